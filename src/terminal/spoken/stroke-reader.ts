// Strokes out of what a terminal sends, for lines that are typed without Ink: text, control keys and pastes. What moves a
// caret or has a name of its own is dropped: in a line that is only written on, there is nowhere to move to.

import { type Stroke, strokesIn } from '../strokes.ts';

const pasteStart = '\x1b[200~';
const pasteEnd = '\x1b[201~';
const ctrlC = '\x03';

/** Escape alone is a sequence of its own here: it means nothing in a line. */
const sequence = /^\x1b(?:\[[0-9;?]*[ -/]*[@-~]|O.)?/;
const begun = /^\x1b(?:\[[0-9;?]*[ -/]*|O)?$/;

/** Takes the terminal's chunks one by one; a sequence or a paste may be cut between two of them. */
export function strokeReader(): (chunk: string) => readonly Stroke[] {
  let rest = '';
  return (chunk) => {
    // A paste that never ends must not swallow the key that leaves.
    rest = rest.startsWith(pasteStart) && chunk === ctrlC ? chunk : rest + chunk;
    const strokes: Stroke[] = [];
    while (rest !== '') {
      if (rest.startsWith(pasteStart)) {
        const end = rest.indexOf(pasteEnd);
        if (end < 0) break;
        strokes.push({ key: 'paste', text: rest.slice(pasteStart.length, end) });
        rest = rest.slice(end + pasteEnd.length);
      } else if (rest.startsWith('\x1b')) {
        if (begun.test(rest)) break;
        rest = rest.replace(sequence, '');
      } else {
        const [plain = ''] = /^[^\x1b]+/.exec(rest) ?? [];
        strokes.push(...strokesIn(plain));
        rest = rest.slice(plain.length);
      }
    }
    return strokes;
  };
}
