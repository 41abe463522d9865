/**
 * How grouping grows: made-up collections of each size with known events and look-alike twins, from the `.jsonl` file to the grouped
 * events, each in a process of its own; time, peak memory and B-cubed F1, beside plain TF-IDF with average link.
 * Usage: npm run bench:group [-- SIZE...]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clean } from '../../src/clean/clean.ts';
import { LEAD_WORDS, REACH } from '../../src/config/thresholds.ts';
import { group } from '../../src/group/group.ts';
import { likenessOf } from '../../src/group/likeness.ts';
import { averageLink } from '../../src/group/link.ts';
import { candidatesOf } from '../../src/group/neighbours.ts';
import { pairsOf } from '../../src/group/pairs.ts';
import { termsOf } from '../../src/group/terms.ts';
import { weightsOf } from '../../src/group/weights.ts';
import { read } from '../../src/read/read.ts';
import type { Article } from '../../src/types.ts';
import { bcubed } from '../support/bcubed.ts';
import { madeUpNews } from '../support/madeUpNews.ts';

const SIZES = [1_000, 10_000, 100_000];
/** Cosine at which the plain baseline cuts; news of full length is best cut between .16 and .22. */
const PLAIN_CUT = 0.2;

const folder = process.env['BENCH_FOLDER'];
if (folder === undefined) spawnEach();
else await measure(folder);

function spawnEach(): void {
  const sizes = process.argv.slice(2).map(Number);
  for (const size of sizes.length > 0 ? sizes : SIZES) {
    const into = mkdtempSync(join(tmpdir(), 'brief-bench-'));
    const lines = madeUpNews(size).map((report) => JSON.stringify(report));
    writeFileSync(join(into, 'articles.jsonl'), `${lines.join('\n')}\n`);
    spawnSync('npx', ['tsx', fileURLToPath(import.meta.url)], {
      env: { ...process.env, BENCH_FOLDER: into, NODE_OPTIONS: '--max-old-space-size=8192' },
      stdio: 'inherit',
    });
    rmSync(into, { recursive: true, force: true });
  }
}

async function measure(from: string): Promise<void> {
  const started = process.hrtime.bigint();
  const found = await read(from);
  const window = { since: null, until: null, after: null };
  const { articles } = clean(found.articles, { date: '2100-01-01', desk: found.desk, window });
  const cleaned = Number(process.hrtime.bigint() - started) / 1e9;
  const { events } = group(articles);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const peak = process.resourceUsage().maxRSS / 1024;
  const ours = f1Of(events.map((event) => event.articles));
  const plain = f1Of(plainly(articles));
  process.stdout.write(
    `articles ${articles.length}  events ${events.length}  F1 ${ours.toFixed(3)}  plain TF-IDF F1 ${plain.toFixed(3)}  ` +
      `read and clean ${cleaned.toFixed(1)} s  all ${seconds.toFixed(1)} s  peak ${peak.toFixed(0)} MB\n`,
  );
}

/** The event of a made-up report stands in its id. */
function f1Of(events: readonly (readonly Article[])[]): number {
  const rows = events.flatMap((articles, k) =>
    articles.map(({ ref }) => [ref?.split('-')[0] ?? '', String(k)] as const),
  );
  return bcubed(
    rows.map(([truth]) => truth),
    rows.map(([, event]) => event),
  ).f1;
}

function plainly(articles: readonly Article[]): readonly (readonly Article[])[] {
  const terms = termsOf(articles, LEAD_WORDS);
  const weights = weightsOf(terms);
  const pairs = pairsOf(candidatesOf(terms, weights, REACH));
  const { words } = likenessOf(terms, weights, pairs);
  const clusters = averageLink(articles.length, pairs, words, { least: 0, join: PLAIN_CUT });
  return clusters.map((members) => members.flatMap((i) => articles[i] ?? []));
}
