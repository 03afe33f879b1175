// Codes of other accounts: the list, a new entry, one entry that is open, the use of its codes step by step, and the export.
// The codes themselves stand only where somebody enters them or has asked to see them; a copy goes past the model.

import type { EntryChange, EntrySecrets, EntryView } from '../account/types.ts';
import type { Guide } from '../keyring/guide.ts';
import type { FoundFile } from '../keyring/import/found-file.ts';
import type { Look, Understood } from '../keyring/paste/sorted.ts';
import type { Context } from '../machine/context.ts';
import type { Paste, PastedInto } from '../machine/events.ts';
import type { Note } from '../machine/note.ts';
import type { AnswerRow, Choice, Form, Given, Happened, Page } from '../machine/page.ts';
import { reopened, type SignedIn } from '../machine/session.ts';
import { emptyField, fieldOf, type TextField } from '../machine/text-field.ts';
import {
  blank,
  changedElsewhere,
  closesWhenIdle,
  form,
  list,
  noteRefusal,
  overfull,
  type PasswordForm,
  passwordForm,
  refusedWhenWeighed,
  say,
  sayEmpty,
  sayRefusal,
  submitPassword,
  type,
} from './shared-rows.ts';

export type Entries = Form<'find', SignedIn>;
export type Reminders = Choice<SignedIn> & { readonly note: Note | null };
/** The form as it was filled in; its codes stand in the field `secret` and nowhere else. */
export interface EntryForm {
  readonly fields: Readonly<Record<'service' | 'account' | 'secret' | 'remark', TextField>>;
  /** The entry whose codes these replace. */
  readonly instead: string | null;
  readonly asText: boolean;
  readonly look: Look | null;
}
export type NewEntry = Form<'service' | 'account' | 'secret' | 'remark', SignedIn> & EntryForm;
/** `top`: the first paragraph that is shown, from 0. */
export type ReviewEntry = Choice<SignedIn> & {
  readonly form: EntryForm;
  readonly understood: Understood;
  readonly top: number;
  readonly note: Note | null;
};

/** An entry, and the place of one of its codes, from 0. */
interface OneEntry extends Choice<SignedIn> {
  readonly id: string;
  readonly code: number;
  readonly note: Note | null;
}
/** `shownUntil`: ms since 1970. */
interface Revealing {
  readonly revealed: EntrySecrets | null;
  readonly shownUntil: number;
}
/** `guide`: null where there is none, or it was not looked for yet. `step`: from 0. */
interface Guided {
  readonly guide: Guide | null;
  readonly step: number;
}
/** `marked`: the place of the code that was marked as used on the way to this page, or on it. */
export type EntryPage = OneEntry & Revealing & { readonly marked: number | null };
export type UseEntry = OneEntry & Guided & Revealing;
export type AskWorked = OneEntry & Guided;
export type RenewEntry = Choice<SignedIn> & Guided & { readonly id: string };
export type RemoveEntry = Form<'name', SignedIn> & { readonly id: string };
export type ExportEntries = PasswordForm<'path', SignedIn>;
export type ExportCleartext = Form<'path' | 'word', SignedIn>;
export type ImportEntries = Form<'path', SignedIn>;
/** `program`: the one that wrote the file; empty for an age file. */
export type ImportSecret = Form<'secret', SignedIn> & { readonly path: string; readonly program: string };
/** `top`: the first paragraph that is shown, from 0. */
export type ImportFound = Choice<SignedIn> & {
  readonly file: FoundFile;
  readonly top: number;
  readonly note: Note | null;
};

