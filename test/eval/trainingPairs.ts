/**
 * Writes the pairs of sentences on which the network is trained last: the candidate pairs of the events marked in
 * src/judge/model/train/events.json, with the probability by words and whether both state one fact. The sentences themselves are
 * read from DATA/grouping; events held out are left out.
 *
 *   npx tsx test/eval/trainingPairs.ts DATA > pairs.jsonl
 */
import { WORTH_READING } from '../../src/config/thresholds.ts';
import { candidates } from '../../src/facts/candidates.ts';
import { wordJudge } from '../../src/judge/words.ts';
import { type LabelledEvent, pairKey, placeKey } from './labelled.ts';
import { markedEvents } from './markedEvents.ts';

async function pairsOf({ name, event, same }: LabelledEvent): Promise<string> {
  const asked = candidates(event);
  const byWords = await wordJudge.judge(asked);
  const key = (side: { article: string; sentence: number }) =>
    placeKey(side.article, side.sentence);
  return asked.pairs
    .flatMap(({ a, b }, i) => {
      const words = byWords[i] ?? 0;
      const isSame = same.has(pairKey(key(a), key(b)));
      if (words < WORTH_READING && !isSame) return [];
      const pair = { event: name, a: a.text, b: b.text, words, same: isSame ? 1 : 0 };
      return [`${JSON.stringify(pair)}\n`];
    })
    .join('');
}

async function main(): Promise<void> {
  const [data = ''] = process.argv.slice(2);
  for (const event of markedEvents(data, 'taught')) process.stdout.write(await pairsOf(event));
}

await main();
