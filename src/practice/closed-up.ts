// Text of a screen in which letters that stand apart, as those of a code drawn large do, are words again.

/** `D G K P S      W Z 2 5 8` as `DGKPS      WZ258`: single characters one space apart are put together. */
export const closedUp = (screen: string): string => screen.replaceAll(/(?<=(?<!\S)\S) (?=\S(?!\S))/g, '');
