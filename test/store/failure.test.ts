// A failure says what, where and why; a fault of the program stays what it is.

import { expect, test } from 'vitest';
import { asFailure, StoreFailure, systemCode } from '../../src/store/failure.ts';
import { systemError } from './stepped-files.ts';

test('it reads as a sentence of its own, and keeps its cause', () => {
  const cause = systemError('ENOSPC');
  const failure = new StoreFailure('files', '/some/file', 'ENOSPC', cause);
  expect(failure).toMatchObject({ name: 'StoreFailure', message: 'files ENOSPC: /some/file', code: 'ENOSPC', cause });
  const plain = new StoreFailure('busy', '/some/lock');
  expect(plain.message).toBe('busy: /some/lock');
  expect(Object.hasOwn(plain, 'cause')).toBe(false);
  expect(plain.code).toBeUndefined();
});

test('a system error becomes `files` at the path; a failure stays the one it is', () => {
  const failure = asFailure(systemError('EIO'), '/some/file');
  expect(failure).toMatchObject({ why: 'files', code: 'EIO', path: '/some/file' });
  expect(asFailure(failure, '/elsewhere')).toBe(failure);
});

test.each([new RangeError('a fault'), 'a word', { code: 'EIO' }, Object.assign(new Error('odd'), { code: 5 })])(
  '%s is neither, and is thrown on',
  (fault) => {
    expect(systemCode(fault)).toBeUndefined();
    expect(() => asFailure(fault, '/some/file')).toThrow(fault instanceof Error ? fault : undefined);
  },
);
