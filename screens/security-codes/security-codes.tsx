// Security codes: whether this computer may let its owner back in, with what that costs said beside it; and what goes
// with them: a second proof at sign-in, the wait after a recovery, the mail server. A row a choice; what the row in
// focus means stands below all of them.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { AccountView } from '../../src/account/types.ts';
import type { PageData } from '../../src/machine/page.ts';
import type { Words } from '../../src/words/en.ts';
import { Items } from '../parts/items.tsx';
import { isTight } from '../parts/page.tsx';
import { NoteLine, Say } from '../parts/say.tsx';
import type { ChoiceItem, Frame, Screen } from '../screen.ts';

type Data = PageData<'securityCodes'>;

const choice = (name: string, label: string, send: ChoiceItem['send']): ChoiceItem => ({
  kind: 'choice',
  name,
  label,
  send,
});

const row = (name: string, label: string, value: string, send: ChoiceItem['send']): ChoiceItem =>
  choice(name, `${label}: ${value}`, send);

/** Off, 3 days, 30 days, off. */
const nextWait = { 0: 3, 3: 30, 30: 0 } as const;

const has = ({ ways }: AccountView, kind: string): boolean => ways.some((way) => way.kind === kind);

/** Turned on only where a code could be sent; turned off in any case. */
function turn(view: AccountView, { codes }: Words): readonly ChoiceItem[] {
  const on = view.hostSlot !== 'here' && view.ways.length > 0;
  if (view.hostSlot === 'off' && !on) return [];
  const codesRow = row('codes', codes.gets, codes.getsIs[view.hostSlot], { type: 'turnCodes', on });
  return [on ? codesRow : { ...codesRow, notByWrapping: true }];
}

function mail(view: AccountView, { codes }: Words): readonly ChoiceItem[] {
  if (view.mail === 'none') return [];
  return [
    row('mailPassword', codes.mailPassword, view.mailPassword ? codes.kept : codes.notKept, {
      type: 'openMailPassword',
    }),
    choice('testMail', codes.testMail, { type: 'sendTest', by: 'email' }),
  ];
}

const items = ({ session }: Data, { words }: Frame): readonly ChoiceItem[] => {
  const { view } = session.opened;
  const { codes } = words;
  if (session.kind === 'firstStart')
    return [
      choice('skip', codes.keepSealed, { type: 'skip' }),
      choice('codes', codes.turnOn, { type: 'turnCodes', on: true }),
    ];
  const secondProof = !view.secondProof;
  const waitDays = nextWait[view.waitDays];
  return [
    ...turn(view, words),
    ...(view.code === null && !view.secondProof
      ? []
      : [
          row('secondProof', codes.secondProof, view.secondProof ? codes.yes : codes.no, {
            type: 'setChoices',
            choices: { secondProof },
          }),
        ]),
    row('wait', codes.wait, codes.waits(view.waitDays), { type: 'setChoices', choices: { waitDays } }),
    ...mail(view, words),
    ...(has(view, 'phone') ? [choice('testText', codes.testText, { type: 'sendTest', by: 'phone' })] : []),
  ];
};

/** Read aloud, each row says what it means: there is no going to one to see. */
const itemsIn = (data: Data, frame: Frame): readonly ChoiceItem[] =>
  frame.reader === undefined || data.session.kind === 'firstStart'
    ? items(data, frame)
    : items(data, frame).map((item) => ({ ...item, means: meaning({ ...data, focus: item.name }, frame).join(' ') }));

/** Explains the choice that has the focus. */
function meaning({ focus, session }: Data, { words: { codes }, days }: Frame): readonly string[] {
  const { view } = session.opened;
  switch (focus) {
    case 'secondProof':
      return [codes.secondProofMeans];
    case 'wait':
      return view.frozenUntil === undefined
        ? [codes.waitMeans]
        : [codes.frozen(days.day(view.frozenUntil)), codes.waitMeans];
    case 'mailPassword':
    case 'testMail':
      return [codes.mailMeans];
    case 'testText':
      return [codes.textMeans];
    default:
      return [codes.is[view.hostSlot], codes.cost];
  }
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { codes } = frame.words;
  const { ways, mail } = data.session.opened.view;
  const asked = data.session.kind === 'firstStart' ? codes.ask : undefined;
  const locked = mail === 'locked' ? codes.mailLocked : codes.noWays;
  const intro = ways.length === 0 ? locked : asked;
  const byRow = frame.reader !== undefined && data.session.kind !== 'firstStart';
  const explains = (data.note === null || !isTight(frame)) && !byRow;
  return (
    <Box flexDirection="column">
      {intro === undefined ? null : <Say frame={frame}>{intro}</Say>}
      <Box marginTop={intro === undefined ? 0 : 1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      {explains ? (
        <Box marginTop={1} flexDirection="column">
          {meaning(data, frame).map((line) => (
            <Say key={line} frame={frame} tone={frame.theme.muted}>
              {line}
            </Say>
          ))}
        </Box>
      ) : null}
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

export const securityCodes: Screen<'securityCodes'> = {
  title: (words) => words.codes.title,
  items: itemsIn,
  working: {
    turnCodes: (words) => words.codes.working,
    choose: (words) => words.codes.working,
    sendTest: (words) => words.codes.testing,
  },
  Body,
};
