// What leaves this computer, and what became of it. Types only: other rooms send without knowing how.

/** How messages leave this computer. No secret in it. */
export interface DeliverySettings {
  /** `smtp`: smtp:// or smtps:// URL without a password; `sendmail`: an absolute path. */
  readonly mail?:
    | { readonly smtp: string; readonly from: string }
    | { readonly sendmail: string; readonly from: string };
  /** The command's words; the number takes the place of `{number}` in any word, or is appended where there is none. */
  readonly text?: readonly string[];
}

export type Channel = 'mail' | 'text';

export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** What went wrong, in the order of how far it got. */
export type Unsent =
  | { readonly why: 'not-set-up' }
  | { readonly why: 'no-route'; readonly host: string }
  | { readonly why: 'tls'; readonly host: string }
  | { readonly why: 'sign-in'; readonly host: string }
  /** `said`: the server's or the command's own words, which are not to be trusted. */
  | { readonly why: 'refused'; readonly said: string }
  | { readonly why: 'timed-out'; readonly seconds: number }
  | { readonly why: 'cancelled' }
  | { readonly why: 'no-command'; readonly command: string };

export type Sent = { readonly sent: true } | { readonly sent: false; readonly unsent: Unsent };

export interface Delivery {
  /** Which ways are set up on this computer. */
  ways(): Promise<readonly Channel[]>;
  /** Whether the mail server wants a password (its URL names a user). */
  wantsPassword(): Promise<boolean>;
  /** One try, at most 20 s. `password`: of the mail server, where it wants one. Never throws. */
  send(
    channel: Channel,
    message: Message,
    options: { readonly password?: string; readonly signal?: AbortSignal },
  ): Promise<Sent>;
}
