// The part of THE CHART that is about spare keys: listed, entered, looked at, used, replaced, removed, exported. chart.ts takes it in, and
// chart-check.ts reads its rows like all others. Laid out by hand; each row reads as it does there.

import type { KeyChart } from './chart-types.ts';

export const keyChart = {
  keys: { in: ['form', 'open'], on: {
    openKey:    { to: 'key', move: 'openKey' },
    addKey:     { to: 'newKey', move: 'addKey' },
    exportKeys: { if: 'anyKeys', to: 'exportKeys', move: 'exportKeys' },
    openReminders: { to: 'reminders', move: 'openReminders' },
    back:       { to: 'security', move: 'backToSecurity' } } },
  reminders: { in: ['list', 'open'], on: {
    remind: { to: 'savingReminders', move: 'remind' },
    back:   { to: 'keys', move: 'backFromReminders' } } },
  savingReminders: { run: 'saveReminders', writes: true, on: {
    saved:   { to: 'keys', move: 'remindersSaved' },
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'reminders', move: 'refuseReminders' }] } },
  newKey: { in: ['form', 'open'], on: {
    edit:       { move: 'typeKey', run: 'lookAtKey' },
    keepAsText: { move: 'keepAsText', run: 'lookAtKey' },
    keyLooked:  [{ if: 'otherKey' }, { move: 'showLook' }],
    submit:     [{ if: 'unnamed', move: 'sayUnnamed' }, { run: 'sortKey' }],
    keySorted:  [{ if: 'otherKey' }, { if: 'doubtful', move: 'sayDoubt' }, { to: 'savingKey', move: 'keepKey' }],
    back:       [{ if: 'replacesKey', to: 'key', move: 'notReplaced' }, { to: 'keys', move: 'backToKeys' }] } },
  savingKey: { run: 'saveKey', writes: true, on: {
    saved:   { to: 'keys', move: 'keyKept' },
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'newKey', move: 'refuseKey' }] } },
  key: { in: ['list', 'open'], on: {
    show:              { run: 'revealKey' },
    keyRevealed:       { to: 'keyShown', move: 'showKey' },
    pick:              { move: 'pickCode' },
    copy:              { run: 'copyKey' },
    copied:            { move: 'sayCopied' },
    refused:           { move: 'sayOfKey' },
    markUsed:          { to: 'changingKey', move: 'markUsed' },
    replacedElsewhere: { to: 'changingKey', move: 'replacedElsewhere' },
    useKey:            { to: 'useKey', move: 'useKey' },
    makeKey:           { to: 'makeKey', move: 'makeKey' },
    replaceKey:        { to: 'newKey', move: 'replaceKey' },
    removeKey:         { to: 'removeKey', move: 'askRemove' },
    back:              { to: 'keys', move: 'backToKeys' } } },
  keyShown: { in: ['list', 'open'], on: {
    hide:     { to: 'key', move: 'hideKey' },
    over:     { to: 'key', move: 'hideKey' },
    more:     { move: 'moreOfKey' },
    pick:     { move: 'pickShown' },
    copy:     { run: 'copyKey' },
    copied:   { move: 'sayCopied' },
    refused:  { move: 'sayOfKey' },
    markUsed: { to: 'changingKey', move: 'markUsed' },
    back:     { to: 'key', move: 'hideKey' } } },
  changingKey: { run: 'changeKey', writes: true, on: {
    saved:   { to: 'key', move: 'keyChanged' },
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'key', move: 'refuseKeyChange' }] } },
  useKey: { in: ['list', 'open'], run: 'findGuide', on: {
    guideFound:  { move: 'showGuide' },
    submit:      [{ if: 'lastUse', to: 'askWorked', move: 'askWorked' }, { move: 'useOn' }],
    show:        { run: 'revealKey' },
    keyRevealed: { move: 'showHere' },
    hide:        { move: 'hideHere' },
    over:        { move: 'hideHere' },
    more:        { move: 'moreHere' },
    copy:        { run: 'copyKey' },
    copied:      { move: 'copiedHere' },
    refused:     { move: 'sayHere' },
    back:        [{ if: 'firstStep', to: 'key', move: 'leaveWalk' }, { move: 'useBack' }] } },
  askWorked: { in: ['list', 'open'], on: {
    worked: { to: 'markingKey', move: 'worked' },
    back:   { to: 'useKey', move: 'notWorked' } } },
  markingKey: { run: 'changeKey', writes: true, on: {
    saved:   [{ if: 'singleCode', to: 'makeKey', move: 'makeNext' }, { to: 'key', move: 'marked' }],
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'askWorked', move: 'notMarked' }] } },
  makeKey: { in: ['list', 'open'], run: 'findGuide', on: {
    guideFound: { move: 'showGuide' },
    submit:     [{ if: 'lastMake', to: 'newKey', move: 'enterMade' }, { move: 'makeOn' }],
    back:       [{ if: 'firstStep', to: 'key', move: 'leaveWalk' }, { move: 'makeBack' }] } },
  removeKey: { in: ['form', 'open'], on: {
    submit: [{ if: 'empty', move: 'sayEmpty' }, { if: 'notItsName', move: 'sayNotItsName' }, { to: 'removingKey', move: 'keep' }],
    back:   { to: 'key', move: 'notRemoved' } } },
  removingKey: { run: 'dropKey', writes: true, on: {
    saved:   { to: 'keys', move: 'keyRemoved' },
    refused: [{ if: 'changedElsewhere', to: 'signIn', move: 'signInAfresh' }, { to: 'removeKey', move: 'refuse' }] } },
  exportKeys: { in: ['password', 'open'], on: {
    submit:      [{ if: 'unfit', move: 'sayUnfit' }, { run: 'weigh' }],
    weighed:     [{ if: 'otherPassword' }, { if: 'unfit', move: 'sayUnfit' }, { if: 'common', move: 'sayCommon' },
                  { to: 'exportingKeys', move: 'keep' }],
    exportPlain: { to: 'exportPlain', move: 'askPlain' },
    back:        { to: 'keys', move: 'leaveExport' } } },
  exportingKeys: { run: 'exportKeys', writes: true, on: {
    exported: { to: 'keys', move: 'exported' },
    refused:  { to: 'exportKeys', move: 'refuseExport' } } },
  exportPlain: { in: ['form', 'open'], on: {
    submit: [{ if: 'empty', move: 'sayEmpty' }, { if: 'notTheWord', move: 'sayNotTheWord' }, { to: 'exportingPlain', move: 'keep' }],
    back:   { to: 'exportKeys', move: 'notPlain' } } },
  exportingPlain: { run: 'exportPlain', writes: true, on: {
    exported: { to: 'keys', move: 'exported' },
    refused:  { to: 'exportPlain', move: 'refuseExport' } } },
} as const satisfies KeyChart;
