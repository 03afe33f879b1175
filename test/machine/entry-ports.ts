// The ports for codes of other accounts, where a test needs no file, no clipboard and no guide.

import { recognise } from '../../src/keyring/recognise.ts';
import type { EffectPorts } from '../../src/machine/effects.ts';

export const entryPorts: EffectPorts['keys'] = {
  sort: recognise,
  drafts: () => import('../../src/keyring/paste/drafts.ts'),
  guide: async () => null,
  copy: async () => ({ ok: true, value: 'terminal' }),
  write: async () => ({ ok: true, value: '/a' }),
  read: async () => ({ is: 'trouble', trouble: { why: 'practice' } }),
  found: async () => [],
};
