// The effects carried out, with the ports they need. Each takes a state's data and answers with one event, or with none
// when there is nothing to do. What an effect throws becomes `refused: unexpected` in machine.ts.

import type { Opened, Recovery } from '../account/types.ts';
import { handleOf } from './asker.ts';
import { type EffectPorts, type Effects, outcome, saved } from './effect-ports.ts';
import { makeKeyEffects } from './effects-keys.ts';
import type { Answer } from './events.ts';
import type { Strength } from './model.ts';
import { addressIn, newPasswordIn, type PasswordForm } from './unfit.ts';

const signedIn = (opened: Opened): Answer => ({ type: 'signedIn', opened });
const proved = (opened: Opened): Answer => ({ type: 'proved', opened });
const codeOpened = (recovery: Recovery): Answer => ({ type: 'codeOpened', recovery });

export function makeEffects({ accounts, captcha, strength, keys, ended }: EffectPorts): Effects {
  const judge = async (form: PasswordForm): Promise<Strength> => {
    const of = newPasswordIn(form);
    return { of, ...(await strength(of, [addressIn(form)])) };
  };

  return {
    ...makeKeyEffects({ accounts, keys }),
    signIn: ({ lines }) => outcome(accounts.signIn(lines.email.text, lines.password.text), signedIn),
    acceptOlder: ({ form: { lines } }) =>
      outcome(accounts.acceptOlder(lines.email.text, lines.password.text), signedIn),
    create: ({ lines }) => outcome(accounts.create(lines.email.text, lines.password.text), signedIn),
    estimate: async (form) => ({ type: 'estimated', strength: await judge(form) }),
    weigh: async (form) => ({ type: 'weighed', strength: await judge(form) }),

    changeInfo: async ({ flow, change }) =>
      flow.kind === 'recover' ? undefined : outcome(accounts.changeInfo(flow.opened, change), saved),
    newApp: async ({ app, flow }) => {
      if (app !== null) return undefined;
      const email = flow.kind === 'recover' ? flow.email : flow.opened.view.email;
      return { type: 'appMade', app: accounts.newApp(email) };
    },
    checkApp: async ({ app, lines }) => {
      const agrees = app !== null && accounts.appShows(app, lines.digits.text.replaceAll(' ', ''));
      return { type: agrees ? 'appAgrees' : 'appDiffers' };
    },
    prove: ({ who, by, lines: { answer } }) =>
      outcome(
        by === 'app'
          ? accounts.proveSecurityCode(who.opened, 'app', answer.text)
          : accounts.provePassword(who.opened, answer.text),
        proved,
      ),
    proveLocks: ({ who, lines }) => outcome(accounts.provePassword(who.opened, lines.current.text), proved),
    changePassword: ({ who, lines }) =>
      outcome(accounts.changePassword(who.opened, lines.current.text, lines.next.text), saved),
    changeLocks: async ({ flow, fresh }) =>
      flow.kind === 'locks'
        ? outcome(accounts.changeLocks(flow.opened, flow.current, flow.next, fresh), saved)
        : undefined,

    mint: async ({ flow, fresh }) =>
      fresh === null
        ? { type: 'minted', fresh: accounts.newCode(flow.kind === 'recover' ? flow.recovery : flow.opened) }
        : undefined,
    setCode: async ({ flow, fresh }) =>
      flow.kind === 'recover' ? undefined : outcome(accounts.setCode(flow.opened, fresh), saved),
    checkCode: async ({ who, lines, code }) => {
      const result = await accounts.checkCode(who?.opened.view.email ?? lines.email.text, code);
      if (!result.ok) return { type: 'refused', refusal: result.refusal };
      // The check was noted in the file by another opening of it: what is signed in here catches up.
      const now = who && (await accounts.refresh(who.opened));
      return { type: 'checked', answer: result.value, opened: now?.ok === true ? now.value : null };
    },

    challenge: async ({ challenge }) =>
      challenge === null ? { type: 'challenged', challenge: captcha.make() } : undefined,
    newChallenge: async () => ({ type: 'challenged', challenge: captcha.make() }),
    checkCaptcha: async ({ challenge, lines, inWords }) =>
      challenge !== null && captcha.matches(challenge, lines.captcha.text, inWords)
        ? { type: 'captchaRight', host: await accounts.waysBack(lines.email.text) }
        : { type: 'captchaWrong', challenge: captcha.make() },
    openWithCode: ({ way, code }) => outcome(accounts.openWithCode(way.email, code), codeOpened),
    openOlderWithCode: ({ way, code }) => outcome(accounts.openOlderWithCode(way.email, code), codeOpened),
    recover: async ({ flow, fresh }) => {
      if (flow.kind !== 'recover') return undefined;
      const { recovery, reason, password, info } = flow;
      return outcome(accounts.recover(recovery, { reason, password, info, code: fresh }), saved);
    },

    findWays: async ({ way, host }) =>
      host === null ? { type: 'waysFound', host: await accounts.waysBack(way.email) } : undefined,
    sendCode: ({ asker, by, lines }, signal) =>
      outcome(accounts.sendSecurityCode(handleOf(asker), by, lines.answer.text, signal), (sent) => ({
        type: 'codeSent',
        sent,
      })),
    proveDigits: ({ asker, by, lines }) =>
      asker.kind === 'door'
        ? outcome(accounts.letIn(asker.host, by, lines.digits.text), (host) => ({ type: 'letIn', host }))
        : outcome(accounts.proveSecurityCode(asker.opened, by, lines.digits.text), proved),
    resetPassword: ({ asker, lines }) => outcome(accounts.resetPassword(asker.host, lines.next.text), saved),
    changeCodes: ({ flow: { opened }, change }) =>
      outcome(
        'codes' in change ? accounts.turnHostSlot(opened, change.codes) : accounts.choose(opened, change.choices),
        saved,
      ),
    sendTest: ({ flow, by }, signal) =>
      outcome(accounts.sendTest(flow.opened, by, signal), () => ({ type: 'testSent' })),
    /** What could not be sent is tried again the next time; nobody is kept waiting for it. */
    sendNotices: async ({ who, banner }) => {
      const sent = await accounts.sendNotices(who.opened, banner?.say === 'news', ended);
      return sent.ok && sent.value !== null ? { type: 'noticesSent', opened: sent.value } : undefined;
    },
  };
}
