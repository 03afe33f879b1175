// Faults in the container: the four fields and the JSON around them.
import { fieldsOf, type Json, textOf } from './account.ts';
import { base, onEnd, raw, without } from './fault.ts';
import type { Vector } from './good.ts';
import { b64 } from './primitives.ts';

/** A fault in the four fields. */
const outside = (name: string, fails: string, field: string | undefined, change: (fields: Json) => Json): Vector =>
  raw(`file-${name}`, fails, field, textOf(change(fieldsOf(base()))));

export function containerFaults(): Vector[] {
  const whole = textOf(fieldsOf(base()));
  const names = ['fmt', 'hdr', 'mac', 'body'];
  return [
    ...names.map((name) => outside(`without-${name}`, 'fields', name, (fields) => without(fields, name))),
    ...names.map((name) => outside(`${name}-number`, 'fields', name, (fields) => ({ ...fields, [name]: 1 }))),
    ...names.map((name) =>
      outside(`${name}-list`, 'fields', name, (fields) => ({ ...fields, [name]: [fields[name]] })),
    ),
    ...['hdr', 'mac', 'body'].map((name) =>
      outside(`${name}-padded`, 'fields', name, (fields) => ({ ...fields, [name]: `${fields[name]}=` })),
    ),
    ...['hdr', 'mac', 'body'].map((name) =>
      outside(`${name}-plus`, 'fields', name, (fields) => ({ ...fields, [name]: `+${String(fields[name]).slice(1)}` })),
    ),
    outside('extra', 'fields', 'note', (fields) => ({ ...fields, note: '' })),
    outside('proto', 'fields', '__proto__', (fields) => JSON.parse(`{"__proto__":"","fmt":"${fields.fmt}"}`)),
    outside('mac-last-character', 'fields', 'mac', (fields) => ({ ...fields, mac: onEnd(fields.mac, 'B') })),
    outside('body-last-character', 'fields', 'body', (fields) => ({ ...fields, body: onEnd(fields.body, '-') })),
    outside('mac-short', 'fields', 'mac', (fields) => ({ ...fields, mac: b64(Buffer.alloc(31)) })),
    outside('mac-long', 'fields', 'mac', (fields) => ({ ...fields, mac: b64(Buffer.alloc(33)) })),
    outside('body-short', 'fields', 'body', (fields) => ({ ...fields, body: b64(Buffer.alloc(4096)) })),
    outside('body-only-a-tag', 'fields', 'body', (fields) => ({ ...fields, body: b64(Buffer.alloc(16)) })),
    outside('body-empty', 'fields', 'body', (fields) => ({ ...fields, body: '' })),
    outside('hdr-empty', 'fields', 'hdr', (fields) => ({ ...fields, hdr: '' })),
    outside('hdr-too-long', 'bounds', 'hdr', (fields) => ({ ...fields, hdr: b64(Buffer.alloc(65_537, 0x20)) })),
    outside('fmt-of-practice', 'version', 'fmt', (fields) => ({ ...fields, fmt: 'sparekey/practice' })),
    outside('fmt-v2', 'version', 'fmt', (fields) => ({ ...fields, fmt: 'sparekey/v2' })),
    outside('fmt-upper-case', 'version', 'fmt', (fields) => ({ ...fields, fmt: 'SPAREKEY/V1' })),
    raw('file-twice-mac', 'fields', 'mac', whole.replace('"mac"', '"mac":"","mac"')),
    raw('file-escape', 'fields', 'fmt', whole.replace('sparekey/v1', 'sparekey\\/v1')),
    raw('file-escaped-name', 'fields', undefined, whole.replace('"fmt"', '"\\u0066mt"')),
    raw('file-truncated', 'fields', 'body', whole.slice(0, -100)),
    raw('file-truncated-by-a-brace', 'fields', undefined, whole.replace('}', '')),
    raw('file-empty', 'fields', undefined, ''),
    raw('file-list', 'fields', undefined, `[${whole}]`),
    raw('file-two', 'fields', undefined, whole + whole),
    raw('file-comma-at-end', 'fields', undefined, whole.replace('}', ',}')),
    raw('file-byte-order-mark', 'fields', undefined, `\u{feff}${whole}`),
    raw('file-comment', 'fields', undefined, `${whole}// fine`),
    raw('file-many-spaces', 'fields', undefined, whole.replace('{', `{${' '.repeat(65_537)}`)),
    raw('file-nested', 'fields', 'fmt', `{"fmt":${'['.repeat(5000)}${']'.repeat(5000)}}`),
  ];
}
