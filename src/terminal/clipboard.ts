// The terminal's clipboard (xterm's OSC 52): the program asks, the terminal decides, and does not answer. Over ssh it is
// the clipboard of the computer in front of the person, and nothing more has to be done for that.
//
// Inside tmux and screen the terminal is theirs. tmux takes the sequence itself where `set-clipboard` is on, and hands it
// through in an envelope (tmux(1), allow-passthrough) where that is on: with its own defaults since 3.3 it does neither, so
// both are sent, and each is nothing where it is not wanted. screen knows only the envelope (screen(1), "string escape"),
// and cuts what is longer than 768 bytes: there it goes in pieces.

import type { Environment } from './color.ts';

const esc = '\u001b';
const envelope = (content: string): string => `${esc}P${content}${esc}\\`;

/** Of screen's 768 bytes, the envelope takes four. */
const piece = /[\s\S]{1,764}/g;

/** The sequence that hands `text` over. It is base64: no character of the text reaches the terminal as itself. */
export const clipboardSequence = (text: string, { TMUX, STY }: Environment): string => {
  const plain = `${esc}]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u0007`;
  if (TMUX) return plain + envelope(`tmux;${plain.replaceAll(esc, esc + esc)}`);
  if (STY) return (plain.match(piece) ?? []).map(envelope).join('');
  return plain;
};