declare module '../machine/page.ts' {
  interface Pages {
    entries: {
      given: { readonly session: SignedIn; readonly focus?: string | undefined; readonly note?: Note };
      data: Entries;
    };
    reminders: { given: { readonly session: SignedIn }; data: Reminders };
    newEntry: {
      given: { readonly session: SignedIn; readonly instead?: EntryView | undefined; readonly form?: EntryForm };
      data: NewEntry;
    };
    reviewEntry: { given: Pick<ReviewEntry, 'session' | 'form' | 'understood'>; data: ReviewEntry };
    entry: {
      given: Pick<OneEntry, 'session' | 'id'> & {
        readonly code?: number;
        readonly marked?: number;
        readonly focus?: string;
        readonly note?: Note;
      };
      data: EntryPage;
    };
    useEntry: { given: Pick<OneEntry, 'session' | 'id' | 'code'> & Partial<Guided>; data: UseEntry };
    askWorked: { given: Pick<OneEntry, 'session' | 'id' | 'code'> & Guided; data: AskWorked };
    renewEntry: { given: Pick<OneEntry, 'session' | 'id'> & { readonly guide?: Guide | null }; data: RenewEntry };
    removeEntry: { given: Pick<OneEntry, 'session' | 'id'>; data: RemoveEntry };
    exportEntries: {
      given: { readonly session: SignedIn; readonly path: string; readonly focus?: 'plain' };
      data: ExportEntries;
    };
    exportCleartext: { given: { readonly session: SignedIn; readonly path: string }; data: ExportCleartext };
    importEntries: { given: { readonly session: SignedIn; readonly path?: string }; data: ImportEntries };
    importSecret: { given: Pick<ImportSecret, 'session' | 'path' | 'program'>; data: ImportSecret };
    importFound: { given: Pick<ImportFound, 'session' | 'file'>; data: ImportFound };
  }
}

/** Finds the entry that is open; undefined once it is gone. */
export const entryIn = ({ session, id }: Pick<OneEntry, 'session' | 'id'>): EntryView | undefined =>
  session.opened.view.entries.find((entry) => entry.id === id);

/** The first code that was not used yet; the first of all where every one was. */
const firstUnused = (of: Pick<OneEntry, 'session' | 'id'>): number =>
  Math.max(0, entryIn(of)?.used.indexOf(false) ?? 0);

const kept: Note = { why: 'choice-saved' };

// ── The list ──

/** The rows of the list that are no entries. */
const entriesRows = ['find', 'add', 'import', 'reminders', 'export'];

/** An entry is known by its id: another window may have removed it, and put others in its place. */
function focusIn({ opened: { view } }: SignedIn, wanted: string | undefined): string {
  const isThere =
    wanted !== undefined && (entriesRows.includes(wanted) || view.entries.some(({ id }) => id === wanted));
  // Typing finds, if there is anything to find.
  return isThere ? wanted : view.entries.length === 0 ? 'add' : 'find';
}

const entries: Page<'entries'> = {
  typedAnew: { find: 'answer' },
  open: ({ session, focus, note = null }) => ({
    ...blank,
    session,
    note,
    fields: { find: emptyField },
    focus: focusIn(session, focus),
  }),
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    openEntry: {
      to: 'entry',
      with: ({ session }, { id }) => ({ session, id, code: firstUnused({ session, id }) }),
    },
    addEntry: { to: 'newEntry', with: ({ session }) => ({ session }) },
    exportEntries: {
      if: ({ session }) => session.opened.view.entryCount > 0,
      to: 'exportEntries',
      with: ({ session }, _, { now }) => ({ session, path: pathOn(now) }),
    },
    importEntries: { to: 'importEntries', with: ({ session }) => ({ session }) },
    openReminders: { to: 'reminders', with: ({ session }) => ({ session }) },
    back: { to: 'security', with: ({ session }) => ({ session, row: 'keys' }) },
  },
};

/** Reminders outside the seal, shown without signing in. The choice that changes nothing has the focus. */
const reminders: Page<'reminders'> = {
  open: ({ session }) => ({ session, focus: 'back', note: null }),
  on: {
    ...list,
    ...closesWhenIdle,
    remind: {
      ask: 'choose',
      with: ({ session: { opened } }, { on }) => ({ opened, choices: { dueOutside: on } }),
      set: (s) => ({ ...s, note: null }),
      writes: true,
      answers: {
        saved: {
          to: 'entries',
          with: ({ session }, e) => ({ session: reopened(session, e), focus: 'reminders', note: kept }),
        },
        refused: [changedElsewhere, noteRefusal],
      },
    },
    back: { to: 'entries', with: ({ session }) => ({ session, focus: 'reminders' }) },
  },
};

