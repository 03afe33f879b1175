// The guides that come with the program, each as a file; how one is chosen for an entry; and what a folder of guides may hold.

import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundledGuide, bundledGuides, guidesOnDisk, ownGuides } from '../../src/edge/guides-on-disk.ts';
import { readGuide } from '../../src/keyring/guide.ts';
import type { Kind } from '../../src/keyring/kinds.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const files = readdirSync(bundledGuides);
const textOf = (file: string): string => readFileSync(join(bundledGuides, file), 'utf8');
const sourceOf = (file: string): Record<string, unknown> => parse(textOf(file));

/** For each file: the kinds it is for, and its service's usual names as people write them. */
const usual: Readonly<Record<string, readonly [kinds: readonly Kind[], ...names: string[]]>> = {
  '1password': [['key', 'text'], '1Password', 'One Password', '1password.com'],
  amazon: [['codes', 'text'], 'Amazon', 'amazon.de', 'Amazon Prime', 'Amazon-Konto'],
  apple: [['key-28'], 'Apple', 'iCloud', 'Apple ID', 'Apple Account', 'Mac', 'iPhone'],
  bitlocker: [['digits-48'], 'BitLocker', 'Windows', 'windows bitlocker'],
  bitwarden: [['key-32'], 'Bitwarden', 'BITWARDEN'],
  discord: [['codes'], 'Discord', 'discord.com'],
  dropbox: [['codes', 'text'], 'Dropbox', 'dropbox.com'],
  element: [['key', 'text'], 'Element', 'Matrix', 'Element (Matrix)', 'matrix.org', 'Element X'],
  epic: [['codes'], 'Epic', 'Epic Games', 'Fortnite', 'Epic Games Store'],
  facebook: [['codes'], 'Facebook', 'facebook.com', 'FB'],
  filevault: [['key'], 'FileVault', 'Mac', 'MacBook Pro', 'File Vault'],
  github: [['codes'], 'GitHub', ' github ', 'github.com', 'ＧｉｔＨｕｂ'],
  gitlab: [['codes'], 'GitLab', 'gitlab.com'],
  google: [['codes'], 'Google', 'Gmail', 'YouTube', 'Google  account', 'Google-Konto'],
  instagram: [['codes'], 'Instagram', 'Insta'],
  linkedin: [['codes'], 'LinkedIn', 'linkedin.com'],
  luks: [['key', 'text'], 'LUKS', 'LUKS2', 'systemd-cryptenroll'],
  microsoft: [['code-25'], 'Microsoft', 'Outlook', 'Hotmail', 'OneDrive', 'Microsoft-Konto'],
  'microsoft-work': [['codes', 'code-25', 'text'], 'Microsoft (work)', 'Microsoft 365', 'Entra ID', 'Microsoft work'],
  mozilla: [['codes'], 'Mozilla', 'Firefox', 'Firefox account'],
  nintendo: [['codes'], 'Nintendo', 'Nintendo Account', 'Nintendo Switch'],
  npm: [['codes'], 'npm', 'npmjs.com'],
  paypal: [['codes', 'text'], 'PayPal', 'paypal.com'],
  playstation: [['codes'], 'PlayStation', 'PSN', 'PlayStation Network', 'PS5'],
  proton: [['words'], 'Proton', 'ProtonMail', 'Proton Mail', 'proton.me'],
  'proton-codes': [['codes'], 'Proton', 'ProtonMail', 'Proton Mail', 'proton.me'],
  pypi: [['codes'], 'PyPI', 'pypi.org', 'Python Package Index'],
  reddit: [['codes'], 'Reddit', 'reddit.com'],
  signal: [['key', 'text'], 'Signal', 'Signal Messenger', 'signal.org'],
  steam: [['codes', 'text'], 'Steam', 'Steam Guard', 'steampowered.com'],
  whatsapp: [['key', 'text'], 'WhatsApp', 'WhatsApp Messenger'],
  x: [['codes', 'text'], 'X', 'Twitter', 'x.com', 'X (Twitter)'],
};

