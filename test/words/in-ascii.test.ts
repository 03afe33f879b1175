// German without its letters, where the terminal has none of them; what is handed in is not respelt.

import { expect, test } from 'vitest';
import { daysIn } from '../../src/words/days.ts';
import { german } from '../../src/words/de.ts';
import { english } from '../../src/words/en.ts';
import { asciiText, inAscii } from '../../src/words/in-ascii.ts';
import { leavesOf } from '../screens/leaves.ts';

const words = inAscii(german);

test('the words', () => {
  expect(words.keys.back).toBe('zurueck');
  expect(words.recovery.reason.ask).toBe(german.recovery.reason.ask);
  expect(words.activity.notYou).toContain('waehle "Jemand anders kennt es"');
});

test('a path, an address or a name comes out as it went in', () => {
  const path = '/home/jürgen/„x“';
  const c = { day: () => '1. März 2026', secondsLeft: () => 0, now: () => '', secret: 'account' } as const;
  expect(words.notes({ why: 'damaged', path }, c)).toMatch(/^Die Kontodatei ist beschaedigt\./);
  expect(words.notes({ why: 'damaged', path }, c)).toContain(path);
  expect(words.removeKey.type('Süß & „Größe“')).toContain('Süß & „Größe“');
  expect(words.activity.what({ what: 'key-added', service: 'Böse', at: '' })).toContain('Böse');
});

test('a day in a sentence is of the words', () => {
  const days = daysIn('de', () => 'UTC', asciiText);
  expect(words.checkCode.spent(2, days.day('2026-03-01T00:00:00Z'))).toContain('am 1. Maerz 2026 benutzt');
});

test('letters are read elsewhere, and stay as they are', () => {
  expect(words.letters).toBe(german.letters);
});

test('English has nothing to respell', () => {
  const texts = (of: typeof english) => leavesOf(of).filter(([, value]) => typeof value === 'string');
  expect(texts(inAscii(english))).toEqual(texts(english));
});
