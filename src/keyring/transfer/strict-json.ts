// JSON that nobody vouches for. Refused is what JSON.parse would take without a word: two members of one name, of which it keeps
// the last; `__proto__`; and nesting without end. Each character is looked at once, before anything is built of it.

/** Deeper than any export of ours or of Bitwarden's. */
const deepest = 32;

/** Where the string that begins at `from` ends: behind its quote, or behind the text. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** Whether names are unlike each other and nesting has an end. JSON.parse checks the rest. */
function isPlain(text: string): boolean {
  /** For each object or list that is open, the names in it; a list has none. */
  const open: (Set<string> | null)[] = [];
  let nameNext = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{' || character === '[') {
      if (open.length === deepest) return false;
      open.push(character === '{' ? new Set() : null);
      nameNext = character === '{';
    } else if (character === '}' || character === ']') {
      open.pop();
      nameNext = false;
    } else if (character === ',') {
      nameNext = Boolean(open.at(-1));
    } else if (character === '"') {
      const end = endOfString(text, at);
      const names = nameNext ? open.at(-1) : null;
      if (names) {
        const name = String(JSON.parse(text.slice(at, end)));
        if (names.has(name) || name === '__proto__') return false;
        names.add(name);
      }
      nameNext = false;
      at = end - 1;
    }
  }
  return true;
}

/** The value, or undefined for what is no such JSON. */
export function strictJson(text: string): { readonly value: unknown } | undefined {
  try {
    return isPlain(text) ? { value: JSON.parse(text) } : undefined;
  } catch {
    return undefined;
  }
}
