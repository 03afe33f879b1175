// The expected account, kept in plain data beside the real one: the secrets that open it, the refusals, and their
// reasons. Written from docs/format.md and the words of account/types.ts, not from the code: no keys, no files, no
// bytes.

export type PasswordNo = 0 | 1 | 2;
export type How = 'spent' | 'replaced';

/** One write: what the file says from then on. Everything about it is its number. */
export interface Written {
  readonly id: number;
  readonly gen: number;
  /** A new number with every new key, and with every change of slots or codes. */
  readonly key: number;
  readonly locks: number;
  readonly password: PasswordNo;
  /** The live code's characters and number. */
  readonly code: { readonly text: string; readonly no: number } | null;
  readonly retired: ReadonlyMap<string, How>;
}

/** The source of a handle. */
export type Seen = Pick<Written, 'id' | 'key' | 'locks' | 'code'>;

export class Model {
  /** Every write there has been, oldest first. */
  readonly writes: Written[] = [];
  /** The content of the file's place; undefined: nothing. */
  file: Written | undefined;
  /** The computer's memory. */
  memory: { readonly gen: number; readonly id: number } | undefined;
  readonly opened: [Seen | undefined, Seen | undefined] = [undefined, undefined];
  readonly recovery: [Seen | undefined, Seen | undefined] = [undefined, undefined];
  /** Every code that was ever made, live or not. */
  readonly codes: string[] = [];

  get isOlder(): boolean {
    const { file, memory } = this;
    if (file === undefined || memory === undefined) return false;
    return file.gen < memory.gen || (file.gen === memory.gen && file.id !== memory.id);
  }

  /** The memory takes note of what is new or newer, and of nothing else. */
  see(): void {
    const { file, memory } = this;
    if (file !== undefined && (memory === undefined || file.gen > memory.gen))
      this.memory = { gen: file.gen, id: file.id };
  }

  /** The write after the one that stands there. `remembered`: the program lived to remember it. */
  write(change: Partial<Written>, remembered = true): Written {
    const { file } = this;
    const id = this.writes.length;
    const blank = { key: id, locks: id, password: 0, code: null, retired: new Map() } as const;
    const next: Written = { ...(file ?? blank), ...change, id, gen: (file?.gen ?? 0) + 1 };
    this.writes.push(next);
    this.file = next;
    if (remembered) this.see();
    return next;
  }

  /** A number that no key and no locks have had. */
  get fresh(): number {
    return this.writes.length;
  }

  /** Why a change made from `seen` is refused, or undefined where it is written. `sameLocks`: it stands only under the same locks. */
  refusesChange(seen: Seen, sameLocks: boolean): string | undefined {
    const { file } = this;
    if (file?.id === seen.id) return undefined;
    if (file === undefined) return 'missing';
    if (file.key !== seen.key) return 'changed';
    if (this.isOlder) return 'older';
    this.see();
    return sameLocks && file.locks !== seen.locks ? 'changed' : undefined;
  }
}
