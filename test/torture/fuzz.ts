// Input from outside as bytes or text, drawn by lot: containers, headers, codes as typed, addresses and numbers,
// strokes on a line. Nothing ever throws but the failure that has a name, and what is accepted is what it says.

import { judgePassword } from '../../src/account/password.ts';
import { readEmail, readPhone } from '../../src/account/read-address.ts';
import { alphabet } from '../../src/code/alphabet.ts';
import { read, spread } from '../../src/code/read.ts';
import { spell } from '../../src/code/recovery-code.ts';
import { encode } from '../../src/code/reed-solomon.ts';
import { parseSealed } from '../../src/vault/container.ts';
import { SealedFileFailure } from '../../src/vault/failure.ts';
import { type Chance, chance } from './chance.ts';
import { typesWell } from './fuzz-typing.ts';
import { hostile } from './hostile-strings.ts';
import { generations } from './sealed-files.ts';
import { email, password } from './story.ts';
import { Tally, type Torture } from './torture.ts';

const words = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  'null',
  'true',
  '0',
  '-1',
  '1e9',
  '9007199254740992',
  '0.5',
  '"fmt"',
  '"hdr"',
  '"slots"',
  '"v":2',
  '"__proto__":{}',
  '"constructor"',
  'A'.repeat(100),
  '\ufeff',
  '\0',
  ' ',
  '\n',
  'é',
  '\ud800',
];

/** A few cuts, repeats and insertions, in any place. */
function mangled(text: string, { below, pick }: Chance): string {
  let out = text;
  for (let edits = 1 + below(4); edits > 0; edits -= 1) {
    const at = below(out.length + 1);
    const to = at + below(8);
    const kind = below(4);
    if (kind === 0) out = out.slice(0, at) + out.slice(to);
    else if (kind === 1) out = out.slice(0, to) + out.slice(at);
    else if (kind === 2) out = out.slice(0, at) + pick(words) + out.slice(to);
    else out = out.slice(0, at) + String.fromCharCode(below(256)) + out.slice(at + 1);
  }
  return out;
}

/** Parses what may be a sealed file; true where it was refused by name, or is within its bounds. */
function holds(bytes: Uint8Array): boolean {
  try {
    const { header, mac, body } = parseSealed(bytes);
    const lengths = [header.account, header.bodySalt, header.codeSalt, mac].map(({ length }) => length).join();
    const counts = header.slots.length <= 8 && header.retired.length <= 64 && body.length % 4096 === 16;
    return counts && lengths === '16,32,16,32' && header.slots.every(({ wrap }) => wrap.length === 48);
  } catch (failure) {
    return failure instanceof SealedFileFailure;
  }
}

function typedCode({ below, pick }: Chance): string {
  const code = spell(encode(Array.from({ length: 20 }, () => below(32))));
  const characters = [...code];
  for (let edits = below(6); edits > 0; edits -= 1) {
    const at = below(characters.length + 1);
    const other = below(5) === 0 ? pick(hostile) : pick([...alphabet, '?', 'u', 'o', 'l', '-', ' ', '–', 'ß', '０']);
    characters.splice(at, below(2), other);
  }
  return characters.join('');
}

/** A reading of typed text: no code comes out of it that is none, or farther from it than a repair goes. */
function readsWell(typed: string): boolean {
  const reading = read(typed);
  const codes =
    reading.result === 'choose' ? reading.answers.map(({ code }) => code) : 'code' in reading ? [reading.code] : [];
  const { characters } = spread(typed);
  return codes.every((code) => {
    const symbols = [...code].map((character) => alphabet.indexOf(character as never));
    const isCode = spell(encode(symbols.slice(0, 20))) === code;
    const wrong = characters.filter((character, at) => character !== '?' && character !== code[at]).length;
    const unreadable = characters.filter((character) => character === '?').length;
    return isCode && (characters.length !== 25 || 2 * wrong + unreadable <= 5);
  });
}

const answers = (typed: string): boolean => {
  const [address, number] = [readEmail(typed), readPhone(typed)];
  judgePassword(typed, email);
  return (!address.ok || !/[\p{C}\s]/u.test(address.email)) && (!number.ok || /^\+?\d{7,15}$/.test(number.phone));
};

const tells = (trial: () => boolean): boolean => {
  try {
    return trial();
  } catch {
    return false;
  }
};

export const fuzz: Torture = {
  name: 'fuzz',
  about: 'containers, headers, codes as typed, addresses and numbers, strokes on a line, by lot',
  unit: 'inputs',
  short: 20_000,
  long: 2_000_000,
  async run(count, seed) {
    const tally = new Tally();
    const files = await generations(email, password, seed);
    const texts = files.map((bytes) => Buffer.from(bytes).toString('latin1'));
    const fields = files.map((bytes) => JSON.parse(Buffer.from(bytes).toString()));
    const headers = fields.map(({ hdr }) => Buffer.from(hdr, 'base64url').toString());
    for (let no = 0; no < count; no += 1) {
      const draw = chance(seed + no);
      const which = draw.below(files.length);
      const kind = no % 5;
      if (kind === 0) {
        const bytes = Buffer.from(mangled(texts[which] ?? '', draw), 'latin1');
        tally.check(
          tells(() => holds(bytes)),
          () => `container, seed ${seed + no}`,
        );
      } else if (kind === 1) {
        const hdr = Buffer.from(mangled(headers[which] ?? '', draw)).toString('base64url');
        const bytes = Buffer.from(JSON.stringify({ ...fields[which], hdr }));
        tally.check(
          tells(() => holds(bytes)),
          () => `header, seed ${seed + no}`,
        );
      } else if (kind === 2) {
        const typed = typedCode(draw);
        tally.check(
          tells(() => readsWell(typed)),
          () => `code ${JSON.stringify(typed)}`,
        );
      } else if (kind === 3) {
        tally.check(
          tells(() => typesWell(draw)),
          () => `strokes, seed ${seed + no}`,
        );
      } else {
        const typed = mangled(draw.pick([email, '+44 20 7946 0042', draw.pick(hostile)]), draw);
        tally.check(
          tells(() => answers(typed)),
          () => `typed ${JSON.stringify(typed)}`,
        );
      }
    }
    tally.note('a fifth each: containers, headers, codes, strokes, addresses and numbers');
    return tally.figures();
  },
};
