// The names of the bundled scenarios.

/** In the order in which they are best practised. */
export const bundledNames = [
  'spare-key',
  'lost-everything',
  'check-your-paper',
  'smudged',
  'torn',
  'old-code',
  'spent-code',
  'hacked',
  'lost-phone-only',
  'never-wrote-it-down',
  'keep-microsoft',
  'use-microsoft',
] as const;
