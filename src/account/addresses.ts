// Where something can be sent: the enrolled addresses and numbers of an account, each with the channel it goes through.

import { type AccountRecord, type Address, mostProofs, type Proof } from '../vault/record.ts';
import type { Ports, Sender } from './ports.ts';
import type { Way } from './types.ts';

export function addressesOf({ proofs }: Pick<AccountRecord, 'proofs'>): readonly Address[] {
  return proofs.flatMap((proof) => addressOf(proof) ?? []);
}

/** Each once, in the order they stand in; as many as the record's schema takes. */
export function unique(addresses: readonly Address[]): readonly Address[] {
  const names = addresses.map((one) => JSON.stringify([one.channel, one.address]));
  return addresses.filter((_, at) => names.indexOf(names[at] ?? '') === at).slice(0, mostProofs);
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
export function waysOf(record: AccountRecord, sender: SenderReach): readonly Way[] {
  return record.proofs.filter((proof) => isReached(proof, record, sender)).map(masked);
}

/** The settings that decide whether something can be sent. */
type SenderReach = Pick<Sender, 'channels' | 'login'>;

/** Whether mail goes out from here: set up, and with the mail server's password at hand where it wants one. */
export function mailOf({ mailPassword }: AccountRecord, { channels, login }: SenderReach): 'none' | 'locked' | 'ready' {
  if (!channels.includes('mail')) return 'none';
  return login === undefined || mailPassword?.login === login ? 'ready' : 'locked';
}

function isReached(proof: Proof, record: AccountRecord, sender: SenderReach): boolean {
  switch (proof.kind) {
    case 'app':
      return true;
    case 'email':
      return mailOf(record, sender) === 'ready';
    case 'phone':
      return sender.channels.includes('text');
  }
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

// Masks security info: enough for its owner to recognise it, too little for anybody else to use it.

/** `ada@example.com` → `a••••@example.com`: always four dots, so that the length is not told. */
export function maskEmail(address: string): string {
  const [first = ''] = address;
  return `${first}••••${address.slice(address.lastIndexOf('@'))}`;
}

/** The last two digits: `+43 660 1234567` → `67`. */
export function maskPhone(number: string): string {
  return number.replaceAll(/\D/g, '').slice(-2);
}

/** The mail server's password goes to the server it was given for, and to no other that the settings may name. */
export function passwordFor(
  { sender: { login } }: Pick<Ports, 'sender'>,
  { mailPassword }: AccountRecord,
): { readonly password?: string } {
  return mailPassword !== undefined && mailPassword.login === login ? { password: mailPassword.password } : {};
}
