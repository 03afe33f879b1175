// The commands of the model: each does something to the real accounts and to the model, and compares what came out.

import fc from 'fast-check';
import type { RecoveryCode } from '../../src/code/recovery-code.ts';
import {
  type Act,
  type Disk,
  expectWord,
  forget,
  hold,
  nextCode,
  passwords,
  type Real,
  refusedChange,
  retire,
  tried,
  untilNextTry,
  type Who,
  word,
  writes,
} from './model-answers.ts';
import type { Model, PasswordNo } from './model-state.ts';
import { email } from './story.ts';

const create =
  (who: Who, no: PasswordNo): Act =>
  async (model, real) => {
    const outcome = await real.accounts[who].create(email, passwords[no]);
    if (model.file !== undefined) return expectWord(word(outcome), 'exists');
    if (model.memory !== undefined) return expectWord(word(outcome), 'missing');
    const { fresh } = model;
    expectWord(word(outcome), writes(model, real, who, { password: no, key: fresh, locks: fresh }));
    hold(model, real, who, outcome);
    return word(outcome);
  };

const signIn =
  (who: Who, no: PasswordNo, restored: boolean): Act =>
  async (model, real) => {
    const accounts = real.accounts[who];
    const outcome = await (restored
      ? accounts.acceptOlder(email, passwords[no])
      : accounts.signIn(email, passwords[no]));
    const answer = tried(model, model.file?.password === no);
    if (answer !== 'ok' && !(restored && answer === 'older')) return expectWord(word(outcome), answer);
    if (model.file !== undefined && answer === 'older') model.memory = { gen: model.file.gen, id: model.file.id };
    model.see();
    // Signing in is noted; where there is no room for the note, it works all the same.
    const noted = writes(model, real, who, {});
    expectWord(word(outcome), noted === 'files' ? 'ok' : noted);
    hold(model, real, who, outcome);
    return word(outcome);
  };

const setCode =
  (who: Who): Act =>
  async (model, real) => {
    const [opened, seen] = [real.opened[who], model.opened[who]];
    if (opened === undefined || seen === undefined) return 'nothing';
    const code = real.accounts[who].newCode(opened);
    const outcome = await real.accounts[who].setCode(opened, code);
    const live = nextCode(model, code);
    const refused = refusedChange(model, real, seen, true);
    const answer =
      refused ?? writes(model, real, who, { code: live, locks: model.fresh, retired: retire(model, 'replaced') });
    expectWord(word(outcome), answer);
    hold(model, real, who, outcome);
    return word(outcome);
  };

const changeInfo =
  (who: Who): Act =>
  async (model, real) => {
    const [opened, seen] = [real.opened[who], model.opened[who]];
    if (opened === undefined || seen === undefined) return 'nothing';
    const outcome = await real.accounts[who].changeInfo(opened, { phone: '1234567' });
    expectWord(word(outcome), refusedChange(model, real, seen, false) ?? writes(model, real, who, {}));
    hold(model, real, who, outcome);
    return word(outcome);
  };

const changePassword =
  (who: Who, current: PasswordNo, next: PasswordNo, locks: boolean): Act =>
  async (model, real) => {
    const opened = real.opened[who];
    if (opened === undefined) return 'nothing';
    const accounts = real.accounts[who];
    const code = accounts.newCode(opened);
    const outcome = await (locks
      ? accounts.changeLocks(opened, passwords[current], passwords[next], code)
      : accounts.changePassword(opened, passwords[current], passwords[next]));
    const fresh = nextCode(model, code);
    const answer = tried(model, model.file?.password === current);
    if (answer !== 'ok') return expectWord(word(outcome), answer);
    model.see();
    // The account is opened anew; but the code that was made must be the next one still.
    if (locks && fresh.no !== (model.file?.code?.no ?? 0) + 1) return expectWord(word(outcome), 'changed');
    const id = model.fresh;
    const change = locks ? { key: id, code: fresh, retired: retire(model, 'replaced') } : {};
    expectWord(word(outcome), writes(model, real, who, { ...change, password: next, locks: id }));
    hold(model, real, who, outcome);
    return word(outcome);
  };

const codeAt = ({ codes }: Model, at: number): RecoveryCode | undefined =>
  codes[at % Math.max(1, codes.length)] as RecoveryCode | undefined;

const openWithCode =
  (who: Who, at: number, restored: boolean): Act =>
  async (model, real) => {
    const accounts = real.accounts[who];
    const code = codeAt(model, at);
    if (code === undefined) return 'nothing';
    const outcome = await (restored ? accounts.openOlderWithCode(email, code) : accounts.openWithCode(email, code));
    const answer = tried(model, model.file?.code?.text === code, model.file?.retired.has(code));
    if (restored && answer === 'older' && model.file !== undefined) {
      model.memory = { gen: model.file.gen, id: model.file.id };
      expectWord(word(outcome), 'ok');
    } else expectWord(word(outcome), answer);
    if (!outcome.ok) return word(outcome);
    model.see();
    real.recovery[who] = outcome.value;
    model.recovery[who] = model.file;
    return 'ok';
  };

