import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Briefing, Day } from '../types.ts';
import type { WrittenFile } from './files.ts';

/** In each edition's folder: what wrote it, and what of it is ours. */
export const RECORD = '.edition.json';

export interface EditionRecord {
  readonly schema: 'edition/1';
  readonly date: Day;
  /** When it was written, in UTC. */
  readonly made: string;
  /** The articles' folder, as a POSIX path from the edition's. */
  readonly articles: string;
  readonly title: string;
  readonly headlines: readonly string[];
  readonly events: number;
  readonly articlesUsed: number;
  readonly disagreements: number;
  readonly files: readonly WrittenFile[];
}

/** What an edition's index entry says of it. */
export function summaryOf(
  briefing: Briefing,
): Pick<EditionRecord, 'headlines' | 'events' | 'articlesUsed' | 'disagreements'> {
  const shown = briefing.events.filter((event) => event.shown);
  return {
    headlines: shown.slice(0, 5).map((event) => event.headline.text),
    events: shown.length,
    articlesUsed: briefing.articles.filter(({ fate }) => fate === 'used').length,
    disagreements: shown.reduce((sum, event) => sum + event.disagreements.length, 0),
  };
}

/** The record in an edition's folder; `null` where there is none of ours. */
export async function recordOf(folder: string): Promise<EditionRecord | null> {
  try {
    const read: unknown = JSON.parse(await readFile(join(folder, RECORD), 'utf8'));
    return isRecord(read) ? read : null;
  } catch {
    return null;
  }
}

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => typeof value === 'number';
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const SHAPE: Readonly<Record<string, Check>> = {
  date: isText,
  made: isText,
  articles: isText,
  title: isText,
  headlines: listOf(isText),
  events: isCount,
  articlesUsed: isCount,
  disagreements: isCount,
  files: listOf((file) => has(file, { name: isPlainName, sha256: isText, bytes: isCount })),
};

/** A name in the folder itself: a record that names anything else is not ours. */
const isPlainName: Check = (value) => typeof value === 'string' && /^[^/\\]+$/.test(value);

function isRecord(value: unknown): value is EditionRecord {
  return has(value, { ...SHAPE, schema: (schema) => schema === 'edition/1' });
}

function has(value: unknown, shape: Readonly<Record<string, Check>>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return Object.entries(shape).every(([key, check]) => check(fields.get(key)));
}
