// The security page: what you have, since when, and whether it is fine. Every row opens what it says.

import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { AccountView } from '../src/account/types.ts';
import type { Banner, States } from '../src/machine/model.ts';
import { bodyWidth, isCompact, isTight } from './parts/page.tsx';
import { Marked, Say } from './parts/say.tsx';
import { fitEnd, shown } from './parts/shown.ts';
import type { ChoiceItem, Frame, Screen } from './screen.ts';

type Data = States['security'];

interface Row extends ChoiceItem {
  readonly value: string;
  readonly section?: string;
  readonly attention?: boolean;
  /** An empty line above it: it belongs to no section. */
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
  // What is asked of the person stands first.
  const parts = code.due ? [state, checked] : [security.made(days.day(code.made)), checked, state];
  return parts.join(` ${theme.symbols.dot} `);
}

/** The latest entry: when it was on the left, what it was on the right. A narrow window has room for one of them. */
function latest({ activity: [entry] }: AccountView, frame: Frame): readonly [label: string, value: string] {
  const { activity } = frame.words;
  if (entry === undefined) return [activity.title, activity.none];
  const moment = frame.days.moment(entry.at, frame.now);
  return isCompact(frame) ? [activity.title, moment] : [moment, activity.what(entry)];
}

const due = ({ keys }: AccountView): number => keys.filter(({ attention }) => attention !== undefined).length;

const keysValue = (view: AccountView, { words: { security, spareKeys } }: Frame): string =>
  view.spareKeys === 0 ? security.none : spareKeys.count(view.spareKeys, due(view));

function rows({ who }: Data, frame: Frame): readonly Row[] {
  const { security: words, activity, codes, spareKeys } = frame.words;
  const compact = isCompact(frame);
  const { view } = who.opened;
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
    row('codes', codes.title, codes[view.codes], { type: 'openCodes' }),
    row(
      'code',
      view.code === null ? words.recoveryCode : words.code(view.code.no),
      codeValue(view, frame),
      { type: 'openCode' },
      {
        section: words.recoveryCode,
        attention: view.code === null || view.code.due,
      },
    ),
    row('keys', spareKeys.title, keysValue(view, frame), { type: 'openKeys' }, { attention: due(view) > 0 }),
    row('activity', moment, what, { type: 'openActivity' }, { section: activity.title }),
    // Where there is no room for it, q does the same.
    ...(isTight(frame) ? [] : [row('signOut', words.leave, '', { type: 'signOut' }, { apart: true })]),
  ];
}

/** As many as there is room for; the rest is under Recent activity. */
const mostNews = (frame: Frame): number => (isTight(frame) ? 1 : 3);

function newsLines({ news }: Extract<Banner, { say: 'news' }>, frame: Frame): readonly string[] {
  const { words, theme, days, now } = frame;
  const lines = news
    .slice(0, mostNews(frame))
    .map((entry) => `${days.brief(entry.at, now)} ${theme.symbols.dot} ${words.activity.what(entry)}`);
  const more = news.length - lines.length;
  return [words.banners.news, ...lines, ...(more > 0 && !isTight(frame) ? [words.banners.more(more)] : [])];
}

function bannerLines(banner: Banner, frame: Frame): readonly string[] {
  const { banners } = frame.words;
  switch (banner.say) {
    case 'news':
      return newsLines(banner, frame);
    case 'password-reset':
      return [banners.passwordReset];
    case 'recovered':
      return [banners.recovered(banner.no)];
    case 'locks-changed':
      return [banners.locksChanged(banner.no)];
    case 'password-changed':
      return [banners.passwordChanged];
    case 'info-saved':
      return [banners.infoSaved];
    case 'code-live':
      return [banners.codeLive(banner.no)];
  }
}

const labelWidth = (frame: Frame): number => (isCompact(frame) ? 20 : 22);

interface RowLineProps {
  readonly row: Row;
  readonly focused: boolean;
  readonly frame: Frame;
}

function RowLine({ row, focused, frame }: RowLineProps): ReactElement {
  const { theme } = frame;
  const tone = row.attention === true ? theme.danger : focused ? {} : theme.muted;
  return (
    <Box flexDirection="column" marginTop={row.apart === true && frame.rows > 24 ? 1 : 0}>
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
  const { view } = data.who.opened;
  const banner = data.banner === null ? [] : bannerLines(data.banner, frame);
  return (
    <Box flexDirection="column">
      {banner.map((line, index) => (
        <Marked
          key={line}
          frame={frame}
          mark={index === 0 ? theme.symbols.check : ' '}
          markTone={theme.ok}
          tone={index === 0 ? theme.ok : {}}
        >
          {line}
        </Marked>
      ))}
      <Box flexDirection="column" marginTop={banner.length === 0 ? 0 : 1}>
        {rows(data, frame).map((row) => (
          <RowLine key={row.name} row={row} focused={data.focus === row.name} frame={frame} />
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