const recover =
  (who: Who, next: PasswordNo): Act =>
  async (model, real) => {
    const [recovery, seen] = [real.recovery[who], model.recovery[who]];
    if (recovery === undefined || seen === undefined) return 'nothing';
    const code = real.accounts[who].newCode(recovery);
    const outcome = await real.accounts[who].recover(recovery, {
      reason: 'forgot',
      password: passwords[next],
      info: {},
      code,
    });
    const fresh = nextCode(model, code);
    const id = model.fresh;
    const change = { key: id, locks: id, password: next, code: fresh, retired: retire(model, 'spent') };
    expectWord(word(outcome), refusedChange(model, real, seen, true) ?? writes(model, real, who, change));
    if (!outcome.ok) return word(outcome);
    real.recovery[who] = undefined;
    model.recovery[who] = undefined;
    hold(model, real, who, outcome);
    return word(outcome);
  };

const checkCode =
  (who: Who, at: number): Act =>
  async (model, real) => {
    const code = codeAt(model, at);
    if (code === undefined) return 'nothing';
    const outcome = await real.accounts[who].checkCode(email, code);
    const how = model.file?.retired.get(code);
    const answer = tried(model, model.file?.code?.text === code, how !== undefined);
    const found = outcome.ok ? outcome.value.is : outcome.refusal.why;
    if (answer === 'wrong') return expectWord(found, 'unknown');
    if (answer !== 'ok') return expectWord(found, answer);
    model.see();
    const noted = writes(model, real, who, {});
    return expectWord(found, noted === 'unexpected' ? noted : 'live');
  };

const refresh =
  (who: Who): Act =>
  async (model, real) => {
    const [opened, seen] = [real.opened[who], model.opened[who]];
    if (opened === undefined || seen === undefined) return 'nothing';
    const outcome = await real.accounts[who].refresh(opened);
    const { file } = model;
    const answer = file === undefined ? 'missing' : file.key !== seen.key ? 'changed' : model.isOlder ? 'older' : 'ok';
    expectWord(word(outcome), answer);
    if (answer === 'ok') model.see();
    hold(model, real, who, outcome);
    return word(outcome);
  };

/** An earlier copy in the file's place, or nothing at all. */
const rollBack =
  (at: number): Act =>
  async (model, real) => {
    const write = at === 0 ? undefined : model.writes[at % Math.max(1, model.writes.length)];
    await real.world.restore(write && real.world.puts[write.id]);
    model.file = write;
    return 'done';
  };

const die =
  (who: Who): Act =>
  async (model, real) => {
    forget(model, real, who);
    return 'done';
  };

const whos = fc.constantFrom<Who[]>(0, 1);
const passwordNos = fc.constantFrom<PasswordNo[]>(0, 1, 2);
const places = fc.nat(30);
/** A disk that is fine six times of eight. */
const disks = fc.constantFrom<Disk[]>('fine', 'fine', 'fine', 'fine', 'fine', 'fine', 'full', 'crash');

/** `done` is called after each command, with what it came to. */
export function commands(done: (word: string) => void): readonly fc.Arbitrary<fc.AsyncCommand<Model, Real>>[] {
  const command = <A extends unknown[]>(
    name: string,
    args: { [I in keyof A]: fc.Arbitrary<A[I]> },
    act: (...drawn: A) => Act,
  ) =>
    fc.tuple(disks, fc.tuple<A>(...args)).map(
      ([disk, drawn]): fc.AsyncCommand<Model, Real> => ({
        check: () => true,
        async run(model, real) {
          real.world.now += untilNextTry;
          real.disk = disk;
          const word = await act(...drawn)(model, real);
          real.disk = 'fine';
          await real.agree(model);
          done(word);
        },
        toString: () => `${name}(${drawn.join(', ')}; ${disk})`,
      }),
    );
  const restored = fc.boolean();
  return [
    command('create', [whos, passwordNos], create),
    ...Array.from({ length: 4 }, () => command('signIn', [whos, passwordNos, restored], signIn)),
    ...Array.from({ length: 2 }, () => command('setCode', [whos], setCode)),
    command('changeInfo', [whos], changeInfo),
    command('changePassword', [whos, passwordNos, passwordNos, fc.boolean()], changePassword),
    command('openWithCode', [whos, places, restored], openWithCode),
    command('recover', [whos, passwordNos], recover),
    command('checkCode', [whos, places], checkCode),
    command('refresh', [whos], refresh),
    command('rollBack', [places], rollBack),
    command('die', [whos], die),
  ];
}
