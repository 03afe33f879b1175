// The captcha in words, for whoever does not see the picture (WCAG 2.2, 1.1.1).
//
// Plain data: words/ makes the sentence. Each kind is answered in a second by anybody who can count, and every
// answer is a number in digits, so that no language gets in the way.

import { below, type Stream } from './stream.ts';

export type Question =
  /** "Which is larger, 17 or 42?" Both have two digits, and their tens differ. */
  | { readonly kind: 'larger'; readonly a: number; readonly b: number }
  /** "What is 3 plus 4?" Both in 1 … 5. */
  | { readonly kind: 'sum'; readonly a: number; readonly b: number }
  /** "Which number comes right after 6?" In 1 … 19. */
  | { readonly kind: 'after'; readonly number: number }
  /** "Which number is here twice: 4, 7, 4?" Each in 1 … 9. */
  | { readonly kind: 'twice'; readonly numbers: readonly [number, number, number] };

/** Draws a question of any kind, each equally likely. */
export function question(next: Stream): Question {
  switch (below(next, 4)) {
    case 0: {
      const tens = 1 + below(next, 9);
      const others = (tens + below(next, 8)) % 9;
      return { kind: 'larger', a: tens * 10 + below(next, 10), b: (others + 1) * 10 + below(next, 10) };
    }
    case 1:
      return { kind: 'sum', a: 1 + below(next, 5), b: 1 + below(next, 5) };
    case 2:
      return { kind: 'after', number: 1 + below(next, 19) };
    default: {
      const twice = 1 + below(next, 9);
      const once = ((twice + below(next, 8)) % 9) + 1;
      const at = below(next, 3);
      return { kind: 'twice', numbers: [at === 0 ? once : twice, at === 1 ? once : twice, at === 2 ? once : twice] };
    }
  }
}

/** The right answer, in digits. */
export function questionAnswer(asked: Question): string {
  switch (asked.kind) {
    case 'larger':
      return String(Math.max(asked.a, asked.b));
    case 'sum':
      return String(asked.a + asked.b);
    case 'after':
      return String(asked.number + 1);
    case 'twice': {
      const [first, second, third] = asked.numbers;
      return String(first === second ? first : third);
    }
  }
}

/** Whether what was typed answers the question. Spaces do not matter, nor do full-width digits. */
export function isRightAnswer(asked: Question, typed: string): boolean {
  return typed.normalize('NFKC').replaceAll(/\s/gu, '') === questionAnswer(asked);
}
