// English: practice, demos and tests of scenarios. A catalogue of its own: the program itself reads none of it, and loads
// none of it.

export const practiceEnglish = {
  problems: {
    expected: (what: string) => `Expected ${what}.`,
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
    sum: (all: number, apart: number, written: number) =>
      `${all} looked at, ${apart} not as kept${written === 0 ? '' : `, ${written} written`}.`,
  },

  cli: {
    test: 'run scenarios as snapshot tests',
    file: 'scenario files, or names of bundled ones',
    update: 'keep the frames as they are now; never under CI',
    matrix: 'at 40×20, 80×24 and 120×40, with and without colour',
    reporter: 'how to tell',
  },
};

export type PracticeWords = typeof practiceEnglish;
