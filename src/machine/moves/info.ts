// Moves of the security info: phone, other e-mail address, authenticator app.
// At first start and on the security page each is written at once; on the way back in they are gathered.

import type { InfoChange } from '../../account/types.ts';
import type { Context } from '../context.ts';
import type { Event } from '../events.ts';
import type { Drafts, InfoFlow, SignedIn, States } from '../model.ts';
import * as start from '../start.ts';
import { type Of, say } from './forms.ts';
import { rowOf } from './security.ts';

type Info = States['phone'] | States['otherEmail'] | States['app'];
type Saving<S extends Info> = S & { readonly change: InfoChange };

/** On the way back in the info is gathered; elsewhere the flow stays as it is. */
const gathered = (flow: InfoFlow, info: InfoChange): InfoFlow =>
  flow.kind === 'recover' ? { ...flow, info: { ...flow.info, ...info } } : flow;

/** What was entered is there again when the person comes back; on the security page each page stands alone. */
const kept = <F extends InfoFlow>(flow: F, drafts: Partial<Drafts>): F =>
  flow.kind === 'settings' ? flow : { ...flow, drafts: { ...flow.drafts, ...drafts } };
const keptPhone = (s: States['phone']): InfoFlow => kept(s.flow, { phone: s.lines.phone.text });
const keptEmail = (s: States['otherEmail']): InfoFlow => kept(s.flow, { otherEmail: s.lines.email.text });
const keptApp = (s: States['app']): InfoFlow => kept(s.flow, { app: s.app });

const saved = (s: Info, e: Of<'saved'>): InfoFlow =>
  s.flow.kind === 'recover' ? s.flow : { ...s.flow, opened: e.opened };

const saving = <S extends Info>(s: S, change: InfoChange): Saving<S> => ({ ...s, change });

/** Back to the form after a write that was refused, as it was. */
function unsaved<S extends Info>(s: Saving<S>): Omit<Saving<S>, 'change'> {
  const { change: _, ...form } = s;
  return form;
}

const phoneTyped = (s: States['phone'], c: Context): InfoChange => ({
  phone: c.rules.readPhone(s.lines.phone.text) ?? null,
});
const emailTyped = (s: States['otherEmail'], c: Context): InfoChange => ({
  otherEmail: c.rules.readEmail(s.lines.email.text) ?? null,
});

const settings = (s: { readonly who: SignedIn }): InfoFlow => ({ kind: 'settings', ...s.who });
const proven = (e: Of<'proved'>, c: Context): InfoFlow => ({ kind: 'settings', opened: e.opened, proven: c.now });

export const infoMoves = {
  notePhone: (s: States['phone'], _: Event, c: Context): States['otherEmail'] =>
    start.otherEmail(gathered(keptPhone(s), phoneTyped(s, c))),
  newPhone: (s: States['phone'], _: Event, c: Context): States['savingPhone'] => saving(s, phoneTyped(s, c)),
  noPhone: (s: States['phone']): States['savingPhone'] => saving(s, { phone: null }),
  skipPhone: (s: States['phone']): States['otherEmail'] => start.otherEmail(gathered(keptPhone(s), { phone: null })),
  phoneSaved: (s: States['savingPhone'], e: Of<'saved'>): States['otherEmail'] =>
    start.otherEmail(saved({ ...s, flow: keptPhone(s) }, e)),
  refusePhone: (s: States['savingPhone'], e: Of<'refused'>): States['phone'] => say(unsaved(s), e.refusal),
  backToPhone: (s: States['otherEmail']): States['phone'] => start.phone(keptEmail(s)),

  noteEmail: (s: States['otherEmail'], _: Event, c: Context): States['app'] =>
    start.app(gathered(keptEmail(s), emailTyped(s, c))),
  newEmail: (s: States['otherEmail'], _: Event, c: Context): States['savingOtherEmail'] => saving(s, emailTyped(s, c)),
  noEmail: (s: States['otherEmail']): States['savingOtherEmail'] => saving(s, { otherEmail: null }),
  skipEmail: (s: States['otherEmail']): States['app'] => start.app(gathered(keptEmail(s), { otherEmail: null })),
  emailSaved: (s: States['savingOtherEmail'], e: Of<'saved'>): States['app'] =>
    start.app(saved({ ...s, flow: keptEmail(s) }, e)),
  refuseEmail: (s: States['savingOtherEmail'], e: Of<'refused'>): States['otherEmail'] => say(unsaved(s), e.refusal),
  backToEmail: (s: States['app']): States['otherEmail'] => start.otherEmail(keptApp(s)),

  showApp: (s: States['app'], e: Of<'appMade'>): States['app'] => ({ ...s, app: e.app }),
  noteApp: (s: States['app']): States['codeShown'] => start.codeShown(gathered(keptApp(s), { app: s.app })),
  skipApp: (s: States['app']): States['codeShown'] => start.codeShown(gathered(keptApp(s), { app: null })),
  saveApp: (s: States['app']): States['savingApp'] => saving(s, { app: s.app }),
  noApp: (s: States['app']): States['savingApp'] => saving(s, { app: null }),
  refuseApp: (s: States['savingApp'], e: Of<'refused'>): States['app'] => say(unsaved(s), e.refusal),
  introduceCode: (s: States['app']): States['codeIntro'] => start.codeIntro(kept(s.flow, start.noDrafts)),
  appSaved: (s: States['savingApp'], e: Of<'saved'>): States['codeIntro'] =>
    start.codeIntro(kept(saved(s, e), start.noDrafts)),

  infoSaved: (s: Info, e: Of<'saved'>, c: Context): States['security'] =>
    start.security(
      { opened: e.opened, proven: s.flow.kind === 'recover' ? c.now : s.flow.proven },
      { say: 'info-saved' },
      rowOf(s),
    ),

  openPhone: (s: States['security']): States['phone'] => start.phone(settings(s)),
  openEmail: (s: States['security']): States['otherEmail'] => start.otherEmail(settings(s)),
  openApp: (s: States['security']): States['app'] => start.app(settings(s)),
  provenPhone: (_: unknown, e: Of<'proved'>, c: Context): States['phone'] => start.phone(proven(e, c)),
  provenEmail: (_: unknown, e: Of<'proved'>, c: Context): States['otherEmail'] => start.otherEmail(proven(e, c)),
  provenApp: (_: unknown, e: Of<'proved'>, c: Context): States['app'] => start.app(proven(e, c)),
  provenCode: (_: unknown, e: Of<'proved'>, c: Context): States['codeIntro'] => start.codeIntro(proven(e, c)),
  provenPassword: (_: unknown, e: Of<'proved'>, c: Context): States['changePassword'] =>
    start.changePassword({ opened: e.opened, proven: c.now }),

  newInfo: (s: States['newPassword']): States['phone'] => start.phone({ ...s.flow, password: s.lines.next.text }),
  backToPassword: (s: States['phone']): States['newPassword'] | undefined =>
    s.flow.kind === 'recover' ? start.newPassword(kept(s.flow, { phone: s.lines.phone.text })) : undefined,
};
