// The security page: what you have, since when, and whether it is fine. Every row opens what it says.

import { Box, Text } from 'ink';
import type { ReactElement } from 'react';
import type { AccountView } from '../src/account/types.ts';
import type { Banner, States } from '../src/machine/model.ts';
import { visible } from '../src/terminal/sanitise.ts';
import type { Words } from '../src/words/en.ts';
import { isCompact } from './parts/page.tsx';
import { Say } from './parts/say.tsx';
import type { ChoiceItem, Frame, Screen } from './screen.ts';

type Data = States['security'];

interface Row extends ChoiceItem {
  readonly value: string;
  readonly section?: string;
  readonly attention?: boolean;
}

function codeValue(view: AccountView, { words: { security }, theme, days, now }: Frame): string {
  const { code } = view;
  if (code === null) return security.none;
  const checked = code.checked === undefined ? security.neverChecked : security.checked(days.ago(code.checked, now));
  const state = code.due ? security.due : security.fine;
  return [security.made(days.day(code.made)), checked, state].join(` ${theme.symbols.dot} `);
}

function rows({ who }: Data, frame: Frame): readonly Row[] {
  const { security: words, activity } = frame.words;
  const { view } = who.opened;
  const [latest] = view.activity;
  const row = (name: string, label: string, value: string, send: ChoiceItem['send'], more: Partial<Row> = {}): Row => ({
    kind: 'choice',
    name,
    label,
    value,
    send,
    ...more,
  });
  const phone = view.phone === undefined ? words.none : words.phoneEnding(view.phone);
  const said = latest && `${frame.days.moment(latest.at, frame.now)}  ${activity.what(latest)}`;
  return [
    row(
      'password',
      words.password,
      words.changed(frame.days.day(view.passwordChanged)),
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
    row('activity', words.activity, said ?? '', { type: 'openActivity' }, { section: '' }),
  ];
}

function bannerLines(banner: Banner, { banners }: Words): readonly string[] {
  switch (banner.say) {
    case 'recovered':
      return [banners.recovered(banner.no), banners.notYou];
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

interface RowLineProps {
  readonly row: Row;
  readonly focused: boolean;
  readonly frame: Frame;
}

function RowLine({ row, focused, frame }: RowLineProps): ReactElement {
  const { theme } = frame;
  const compact = isCompact(frame);
  const tone = row.attention === true ? theme.danger : focused ? {} : theme.muted;
  return (
    <Box flexDirection="column">
      {row.section === undefined || compact ? null : <Text bold>{row.section}</Text>}
      <Box>
        <Box width={compact ? 20 : 24} flexShrink={0}>
          <Text {...(focused ? theme.accent : {})}>{`${focused ? theme.symbols.pointer : ' '} ${row.label}`}</Text>
        </Box>
        <Text {...tone} wrap="truncate-end">
          {visible(row.value)}
        </Text>
      </Box>
    </Box>
  );
}

function Body({ data, frame }: { readonly data: Data; readonly frame: Frame }): ReactElement {
  const { theme, words } = frame;
  const { view } = data.who.opened;
  const banner = data.banner === null ? [] : bannerLines(data.banner, words);
  return (
    <Box flexDirection="column">
      {banner.map((line, index) => (
        <Say key={line} tone={index === 0 ? theme.ok : {}}>{`${index === 0 ? theme.symbols.check : ' '} ${line}`}</Say>
      ))}
      <Box flexDirection="column" marginTop={banner.length === 0 ? 0 : 1}>
        {rows(data, frame).map((row) => (
          <RowLine key={row.name} row={row} focused={data.focus === row.name} frame={frame} />
        ))}
      </Box>
      {view.code === null ? <Say above={1}>{words.security.noCode}</Say> : null}
      {view.reenrol ? <Say above={1}>{words.security.reenrol}</Say> : null}
    </Box>
  );
}

export const security: Screen<'security'> = {
  title: (words) => words.security.title,
  items: rows,
  keys: (_, { words }) => [{ press: 'q', label: words.security.signOut, send: { type: 'signOut' } }],
  Body,
};
