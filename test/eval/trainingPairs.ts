/**
 * Writes the pairs of sentences on which the network is trained last: the candidate pairs of the events labelled in
 * src/judge/model/train/events.json, with whether both state one fact. The sentences themselves are read from DATA/grouping.
 *
 *   npx tsx test/eval/trainingPairs.ts DATA > pairs.jsonl
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { WORTH_READING } from '../../src/config/thresholds.ts';
import { candidates } from '../../src/facts/candidates.ts';
import { wordJudge } from '../../src/judge/words.ts';
import { labelled, pairKey, placeKey } from './labelled.ts';

const SETS = ['wikinews', 'ecbplus', 'fnc'];
const articleSchema = z.object({ id: z.string(), date: z.string().nullish(), text: z.string() });
/** For each article where its sentences start and end, in UTF-16 units; the first article is A, its first sentence A1. */
const eventsSchema = z.record(
  z.string(),
  z.object({
    articles: z.record(z.string(), z.array(z.int())),
    junk: z.string(),
    facts: z.array(z.string()),
  }),
);

type Articles = ReadonlyMap<string, z.infer<typeof articleSchema>>;
type Marked = z.infer<typeof eventsSchema>[string];

function articlesOf(data: string): Articles {
  const lines = SETS.flatMap((set) =>
    readFileSync(join(data, 'grouping', `${set}.jsonl`), 'utf8')
      .trim()
      .split('\n'),
  );
  return new Map(
    lines.map((line) => {
      const article = articleSchema.parse(JSON.parse(line));
      return [article.id, article] as const;
    }),
  );
}

const letterOf = (n: number): string => String.fromCharCode(65 + n);

function sentencesOf(marked: Marked, articles: Articles) {
  return Object.entries(marked.articles).flatMap(([id, places], n) => {
    const text = articles.get(id)?.text;
    if (text === undefined) throw new Error(`DATA/grouping has no article ${id}`);
    return Array.from({ length: places.length / 2 }, (_, i) => ({
      id: `${letterOf(n)}${i + 1}`,
      letter: letterOf(n),
      text: text.slice(places[2 * i], places[2 * i + 1]).replace(/\s+/g, ' '),
    }));
  });
}

async function pairsOf(name: string, marked: Marked, articles: Articles): Promise<string> {
  const ids = Object.keys(marked.articles);
  const { event, same } = labelled(name, {
    sentences: sentencesOf(marked, articles),
    junk: marked.junk.split(' '),
    facts: marked.facts.map((members) => ({ members: members.split(' ') })),
    dateOf: (letter) => articles.get(ids[letter.charCodeAt(0) - 65] ?? '')?.date ?? null,
  });
  const asked = candidates(event);
  const byWords = await wordJudge.judge(asked);
  const key = (side: { article: string; sentence: number }) =>
    placeKey(side.article, side.sentence);
  return asked.pairs
    .flatMap(({ a, b }, i) => {
      if ((byWords[i] ?? 0) < WORTH_READING) return [];
      const isSame = same.has(pairKey(key(a), key(b)));
      return [`${JSON.stringify({ event: name, a: a.text, b: b.text, same: isSame ? 1 : 0 })}\n`];
    })
    .join('');
}

async function main(): Promise<void> {
  const [data = ''] = process.argv.slice(2);
  const articles = articlesOf(data);
  const file = new URL('../../src/judge/model/train/events.json', import.meta.url);
  const events = eventsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  for (const [name, marked] of Object.entries(events))
    process.stdout.write(await pairsOf(name, marked, articles));
}

await main();
