/**
 * How well articles are grouped by event, against labelled collections: a row for each `.jsonl` file of a folder, whose lines are
 * `{id, event, title?, source?, date?, url?, text}`. Reads and cleans them as an edition would, with the default settings.
 * Usage: npm run eval -- DIR
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { clean } from '../../src/clean/clean.ts';
import { group } from '../../src/group/group.ts';
import { read } from '../../src/read/read.ts';
import { bcubed } from '../support/bcubed.ts';

const LABELLED = z.object({
  id: z.string(),
  event: z.string(),
  title: z.string().nullish(),
  source: z.string().nullish(),
  date: z.string().nullish(),
  url: z.string().nullish(),
  text: z.string(),
});

/** Which event each article truly tells of, and in which it was found; one in none counts as alone. */
async function grouped(file: string): Promise<{ truth: string[]; found: string[] }> {
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
    const { events } = group(cleaned.articles, { overrides: desk.overrides });
    const at = new Map(
      events.flatMap((event) =>
        event.articles.map(({ ref }) => [ref, event.id as string] as const),
      ),
    );
    return {
      truth: labelled.map(({ event }) => event),
      found: labelled.map(({ id }) => at.get(id) ?? `alone ${id}`),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: npm run eval -- DIR');
for (const name of readdirSync(folder)
  .filter((each) => each.endsWith('.jsonl'))
  .sort()) {
  const { truth, found } = await grouped(join(folder, name));
  const { precision, recall, f1 } = bcubed(truth, found);
  const row = [
    basename(name, '.jsonl').padEnd(16),
    `articles ${truth.length}`,
    `events ${new Set(truth).size}`,
    `found ${new Set(found).size}`,
    `P ${precision.toFixed(3)}`,
    `R ${recall.toFixed(3)}`,
    `F1 ${f1.toFixed(3)}`,
  ];
  process.stdout.write(`${row.join('  ')}\n`);
}
