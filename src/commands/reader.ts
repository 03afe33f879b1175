// Who reads the output may have seen enough (`| head`) and go. That is no failure: nothing more is said to them, and the
// exit code is what it would have been.

/** Returns whether they have gone. Any other failure of the stream is one as before. */
export function watchReader(out: NodeJS.WriteStream): () => boolean {
  let gone = false;
  out.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    gone = true;
  });
  return () => gone;
}
