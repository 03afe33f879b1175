// A folder of pass or gopass: a file an entry, opened by the user's own gpg or age. The first line is the password; the others are
// fields, `name: value`, and a note. The folder is walked and the programs are run at the edge; here their texts become items.
// Source: passwordstore.org, "Data Organization"; gopass.pw, "Secrets format".

import { readDay } from './day.ts';
import type { Contents } from './importer.ts';
import { emptyItem, type Field, type Item } from './item.ts';
import { labelKind, plainLabel, serviceIn } from './label.ts';
import { isSetupAddress } from './no-code.ts';

export interface StoreEntry {
  /** The path within the store, without the ending: `web/github.com/ada`. */
  readonly path: string;
  /** undefined where it could not be opened. */
  readonly text: string | undefined;
}

const accountNames = /^(?:user ?name|user|login|account|email|e mail|benutzer|benutzername|konto)$/;
const dayNames = /^(?:created|date|made|erstellt|datum)$/;

export function storeItem({ path, text = '' }: StoreEntry, at: number): Item {
  const [password = '', ...lines] = text.replace(/^GOPASS-SECRET-1\.0\n/, '').split(/\r\n|\r|\n/);
  const parts = path.split('/');
  const fields: Field[] = [];
  let [account, day, appSecrets] = ['', '', 0];
  // A line that names no field is the note's; so is one whose name stands above codes.
  const note = lines.filter((line) => {
    if (isSetupAddress(line)) {
      appSecrets += 1;
      return false;
    }
    const [, label = '', value = ''] = /^([^:\n]{1,60}):\s+(\S.*)$/.exec(line) ?? [];
    const name = plainLabel(label);
    if (accountNames.test(name)) account = account === '' ? value : account;
    else if (dayNames.test(name)) day = value;
    else if (label !== '' && labelKind(label) === 'other') fields.push({ label, text: value });
    else return true;
    return false;
  });
  // A secret whose name says that it is codes has them from the first line on.
  const last = parts.at(-1) ?? path;
  const above = parts.at(-2) ?? '';
  const whole = labelKind(last) === 'codes' || labelKind(password.replace(/:$/, '')) === 'codes';
  // github.com/ada: the last name is the account where the one above is a host.
  const isHost = (name: string): boolean => /\.[a-z]{2,}$/i.test(name);
  const isAccount = !whole && isHost(above) && !isHost(last);
  // "GitLab recovery codes" names the service, "recovery codes" leaves it to the folder.
  const isOnlyCodes = labelKind(last) === 'codes' && serviceIn(last) === last && above !== '';
  const made = day === '' ? undefined : readDay(day);
  return {
    ...emptyItem,
    at,
    name: isAccount || isOnlyCodes ? above : last,
    account: account === '' && isAccount ? last : account,
    ...(made !== undefined && { made }),
    notes: whole ? '' : note.join('\n'),
    fields: whole ? [...fields, { label: 'recovery codes', text: [password, ...note].join('\n') }] : fields,
    passwords: whole || password === '' ? 0 : 1,
    appSecrets,
  };
}

export const readStore = (program: string, entries: readonly StoreEntry[]): Contents => ({
  program,
  items: entries.flatMap((entry, at) => (entry.text === undefined ? [] : [storeItem(entry, at + 1)])),
  left: entries.flatMap(({ path, text }, at) =>
    text === undefined ? [{ at: at + 1, name: path, why: { why: 'not-opened' } as const }] : [],
  ),
});
