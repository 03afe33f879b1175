// `import 'sparekey/testing/vitest'`: the matchers, given to vitest and known to TypeScript.

import { expect } from 'vitest';
import { matchers } from './testing.ts';

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** The screen is as the frame of that name in `<test file>.frames/`. */
    toMatchFrame(name: string): R;
    /** Ends the program; nothing of it (or none of `secrets`) is left in the terminal, the title or the clipboard. */
    toLeaveNothingBehind(...secrets: string[]): Promise<void>;
  }
}

expect.extend(matchers);

// With an export its types add to vitest's own; without one they would take their place.
export { matchers };
