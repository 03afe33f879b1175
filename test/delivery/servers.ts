// Mail servers of a test, on 127.0.0.1 and gone after it: a real one, and one that says what it is told to say.

import { createServer, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface Arrived {
  readonly from: string;
  readonly to: readonly string[];
  /** The mail as it came, header and all. */
  readonly raw: string;
  readonly secure: boolean;
  readonly user: string | undefined;
}

const portOf = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
};

/** A real SMTP server, and what arrived there. Anybody may sign in unless `options` say otherwise. */
export const mailServer = async (options: SMTPServerOptions): Promise<{ port: number; arrived: Arrived[] }> => {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    onAuth: ({ username }, _, done) => done(null, { user: username }),
    onData(stream, { envelope, secure, user }, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        arrived.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(pieces).toString('utf8'),
          secure,
          user: typeof user === 'string' ? user : undefined,
        });
        done();
      });
    },
    ...options,
  });
  // A client that goes away in the middle is what some tests are about.
  server.on('error', () => {});
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { port: await portOf(server.server), arrived };
};

/** A server that answers each line by `answer`: undefined says nothing. `greeting` empty: it never speaks first. */
export const scriptedServer = async (
  greeting: string,
  answer: (line: string, socket: Socket) => string | undefined,
): Promise<{ port: number; heard: string[]; connections: Set<Socket> }> => {
  const heard: string[] = [];
  const connections = new Set<Socket>();
  const server = createServer((socket) => {
    connections.add(socket);
    socket.on('error', () => {}).on('close', () => connections.delete(socket));
    if (greeting !== '') socket.write(`${greeting}\r\n`);
    socket.setEncoding('utf8').on('data', (piece: string) => {
      for (const line of piece.split('\r\n').filter((one) => one !== '')) {
        heard.push(line);
        const said = answer(line, socket);
        if (said !== undefined && !socket.destroyed) socket.write(`${said}\r\n`);
      }
    });
  });
  onTestFinished(() => {
    for (const socket of connections) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { port: await portOf(server), heard, connections };
};

/** A port where nobody listens. */
export const nobody = async (): Promise<number> => {
  const server = createServer();
  const port = await portOf(server);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
};