// ── A new entry, or new codes for one ──

const pasteIn = ({ fields: { service, account, secret }, asText }: EntryForm): Paste => ({
  text: secret.text,
  asText,
  typed: { service: service.text.trim(), account: account.text.trim() },
});

/** More was typed while the paste was sorted. */
const outdated = {
  if: (s: NewEntry, { of }: Happened<'pasteLooked'>): boolean => {
    const { text, asText, typed } = pasteIn(s);
    return (
      of.text !== text ||
      of.asText !== asText ||
      of.typed.service !== typed.service ||
      of.typed.account !== typed.account
    );
  },
};

const edited = (s: NewEntry, e: Happened<'edit'>): NewEntry => {
  const next = type(s, e);
  return next.fields.secret === s.fields.secret ? next : { ...next, look: null };
};

/** Takes a paste into a field, or says that it has no room for it. */
const withPaste = (s: NewEntry, { field, content, most }: PastedInto): NewEntry =>
  content === null ? overfull(s, { field, most }) : edited(s, { type: 'edit', field, content });

/** Several lines, or one that sorts as codes: it is for the field of the codes, where it stays hidden. */
const isForCodes = (_: unknown, { text, here, codes }: Happened<'paste'>, { rules }: Context): boolean =>
  here === null || here.field === codes.field || text.trim().includes('\n') || rules.sortsAsCodes(text);

/** The focus goes along, and the page says so. */
const intoCodes = (s: NewEntry, { here, codes }: Happened<'paste'>): NewEntry => {
  const next = withPaste(s, codes);
  return codes.content === null || here?.field === codes.field ? next : say(next, { why: 'pasted-as-codes' });
};

const formOf = ({ fields, instead, asText, look }: NewEntry): EntryForm => ({ fields, instead, asText, look });

const newEntry: Page<'newEntry'> = {
  draftOf: ({ instead }) => instead ?? '',
  open: ({ session, instead, form: before }) => ({
    ...blank,
    session,
    fields: before?.fields ?? {
      service: fieldOf(instead?.service ?? ''),
      account: fieldOf(instead?.account ?? ''),
      secret: emptyField,
      remark: emptyField,
    },
    focus: instead === undefined && before === undefined ? 'service' : 'secret',
    instead: before?.instead ?? instead?.id ?? null,
    asText: before?.asText ?? false,
    look: before?.look ?? null,
  }),
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    edit: { set: edited, run: 'lookAtPaste', with: pasteIn },
    paste: [
      { if: isForCodes, set: intoCodes, run: 'lookAtPaste', with: pasteIn },
      { set: (s, { here }) => (here === null ? s : withPaste(s, here)), run: 'lookAtPaste', with: pasteIn },
    ],
    keepAsText: {
      set: (s) => ({ ...s, asText: !s.asText, look: null, note: null, focus: 'submit' }),
      run: 'lookAtPaste',
      with: pasteIn,
    },
    pasteLooked: [outdated, { set: (s, { look }) => ({ ...s, look }) }],
    submit: [
      {
        if: ({ fields }) => fields.service.text.trim() === '' || fields.secret.text.trim() === '',
        set: (s) => say(s, { why: 'empty' }, s.fields.service.text.trim() === '' ? 'service' : 'secret'),
      },
      {
        ask: 'sortPaste',
        with: (s, _, { now }) => ({ opened: s.session.opened, instead: s.instead, paste: pasteIn(s), now }),
        set: (s) => ({ ...s, note: null }),
        answers: {
          pasteSorted: {
            to: 'reviewEntry',
            with: (s, { understood }) => ({ session: s.session, form: formOf(s), understood }),
          },
          pasteFaulty: { set: (s, { problem }) => say(s, { why: 'key-doubt', problem }, 'secret') },
          pasteIsOwnCode: {
            set: (s, e) => say({ ...s, session: reopened(s.session, e) }, { why: 'own-code' }, 'secret'),
          },
          refused: [changedElsewhere, sayRefusal],
        },
      },
    ],
    back: [
      {
        if: ({ instead }) => instead !== null,
        to: 'entry',
        with: ({ session, instead }) => (instead === null ? undefined : { session, id: instead, focus: 'replace' }),
      },
      { to: 'entries', with: ({ session }) => ({ session, focus: 'add' }) },
    ],
  },
};

