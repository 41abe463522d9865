/**
 * Fits the weights of words and network together, and measures them on events that the fit has not seen.
 *
 *   npx tsx test/eval/fitNetwork.ts NETWORK_FILE LABELLED_DIR... [--marked=DATA] [--out DIR] [--ship]
 *
 * As fitJudge.ts, on events from which the network was kept: --marked adds those of src/judge/model/train/events.json that are
 * held out, whose articles are read from DATA/grouping.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WORTH_READING } from '../../src/config/thresholds.ts';
import { candidates } from '../../src/facts/candidates.ts';
import { evidenceOf, read, textsOf } from '../../src/judge/model/evidence.ts';
import { type Network, openNetwork } from '../../src/judge/model/file.ts';
import { probabilityOf, type WordWeights } from '../../src/judge/weights.ts';
import { wordJudge } from '../../src/judge/words.ts';
import { countAcross, keyOf, type LabelledEvent } from './labelled.ts';
import { fitLogistic } from './logistic.ts';
import { labelledSets } from './markedEvents.ts';
import { precisionRecall } from './precisionRecall.ts';

/** Of 20 and 200 the first finds pairs better in the labelled events when they are left out of the fit. */
const PENALTY = 20;

interface ReadPair {
  readonly shows: Readonly<Record<string, number>>;
  readonly same: boolean;
  readonly isAcross: boolean;
}

interface ReadEvent {
  readonly name: string;
  readonly pairs: readonly ReadPair[];
  /** Labelled pairs of different articles, candidates or not. */
  readonly total: number;
}

async function readEvent(network: Network, labelled: LabelledEvent): Promise<ReadEvent> {
  const { name, event, same } = labelled;
  const asked = candidates(event);
  const byWords = await wordJudge.judge(asked);
  const pairs = asked.pairs.filter((_, i) => (byWords[i] ?? 0) >= WORTH_READING);
  const reads = new Map(
    textsOf(pairs).flatMap((text) => {
      const sentence = read(network, text);
      return sentence ? [[text, sentence] as const] : [];
    }),
  );
  const evidence = evidenceOf(network, pairs, reads);
  return {
    name,
    pairs: pairs.map((pair, i) => ({
      shows: { ...pair.features, ...evidence[i] },
      same: same.has(keyOf(pair)),
      isAcross: pair.a.article !== pair.b.article,
    })),
    total: countAcross(labelled),
  };
}

function fitOn(events: readonly ReadEvent[]): WordWeights {
  const all = events.flatMap((e) => e.pairs);
  const names = Object.keys(all[0]?.shows ?? {}).sort();
  const rows = all.map(({ shows, same }) => ({
    shows: names.map((n) => shows[n] ?? 0),
    same: same ? 1 : 0,
    weight: 1,
  }));
  const model = fitLogistic(rows, PENALTY);
  const round = (x: number | undefined) => Number((x ?? 0).toPrecision(5));
  const features = names.map((name, k) => {
    const [mean, deviation] = [round(model.means[k]), round(model.deviations[k])];
    return [name, { mean, deviation, weight: round(model.weights[k]) }] as const;
  });
  const about = `Logistic regression over ${events.length} labelled events, quadratic penalty ${PENALTY}; fitted by test/eval/fitNetwork.ts.`;
  const bias = round(model.bias);
  return { schema: 'word-judge/1', about, bias, features: Object.fromEntries(features) };
}

function ship(weights: WordWeights): void {
  const path = new URL('../../src/judge/model/networkWeights.ts', import.meta.url);
  const json = JSON.stringify(weights, null, 2);
  writeFileSync(
    path,
    `import type { WordWeights } from '../weights.ts';\n\n/** Written by test/eval/fitNetwork.ts. */\nexport const NETWORK_WEIGHTS: WordWeights = ${json};\n`,
  );
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      ship: { type: 'boolean', default: false },
      marked: { type: 'string' },
    },
  });
  const [file = '', ...folders] = positionals;
  const network = openNetwork(readFileSync(file));
  const sets = await Promise.all(
    labelledSets(folders, values.marked, 'held out').map(async ({ name, events }) => ({
      name,
      events: await Promise.all(events.map((event) => readEvent(network, event))),
    })),
  );
  const events = sets.flatMap((set) => set.events);
  const fitted = new Map(events.map((e) => [e, fitOn(events.filter((o) => o !== e))]));
  const all = fitOn(events);
  for (const set of sets) {
    const scored = set.events.flatMap((e) =>
      e.pairs
        .filter((p) => p.isAcross)
        .map(({ shows, same }) => ({
          probability: probabilityOf(fitted.get(e) ?? all, shows),
          same,
        })),
    );
    const total = set.events.reduce((n, e) => n + e.total, 0);
    process.stdout.write(`${set.name}: ${precisionRecall(scored, total)}\n`);
  }
  if (values.ship) ship(all);
  if (values.out === undefined) return;
  mkdirSync(values.out, { recursive: true });
  for (const [name, weights] of [
    ...[...fitted].map(([e, w]) => [e.name, w] as const),
    ['all', all] as const,
  ])
    writeFileSync(join(values.out, `${name}.json`), JSON.stringify(weights, null, 1));
}

await main();