const others =
  `Google Drive|Google Ads|Google Play shop|Mac mini|MacUpdate|Mac Cosmetics|Big Mac|Apple Records|Apple Leisure|Big Apple Bank|
iPhone repair shop|Windows World|Windows Phone fans|Drive|Drive Now|Clean drive|Microsoft Paint|Outlook India|Xbox|Xbox Series X|Skype|
OneDrive backup of Ada|Live|Live Nation|YouTube Music school|Gmail backup|GitHub Pages host|GitHub Enterprise|GitHubber|Git|GitLab runner|
Bitwarden Family of Ben|Bit|Protonix|Proton Energy|Proton Cars|ProtonDB|Element 14|Element Hotel|Elements|Fifth Element|Matrix Fitness|The Matrix|
Signal Iduna|Signal Hill|Traffic Signal|Signals|X-Men|XING|X Bank|Mr X|Malcolm X|SpaceX|OpenX|Steam Deck shop|Steamboat|Steam cleaner|Valve|
Epic Systems|Epic Pass|Epic Records|MyChart Epic|Amazon Web Services|AWS|Amazonas Bank|Amazon Music|Amazon Fresh|Meta|Facebook Ads|Face|
Instagram shop|Instacart|WhatsApp Business|Whats|Discordia|Discord bot|Dropbox Sign|Drop|Box|PayPal Here|Pay|npm Enterprise shop|NPM Group|
PyPI mirror|Python|Reddit Ads|Redbox|LinkedIn Learning|Link|Nintendo World|PlayStation shop|Play|Station|PS|Mozilla Foundation shop|Firefox Hotel|
Microsoft Worker|Office|Azure|FileVaultage|Vault|LUKSUS|Linux|Lukas|1Password fan club|Password|The shop around the corner|a|1||`
    .split('|')
    .map((name) => name.trim());

/** The file of a guide, told by all of its text. */
const fileOf = (guide: object | null): string | null =>
  guide === null ? null : (files.find((file) => same(file, guide))?.slice(0, -5) ?? 'unknown');
const same = (file: string, guide: object): boolean => {
  const read = readGuide(sourceOf(file));
  return 'guide' in read && JSON.stringify(read.guide) === JSON.stringify(guide);
};

describe('every guide', () => {
  test('is there', () => {
    expect(files.toSorted()).toEqual(
      Object.keys(usual)
        .map((name) => `${name}.yaml`)
        .toSorted(),
    );
  });

  test.each(files)('%s', (file) => {
    const read = readGuide(sourceOf(file));
    expect(read).toHaveProperty('guide');
    if (!('guide' in read)) return;
    const { guide } = read;
    expect(guide.sources).not.toEqual([]);
    // Nobody claims to have looked at what comes later.
    for (const day of [guide.checked, guide.read])
      if (day !== 'never') expect(day <= new Date().toISOString()).toBe(true);
    // A guide that nobody compared with its sources tells its maintainers why.
    if (guide.read === 'never') expect(textOf(file)).toMatch(/^# [^\n]*hence never\.$/m);
    for (const step of [...guide.make, ...guide.use, guide.asks, guide.loses, guide.after])
      expect(step).toMatch(/^[A-Z0-9].*[.)]$/);
    // Without codes there is no count of them, and the first steps say so.
    if (guide.none) {
      expect(guide.gives).toBeUndefined();
      for (const steps of [guide.make, guide.use]) expect(steps.join(' ')).toMatch(/no recovery code|help desk/);
    }
  });

  test('Microsoft’s has the words of its pages of today, and those of before', () => {
    const { make, use } = sourceOf('microsoft.yaml') as { make: string[]; use: string[] };
    const of = (steps: string[], ...words: string[]): void => {
      for (const word of words) expect(steps.join('\n')).toContain(`"${word}"`);
    };
    of(make, 'Generate a new code', 'Set up recovery code');
    of(use, 'Forgot password?', 'Use a different verification option', "I don't have any of these");
    of(use, "Can't access your account?", 'How do you want to receive your security code?', 'Use recovery code');
  });

  test('a name with a kind is given once', () => {
    const pairs = files.flatMap((file) => {
      const { names, kinds } = sourceOf(file) as { names: string[]; kinds: string[] };
      return names.flatMap((name) => kinds.map((kind) => `${name} | ${kind}`));
    });
    expect(pairs.filter((pair, at) => pairs.indexOf(pair) !== at)).toEqual([]);
  });
});

