// THE CHART: the whole program as one table, a row a line. Names stand in moves/, guards.ts and effects.ts; chart-check.ts has the compiler check each.
//   on:    event → rows, tried from the top; the first whose guard (`if`) holds is taken. No row: nothing happens.
//   to:    the state entered; without it the state stays.   move: makes the new state's data.
//   run:   the effect started, on entering a state or with a row; it answers with one event.
//   in:    groups whose rows hold here too, after the state's own.   writes: leaving waits until it is done.

import { keyChart } from './chart-keys.ts';
import type { Chart, Group, GroupName } from './chart-types.ts';

export const groups = {
  everywhere: { quit: { to: 'left', move: 'leave' } },
  form:       { edit: { move: 'type' }, focus: { move: 'focus' }, reveal: { move: 'reveal' }, refused: { move: 'refuse' } },
  password:   { edit: { move: 'typePassword', run: 'estimate' }, estimated: { move: 'showStrength' },
                focus: { move: 'focus' }, reveal: { move: 'reveal' }, refused: { move: 'refuse' } },
  list:       { focus: { move: 'focus' } },
  open:       { idle: { to: 'signIn', move: 'idleOut' } },
  proves:     { proved: [{ if: 'forSignIn', to: 'security', move: 'provenSignIn' }, { if: 'forPhone', to: 'phone', move: 'provenPhone' },
                         { if: 'forOtherEmail', to: 'otherEmail', move: 'provenEmail' }, { if: 'forApp', to: 'app', move: 'provenApp' },
                         { if: 'forPassword', to: 'changePassword', move: 'provenPassword' }, { if: 'forCodes', to: 'securityCodes', move: 'provenCodes' },
                         { if: 'forCode', to: 'codeIntro', move: 'provenCode' }] },
} as const satisfies Record<GroupName, Group>;

