// The authenticator app: its secret as a QR code where there is room, always as text, and the 6 digits that prove it took.

import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import { encode } from 'uqr';
import { appConfirmed } from '../../src/journeys/security-info.ts';
import type { PageData } from '../../src/machine/page.ts';
import { Items } from '../parts/items.tsx';
import { bodyWidth, isTight } from '../parts/page.tsx';
import { infoStep } from '../parts/place.ts';
import { qrLines } from '../parts/qr.ts';
import { NoteLine, Say } from '../parts/say.tsx';
import type { Frame, Item, Screen } from '../screen.ts';
import { Secret, Spelled } from '../spoken/spelled.tsx';
import { enrolled, enterOn, infoItems } from './info-page.tsx';

type Data = PageData<'app'>;

const textWidth = 34;
/** Rows of the page that are not the body's: title, air, rule, keys. */
const around = 4;

const items = (data: Data, frame: Frame): readonly Item[] => {
  const { fields, session } = data;
  const { label } = frame.words.info.app;
  const field = { kind: 'field', name: 'digits', label, content: fields.digits } as const;
  const all = infoItems(session, frame, field, enrolled(session).app);
  // Leaving out an app that is set up takes it away again, and has to say so.
  const remove = frame.words.info.remove;
  return appConfirmed(data)
    ? all.map((item) => (item.name === 'skip' ? { ...item, label: remove, notByWrapping: true as const } : item))
    : all;
};

/** Says what to do, or that it is done. */
function what(data: Data, hasQr: boolean, { words: { info } }: Frame): string {
  if (appConfirmed(data)) return info.app.confirmed;
  if (enrolled(data.session).app) return info.app.on;
  return hasQr ? info.app.why : info.app.whyText;
}

/** `JBSW Y3DP …`: in fours, as apps show it, four of them a line. */
const inFours = (secret: string): string =>
  (secret.match(/.{1,16}/g) ?? []).map((line) => (line.match(/.{1,4}/g) ?? []).join(' ')).join('\n');

/** Read aloud, as it is for a braille line, and letter by letter for the ear. */
const AppSecret = ({ frame, secret }: { readonly frame: Frame; readonly secret: string }): ReactElement =>
  frame.reader === undefined ? (
    <Text bold>{inFours(secret)}</Text>
  ) : (
    <Box flexDirection="column">
      <Secret frame={frame}>{inFours(secret).replaceAll('\n', ' ')}</Secret>
      <Spelled frame={frame}>{inFours(secret)}</Spelled>
    </Box>
  );

/** The text beside or above the QR code takes so many rows at most. */
const textRows = 18;

/** ISO/IEC 18004 §6.3.8 asks for a quiet zone of 4 modules. */
const quietZone = { whole: 4, narrow: 1 };

interface Qr {
  readonly lines: readonly string[];
  readonly below: boolean;
}

/** Below the text with its whole quiet zone where the window is tall; else beside it with a narrow one, which most cameras take. */
function qrFor({ app }: Data, frame: Frame): Qr | undefined {
  const { theme } = frame;
  if (app === null || !theme.unicode || frame.reader !== undefined) return undefined;
  const drawn = (border: number): readonly string[] =>
    qrLines(encode(app.uri, { ecc: 'L', border }).data, !theme.colored && theme.background === 'light');
  const whole = drawn(quietZone.whole);
  const room = frame.rows - around;
  if (whole.length + textRows <= room && (whole[0]?.length ?? 0) <= bodyWidth(frame))
    return { lines: whole, below: true };
  const narrow = drawn(quietZone.narrow);
  const fits = narrow.length <= room && (narrow[0]?.length ?? 0) + textWidth + 2 <= bodyWidth(frame);
  return fits ? { lines: narrow, below: false } : undefined;
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { app } = frame.words.info;
  const { theme } = frame;
  const qr = qrFor(data, frame);
  return (
    <Box flexDirection={qr?.below === true ? 'column' : 'row'}>
      <Box flexDirection="column" {...(qr === undefined || qr.below ? {} : { width: textWidth, marginRight: 2 })}>
        {data.note !== null && isTight(frame) ? null : <Say frame={frame}>{what(data, qr !== undefined, frame)}</Say>}
        <Box marginTop={1}>
          {data.app === null ? (
            <Say frame={frame} tone={theme.muted}>
              {app.making}
            </Say>
          ) : (
            <AppSecret frame={frame} secret={data.app.secret} />
          )}
        </Box>
        <Box marginTop={1}>
          <Items frame={frame} items={items(data, frame)} focus={data.focus} />
        </Box>
        <NoteLine frame={frame} note={data.note} secret="digits" />
        {data.note === null && !appConfirmed(data) ? (
          <Say frame={frame} above={1} tone={theme.muted}>
            {app.skipped}
          </Say>
        ) : null}
      </Box>
      {qr === undefined ? null : (
        <Box flexShrink={0} marginTop={qr.below ? 1 : 0}>
          <Text {...(theme.colored ? { color: 'whiteBright', backgroundColor: 'black' } : {})}>
            {qr.lines.join('\n')}
          </Text>
        </Box>
      )}
    </Box>
  );
}

export const app: Screen<'app'> = {
  title: (words) => words.info.app.title,
  step: ({ session }) => infoStep(session, 3),
  items,
  enter: (words, { session }) => enterOn(words, session),
  working: { changeInfo: (words) => words.info.working },
  Body,
};
