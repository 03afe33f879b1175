// A command line that cannot be used, with the built program: a sentence, what was perhaps meant, the usage, exit code 2.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/words/en.ts';
import { newHome } from '../journey/built-command.ts';
import { run } from '../practice/built.ts';

const { cli, help } = english;
const { refused, folder } = help;
const usage = (of: string, rest: string): string =>
  `${help.headings.usage} sparekey ${of} [options]${rest}\n${help.moreOf(of)}\n`;

test.each<[string, string]>([
  ['recvoer', `${refused.noCommand('recvoer')} Did you mean recover?\n${cli.helpHint}\n`],
  ['recvoer --foo', `${refused.noCommand('recvoer')} Did you mean recover?\n${cli.helpHint}\n`],
  ['unlock', `${refused.noCommand('unlock')}\n${cli.helpHint}\n`],
  ['--colour never', `${refused.noOption('--colour')} Did you mean --color?\n${cli.helpHint}\n`],
  ['--pasword=secret17', `${refused.noOption('--pasword')}\n${cli.helpHint}\n`],
  ['-v', `${refused.noOption('-v')} Did you mean -V?\n${cli.helpHint}\n`],
  ['--color pink', `${refused.oneOf('--color <when>', 'auto, always, never')}\n${cli.helpHint}\n`],
  [
    '--color alwyas',
    `${refused.oneOf('--color <when>', 'auto, always, never')} Did you mean always?\n${cli.helpHint}\n`,
  ],
  ['--color', `${refused.valueMissing('--color <when>')}\n${cli.helpHint}\n`],
  ['check twice', `${refused.tooMany('twice')}\n${usage('check', '')}`],
  ['check --jsn', `${refused.noOption('--jsn')}\n${usage('check', '')}`],
  ['info --jsn', `${refused.noOption('--jsn')} Did you mean --json?\n${usage('info', '')}`],
  ['config gte', `${refused.noCommand('gte')} Did you mean get?\n${usage('config', ' [command]')}`],
  ['config get', `${refused.missing('<key>')}\n${usage('config get', ' <key>')}`],
  ['config test post x', `${refused.oneOf('<way>', 'mail, text')}\n${usage('config test', ' <way> <to>')}`],
  [
    'config test mail x --password-fd 1',
    `${refused.value('--password-fd <n>')}\n${usage('config test', ' <way> <to>')}`,
  ],
  ['record torn', `${refused.missing('-o, --output <file>')}\n${usage('record', ' <name>')}`],
  [
    'completion csh',
    `${refused.oneOf('<shell>', 'bash, zsh, fish, powershell')} Did you mean zsh?\n${usage('completion', ' <shell>')}`,
  ],
  ['help envronment', `${refused.noTopic('envronment')} Did you mean environment?\n`],
  ['help config sett', `${refused.noTopic('sett')}\n`],
])('sparekey %s', (line, stderr) => {
  expect(run(newHome(), line.split(' '))).toEqual({ status: 2, stdout: '', stderr });
});

test('what was typed is cut short, and obeyed by nobody', () => {
  const { status, stderr } = run(newHome(), [`\u001b]0;p\u0007${'x'.repeat(10_000)}`]);
  expect(status).toBe(2);
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(stderr.length).toBeLessThan(200);
});

test('options go before and behind a command, and -- ends them', () => {
  const home = newHome();
  for (const args of [
    ['--config-dir', join(home, 'a'), 'info', '--json'],
    ['info', '--json', '--config-dir', join(home, 'a')],
    ['info', `--config-dir=${join(home, 'a')}`, '--json'],
  ])
    expect(JSON.parse(run(home, args).stdout).config.path).toBe(join(home, 'a'));
  expect(run(home, ['config', 'get', '--', '--json'])).toMatchObject({
    status: 2,
    stderr: `${english.config.unknownKey('mail.smtp, mail.sendmail, mail.from, text.command')}\n`,
  });
  expect(run(home, ['--', 'info', '--json']).stderr).toBe(`${refused.tooMany('--json')}\n${usage('info', '')}`);
});

describe('a configuration folder that can be none', () => {
  const home = newHome();
  const file = join(home, 'file');
  writeFileSync(file, '');
  mkdirSync(join(home, 'vault'));
  const away = join(home, 'usb', 'vault');

  test.each<[string, string]>([
    ['', folder.empty],
    [file, folder.notAFolder(file)],
    [join(file, 'x'), folder.notAFolder(join(file, 'x'))],
    [away, folder.notThere(away, join(home, 'usb'))],
    ['usb/vault', folder.notThere(away, join(home, 'usb'))],
    ['--json', refused.valueMissing('--config-dir <folder>')],
  ])('%j', (asked, sentence) => {
    for (const args of [[], ['check'], ['config']])
      expect(run(home, [...args, '--config-dir', asked])).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` });
  });

  test('in the variable too, where empty means that there is none', () => {
    expect(run(home, ['config'], { SPAREKEY_CONFIG_DIR: away }).stderr).toBe(
      `${folder.notThere(away, join(home, 'usb'))}\n`,
    );
    expect(run(home, ['config', '--json'], { SPAREKEY_CONFIG_DIR: '' })).toMatchObject({ status: 0, stderr: '' });
  });

  test('relative, and not there yet', () => {
    for (const asked of ['vault', 'new'])
      expect(JSON.parse(run(home, ['config', '--json', '--config-dir', asked]).stdout).path).toBe(
        join(home, asked, 'settings.json'),
      );
  });

  test('commands that open nothing do not look', () => {
    for (const args of [['info'], ['help'], ['--help'], ['practice', '--plan'], ['man'], ['completion', 'bash']])
      expect(run(home, args, { SPAREKEY_CONFIG_DIR: away })).toMatchObject({ status: 0, stderr: '' });
  });
});
