// Continuous integration never writes: what differs there is a difference.

export const inCi = ({ CI }: NodeJS.ProcessEnv): boolean => Boolean(CI) && CI !== 'false' && CI !== '0';
