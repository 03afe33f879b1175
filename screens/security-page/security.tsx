// The security page: what you have, since when, and whether it is fine. Every row opens what it says.

import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import stringWidth from 'string-width';
import type { AccountView } from '../../src/account/types.ts';
import type { PageData } from '../../src/machine/page.ts';
import { bodyWidth, isCompact, isTight } from '../parts/page.tsx';
import { Marked, Say } from '../parts/say.tsx';
import { fitEnd, shown } from '../parts/shown.ts';
import type { ChoiceItem, Frame, Screen } from '../screen.ts';
import { bannerLines, dueKeys } from './banner.ts';

type Data = PageData<'security'>;

interface Row extends ChoiceItem {
  readonly value: string;
  readonly section?: string;
  readonly attention?: boolean;
  /** It belongs to no section. */
  readonly apart?: boolean;
}

function codeValue(view: AccountView, frame: Frame): string {
  const { words, theme, days, now } = frame;
  const { security } = words;
  const { code } = view;
  if (code === null) return security.none;
  const state = code.due ? security.due : security.fine;
  if (isCompact(frame)) return state;
  const checked = code.checked === undefined ? security.neverChecked : security.checked(days.ago(code.checked, now));
  // Requests to the person stand first. The day it was made gives way where there is no room for all three.
  const joined = (parts: readonly string[]): string => parts.join(` ${theme.symbols.dot} `);
  if (code.due) return joined([state, checked]);
  const whole = joined([security.made(days.day(code.made)), checked, state]);
  return stringWidth(whole) <= bodyWidth(frame) - labelWidth(frame) ? whole : joined([checked, state]);
}

/** The latest entry: when it was on the left, what it was on the right. A narrow window has room for one of them. */
function latest({ activity: [entry] }: AccountView, frame: Frame): readonly [label: string, value: string] {
  const { activity } = frame.words;
  if (entry === undefined) return [activity.title, activity.none];
  const moment = frame.days.moment(entry.at, frame.now);
  const what = activity.what(entry);
  if (frame.reader !== undefined) return [activity.title, `${moment} ${frame.theme.symbols.dot} ${what}`];
  return isCompact(frame) ? [activity.title, moment] : [moment, what];
}

const keysValue = (view: AccountView, { words: { security, spareKeys } }: Frame): string =>
  view.entryCount === 0 ? security.none : spareKeys.count(view.entryCount, dueKeys(view).length);

function rows({ session }: Data, frame: Frame): readonly Row[] {
  const { security: words, activity, codes } = frame.words;
  const compact = isCompact(frame);
  const { view } = session.opened;
  const row = (name: string, label: string, value: string, send: ChoiceItem['send'], more: Partial<Row> = {}): Row => ({
    kind: 'choice',
    name,
    label,
    value,
    send,
    ...more,
  });
  const phone = view.phone === undefined ? words.none : words.phoneEnding(view.phone);
  const changed = frame.days.day(view.passwordChanged);
  const [moment, what] = latest(view, frame);
  return [
    row(
      'password',
      words.password,
      compact ? changed : words.changed(changed),
      { type: 'openPassword' },
      { section: words.signIn },
    ),
    row(
      'otherEmail',
      words.otherEmail,
      view.otherEmail ?? words.none,
      { type: 'openOtherEmail' },
      { section: words.info },
    ),
    row('phone', words.phone, phone, { type: 'openPhone' }),
    row('app', words.app, view.app ? words.on : words.none, { type: 'openApp' }),
    row('codes', codes.title, codes[view.hostSlot], { type: 'openCodes' }),
    row(
      'code',
      view.code === null ? words.recoveryCode : words.code(view.code.no),
      codeValue(view, frame),
      { type: 'openCode' },
      {
        section: words.recoveryCodes,
        attention: view.code === null || view.code.due,
      },
    ),
    row(
      'keys',
      words.otherAccounts,
      keysValue(view, frame),
      { type: 'openEntries' },
      { attention: dueKeys(view).length > 0 },
    ),
    row('activity', moment, what, { type: 'openActivity' }, { section: activity.title }),
    // Where there is no room for it, q does the same.
    ...(isTight(frame) ? [] : [row('signOut', words.leave, '', { type: 'signOut' }, { apart: true })]),
  ];
}

