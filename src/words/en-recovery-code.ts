// English: making a recovery code, and checking one.

export const enCode = {
  codePage: {
    title: 'Recovery code',
    what: 'One code on paper opens this account when the password is forgotten, the phone is gone, or somebody has changed all of it.',
    live: (no: number, day: string) => `Code no. ${no}, made ${day}.`,
    checked: (day: string) => `Last checked on ${day}.`,
    neverChecked: 'Never checked yet.',
    none: 'You have no recovery code yet.',
    setUp: 'Set up recovery code',
    setUpMeans: (no: number) => `makes code no. ${no}; the one you have works until you confirm it`,
    check: 'Check the code on my paper',
    checkMeans: 'says whether it still works; spends nothing',
  },

  setUp: {
    title: 'Set up recovery code',
    titleBack: 'Your new recovery code',
    what: 'You get 25 characters and write them on paper. With that paper alone you get back in, once; then you make the next one.',
    need: 'Take paper and a pen, not a camera: a photograph travels.',
    replaces: (no: number) => `Your code no. ${no} works until you have confirmed the new one.`,
    first: 'This is your first code.',
    locks: 'The new code and the new password are saved together, at the end. Leave before, and nothing has changed.',
    go: 'Set up recovery code',
    notNow: 'Not now',

    write: 'Write this on paper, with your e-mail address beside it.',
    hidden: 'The code is hidden. Look around you first, then press v.',
    making: 'Making a code…',
    makeAgain: 'try again',
    line: (no: number, day: string, dot: string) => `code no. ${no} ${dot} ${day}`,
    zero: '0 is zero. There is no O, I, L or U.',
    digits: 'Digits are underlined: 0 is zero. There is no O, I, L or U.',
    digitsShort: 'Underlined: a digit. No O, I, L or U.',
    anyGroup: 'One group may get lost and the code still works, not two.',
    old: (no: number) => `Your old code, no. ${no}, works until you have confirmed this one.`,
    oldSpent: (no: number) => `Code no. ${no} in your hand stays good until the last step is done.`,
    hiddenIn: (seconds: number) => `hidden again in ${seconds} s`,
    show: 'show',
    hide: 'hide',
    more: 'more time',
    written: 'I have written it down',

    confirm: 'Now read it back from your paper: two of the five groups.',
    group: (group: number) => `Group ${group}`,
    ready: 'This is what my paper says',
    confirmEnter: 'check',
    saving: 'Making the code live…',

    liveTitle: 'Your recovery code',
    live: (no: number) => `Code no. ${no} is live.`,
    liveKeep:
      'Put the paper where you keep your passport, not beside this computer. In a week you are reminded to check it.',
    tearUp: (no: number) => `Tear up the paper of code no. ${no}: it no longer works.`,
    tea: 'Make a cup of tea.',
    done: 'done',
  },

  boxes: {
    label: 'Recovery code',
    unreadable: '? stands for a character you cannot read.',
    fits: 'All 25 characters fit together.',
    repaired: 'This does not quite fit. The other characters say what it must be:',
    allFilled:
      'Five characters were worked out from the others. If this does not open, the missing ones belong in another place:',
    leftOut: 'One character seems to be left out. With it in its place, it reads:',
    tooMany: 'There is one character too many. Without it, it reads:',
    choose: 'This can be read in more than one way. Which one is on your paper?',
    use: 'Use this reading',
    look: 'Let me look at my paper again',
    tooShort: (missing: number) =>
      missing === 5
        ? '5 more to go. Is a group torn off? Type ????? in its place.'
        : `${missing} more to go. ? stands for a character you cannot read.`,
    tooLong: (extra: number) => `${extra} too many: a code has 25 characters.`,
    tooManyUnreadable: 'Too many characters are missing: up to 5 of the 25 can be filled in.',
    beyondRepair:
      'Something does not fit: three or more characters are wrong. Please compare with your paper, group by group.',
    refusedCharacter: (character: string) => `${character} is never part of a code. Type ? if you cannot tell.`,
  },

  checkCode: {
    title: 'Check your code',
    what: 'Type the code from your paper. Checking spends nothing.',
    email: 'E-mail address',
    check: 'Check it',
    enter: 'check it',
    working: 'Checking your code…',
    done: 'done',
    live: (no: number, day: string) => `This is code no. ${no}, made ${day}. It works.`,
    liveNext: 'Put the paper back where it was.',
    spent: (no: number, day: string) => `This is code no. ${no}. It was used on ${day} and no longer works.`,
    replaced: (no: number, day: string) => `This is code no. ${no}. It was replaced on ${day} and no longer works.`,
    retiredNext: 'Look for a newer paper. If there is none, sign in and set up a new code.',
    unknown: 'This is a well-formed code, but not one of this account.',
    unknownNext:
      'A code that was shown and never confirmed leaves no trace: if this one was not, it never worked, and you can tear it up. Else it belongs to another account, or to another e-mail address of yours.',
  },
};
