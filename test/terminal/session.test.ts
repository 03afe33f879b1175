import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Environment } from '../../src/terminal/color.ts';
import {
  type OutputStream,
  type ProcessOfSession,
  type Session,
  screenReaderWanted,
  sessionOf,
  unicodeWanted,
} from '../../src/terminal/session.ts';
import { themeOf } from '../../src/terminal/theme.ts';

const streamOf = (facts: object): OutputStream => Object.assign(new PassThrough(), facts) as unknown as OutputStream;

interface Facts {
  readonly env?: Environment;
  readonly stdin?: object;
  readonly stdout?: object;
}

const processOf = ({ env = {}, stdin = { isTTY: true }, stdout = { isTTY: true } }: Facts): ProcessOfSession => ({
  env,
  platform: 'linux',
  stdin: streamOf(stdin) as unknown as ProcessOfSession['stdin'],
  stdout: streamOf(stdout) as ProcessOfSession['stdout'],
  stderr: streamOf({ isTTY: true }) as ProcessOfSession['stderr'],
});

describe('a session', () => {
  it.each([
    [true, { isTTY: true }, { isTTY: true }],
    [false, {}, { isTTY: true }],
    [false, { isTTY: true }, {}],
    [false, {}, {}],
  ])('is interactive: %s, with stdin %j and stdout %j', (interactive, stdin, stdout) => {
    expect(sessionOf(processOf({ stdin, stdout })).interactive).toBe(interactive);
  });

  it('reads its size anew each time, and takes 80 × 24 where nobody knows', () => {
    const stdout = { isTTY: true, columns: 100, rows: 30 };
    const process = processOf({ stdout });
    const session = sessionOf(process);
    expect([session.columns, session.rows]).toEqual([100, 30]);
    Object.assign(process.stdout, { columns: 40, rows: 20 });
    expect([session.columns, session.rows]).toEqual([40, 20]);
    Object.assign(process.stdout, { columns: 0, rows: undefined });
    expect([session.columns, session.rows]).toEqual([80, 24]);
  });

  it('tells of each change of size until it is told not to', () => {
    const process = processOf({});
    let calls = 0;
    const off = sessionOf(process).onResize(() => {
      calls += 1;
    });
    process.stdout.emit('resize');
    process.stdout.emit('resize');
    off();
    process.stdout.emit('resize');
    expect(calls).toBe(2);
  });

  it.each<[string, Facts, { color: boolean; attributes: boolean; dumb: boolean }]>([
    ['a terminal', {}, { color: true, attributes: true, dumb: false }],
    ['NO_COLOR', { env: { NO_COLOR: '1' } }, { color: false, attributes: true, dumb: false }],
    ['a dumb terminal', { env: { TERM: 'dumb' } }, { color: false, attributes: false, dumb: true }],
    ['a pipe', { stdout: {} }, { color: false, attributes: false, dumb: false }],
    ['a pipe, forced', { stdout: {}, env: { FORCE_COLOR: '1' } }, { color: true, attributes: true, dumb: false }],
  ])('has colours and attributes: %s', (_name, facts, expected) => {
    const { color, attributes, dumb } = sessionOf(processOf(facts));
    expect({ color, attributes, dumb }).toEqual(expected);
  });

  it('lets its flags decide', () => {
    const process = processOf({ env: { ACCESSIBLE: '1' } });
    expect(sessionOf(process).screenReader).toBe(true);
    expect(sessionOf(process, { screenReader: false }).screenReader).toBe(false);
    expect(sessionOf(process, { color: 'never' }).color).toBe(false);
    expect(sessionOf(processOf({ stdout: {} }), { color: 'always' }).color).toBe(true);
  });

  it('knows its theme, its background and how many colours it has', () => {
    const env = { COLORFGBG: '0;15', COLORTERM: 'truecolor' };
    const told = ({ theme, background, color, trueColor }: Session) => ({ theme, background, color, trueColor });
    expect(told(sessionOf(processOf({ env })))).toEqual({
      theme: 'auto',
      background: 'light',
      color: true,
      trueColor: true,
    });
    const asked = sessionOf(processOf({}), { theme: 'dark' });
    expect(told(asked)).toEqual({ theme: 'dark', background: 'unknown', color: true, trueColor: false });
    // A theme brings no colours back where they were switched off.
    const off = sessionOf(processOf({ env: { ...env, NO_COLOR: '1' } }), { theme: 'dark' });
    expect(told(off)).toEqual({ theme: 'dark', background: 'light', color: false, trueColor: false });
    expect(JSON.stringify(themeOf(off))).not.toContain('"color"');
  });

  it('knows its language and its time zone', () => {
    const { locale, timeZone } = sessionOf(processOf({}));
    expect(Intl.getCanonicalLocales(locale)).toEqual([locale]);
    expect(timeZone).toBe('UTC');
  });
});

describe('unicode', () => {
  it.each<[boolean, string, Environment]>([
    [true, 'linux', { LANG: 'C.UTF-8' }],
    [true, 'linux', { LANG: 'de_AT.utf8' }],
    [true, 'linux', { LC_ALL: '', LC_CTYPE: 'en_US.UTF-8', LANG: 'C' }],
    [false, 'linux', { LC_ALL: 'C', LC_CTYPE: 'en_US.UTF-8', LANG: 'en_US.UTF-8' }],
    [false, 'linux', { LC_CTYPE: 'POSIX', LANG: 'en_US.UTF-8' }],
    [false, 'linux', { LANG: 'en_US.ISO-8859-1' }],
    [false, 'linux', {}],
    [true, 'win32', {}],
  ])('%s on %s with %j', (wanted, platform, env) => {
    expect(unicodeWanted(env, platform)).toBe(wanted);
  });
});

describe('a screen reader', () => {
  it.each<[boolean, Environment]>([
    [false, {}],
    [true, { INK_SCREEN_READER: 'true' }],
    [false, { INK_SCREEN_READER: 'false' }],
    [true, { ACCESSIBLE: '1' }],
    [false, { ACCESSIBLE: '' }],
  ])('%s with %j', (wanted, env) => {
    expect(screenReaderWanted(env)).toBe(wanted);
  });
});
