import { readFile } from 'node:fs/promises';
import { rootCertificates } from 'node:tls';
import type { MailSettings } from '../config/settings.ts';
import { BriefingError } from '../errors.ts';
import { headersOf, type Letter } from './letter.ts';

/** What became of a letter for one reader. `failed` may be tried again, `refused` may not. */
export interface Outcome {
  readonly to: string;
  readonly state: 'sent' | 'refused' | 'failed';
  readonly said: string;
}

export interface Envelope {
  readonly to: readonly string[];
  readonly messageId: string;
  /** Of the letter that this one corrects. */
  readonly corrects: string | null;
  readonly date: Date;
}

/** Carries letters to a mail server. */
export interface Postman {
  readonly deliver: (letter: Letter, envelope: Envelope) => Promise<readonly Outcome[]>;
  /** Logs in and goes. @throws BriefingError MAIL_FAILED */
  readonly check: () => Promise<void>;
}

const TIMEOUT_MS = 30_000;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** A postman for the server in the settings. @throws BriefingError BAD_CONFIG when something is missing. */
export async function postmanFor(mail: MailSettings, password: string | null): Promise<Postman> {
  const { host, from } = mail;
  if (host === null) throw missing('mail.host', 'BRIEF_MAIL_HOST');
  if (from === null) throw missing('mail.from', 'BRIEF_MAIL_FROM');
  if (password !== null && mail.tls === 'none' && !LOOPBACK.test(host)) {
    const hint = 'Set mail.tls to starttls or implicit.';
    throw new BriefingError('BAD_CONFIG', 'A password is not sent in the clear.', hint);
  }
  const transport = await open(mail, host, password);
  return {
    deliver: async (letter, envelope) => {
      const sent = transport.sendMail(messageFor(letter, envelope, mail, from));
      return sent.then(
        (info) => outcomes(envelope.to, info),
        (error: unknown) => failures(envelope.to, error),
      );
    },
    check: async () => {
      await transport.verify().catch((cause: unknown) => {
        const hint = 'Check mail.host, mail.port, mail.tls, mail.user and the password.';
        throw new BriefingError('MAIL_FAILED', `${host}: ${wordsOf(cause)}`, hint, { cause });
      });
    },
  };
}

async function open({ port, tls, ca, user }: MailSettings, host: string, password: string | null) {
  const { createTransport } = await import('nodemailer');
  const trusted =
    ca === null
      ? null
      : await readFile(ca, 'utf8').catch((cause: unknown) => {
          throw new BriefingError(
            'BAD_CONFIG',
            `${ca} could not be read.`,
            'mail.ca names a file of certificates.',
            { cause },
          );
        });
  return createTransport({
    host,
    port: port ?? (tls === 'implicit' ? 465 : tls === 'starttls' ? 587 : 25),
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: 2 * TIMEOUT_MS,
    ...(trusted === null ? {} : { tls: { ca: [...rootCertificates, trusted] } }),
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    // Nothing is fetched or read from disk for a letter.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

function messageFor(letter: Letter, envelope: Envelope, mail: MailSettings, from: string) {
  const { to, messageId, corrects, date } = envelope;
  const [only] = to;
  return {
    from,
    // Readers of one blind copy do not see each other.
    to: mail.copies === 'each' && only !== undefined ? only : 'undisclosed-recipients:;',
    envelope: { from: bare(from), to: to.map(bare) },
    ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
    subject: letter.subject,
    text: letter.text,
    ...(letter.html === null ? {} : { html: letter.html }),
    attachments: letter.attachments.map(({ filename, content }) => ({
      filename,
      content: Buffer.from(content),
    })),
    messageId,
    date,
    ...(corrects === null ? {} : { inReplyTo: corrects, references: [corrects] }),
    headers: { ...headersOf(mail) },
  };
}

function outcomes(
  to: readonly string[],
  info: {
    readonly rejected: readonly unknown[];
    readonly response: string;
    readonly rejectedErrors?: readonly unknown[] | undefined;
  },
): readonly Outcome[] {
  const rejected = new Map(
    info.rejected.map((address, i) => [String(address).toLowerCase(), info.rejectedErrors?.[i]]),
  );
  return to.map((reader) => {
    const address = bare(reader).toLowerCase();
    if (!rejected.has(address)) return { to: reader, state: 'sent', said: info.response };
    return failure(reader, rejected.get(address));
  });
}

/** A whole message that was not taken; each rejected reader may have a reason of their own. */
function failures(to: readonly string[], error: unknown): readonly Outcome[] {
  const own = property(error, 'rejectedErrors');
  const reasons = new Map(
    (Array.isArray(own) ? own : []).map((one: unknown) => [
      String(property(one, 'recipient')).toLowerCase(),
      one,
    ]),
  );
  return to.map((reader) => failure(reader, reasons.get(bare(reader).toLowerCase()) ?? error));
}

/** Of the server's three digits the first says whether to try again: 4 yes, 5 no (RFC 5321, 4.2.1). */
function failure(to: string, error: unknown): Outcome {
  const code = property(error, 'responseCode');
  const isFinal = typeof code === 'number' && code >= 500;
  return { to, state: isFinal ? 'refused' : 'failed', said: wordsOf(error) };
}

function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0]?.slice(0, 300) ?? '';
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}

/** `Name <box@host>` → `box@host`. */
function bare(address: string): string {
  return /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address;
}

function missing(name: string, variable: string): BriefingError {
  const hint = `Set it in the configuration file, or ${variable}.`;
  return new BriefingError('BAD_CONFIG', `Mail needs ${name}.`, hint);
}
