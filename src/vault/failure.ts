// Why a sealed file is refused. A message names what failed and where, never a value: a value may be a secret.

/** The check that the file failed (docs/format.md, "Opening", says in which order and what each means). */
export type Fails = 'size' | 'fields' | 'bounds' | 'version' | 'secret' | 'mac' | 'body' | 'record';

/** A sealed file that is not to be used. `field` is the path of the field where one can be named, as `hdr.slots[0].m`. */
export class SealedFileFailure extends Error {
  readonly fails: Fails;
  readonly field: string | undefined;

  constructor(fails: Fails, field?: string) {
    super(`Sealed file refused: ${fails}${field ? ` (${field})` : ''}`);
    this.name = 'SealedFileFailure';
    this.fails = fails;
    this.field = field || undefined;
  }
}
