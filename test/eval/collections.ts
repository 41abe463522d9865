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
export function halvesOf(collection: Collection): readonly Collection[] {
  return slices(collection, Math.ceil(eventsOf(collection).length / 2));
}

/** A collection in many, of so many events each, in the order of their names, and at most so many articles an event: the first of each. */
export function slices(
  collection: Collection,
  events: number,
  articles: number = Number.POSITIVE_INFINITY,
): readonly Collection[] {
  const names = eventsOf(collection);
  return Array.from({ length: Math.ceil(names.length / events) }, (_, k) =>
    only(collection, new Set(names.slice(k * events, (k + 1) * events)), articles),
  );
}

/**
 * Small folders in which hardly anything belongs together, as most folders are: of each run of so many events, one article
 * an event, but as many as `most` of the first. Events follow each other by the day of their first article, since a folder
 * is of one morning, and where no day is known by name, so that look-alikes meet.
 */
export function strays(
  collection: Collection,
  events: number,
  most: number,
): readonly Collection[] {
  const names = eventsByDay(collection);
  return Array.from({ length: Math.floor(names.length / events) }, (_, k) => {
    const [first = '', ...others] = names.slice(k * events, (k + 1) * events);
    return together(only(collection, new Set([first]), most), only(collection, new Set(others), 1));
  });
}

function eventsByDay(collection: Collection): readonly string[] {
  const days = new Map(
    collection.articles.map(({ ref, published }) => [ref, published?.iso ?? '']),
  );
  const first = new Map<string, string>();
  for (const { ref, event } of collection.labels) {
    const day = (days.get(ref) ?? '').slice(0, 10);
    const known = first.get(event);
    if (known === undefined || day < known) first.set(event, day);
  }
  const dayOf = (event: string) => first.get(event) ?? '';
  return [...eventsOf(collection)].sort(
    (a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))) || (a < b ? -1 : 1),
  );
}

function together(a: Collection, b: Collection): Collection {
  return {
    name: a.name,
    articles: [...a.articles, ...b.articles],
    labels: [...a.labels, ...b.labels],
  };
}

function eventsOf({ labels }: Collection): readonly string[] {
  return [...new Set(labels.map(({ event }) => event))].sort();
}

function only(
  { name, articles, labels }: Collection,
  events: ReadonlySet<string>,
  most: number,
): Collection {
  const taken = new Map<string, number>();
  const own = labels.filter(({ event }) => {
    const before = taken.get(event) ?? 0;
    taken.set(event, before + 1);
    return events.has(event) && before < most;
  });
  const refs = new Set(own.map(({ ref }) => ref));
  const kept = articles.filter(({ ref }) => ref !== null && refs.has(ref));
  return { name, articles: kept, labels: own };
}
