// The page that the phone and the other e-mail address share: why, what is there now, one field, what leaving it out means.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { Form, InfoFlow } from '../../src/machine/model.ts';
import type { Words } from '../../src/words/en.ts';
import type { FieldItem, Frame, Item } from '../screen.ts';
import { Items } from './items.tsx';
import { isTight } from './page.tsx';
import { NoteLine, Say } from './say.tsx';

type Info = Form<string> & { readonly flow: InfoFlow };

/** Enter saves on the security page; elsewhere it goes on. */
const takeLabel = (flow: InfoFlow, { words: { info } }: Frame): string =>
  flow.kind === 'settings' ? info.save : info.step;

export const enterOn = ({ keys }: Words, flow: InfoFlow): string => (flow.kind === 'settings' ? keys.save : keys.goOn);

/** A field with what can be done about it: hand in, leave out, take away what is there. */
export function infoItems(flow: InfoFlow, frame: Frame, field: FieldItem, present: boolean): readonly Item[] {
  const { info } = frame.words;
  const take: Item = { kind: 'choice', name: 'submit', label: takeLabel(flow, frame), send: { type: 'submit' } };
  if (flow.kind !== 'settings')
    return [field, take, { kind: 'choice', name: 'skip', label: info.skip, send: { type: 'skip' } }];
  const remove: Item = { kind: 'choice', name: 'remove', label: info.remove, send: { type: 'remove' } };
  return present ? [field, take, remove] : [field, take];
}

/** What is enrolled now, masked; nothing on the way back in, where all of it is about to go. */
export const enrolled = (flow: InfoFlow): { phone?: string; otherEmail?: string; app: boolean } =>
  flow.kind === 'recover' ? { app: false } : flow.opened.view;

interface InfoPageProps {
  readonly data: Info;
  readonly frame: Frame;
  readonly why: string;
  readonly skipped: string;
  readonly now: string | undefined;
  readonly items: readonly Item[];
}

export function InfoPage({ data, frame, why, skipped, now, items }: InfoPageProps): ReactElement {
  return (
    <Box flexDirection="column">
      <Say frame={frame}>{why}</Say>
      {now === undefined ? null : (
        <Say frame={frame} tone={frame.theme.muted}>
          {frame.words.info.now(now)}
        </Say>
      )}
      <Box marginTop={1}>
        <Items frame={frame} items={items} focus={data.focus} />
      </Box>
      {data.note !== null && isTight(frame) ? null : (
        <Say frame={frame} above={1} tone={frame.theme.muted}>
          {skipped}
        </Say>
      )}
      <NoteLine frame={frame} note={data.note} />
    </Box>
  );
}
