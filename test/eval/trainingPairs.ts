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
import { keyOf, type LabelledEvent } from './labelled.ts';
import { markedEvents } from './markedEvents.ts';

async function pairsOf({ name, event, same }: LabelledEvent): Promise<string> {
  const asked = candidates(event);
  const byWords = await wordJudge.judge(asked);
  return asked.pairs
    .flatMap((candidate, i) => {
      const words = byWords[i] ?? 0;
      const isSame = same.has(keyOf(candidate));
      if (words < WORTH_READING && !isSame) return [];
      const pair = {
        event: name,
        a: candidate.a.text,
        b: candidate.b.text,
        words,
        same: isSame ? 1 : 0,
      };
      return [`${JSON.stringify(pair)}\n`];
    })
    .join('');
}

async function main(): Promise<void> {
  const [data = ''] = process.argv.slice(2);
  for (const event of markedEvents(data, 'taught')) process.stdout.write(await pairsOf(event));
}

await main();
