// What the learner has in hand, as the coach shows it: what the scenario gives, read as it can be read, and codes that were
// written down since.

import { practiceEnglish } from '../words/en-practice.ts';
import type { Player } from './player.ts';
import type { Has, Scenario } from './scenario.ts';

const { inHand: words } = practiceEnglish;

const valueNamed: Readonly<Record<Has, string>> = {
  password: 'password',
  phone: 'phone',
  'other-email': 'other_email',
  app: 'app_digits',
  paper: 'smudged_code',
  'newer-paper': 'newer_code',
};

/** `handed`: names of codes that are as good as written down. */
export function inHandOf(
  { world }: Scenario,
  player: Player,
  handed: readonly string[],
): (readonly [string, string])[] {
  const named: [string, string][] = [['address', 'email']];
  for (const has of world.has) named.push([has, valueNamed[has]]);
  for (const arrived of ['mail_code', 'text_code'] as const) named.push([arrived, arrived]);
  for (const name of handed) named.push(['handed', name]);
  return named.flatMap(([label, name]) => {
    const value = player.value(name);
    return value === undefined ? [] : [[words[label as keyof typeof words], value] as const];
  });
}