/** Several entries cannot take the place of one. */
export const keepsAsUnderstood = ({
  form: { instead },
  understood,
}: Pick<ReviewEntry, 'form' | 'understood'>): boolean => instead === null || understood.entries.length === 1;

/** The whole text can be kept, where it is not what is kept anyway. */
export const keepsWhole = ({ form: { asText }, understood }: Pick<ReviewEntry, 'form' | 'understood'>): boolean =>
  !asText && understood.asText !== null && understood.entries.some(({ kind }) => kind !== 'text');

const keep = (asText: (s: ReviewEntry) => boolean) =>
  ({
    ask: 'savePaste',
    with: (s: ReviewEntry, _: unknown, { now }: Context) => ({
      opened: s.session.opened,
      instead: s.form.instead,
      paste: { ...pasteIn(s.form), asText: asText(s) },
      remark: s.form.fields.remark.text.trim(),
      now,
    }),
    set: (s: ReviewEntry): ReviewEntry => ({ ...s, note: null }),
    writes: true,
    answers: {
      saved: {
        to: 'entries',
        with: (s: ReviewEntry, e: Happened<'saved'>): Given<'entries'> => ({
          session: reopened(s.session, e),
          focus: s.form.instead ?? addedBy(s, e),
          note: kept,
        }),
      },
      refused: [changedElsewhere, noteRefusal],
    },
  }) as const;

/** "Is this right?" Where there is a doubt, the choice that keeps nothing has the focus. */
const reviewEntry: Page<'reviewEntry'> = {
  handsIn: 'newEntry',
  draftOf: ({ form: { instead } }) => instead ?? '',
  open: ({ session, form: filled, understood }) => {
    const sure = understood.doubts.length === 0 && keepsAsUnderstood({ form: filled, understood });
    return { session, form: filled, understood, top: 0, note: null, focus: sure ? 'keep' : 'change' };
  },
  on: {
    ...list,
    ...closesWhenIdle,
    refused: noteRefusal,
    scroll: { set: (s, { by }) => ({ ...s, top: Math.max(0, s.top + by) }) },
    submit: { if: keepsAsUnderstood, ...keep(({ form: { asText } }) => asText) },
    keepAsText: { if: keepsWhole, ...keep(() => true) },
    back: { to: 'newEntry', with: ({ session, form: filled }) => ({ session, form: filled }) },
  },
};

/** The entry that is new has the focus: the one of the typed name, as another window may have added others meanwhile. */
function addedBy({ session, form: { fields } }: ReviewEntry, { opened }: Happened<'saved'>): string | undefined {
  const before = new Set(session.opened.view.entries.map(({ id }) => id));
  const added = opened.view.entries.filter(({ id }) => !before.has(id));
  const named = added.filter(({ service }) => service === fields.service.text.trim());
  return (named.find(({ account }) => account === fields.account.text.trim()) ?? named[0] ?? added[0])?.id;
}

// ── One entry ──

/** Codes stay on screen for so long, and each request keeps them as much longer (ms). */
const shownFor = 60_000;

const isShown = ({ revealed }: Revealing): boolean => revealed !== null;
const isHidden = ({ revealed }: Revealing): boolean => revealed === null;
const hidden = { revealed: null, shownUntil: 0 } as const;
const more = { if: isShown, set: <S extends Revealing>(s: S): S => ({ ...s, shownUntil: s.shownUntil + shownFor }) };

const reveal = {
  run: 'revealEntry',
  with: ({ session, id }: OneEntry) => ({ opened: session.opened, id }),
} as const;

