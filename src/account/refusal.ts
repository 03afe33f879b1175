// The refusals that people read. Inside this room a refusal is thrown as `Refused`; at its door every error becomes an
// outcome. Nothing of a message or a stack goes out: only a reason, a path, the name of a field and the system's code.

import { StoreFailure } from '../store/failure.ts';
import { SealedFileFailure } from '../vault/failure.ts';
import type { Outcome, Refusal } from './types.ts';

/** Carries a refusal up to the door. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.why);
    this.refusal = refusal;
  }
}

/** Runs an operation on the file at `path`. Never rejects. */
export async function outcome<T>(path: string, operation: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await operation() };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error, path) };
  }
}

function refusalOf(error: unknown, path: string): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof SealedFileFailure) return ofSealedFile(error, path);
  if (error instanceof StoreFailure) return ofStore(error);
  // A generic answer to what nobody expected (OWASP ASVS 5.0 16.5.1).
  return { why: 'unexpected' };
}

function ofSealedFile({ fails, field }: SealedFileFailure, path: string): Refusal {
  // A wrong secret is answered where the tries are counted; from anywhere else it is a fault of ours.
  if (fails === 'secret') return { why: 'unexpected' };
  if (fails === 'version') return { why: 'version', path };
  return { why: 'damaged', path, ...(field !== undefined && { field }) };
}

function ofStore({ why, path, code, place }: StoreFailure): Refusal {
  const at = { path, ...(place !== undefined && { place }) };
  switch (why) {
    case 'conflict':
      return { why: 'changed' };
    case 'busy':
      return { why: 'busy', path };
    case 'size':
      return { why: 'damaged', path };
    case 'foreign':
      return { why: 'files', code: 'EPERM', ...at };
    case 'link':
      return { why: 'link', path };
    case 'files':
      return { why: 'files', code: code ?? 'EIO', ...at };
  }
}
