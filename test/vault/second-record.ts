// The second reader's record, from docs/format.md, "The record". Imports nothing of src/.
import { need, Refused, time } from './second-fields.ts';

type Check = (value: unknown) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length >= least && value.length <= most;
const like =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value);
const number =
  (least: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && Number(value) >= least;
const list =
  (most: number, check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);
const among = (...words: string[]): Check => like(new RegExp(`^(${words.join('|')})$`));

/** Exactly these fields; a name with `?` may be missing. */
const object =
  (fields: Record<string, Check>): Check =>
  (value) =>
    isObject(value) &&
    !Array.isArray(value) &&
    Object.keys(value).every((name) => name in fields || `${name}?` in fields) &&
    Object.entries(fields).every(([name, check]) => {
      const bare = name.replace('?', '');
      return Object.hasOwn(value, bare) ? check(value[bare]) : name.endsWith('?');
    });

const at = like(time);
const either =
  (...checks: Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));

const activity = either(
  object({
    what: among(
      'created',
      'signed-in',
      'password-changed',
      'locks-changed',
      'codes-on',
      'codes-off',
      'waited',
      'choices-changed',
    ),
    at,
  }),
  object({ what: among('failed'), kind: among('password', 'code', 'digits'), times: number(0), at }),
  object({ what: among('code-made', 'code-checked', 'code-spent'), no: number(1), at }),
  object({ what: among('info-added', 'info-removed'), proof: among('phone', 'email', 'app'), at }),
  object({ what: among('recovered'), reason: among('forgot', 'cannot-sign-in', 'someone-else'), at }),
  object({ what: among('let-in'), by: among('phone', 'email', 'app'), at }),
  object({ what: among('waiting'), until: at, at }),
  object({
    what: among('key-added', 'key-used', 'key-unused', 'key-replaced', 'key-removed'),
    service: text(1, 100),
    at,
  }),
  object({ what: among('keys-imported', 'keys-exported'), count: number(1), at }),
);

const address = object({ channel: among('mail', 'text'), address: text(1, 254) });

const record = object({
  email: text(1, 254),
  name: text(0, 200),
  created: at,
  passwordChanged: at,
  proofs: list(
    16,
    either(
      object({ kind: among('phone'), number: text(1, 32), added: at }),
      object({ kind: among('email'), address: text(1, 254), added: at }),
      object({ kind: among('app'), secret: like(/^[A-Z2-7]{16,128}$/), added: at, 'lastStep?': number(0) }),
    ),
  ),
  code: either(
    (value) => value === null,
    object({
      no: number(1),
      made: at,
      confirmed: at,
      checked: list(1000, at),
      tag: like(/^[A-Za-z0-9_-]{21}[AQgw]$/),
    }),
  ),
  keyring: list(10_000, (value) => isObject(value) && text(0, 128)(value.id)),
  activity: list(200, activity),
  'reenrol?': object({ since: at }),
  'notices?': list(
    32,
    object({
      made: at,
      about: (value) => Array.isArray(value) && value.length > 0 && list(200, activity)(value),
      to: list(16, address),
      'shown?': (value) => value === true,
    }),
  ),
  'secondProof?': (value) => value === true,
  'waitDays?': (value) => value === 3 || value === 30,
  'waiting?': object({ until: at, told: list(16, address) }),
  'dueOutside?': (value) => value === true,
  'mailPassword?': object({ login: text(1, 600), password: text(1, 1024) }),
});

export interface Code {
  readonly no: number;
  readonly made: string;
}

/** The record, and of it what the header must agree with. */
export function readRecord(json: Uint8Array): { record: unknown; email: string; code: Code | null } {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(json));
  } catch {
    throw new Refused('record');
  }
  need(record(value) && isObject(value), 'record');
  const code = value.code;
  return {
    record: value,
    email: String(value.email),
    code: isObject(code) ? { no: Number(code.no), made: String(code.made) } : null,
  };
}
