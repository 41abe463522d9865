/**
 * Fits the word judge and measures it on events that the fit has not seen.
 *
 *   npx tsx test/eval/fitJudge.ts LABELLED_DIR... [--marked=DATA] [--out DIR] [--ship]
 *
 * LABELLED_DIR holds NAME.gold.json with NAME.txt and NAME.docs.jsonl. --marked adds the events of
 * src/judge/model/train/events.json, whose articles are read from DATA/grouping. With --out, DIR/NAME.json gets the weights
 * fitted with that event (of a large set, one event in five) left out, DIR/all.json those fitted on all; --ship writes the latter into src/judge/wordWeights.ts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { candidates } from '../../src/facts/candidates.ts';
import { probabilityOf, type WordWeights } from '../../src/judge/weights.ts';
import type { CandidatePair } from '../../src/types.ts';
import { countAcross, keyOf, type LabelledEvent } from './labelled.ts';
import { fitLogistic } from './logistic.ts';
import { labelledSets } from './markedEvents.ts';
import { precisionRecall, type Scored } from './precisionRecall.ts';

const PENALTY = 20;
/** Events from which a set is left out by parts, and how many these are. */
const LARGE_SET = 100;
const PARTS = 5;

interface JudgedEvent extends LabelledEvent {
  readonly pairs: readonly { readonly pair: CandidatePair; readonly same: boolean }[];
  /** Labelled pairs of different articles, candidates or not. */
  readonly total: number;
}

function withCandidates(labelled: LabelledEvent): JudgedEvent {
  const { event, same } = labelled;
  const pairs = candidates(event).pairs.map((pair) => ({ pair, same: same.has(keyOf(pair)) }));
  return { ...labelled, pairs, total: countAcross(labelled) };
}

function fitOn(events: readonly JudgedEvent[], about: string): WordWeights {
  const all = events.flatMap((e) => e.pairs);
  const names = Object.keys(all[0]?.pair.features ?? {}).sort();
  const rows = all.map(({ pair, same }) => ({
    shows: names.map((n) => pair.features[n] ?? 0),
    same: same ? 1 : 0,
    weight: 1,
  }));
  const model = fitLogistic(rows, PENALTY);
  const round = (x: number | undefined) => Number((x ?? 0).toPrecision(5));
  const features = names.map((name, k) => {
    const mean = round(model.means[k]);
    return [
      name,
      { mean, deviation: round(model.deviations[k]), weight: round(model.weights[k]) },
    ] as const;
  });
  return {
    schema: 'word-judge/1',
    about,
    bias: round(model.bias),
    features: Object.fromEntries(features),
  };
}

function scored({ pairs }: JudgedEvent, weights: WordWeights): readonly Scored[] {
  return pairs
    .filter(({ pair }) => pair.a.article !== pair.b.article)
    .map(({ pair, same }) => ({ probability: probabilityOf(weights, pair.features), same }));
}

function ship(weights: WordWeights): string {
  return `import type { WordWeights } from './weights.ts';\n\n/** Written by test/eval/fitJudge.ts. */\nexport const WORD_WEIGHTS: WordWeights = ${JSON.stringify(weights, null, 2)};\n`;
}

/** What is left out of a fit together: each event by itself or, of a large set, one in five. */
function partsOf(events: readonly JudgedEvent[]): readonly (readonly JudgedEvent[])[] {
  if (events.length < LARGE_SET) return events.map((e) => [e]);
  return Array.from({ length: PARTS }, (_, k) => events.filter((_event, i) => i % PARTS === k));
}

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      marked: { type: 'string' },
      out: { type: 'string' },
      ship: { type: 'boolean', default: false },
    },
  });
  const sets = labelledSets(positionals, values.marked).map(({ name, events }) => ({
    name,
    events: events.map(withCandidates),
  }));
  const events = sets.flatMap((set) => set.events);
  const about = (n: number) =>
    `Logistic regression over ${n} labelled events, quadratic penalty ${PENALTY}; fitted by test/eval/fitJudge.ts.`;
  const leftOut = new Map(
    sets.flatMap((set) =>
      partsOf(set.events).flatMap((part) => {
        const others = events.filter((e) => !part.includes(e));
        const weights = fitOn(others, about(others.length));
        return part.map((e) => [e, weights] as const);
      }),
    ),
  );
  const print = (line: string) => process.stdout.write(`${line}\n`);
  for (const set of sets) {
    const found = set.events.flatMap((e) => scored(e, leftOut.get(e) ?? fitOn(events, '')));
    const total = set.events.reduce((n, e) => n + e.total, 0);
    print(`${set.name}: ${precisionRecall(found, total)}`);
  }
  const all = fitOn(events, about(events.length));
  if (values.ship)
    writeFileSync(new URL('../../src/judge/wordWeights.ts', import.meta.url), ship(all));
  if (values.out === undefined) return;
  mkdirSync(values.out, { recursive: true });
  for (const [{ name }, weights] of [...leftOut, [{ name: 'all' }, all] as const])
    writeFileSync(join(values.out, `${name}.json`), JSON.stringify(weights, null, 1));
}

main();