test('what is wrong in a guide is named', () => {
  const good = sourceOf('github.yaml');
  expect(readGuide({ ...good, use: [] })).toEqual({ wrong: 'use' });
  expect(readGuide({ ...good, more: 1 })).toEqual({ wrong: 'more' });
  expect(readGuide({ ...good, checked: 'yesterday' })).toEqual({ wrong: 'checked' });
  expect(readGuide({ ...good, read: 'once' })).toEqual({ wrong: 'read' });
  expect(readGuide({ ...good, read: undefined })).toMatchObject({ guide: { read: 'never' } });
  expect(readGuide({ ...good, sources: ['file:///etc'] })).toEqual({ wrong: 'sources.0' });
  expect(readGuide({ ...good, gives: { count: 0 } })).toEqual({ wrong: 'gives.count' });
  // No file can pass for a bundled one, or for one of the person's own.
  expect(readGuide({ ...good, own: true })).toEqual({ wrong: 'own' });
  expect(readGuide({ ...good, replaces: 'GitHub' })).toEqual({ wrong: 'replaces' });
});

describe('chosen', () => {
  test.each(Object.entries(usual))('%s by its usual names', async (file, [kinds, ...names]) => {
    for (const name of names)
      for (const kind of kinds)
        expect([name, kind, fileOf(await bundledGuide(name, kind))]).toEqual([name, kind, file]);
  });

  test('by the whole name only: another service opens nobody’s guide', async () => {
    expect(others.length).toBeGreaterThanOrEqual(60);
    const opened = await Promise.all(others.map(async (name) => [name, (await bundledGuide(name))?.service]));
    expect(opened.filter(([, service]) => service !== undefined)).toEqual([]);
  });

  test('by the kind: steps for other codes are not shown', async () => {
    expect(await bundledGuide('Proton', 'words')).toMatchObject({ kinds: ['words', 'phrase'] });
    expect(await bundledGuide('Proton', 'codes')).toMatchObject({ kinds: ['codes'] });
    expect(await bundledGuide('Mac', 'key')).toMatchObject({ service: 'FileVault' });
    expect(await bundledGuide('Mac', 'key-28')).toMatchObject({ service: 'Apple' });
    // Not knowing the kind, neither of the two is shown.
    expect(await bundledGuide('Proton')).toBeNull();
    expect(await bundledGuide('Windows', 'codes')).toBeNull();
    expect(await bundledGuide('Microsoft', 'codes')).toBeNull();
    expect(await bundledGuide('GitHub', 'words')).toBeNull();
  });

  test('services without codes say so, whatever is kept', async () => {
    for (const service of ['Amazon', 'PayPal', 'Microsoft 365'])
      for (const kind of ['codes', 'text', 'code-25'] as const)
        expect(await bundledGuide(service, kind)).toMatchObject({ none: true });
  });
});

const folderWith = (write: (guides: string, outside: string) => void): string => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'guides'));
  write(join(folder, 'guides'), folder);
  return folder;
};

describe('one’s own', () => {
  const mine = textOf('github.yaml').replace('service: GitHub', 'service: Mine');

  test('is marked, and names the bundled guide it is shown in place of', async () => {
    const folder = folderWith((guides) => writeFileSync(join(guides, 'mine.yaml'), mine));
    expect(await guidesOnDisk(folder)('github', 'codes')).toMatchObject({
      service: 'Mine',
      own: true,
      replaces: 'GitHub',
    });
    const google = await guidesOnDisk(folder)('google', 'codes');
    expect(google).toMatchObject({ service: 'Google' });
    expect(google).not.toHaveProperty('own');
  });

  test('for a service without a bundled guide replaces none', async () => {
    const library = mine.replace('names: [github, github.com]', 'names: [library]');
    const found = await guidesOnDisk(folderWith((guides) => writeFileSync(join(guides, 'l.yaml'), library)))('Library');
    expect(found).toMatchObject({ own: true });
    expect(found).not.toHaveProperty('replaces');
  });

  test('does not stand in the way of a bundled guide for another kind', async () => {
    const folder = folderWith((guides) => writeFileSync(join(guides, 'm.yaml'), mine.replace('[codes]', '[words]')));
    expect(await guidesOnDisk(folder)('GitHub', 'codes')).not.toHaveProperty('own');
  });
});

