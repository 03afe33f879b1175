// JSON for scripts, on one line. JSON leaves C1 controls and bidi controls as they are, and a terminal would obey them.

const escapeUnit = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

export const asJson = (value: object): string =>
  `${JSON.stringify(value).replaceAll(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (one) => [...one].map(escapeUnit).join(''))}\n`;
