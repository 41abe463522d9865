import type { WordWeights } from './weights.ts';

/** Written by test/eval/fitJudge.ts. */
export const WORD_WEIGHTS: WordWeights = {
  schema: 'word-judge/1',
  about:
    'Logistic regression over 473 labelled events, quadratic penalty 20; fitted by test/eval/fitJudge.ts.',
  bias: -3.1769,
  features: {
    across: {
      mean: 0.13074,
      deviation: 0.13325,
      weight: 0.29585,
    },
    adjacent: {
      mean: 0.041023,
      deviation: 0.19834,
      weight: 0.039487,
    },
    alongside: {
      mean: 0.077677,
      deviation: 0.13475,
      weight: 0.2068,
    },
    alongsideBoth: {
      mean: 0.09195,
      deviation: 0.18095,
      weight: 0.054775,
    },
    apart: {
      mean: 0.32736,
      deviation: 0.24048,
      weight: -0.28294,
    },
    bothQuote: {
      mean: 0.068852,
      deviation: 0.2532,
      weight: -0.17603,
    },
    clause: {
      mean: 0.14045,
      deviation: 0.12487,
      weight: 0.25967,
    },
    clauseHeld: {
      mean: 0.20621,
      deviation: 0.16416,
      weight: 0.016009,
    },
    clauseMass: {
      mean: 1.5198,
      deviation: 0.55389,
      weight: -0.15839,
    },
    core: {
      mean: 0.088515,
      deviation: 0.17849,
      weight: -0.012307,
    },
    couples: {
      mean: 0.67375,
      deviation: 0.89705,
      weight: 0.28425,
    },
    couplesHeld: {
      mean: 0.049239,
      deviation: 0.1287,
      weight: 0.040184,
    },
    days: {
      mean: 0.017662,
      deviation: 0.1334,
      weight: 0.077792,
    },
    daysDiffer: {
      mean: 0.033917,
      deviation: 0.18101,
      weight: -0.018411,
    },
    denial: {
      mean: 0.25523,
      deviation: 0.43599,
      weight: -0.20083,
    },
    exclusive: {
      mean: 0.32049,
      deviation: 0.31774,
      weight: 0.082912,
    },
    figures: {
      mean: 0.14201,
      deviation: 0.67379,
      weight: 0.075547,
    },
    figuresDiffer: {
      mean: 0.077257,
      deviation: 0.267,
      weight: 0.019741,
    },
    heldLess: {
      mean: 0.1112,
      deviation: 0.11338,
      weight: 0.17844,
    },
    heldMore: {
      mean: 0.18875,
      deviation: 0.16357,
      weight: 0.33164,
    },
    lengths: {
      mean: 0.65536,
      deviation: 0.21768,
      weight: -0.07706,
    },
    letters: {
      mean: 0.14694,
      deviation: 0.12561,
      weight: 0.33696,
    },
    margin: {
      mean: -0.18004,
      deviation: 0.24647,
      weight: 0.45603,
    },
    mass: {
      mean: 1.6035,
      deviation: 0.53046,
      weight: -0.16397,
    },
    massOutside: {
      mean: 1.2768,
      deviation: 0.47692,
      weight: 0.52203,
    },
    mutual: {
      mean: 0.10643,
      deviation: 0.30839,
      weight: -0.083296,
    },
    nameMass: {
      mean: 0.63283,
      deviation: 0.64646,
      weight: -0.17832,
    },
    names: {
      mean: 0.23657,
      deviation: 0.27445,
      weight: -0.046823,
    },
    namesDiffer: {
      mean: 0.7203,
      deviation: 0.8559,
      weight: -0.034702,
    },
    nextRarest: {
      mean: 0.29109,
      deviation: 0.24815,
      weight: 0.23086,
    },
    overlap: {
      mean: 0.13345,
      deviation: 0.12135,
      weight: -0.36234,
    },
    overlapOutside: {
      mean: 0.1326,
      deviation: 0.12266,
      weight: 0.11905,
    },
    pronouns: {
      mean: 0.20467,
      deviation: 0.4391,
      weight: 0.013419,
    },
    quoted: {
      mean: 0.016911,
      deviation: 0.11359,
      weight: 0.23025,
    },
    quotedHeld: {
      mean: 0.063902,
      deviation: 0.17985,
      weight: 0.021607,
    },
    quotedMass: {
      mean: 0.055565,
      deviation: 0.31472,
      weight: -0.1338,
    },
    rank: {
      mean: 0.91837,
      deviation: 0.52563,
      weight: 0.20007,
    },
    rankOfAll: {
      mean: 0.53654,
      deviation: 0.51185,
      weight: -0.23861,
    },
    rarest: {
      mean: 0.55741,
      deviation: 0.16307,
      weight: 0.20456,
    },
    sameArticle: {
      mean: 0.25238,
      deviation: 0.43438,
      weight: -0.41813,
    },
    shareLess: {
      mean: 0.12294,
      deviation: 0.11105,
      weight: 0.15067,
    },
    shareMore: {
      mean: 0.25232,
      deviation: 0.2084,
      weight: 0.065227,
    },
    shorter: {
      mean: 2.3149,
      deviation: 0.42381,
      weight: 0.069419,
    },
    subject: {
      mean: -0.22992,
      deviation: 0.67413,
      weight: 0.079845,
    },
    withBefore: {
      mean: 0.23538,
      deviation: 0.19178,
      weight: -0.19897,
    },
  },
};
