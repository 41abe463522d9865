import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { clean } from '../../src/clean/clean.ts';
import { read } from '../../src/read/read.ts';
import type { Article } from '../../src/types.ts';

const LABELLED = z.object({
  id: z.string(),
  event: z.string(),
  title: z.string().nullish(),
  source: z.string().nullish(),
  date: z.string().nullish(),
  url: z.string().nullish(),
  text: z.string(),
});

/** Articles, read and cleaned as an edition would, and the event that each line of the file truly tells of. */
export interface Collection {
  readonly name: string;
  readonly articles: readonly Article[];
  /** By line: the article's own id in the file, and its event. */
  readonly labels: readonly { readonly ref: string; readonly event: string }[];
}

/** One collection for each `.jsonl` file of a folder, whose lines are `{id, event, title?, source?, date?, url?, text}`. */
export async function collectionsIn(folder: string): Promise<readonly Collection[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const collections: Collection[] = [];
  for (const name of names.sort()) collections.push(await collectionOf(join(folder, name)));
  return collections;
}

async function collectionOf(file: string): Promise<Collection> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const labelled = lines.map((line) => LABELLED.parse(JSON.parse(line)));
  const folder = mkdtempSync(join(tmpdir(), 'brief-eval-'));
  try {
    const inputs = labelled.map(({ event: _event, date, ...rest }) =>
      JSON.stringify({ ...rest, published: date }),
    );
    writeFileSync(join(folder, 'articles.jsonl'), `${inputs.join('\n')}\n`);
    const { articles, desk } = await read(folder);
    const window = { since: null, until: null, after: null };
    const cleaned = clean(articles, { date: '2100-01-01', desk, window });
    const labels = labelled.map(({ id, event }) => ({ ref: id, event }));
    return { name: basename(file, '.jsonl'), articles: cleaned.articles, labels };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A collection in two, each with whole events: those that come first by name, and the others. Look-alike events, which stand side
 * by side in the order of their names, stay together.
 */
export function halvesOf({
  name,
  articles,
  labels,
}: Collection): readonly [Collection, Collection] {
  const events = [...new Set(labels.map(({ event }) => event))].sort();
  const first = new Set(events.slice(0, Math.ceil(events.length / 2)));
  const half = (isHere: (event: string) => boolean): Collection => {
    const own = labels.filter(({ event }) => isHere(event));
    const refs = new Set(own.map(({ ref }) => ref));
    const kept = articles.filter(({ ref }) => ref !== null && refs.has(ref));
    return { name, articles: kept, labels: own };
  };
  return [half((event) => first.has(event)), half((event) => !first.has(event))];
}
