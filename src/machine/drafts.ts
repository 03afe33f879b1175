// Text that was typed and not handed in: it is there again when its page is opened again, while the session lasts. A page says which
// of its fields are secret, or answers that are typed anew; the rest is kept here, once for all pages.

import type { AllPages, Draft, DraftsByPage, Model, PageName, Texts } from './page.ts';
import type { Session } from './session.ts';
import { fieldOf, type TextField } from './text-field.ts';

interface AnyForm {
  readonly session?: Session;
  readonly fields?: Readonly<Record<string, TextField>>;
}

// The data of a page is paired with its name wherever these are called from; a look-up by name cannot follow that.
const formOf = ({ data }: Pick<Model, 'data'>): AnyForm => data as unknown as AnyForm;
const ruleOf = (pages: AllPages, at: PageName) => pages[at] as unknown as AllPages['newEntry'];

const nameOf = (pages: AllPages, { at, data }: Pick<Model, 'at' | 'data'>, of: PageName = at): string =>
  `${of} ${ruleOf(pages, at).draftOf?.(data as never) ?? ''}`;

/** The texts of the fields that may be kept. */
export function textsOf(pages: AllPages, model: Pick<Model, 'at' | 'data'>): Texts {
  const { typedAnew = {} } = ruleOf(pages, model.at);
  const fields = Object.entries(formOf(model).fields ?? {}).filter(([name]) => !(name in typedAnew));
  return Object.fromEntries(fields.map(([name, { text }]) => [name, text]));
}

const changed = ({ opened, typed }: Draft): boolean =>
  Object.entries(typed).some(([name, text]) => text !== (opened[name] ?? ''));

/** Somebody without an account, in an account, or on the way back in: nothing is carried from one to another. */
function sideOf(session: Session | undefined): 'nobody' | 'inside' | 'wayBack' {
  switch (session?.kind) {
    case 'signedIn':
    case 'firstStart':
    case 'newLocks':
      return 'inside';
    case 'wayBack':
    case 'byHost':
    case 'backIn':
      return 'wayBack';
    default:
      return 'nobody';
  }
}

/** The drafts once this page is left for another. `handedIn`: its text has done what it was typed for. */
export function draftsAfter(
  pages: AllPages,
  model: Model,
  next: Pick<Model, 'at' | 'data'>,
  handedIn: boolean,
): DraftsByPage {
  if (sideOf(formOf(model).session) !== sideOf(formOf(next).session)) return {};
  const name = nameOf(pages, model);
  const done = handedIn ? (ruleOf(pages, model.at).handsIn ?? model.at) : model.at;
  const { [nameOf(pages, model, done)]: _, ...others } = model.drafts ?? {};
  const draft: Draft = { at: model.at, opened: model.openedWith ?? {}, typed: textsOf(pages, model) };
  const all = handedIn || !changed(draft) ? others : { ...others, [name]: draft };
  const stays = ([, { at }]: readonly [string, Draft]): boolean =>
    ruleOf(pages, at).draftWhile?.includes(next.at) !== false || at === next.at;
  return Object.fromEntries(Object.entries(all).filter(stays));
}

/** The texts that the page had when it was first opened: a draft of it may have gone to the next page and come back. */
export const openedWith = (pages: AllPages, model: Pick<Model, 'at' | 'data'>, drafts: DraftsByPage): Texts =>
  drafts[nameOf(pages, model)]?.opened ?? textsOf(pages, model);

/** The page as it is opened, with what was typed on it before; a text that it is opened with now comes first. */
export function withDraft<M extends Pick<Model, 'at' | 'data'>>(pages: AllPages, model: M, drafts: DraftsByPage): M {
  const draft = drafts[nameOf(pages, model)];
  const { fields } = formOf(model);
  if (draft === undefined || fields === undefined) return model;
  const again = Object.entries(fields).map(([name, field]): [string, TextField] => {
    const typed = draft.typed[name];
    const same = field.text === (draft.opened[name] ?? '');
    return [name, typed !== undefined && same ? fieldOf(typed) : field];
  });
  return { ...model, data: { ...model.data, fields: Object.fromEntries(again) } };
}

/** The pages of an open account with text on them that is not saved: drafts, and the page that is open. */
export function pagesUnsaved(pages: AllPages, model: Model): readonly PageName[] {
  const form = formOf(model);
  if (sideOf(form.session) !== 'inside') return [];
  const { typedAnew = {} } = ruleOf(pages, model.at);
  const secret = Object.entries(form.fields ?? {}).some(
    ([name, { text }]) => typedAnew[name as keyof typeof typedAnew] === 'secret' && text !== '',
  );
  const here: Draft = { at: model.at, opened: model.openedWith ?? {}, typed: textsOf(pages, model) };
  const others = Object.entries(model.drafts ?? {}).filter(([name]) => name !== nameOf(pages, model));
  const all = [...(secret || changed(here) ? [model.at] : []), ...others.map(([, { at }]) => at)];
  return [...new Set(all)];
}
