// One entry of another program, as every importer hands it over: a name, an account, and the texts in which codes may stand.

/** A custom field, a column, an attachment: a text and its name. Both untrusted. */
export interface Field {
  readonly label: string;
  readonly text: string;
  /** It is the place for codes, whatever its name says. */
  readonly isCodes?: true;
}

export interface Item {
  /** Which entry or row of the file, from 1. */
  readonly at: number;
  readonly name: string;
  readonly account: string;
  /** The item's own date, ISO 8601, UTC: when it was created, else when it was last changed. */
  readonly made?: string;
  readonly notes: string;
  readonly fields: readonly Field[];
  /** How many of its fields hold a password, a card or the like: counted, never kept. */
  readonly passwords: number;
  /** How many hold the secret of an authenticator app. */
  readonly appSecrets: number;
  /** Attached files. `bytes` is missing where the export names a file that it does not hold. */
  readonly files?: readonly { readonly name: string; readonly bytes?: Uint8Array }[];
  /** It lay in the program's bin. */
  readonly binned?: true;
  /** A table whose note belongs to the codes of its row: kept as the entry's note. */
  readonly ownNote?: string;
  /** Codes of this item that the file says are used, and since when. */
  readonly used?: ReadonlyMap<string, string>;
}

export const emptyItem: Omit<Item, 'at' | 'name'> = {
  account: '',
  notes: '',
  fields: [],
  passwords: 0,
  appSecrets: 0,
};

/** The host of an address, without `www.`; the text itself where it is none. */
export function hostOf(address: string): string {
  if (!address.includes('.')) return address;
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `https://${address}`).hostname.replace(
      /^www\./,
      '',
    );
  } catch {
    return address;
  }
}