describe('a folder of guides', () => {
  const good = textOf('github.yaml');

  test('with what is no guide: each is refused with its reason, and none is waited for', async () => {
    const folder = folderWith((guides, outside) => {
      writeFileSync(join(guides, 'a-good.yaml'), good);
      writeFileSync(join(guides, 'notes.txt'), good);
      writeFileSync(join(guides, 'broken.yaml'), '{ [ &a *a');
      writeFileSync(join(guides, 'bytes.yaml'), Buffer.from([0xff, 0xfe, 0xfd]));
      writeFileSync(join(guides, 'bomb.yaml'), 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n');
      writeFileSync(join(guides, 'large.yaml'), `# ${'x'.repeat(70_000)}\n${good}`);
      writeFileSync(join(guides, 'wrong.yaml'), good.replace('single: false', 'single: perhaps'));
      writeFileSync(join(outside, 'elsewhere.yaml'), good);
      mkdirSync(join(guides, 'folder.yaml'));
      symlinkSync(join(outside, 'elsewhere.yaml'), join(guides, 'link-out.yaml'));
      symlinkSync('/dev/zero', join(guides, 'link-device.yaml'));
      symlinkSync('a-good.yaml', join(guides, 'link-inside.yaml'));
      symlinkSync('nowhere', join(guides, 'link-nowhere.yaml'));
      symlinkSync('link-loop.yaml', join(guides, 'link-loop.yaml'));
      linkSync(join(guides, 'a-good.yaml'), join(guides, 'second-name.yaml'));
      execFileSync('mkfifo', [join(guides, 'pipe.yaml')]);
    });
    const server = createServer().listen(join(folder, 'guides', 'socket.yaml'));
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      const { guides, refused } = await ownGuides(folder);
      expect(guides.map(({ service }) => service)).toEqual(['GitHub', 'GitHub', 'GitHub']);
      expect(Object.fromEntries(refused.map(({ name, why, at }) => [name, at ? `${why} ${at}` : why]))).toEqual({
        'broken.yaml': 'wrong',
        'bytes.yaml': 'wrong',
        'bomb.yaml': 'wrong',
        'large.yaml': 'large',
        'wrong.yaml': 'wrong single',
        'folder.yaml': 'no-file',
        'link-out.yaml': 'outside',
        'link-device.yaml': 'outside',
        'link-nowhere.yaml': 'outside',
        'link-loop.yaml': 'outside',
        'pipe.yaml': 'no-file',
        'socket.yaml': 'no-file',
      });
    } finally {
      server.close();
    }
  });

  test('with another user’s file', async () => {
    const folder = folderWith((guides) => writeFileSync(join(guides, 'theirs.yaml'), good));
    const uid = (process.geteuid?.() ?? 0) + 1;
    expect(await ownGuides(folder, uid)).toEqual({ guides: [], refused: [{ name: 'theirs.yaml', why: 'foreign' }] });
  });

  test('with very many files: the first 200 are read', async () => {
    const folder = folderWith((guides) => {
      for (let at = 0; at < 203; at++) writeFileSync(join(guides, `${1000 + at}.yaml`), good);
    });
    const { guides, refused } = await ownGuides(folder);
    expect([guides.length, refused.map(({ why }) => why)]).toEqual([200, Array(3).fill('too-many')]);
  });

  test('that is missing, a file, or a link to a folder', async () => {
    const none = { guides: [], refused: [] };
    expect(await ownGuides(temporaryFolder())).toEqual(none);
    const file = temporaryFolder();
    writeFileSync(join(file, 'guides'), good);
    expect(await ownGuides(file)).toEqual(none);
    const real = folderWith((guides) => writeFileSync(join(guides, 'good.yaml'), good));
    const linked = temporaryFolder();
    symlinkSync(join(real, 'guides'), join(linked, 'guides'));
    expect((await ownGuides(linked)).guides).toHaveLength(1);
  });
});
