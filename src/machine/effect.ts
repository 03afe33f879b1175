// The effects by name, and the data each needs of the state it runs for. Carried out in effects.ts, with the ports.

import type { InfoChange } from '../account/types.ts';
import type { CodeFlow, InfoFlow, States } from './model.ts';
import type { PasswordForm } from './unfit.ts';

export interface EffectInput {
  signIn: States['signingIn'];
  acceptOlder: States['acceptingOlder'];
  create: States['creating'];
  /** The strength of the password being typed; and once more when it is handed in. */
  estimate: PasswordForm;
  weigh: PasswordForm;
  changeInfo: { readonly flow: InfoFlow; readonly change: InfoChange };
  newApp: States['app'];
  checkApp: States['app'];
  prove: States['provingStepUp'];
  proveLocks: States['provingLocks'];
  changePassword: States['changingPassword'];
  changeLocks: States['changingLocks'];
  mint: { readonly flow: CodeFlow; readonly fresh: States['codeShown']['fresh'] };
  setCode: States['settingCode'];
  checkCode: States['checkingCode'];
  challenge: States['identify'];
  newChallenge: States['identify'];
  checkCaptcha: States['identify'];
  openWithCode: States['openingWithCode'];
  openOlderWithCode: States['openingOlderWithCode'];
  recover: States['recovering'];
  findWays: States['receive'];
  sendCode: States['sendingCode'];
  proveDigits: States['checkingDigits'];
  resetPassword: States['resettingPassword'];
  changeCodes: States['savingCodes'];
  sendTest: States['sendingTest'];
  sendNotices: States['security'];
  /** What is being pasted, judged; and once more when it is handed in. */
  lookAtKey: States['newKey'];
  sortKey: States['newKey'];
  saveKey: States['savingKey'];
  revealKey: Pick<States['key'], 'who' | 'id'>;
  copyKey: States['key'];
  changeKey: Pick<States['changingKey'], 'who' | 'id' | 'change'>;
  findGuide: Pick<States['useKey'], 'who' | 'id' | 'guide'>;
  saveReminders: States['savingReminders'];
  dropKey: States['removingKey'];
  exportKeys: States['exportingKeys'];
  exportPlain: States['exportingPlain'];
}

export type EffectName = keyof EffectInput;
