import { expect, test } from 'vitest';
import { reminderDue } from '../../src/account/due.ts';

const due = (made: string, checked: string | undefined, now: string): boolean =>
  reminderDue(`${made}T12:00:00.000Z`, checked && `${checked}T12:00:00.000Z`, Date.parse(`${now}T12:00:00.000Z`));

test('nothing is due before a week has passed', () => {
  expect(due('2026-01-01', undefined, '2026-01-01')).toBe(false);
  expect(due('2026-01-01', undefined, '2026-01-07')).toBe(false);
  expect(due('2026-01-01', undefined, '2026-01-08')).toBe(true);
});

test.each(['2026-01-08', '2026-02-01', '2026-04-01', '2026-07-01', '2027-01-01', '2028-01-01', '2029-01-01'])(
  'a check on the day before %s does not answer for it, one on it does',
  (milestone) => {
    const before = new Date(Date.parse(milestone) - 86_400_000).toISOString().slice(0, 10);
    expect(due('2026-01-01', before, before)).toBe(false);
    expect(due('2026-01-01', before, milestone)).toBe(true);
    expect(due('2026-01-01', milestone, milestone)).toBe(false);
  },
);

test('between milestones nothing is due', () => {
  expect(due('2026-01-01', '2026-02-01', '2026-03-31')).toBe(false);
  expect(due('2026-01-01', '2027-01-01', '2027-12-31')).toBe(false);
});

test('a month from the 31st is the last day of a shorter month', () => {
  expect(due('2026-01-31', '2026-02-20', '2026-02-27')).toBe(false);
  expect(due('2026-01-31', '2026-02-20', '2026-02-28')).toBe(true);
  expect(due('2028-01-31', '2028-02-20', '2028-02-28')).toBe(false);
  expect(due('2028-01-31', '2028-02-20', '2028-02-29')).toBe(true);
});

test('a clock before the code was made finds nothing due', () => {
  expect(due('2026-01-01', undefined, '2020-01-01')).toBe(false);
});
