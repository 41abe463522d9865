import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { CERTIFICATE, KEY } from './certificate.ts';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly secure: boolean;
  readonly user: string | null;
  readonly headers: ReadonlyMap<string, string>;
  readonly source: string;
}

/** What a server says to one recipient (`null`: welcome), or does with the connection. */
export interface Manners {
  readonly recipient?: (address: string, attempt: number) => string | null;
  /** Drops the connection in the middle of the message, this often. */
  readonly drops?: number;
  readonly tls?: boolean;
  readonly login?: { readonly user: string; readonly password: string };
}

export interface MailServer {
  readonly port: number;
  readonly received: readonly Received[];
}

/** Runs a real SMTP server on the loopback while `use` runs. */
export async function withMailServer<T>(
  manners: Manners,
  use: (server: MailServer) => Promise<T>,
): Promise<T> {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const server = new SMTPServer(optionsOf(manners, received, sockets));
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.server.address() as AddressInfo;
  try {
    return await use({ port, received });
  } finally {
    await new Promise<void>((done) => server.close(() => done()));
  }
}

function optionsOf(
  manners: Manners,
  received: Received[],
  sockets: ReadonlySet<Socket>,
): SMTPServerOptions {
  const attempts = new Map<string, number>();
  let drops = manners.drops ?? 0;
  return {
    key: KEY,
    cert: CERTIFICATE,
    disabledCommands: [...(manners.tls ? [] : ['STARTTLS']), ...(manners.login ? [] : ['AUTH'])],
    authOptional: !manners.login,
    onAuth: ({ username, password }, _session, answer) => {
      const isKnown = username === manners.login?.user && password === manners.login?.password;
      if (isKnown) answer(null, { user: username });
      else answer(refusal('535 5.7.8 who are you?'));
    },
    onRcptTo: ({ address }, _session, answer) => {
      const attempt = (attempts.get(address) ?? 0) + 1;
      attempts.set(address, attempt);
      const said = manners.recipient?.(address, attempt) ?? null;
      answer(said === null ? null : refusal(said));
    },
    onData: (stream, session, answer) => {
      const chunks: Buffer[] = [];
      let isDropped = false;
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (drops <= 0) return;
        drops -= 1;
        isDropped = true;
        for (const socket of sockets) socket.destroy();
      });
      stream.on('end', () => {
        if (isDropped) return;
        const source = Buffer.concat(chunks).toString('utf8');
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          secure: session.secure,
          user: session.user ?? null,
          headers: headersIn(source),
          source,
        });
        answer(null);
      });
    },
  };
}

function refusal(said: string): Error {
  return Object.assign(new Error(said.slice(4)), { responseCode: Number(said.slice(0, 3)) });
}

/** The headers of a message, unfolded, by their names in lower case. */
function headersIn(source: string): ReadonlyMap<string, string> {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return new Map(
    head.split('\r\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decoded(line.slice(colon + 1).trim())];
    }),
  );
}

/** Encoded words (RFC 2047) in plain letters. */
function decoded(value: string): string {
  return value
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : decodeURIComponent(text.replaceAll('%', '%25').replaceAll('_', ' ').replaceAll('=', '%')),
    );
}

/** The environment of a run that sends through such a server, without TLS. */
export function mailEnvironment(port: number, to: string): Readonly<Record<string, string>> {
  return {
    BRIEF_MAIL_HOST: '127.0.0.1',
    BRIEF_MAIL_PORT: String(port),
    BRIEF_MAIL_TLS: 'none',
    BRIEF_MAIL_FROM: 'desk@example.org',
    BRIEF_MAIL_TO: to,
  };
}
