// English: practice, demos and tests of scenarios. A catalogue of its own, in one language, as the lessons are: what they look
// for on the screens is written in them. Only `cli`, what the command line says, is a part of every language's words.

import { counted } from './en-grammar.ts';

export const practiceEnglish = {
  problems: {
    expected: (what: string) => `Expected ${what}.`,
    unexpected: (what: string, name: string) => `Expected ${what}, and no "${name}".`,
    tooLarge: 'This is larger than 256 KiB, which no scenario is.',
    tooDeep: 'This is nested deeper than any scenario is.',
    notYaml: (why: string) => `This cannot be read as YAML: ${why}`,
    alias: 'Expected no anchors and no aliases (& and *): write it out.',
    tag: 'Expected no tags (!).',
    key: 'Expected a plain name before the colon.',
    notAFile: 'There is no such file, or it cannot be read.',
    notText: 'This file is not text in UTF-8.',
    unknownValue: (name: string, known: readonly string[]) =>
      `Nobody knows $${name} here. Known by now: ${known.map((one) => `$${one}`).join(', ')}.`,
    notAPattern: 'Expected a regular expression between the slashes.',
    noGroup: 'Expected a pattern with a group (…), or the word code.',
    notADay: 'Expected a day that the calendar has.',
    frameTwice: (name: string) => `There is a frame called ${name} above. Expected a name of its own.`,
    hintsNeedSee: 'Expected see beside hints: without it nobody can tell when the step is done.',
    nothingPaper: 'Expected an account and paper among has: only a paper can be smudged, torn, old or spent.',
    keptNowhere: 'Expected an account: without one there is nothing to keep codes in.',
    endlessPattern: (pattern: string) => `The pattern ${pattern} goes on looking for ever. Write a simpler one.`,
    tooManyCharacters: 'Expected less than 20000 characters typed and pasted in all.',
  },

  player: {
    notSeen: (see: string) => `This was never seen: ${see}`,
    seenBefore: (see: string) => `This was on the screen before anything was done: ${see}`,
    noValue: (name: string) => `There is no $${name} at this point.`,
    noCode: 'There is no code on the screen to remember.',
    notFound: (pattern: string) => `Nothing to remember matches ${pattern}`,
    left: 'The program had been left already.',
  },

  test: {
    solution: 'the solution leads to its end',
    inColor: 'in colour',
    kept: 'as kept',
    now: 'as it is now',
    differs: 'The screen is not as it was kept.',
    notKept: (file: string) => `No frame is kept as ${file} yet. --update keeps this one:`,
    orphan: 'The scenario names no such frame any more. --update takes it away.',
    notOurs: 'Something else lies where frames are kept: a link, or no file. Nothing was written.',
    notInCi: 'Under CI nothing is written: --update has no effect here.',
    readable: 'can be read',
    sum: (all: number, apart: number, written: number, unread: number) =>
      `${[
        `${all} looked at, ${apart} not as kept`,
        ...(written === 0 ? [] : [`${written} written`]),
        ...(unread === 0 ? [] : [`${unread} could not be read`]),
      ].join(', ')}.`,
  },

  coach: {
    practice: 'PRACTICE',
    step: (at: number, of: number) => `${at}/${of}`,
    end: 'done',
    minutes: (minutes: number) => `about ${counted(minutes, { one: '# minute', other: '# minutes' })}`,
    notReal: 'This is practice: the account is not real, and nothing of yours is read or changed.',
    hint: (no: number, hint: string) => `Hint ${no}: ${hint}`,
    credentials: 'In your hand',
    more: '… ctrl+o shows all of it',
    nextPart: 'any key: more',
    goOn: 'any key: go on',
    jumpKeys: (up: string, down: string) => `${up} ${down} move   enter jump there`,
    right: 'That is it.',
    notThatWay: (cross: string) =>
      `That did not go through yet. The line with the ${cross} says why, and what was kept.`,
    skipped: 'This one was done for you.',
    over: 'That was all of it. ctrl+c leaves and shows how it went; ctrl+x begins again.',
    keys: { hint: 'hint', coach: 'coach', skip: 'skip', reset: 'begin again', jump: 'jump', leave: 'leave' },
  },

  play: { space: 'space', pause: 'pause', goOn: 'go on', step: 'step', leave: 'leave' },

  choose: {
    title: 'What would you like to practise?',
    short: 'Which one?',
    minutes: (minutes: number) => `${String(minutes).padStart(2)} min`,
    keys: (up: string, down: string) => `${up} ${down} move   enter begin   q leave`,
  },

  credentials: {
    address: 'e-mail address',
    password: 'password',
    phone: 'phone',
    'other-email': 'other mailbox',
    app: 'your app shows',
    mail_code: 'a mail says',
    text_code: 'a text message says',
    paper: 'your paper says',
    'newer-paper': 'a newer paper says',
    handed: 'your new paper says',
  },

  result: {
    alone: 'done alone',
    'with-hints': 'done with hints',
    skipped: 'done for you',
    left: 'left there',
    head: (scenario: string, time: string) => `${scenario}: ${time}`,
    all: 'All of it, without a hint.',
    done: 'All of it done.',
    notDone: (done: number, all: number) => `${done} of ${all} done.`,
    wrongTurns: (count: number) => `${counted(count, { one: '# wrong turn', other: '# wrong turns' })}:`,
    time: (minutes: number, seconds: number) => (minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds} s`),
    notKept: (path: string) => `This result could not be kept in ${path}.`,
  },

  plan: {
    title: 'Lesson plan',
    total: (minutes: number) => `${minutes} minutes in all`,
    never: 'not yet',
    done: 'done',
    doneAlone: 'done, without a hint',
    begun: 'begun',
    start: 'sparekey practice NAME begins one.',
  },

  testing: {
    noKey: (key: string) => `There is no key "${key}".`,
    notSeen: (what: string, screen: string) => `This was never seen: ${what}\n\n${screen}`,
    unmounted: 'This was unmounted already.',
    sameFrame: (file: string) => `The frame is as it is kept in ${file}.`,
    otherFrame: (file: string) => `The frame is not as it is kept in ${file}.`,
    noFrame: (file: string) => `No frame is kept in ${file}, and nothing is written now (CI, or --update none).`,
    noSuchFrame: (name: string) => `No step of the scenario names a frame "${name}".`,
    frameName: 'A frame’s name has small letters, digits and dashes.',
    leftSomething: 'Something was left behind:',
    leftNothing: 'Nothing was left behind.',
    scrollback: 'in the terminal',
    title: 'in the title',
    clipboard: 'in the clipboard',
  },

  cli: {
    practice: 'practise on accounts that are not real, with a coach',
    name: 'a bundled scenario, or a file',
    plan: 'print the lesson plan, with times',
    json: 'the result as JSON, for trainers',
    play: 'watch a scenario play itself',
    speed: 'how fast, 1 is a person',
    loop: 'again and again',
    plain: 'the named frames as text',
    record: 'write a scenario as an asciicast',
    output: 'the file to write; - for standard output',
    force: 'over what is there already, and through a link',
    noTerminal:
      'Practice needs a terminal window. Without one: sparekey play NAME --plain, or sparekey practice --plan.',
    notAloud:
      'Practice is drawn beside a coach and cannot be read aloud yet. As text: sparekey play NAME --plain, or sparekey practice --plan.',
    notASpeed: 'Expected a number from 0.1 to 100.',
    recorded: (path: string) => `Written: ${path}`,
    thereAlready: 'It is there already, and was left as it is. --force writes over it.',
    notWritten: (path: string) => `${path} could not be written.`,
    crashed: 'Practice met something it did not expect and closed. Nothing of yours was touched.',
    left: 'Practice is over. None of it was real, and nothing of yours was touched.',
    test: 'run scenarios as snapshot tests',
    file: 'scenario files, or names of bundled ones',
    update: 'keep the frames as they are now; never under CI',
    matrix: 'at 40×20, 80×24 and 120×40, with and without colour',
    reporter: 'how to tell',
    examples: {
      practice: [
        ['sparekey practice', 'choose a lesson'],
        ['sparekey practice lost-everything', 'begin one'],
        ['sparekey practice --plan', 'all lessons, with their times'],
        ['sparekey practice torn --json > result.json', 'for a trainer'],
      ],
      play: [
        ['sparekey play lost-everything', 'watch; space pauses, q leaves'],
        ['sparekey play smudged --speed 2 --loop', 'for a talk'],
        ['sparekey play torn --plain', 'its frames as text'],
      ],
      record: [['sparekey record torn -o torn.cast', 'an asciicast, the same bytes every time']],
      test: [
        ['sparekey test my-flow.yaml', 'compare its frames with those that are kept'],
        ['sparekey test my-flow.yaml --update', 'keep them as they are now'],
        ['sparekey test my-flow.yaml --matrix --reporter junit', 'for CI'],
      ],
    } satisfies Record<string, readonly (readonly [typed: string, read: string])[]>,
  },
};

export type PracticeWords = typeof practiceEnglish;
