// Ports for a machine whose effects do nothing but give the answers they were told to.

import { rules } from '../../src/edge/ports.ts';
import type { EffectName } from '../../src/machine/effect.ts';
import type { Effects } from '../../src/machine/effect-ports.ts';
import type { Answer } from '../../src/machine/events.ts';
import type { MachinePorts } from '../../src/machine/machine.ts';

export interface Told {
  /** ms since 1970 */
  readonly now: number;
  /** For the effects in the order they start; none after the last. An error is thrown. */
  readonly answers?: readonly (Answer | Error)[];
  /** Told of every effect as it starts. */
  readonly started?: (effect: EffectName) => void;
}

export function machinePorts({ now, answers = [], started }: Told): MachinePorts {
  const left = [...answers];
  const effect = (name: EffectName) => async (): Promise<Answer | undefined> => {
    started?.(name);
    const answer = left.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const effects: Effects = {
    signIn: effect('signIn'),
    acceptOlder: effect('acceptOlder'),
    create: effect('create'),
    estimate: effect('estimate'),
    weigh: effect('weigh'),
    changeInfo: effect('changeInfo'),
    newApp: effect('newApp'),
    checkApp: effect('checkApp'),
    prove: effect('prove'),
    proveLocks: effect('proveLocks'),
    changePassword: effect('changePassword'),
    changeLocks: effect('changeLocks'),
    mint: effect('mint'),
    setCode: effect('setCode'),
    checkCode: effect('checkCode'),
    challenge: effect('challenge'),
    newChallenge: effect('newChallenge'),
    checkCaptcha: effect('checkCaptcha'),
    openWithCode: effect('openWithCode'),
    openOlderWithCode: effect('openOlderWithCode'),
    recover: effect('recover'),
    findWays: effect('findWays'),
    sendCode: effect('sendCode'),
    proveDigits: effect('proveDigits'),
    resetPassword: effect('resetPassword'),
    changeCodes: effect('changeCodes'),
    sendTest: effect('sendTest'),
    sendNotices: effect('sendNotices'),
    lookAtKey: effect('lookAtKey'),
    sortKey: effect('sortKey'),
    saveKey: effect('saveKey'),
    revealKey: effect('revealKey'),
    copyKey: effect('copyKey'),
    findGuide: effect('findGuide'),
    changeKey: effect('changeKey'),
    dropKey: effect('dropKey'),
    saveReminders: effect('saveReminders'),
    exportKeys: effect('exportKeys'),
    exportPlain: effect('exportPlain'),
  };
  return { clock: () => now, rules, effects };
}

/** Once everything that was promised so far has come. */
export const settled = (): Promise<void> => new Promise((done) => setImmediate(done));
