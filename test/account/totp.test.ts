import { URI } from 'otpauth';
import { expect, test } from 'vitest';
import { appShows, confirmedStep, newTotp, totpStep } from '../../src/account/totp.ts';
import { digitsAt, email, seeded, start } from './world.ts';

/** `12345678901234567890` in base32. */
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('RFC 6238 Appendix B: at %i s the last six digits are %s', (seconds, digits) => {
  expect(totpStep(rfcSecret, digits, seconds * 1000)).toBe(Math.floor(seconds / 30));
});

test('RFC 6238 §5.2: one step early or late is accepted, two are not', () => {
  const step = start / 30_000;
  for (const [late, found] of [
    [-2, undefined],
    [-1, step - 1],
    [0, step],
    [1, step + 1],
    [2, undefined],
  ] as const) {
    expect(totpStep(rfcSecret, digitsAt(rfcSecret, start + late * 30_000), start)).toBe(found);
  }
});

test('RFC 6238 §5.2: a step is accepted once, and none before it', () => {
  const step = start / 30_000;
  const digits = digitsAt(rfcSecret, start);
  expect(totpStep(rfcSecret, digits, start, step - 1)).toBe(step);
  expect(totpStep(rfcSecret, digits, start, step)).toBeUndefined();
  expect(totpStep(rfcSecret, digits, start, step + 1)).toBeUndefined();
});

test('digits may be spaced, and nothing else passes for them', () => {
  const digits = digitsAt(rfcSecret, start);
  expect(totpStep(rfcSecret, ` ${digits.slice(0, 3)} ${digits.slice(3)} `, start)).toBeDefined();
  for (const typed of [
    '',
    digits.slice(1),
    `${digits}0`,
    `-${digits.slice(1)}`,
    '\u0661\u0662\u0663\u0664\u0665\u0666',
  ]) {
    expect(totpStep(rfcSecret, typed, start)).toBeUndefined();
  }
});

test('a new app has 160 random bits, and an address short enough for a small QR code', () => {
  const app = newTotp(email, seeded('app'));
  expect(app.secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(app.uri).toBe(`otpauth://totp/sparekey:ada%40example.com?secret=${app.secret}&issuer=sparekey`);
  expect(newTotp(email, seeded('other')).secret).not.toBe(app.secret);
});

test('an app that reads the address shows the same digits', () => {
  const app = newTotp('ada+tea & \u00e9@example.com', seeded('app'));
  const read = URI.parse(app.uri);
  expect(read).toMatchObject({ issuer: 'sparekey', label: 'ada+tea & \u00e9@example.com' });
  expect(read.generate({ timestamp: start })).toBe(digitsAt(app.secret, start));
});

test('the digits that confirm an app are remembered until it is written', () => {
  const app = newTotp(email, seeded('app'));
  const clock = () => start;
  expect(appShows({ clock }, app, '000000')).toBe(false);
  expect(confirmedStep(app)).toBeUndefined();
  expect(appShows({ clock }, app, digitsAt(app.secret, start))).toBe(true);
  expect(confirmedStep(app)).toBe(start / 30_000);
  expect(confirmedStep(null)).toBeUndefined();
});
