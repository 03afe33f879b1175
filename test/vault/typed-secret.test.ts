import { Decrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import { openAge, sealAge } from '../../src/keyring/transfer/age.ts';
import { isBroken, madeForm, secretHint, triedForms } from '../../src/vault/typed-secret.ts';

test.each([
  ['seven quiet harbours', ['seven quiet harbours']],
  ['ä', ['ä', 'a\u0308']],
  ['a\u0308', ['a\u0308', 'ä']],
  // Neither composed nor taken apart.
  ['ạ\u0308ä', ['ạ\u0308ä', 'ạ\u0308ä'.normalize('NFC'), 'ạ\u0308ä'.normalize('NFD')]],
])('%j is tried as typed, then NFC, then NFD', (typed, forms) => {
  expect(triedForms(typed)).toEqual([...new Set(forms)]);
  expect(madeForm(typed)).toBe(typed.normalize('NFC'));
});

test('U+FFFD is what is left of bytes that are not UTF-8', () => {
  expect(isBroken('Gr\ufffd\ufffde')).toBe(true);
  expect(isBroken('Größe')).toBe(false);
});

test.each([
  ['quiet ', 'space'],
  ['quiet\u3000', 'space'],
  [' quiet', undefined],
  ['ｑuiet', 'full-width'],
  ['quiet', undefined],
  ['日本', undefined],
])('the hint for %j is %s', (typed, hint) => {
  expect(secretHint(typed)).toBe(hint);
});

test("an export's passphrase opens in whatever form it is typed, and it is made in NFC", async () => {
  const sealing = { work: 4, random: (bytes: number) => new Uint8Array(bytes) };
  const composed = await sealAge('text', 'Größe', sealing);
  const decrypter = new Decrypter();
  decrypter.addPassphrase('Größe'.normalize('NFC'));
  const decomposed = await sealAge('text', 'Größe'.normalize('NFD'), sealing);
  expect(await decrypter.decrypt(decomposed, 'text')).toBe('text');
  for (const form of ['NFC', 'NFD'] as const)
    expect(await openAge(composed, 'Größe'.normalize(form))).toHaveProperty('inside');
  expect(await openAge(composed, 'Grösse')).toBe('wrong');
});
