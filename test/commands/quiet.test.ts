// Commands that draw nothing load nothing that draws: of the built program's chunks, none that holds Ink, React or the
// layout engine is so much as read.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newHome } from '../journey/built-command.ts';
import { run } from '../practice/built.ts';

/** The quiet commands, each as it is typed. A new one goes in here. */
const quiet: readonly (readonly string[])[] = [
  ['--version'],
  ['--help'],
  ['recover', '--help'],
  ['help'],
  ['help', 'exit-codes'],
  ['status'],
  ['status', '--json'],
  ['info'],
  ['info', '--json'],
  ['config'],
  ['config', '--json'],
  ['completion', 'bash'],
  ['man'],
];

const dist = join(import.meta.dirname, '../../dist');

/** Strings that these libraries hold as they are, however they are minified. */
const marks = ['react.transitional.element', 'ink-text', 'yoga'];

const drawing = readdirSync(dist).filter((name) => {
  if (!name.endsWith('.js')) return false;
  const text = readFileSync(join(dist, name), 'utf8');
  return marks.some((mark) => text.includes(mark));
});

const trace =
  'data:text/javascript,import m from "node:module";m.registerHooks({load(u,c,n){if(u.startsWith("file:"))console.error("LOADED "+u);return n(u,c)}})';

const loaded = (args: readonly string[]): { readonly status: number | null; readonly chunks: readonly string[] } => {
  const { status, stderr } = run(newHome(), args, {}, ['--import', trace]);
  return { status, chunks: [...stderr.matchAll(/^LOADED .*\/([^/\n]+)$/gm)].map(([, name = '']) => name) };
};

test('the marks are in what draws, each of them', () => {
  const text = drawing.map((name) => readFileSync(join(dist, name), 'utf8')).join('');
  expect(marks.filter((mark) => !text.includes(mark))).toEqual([]);
  // And what draws is seen by the trace: practice does load it.
  expect(loaded(['practice', '--plan']).chunks.some((name) => drawing.includes(name))).toBe(true);
});

test.each(quiet.map((args) => [args]))('%j', (args) => {
  const { status, chunks } = loaded(args);
  expect(status).toBe(0);
  expect(chunks).toContain('cli.js');
  expect(chunks.filter((name) => drawing.includes(name))).toEqual([]);
});
