// What can happen to an account, as it is noted and shown. Times are ISO 8601 UTC.

import type { ProofKind, Reason, Time } from './types.ts';

export type Activity =
  | {
      readonly what:
        | 'created'
        | 'signed-in'
        | 'password-changed'
        | 'locks-changed'
        | 'codes-on'
        | 'codes-off'
        /** A second proof at sign-in, or the wait after a recovery, was turned on or off. */
        | 'choices-changed'
        /** The wait of `waiting` is over. */
        | 'waited';
      readonly at: Time;
    }
  | {
      readonly what: 'failed';
      readonly kind: 'password' | 'code' | 'digits';
      readonly times: number;
      readonly at: Time;
    }
  /** Back in with a security code, and a new password set. */
  | { readonly what: 'let-in'; readonly by: ProofKind; readonly at: Time }
  /** Security info is frozen until then. */
  | { readonly what: 'waiting'; readonly until: Time; readonly at: Time }
  | { readonly what: 'code-made' | 'code-checked' | 'code-spent'; readonly no: number; readonly at: Time }
  | { readonly what: 'info-added' | 'info-removed'; readonly proof: ProofKind; readonly at: Time }
  | { readonly what: 'recovered'; readonly reason: Reason; readonly at: Time }
  | {
      readonly what: 'key-added' | 'key-used' | 'key-replaced' | 'key-removed';
      readonly service: string;
      readonly at: Time;
    }
  | { readonly what: 'keys-imported'; readonly count: number; readonly at: Time };
