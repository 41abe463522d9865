import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { BriefingError } from '../errors.ts';
import type { ArticleLine, Briefing, Day, Edition, Note } from '../types.ts';
import { hashFile } from './files.ts';
import { BriefingLines } from './json.ts';

/** Reads a briefing's parsed JSON. @throws for one that is none. */
export type ParseBriefing = (json: unknown) => Briefing | Promise<Briefing>;

/** Above this many bytes a briefing is read line by line, not as one string (whose limit is about 512 MB). */
const ONE_STRING_BYTES = 128_000_000;

/** The dates of the editions in `out`, newest first. */
export async function datesIn(out: string): Promise<readonly Day[]> {
  const entries = await readdir(out, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && /^\d{4}-\d{2}-\d{2}$/.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .reverse();
}

export interface FoundPrevious {
  readonly edition: Edition | null;
  readonly notes: readonly Note[];
}

/** The newest readable edition dated before `date`, and a note for each newer one that cannot be read. */
export async function previousEdition(
  out: string,
  date: Day,
  parse: ParseBriefing,
): Promise<FoundPrevious> {
  const notes: Note[] = [];
  for (const earlier of (await datesIn(out)).filter((other) => other < date)) {
    try {
      return { edition: await readEdition(join(out, earlier), parse), notes };
    } catch (error) {
      const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unreadable';
      notes.push({ code: 'previous-unreadable', file: earlier, detail });
    }
  }
  return { edition: null, notes };
}

/** An edition as it stands in its folder. @throws BriefingError FAILED when a part is missing or broken. */
export async function readEdition(folder: string, parse: ParseBriefing): Promise<Edition> {
  const path = join(folder, 'briefing.json');
  const json = await readJson(path);
  const briefing = await attempt(path, async () => parse(json));
  const texts = new Map<Briefing['articles'][number]['id'], string>();
  for await (const line of linesOf(join(folder, 'articles.jsonl'))) {
    const { id, text } = await attempt(join(folder, 'articles.jsonl'), () =>
      toLine(JSON.parse(line)),
    );
    texts.set(id, text);
  }
  return { briefing, sha256: (await hashFile(path)) ?? '', texts };
}

async function readJson(path: string): Promise<unknown> {
  const info = await stat(path).catch((cause: unknown) => {
    throw broken(path, 'is missing', cause);
  });
  if (info.size <= ONE_STRING_BYTES) {
    const source = await readFile(path, 'utf8');
    return attempt(path, (): unknown => JSON.parse(source));
  }
  const lines = new BriefingLines();
  for await (const line of linesOf(path)) await attempt(path, () => lines.take(line));
  return lines.made;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const input = createReadStream(path, 'utf8');
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line !== '') yield line;
    }
  } catch (cause) {
    throw broken(path, 'is missing or cannot be read', cause);
  }
}

async function attempt<T>(path: string, parse: () => T | Promise<T>): Promise<T> {
  try {
    return await parse();
  } catch (cause) {
    throw broken(path, 'is not a whole edition', cause);
  }
}

function broken(path: string, what: string, cause: unknown): BriefingError {
  const hint = 'Build that date again, or remove its folder.';
  return new BriefingError('FAILED', `${path} ${what}.`, hint, { cause });
}

function toLine(json: unknown): Pick<ArticleLine, 'id' | 'text'> {
  if (isLine(json)) return json;
  throw new TypeError('not a line of articles.jsonl');
}

function isLine(json: unknown): json is Pick<ArticleLine, 'id' | 'text'> {
  return (
    typeof json === 'object' &&
    json !== null &&
    'id' in json &&
    typeof json.id === 'string' &&
    'text' in json &&
    typeof json.text === 'string'
  );
}
