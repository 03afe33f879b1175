// Bitwarden's JSON, plain or under a password of its own, and the zip it makes of both with the attached files.
// Sources: bitwarden.com/help/export-your-data, "Encrypted exports"; bitwarden.com/help/condition-bitwarden-import.

import { createDecipheriv, createHash, createHmac, pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { mostRows, type Unread } from '../transfer/reading.ts';
import { strictJson } from '../transfer/strict-json.ts';
import { costs } from './costs.ts';
import { readDay } from './day.ts';
import { isObject, objectIn } from './given.ts';
import type { Contents, Importer, ImportPorts, Locked, Opened } from './importer.ts';
import { emptyItem, type Item } from './item.ts';
import { firstOf, type Loose, listOf, objectOf, objectsOf, textOf } from './loose.ts';

const program = 'Bitwarden';

/** Fields of a card, an identity, an SSH key: named, and none of them is called as a code is. */
const kinds = ['card', 'identity', 'sshKey'] as const;

function itemOf(raw: Loose, at: number): Item {
  const login = objectOf(raw.login);
  const made = readDay(firstOf(textOf(raw.creationDate), textOf(raw.revisionDate)));
  return {
    ...emptyItem,
    at,
    name: textOf(raw.name),
    account: textOf(login.username),
    ...(made !== undefined && { made }),
    notes: textOf(raw.notes),
    fields: objectsOf(raw.fields).map((field) => ({ label: textOf(field.name), text: textOf(field.value) })),
    passwords: textOf(login.password) !== '' || kinds.some((kind) => isObject(raw[kind])) ? 1 : 0,
    appSecrets: textOf(login.totp) === '' ? 0 : 1,
    ...(textOf(raw.deletedDate) !== '' && { binned: true as const }),
  };
}

export function readItems(value: Loose): Contents | Unread {
  const items = listOf(value.items);
  if (items.length > mostRows) return { why: 'too-many', most: mostRows };
  return {
    program,
    items: items.flatMap((raw, at) => (isItem(raw) ? [itemOf(raw, at + 1)] : [])),
    left: items.flatMap((raw, at) =>
      isItem(raw) ? [] : [{ at: at + 1, name: '', why: { why: 'not-an-entry' } as const }],
    ),
  };
}

/** `2.iv|ciphertext|mac`: AES-256-CBC, then HMAC-SHA-256 over the first two. */
function decrypted(text: string, key: { readonly enc: Buffer; readonly mac: Buffer }): Buffer | undefined {
  const [type, rest = ''] = [text.slice(0, 2), text.slice(2)];
  const [iv, data, mac] = rest.split('|').map((part) => Buffer.from(part, 'base64'));
  if (type !== '2.' || iv?.length !== 16 || data === undefined || mac?.length !== 32) return undefined;
  const own = createHmac('sha256', key.mac).update(iv).update(data).digest();
  if (!timingSafeEqual(own, mac)) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-cbc', key.enc, iv);
    return Buffer.concat([decipher.update(data), decipher.final()]);
  } catch {
    return undefined;
  }
}

interface Sealed {
  readonly salt: string;
  readonly kdf: 0 | 1;
  readonly iterations: number;
  readonly memory: number;
  readonly parallelism: number;
  readonly check: string;
  readonly data: string;
}

function sealedIn(value: Loose): Sealed | undefined {
  const numbers = [value.kdfIterations, value.kdfMemory ?? 0, value.kdfParallelism ?? 0];
  const [iterations, memory, parallelism] = numbers;
  if (typeof iterations !== 'number' || typeof memory !== 'number' || typeof parallelism !== 'number') return undefined;
  if (!numbers.every((one) => Number.isSafeInteger(one))) return undefined;
  if (value.kdfType !== 0 && value.kdfType !== 1) return undefined;
  const [salt, check, data] = [textOf(value.salt), textOf(value.encKeyValidation_DO_NOT_EDIT), textOf(value.data)];
  if (salt === '' || check === '' || data === '') return undefined;
  return { salt, kdf: value.kdfType, iterations, memory, parallelism, check, data };
}

async function masterKey(sealed: Sealed, password: string, { argon2 }: ImportPorts): Promise<Uint8Array> {
  const { salt, kdf, iterations, memory, parallelism } = sealed;
  if (kdf === 0) return promisify(pbkdf2)(password, salt, iterations, 32, 'sha256');
  const hashed = createHash('sha256').update(salt).digest();
  const cost = { kind: 'argon2id', m: memory * 1024, t: iterations, p: parallelism, version: 0x13 } as const;
  return argon2(Buffer.from(password, 'utf8'), hashed, cost);
}

function isTooCostly({ kdf, iterations, memory, parallelism }: Sealed): boolean {
  if (kdf === 0) return iterations < 1 || iterations > costs.pbkdf2;
  return costs.isTooMuchArgon2({ m: memory * 1024, t: iterations, p: parallelism });
}

/** HKDF-Expand (RFC 5869 §2.3) alone: Bitwarden leaves the first step out, the key being one already. */
function expanded(key: Uint8Array, info: string): Buffer {
  return createHmac('sha256', key).update(info).update(Uint8Array.of(1)).digest();
}

function locked(value: Loose, ports: ImportPorts): Locked | Unread {
  const sealed = sealedIn(value);
  if (sealed === undefined) return { why: 'sealed', program };
  if (isTooCostly(sealed)) return { why: 'too-costly', program };
  return {
    program,
    async open(password) {
      const key = await masterKey(sealed, password, ports);
      const keys = { enc: expanded(key, 'enc'), mac: expanded(key, 'mac') };
      if (decrypted(sealed.check, keys) === undefined) return 'wrong';
      const text = decrypted(sealed.data, keys)?.toString('utf8');
      const inside = text === undefined ? undefined : strictJson(text);
      return isObject(inside?.value) ? readItems(inside.value) : { why: 'broken' };
    },
  };
}

const isItem = (item: unknown): item is Loose => isObject(item) && typeof item.type === 'number' && !('title' in item);

export const isBitwarden = (value: Loose): boolean =>
  typeof value.encrypted === 'boolean' ||
  (Array.isArray(value.items) && ('folders' in value || 'collections' in value || isItem(value.items[0])));

export function readBitwarden(value: Loose, ports: ImportPorts): Opened {
  if (value.encrypted !== true) return readItems(value);
  return value.passwordProtected === true ? locked(value, ports) : { why: 'sealed', program };
}

export const bitwarden: Importer = {
  origin: 'bitwarden',
  knows: (given) => {
    const value = objectIn(given);
    return value !== undefined && !('vaults' in value) && isBitwarden(value) && !isEnpassLike(value);
  },
  read: async (given, ports) => readBitwarden(objectOf(given.json?.value), ports),
};

/** Enpass calls its list `items` too, and its items have titles. */
const isEnpassLike = (value: Loose): boolean =>
  objectsOf(value.items).some((item) => 'title' in item || 'content_type' in item);
