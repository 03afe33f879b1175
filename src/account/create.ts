// A new account: sealed under its password, without security info and without a code yet.

import { StoreFailure } from '../store/failure.ts';
import { fileName } from '../vault/format.ts';
import * as seal from '../vault/seal.ts';
import { handOut } from './handles.ts';
import { load, remember } from './load.ts';
import { type Ports, timeNow } from './ports.ts';
import { readEmail } from './read-address.ts';
import { Refused } from './refusal.ts';
import type { Opened } from './types.ts';

/** @throws Refused `exists`, `missing` (there was one, and its file is gone) */
export async function create(ports: Ports, typed: string, password: string): Promise<Opened> {
  const read = readEmail(typed);
  if (!read.ok) throw new Refused({ why: 'unexpected' });
  const name = fileName(read.email, ports.format);
  if ((await load(ports, name)) !== undefined) throw new Refused({ why: 'exists' });

  const at = timeNow(ports);
  const record = {
    email: read.email,
    name: '',
    created: at,
    passwordChanged: at,
    proofs: [],
    code: null,
    keyring: [],
    activity: [{ what: 'created' as const, at }],
  };
  const { bytes, unlocked } = await seal.create({ record, password, format: ports.format }, ports);
  try {
    const account = { name, revision: await ports.store.put(name, bytes, undefined), unlocked };
    await remember(ports, account);
    return handOut(account, ports);
  } catch (error) {
    unlocked.wipe();
    // Another process made it while the KDF ran.
    if (error instanceof StoreFailure && error.why === 'conflict') throw new Refused({ why: 'exists' });
    throw error;
  }
}
