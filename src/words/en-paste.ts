// English: what was understood of a paste, what is left out of it, and what needs a yes.

import type { Doubt, Ends, LeftOut, Remark, UnderstoodCode } from '../keyring/paste/sorted.ts';
import { counted, enumerated } from './en-grammar.ts';

/** `3…4`: never more than a quarter of a code. */
const shown = ({ first, last, length }: Ends): string =>
  first === '' ? counted(length, { one: '# character', other: '# characters' }) : `${first}…${last}`;
const few = (ends: readonly Ends[]): string =>
  enumerated([...ends.slice(0, 6).map(shown), ...(ends.length > 6 ? ['…'] : [])]);

function leftOut({ why, count }: LeftOut): string {
  switch (why) {
    case 'words':
      return counted(count, { one: '# word', other: '# words' });
    case 'heading':
      return counted(count, { one: '# short line', other: '# short lines' });
    case 'numbers':
      return counted(count, { one: '# number in front', other: '# numbers in front' });
    case 'date':
      return counted(count, { one: '# date', other: '# dates' });
    case 'address':
      return counted(count, { one: '# e-mail address', other: '# e-mail addresses' });
    case 'link':
      return counted(count, { one: '# link', other: '# links' });
    case 'phone':
      return counted(count, { one: '# phone number', other: '# phone numbers' });
    case 'identifier':
      return counted(count, { one: '# identifier, kept as a note', other: '# identifiers, kept as a note' });
    case 'twice':
      return counted(count, { one: '# code that is there twice', other: '# codes that are there twice' });
    case 'could-be-code':
      return counted(count, { one: '# thing that could be a code', other: '# things that could be codes' });
  }
}

function doubt(of: Doubt): string {
  switch (of.why) {
    case 'could-be-code':
      return `Left over, and could be ${of.ends.length === 1 ? 'a code' : 'codes'}: ${few(of.ends)}.`;
    case 'cut-off':
      return of.ends.length === 0
        ? 'The list goes on where you copied it: some codes may be missing.'
        : `This looks cut off: ${few(of.ends)}. Compare it with the page or the paper that you have it from.`;
    case 'fewer':
      return `${of.service} gives ${of.of} ${of.of > 20 ? 'characters' : 'codes'}. Here are ${of.have}. Is something missing?`;
    case 'several':
      return `There are ${of.count} things in this, each to be kept by itself.`;
    case 'setup-key':
      return of.sure
        ? "This is an authenticator's setup key. It makes the 6 digits of an app and is no recovery code."
        : "This looks like an authenticator's setup key. Such a key makes the 6 digits of an app and is no recovery code.";
    case 'sparekey-code':
      return 'This is a recovery code of sparekey itself. In here it would be locked in with what it opens: keep it on paper.';
    case 'maybe-words':
      return `Taken as codes, and they read like words: ${few(of.ends)}.`;
    case 'unsorted':
      return `${of.count} things in this could be codes, and they are not alike: all of it is kept as one text.`;
    case 'all-used':
      return 'Every code is marked: all of them count as used.';
    case 'other-reading':
      return `The lines can also be read as ${of.as} codes.`;
    case 'same-codes':
      return `The same codes are kept already, under the name ${of.name}.`;
    case 'same-name':
      return `Other codes are kept already under the name ${of.name}. They would stay, and these would stand beside them.`;
  }
}

function remark(of: Remark): string {
  switch (of.why) {
    case 'other-lengths':
      return `${of.count} of the ${of.of} are longer or shorter than the others.`;
    case 'other-account':
      return `The account named in it is another one: ${of.found}.`;
    case 'other-day':
      return `The day named in it is another one: ${of.found.slice(0, 10)}.`;
    case 'check-fails':
      return 'It has all its characters, and they do not fit together: one of them may be read wrongly. Compare it once more.';
    case 'unchecked-phrase':
      return of.known
        ? `Its ${of.count} words are no BIP-39 phrase: either another kind of phrase, as of Electrum, or a word or the order is wrong. It is not checked.`
        : `Its ${of.count} words are no BIP-39 phrase: they are kept in this order, and not checked.`;
  }
}

export const enPaste = {
  paste: {
    /** The first and last characters of the codes of one entry, in their order; of more than `most`, those in the middle go. */
    ends: (codes: readonly UnderstoodCode[], most = Number.POSITIVE_INFINITY) => {
      const all = codes.map(({ ends, used }) => `${shown(ends)}${used ? ' (used)' : ''}`);
      return (
        all.length > most ? [...all.slice(0, most - 1), `(${all.length - most} more)`, ...all.slice(-1)] : all
      ).join('  ');
    },
    characters: (count: number) => counted(count, { one: '# character', other: '# characters' }),
    leftOut: (omitted: readonly LeftOut[]) => `Left out: ${enumerated(omitted.map(leftOut))}.`,
    made: (day: string) => `Made on ${day.slice(0, 10)}, by what it says.`,
    note: (note: string) => `Kept as a note: ${note}`,
    doubt,
    remark,
    yesWord: 'yes',
    ask: 'Keep it like this? Type yes:',
    needsYes:
      'Nothing was kept: this needs a yes, and here is no terminal to ask at. To keep it like this: --yes. To keep the whole text as it is: --text',
    notKept: 'Nothing was kept. To keep the whole text as it is: --text',
    own: 'This is the recovery code of this very account. In here it would be locked in with what it opens. Nothing was kept: keep it on paper.',
    yes: 'keep it where it asks for a yes, without asking',
  },
};
