import { createHash } from 'node:crypto';
import type MailComposer from 'nodemailer/lib/mail-composer';
import type { Rendered } from '../types.ts';
import type { MailPart } from './email.ts';
import type { RenderOptions } from './options.ts';
import { plainText } from './plainFormats.ts';
import type { TemplateSet } from './templates.ts';
import { shortened, undirected } from './text.ts';

const SUBJECT_LENGTH = 120;

/** A mail as it is sent: the same for the `.eml` file and for a mail server. */
export interface MailMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Made from the content: the same mail has the same one. */
  readonly messageId: string;
  readonly date: Date;
  readonly attachments: readonly { readonly filename: string; readonly content: Buffer }[];
}

/** The mails of an edition, in order; the PDF, if there is to be one, is attached to the first. */
export function messagesOf(
  parts: readonly MailPart[],
  templates: TemplateSet,
  { mail }: RenderOptions,
  pdf: Rendered | null,
): readonly MailMessage[] {
  const domain = /@([\w.-]+)/.exec(mail.from)?.[1] ?? 'localhost';
  return parts.map(({ view, html }, i) => {
    const part = parts.length > 1 ? ` (${i + 1}/${parts.length})` : '';
    const top = parts[0]?.view.events[0]?.headline;
    const subject = `${view.masthead}, ${view.date}${top ? `: ${top}` : ''}`;
    const digest = createHash('sha256').update(html).digest('hex').slice(0, 32);
    return {
      subject: undirected(shortened(subject, SUBJECT_LENGTH)) + part,
      text: plainText(view, templates),
      html,
      messageId: `<${view.iso}.${digest}@${domain}>`,
      date: new Date(`${view.iso}T00:00:00Z`),
      attachments:
        pdf && i === 0
          ? [{ filename: `briefing-${view.iso}.pdf`, content: Buffer.from(pdf.bytes) }]
          : [],
    };
  });
}

/** A mail as the bytes that mail programs open; the same mail gives the same bytes. */
export async function emlOf(message: MailMessage, { mail }: RenderOptions): Promise<Uint8Array> {
  const { default: Composer } = await import('nodemailer/lib/mail-composer');
  const options: ConstructorParameters<typeof MailComposer>[0] = {
    ...message,
    attachments: [...message.attachments],
    from: mail.from,
    to: [...mail.to],
    baseBoundary: createHash('sha256').update(message.messageId).digest('hex').slice(0, 16),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return new Composer(options).compile().build();
}
