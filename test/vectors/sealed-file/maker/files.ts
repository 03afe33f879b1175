// All vectors as files: `index.json` says what each is opened with and what comes of it. The same bytes every time.
import { badVectors } from './bad.ts';
import { goodVectors } from './good.ts';

/** File names and texts, `index.json` among them. */
export function vectorFiles(): Map<string, string> {
  const vectors = [...goodVectors(), ...badVectors()];
  const files = new Map(vectors.map(({ name, text }) => [`${name}.json`, text]));
  if (files.size !== vectors.length) throw new Error('Two vectors have one name');
  const entries = vectors.flatMap(({ name, record, tries }) =>
    tries.map((given) => ({
      file: `${name}.json`,
      opens: given.fails === undefined,
      ...given,
      ...(given.fails === undefined && { record }),
    })),
  );
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`);
  return files.set('index.json', `[\n${lines.join(',\n')}\n]\n`);
}
