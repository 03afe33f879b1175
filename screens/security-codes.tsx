// Security codes: whether this computer may let its owner back in, with what that costs said beside it; and what goes
// with them: a second proof at sign-in, the wait after a recovery, the mail server.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { AccountView } from '../src/account/types.ts';
import type { States } from '../src/machine/model.ts';
import type { Words } from '../src/words/en.ts';
import { Items } from './parts/items.tsx';
import { isCompact } from './parts/page.tsx';
import { NoteLine, Say } from './parts/say.tsx';
import type { ChoiceItem, Frame, Screen } from './screen.ts';

type Data = States['securityCodes'];

const choice = (name: string, label: string, send: ChoiceItem['send']): ChoiceItem => ({
  kind: 'choice',
  name,
  label,
  send,
});

/** Off, 3 days, 30 days, off. */
const nextWait = { 0: 3, 3: 30, 30: 0 } as const;

function turn({ codes, ways }: AccountView, { codes: words }: Words): readonly ChoiceItem[] {
  if (codes === 'here') return [choice('codes', words.turnOff, { type: 'change', change: { codes: false } })];
  if (ways.length === 0) return [];
  return [choice('codes', words.turnOn, { type: 'change', change: { codes: true } })];
}

function settings({ view, words }: { readonly view: AccountView; readonly words: Words }): readonly ChoiceItem[] {
  const { codes } = words;
  const can = (kind: string): boolean => view.ways.some((way) => way.kind === kind);
  const secondProof = !view.secondProof;
  return [
    choice('secondProof', `${codes.secondProof}: ${view.secondProof ? codes.yes : codes.no}`, {
      type: 'change',
      change: { choices: { secondProof } },
    }),
    choice('wait', `${codes.wait}: ${codes.waits(view.waitDays)}`, {
      type: 'change',
      change: { choices: { waitDays: nextWait[view.waitDays] } },
    }),
    ...(can('email')
      ? [
          choice('mailPassword', `${codes.mailPassword}: ${view.mailPassword ? codes.kept : codes.notKept}`, {
            type: 'openMailPassword',
          }),
          choice('testMail', codes.testMail, { type: 'sendTest', by: 'email' }),
        ]
      : []),
    ...(can('phone') ? [choice('testText', codes.testText, { type: 'sendTest', by: 'phone' })] : []),
  ];
}

const items = ({ flow }: Data, { words }: Frame): readonly ChoiceItem[] => {
  const { view } = flow.opened;
  if (flow.kind === 'first') return [choice('skip', words.codes.keepSealed, { type: 'skip' }), ...turn(view, words)];
  return [...turn(view, words), ...settings({ view, words })];
};

/** What the choice that has the focus means, where its name does not say it. */
function meaning({ focus, flow }: Data, { codes }: Words): string {
  if (focus === 'secondProof') return codes.secondProofMeans;
  if (focus === 'wait') return codes.waitMeans;
  return flow.opened.view.codes === 'here' || flow.opened.view.ways.length > 0 ? codes.cost : codes.noWays;
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { codes } = frame.words;
  const { view } = data.flow.opened;
  return (
    <Box flexDirection="column">
      {data.note !== null && isCompact(frame) ? null : <Say frame={frame}>{codes.is[view.codes]}</Say>}
      {view.frozenUntil === undefined ? null : (
        <Say frame={frame}>{codes.frozen(frame.days.day(view.frozenUntil))}</Say>
      )}
      <Box marginTop={1}>
        <Items frame={frame} items={items(data, frame)} focus={data.focus} />
      </Box>
      <Say frame={frame} above={1} tone={frame.theme.muted}>
        {meaning(data, frame.words)}
      </Say>
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}

export const securityCodes: Screen<'securityCodes'> = { title: (words) => words.codes.title, items, Body };
