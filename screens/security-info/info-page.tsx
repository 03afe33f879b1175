// The page that the phone and the other e-mail address share: why, what is there now, one field, what leaving it out means.

import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { InfoSession } from '../../src/journeys/security-info.ts';
import type { Form } from '../../src/machine/page.ts';
import type { Words } from '../../src/words/en.ts';
import { Items } from '../parts/items.tsx';
import { isTight } from '../parts/page.tsx';
import { NoteLine, Say } from '../parts/say.tsx';
import type { FieldItem, Frame, Item } from '../screen.ts';

type Info = Form<string, InfoSession>;

/** Enter saves on the security page; elsewhere it goes on. */
const takeLabel = (session: InfoSession, { words: { info } }: Frame): string =>
  session.kind === 'signedIn' ? info.save : info.step;

export const enterOn = ({ keys }: Words, session: InfoSession): string =>
  session.kind === 'signedIn' ? keys.save : keys.goOn;

/** A field with what can be done about it: hand in, leave out, take away what is there. */
export function infoItems(session: InfoSession, frame: Frame, field: FieldItem, present: boolean): readonly Item[] {
  const { info } = frame.words;
  const take: Item = { kind: 'choice', name: 'submit', label: takeLabel(session, frame), send: { type: 'submit' } };
  if (session.kind !== 'signedIn')
    return [field, take, { kind: 'choice', name: 'skip', label: info.skip, send: { type: 'skip' } }];
  const remove: Item = {
    kind: 'choice',
    name: 'remove',
    label: info.remove,
    send: { type: 'remove' },
    notByWrapping: true,
  };
  return present ? [field, take, remove] : [field, take];
}

/** Shows the enrolled security info, masked; nothing on the way back in, where all of it is about to go. */
export const enrolled = (session: InfoSession): { phone?: string; otherEmail?: string; app: boolean } =>
  session.kind === 'backIn' ? { app: false } : session.opened.view;

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
      {data.session.kind === 'firstStart' && !isTight(frame) ? (
        <Box marginBottom={1}>
          <Say frame={frame} tone={frame.theme.muted}>
            {frame.words.info.offer}
          </Say>
        </Box>
      ) : null}
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
