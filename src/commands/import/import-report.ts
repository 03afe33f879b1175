// The report of `sparekey import` before anything is added: everything that will be missing afterwards, and why; then
// the entries to add, each with its kind and the first and last characters of its codes.

import type { Draft } from '../../keyring/entry.ts';
import { nameOf } from '../../keyring/names.ts';
import { endsOf } from '../../keyring/paste/sorted.ts';
import type { Plan } from '../../keyring/transfer/plan.ts';
import type { Left, Read } from '../../keyring/transfer/reading.ts';
import type { Words } from '../../words/en.ts';
import { say } from '../output.ts';

/** The longest name that is told, in characters. */
const longestTold = 60;

const told = (name: string): string => {
  const characters = Array.from(name);
  return characters.length <= longestTold ? name : `${characters.slice(0, longestTold).join('')}…`;
};

function addRow({ kind, codes, made, ...named }: Draft, { importKeys: w, newKey, paste }: Words): string {
  const texts = codes.map((code) => (typeof code === 'string' ? code : code.text));
  const used = codes.filter((code) => typeof code !== 'string' && code.used !== undefined).length;
  const more = [
    ...(made === undefined ? [] : [w.made(made.slice(0, 10))]),
    ...(used === 0 ? [] : [w.usedAlready(used)]),
  ];
  const behind = more.length === 0 ? '' : ` (${more.join(', ')})`;
  const is = newKey.is[kind](texts.length);
  return (
    w.addRow(told(nameOf(named)), is, paste.ends(texts.map((text) => ({ ends: endsOf(text), used: false })))) + behind
  );
}

const leftName = ({ name, field }: Left): string =>
  [told(name), ...(field === undefined ? [] : [told(field)])].join(', ');

export function report(
  { program, authenticator, left, besides }: Read,
  { add, beside, same }: Plan,
  stdout: NodeJS.WriteStream,
  words: Words,
): void {
  const { importKeys: w } = words;
  const tell = (count: number, sentence: (count: number) => string): void => {
    if (count > 0) say(stdout, sentence(count));
  };
  say(stdout, w.read(program));
  if (left.length > 0) say(stdout, w.left);
  for (const one of left) say(stdout, `  ${w.leftRow(one.at, leftName(one), w.leftWhy(one.why))}`);
  tell(besides.passwords, w.passwords);
  tell(besides.appSecrets, (count) => (authenticator ? w.authenticator(program, count) : w.appSecrets(count)));
  if (!authenticator) tell(besides.others, w.others);
  tell(besides.words, w.words);
  if (besides.columns.length > 0) say(stdout, w.columns(besides.columns.map(told).join(', ')));
  tell(same.length, w.same);
  tell(add.length, w.add);
  for (const draft of add) say(stdout, `  ${addRow(draft, words)}`);
  tell(beside.length, w.beside);
}