const labelWidth = (frame: Frame): number => (isCompact(frame) ? 20 : 22);

/** The account is said to be without something, or not to be changed now: each is a line, or two, below the rows. */
const remarks = ({ code, frozenUntil, reenrol }: AccountView): number =>
  [code === null, frozenUntil !== undefined, reenrol].filter(Boolean).length;

/** Lines of the page that are not the body's: title, air, rule, keys; and two to spare, for what takes more than a line. */
const around = 6;

/** A section, or what belongs to none, begins with it. */
const begins = ({ section, apart }: Row): boolean => section !== undefined || apart === true;

/** Whether there is room for an empty line between two sections. */
function isRoomy(all: readonly Row[], banner: number, view: AccountView, { rows }: Frame): boolean {
  const titles = all.filter(({ section }) => section !== undefined).length;
  const air = all.filter(begins).length - 1;
  const below = remarks(view) === 0 ? 0 : remarks(view) + 1;
  const lines = all.length + titles + air + (banner === 0 ? 0 : banner + 1) + below;
  return lines <= rows - around;
}

interface RowLineProps {
  readonly row: Row;
  /** An empty line above, if a section begins here. */
  readonly roomy: boolean;
  readonly focused: boolean;
  readonly frame: Frame;
}

function RowLine({ row, roomy, focused, frame }: RowLineProps): ReactElement | null {
  if (frame.reader !== undefined) return null;
  const { theme } = frame;
  const tone = row.attention === true ? theme.danger : focused ? {} : theme.muted;
  return (
    <Box flexDirection="column" marginTop={roomy && begins(row) ? 1 : 0}>
      {row.section === undefined || isTight(frame) ? null : <Text bold>{shown(row.section, theme)}</Text>}
      <Box>
        <Box width={labelWidth(frame)} flexShrink={0}>
          <Text {...(focused ? theme.accent : {})}>
            {fitEnd(
              shown(`${focused ? theme.symbols.pointer : ' '} ${row.label}`, theme),
              labelWidth(frame) - 1,
              theme,
            )}
          </Text>
        </Box>
        <Text {...tone}>{fitEnd(shown(row.value, theme), bodyWidth(frame) - labelWidth(frame), theme)}</Text>
      </Box>
    </Box>
  );
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { theme, words } = frame;
  const { view } = data.session.opened;
  const banner = data.banner === null ? [] : bannerLines(data.banner, view, frame);
  // A reminder is neither good news nor bad news.
  const good = data.banner?.say !== 'due';
  const all = rows(data, frame);
  const roomy = !isTight(frame) && isRoomy(all, banner.length, view, frame);
  return (
    <Box flexDirection="column">
      {banner.map((line, index) => (
        <Marked
          key={line}
          frame={frame}
          mark={index > 0 ? ' ' : good ? theme.symbols.check : theme.symbols.bullet}
          markTone={good ? theme.ok : theme.danger}
        >
          {line}
        </Marked>
      ))}
      <Box flexDirection="column" marginTop={banner.length === 0 ? 0 : 1}>
        {all.map((row, at) => (
          <RowLine key={row.name} row={row} roomy={roomy && at > 0} focused={data.focus === row.name} frame={frame} />
        ))}
      </Box>
      {view.code === null ? (
        <Say frame={frame} above={1}>
          {words.security.noCode}
        </Say>
      ) : null}
      {view.frozenUntil === undefined ? null : (
        <Say frame={frame} above={1}>
          {words.codes.frozen(frame.days.day(view.frozenUntil))}
        </Say>
      )}
      {view.reenrol ? (
        <Say frame={frame} above={view.code === null ? 0 : 1}>
          {words.security.reenrol}
        </Say>
      ) : null}
    </Box>
  );
}

export const security: Screen<'security'> = {
  title: (words) => words.security.title,
  items: rows,
  keys: (_, { words }) => [{ press: 'q', label: words.security.signOut, send: { type: 'signOut' } }],
  Body,
};
