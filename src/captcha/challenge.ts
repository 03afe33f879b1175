// The captcha: five characters to read off a picture, or a question in words.
//
// It is pacing, not protection. It makes a person pause once before a recovery and keeps a script that tries things
// blindly from being convenient; a program that wants to read it can. The recovery code and the throttling protect the
// account.

import { alphabet } from './glyphs.ts';
import { type Question, question } from './question.ts';
import { below, seedBytes, stream } from './stream.ts';

export interface Challenge {
  /** 16 bytes; the answer, the question and every dot of the picture follow from them. */
  readonly seed: Uint8Array;
  /** 5 uppercase characters of the captcha's alphabet. */
  readonly answer: string;
  readonly question: Question;
}

const answerLength = 5;

/**
 * Makes a new challenge.
 *
 * @param random gives as many random bytes as asked for
 * @throws RangeError if it gives another number of bytes
 */
export function challenge(random: (bytes: number) => Uint8Array): Challenge {
  const seed = random(seedBytes);
  const next = stream(seed, 'answer');
  const answer = Array.from({ length: answerLength }, () => alphabet[below(next, alphabet.length)]).join('');
  return { seed, answer, question: question(stream(seed, 'question')) };
}

/** Whether what was typed is what the picture shows. Case and spaces do not matter, nor do full-width letters. */
export function isRight(asked: Challenge, typed: string): boolean {
  return typed.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase() === asked.answer;
}
