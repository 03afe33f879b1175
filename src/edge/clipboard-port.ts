// Hands a text to the clipboard. Inside tmux, `tmux load-buffer -w` takes it on its standard input and says whether it did;
// elsewhere the terminal is asked, and gives no answer (terminal/clipboard.ts).

import { runCommand } from '../delivery/run-command.ts';
import type { EffectPorts } from '../machine/effects.ts';
import { clipboardSequence } from '../terminal/clipboard.ts';
import { commandPorts } from './delivery-ports.ts';

/** A server that hangs is waited for so long (ms). */
const patience = 5_000;

/** From tmux 3.2: the buffer is also handed to the terminal around tmux, where that takes it. */
const loadBuffer = ['tmux', 'load-buffer', '-w', '-'];

export const clipboardPort =
  (of: Pick<NodeJS.Process, 'env' | 'platform' | 'kill' | 'stdout'>): EffectPorts['keys']['copy'] =>
  async (text) => {
    const { TMUX } = of.env;
    if (TMUX) {
      const { environment, endGroup } = commandPorts(of);
      const sent = await runCommand(
        loadBuffer,
        text,
        { environment: { ...environment, TMUX }, endGroup },
        AbortSignal.timeout(patience),
      );
      if (sent.sent) return { ok: true, value: 'tmux' };
      // An older tmux takes the sequence where its settings let it, and does not say so.
      of.stdout.write(clipboardSequence(text, of.env));
      const said = sent.unsent.why === 'refused' ? sent.unsent.answer : '';
      return { ok: false, refusal: { why: 'not-copied', said } };
    }
    of.stdout.write(clipboardSequence(text, of.env));
    return { ok: true, value: 'terminal' };
  };
