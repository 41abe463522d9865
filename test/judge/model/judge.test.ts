import { expect, test } from 'vitest';
import { judge } from '../../../src/judge/judge.ts';
import { networkJudge } from '../../../src/judge/model/judge.ts';
import { NETWORK_WEIGHTS } from '../../../src/judge/model/networkWeights.ts';
import { readingJudge, shippedNetwork } from '../../../src/judge/model/shipped.ts';
import { wordJudge } from '../../../src/judge/words.ts';
import type { ArticleId, CandidatePair, EventId, EventPairs } from '../../../src/types.ts';

const event = 'e1' as EventId;

function pairOf(one: string, other: string): CandidatePair {
  const side = (article: string, text: string) => ({
    article: article as ArticleId,
    sentence: 0,
    text,
    before: '',
  });
  return { a: side('a1', one), b: side('a2', other), features: {} };
}

const eventOf = (...pairs: readonly (readonly [string, string])[]): EventPairs => ({
  event,
  pairs: pairs.map(([one, other]) => pairOf(one, other)),
});

const RESTATED: readonly (readonly [string, string])[] = [
  [
    'The ferry sank off Port Halden on Tuesday, killing nine people.',
    'Nine died when the ferry went down near Port Halden.',
  ],
  ['Divers will resume the search at dawn.', 'The mayor thanked the volunteers for their courage.'],
  [
    'The owner said the engine had been repaired in May.',
    'Engine repairs were made in May, according to the company that owns the boat.',
  ],
];

test('the network tells a restated fact from another by more than the words do', async () => {
  const asked = eventOf(...RESTATED);
  const [same = 0, other = 1, also = 0] = await readingJudge().judge(asked);
  expect(same).toBeGreaterThan(2 * other);
  expect(also).toBeGreaterThan(2 * other);
});

test('two judges give the same numbers, whatever they have read before', async () => {
  const worn = readingJudge();
  await worn.judge(eventOf(['Snow closed the pass.', 'The pass is shut by snow.']));
  expect(await worn.judge(eventOf(...RESTATED))).toEqual(
    await readingJudge().judge(eventOf(...RESTATED)),
  );
});

test('where the network cannot be opened the words decide, with a note', async () => {
  const open = () => Promise.reject(new Error('no such file'));
  const by = networkJudge({ open, weights: NETWORK_WEIGHTS, words: wordJudge, name: 'network' });
  const asked = eventOf(...RESTATED);
  const { judgements, notes } = await judge([asked], by);
  expect(judgements[0]?.probabilities).toEqual(await wordJudge.judge(asked));
  expect(notes).toEqual([{ code: 'judge-fell-back', detail: 'no such file' }]);
});

test('an event of more sentences than are read in one edition is judged by its words', async () => {
  const many = eventOf(
    ...Array.from({ length: 300 }, (_, i) => [`Boat ${i} left.`, `Ship ${i} left.`] as const),
  );
  expect(await readingJudge().judge(many)).toEqual(await wordJudge.judge(many));
});

test('an event in a language that the network does not read is judged by its words', async () => {
  const german = eventOf([
    'Die Hafenbehörde sperrte am Dienstag sämtliche Zufahrtsstraßen zum Fähranleger.',
    'Sämtliche Zufahrtsstraßen wurden von der Hafenbehörde gesperrt.',
  ]);
  expect(await readingJudge().judge(german)).toEqual(await wordJudge.judge(german));
});

test('the shipped network opens', async () => {
  const { encoder } = await shippedNetwork();
  expect(encoder.layers).toHaveLength(6);
});
