// The key that a complete escape sequence stands for. Sequences of three traditions are known: xterm's and rxvt's, those of the
// kitty keyboard protocol (https://sw.kovidgoyal.net/kitty/keyboard-protocol/), and xterm's modifyOtherKeys. The program asks
// for none of them, but a program that crashed before may have left them on.

import type { KeyEvent, KeyName } from './key-events.ts';

/** The final bytes of CSI keys, and of SS3 keys. */
const byLetter: Readonly<Record<string, KeyName>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  Z: 'shift+tab',
};

/** The numbers of CSI keys that end in `~`; rxvt ends them in `^`, `$` or `@` with Ctrl and Shift. */
const byNumber: Readonly<Record<number, KeyName>> = {
  1: 'home',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
};

/** The code points that the kitty protocol gives to keys without a character. */
const byCodePoint: Readonly<Record<number, KeyName>> = {
  8: 'backspace',
  9: 'tab',
  13: 'enter',
  27: 'escape',
  127: 'backspace',
  57414: 'enter',
  57417: 'left',
  57418: 'right',
  57419: 'up',
  57420: 'down',
  57421: 'pageup',
  57422: 'pagedown',
  57423: 'home',
  57424: 'end',
  57426: 'delete',
};

/** The keypad of the kitty protocol, from 57399 on; the gap is Enter. */
const kittyKeypad = '0123456789./*-+\0=,';

/** The keypad in application mode, by the final byte of SS3. */
const keypad: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Array.from('pqrstuvwxy', (final, digit) => [final, String(digit)])),
  j: '*',
  k: '+',
  l: ',',
  m: '-',
  n: '.',
  o: '/',
  X: '=',
};

const alt = 2;
const ctrl = 4;
/** The logo key and Hyper: such a key belongs to the desktop. */
const foreign = 8 | 16;
const released = 3;

/** A key with its modifiers: the word moves of Ctrl and Alt are keys of their own, every other modifier changes nothing. */
function named(name: KeyName, modifiers: number): KeyEvent[] {
  if (modifiers & foreign) return [];
  const withWord = (modifiers & (alt | ctrl)) !== 0;
  if (withWord && (name === 'left' || name === 'right')) return [{ key: `ctrl+${name}` }];
  if (withWord && name === 'backspace') return [{ key: 'ctrl', letter: 'w' }];
  if (name === 'tab' && modifiers & 1) return [{ key: 'shift+tab' }];
  // Alt with Enter: an Esc that is followed at once by Enter must not hand anything in.
  return modifiers & alt && name === 'enter' ? [] : [{ key: name }];
}

/** Alt with a character: the word moves of every shell, and nothing else. */
export function altKey(character: string): KeyEvent[] {
  if (character === 'b') return [{ key: 'ctrl+left' }];
  if (character === 'f') return [{ key: 'ctrl+right' }];
  return character === '\x7f' || character === '\b' ? [{ key: 'ctrl', letter: 'w' }] : [];
}

interface Modifiers {
  /** Bits: 1 Shift, 2 Alt, 4 Ctrl, 8 the logo key, 16 Hyper. */
  readonly bits: number;
  readonly event: number;
}

/** Reads `modifiers:event`, where modifiers are counted from 1. */
function modifiersIn(parameter: string | undefined): Modifiers {
  const [bits = '', event = ''] = (parameter ?? '').split(':');
  return { bits: Math.max(0, (Number(bits) || 1) - 1), event: Number(event) || 1 };
}

const textOf = (code: number): string =>
  code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || code < 0x20 || (code >= 0x7f && code <= 0x9f)
    ? ''
    : String.fromCodePoint(code);

/** @param base the key's code point on a Latin layout, where the terminal tells it: Ctrl-C is Ctrl-C on every layout */
function ofCodePoint(code: number, { bits, event }: Modifiers, base = code, typed?: string): KeyEvent[] {
  if (event === released || bits & foreign) return [];
  const name = byCodePoint[code];
  if (name !== undefined) return named(name, bits);
  const onKeypad = kittyKeypad[code - 57399];
  const text = onKeypad ?? (code >= 0xe000 && code <= 0xf8ff ? '' : textOf(code));
  if (bits & ctrl) {
    const letter = textOf(base).toLowerCase();
    return /^[a-z\\\]^_]$/.test(letter) ? [{ key: 'ctrl', letter }] : [];
  }
  if (bits & alt) return altKey(text);
  const shown = typed ?? (bits & 1 ? text.toUpperCase() : text);
  return shown === '' || shown === '\0' ? [] : [{ key: 'text', text: shown }];
}

/** CSI code:shifted:base ; modifiers:event ; text u. */
function ofKitty(parameters: readonly string[]): KeyEvent[] {
  const [keys = '', modifiers, text = ''] = parameters;
  const [code = '', shifted = '', base = ''] = keys.split(':');
  const read = modifiersIn(modifiers);
  const typed =
    text === ''
      ? textOf(read.bits & 1 ? Number(shifted) : 0)
      : text
          .split(':')
          .map((one) => textOf(Number(one)))
          .join('');
  return code === ''
    ? []
    : ofCodePoint(Number(code), read, Number(base) || Number(code), typed === '' ? undefined : typed);
}

/**
 * Gives the key of a CSI sequence; none for one that stands for no key, as a terminal's replies.
 *
 * @param body the parameters and intermediates
 * @param withAlt an ESC stood before the sequence
 */
export function csiKey(body: string, final: string, withAlt: boolean): KeyEvent[] {
  if (!/^[0-9;:]*$/.test(body)) return [];
  const parameters = body.split(';');
  const [first = '', second, third] = parameters;
  if (final === 'u') return ofKitty(parameters);
  if (final === '~' && first === '27' && third !== undefined) return ofCodePoint(Number(third), modifiersIn(second));
  // Some terminals send the modifiers alone: CSI 5 D.
  const { bits, event } = modifiersIn(second ?? (final === '~' ? undefined : first));
  if (event === released) return [];
  const modifiers = withAlt ? bits | alt : bits;
  if ('~^$@'.includes(final)) {
    const name = byNumber[Number(first)];
    return name === undefined ? [] : named(name, modifiers);
  }
  // rxvt's arrows with Shift.
  const name = byLetter['abcd'.includes(final) && body === '' ? final.toUpperCase() : final];
  return name === undefined ? [] : named(name, modifiers);
}

/** Gives the key of an SS3 sequence. */
export function ss3Key(body: string, final: string, withAlt: boolean): KeyEvent[] {
  if (final === 'M') return named('enter', withAlt ? alt : 0);
  const digit = keypad[final];
  if (digit !== undefined) return [{ key: 'text', text: digit }];
  const modifiers = modifiersIn(body.split(';').at(-1)).bits | (withAlt ? alt : 0);
  // rxvt's arrows with Ctrl.
  const small = 'abcd'.includes(final);
  const name = byLetter[small ? final.toUpperCase() : final];
  return name === undefined || name === 'shift+tab' ? [] : named(name, small ? modifiers | ctrl : modifiers);
}
