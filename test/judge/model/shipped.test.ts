import { expect, test } from 'vitest';
import { evidenceOf, read, textsOf } from '../../../src/judge/model/evidence.ts';
import { shippedNetwork } from '../../../src/judge/model/shipped.ts';
import type { ArticleId, CandidatePair } from '../../../src/types.ts';

const SENTENCES: readonly (readonly [string, string])[] = [
  [
    'Fire destroyed the old grain store at Tarn Quay early on Monday.',
    'The historic granary on the quay at Tarn burned down before dawn.',
  ],
  [
    'Two firefighters were treated for smoke inhalation.',
    'Smoke sent two members of the fire crew to hospital.',
  ],
  [
    'Police said they did not suspect arson.',
    'The granary was built in 1871 by the Orrin brothers.',
  ],
  ['Police said they did not suspect arson.', 'Arson is not suspected, according to police.'],
];

const PAIRS: readonly CandidatePair[] = SENTENCES.map(([one, other], i) => ({
  a: { article: 'a1' as ArticleId, sentence: i, text: one, before: '' },
  b: { article: 'a2' as ArticleId, sentence: i, text: other, before: '' },
  features: {},
}));

test('the shipped network finds what was recorded, to the last decimal', async () => {
  const network = await shippedNetwork();
  const reads = new Map(
    textsOf(PAIRS).flatMap((text) => {
      const sentence = read(network, text);
      return sentence ? [[text, sentence] as const] : [];
    }),
  );
  expect(evidenceOf(network, PAIRS, reads)).toMatchInlineSnapshot(`
    [
      {
        "meantLess": 0.536,
        "meantMore": 0.5435,
        "meantSame": 3.4745,
        "meantWhole": 0.5401,
      },
      {
        "meantLess": 0.4651,
        "meantMore": 0.481,
        "meantSame": 2.1957,
        "meantWhole": 0.4527,
      },
      {
        "meantLess": 0.0125,
        "meantMore": 0.0631,
        "meantSame": -8.1444,
        "meantWhole": -0.2352,
      },
      {
        "meantLess": 0.6935,
        "meantMore": 0.722,
        "meantSame": 3.4383,
        "meantWhole": 0.6796,
      },
    ]
  `);
});
