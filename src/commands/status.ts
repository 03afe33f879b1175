// `sparekey status`: what is due, without a password, as far as the owners of the accounts here have allowed that. Read
// from what is kept outside the seal; no account is opened.

import { dueKinds, dueOutside } from '../account/due.ts';
import type { DueKind } from '../account/types.ts';
import type { PortOptions } from '../edge/ports.ts';
import { surroundingsOf } from '../edge/surroundings.ts';
import { confStore } from '../store/conf-store.ts';
import { StoreFailure } from '../store/failure.ts';
import { nodeFiles } from '../store/node-files.ts';
import { findPlaces } from '../store/places.ts';
import { makeReminders } from '../store/reminders.ts';
import { diskStateFiles } from '../store/state-files.ts';
import type { Words } from '../words/en.ts';
import { exitStatus } from './exit-status.ts';
import { asJson, diskSentence, handleOutputErrors, say } from './output.ts';

export interface StatusOptions extends PortOptions {
  readonly json?: true;
  readonly exitCode?: true;
}

/** `told`: of so many accounts it may be known what is due. `keys`, `due`: null where it is none of them. */
interface Status {
  readonly v: 1;
  readonly accounts: number;
  readonly told: number;
  readonly keys: number | null;
  readonly due: Readonly<Record<DueKind, number>> | null;
}

async function gather(of: NodeJS.Process, options: PortOptions): Promise<Status> {
  const files = nodeFiles(of.geteuid?.());
  const places = await findPlaces(surroundingsOf(of, options), files);
  const names = await confStore({ files, folder: places.config }).list();
  const reminders = makeReminders(diskStateFiles({ files, folder: places.state }));
  const found = await Promise.all(names.map((name) => reminders.of(name)));
  const kept = found.filter((one) => one !== undefined);
  const due = kept.flatMap((one) => dueOutside(one, Date.now()));
  const counts = Object.fromEntries(dueKinds.map((kind) => [kind, due.filter((one) => one === kind).length]));
  const none = kept.length === 0;
  return {
    v: 1,
    accounts: names.length,
    told: kept.length,
    keys: none ? null : kept.reduce((sum, { keys }) => sum + keys, 0),
    due: none ? null : (counts as Record<DueKind, number>),
  };
}

const kindsDue = ({ due }: Status): readonly DueKind[] =>
  due === null ? [] : dueKinds.filter((kind) => due[kind] > 0);

function asPeopleRead(status: Status, { status: said }: Words): string {
  const { accounts, told, keys, due } = status;
  const kinds = kindsDue(status);
  const lines = [
    said.accounts(accounts),
    ...(keys === null ? [] : [said.keys(keys)]),
    ...(due === null ? [] : [kinds.length === 0 ? said.nothing : said.something]),
    ...kinds.map((kind) => `  ${said.due(kind, due?.[kind] ?? 0)}`),
    ...(accounts > 0 && told === 0 ? [said.allow] : []),
    ...(told > 0 && told < accounts ? [said.notAll(told, accounts)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

export async function tellStatus(of: NodeJS.Process, options: StatusOptions, words: Words): Promise<number> {
  // Node 22 calls its SQLite, the store's lock, experimental, and would say so.
  of.removeAllListeners('warning');
  try {
    const status = await gather(of, options);
    handleOutputErrors(of.stdout);
    of.stdout.write(options.json === true ? asJson(status) : asPeopleRead(status, words));
    return options.exitCode === true && kindsDue(status).length > 0 ? exitStatus.due : exitStatus.done;
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    say(of.stderr, diskSentence(error, words));
    return exitStatus.notDone;
  }
}
