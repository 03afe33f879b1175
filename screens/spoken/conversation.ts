// The talk between the program and somebody who has it read aloud: a page, a question, an answer. It knows no terminal; what
// it says, and what was typed, goes through a voice. Each answer becomes the same events as a key on a drawn page.

import type { Event } from '../../src/machine/events.ts';
import type { Machine } from '../../src/machine/machine.ts';
import { filledIn, takesAll } from '../keyboard.ts';
import { shown } from '../parts/shown.ts';
import type { DrawnModel, Frame } from '../screen.ts';
import { newsOf, type Told } from './news.ts';
import type { Prompt } from './prompts.ts';
import { linesOf, numbered, questionOf, type Spoken, spoken } from './spoken.ts';

export interface Voice {
  /** Returns what there was no room for: in an alternate screen, what is moved out of the window is gone. */
  say(lines: readonly string[]): readonly string[];
  /** A question that is to be answered with a line. `pastedLines`: or with a paste of several. */
  ask(question: string, hidden: boolean, pastedLines?: boolean): void;
  /** The question that is open, once more: something was said in between. */
  again(): void;
  /** Takes away what stands on the screen, where that can be done. */
  wipe(): void;
}

export interface Conversation {
  /** Says what is new, if anything. To be called after everything that happens. */
  look(): void;
  /** Says the whole page and the open question once more: the screen was taken away meanwhile. */
  retell(): void;
  /** A line was typed. */
  answer(line: string): void;
}

/** Before the code hides, there is time to ask for more (WCAG 2.2, 2.2.1: 20 seconds at the least). */
const warnBefore = 20_000;

type Field = Prompt & { readonly kind: 'field' };
const isField = (prompt: Prompt | undefined): prompt is Field => prompt?.kind === 'field';

export function makeConversation(machine: Machine, frame: () => Frame, voice: Voice): Conversation {
  let told: Told | undefined;
  /** The field whose text is asked for; undefined where a number is. */
  let field: string | undefined;
  /** The one that was left empty a moment ago. */
  let passed: string | undefined;
  let answered = false;
  /** Paragraphs that had no room yet. */
  let rest: readonly string[] = [];
  /** The whole page is asked for. */
  let pageAsked = false;
  let warnedOf = 0;
  let isShown = false;

  const words = () => frame().words.reader;
  const fieldsOf = ({ prompts }: Spoken): readonly Field[] => prompts.filter(isField);

  function askNext(page: Spoken): void {
    const next = fieldsOf(page).find(({ name }) => name === field);
    field = next?.name;
    if (next === undefined) {
      // While something is worked on, only what calls it off is taken, and nothing that is typed ahead is shown.
      voice.ask(questionOf(page, frame()), page.title === undefined);
      return;
    }
    if (next.field.content.text !== '') voice.say([words().keeps]);
    const { mask, lines } = next.field;
    voice.ask(`${words().ask(shown(next.label, frame().theme))} `, mask === true, lines);
  }

  /** As much as there is room for, and a question. */
  function tell(lines: readonly string[], page: Spoken): void {
    rest = voice.say(lines);
    if (rest.length > 0) voice.ask(`${words().rest} `, false);
    else askNext(page);
  }

  /** Listening to 25 words and writing them down takes longer than reading them: three times the time, to begin with. */
  function longer({ data, now }: DrawnModel): void {
    const shows = 'shownUntil' in data && data.shownUntil > now;
    const begins = shows && !isShown;
    isShown = shows;
    if (begins) for (const type of ['more', 'more'] as const) machine.send({ type });
  }

  /** The code is about to hide: said once for each time that it is shown for. */
  function hidesSoon(model: DrawnModel): readonly string[] {
    if (!('shownUntil' in model.data)) return [];
    const { shownUntil } = model.data;
    const left = shownUntil - model.now;
    if (left <= 0 || left > warnBefore || warnedOf === shownUntil) return [];
    warnedOf = shownUntil;
    return [words().hidesSoon(Math.ceil(left / 1000))];
  }

  function look(): void {
    const before = machine.model();
    if (before.at !== 'ended') longer(before);
    const model = machine.model();
    if (model.at === 'ended') return;
    if (model.at === 'identify' && !model.data.inWords) {
      // Nobody here sees a picture.
      machine.send({ type: 'otherWay' });
      return;
    }
    const now = { visit: model.visit, page: spoken(model, frame(), passed) };
    const news = newsOf(told, now, answered);
    const says = [...news.says, ...hidesSoon(model)];
    const goesOn = answered || news.prompts;
    told = now;
    answered = false;
    if (news.wipe) voice.wipe();
    if (news.whole || pageAsked) {
      pageAsked = false;
      field = undefined;
      tell([...(now.page.title === undefined ? [] : ['']), ...linesOf(now.page, frame())], now.page);
    } else if (goesOn) {
      tell(field === undefined ? [...says, ...numbered(now.page, frame())] : says, now.page);
    } else if (says.length > 0) {
      voice.say(says);
      voice.again();
    }
  }

  function send(events: readonly Event[]): void {
    passed = undefined;
    for (const event of events) machine.send(event);
  }

  function take(prompt: Prompt): void {
    if (isField(prompt)) {
      machine.send({ type: 'focus', item: prompt.name });
      field = prompt.name;
    } else send(prompt.send);
  }

  /** Nothing came of it: that is said, and the same is asked again. */
  function miss(page: Spoken, why: string): void {
    answered = false;
    voice.say([why]);
    askNext(page);
  }

  /** The line is the field's text; the next one that is empty comes after it. */
  function fill(prompt: Field, page: Spoken, line: string): void {
    if (!takesAll(prompt.field, line)) {
      miss(page, frame().words.pasteTrouble['too-long']);
      return;
    }
    const filled = filledIn(prompt.field, line === ' ' ? '' : line);
    if (line.trim() !== '' && filled.content.text === '') {
      miss(page, words().notTaken);
      return;
    }
    if (line !== '') machine.send(filled);
    passed = line === '' && prompt.field.content.text === '' ? prompt.name : undefined;
    const all = fieldsOf(page);
    const next = all.slice(all.indexOf(prompt) + 1).find((one) => one.field.content.text === '');
    field = next?.name;
    if (next !== undefined) machine.send({ type: 'focus', item: next.name });
  }

  function choose(page: Spoken, line: string): void {
    const typed = line.trim();
    const byKey = page.prompts.find((one) => one.kind === 'deed' && one.press === typed);
    const prompt = typed === '' ? page.enter : (page.prompts[Number(typed) - 1] ?? byKey);
    if (typed === '?') pageAsked = true;
    else if (typed === '0' && page.back) send([{ type: 'back' }]);
    else if (prompt !== undefined) take(prompt);
    else miss(page, typed === '0' ? words().noBack : words().noSuch);
  }

  return {
    look,
    retell() {
      if (told !== undefined) rest = voice.say(linesOf(told.page, frame()));
      voice.again();
    },
    answer(line) {
      const model = machine.model();
      // The page that was answered is gone: its successor is said first.
      if (told === undefined || model.visit !== told.visit) return;
      const { page } = told;
      if (rest.length > 0 && line === '') {
        tell(rest, page);
        return;
      }
      rest = [];
      const asked = fieldsOf(page).find(({ name }) => name === field);
      answered = true;
      if (asked !== undefined) fill(asked, page, line);
      else if (page.title !== undefined || line.trim() === '0') choose(page, line);
      else {
        answered = false;
        askNext(page);
      }
    },
  };
}
