// The types of `sparekey/testing`, as TypeScript has them for who installed the package.

import { createElement } from 'react';
import { type Mounted, type MountedFlow, mount, mountFlow } from 'sparekey/testing';
import { expect } from 'vitest';
import 'sparekey/testing/vitest';

export async function typed(): Promise<string | undefined> {
  const app: Mounted = await mount(createElement('ink-text'), { columns: 40, rows: 5, color: true });
  await app.press('up', 'ctrl+a');
  await app.until(/Count: \d/);
  await app.resize(60, 10);
  expect(app).toMatchFrame('counted');
  const { scrollback, title, clipboard }: { scrollback: string; title: string; clipboard: readonly string[] } =
    app.leaks();
  const flow: MountedFlow = await mountFlow({ scenario: 'torn', seed: 'x', clock: 0, columns: 80, rows: 24 });
  await expect(flow).toLeaveNothingBehind(scrollback, title, ...clipboard);
  // @ts-expect-error a scenario is named
  await mountFlow({});
  // @ts-expect-error there is no such verb
  await app.click();
  return flow.value('code');
}
