// The kinds of spare keys: how services give out the codes that let people back in, and the shape of each. A kind says
// how a code is checked as it is typed and how it is drawn; nothing here knows a service.

export type Kind = 'code-25' | 'codes' | 'key-28' | 'key-32' | 'key' | 'words' | 'phrase' | 'digits-48' | 'text';

export const kinds = [
  'code-25',
  'codes',
  'key-28',
  'key-32',
  'key',
  'words',
  'phrase',
  'digits-48',
  'text',
] as const satisfies readonly Kind[];

export const isKind = (value: unknown): value is Kind => (kinds as readonly unknown[]).includes(value);

/** The groups of a code, and the sign between two of them on the service's own paper. */
export interface Shape {
  readonly groups: number;
  readonly each: number;
  readonly between: '-' | ' ';
  /** Capitals and small letters are the same to the service. */
  readonly capitals: boolean;
}

/** The kinds that are one code of a fixed length. Digits are letters as well: what may stand in them is checked apart. */
export const shapes = {
  /** Microsoft's recovery code. */
  'code-25': { groups: 5, each: 5, between: '-', capitals: true },
  /** Apple's recovery key. */
  'key-28': { groups: 7, each: 4, between: '-', capitals: true },
  /** Bitwarden's recovery code. */
  'key-32': { groups: 8, each: 4, between: ' ', capitals: false },
  /** BitLocker's recovery key. */
  'digits-48': { groups: 8, each: 6, between: '-', capitals: false },
} as const satisfies Partial<Record<Kind, Shape>>;

export type ShapedKind = keyof typeof shapes;

export const isShaped = (kind: Kind): kind is ShapedKind => kind in shapes;

export const lengthOf = (kind: ShapedKind): number => shapes[kind].groups * shapes[kind].each;

/** The longest code or text that is kept, in UTF-16 units. */
export const longestText = 4096;

/** As many codes as one spare key has at most. */
export const mostCodes = 100;
