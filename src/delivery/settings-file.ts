// `settings.json` in the configuration folder, 0600 in 0700: read without trust, changed under the folder's lock and
// written whole, as every file of the store. One that is damaged is left as it is, and no change goes over it.

import { join } from 'node:path';
import { durableWrite } from '../store/durable-write.ts';
import { StoreFailure } from '../store/failure.ts';
import type { Files } from '../store/files.ts';
import { objectIn } from '../store/json.ts';
import { PATIENT } from '../store/lock.ts';
import { readWhole, writeWhole } from '../store/whole-file.ts';
import { reading, type WorkFolder, writing } from '../store/work-folder.ts';
import { readSettings, type Settings } from './settings.ts';

/** `key`: the setting that does not fit, where it is one; without it the file is no settings file at all. */
export type SettingsReading =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly key?: string };

export interface SettingsFile {
  /** Where it is or would be, to be shown to people. */
  readonly path: string;
  /** @throws StoreFailure `link`, `foreign`, `files` */
  read(): Promise<SettingsReading>;
  /**
   * Replaces the settings by what `change` makes of them, in one step. A damaged file is given back and left alone.
   *
   * @throws StoreFailure `busy`, `link`, `foreign`, `files`; what `change` throws
   */
  change(change: (settings: Settings) => Settings): Promise<SettingsReading>;
}

const fileName = 'settings.json';

/** 64 KiB: more than the four settings come to. A larger file is a damaged one, and is not read. */
const mostBytes = 65_536;

const settingsAt = async (files: Files, path: string): Promise<SettingsReading> => {
  try {
    const bytes = await readWhole(files, path, mostBytes);
    return bytes === undefined ? { ok: true, settings: {} } : readSettings(objectIn(bytes));
  } catch (error) {
    if (error instanceof StoreFailure && error.why === 'size') return { ok: false };
    throw error;
  }
};

/** `folder`: the configuration folder, absolute. Making this touches nothing. */
export const settingsFile = (files: Files, folder: string): SettingsFile => {
  const at: WorkFolder = {
    files,
    path: folder,
    patience: PATIENT,
    isOurs: (name) => name === fileName,
    place: 'config',
  };
  return {
    path: join(folder, fileName),
    read: async () =>
      (await reading(at, (real) => settingsAt(files, join(real, fileName)))) ?? { ok: true, settings: {} },
    change: (change) =>
      writing(at, async (real) => {
        const path = join(real, fileName);
        const stored = await settingsAt(files, path);
        if (!stored.ok) return stored;
        const settings = change(stored.settings);
        await durableWrite(files, writeWhole, path, Buffer.from(`${JSON.stringify(settings, null, 2)}\n`));
        return { ok: true, settings };
      }),
  };
};
