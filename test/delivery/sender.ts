// A delivery of a test: given settings, the shortest of patience where it is waited for, and commands of the test's own.

import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { makeDelivery } from '../../src/delivery/delivery.ts';
import type { Delivery, DeliverySettings } from '../../src/delivery/types.ts';

export const environment = { PATH: process.env.PATH ?? '', HOME: '/nowhere', LANG: 'C.UTF-8' };

const endGroup = (pid: number): void => {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
};

export const sender = (
  settings: DeliverySettings,
  { seconds = 30, ca, greeting }: { readonly seconds?: number; readonly ca?: string; readonly greeting?: number } = {},
): Delivery =>
  makeDelivery({
    settings: async () => settings,
    command: { environment, endGroup },
    seconds,
    ...(ca !== undefined && { ca }),
    ...(greeting !== undefined && { greeting }),
  });

/** A shell script in `folder`; gives its path. */
export const script = (folder: string, name: string, ...lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(path, 0o755);
  return path;
};

export const message = {
  to: 'ada@example.com',
  subject: 'Your security code',
  body: 'Your code is 123456.\nIt is good for 10 minutes.\n',
};