const copy = {
  run: 'copyCode',
  with: ({ session, id, code }: OneEntry) => ({ opened: session.opened, id, code }),
} as const;
const copied = {
  set: <S extends OneEntry>(s: S, { to }: Happened<'copied'>): S => ({ ...s, note: { why: 'copied', to } }),
};

/** The place of the code whose mark of use can be taken back: the one in focus, else the one just marked; null: none. */
export function markedCode(s: Pick<EntryPage, 'session' | 'id' | 'code' | 'marked'>): number | null {
  const used = entryIn(s)?.used ?? [];
  if (used[s.code] === true) return s.code;
  return s.marked !== null && used[s.marked] === true ? s.marked : null;
}

/** Chooses another code: past the last comes the first. The focus leaves a row that is not there for it. */
function pick(s: EntryPage, { by }: { readonly by: number }): EntryPage {
  const used = entryIn(s)?.used ?? [false];
  const next = { ...s, code: (s.code + by + used.length) % used.length };
  const lost = (s.focus === 'used' && used[next.code] === true) || (s.focus === 'unused' && markedCode(next) === null);
  return lost ? { ...next, focus: 'copy' } : next;
}

/** The codes hide while a change of the entry is written. */
const change = (of: (s: EntryPage) => EntryChange, saved: AnswerRow<EntryPage, 'saved'>) =>
  ({
    ask: 'changeEntry',
    with: (s: EntryPage) => ({ opened: s.session.opened, id: s.id, change: of(s) }),
    set: (s: EntryPage): EntryPage => ({ ...s, ...hidden, note: null }),
    writes: true,
    answers: { saved, refused: [changedElsewhere, noteRefusal] },
  }) as const;

const entry: Page<'entry'> = {
  open: ({ session, id, code = 0, marked = null, focus = 'copy', note = null }) => ({
    session,
    id,
    code,
    marked,
    focus,
    note,
    ...hidden,
  }),
  on: {
    ...list,
    ...closesWhenIdle,
    show: { if: isHidden, ...reveal },
    entryRevealed: {
      if: isHidden,
      set: (s, { revealed }, { now }) => ({ ...s, focus: 'copy', note: null, revealed, shownUntil: now + shownFor }),
    },
    hide: { if: isShown, set: (s) => ({ ...s, ...hidden, note: null }) },
    over: { if: isShown, set: (s) => ({ ...s, ...hidden, note: null }) },
    more,
    pick: { set: pick },
    copy,
    copied,
    refused: noteRefusal,
    markUsed: change(({ code }) => ({ change: 'used', code }), {
      set: (s, e) => {
        const session = reopened(s.session, e);
        const code = firstUnused({ session, id: s.id });
        return { ...s, session, focus: 'copy', marked: s.code, code, note: kept };
      },
    }),
    markUnused: {
      if: (s) => markedCode(s) !== null,
      ...change((s) => ({ change: 'unused', code: markedCode(s) ?? s.code }), {
        set: (s, e) => ({
          ...s,
          session: reopened(s.session, e),
          focus: 'copy',
          code: markedCode(s) ?? s.code,
          marked: null,
          note: kept,
        }),
      }),
    },
    replacedElsewhere: {
      if: isHidden,
      ...change(() => ({ change: 'replaced-elsewhere' }), {
        set: (s, e) => ({ ...s, session: reopened(s.session, e), focus: 'copy', note: kept }),
      }),
    },
    useEntry: { if: isHidden, to: 'useEntry', with: ({ session, id, code }) => ({ session, id, code }) },
    renewEntry: { if: isHidden, to: 'renewEntry', with: ({ session, id }) => ({ session, id }) },
    replaceEntry: { if: isHidden, to: 'newEntry', with: (s) => ({ session: s.session, instead: entryIn(s) }) },
    removeEntry: { if: isHidden, to: 'removeEntry', with: ({ session, id }) => ({ session, id }) },
    back: [
      { if: isShown, set: (s) => ({ ...s, ...hidden, note: null }) },
      { to: 'entries', with: ({ session, id }) => ({ session, focus: id }) },
    ],
  },
};

