import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defineConfig } from 'vitest/config';

const top = import.meta.dirname;
const tests = globSync('test/**/*.test.{ts,tsx}', { cwd: top }).toSorted();

/** Adds a file of test/ and all that it imports there. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.tsx?)'/g)) {
    const imported = join(dirname(file), name);
    if (imported.startsWith(join(top, 'test'))) withImports(imported, found);
  }
  return found;
}

/** Drives a program in a pty, or is long for another reason: `.long.test`, the short tortures, the package. */
const isSlow = (test: string): boolean =>
  /^test\/(?:torture|shipping|leaving)\/|\/processes\.test|\.long\.test/.test(test) ||
  withImports(join(top, test)).has(join(top, 'test/terminal/pty.ts'));

const project = (name: string, include: string[]) => ({ extends: true as const, test: { name, include } });

export default defineConfig({
  // As in the bundle: such elements are drawn by either build of React.
  oxc: { jsx: { development: false } },
  test: {
    // npm run test:quick runs the first of the two.
    projects: [
      project(
        'quick',
        tests.filter((test) => !isSlow(test)),
      ),
      project('slow', tests.filter(isSlow)),
    ],
    globalSetup: ['test/which-node.ts'],
    // A hang, and not a slow machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // All cores: without a number vitest leaves one to a watcher.
    maxWorkers: '100%',
    // A frame must not depend on the person that runs the tests. React as the built program has it: drawing takes half the time.
    env: { NODE_ENV: 'production', FORCE_COLOR: '0', TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
  },
});
