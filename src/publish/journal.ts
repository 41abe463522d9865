import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../types.ts';

/** In the output folder: what was sent to whom. Lines are only ever added. */
export const JOURNAL = '.brief-sent.jsonl';

export interface JournalLine {
  readonly date: Day;
  /** Of what the edition says. */
  readonly content: string;
  /** Of the letter, one of that edition's: it is never sent twice to one reader. */
  readonly signature: string;
  readonly to: string;
  /** `begun` is written before the server is spoken to; without a later line nobody knows what came of it. */
  readonly state: 'begun' | 'sent' | 'refused' | 'failed';
  readonly messageId: string;
  /** When, in UTC. */
  readonly at: string;
  /** What the server said. */
  readonly said: string;
  /** Of a sent letter: what it told, so that a correction can say what changed. */
  readonly told?: Told;
}

/** The passages that a letter printed, by fact. */
export type Told = Readonly<Record<string, string>>;

/** Every whole line of the journal, oldest first. A line cut short by a crash is passed over. */
export async function readJournal(out: string): Promise<readonly JournalLine[]> {
  const source = await readFile(join(out, JOURNAL), 'utf8').catch(() => '');
  return source.split('\n').flatMap((line) => {
    try {
      const read: unknown = JSON.parse(line);
      return isLine(read) ? [read] : [];
    } catch {
      return [];
    }
  });
}

/** Adds a line and brings it to the disk before it returns. */
export async function writeJournal(out: string, line: JournalLine): Promise<void> {
  const handle = await open(join(out, JOURNAL), 'a', 0o600);
  try {
    // A line that a crash cut short must not swallow this one.
    await handle.writeFile(`\n${JSON.stringify(line)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const STATES = ['begun', 'sent', 'refused', 'failed'];
const TEXTS = ['date', 'content', 'signature', 'to', 'messageId', 'at', 'said'];

function isLine(value: unknown): value is JournalLine {
  if (typeof value !== 'object' || value === null || !('state' in value)) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const told = fields.get('told');
  return (
    STATES.some((state) => state === value.state) &&
    TEXTS.every((name) => typeof fields.get(name) === 'string') &&
    (told === undefined || (typeof told === 'object' && told !== null))
  );
}
