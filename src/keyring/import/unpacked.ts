// A file of an archive as text, or the reason why it cannot be had.

import type { Unread } from '../transfer/reading.ts';
import { textIn } from '../transfer/text-in.ts';
import { mostUnpacked, type Zip, type ZipTrouble } from './zip.ts';

export function troubleOf(trouble: ZipTrouble): Unread {
  switch (trouble) {
    case 'encrypted':
      return { why: 'locked-zip' };
    case 'too-large':
    case 'too-many':
      return { why: 'unpacks-to-more', mebibytes: mostUnpacked / 1024 / 1024 };
    case 'broken':
      return { why: 'broken' };
  }
}

export function unpackedText(zip: Zip, name: string): string | Unread {
  const bytes = zip.unpack(name);
  if (typeof bytes === 'string') return troubleOf(bytes);
  return textIn(bytes) ?? { why: 'not-text' };
}
