// Looking at what stands in a folder after something went wrong: is the file whole, which secrets open it, is anything
// left beside it. The file is looked at as bytes first, so that opening it mends nothing before it was judged.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { RetiredCode } from '../../src/vault/code-history.ts';
import { parseSealed, type SealedFile } from '../../src/vault/container.ts';
import type { Kdf } from '../../src/vault/kdf.ts';
import { open } from '../../src/vault/open.ts';
import { accountFile, configIn, noon, programIn, realKdf, stateIn } from './program.ts';
import { email, firstCode, freshPassword, password, type SecretName, secrets } from './story.ts';

/** The account's file; undefined where there is none. Throws where it is not whole. */
export const wholeFile = (folder: string): SealedFile | undefined =>
  existsSync(accountFile(folder)) ? parseSealed(readFileSync(accountFile(folder))) : undefined;

/** Which of the story's secrets open the file, with its mac, its body and its record. Throws for any damage. */
export async function openers(file: SealedFile | undefined, kdf: Kdf = realKdf): Promise<SecretName[]> {
  const found: SecretName[] = [];
  if (file === undefined) return found;
  for (const name of Object.keys(secrets) as SecretName[]) {
    try {
      (await open(file, secrets[name], kdf)).wipe();
      found.push(name);
    } catch (error) {
      const isWrong =
        error instanceof RetiredCode || (error instanceof Error && 'fails' in error && error.fails === 'secret');
      if (!isWrong) throw error;
    }
  }
  return found;
}

const lock = 'sparekey.lock';
const ours = ['throttle.json', 'rollback.json', lock];

/** Names of files that have no business in the folder any more. */
export function leftovers(folder: string): string[] {
  const names = (path: string): string[] => (existsSync(path) ? readdirSync(path) : []);
  return [
    ...names(configIn(folder)).filter((name) => name !== lock && name !== basename(accountFile(folder))),
    ...names(stateIn(folder)).filter((name) => !ours.includes(name)),
  ];
}

/**
 * Judges a folder after an operation was cut off. Gives what is wrong with it, or undefined.
 *
 * @param before the secrets that opened the file before the operation
 * @param after the secrets that open it once the operation is done
 */
export async function wrongWith(
  folder: string,
  before: readonly SecretName[],
  after: readonly SecretName[],
  kdf: Kdf = realKdf,
): Promise<string | undefined> {
  try {
    const found = (await openers(wholeFile(folder), kdf)).join();
    if (found !== before.join() && found !== after.join()) return `opens with ${found || 'nothing'}`;
    // The next program, an hour later: no wait from the tries that were cut off.
    const program = programIn(folder, { clock: () => noon + 3_600_000, kdf });
    const next = found.includes('fresh') ? freshPassword : password;
    const opened = found === '' ? await program.create(email, password) : await program.signIn(email, next);
    if (!opened.ok) return `the next program is refused: ${JSON.stringify(opened.refusal)}`;
    opened.value.close();
    const left = leftovers(folder);
    if (left.length > 0) return `left behind: ${left.join()}`;
    if (!before.includes('first') || found.includes('first')) return undefined;
    // A code that opens nothing in the file must be refused for what it is.
    const spent = await program.openWithCode(email, firstCode);
    return spent.ok || spent.refusal.why !== 'retired' ? 'a spent code is not called that' : undefined;
  } catch (error) {
    return `damaged: ${error}`;
  }
}