export const chart = {
  // ── Signing in ──────────────────────────────────────────────────────────────────────────────────────────────────
  signIn: { in: ['form'], on: {
    submit:     [{ if: 'empty', move: 'sayEmpty' }, { if: 'waiting' }, { to: 'signingIn', move: 'signIn' }],
    cantAccess: { to: 'reason', move: 'lostAccess' },
    create:     { to: 'createAccount', move: 'createAccount' },
    idle:       { if: 'passwordTyped', to: 'signIn', move: 'idleOut' } } },
  signingIn: { run: 'signIn', on: {
    signedIn: [{ if: 'secondProof', to: 'stepUpWays', move: 'askSecondProof' }, { to: 'security', move: 'welcome' }],
    refused:  [{ if: 'olderCopy', to: 'olderCopy', move: 'askOlder' }, { to: 'signIn', move: 'refuseSignIn' }] } },
  olderCopy: { in: ['list', 'open'], on: {
    accept: { to: 'acceptingOlder', move: 'keep' },
    back:   { to: 'signIn', move: 'notOlder' } } },
  acceptingOlder: { run: 'acceptOlder', on: {
    signedIn: [{ if: 'secondProof', to: 'stepUpWays', move: 'askSecondProof' }, { to: 'security', move: 'welcome' }],
    refused:  { to: 'signIn', move: 'refuseOlder' } } },

  // ── First start ─────────────────────────────────────────────────────────────────────────────────────────────────
  createAccount: { in: ['password'], on: {
    submit:  [{ if: 'unfit', move: 'sayUnfit' }, { run: 'weigh' }],
    weighed: [{ if: 'otherPassword' }, { if: 'unfit', move: 'sayUnfit' }, { if: 'common', move: 'sayCommon' },
              { to: 'creating', move: 'keep' }],
    back:    { to: 'signIn', move: 'notCreated' },
    idle:    { if: 'passwordTyped', to: 'signIn', move: 'idleOut' } } },
  creating: { run: 'create', writes: true, on: {
    signedIn: { to: 'phone', move: 'firstInfo' },
    refused:  { to: 'createAccount', move: 'refuse' } } },

  // ── Security info: at first start, from the security page, and on the way back in ───────────────────────────────
  phone: { in: ['form', 'open'], on: {
    submit: [{ if: 'notAPhone', move: 'sayNotAPhone' }, { if: 'recovery', to: 'otherEmail', move: 'notePhone' },
             { to: 'savingPhone', move: 'newPhone' }],
    skip:   { to: 'otherEmail', move: 'skipPhone' },
    remove: { if: 'settings', to: 'savingPhone', move: 'noPhone' },
    back:   [{ if: 'recovery', to: 'newPassword', move: 'backToPassword' }, { if: 'settings', to: 'security', move: 'backToSecurity' }] } },
  savingPhone: { run: 'changeInfo', writes: true, on: {
    saved:   [{ if: 'first', to: 'otherEmail', move: 'phoneSaved' }, { to: 'security', move: 'infoSaved' }],
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'phone', move: 'refusePhone' }] } },
  otherEmail: { in: ['form', 'open'], on: {
    submit: [{ if: 'notAnAddress', move: 'sayNotAnAddress' }, { if: 'recovery', to: 'app', move: 'noteEmail' },
             { to: 'savingOtherEmail', move: 'newEmail' }],
    skip:   { to: 'app', move: 'skipEmail' },
    remove: { if: 'settings', to: 'savingOtherEmail', move: 'noEmail' },
    back:   [{ if: 'settings', to: 'security', move: 'backToSecurity' }, { to: 'phone', move: 'backToPhone' }] } },
  savingOtherEmail: { run: 'changeInfo', writes: true, on: {
    saved:   [{ if: 'first', to: 'app', move: 'emailSaved' }, { to: 'security', move: 'infoSaved' }],
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'otherEmail', move: 'refuseEmail' }] } },
  app: { in: ['form', 'open'], run: 'newApp', on: {
    appMade:    { move: 'showApp' },
    submit:     [{ if: 'appConfirmed', to: 'codeShown', move: 'noteApp' }, { if: 'notSixDigits', move: 'sayNotSixDigits' }, { run: 'checkApp' }],
    appAgrees:  [{ if: 'recovery', to: 'codeShown', move: 'noteApp' }, { to: 'savingApp', move: 'saveApp' }],
    appDiffers: { move: 'sayAppDiffers' },
    skip:       [{ if: 'recovery', to: 'codeShown', move: 'skipApp' }, { if: 'firstWithWays', to: 'securityCodes', move: 'offerCodes' },
                 { to: 'codeIntro', move: 'introduceCode' }],
    remove:     { if: 'settings', to: 'savingApp', move: 'noApp' },
    back:       [{ if: 'settings', to: 'security', move: 'backToSecurity' }, { to: 'otherEmail', move: 'backToEmail' }] } },
  savingApp: { run: 'changeInfo', writes: true, on: {
    saved:   [{ if: 'firstWithNewWays', to: 'securityCodes', move: 'offerCodesAfter' }, { if: 'first', to: 'codeIntro', move: 'appSaved' },
              { to: 'security', move: 'infoSaved' }],
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'app', move: 'refuseApp' }] } },

  // ── The security page ───────────────────────────────────────────────────────────────────────────────────────────
  security: { in: ['list', 'open'], run: 'sendNotices', on: {
    noticesSent:    { move: 'noticesSent' },
    openPassword:   [{ if: 'proven', to: 'changePassword', move: 'openPassword' }, { if: 'noWays', to: 'changePassword', move: 'openPassword' },
                     { if: 'messageWays', to: 'stepUpWays', move: 'chooseWay' }, { to: 'stepUp', move: 'stepUp' }],
    openPhone:      [{ if: 'proven', to: 'phone', move: 'openPhone' }, { if: 'messageWays', to: 'stepUpWays', move: 'chooseWay' }, { to: 'stepUp', move: 'stepUp' }],
    openOtherEmail: [{ if: 'proven', to: 'otherEmail', move: 'openEmail' }, { if: 'messageWays', to: 'stepUpWays', move: 'chooseWay' }, { to: 'stepUp', move: 'stepUp' }],
    openApp:        [{ if: 'proven', to: 'app', move: 'openApp' }, { if: 'messageWays', to: 'stepUpWays', move: 'chooseWay' }, { to: 'stepUp', move: 'stepUp' }],
    openCodes:      [{ if: 'proven', to: 'securityCodes', move: 'openCodes' }, { if: 'messageWays', to: 'stepUpWays', move: 'chooseWay' }, { to: 'stepUp', move: 'stepUp' }],
    openCode:       { to: 'codePage', move: 'openCode' },
    openKeys:       { to: 'keys', move: 'openKeys' },
    openActivity:   { to: 'activity', move: 'openActivity' },
    signOut:        { to: 'signIn', move: 'signOut' } } },
  activity: { in: ['open'], on: { scroll: { move: 'scroll' }, back: { to: 'security', move: 'backToSecurity' } } },
  stepUpWays: { in: ['list', 'open'], on: {
    askBy: [{ if: 'byApp', to: 'stepUp', move: 'stepUpByApp' }, { to: 'complete', move: 'completeForStepUp' }],
    back:  [{ if: 'forSignIn', to: 'signIn', move: 'signOut' }, { to: 'security', move: 'backToSecurity' }] } },
  stepUp: { in: ['form', 'open'], on: {
    submit: [{ if: 'empty', move: 'sayEmpty' }, { if: 'waiting' }, { to: 'provingStepUp', move: 'keep' }],
    back:   [{ if: 'wayChosen', to: 'stepUpWays', move: 'backToStepUpWays' }, { to: 'security', move: 'backToSecurity' }] } },
  provingStepUp: { in: ['proves'], run: 'prove', on: {
    proved:  { if: 'waysAsked', to: 'stepUpWays', move: 'askWays' },
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'stepUp', move: 'refuseProof' }] } },
  changePassword: { in: ['password', 'open'], on: {
    submit:       [{ if: 'waiting' }, { if: 'unfit', move: 'sayUnfit' }, { move: 'keepCode', run: 'weigh' }],
    somebodyElse: [{ if: 'waiting' }, { if: 'unfit', move: 'sayUnfit' }, { move: 'newLocks', run: 'weigh' }],
    weighed:      [{ if: 'otherPassword' }, { if: 'unfit', move: 'sayUnfit' }, { if: 'common', move: 'sayCommon' },
                   { if: 'locks', to: 'provingLocks', move: 'keep' }, { to: 'changingPassword', move: 'keep' }],
    back:         { to: 'security', move: 'backToSecurity' } } },
  changingPassword: { run: 'changePassword', writes: true, on: {
    saved:   { to: 'security', move: 'passwordSaved' },
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'changePassword', move: 'refuse' }] } },
  provingLocks: { run: 'proveLocks', on: {
    proved:  [{ if: 'wayComeMeanwhile', to: 'stepUpWays', move: 'askWaysFirst' }, { to: 'codeIntro', move: 'introduceLocks' }],
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'changePassword', move: 'refuse' }] } },

  // ── The recovery code: made, written down, typed back, live ─────────────────────────────────────────────────────
  codePage: { in: ['list', 'open'], on: {
    setUp: [{ if: 'proven', to: 'codeIntro', move: 'setUp' }, { if: 'messageWays', to: 'stepUpWays', move: 'chooseWay' },
            { to: 'stepUp', move: 'stepUp' }],
    check: { to: 'checkCode', move: 'checkMine' },
    back:  { to: 'security', move: 'backToSecurity' } } },
  codeIntro: { in: ['list', 'open'], on: {
    setUp: { to: 'codeShown', move: 'showCode' },
    back:  [{ if: 'locks', to: 'changePassword', move: 'backToLocks' }, { if: 'first', to: 'security', move: 'backToSecurity' },
            { to: 'codePage', move: 'backToCode' }] } },
  codeShown: { in: ['open'], run: 'mint', on: {
    minted:  { move: 'minted' },
    refused: { move: 'sayNotMade' },
    show:    { if: 'made', move: 'show' },
    hide:    { move: 'hide' },
    more:    { if: 'shown', move: 'more' },
    submit:  [{ if: 'seen', to: 'codeConfirm', move: 'askGroups' }, { if: 'notMade', move: 'makeAgain', run: 'mint' }],
    back:    [{ if: 'recovery', to: 'app', move: 'backToApp' }, { to: 'codeIntro', move: 'backToIntro' }] } },
  codeConfirm: { in: ['form', 'open'], on: {
    submit: [{ if: 'empty', move: 'sayEmpty' }, { if: 'groupsDiffer', move: 'sayGroup' }, { if: 'locks', to: 'changingLocks', move: 'keep' },
             { if: 'recovery', to: 'recovering', move: 'keep' }, { to: 'settingCode', move: 'keep' }],
    back:   { to: 'codeShown', move: 'lookAgain' } } },
  settingCode: { run: 'setCode', writes: true, on: {
    saved:   { to: 'codeLive', move: 'codeLive' },
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'codeConfirm', move: 'refuse' }] } },
  changingLocks: { run: 'changeLocks', writes: true, on: {
    saved:   { to: 'security', move: 'locksChanged' },
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'codeConfirm', move: 'refuse' }] } },
  codeLive: { in: ['open'], on: { submit: { to: 'security', move: 'afterCode' } } },
  checkCode: { in: ['form', 'open'], on: {
    submit:     [{ if: 'empty', move: 'sayEmpty' }, { if: 'waiting' }, { if: 'codeReads', to: 'checkingCode', move: 'checkTyped' },
                 { move: 'sayReading' }],
    useReading: [{ if: 'waiting' }, { if: 'reads', to: 'checkingCode', move: 'checkReading' }],
    back:       [{ if: 'mine', to: 'codePage', move: 'leaveCheck' }, { to: 'signIn', move: 'leaveCheckForSignIn' }] } },
  checkingCode: { run: 'checkCode', on: {
    checked: { to: 'codeChecked', move: 'checked' },
    refused: { to: 'checkCode', move: 'refuseCheck' } } },
  codeChecked: { in: ['open'], on: {
    submit: [{ if: 'mine', to: 'codePage', move: 'leaveCheck' }, { to: 'signIn', move: 'doneCheckingForSignIn' }],
    back:   { to: 'checkCode', move: 'checkAgain' } } },

  // ── Security codes: sent where somebody is asked who they are, at the door and inside; and turned on ──────────────
  complete: { in: ['form', 'open'], on: {
    submit: [{ if: 'empty', move: 'sayEmpty' }, { if: 'waiting' }, { to: 'sendingCode', move: 'keep' }],
    back:   [{ if: 'atTheDoor', to: 'receive', move: 'backToWays' }, { to: 'stepUpWays', move: 'backToStepUpWays' }] } },
  sendingCode: { run: 'sendCode', on: {
    codeSent: { to: 'securityCode', move: 'codeSent' },
    refused:  [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { if: 'onItsWay', to: 'securityCode', move: 'codeOnItsWay' },
               { to: 'complete', move: 'refuseSending' }],
    back:     { to: 'complete', move: 'keep' } } },
  securityCode: { in: ['form', 'open'], on: {
    submit: [{ if: 'notSixDigits', move: 'sayNotSixDigits' }, { if: 'waiting' }, { to: 'checkingDigits', move: 'keep' }],
    resend: [{ if: 'tooSoon', move: 'sayTooSoon' }, { if: 'sent', to: 'sendingCode', move: 'resend' }],
    back:   [{ if: 'sent', to: 'complete', move: 'backToComplete' }, { to: 'receive', move: 'backToWays' }] } },
  checkingDigits: { in: ['proves'], run: 'proveDigits', on: {
    letIn:   { to: 'resetPassword', move: 'letIn' },
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'securityCode', move: 'refuseDigits' }] } },
  resetPassword: { in: ['password', 'open'], on: {
    submit:  [{ if: 'unfit', move: 'sayUnfit' }, { run: 'weigh' }],
    weighed: [{ if: 'otherPassword' }, { if: 'unfit', move: 'sayUnfit' }, { if: 'common', move: 'sayCommon' },
              { to: 'resettingPassword', move: 'keep' }],
    back:    { to: 'receive', move: 'backToWays' } } },
  resettingPassword: { run: 'resetPassword', writes: true, on: {
    saved:   { to: 'security', move: 'passwordReset' },
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'resetPassword', move: 'refuse' }] } },
  securityCodes: { in: ['list', 'open'], on: {
    change:           { to: 'savingCodes', move: 'changeCodes' },
    sendTest:         { to: 'sendingTest', move: 'sendTest' },
    openMailPassword: { to: 'mailPassword', move: 'openMailPassword' },
    skip:             { if: 'first', to: 'codeIntro', move: 'skipCodes' },
    back:             { to: 'security', move: 'leaveCodes' } } },
  savingCodes: { run: 'changeCodes', writes: true, on: {
    saved:   [{ if: 'first', to: 'codeIntro', move: 'codesChosen' }, { to: 'securityCodes', move: 'codesChanged' }],
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'securityCodes', move: 'refuseCodes' }] } },
  sendingTest: { run: 'sendTest', on: {
    testSent: { to: 'securityCodes', move: 'testSent' },
    refused:  [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'securityCodes', move: 'refuseCodes' }],
    back:     { to: 'securityCodes', move: 'stopTest' } } },
  mailPassword: { in: ['form', 'open'], on: {
    submit: [{ if: 'empty', move: 'sayEmpty' }, { to: 'savingCodes', move: 'keepMailPassword' }],
    remove: { to: 'savingCodes', move: 'forgetMailPassword' },
    back:   { to: 'securityCodes', move: 'backToCodes' } } },

  // ── Walking back in ─────────────────────────────────────────────────────────────────────────────────────────────
  reason: { in: ['list', 'open'], on: {
    choose: { move: 'chooseReason' },
    submit: [{ if: 'knowsPassword', to: 'beforeYouGoOn', move: 'beforeYouGoOn' }, { to: 'identify', move: 'identify' }],
    back:   { to: 'signIn', move: 'backToSignIn' } } },
  beforeYouGoOn: { in: ['list', 'open'], on: {
    submit:      { to: 'identify', move: 'identify' },
    signInAgain: { to: 'signIn', move: 'backToSignIn' },
    back:        { to: 'reason', move: 'backToReason' } } },
  identify: { in: ['form', 'open'], run: 'challenge', on: {
    challenged:   { move: 'showChallenge' },
    another:      { move: 'clearCaptcha', run: 'newChallenge' },
    otherWay:     { move: 'otherWay' },
    submit:       [{ if: 'empty', move: 'sayEmpty' }, { if: 'notAnAddress', move: 'sayNotAnAddress' }, { run: 'checkCaptcha' }],
    captchaRight: [{ if: 'notAnAddress', move: 'sayNotAnAddress' }, { to: 'receive', move: 'receive' }],
    captchaWrong: { move: 'sayCaptcha' },
    back:         { to: 'reason', move: 'unidentify' } } },
  receive: { in: ['list', 'open'], on: {
    waysFound:   { move: 'showWays' },
    askBy:       [{ if: 'byApp', to: 'securityCode', move: 'askAppAtTheDoor' }, { to: 'complete', move: 'completeAtTheDoor' }],
    noneOfThese: { to: 'enterCode', move: 'enterCode' },
    back:        { to: 'identify', move: 'identify' } } },
  enterCode: { in: ['form', 'open'], on: {
    submit:     [{ if: 'empty', move: 'sayEmpty' }, { if: 'waiting' }, { if: 'codeReads', to: 'openingWithCode', move: 'useTyped' },
                 { move: 'sayReading' }],
    useReading: [{ if: 'waiting' }, { if: 'reads', to: 'openingWithCode', move: 'useReading' }],
    back:       { to: 'receive', move: 'backToReceive', run: 'findWays' } } },
  openingWithCode: { run: 'openWithCode', on: {
    codeOpened: { to: 'useCode', move: 'useCode' },
    refused:    [{ if: 'olderCopy', to: 'olderWithCode', move: 'askOlderWithCode' }, { to: 'enterCode', move: 'refuseCode' }] } },
  olderWithCode: { in: ['list', 'open'], on: { accept: { to: 'openingOlderWithCode', move: 'keep' }, back: { to: 'enterCode', move: 'notNow' } } },
  openingOlderWithCode: { run: 'openOlderWithCode', on: {
    codeOpened: { to: 'useCode', move: 'useOlderCode' },
    refused:    { to: 'enterCode', move: 'refuseOlderCode' } } },
  useCode: { in: ['list', 'open'], on: { accept: { to: 'newPassword', move: 'newPassword' }, back: { to: 'enterCode', move: 'notNow' } } },
  newPassword: { in: ['password', 'open'], on: {
    submit:  [{ if: 'unfit', move: 'sayUnfit' }, { run: 'weigh' }],
    weighed: [{ if: 'otherPassword' }, { if: 'unfit', move: 'sayUnfit' }, { if: 'common', move: 'sayCommon' },
              { to: 'phone', move: 'newInfo' }],
    back:    { to: 'useCode', move: 'backToUseCode' } } },
  recovering: { run: 'recover', writes: true, on: {
    saved:   [{ if: 'someoneElse', to: 'intruder', move: 'intruder' }, { to: 'security', move: 'backIn' }],
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'codeConfirm', move: 'refuse' }] } },
  intruder: { in: ['open'], on: { submit: { to: 'security', move: 'afterIntruder' } } },

  ...keyChart,
  left: { on: {} },
} as const satisfies Chart;
