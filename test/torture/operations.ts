// The operations on an account while something goes wrong, and the secrets that open it before and after.

import type { Accounts, Opened, Outcome } from '../../src/account/types.ts';
import { email, firstCode, freshPassword, given, made, password, type SecretName, secondCode } from './story.ts';

/** How far the story has come: no account yet, an account, an account with a live code. */
export type Stage = 'nothing' | 'account' | 'code';

export interface Operation {
  readonly name: string;
  readonly from: Stage;
  /** The secrets that open the file afterwards; before, it is those of the stage. */
  readonly after: readonly SecretName[];
  /** The steps before the one operation that is meant: signing in, the code accepted. */
  begin(accounts: Accounts): Promise<() => Promise<Outcome<unknown>>>;
}

export const opensAt: Readonly<Record<Stage, readonly SecretName[]>> = {
  nothing: [],
  account: ['old'],
  code: ['old', 'first'],
};

const signedIn = async (accounts: Accounts): Promise<Opened> => given(await accounts.signIn(email, password));

export const create: Operation = {
  name: 'create',
  from: 'nothing',
  after: ['old'],
  begin: async (accounts) => () => accounts.create(email, password),
};

export const setUp: Operation = {
  name: 'set up a code',
  from: 'account',
  after: ['old', 'first'],
  async begin(accounts) {
    const opened = await signedIn(accounts);
    const code = made(accounts.newCode(opened), firstCode);
    return () => accounts.setCode(opened, code);
  },
};

export const recover: Operation = {
  name: 'recover',
  from: 'code',
  after: ['fresh', 'second'],
  async begin(accounts) {
    const recovery = given(await accounts.openWithCode(email, firstCode));
    const code = made(accounts.newCode(recovery), secondCode);
    const info = { phone: '+44 20 7946 0042' };
    return () => accounts.recover(recovery, { reason: 'forgot', password: freshPassword, info, code });
  },
};

export const changePassword: Operation = {
  name: 'change password',
  from: 'code',
  after: ['fresh', 'first'],
  async begin(accounts) {
    const opened = await signedIn(accounts);
    return () => accounts.changePassword(opened, password, freshPassword);
  },
};

export const changeLocks: Operation = {
  name: 'new locks',
  from: 'code',
  after: ['fresh', 'second'],
  async begin(accounts) {
    const opened = await signedIn(accounts);
    const code = made(accounts.newCode(opened), secondCode);
    return () => accounts.changeLocks(opened, password, freshPassword, code);
  },
};

export const changeInfo: Operation = {
  name: 'change info',
  from: 'code',
  after: ['old', 'first'],
  async begin(accounts) {
    const opened = await signedIn(accounts);
    return () => accounts.changeInfo(opened, { phone: '+44 20 7946 0042' });
  },
};

export const signIn: Operation = {
  name: 'sign in',
  from: 'code',
  after: ['old', 'first'],
  begin: async (accounts) => () => accounts.signIn(email, password),
};

export const checkCode: Operation = {
  name: 'check a code',
  from: 'code',
  after: ['old', 'first'],
  begin: async (accounts) => () => accounts.checkCode(email, firstCode),
};

/** The operations that put locks on, and the first one of all. */
export const writes: readonly Operation[] = [create, setUp, recover, changePassword, changeLocks];
export const operations: readonly Operation[] = [...writes, changeInfo, signIn, checkCode];
