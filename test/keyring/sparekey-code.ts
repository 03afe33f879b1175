// A recovery code of sparekey whose check characters are right (docs/format.md). It opens nothing.

export const sealed = '01234-56789-ABCDE-FGHJK-SENH7';
