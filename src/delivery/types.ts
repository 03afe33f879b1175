// The contract for sending a short plain-text message from this computer, and each way it can fail. No secret is in any
// of it but the password that `send` is handed, and that goes no further than the mail server.

/** How messages leave this computer. No secret in it. */
export interface DeliverySettings {
  /**
   * `smtp`: an smtp:// or smtps:// URL without a password, the user percent-encoded or not
   * (smtps://me@example.com@mail.example.com:465). `sendmail`: an absolute path. `from`: an address.
   */
  readonly mail?:
    | { readonly smtp: string; readonly from: string }
    | { readonly sendmail: string; readonly from: string };
  /** The command's words; the number is put in place of `{number}` in any word, or appended as last word when there is none. */
  readonly text?: readonly string[];
}

export type Channel = 'mail' | 'text';

/** `to`: an address, or a number of digits with an optional + before them. A text message has no subject. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** The failures, in the order of progress. */
export type Unsent =
  | { readonly why: 'not-set-up' }
  /** No such name, a refused connection, a line that did not come about or was lost. */
  | { readonly why: 'no-route'; readonly host: string }
  /** smtp:// where the server speaks TLS from the first byte, as smtps:// does. */
  | { readonly why: 'wants-smtps'; readonly host: string; readonly port: number }
  /** A certificate that no authority known to this computer has signed: often the server's own. */
  | { readonly why: 'unknown-signer'; readonly host: string }
  /** Another trouble with certificate or handshake, or no TLS where it is required. */
  | { readonly why: 'tls'; readonly host: string }
  /** SMTP AUTH refused, or the password is missing. */
  | { readonly why: 'sign-in'; readonly host: string }
  /** The server or the command said no; its own words (untrusted text, at most 200 characters), empty if it gave none. */
  | { readonly why: 'refused'; readonly answer: string }
  | { readonly why: 'timed-out'; readonly seconds: number }
  | { readonly why: 'cancelled' }
  /** Not found, or may not be run. */
  | { readonly why: 'no-command'; readonly command: string };

export type Sent = { readonly sent: true } | { readonly sent: false; readonly unsent: Unsent };

export interface SendOptions {
  /** Of the mail server, where it wants one. */
  readonly password?: string;
  readonly signal?: AbortSignal;
}

/** `login`: who signs in where, if the mail server wants a password: `me@example.com at mail.example.com:465`. */
export interface Reach {
  readonly channels: readonly Channel[];
  readonly login?: string;
}

export interface Delivery {
  /** Which ways are set up on this computer. */
  ways(): Promise<readonly Channel[]>;
  /** Whether the mail server wants a password (its URL names a user). */
  wantsPassword(): Promise<boolean>;
  /** Both at once, from one look at the settings: the first screen waits for it. */
  reach(): Promise<Reach>;
  /** One try, at most 20 s. Never throws. */
  send(channel: Channel, message: Message, options: SendOptions): Promise<Sent>;
}
