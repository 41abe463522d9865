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
        "meantLess": 0.5098,
        "meantMore": 0.5258,
        "meantSame": 1.7716,
        "meantWhole": 0.4437,
      },
      {
        "meantLess": 0.459,
        "meantMore": 0.4604,
        "meantSame": 0.6361,
        "meantWhole": 0.4884,
      },
      {
        "meantLess": 0.0271,
        "meantMore": 0.0398,
        "meantSame": -6.2189,
        "meantWhole": -0.3037,
      },
      {
        "meantLess": 0.6929,
        "meantMore": 0.7036,
        "meantSame": 2.2331,
        "meantWhole": 0.7094,
      },
    ]
  `);
});
