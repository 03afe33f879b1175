// The guides that come with the program, each as a file; and how one is found for a spare key.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundledGuides, guidesOnDisk } from '../../src/edge/guides-on-disk.ts';
import { readGuide } from '../../src/keyring/guide.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const files = readdirSync(bundledGuides);
const sourceOf = (file: string): Record<string, unknown> => parse(readFileSync(join(bundledGuides, file), 'utf8'));

describe('every guide', () => {
  test('is there', () => {
    const services = ['1password', 'apple', 'bitlocker', 'bitwarden', 'github', 'google', 'microsoft', 'proton'];
    expect(files.toSorted()).toEqual(services.map((name) => `${name}.yaml`));
  });

  test.each(files)('%s', (file) => {
    const read = readGuide(sourceOf(file));
    expect(read).toHaveProperty('guide');
    if (!('guide' in read)) return;
    expect(read.guide.sources).not.toEqual([]);
    // Nobody claims to have looked at what comes later.
    for (const day of [read.guide.checked, read.guide.read])
      if (day !== 'never') expect(day <= new Date().toISOString()).toBe(true);
    for (const step of [...read.guide.make, ...read.guide.use, read.guide.asks, read.guide.loses, read.guide.after])
      expect(step).toMatch(/^[A-Z0-9].*[.)]$/);
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

  test('names are given once', () => {
    const names = files.flatMap((file) => sourceOf(file).names as string[]);
    expect(new Set(names).size).toBe(names.length);
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
});

describe('found', () => {
  test('by the name, whatever stands around it', async () => {
    const find = guidesOnDisk(temporaryFolder());
    expect(await find('GitHub')).toMatchObject({ service: 'GitHub' });
    expect(await find('Microsoft (work)')).toMatchObject({ service: 'Microsoft' });
    expect(await find('The shop around the corner')).toBeNull();
  });

  test('one’s own first; what is no guide is passed over', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'guides'));
    const own = readFileSync(join(bundledGuides, 'github.yaml'), 'utf8').replace('service: GitHub', 'service: Mine');
    writeFileSync(join(folder, 'guides', 'mine.yaml'), own);
    writeFileSync(join(folder, 'guides', 'broken.yaml'), '{ [ &a *a');
    writeFileSync(join(folder, 'guides', 'large.yaml'), `# ${'x'.repeat(70_000)}\n${own}`);
    expect(await guidesOnDisk(folder)('github')).toMatchObject({ service: 'Mine' });
    expect(await guidesOnDisk(folder)('google')).toMatchObject({ service: 'Google' });
  });
});
