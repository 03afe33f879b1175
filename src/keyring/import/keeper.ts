// Keeper's JSON: records whose custom fields are named `$kind:label`.
// Source: docs.keeper.io, "Import JSON".

import { mostRows } from '../transfer/reading.ts';
import { fromStamp } from './day.ts';
import { objectIn } from './given.ts';
import type { Importer } from './importer.ts';
import { emptyItem, type Field, hostOf, type Item } from './item.ts';
import { firstOf, type Loose, objectOf, objectsOf, textOf, textsIn } from './loose.ts';

const program = 'Keeper';

/** Kinds of fields that have a form of their own; people's texts are in the others. */
const formed =
  /^\$(?:host|address|addressRef|bankAccount|name|birthDate|expirationDate|date|phone|email|url|paymentCard|pinCode|keyPair|licenseNumber|accountNumber|fileRef|login|password|passkey|cardRef|securityQuestion|schedule|script)\b/;

function customFields(value: unknown): { readonly fields: readonly Field[]; readonly secrets: number } {
  let secrets = 0;
  const fields = Object.entries(objectOf(value)).flatMap(([name, text]) => {
    if (/^\$?oneTimeCode|^TFC:/i.test(name)) {
      secrets += 1;
      return [];
    }
    const label = /^\$\w+:(.+?)(?::\d+)?$/.exec(name)?.[1] ?? name.replace(/^\$/, '');
    // "$text:Recovery codes", and what older versions call it without a kind.
    return formed.test(name) && !name.includes(':') ? [] : textsIn(text, label);
  });
  return { fields, secrets };
}

function itemOf(raw: Loose, at: number): Item {
  const { fields, secrets } = customFields(raw.custom_fields);
  const made = fromStamp(raw.last_modified);
  return {
    ...emptyItem,
    at,
    name: firstOf(textOf(raw.title), hostOf(textOf(raw.login_url))),
    account: textOf(raw.login),
    ...(made !== undefined && { made }),
    notes: textOf(raw.notes),
    fields,
    passwords: textOf(raw.password) === '' ? 0 : 1,
    appSecrets: secrets,
  };
}

export const keeper: Importer = {
  origin: 'keeper',
  knows: (given) => objectsOf(objectIn(given)?.records).some((record) => 'title' in record),
  async read(given) {
    const raw = objectsOf(objectOf(given.json?.value).records);
    if (raw.length > mostRows) return { why: 'too-many', most: mostRows };
    return { program, items: raw.map((one, at) => itemOf(one, at + 1)) };
  },
};
