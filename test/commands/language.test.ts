// Which language is spoken: --lang, then POSIX's variables, then English.

import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { languageOf, wordsFor } from '../../src/commands/language.ts';
import { german } from '../../src/words/de.ts';
import { english } from '../../src/words/en.ts';
import { command, newHome } from '../journey/built-command.ts';
import { tongues } from '../screens/tongues.ts';

const chosen = (env: Readonly<Record<string, string>>, ...argv: string[]): string =>
  languageOf({ argv: ['node', 'sparekey', ...argv], env });

test.each([
  [{}, 'en'],
  [{ LANG: 'de_AT.UTF-8' }, 'de'],
  [{ LANG: 'de' }, 'de'],
  [{ LANG: 'DE_DE@euro' }, 'de'],
  [{ LANG: 'den_US.UTF-8' }, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'POSIX' }, 'en'],
  [{ LANG: 'fr_FR.UTF-8' }, 'en'],
  [{ LANG: 'constructor' }, 'en'],
  [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'de_DE.UTF-8' }, 'de'],
  [{ LC_MESSAGES: 'de_DE.UTF-8', LC_ALL: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'de_DE.UTF-8', LC_ALL: '' }, 'de'],
  [{ LANG: 'de_DE.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'de_DE.UTF-8', LC_CTYPE: 'en_US.UTF-8' }, 'de'],
  [{ LANG: 'en_US.UTF-8', LANGUAGE: 'fr:de:en' }, 'de'],
  [{ LANG: 'C', LANGUAGE: 'de' }, 'en'],
])('%j is %s', (env, language) => {
  expect(chosen(env)).toBe(language);
});

describe('--lang', () => {
  test('beats the locale, wherever it stands', () => {
    expect(chosen({ LANG: 'de_DE.UTF-8' }, '--lang', 'en')).toBe('en');
    expect(chosen({}, 'recover', '--lang=de')).toBe('de');
  });

  test('one that there is not is refused in the language of the locale', () => {
    expect(chosen({ LANG: 'de_DE.UTF-8' }, '--lang', 'fr')).toBe('de');
  });

  test('the last one counts; after -- it is no option', () => {
    expect(chosen({}, '--lang', 'en', '--lang=de')).toBe('de');
    expect(chosen({}, 'config', 'set', 'text.command', '--', 'say', '--lang', 'de')).toBe('en');
  });
});

test('a terminal that is not UTF-8 has its words in ASCII', async () => {
  const argv = ['node', 'sparekey'];
  const words = await wordsFor({ argv, env: { LANG: 'de_DE.ISO-8859-1' }, platform: 'linux' });
  expect(words.keys.back).toBe('zurueck');
  expect((await wordsFor({ argv, env: { LANG: 'de_DE.UTF-8' }, platform: 'linux' })).keys.back).toBe('zurück');
});

describe('the real program', () => {
  const sparekey = (env: Readonly<Record<string, string>>, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: newHome(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return { status, stdout, stderr };
  };

  test.each(tongues)('--help is in %s, all of it', (tongue, { cli, config, practice, help }) => {
    const { status, stdout } = sparekey({ LANG: 'C.UTF-8' }, '--lang', tongue, '--help');
    expect(status).toBe(0);
    const said = stdout.replaceAll(/\s+/g, ' ');
    for (const sentence of [cli.about, cli.recover, config.about, practice.practice, cli.lang, help.version])
      expect(said).toContain(sentence);
    const { usage, options, examples } = help.headings;
    for (const heading of [usage, options, examples]) expect(stdout).toContain(heading);
    if (tongue !== 'en') expect(stdout).not.toMatch(/Usage|Options|Commands|display|one of|left out|also [A-Z]/);
  });

  test('of a command as well', () => {
    const { stdout } = sparekey({ LANG: 'de_AT.UTF-8' }, 'help', 'config');
    expect(stdout).toContain(german.config.get);
    expect(stdout).not.toMatch(/Usage|Options|Commands|display/);
  });

  test('what it says without a terminal', () => {
    expect(sparekey({ LANG: 'de_AT.UTF-8' }).stderr).toBe(`${german.cli.noTerminal}\n`);
    expect(sparekey({ LANG: 'de_AT.UTF-8' }, 'practice').stderr).toBe(`${german.practice.noTerminal}\n`);
    expect(sparekey({ LANG: 'de_AT.UTF-8' }, '--lang', 'en').stderr).toBe(`${english.cli.noTerminal}\n`);
  });

  test('a language that there is not is refused', () => {
    const { status, stdout, stderr } = sparekey({ LANG: 'C.UTF-8' }, '--lang', 'fr');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('en, de');
  });

  test('only the words of the chosen one are loaded', () => {
    const trace =
      'data:text/javascript,import m from "node:module";m.registerHooks({load(u,c,n){if(u.includes("/dist/"))console.error(u);return n(u,c)}})';
    const loaded = (lang: string): string =>
      spawnSync(process.execPath, ['--import', trace, command, '--lang', lang, '--version'], { encoding: 'utf8' })
        .stderr;
    expect(loaded('de')).toMatch(/\/dist\/de-/);
    expect(loaded('de')).not.toMatch(/\/dist\/en-/);
    expect(loaded('en')).toMatch(/\/dist\/en-/);
    expect(loaded('en')).not.toMatch(/\/dist\/de-/);
  });
});
