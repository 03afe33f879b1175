// The values of `--from`: the programs whose files are read. Apart from the importers, as the command line names them
// in its help.

export const origins = [
  'sparekey',
  'csv',
  '1password',
  '2fas',
  'aegis',
  'andotp',
  'apple',
  'bitwarden',
  'buttercup',
  'chrome',
  'dashlane',
  'enpass',
  'ente',
  'firefox',
  'freeotp',
  'kdbx',
  'keepass',
  'keepassxc',
  'keeper',
  'lastpass',
  'nordpass',
  'otpauth',
  'protonpass',
  'roboform',
  'standardnotes',
  'zip',
] as const;

export type Origin = (typeof origins)[number];
