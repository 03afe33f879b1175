// Whether a program is here, as a command's own search would find it.

import { access, constants, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

const runs = async (path: string): Promise<boolean> => {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};

/** `program`: a whole path, or a name that is looked for in the folders of PATH; on Windows with the endings of PATHEXT. */
export async function isProgramThere(
  program: string,
  { env, platform }: Pick<NodeJS.Process, 'env' | 'platform'>,
): Promise<boolean> {
  const endings = platform === 'win32' ? ['', ...(env.PATHEXT ?? '').split(';')] : [''];
  const folders = isAbsolute(program) ? [''] : (env.PATH ?? '').split(delimiter).filter((one) => one !== '');
  for (const folder of folders)
    for (const ending of endings)
      if (await runs(`${folder === '' ? program : join(folder, program)}${ending}`)) return true;
  return false;
}
