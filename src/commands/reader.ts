// Who reads the output may have seen enough (`| head`) and go. That is no failure: nothing more is said to them, and the
// exit code is what it would have been. A file that takes no more, on a full disk, is one: whoever asked is told.

/** `onCut`: it was not taken to its end, and nobody had enough of it. Returns whether no more is taken. */
export function watchReader(out: NodeJS.WriteStream, onCut = (): void => undefined): () => boolean {
  let gone = false;
  out.on('error', ({ code }: NodeJS.ErrnoException) => {
    gone = true;
    if (code !== 'EPIPE') onCut();
  });
  return () => gone;
}
