// The exit code of a program after a signal: 128 + the signal's number, as shells have it.

export const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGQUIT: 131, SIGTERM: 143 } as const;
export type Signal = keyof typeof signalCodes;
