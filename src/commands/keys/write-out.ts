// A code on its way out. A terminal would obey what is in it, so there it is written out; a pipe or a file gets it as it is.

import { visible } from '../../terminal/sanitise.ts';

/** Line breaks stay. */
export const printable = (text: string): string => text.split('\n').map(visible).join('\n');

/** Whether all of it was taken. */
export const writeOut = (out: NodeJS.WriteStream, text: string): Promise<boolean> =>
  new Promise((resolve) => {
    out.on('error', () => resolve(false));
    out.write(text, (error) => resolve(error === undefined || error === null));
  });
