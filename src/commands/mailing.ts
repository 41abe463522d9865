import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { secret } from '../config/options.ts';
import type { Settings } from '../config/settings.ts';
import { BriefingError } from '../errors.ts';
import { type Letter, toldBy } from '../publish/letter.ts';
import { postmanFor } from '../publish/postman.ts';
import { type Sent, send } from '../publish/send.ts';
import { mails } from '../render/render.ts';
import type { ArticleLine, Briefing, NonEmpty } from '../types.ts';
import { looksOf } from './looks.ts';
import type { World } from './world.ts';

export interface Mailing {
  readonly briefing: Briefing;
  readonly lines: readonly ArticleLine[];
  readonly folder: string;
  readonly out: string;
  readonly resend: boolean;
}

/**
 * Sends an edition to the readers in the settings. Only under the lock of `out`.
 * @throws BriefingError MAIL_FAILED when a reader did not get it; the next run tries those alone.
 */
export async function mailEdition(mailing: Mailing, run: Settings, world: World): Promise<Sent> {
  const { mail } = run;
  if (mail.to.length === 0) {
    const hint = 'Set mail.to in the configuration file, or BRIEF_MAIL_TO.';
    throw new BriefingError('BAD_CONFIG', 'There is nobody to send to.', hint);
  }
  const postman = await postmanFor(mail, secret('BRIEF_MAIL_PASSWORD', world.env));
  const sent = await send(
    {
      out: mailing.out,
      date: mailing.briefing.date,
      letters: await lettersFor(mailing, run),
      told: toldBy(mailing.briefing),
      mail,
      resend: mailing.resend,
      now: world.now,
      wait: (milliseconds) => {
        world.step(`Waiting ${milliseconds / 1000} s, then trying the server again`);
        return world.wait(milliseconds);
      },
    },
    postman,
  );
  const [first] = sent.failed;
  const missed = sent.failed.length + sent.unknown.length;
  if (missed === 0) return sent;
  const why = first
    ? `${first.to}: ${first.said}`
    : `${sent.unknown.join(', ')}: an earlier run ended before the server answered`;
  const message = `${missed} of ${mail.to.length} readers did not surely get the mail. ${why}.`;
  const hint = first
    ? `brief send ${mailing.briefing.date} tries those who are missing.`
    : `brief send ${mailing.briefing.date} --resend sends it to everyone again.`;
  throw new BriefingError('MAIL_FAILED', message, hint);
}

/** One line on what was sent. */
export function describeSent({ sent, before, isCorrection }: Sent): string {
  const what = isCorrection ? 'Sent as a correction' : 'Sent';
  const had = before.length > 0 ? `; ${before.length} had it already` : '';
  return `${what} to ${sent.length} ${sent.length === 1 ? 'reader' : 'readers'}${had}.`;
}

/** The edition's letters: one, or several where one would be too long; the PDF goes with the first. */
async function lettersFor(
  { briefing, lines, folder }: Mailing,
  run: Settings,
): Promise<NonEmpty<Letter>> {
  const [first, ...others] = await mails(briefing, lines, await looksOf(run));
  if (!first) throw new RangeError('an edition has at least one mail');
  const pdf = run.mail.attachPdf
    ? await readFile(join(folder, 'briefing.pdf')).catch(() => null)
    : null;
  const filename = `briefing-${briefing.date}.pdf`;
  const stale = briefing.notes.find(({ code }) => code === 'stale');
  const age = stale ? `[nothing newer than ${stale.detail ?? 'long ago'}] ` : '';
  const letter = ({ subject, text, html }: (typeof others)[number]): Letter => {
    return { subject: age + subject, text, html, attachments: [] };
  };
  const head = { ...letter(first), attachments: pdf ? [{ filename, content: pdf }] : [] };
  return [head, ...others.map(letter)];
}

/** Tells the operator, if there is one, of a run that failed; a mail that cannot be sent is only remarked on. */
export async function tellOperator(problem: string, run: Settings, world: World): Promise<void> {
  const { mail, title } = run;
  if (mail.operator === null || mail.host === null) return;
  const now = world.now();
  try {
    const postman = await postmanFor(mail, secret('BRIEF_MAIL_PASSWORD', world.env));
    const letter: Letter = {
      subject: `Failed: ${title}, ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
      text: `${problem}\n\nArticles: ${run.articles}\nEditions: ${run.out}\n`,
      html: null,
      attachments: [],
    };
    const domain = /@([^\s<>@]+?)>?$/.exec(mail.operator)?.[1] ?? 'localhost';
    const messageId = `<failed.${now.getTime()}.${process.pid}@${domain}>`;
    const envelope = { to: [mail.operator], messageId, corrects: null, date: now };
    const [outcome] = await postman.deliver(letter, envelope);
    if (outcome?.state !== 'sent') world.err(`The operator could not be told: ${outcome?.said}`);
  } catch (error) {
    world.err(`The operator could not be told: ${error instanceof Error ? error.message : error}`);
  }
}
