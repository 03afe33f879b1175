// What a test says when it is done: for people, or in TAP 14, or as JUnit's XML.

import { visible } from '../terminal/sanitise.ts';
import { practiceEnglish } from '../words/en-practice.ts';
import type { Held } from './test-file.ts';

const { test: words } = practiceEnglish;

const indented = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `${by}${line}`))
    .join('\n');

const clean = (text: string): string => text.split('\n').map(visible).join('\n');

export type Reporter = (all: readonly Held[]) => string;

const pretty: Reporter = (all) => {
  const lines = all.map(({ of, what, said, shown, written }) => {
    if (said === undefined) return `  ${written ? '+' : '✓'} ${of}: ${what}`;
    return [`  ✗ ${of}: ${what}`, `    ${said}`, ...(shown ? ['', indented(shown, '    '), ''] : [])].join('\n');
  });
  const unread = all.filter((one) => one.unread).length;
  const apart = all.filter(({ said }) => said !== undefined).length - unread;
  const written = all.filter((one) => one.written).length;
  return `${[...lines, '', words.sum(all.length - unread, apart, written, unread)].join('\n')}\n`;
};

const tap: Reporter = (all) => {
  const lines = all.map(({ of, what, said, shown }, at) => {
    const line = `${said === undefined ? 'ok' : 'not ok'} ${at + 1} - ${of}: ${what}`.replaceAll('#', '\\#');
    if (said === undefined) return line;
    const block = [`message: ${JSON.stringify(said)}`, ...(shown ? ['shown: |', indented(shown, '  ')] : [])];
    return [line, '  ---', indented(block.join('\n'), '  '), '  ...'].join('\n');
  });
  return `${['TAP version 14', `1..${all.length}`, ...lines].join('\n')}\n`;
};

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const junit: Reporter = (all) => {
  const apart = all.filter(({ said }) => said !== undefined).length;
  const cases = all.map(({ of, what, said, shown = '' }) => {
    const head = `    <testcase classname="${xml(of)}" name="${xml(what)}"`;
    if (said === undefined) return `${head}/>`;
    return `${head}>\n      <failure message="${xml(said)}">${xml(shown)}</failure>\n    </testcase>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    `  <testsuite name="sparekey" tests="${all.length}" failures="${apart}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

const reporters = { pretty, tap, junit } as const;

export type ReporterName = keyof typeof reporters;

export const reporterNames = Object.keys(reporters) as readonly ReporterName[];

export const report = (name: ReporterName, all: readonly Held[]): string =>
  reporters[name](
    all.map((one) => ({
      ...one,
      of: visible(one.of),
      what: visible(one.what),
      ...(one.said === undefined ? {} : { said: clean(one.said) }),
      ...(one.shown === undefined ? {} : { shown: clean(one.shown) }),
    })),
  );
