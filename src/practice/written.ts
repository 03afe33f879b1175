// A scenario as it is written in its file: what schema/scenario.schema.json lets through, as TypeScript sees it.

import type { Channel } from '../delivery/types.ts';
import type { BeginsAt, Has, SpareKeySpec } from './scenario.ts';

export interface WrittenDeed {
  readonly press?: string | readonly string[];
  readonly type?: string;
  readonly paste?: string;
  readonly resize?: string;
  readonly wait?: string;
}

export interface WrittenMistake {
  readonly see: string;
  readonly explain: string;
}

export interface WrittenStep extends WrittenDeed {
  readonly say?: string;
  readonly do?: readonly WrittenDeed[];
  readonly see?: string;
  readonly remember?: Readonly<Record<string, string>>;
  readonly frame?: string;
  readonly hints?: readonly string[];
  readonly mistakes?: readonly WrittenMistake[];
  readonly explain?: string;
}

export interface WrittenWorld {
  readonly email?: string;
  readonly account?: boolean;
  readonly password?: string;
  readonly phone?: string;
  readonly other_email?: string;
  readonly codes?: readonly Channel[];
  readonly spare_keys?: readonly SpareKeySpec[];
  readonly has?: readonly Has[];
  readonly went_wrong?: {
    readonly phone_lost?: boolean;
    readonly info_changed?: boolean;
    readonly smudged?: number;
    readonly torn_group?: number;
    readonly old_code?: boolean;
    readonly spent_code?: boolean;
    readonly mail_never_arrives?: boolean;
    readonly disk_full?: boolean;
  };
}

export interface Written {
  readonly title: string;
  readonly lesson: string;
  readonly minutes: number;
  readonly seed: string;
  readonly clock: string;
  readonly size?: string;
  readonly begins?: BeginsAt;
  readonly world: WrittenWorld;
  readonly mistakes?: readonly WrittenMistake[];
  readonly steps: readonly WrittenStep[];
}
