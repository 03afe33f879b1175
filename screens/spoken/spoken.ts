// A page as it is read aloud: where one is, what there is to know, and what can be done, each with a number. Pure, and made
// of the same screens that are drawn, so that nothing is said twice and nothing is left out.

import { screenOf } from '../all.ts';
import { goesBack } from '../keyboard.ts';
import { shown } from '../parts/shown.ts';
import { emailOf, idleWarning } from '../root.tsx';
import type { DrawnModel, Frame } from '../screen.ts';
import { type Paragraph, paragraphsOf, plainly } from './paragraphs.ts';
import { enterOf, type Prompt, promptsOf } from './prompts.ts';

export interface Spoken {
  /** Undefined while something is worked on: the page is the one that was read before. */
  readonly title: string | undefined;
  readonly says: readonly Paragraph[];
  /** No. 1 first. */
  readonly prompts: readonly Prompt[];
  /** No. 0. */
  readonly back: boolean;
  readonly enter: Prompt | undefined;
  /** Something stands on it that is not to be left on the screen. */
  readonly secret: boolean;
}

function titleOf(model: DrawnModel, frame: Frame): string {
  const { title, step } = screenOf(model, frame.words);
  const email = emailOf(model);
  const where = [
    ...(step === undefined ? [] : [frame.words.reader.step(...step)]),
    ...(email === undefined ? [] : [shown(email, frame.theme)]),
  ].join(', ');
  return [shown(title, frame.theme), where].filter((one) => one !== '').join(/[?!.]$/.test(title) ? ' ' : ', ');
}

/** Text that a dumb terminal keeps is announced before it is shown. */
function warnings(model: DrawnModel, prompts: readonly Prompt[], frame: Frame): readonly Paragraph[] {
  const idle = idleWarning(model, frame);
  const shows = prompts.some((prompt) => prompt.kind === 'deed' && prompt.send[0]?.type === 'show');
  const keeps = shows && frame.reader?.erases === false ? [frame.words.reader.keepsAll] : [];
  return [...(idle === undefined ? [] : [idle]), ...keeps].map((text) => ({ text }));
}

const isSecret = (prompt: Prompt): boolean => {
  if (prompt.kind !== 'field' || prompt.field.content.text === '') return false;
  return prompt.field.secret === true || prompt.field.mask === false;
};

/** @param passed the field that was left empty a moment ago */
export function spoken(model: DrawnModel, frame: Frame, passed?: string): Spoken {
  const screen = screenOf(model, frame.words);
  const back = goesBack(model, frame);
  if (screen.working !== undefined)
    return { title: undefined, says: [{ text: screen.working }], prompts: [], back, enter: undefined, secret: false };
  const prompts = promptsOf(model, frame);
  const says = [...paragraphsOf(screen.body(frame)), ...warnings(model, prompts, frame)];
  const secret = says.some((one) => one.secret) || prompts.some(isSecret);
  return { title: titleOf(model, frame), says, prompts, back, enter: enterOf(model, prompts, frame, passed), secret };
}

/** The numbered lines. */
export const numbered = ({ prompts, back }: Spoken, { words, theme }: Frame): readonly string[] => [
  ...prompts.map(({ text }, at) => plainly(shown(`${at + 1} ${text}`, theme))),
  ...(back ? [`0 ${words.keys.back}`] : []),
];

/** The whole page, in lines. */
export const linesOf = (page: Spoken, frame: Frame): readonly string[] => [
  ...(page.title === undefined ? [] : [page.title]),
  ...page.says.map(({ text }) => text),
  ...numbered(page, frame),
];

/** The question at its end. */
export const questionOf = ({ title, enter }: Spoken, { words: { reader }, theme }: Frame): string => {
  if (title === undefined) return '';
  return `${enter === undefined ? reader.number : reader.enter(plainly(shown(enter.label, theme)))} `;
};