/** The same however a person writes it: capitals and the white space around it do not matter. */
const alike = (name: string): string => name.trim().toLowerCase();

/** The name of the service is typed before its codes are removed. */
const removeEntry: Page<'removeEntry'> = {
  typedAnew: { name: 'answer' },
  open: ({ session, id }) => ({ ...blank, session, id, fields: { name: emptyField }, focus: 'name' }),
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    submit: [
      sayEmpty,
      {
        if: (s) => alike(s.fields.name.text) !== alike(entryIn(s)?.service ?? ''),
        set: (s) => say(s, { why: 'not-its-name' }, 'name'),
      },
      {
        ask: 'changeEntry',
        with: ({ session, id }) => ({ opened: session.opened, id, change: { change: 'remove' } }),
        writes: true,
        answers: {
          saved: { to: 'entries', with: ({ session }, e) => ({ session: reopened(session, e), note: kept }) },
          refused: [changedElsewhere, sayRefusal],
        },
      },
    ],
    back: { to: 'entry', with: ({ session, id }) => ({ session, id, focus: 'remove' }) },
  },
};

// ── Step by step, with a guide ──

const findGuide = {
  run: 'findGuide',
  with: (s: Pick<OneEntry, 'session' | 'id'> & Guided) => {
    const of = entryIn(s);
    return s.guide === null && of !== undefined ? { service: of.service, kind: of.kind } : undefined;
  },
} as const;
const guideFound = { set: <S extends Guided>(s: S, { guide }: Happened<'guideFound'>): S => ({ ...s, guide }) };

const isFirst = ({ step }: Guided): boolean => step === 0;

const useEntry: Page<'useEntry'> = {
  open: ({ session, id, code, guide = null, step = 0 }) => ({
    session,
    id,
    code,
    guide,
    step,
    focus: 'submit',
    note: null,
    ...hidden,
  }),
  runs: findGuide,
  on: {
    ...list,
    ...closesWhenIdle,
    guideFound,
    submit: [
      {
        // Where there is no guide, the first step is the last.
        if: ({ step, guide }) => step + 1 >= (guide?.use.length ?? 1),
        to: 'askWorked',
        with: ({ session, id, code, guide, step }) => ({ session, id, code, guide, step }),
      },
      { set: (s) => ({ ...s, ...hidden, note: null, step: s.step + 1 }) },
    ],
    show: reveal,
    entryRevealed: {
      set: (s, { revealed }, { now }) => ({ ...s, revealed, shownUntil: now + shownFor, note: null }),
    },
    hide: { set: (s) => ({ ...s, ...hidden, note: null }) },
    over: { set: (s) => ({ ...s, ...hidden, note: null }) },
    more: { set: (s) => ({ ...s, shownUntil: s.shownUntil + shownFor }) },
    copy,
    copied,
    refused: noteRefusal,
    back: [
      { if: isFirst, to: 'entry', with: ({ session, id, code }) => ({ session, id, code, focus: 'use' }) },
      { set: (s) => ({ ...s, ...hidden, note: null, step: s.step - 1 }) },
    ],
  },
};

/** "Did it work?" Only then is the code marked as used. */
const askWorked: Page<'askWorked'> = {
  open: (given) => ({ ...given, focus: 'worked', note: null }),
  on: {
    ...list,
    ...closesWhenIdle,
    worked: {
      ask: 'changeEntry',
      with: ({ session, id, code }) => ({ opened: session.opened, id, change: { change: 'used', code } }),
      set: (s) => ({ ...s, note: null }),
      writes: true,
      answers: {
        saved: [
          {
            // The service gives one code at a time: the next one is made at once.
            if: ({ guide }) => guide?.single === true,
            to: 'renewEntry',
            with: ({ session, id, guide }, e) => ({ session: reopened(session, e), id, guide }),
          },
          {
            to: 'entry',
            with: ({ session, id, code }, e) => {
              const now = reopened(session, e);
              return { session: now, id, code: firstUnused({ session: now, id }), marked: code, note: kept };
            },
          },
        ],
        refused: [changedElsewhere, noteRefusal],
      },
    },
    back: {
      to: 'useEntry',
      with: ({ session, id, code, guide, step }) => ({ session, id, code, guide, step }),
    },
  },
};

