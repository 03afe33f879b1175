// The public entry for people who test terminal programs: `sparekey/testing`. See docs/scenarios.md.

import process from 'node:process';
import { type Matchers, matchersIn } from './practice/testing/matchers.ts';

export type { MatcherContext, Matchers, Verdict } from './practice/testing/matchers.ts';
export type { CapturedFrame, LeftBehind, Mounted } from './practice/testing/mount.ts';
export { type MountOptions, mount } from './practice/testing/mount.ts';
export { type FlowOptions, type MountedFlow, mountFlow } from './practice/testing/mount-flow.ts';

export const matchers: Matchers = matchersIn(process.env);
