/**
 * How well articles are grouped by event, against labelled collections: a row for each `.jsonl` file of a folder, whose lines are
 * `{id, event, title?, source?, date?, url?, text}`. Reads and cleans them as an edition would, with the default settings.
 * Usage: npm run eval -- DIR
 */
import { group } from '../../src/group/group.ts';
import { bcubed } from '../support/bcubed.ts';
import { type Collection, collectionsIn } from './collections.ts';

/** Which event each article truly tells of, and in which it was found; one in none counts as alone. */
function grouped({ articles, labels }: Collection): { truth: string[]; found: string[] } {
  const { events } = group(articles);
  const at = new Map(
    events.flatMap((event) => event.articles.map(({ ref }) => [ref, event.id as string] as const)),
  );
  return {
    truth: labels.map(({ event }) => event),
    found: labels.map(({ ref }) => at.get(ref) ?? `alone ${ref}`),
  };
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: npm run eval -- DIR');
for (const collection of await collectionsIn(folder)) {
  const { truth, found } = grouped(collection);
  const { precision, recall, f1 } = bcubed(truth, found);
  const row = [
    collection.name.padEnd(16),
    `articles ${truth.length}`,
    `events ${new Set(truth).size}`,
    `found ${new Set(found).size}`,
    `P ${precision.toFixed(3)}`,
    `R ${recall.toFixed(3)}`,
    `F1 ${f1.toFixed(3)}`,
  ];
  process.stdout.write(`${row.join('  ')}\n`);
}