/** How new codes are made at the service. */
const renewEntry: Page<'renewEntry'> = {
  open: ({ session, id, guide = null }) => ({ session, id, guide, step: 0, focus: 'submit' }),
  runs: findGuide,
  on: {
    ...list,
    ...closesWhenIdle,
    guideFound,
    submit: [
      {
        if: ({ step, guide }) => step + 1 >= (guide?.make.length ?? 1),
        to: 'newEntry',
        with: (s) => ({ session: s.session, instead: entryIn(s) }),
      },
      { set: (s) => ({ ...s, step: s.step + 1 }) },
    ],
    back: [
      { if: isFirst, to: 'entry', with: ({ session, id }) => ({ session, id, focus: 'use' }) },
      { set: (s) => ({ ...s, step: s.step - 1 }) },
    ],
  },
};

// ── Taken elsewhere ──

/** A name that says the contents and the day, by UTC. */
const pathOn = (now: number): string => `~/keys-${new Date(now).toISOString().slice(0, 10)}.age`;

/** Has to be typed before codes are written for anyone to read; the same word in every language. */
export const cleartextWord = 'plain';

const exported = {
  to: 'entries',
  with: ({ session }: { readonly session: SignedIn }, { path, opened }: Happened<'exported'>): Given<'entries'> => ({
    session: opened === null ? session : reopened(session, { opened }),
    focus: 'export',
    note: { why: 'exported', count: session.opened.view.entryCount, path, noted: opened !== null },
  }),
} as const;

/** Another name, or another place, is what mends most of it. */
const refusedExport = {
  set: <S extends Form<'path'>>(s: S, { refusal }: Happened<'refused'>): S =>
    refusal.why === 'files' ? say(s, refusal, 'path') : say(s, refusal),
};

const exportEntries: Page<'exportEntries'> = {
  typedAnew: { next: 'secret', again: 'secret' },
  open: ({ session, path, focus = 'next' }) => ({
    ...blank,
    session,
    fields: { path: fieldOf(path), next: emptyField, again: emptyField },
    focus,
    strength: null,
  }),
  on: {
    ...passwordForm,
    ...closesWhenIdle,
    refused: sayRefusal,
    submit: submitPassword,
    weighed: [
      ...refusedWhenWeighed,
      {
        ask: 'exportEntries',
        with: ({ session, fields }) => ({
          opened: session.opened,
          path: fields.path.text.trim(),
          passphrase: fields.next.text,
        }),
        writes: true,
        answers: { exported, refused: refusedExport },
      },
    ],
    exportCleartext: {
      to: 'exportCleartext',
      with: ({ session, fields }) => ({ session, path: fields.path.text.replace(/\.age$/, '.json') }),
    },
    back: { to: 'entries', with: ({ session }) => ({ session, focus: 'export' }) },
  },
};

const exportCleartext: Page<'exportCleartext'> = {
  typedAnew: { word: 'answer' },
  open: ({ session, path }) => ({
    ...blank,
    session,
    fields: { path: fieldOf(path), word: emptyField },
    focus: 'word',
  }),
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    submit: [
      sayEmpty,
      {
        if: ({ fields }) => alike(fields.word.text) !== cleartextWord,
        set: (s) => say(s, { why: 'not-the-word' }, 'word'),
      },
      {
        ask: 'exportEntries',
        with: ({ session, fields }) => ({
          opened: session.opened,
          path: fields.path.text.trim(),
          passphrase: null,
        }),
        writes: true,
        answers: { exported, refused: refusedExport },
      },
    ],
    back: {
      to: 'exportEntries',
      with: ({ session, fields }) => ({ session, path: fields.path.text.replace(/\.json$/, '.age'), focus: 'plain' }),
    },
  },
};

// ── Brought here, out of a file of another program ──

