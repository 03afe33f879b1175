// Where something can be sent: the enrolled addresses and numbers of an account, each with the channel it goes through.

import type { Channel } from '../delivery/types.ts';
import type { AccountRecord, Address, Proof } from '../vault/record.ts';
import { maskEmail, maskPhone } from './mask.ts';
import type { Way } from './types.ts';

export function addressesOf({ proofs }: Pick<AccountRecord, 'proofs'>): readonly Address[] {
  return proofs.flatMap((proof) => addressOf(proof) ?? []);
}

function addressOf(proof: Proof): Address | undefined {
  switch (proof.kind) {
    case 'email':
      return { channel: 'mail', address: proof.address };
    case 'phone':
      return { channel: 'text', address: proof.number };
    case 'app':
      return undefined;
  }
}

/** The address that a security code would go to. */
export function addressFor({ proofs }: AccountRecord, way: 'email' | 'phone'): Address | undefined {
  const proof = proofs.find(({ kind }) => kind === way);
  return proof && addressOf(proof);
}

/** How the account's owner can show who is there, as far as this computer can send something: masked. */
export function waysOf({ proofs }: AccountRecord, channels: readonly Channel[]): readonly Way[] {
  return proofs.filter((proof) => isReached(proof, channels)).map(masked);
}

function isReached(proof: Proof, channels: readonly Channel[]): boolean {
  const address = addressOf(proof);
  return address === undefined || channels.includes(address.channel);
}

function masked(proof: Proof): Way {
  switch (proof.kind) {
    case 'app':
      return { kind: 'app' };
    case 'email':
      return { kind: 'email', masked: maskEmail(proof.address) };
    case 'phone':
      return { kind: 'phone', ending: maskPhone(proof.number) };
  }
}
