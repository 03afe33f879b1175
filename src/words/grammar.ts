// A count with its word, in the number format and the plural forms of a language.
// Intl is asked on first use only: loading it costs a start-up that most frames do not need.

/** The forms that the language has by CLDR's rules, `#` standing for the number: `{ one: '# code', other: '# codes' }`. */
export type Forms = { readonly [R in Intl.LDMLPluralRule]?: string } & { readonly other: string };

export type Counted = (count: number, forms: Forms) => string;

export function countedIn(language: string): Counted {
  let rules: Intl.PluralRules | undefined;
  let digits: Intl.NumberFormat | undefined;
  return (count, forms) => {
    rules ??= new Intl.PluralRules(language);
    digits ??= new Intl.NumberFormat(language);
    return (forms[rules.select(count)] ?? forms.other).replace('#', digits.format(count));
  };
}

// Several things in a row, as a language puts them: `the password, the app`, `das Passwort und die App`.
// Intl is asked on first use only.

export function enumeratedIn(language: string): (things: readonly string[]) => string {
  let format: Intl.ListFormat | undefined;
  return (things) => {
    format ??= new Intl.ListFormat(language, { type: 'unit', style: 'short' });
    return format.format(things);
  };
}
