// The room's door: every operation of `Accounts`, each answering with an outcome. An operation that gives a newer
// `Opened` has closed the one it was given; one that refuses has left it open.

import { fileName } from '../vault/format.ts';
import { changeLocks, changePassword } from './change-password.ts';
import { checkCode } from './check-code.ts';
import { choose } from './choices.ts';
import { create } from './create.ts';
import { addEntries, changeEntry, exportEntries, noteExport, revealEntry } from './entries.ts';
import { pathOf, replace } from './handles.ts';
import { turnHostSlot } from './host-slot.ts';
import { newCode, setCode } from './new-code.ts';
import { newOutbox, type Ports, type Working } from './ports.ts';
import { openWithCode, recover } from './recover.ts';
import { outcome } from './refusal.ts';
import { sendSecurityCode, sendTest } from './security-code.ts';
import { changeInfo } from './security-info.ts';
import { sendNotices } from './send-notices.ts';
import { refresh, signIn, signInTo } from './sign-in.ts';
import { provePassword, proveSecurityCode } from './step-up.ts';
import { putEntryCodeBack, takeEntryCode } from './take-code.ts';
import { appShows, newTotp } from './totp.ts';
import type { Accounts, HostAccess, Opened, Outcome, Recovery } from './types.ts';
import { letIn, resetPassword, waysBack } from './way-back.ts';

/** The name of the only sealed file; undefined where there is none, more than one, or the folder cannot be read. */
async function onlyFile({ store }: Ports): Promise<string | undefined> {
  const names = await store.list().catch(() => []);
  return names.length === 1 ? names[0] : undefined;
}

/**
 * The operations on the accounts of one store.
 *
 * Keys stay behind the handles. They are wiped when a handle is closed, and when an operation has given a newer handle
 * for the same account: the old one is closed then and nothing takes it any more.
 */
export function makeAccounts(given: Ports): Accounts {
  const ports: Working = { ...given, outbox: newOutbox() };
  const at = <T>(email: string, operation: () => Promise<T>): Promise<Outcome<T>> =>
    outcome(ports.store.path(fileName(email, ports.format)), operation);
  const on = <T>(handle: Opened | Recovery | HostAccess, operation: () => Promise<T>): Promise<Outcome<T>> =>
    outcome(pathOf(handle, ports), operation);

  return {
    create: (email, password) => at(email, () => create(ports, email, password)),
    signIn: (email, password) => at(email, () => signIn(ports, email, password)),
    isAlone: async () => (await onlyFile(ports)) !== undefined,
    async signInAlone(password) {
      const name = await onlyFile(ports);
      if (name === undefined) return { ok: false, refusal: { why: 'unexpected' } };
      return outcome(ports.store.path(name), () => signInTo(ports, name, password));
    },
    acceptOlder: (email, password) => at(email, () => signIn(ports, email, password, true)),
    refresh: (opened) => on(opened, () => refresh(ports, opened)),

    provePassword: (opened, password) => on(opened, () => provePassword(ports, opened, password)),
    proveSecurityCode: (opened, by, digits) =>
      on(opened, async () => replace(opened, await proveSecurityCode(ports, opened, by, digits), ports)),

    waysBack: (email) => waysBack(ports, email),
    sendSecurityCode: (requester, way, completed, signal) =>
      on(requester, () => sendSecurityCode(ports, requester, way, completed, signal)),
    letIn: (host, by, digits) => on(host, () => letIn(ports, host, by, digits)),
    resetPassword: (host, password) => on(host, () => resetPassword(ports, host, password)),

    turnHostSlot: (opened, to) => on(opened, () => turnHostSlot(ports, opened, to)),
    choose: (opened, choices) => on(opened, () => choose(ports, opened, choices)),
    sendTest: (opened, way, signal) => on(opened, () => sendTest(ports, opened, way, signal)),
    sendNotices: (opened, shown, signal) => on(opened, () => sendNotices(ports, opened, shown, signal)),

    newApp: (email) => newTotp(email, ports.random),
    appShows: (app, digits) => appShows(ports, app, digits),
    changeInfo: (opened, change) => on(opened, () => changeInfo(ports, opened, change)),

    newCode: (of) => newCode(ports, of),
    setCode: (opened, code) => on(opened, () => setCode(ports, opened, code)),
    checkCode: (email, code) => at(email, () => checkCode(ports, email, code)),

    changePassword: (opened, current, next) => on(opened, () => changePassword(ports, opened, current, next)),
    changeLocks: (opened, current, next, code) => on(opened, () => changeLocks(ports, opened, current, next, code)),

    openWithCode: (email, code) => at(email, () => openWithCode(ports, email, code)),
    openOlderWithCode: (email, code) => at(email, () => openWithCode(ports, email, code, true)),
    addEntries: (opened, drafts) => on(opened, () => addEntries(ports, opened, drafts)),
    changeEntry: (opened, id, change) => on(opened, () => changeEntry(ports, opened, id, change)),
    revealEntry: (opened, id) => on(opened, () => revealEntry(opened, id)),
    exportEntries: (opened) => on(opened, () => exportEntries(opened)),
    noteExport: (opened, count) => on(opened, () => noteExport(ports, opened, count)),

    takeEntryCode: (opened, id, place) => on(opened, () => takeEntryCode(ports, opened, id, place)),
    putEntryCodeBack: (opened, taken) => on(opened, () => putEntryCodeBack(ports, opened, taken)),

    recover: (recovery, now) => on(recovery, () => recover(ports, recovery, now)),
  };
}
