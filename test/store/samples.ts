// Sealed files as far as a store looks into them. Indented by tabs, as no serializer of the store's would do: what is
// stored must be these bytes.

import { nodeFiles } from '../../src/store/node-files.ts';

export const NAME = `${'0123456789abcdef'.repeat(2)}.json`;
export const OTHER_NAME = `${'fedcba9876543210'.repeat(2)}.json`;

/** The real file system, as whoever runs the tests. */
export const realFiles = nodeFiles(process.getuid?.());

/** A container with that `gen` and `body`. */
export const sealed = (gen: number, body = ''): Uint8Array => {
  const hdr = Buffer.from(JSON.stringify({ v: 1, gen })).toString('base64url');
  return Buffer.from(JSON.stringify({ fmt: 'sparekey/v1', hdr, mac: 'bWFj', body }, null, '\t'));
};
