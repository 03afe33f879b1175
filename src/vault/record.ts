// The record: what is inside the seal. Validated on the way in and on the way out, so that what was written can
// always be read; unknown fields are refused, because nothing may ride along unseen. Times are ISO 8601 UTC.
import * as v from 'valibot';
import { SealedFileFailure } from './failure.ts';
import { isoTime } from './strict-json.ts';

export const mostKeyring = 10_000;
export const mostActivity = 200;
export const mostChecked = 1000;
export const mostProofs = 16;
export const mostNotices = 32;

const atMost = (length: number) => v.pipe(v.string(), v.maxLength(length));
const someAtMost = (length: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(length));
const time = v.pipe(v.string(), v.regex(isoTime));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const proof = v.variant('kind', [
  v.strictObject({ kind: v.literal('phone'), number: someAtMost(32), added: time }),
  v.strictObject({ kind: v.literal('email'), address: someAtMost(254), added: time }),
  v.strictObject({
    kind: v.literal('app'),
    /** Base32 (RFC 4648 §6) without padding. */
    secret: v.pipe(v.string(), v.regex(/^[A-Z2-7]{16,128}$/)),
    added: time,
    /** The time step of the last code taken: each is taken once (RFC 6238 §5.2). */
    lastStep: v.exactOptional(count),
  }),
]);

const liveCode = v.strictObject({
  no: number,
  made: time,
  confirmed: time,
  checked: v.pipe(v.array(time), v.maxLength(mostChecked), v.readonly()),
  /** The live code's tag, 16 bytes in base64url: sealed here until the code is retired, never in the header while it lives. */
  tag: v.pipe(v.string(), v.regex(/^[\w-]{21}[AQgw]$/)),
});

/** An entry of the keyring: the vault keeps it as it is and only needs its id. */
export interface KeyringEntry {
  readonly id: string;
  readonly [field: string]: unknown;
}

const isKeyringEntry = (input: unknown): boolean =>
  typeof input === 'object' &&
  input !== null &&
  'id' in input &&
  typeof input.id === 'string' &&
  input.id.length <= 128;

const activity = v.variant('what', [
  v.strictObject({
    what: v.picklist([
      'created',
      'signed-in',
      'password-changed',
      'locks-changed',
      'codes-on',
      'codes-off',
      'waited',
      'choices-changed',
    ]),
    at: time,
  }),
  v.strictObject({
    what: v.literal('failed'),
    kind: v.picklist(['password', 'code', 'digits']),
    times: count,
    at: time,
  }),
  v.strictObject({ what: v.picklist(['code-made', 'code-checked', 'code-spent']), no: number, at: time }),
  v.strictObject({
    what: v.picklist(['info-added', 'info-removed']),
    proof: v.picklist(['phone', 'email', 'app']),
    at: time,
  }),
  v.strictObject({
    what: v.literal('recovered'),
    reason: v.picklist(['forgot', 'cannot-sign-in', 'someone-else']),
    at: time,
  }),
  /** A security code let somebody back in, and a new password was set. */
  v.strictObject({ what: v.literal('let-in'), by: v.picklist(['phone', 'email', 'app']), at: time }),
  v.strictObject({
    what: v.picklist(['key-added', 'key-used', 'key-unused', 'key-replaced', 'key-removed']),
    /** The name of the entry. */
    service: someAtMost(100),
    at: time,
  }),
  v.strictObject({ what: v.picklist(['keys-imported', 'keys-exported']), count: number, at: time }),
  /** Security info is frozen until then, as all of it was replaced. */
  v.strictObject({ what: v.literal('waiting'), until: time, at: time }),
]);

const address = v.strictObject({ channel: v.picklist(['mail', 'text']), address: someAtMost(254) });

/** Events that people are told: on the next sign-in, and at every address that was enrolled before the event. */
const notice = v.strictObject({
  made: time,
  about: v.pipe(v.array(v.pipe(activity, v.readonly())), v.minLength(1), v.maxLength(mostActivity), v.readonly()),
  /** Where it is still to be sent. */
  to: v.pipe(v.array(v.pipe(address, v.readonly())), v.maxLength(mostProofs), v.readonly()),
  shown: v.exactOptional(v.literal(true)),
});

const record = v.pipe(
  v.strictObject({
    email: someAtMost(254),
    name: atMost(200),
    created: time,
    passwordChanged: time,
    proofs: v.pipe(v.array(v.pipe(proof, v.readonly())), v.maxLength(mostProofs), v.readonly()),
    code: v.nullable(v.pipe(liveCode, v.readonly())),
    keyring: v.pipe(v.array(v.custom<KeyringEntry>(isKeyringEntry)), v.maxLength(mostKeyring), v.readonly()),
    activity: v.pipe(v.array(v.pipe(activity, v.readonly())), v.maxLength(mostActivity), v.readonly()),
    /** Security info has to be entered again, since this time. */
    reenrol: v.exactOptional(v.pipe(v.strictObject({ since: time }), v.readonly())),
    notices: v.exactOptional(v.pipe(v.array(v.pipe(notice, v.readonly())), v.maxLength(mostNotices), v.readonly())),
    /** Signing in asks for a second proof. */
    secondProof: v.exactOptional(v.literal(true)),
    /** For how many days security info is frozen after all of it was replaced. */
    waitDays: v.exactOptional(v.picklist([3, 30])),
    /** Frozen until then; `told`: the addresses from before, which hear of the end as well. */
    waiting: v.exactOptional(
      v.pipe(
        v.strictObject({
          until: time,
          told: v.pipe(v.array(v.pipe(address, v.readonly())), v.maxLength(mostProofs), v.readonly()),
        }),
        v.readonly(),
      ),
    ),
    /**
     * The number of entries and the reminders may be kept outside the seal, on computers where this account is opened.
     */
    dueOutside: v.exactOptional(v.literal(true)),
    /** Of the mail server that security codes and notices go out through; `login`: who signs in where. */
    mailPassword: v.exactOptional(
      v.pipe(v.strictObject({ login: someAtMost(600), password: someAtMost(1024) }), v.readonly()),
    ),
  }),
  v.readonly(),
);

export type AccountRecord = v.InferOutput<typeof record>;
export type Proof = AccountRecord['proofs'][number];
export type LiveCode = NonNullable<AccountRecord['code']>;
export type Notice = NonNullable<AccountRecord['notices']>[number];
export type Address = Notice['to'][number];
export type RecordedActivity = AccountRecord['activity'][number];

/** The value, if it is a record. Throws SealedFileFailure `record` with the path of the first field that is wrong. */
export function checkRecord(value: unknown): AccountRecord {
  const read = v.safeParse(record, value, { abortEarly: true });
  if (read.success) return read.output;
  throw new SealedFileFailure('record', v.getDotPath(read.issues[0]) ?? undefined);
}

/** The record from its UTF-8 JSON; a byte order mark or a broken character is refused as `record`. */
export function decodeRecord(json: Uint8Array): AccountRecord {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(json));
  } catch {
    throw new SealedFileFailure('record');
  }
  return checkRecord(value);
}

/** The record as UTF-8 JSON. Throws SealedFileFailure `record` for one that could not be read again. */
export function encodeRecord(value: AccountRecord): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(checkRecord(value)));
}
