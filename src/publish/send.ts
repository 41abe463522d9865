import type { MailSettings } from '../config/settings.ts';
import type { Day, NonEmpty } from '../types.ts';
import { type JournalLine, readJournal, type Told, writeJournal } from './journal.ts';
import { corrected, type Letter, messageIdOf, signatureOf } from './letter.ts';
import type { Outcome, Postman } from './postman.ts';

export interface Sending {
  readonly out: string;
  readonly date: Day;
  /** One, or the parts of an edition too long for one mail. */
  readonly letters: NonEmpty<Letter>;
  /** What they tell. */
  readonly told: Told;
  readonly mail: MailSettings;
  /** Send even to those who have it. */
  readonly resend: boolean;
  readonly now: () => Date;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export interface Sent {
  readonly isCorrection: boolean;
  readonly sent: readonly string[];
  /** Had it already. */
  readonly before: readonly string[];
  /** Begun by a run that ended before it heard the server's answer: they may have it or not. */
  readonly unknown: readonly string[];
  readonly failed: readonly Outcome[];
}

/** Milliseconds before each new attempt. Greylisting servers ask for some minutes of patience (RFC 6647). */
export const PAUSES: readonly number[] = [10_000, 60_000, 300_000, 900_000];

/**
 * Sends an edition to each reader who does not have it, once. Every step stands in the journal before the next is
 * taken, so that a run that is cut off goes on where it ended. Only under the lock of `out`.
 */
export async function send(sending: Sending, postman: Postman): Promise<Sent> {
  const { out, date, mail, told } = sending;
  const journal = (await readJournal(out)).filter((line) => line.date === date);
  const content = signatureOf(told);
  const earlier = journal.findLast((line) => line.told && line.content !== content);
  const [first, ...others] = sending.letters;
  const head = earlier?.told ? corrected(first, earlier.told, told) : first;
  const parts: Sent[] = [];
  for (const [i, letter] of [head, ...others].entries()) {
    const signature = i === 0 ? content : `${content}-${i + 1}`;
    const messageId = messageIdOf(date, signature, mail);
    const corrects = earlier?.messageId ?? null;
    parts.push(
      await sendPart(
        { sending, postman, letter, content, signature, messageId, corrects },
        journal,
      ),
    );
  }
  const all = (of: (part: Sent) => readonly string[]) => [...new Set(parts.flatMap(of))];
  const sent = all((part) => part.sent);
  return {
    isCorrection: head !== first,
    sent,
    before: all((part) => part.before).filter((to) => !sent.includes(to)),
    unknown: all((part) => part.unknown),
    failed: parts.flatMap(({ failed }) => failed),
  };
}

async function sendPart(course: Course, journal: readonly JournalLine[]): Promise<Sent> {
  const { mail, resend } = course.sending;
  const states = statesOf(journal, course.signature);
  const inState = (state: string) => mail.to.filter((to) => !resend && states.get(to) === state);
  const [before, unknown] = [inState('sent'), inState('begun')];
  const open = mail.to.filter((to) => !before.includes(to) && !unknown.includes(to));
  const outcomes = await deliverAll(open, course);
  return {
    isCorrection: false,
    sent: outcomes.filter(({ state }) => state === 'sent').map(({ to }) => to),
    before,
    unknown,
    failed: outcomes.filter(({ state }) => state !== 'sent'),
  };
}

interface Course {
  readonly sending: Sending;
  readonly postman: Postman;
  readonly letter: Letter;
  /** Of the edition, and of this part of it. */
  readonly content: string;
  readonly signature: string;
  readonly messageId: string;
  readonly corrects: string | null;
}

/** Tries every reader, then those who may be tried again, after a pause each time longer. */
async function deliverAll(to: readonly string[], course: Course): Promise<readonly Outcome[]> {
  const outcomes = new Map<string, Outcome>();
  let open = to;
  for (const pause of [0, ...PAUSES]) {
    if (open.length === 0) break;
    if (pause > 0) await course.sending.wait(pause);
    const batches = course.sending.mail.copies === 'each' ? open.map((one) => [one]) : [open];
    for (const batch of batches) {
      for (const outcome of await deliver(batch, course)) outcomes.set(outcome.to, outcome);
    }
    open = open.filter((one) => outcomes.get(one)?.state === 'failed');
  }
  return [...outcomes.values()];
}

async function deliver(to: readonly string[], course: Course): Promise<readonly Outcome[]> {
  const { sending, postman, letter, content, signature, messageId, corrects } = course;
  const note = (reader: string, state: JournalLine['state'], said: string) =>
    writeJournal(sending.out, {
      date: sending.date,
      content,
      signature,
      to: reader,
      state,
      messageId,
      at: sending.now().toISOString(),
      said,
      ...(state === 'sent' ? { told: sending.told } : {}),
    });
  for (const reader of to) await note(reader, 'begun', '');
  const outcomes = await postman.deliver(letter, { to, messageId, corrects, date: sending.now() });
  for (const outcome of outcomes) await note(outcome.to, outcome.state, outcome.said);
  return outcomes;
}

/** The last state of each reader for this content. */
function statesOf(
  journal: readonly JournalLine[],
  signature: string,
): ReadonlyMap<string, JournalLine['state']> {
  return new Map(
    journal.filter((line) => line.signature === signature).map((line) => [line.to, line.state]),
  );
}
