import { describe, expect, it } from 'vitest';
import { isRightAnswer, type Question, question, questionAnswer } from '../../src/captcha/question.ts';
import { stream } from '../../src/captcha/stream.ts';
import { seedOf } from './dots.ts';

const questions = Array.from({ length: 2000 }, (_, number) => question(stream(seedOf(number), 'question')));

describe('the questions', () => {
  it.each<[Question, string]>([
    [{ kind: 'larger', a: 17, b: 42 }, '42'],
    [{ kind: 'larger', a: 93, b: 88 }, '93'],
    [{ kind: 'sum', a: 3, b: 4 }, '7'],
    [{ kind: 'after', number: 9 }, '10'],
    [{ kind: 'twice', numbers: [4, 7, 4] }, '4'],
    [{ kind: 'twice', numbers: [4, 4, 7] }, '4'],
    [{ kind: 'twice', numbers: [7, 4, 4] }, '4'],
  ])('%j is answered by %s', (asked, answer) => {
    expect(questionAnswer(asked)).toBe(answer);
  });

  it('are of four kinds, each about equally often', () => {
    const kinds = Object.groupBy(questions, ({ kind }) => kind);
    expect(Object.keys(kinds).sort()).toEqual(['after', 'larger', 'sum', 'twice']);
    for (const some of Object.values(kinds)) expect(some.length).toBeGreaterThan(400);
  });

  it('can all be answered in a second: small numbers, and one answer', () => {
    for (const asked of questions) {
      switch (asked.kind) {
        case 'larger':
          expect([asked.a, asked.b].every((number) => number >= 10 && number <= 99)).toBe(true);
          expect(Math.floor(asked.a / 10)).not.toBe(Math.floor(asked.b / 10));
          break;
        case 'sum':
          expect([asked.a, asked.b].every((number) => number >= 1 && number <= 5)).toBe(true);
          break;
        case 'after':
          expect(asked.number >= 1 && asked.number <= 19).toBe(true);
          break;
        case 'twice':
          expect(asked.numbers.every((number) => number >= 1 && number <= 9)).toBe(true);
          expect(new Set(asked.numbers).size).toBe(2);
          break;
      }
      expect(questionAnswer(asked)).toMatch(/^[1-9][0-9]?$/);
    }
  });

  it('have the number that is there twice at every place', () => {
    const odd = questions.flatMap((asked) =>
      asked.kind === 'twice' ? asked.numbers.findIndex((number) => String(number) !== questionAnswer(asked)) : [],
    );
    expect(new Set(odd)).toEqual(new Set([0, 1, 2]));
  });
});

describe('an answer in digits', () => {
  const asked: Question = { kind: 'larger', a: 17, b: 42 };

  it.each(['42', ' 42 ', '4 2', '４２', '42\n'])('is right as %j', (typed) => {
    expect(isRightAnswer(asked, typed)).toBe(true);
  });

  it.each(['', '17', '042', '42.', 'forty-two', '4'])('is wrong as %j', (typed) => {
    expect(isRightAnswer(asked, typed)).toBe(false);
  });
});
