// Several things in a row, as a language puts them: `the password, the app`, `das Passwort und die App`.
// Intl is asked on first use only.

export function enumeratedIn(language: string): (things: readonly string[]) => string {
  let format: Intl.ListFormat | undefined;
  return (things) => {
    format ??= new Intl.ListFormat(language, { type: 'unit', style: 'short' });
    return format.format(things);
  };
}