/** The file is read, and nothing of it is kept yet. Esc does not wait for it. */
const readFile = {
  answers: {
    fileFound: {
      to: 'importFound',
      with: ({ session }: { readonly session: SignedIn }, { file }: Happened<'fileFound'>) => ({ session, file }),
    },
  },
} as const;

const troubleWith = <S extends Form<'path'> | Form<'secret'>>(field: string) => ({
  set: (s: S, { trouble }: Happened<'fileTrouble'>): S => say(s, { why: 'file-trouble', trouble }, field),
});

const importEntries: Page<'importEntries'> = {
  open: ({ session, path = '' }) => ({ ...blank, session, fields: { path: fieldOf(path) }, focus: 'path' }),
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    submit: [
      sayEmpty,
      {
        ask: 'readFile',
        with: ({ session, fields }) => ({ opened: session.opened, path: fields.path.text.trim(), secret: null }),
        set: (s) => ({ ...s, note: null }),
        meanwhile: { back: { to: 'entries', with: ({ session }) => ({ session, focus: 'import' }) } },
        answers: {
          ...readFile.answers,
          fileLocked: {
            to: 'importSecret',
            with: ({ session, fields }, { program }) => ({ session, program, path: fields.path.text.trim() }),
          },
          fileTrouble: troubleWith<ImportEntries>('path'),
          refused: [changedElsewhere, sayRefusal],
        },
      },
    ],
    back: { to: 'entries', with: ({ session }) => ({ session, focus: 'import' }) },
  },
};

const importSecret: Page<'importSecret'> = {
  typedAnew: { secret: 'secret' },
  open: ({ session, path, program }) => ({
    ...blank,
    session,
    path,
    program,
    fields: { secret: emptyField },
    focus: 'secret',
  }),
  on: {
    ...form,
    ...closesWhenIdle,
    refused: sayRefusal,
    submit: [
      sayEmpty,
      {
        ask: 'readFile',
        with: ({ session, path, fields }) => ({ opened: session.opened, path, secret: fields.secret.text }),
        set: (s) => ({ ...s, note: null }),
        meanwhile: { back: { to: 'importEntries', with: ({ session, path }) => ({ session, path }) } },
        answers: {
          ...readFile.answers,
          // A password was typed, so a file is never said to be locked once more.
          fileLocked: { set: (s) => say(s, { why: 'unexpected' }, 'secret') },
          fileTrouble: troubleWith<ImportSecret>('secret'),
          refused: [changedElsewhere, sayRefusal],
        },
      },
    ],
    back: { to: 'importEntries', with: ({ session, path }) => ({ session, path }) },
  },
};

/** Says what is in the file and what of it would be added, before anything is. */
const importFound: Page<'importFound'> = {
  handsIn: 'importEntries',
  open: ({ session, file }) => ({ session, file, top: 0, note: null, focus: file.add.length > 0 ? 'submit' : 'back' }),
  on: {
    ...list,
    ...closesWhenIdle,
    refused: noteRefusal,
    scroll: { set: (s, { by }) => ({ ...s, top: Math.max(0, s.top + by) }) },
    submit: {
      if: ({ file }) => file.add.length > 0,
      ask: 'addFound',
      with: ({ session, file }) => ({ opened: session.opened, file }),
      set: (s) => ({ ...s, note: null }),
      writes: true,
      answers: {
        saved: {
          to: 'entries',
          with: ({ session, file }, e) => ({
            session: reopened(session, e),
            focus: 'import',
            note: { why: 'imported', count: file.add.length, allKept: file.allKept },
          }),
        },
        refused: [changedElsewhere, noteRefusal],
      },
    },
    back: { to: 'importEntries', with: ({ session, file }) => ({ session, path: file.path }) },
  },
};

/** The pages of this journey, in reading order. */
export const otherAccountsPages = {
  entries,
  reminders,
  newEntry,
  reviewEntry,
  entry,
  removeEntry,
  useEntry,
  askWorked,
  renewEntry,
  exportEntries,
  exportCleartext,
  importEntries,
  importSecret,
  importFound,
} as const;
