import type { WordWeights } from '../weights.ts';

/** Written by test/eval/fitNetwork.ts. */
export const NETWORK_WEIGHTS: WordWeights = {
  schema: 'word-judge/1',
  about:
    'Logistic regression over 19 labelled events, quadratic penalty 20; fitted by test/eval/fitNetwork.ts.',
  bias: -3.781,
  features: {
    across: {
      mean: 0.11907,
      deviation: 0.10895,
      weight: 0.3595,
    },
    adjacent: {
      mean: 0.055943,
      deviation: 0.22981,
      weight: -0.11089,
    },
    alongside: {
      mean: 0.073764,
      deviation: 0.12721,
      weight: 0.18887,
    },
    alongsideBoth: {
      mean: 0.087378,
      deviation: 0.16739,
      weight: 0.18731,
    },
    apart: {
      mean: 0.32789,
      deviation: 0.24137,
      weight: -0.0035198,
    },
    bothQuote: {
      mean: 0.058555,
      deviation: 0.23479,
      weight: -0.086884,
    },
    clause: {
      mean: 0.15985,
      deviation: 0.11845,
      weight: 0.14423,
    },
    clauseHeld: {
      mean: 0.22954,
      deviation: 0.15079,
      weight: 0.046506,
    },
    clauseMass: {
      mean: 1.7586,
      deviation: 0.49038,
      weight: -0.15973,
    },
    core: {
      mean: 0.092766,
      deviation: 0.17598,
      weight: -0.033737,
    },
    couples: {
      mean: 0.86304,
      deviation: 0.9474,
      weight: 0.12604,
    },
    couplesHeld: {
      mean: 0.053311,
      deviation: 0.11977,
      weight: 0.0094733,
    },
    days: {
      mean: 0.03374,
      deviation: 0.18532,
      weight: 0.045549,
    },
    daysDiffer: {
      mean: 0.062908,
      deviation: 0.2428,
      weight: -0.029696,
    },
    denial: {
      mean: 0.19395,
      deviation: 0.39539,
      weight: -0.027037,
    },
    exclusive: {
      mean: 0.44623,
      deviation: 0.33937,
      weight: 0.35779,
    },
    figures: {
      mean: 0.16351,
      deviation: 0.74174,
      weight: -0.021461,
    },
    figuresDiffer: {
      mean: 0.092077,
      deviation: 0.28913,
      weight: 0.0010587,
    },
    heldLess: {
      mean: 0.12656,
      deviation: 0.10862,
      weight: 0.0010649,
    },
    heldMore: {
      mean: 0.2013,
      deviation: 0.14009,
      weight: 0.036454,
    },
    lengths: {
      mean: 0.67368,
      deviation: 0.20373,
      weight: -0.17074,
    },
    letters: {
      mean: 0.1664,
      deviation: 0.11964,
      weight: 0.19602,
    },
    margin: {
      mean: -0.10269,
      deviation: 0.19416,
      weight: 0.38685,
    },
    mass: {
      mean: 1.8532,
      deviation: 0.47281,
      weight: -0.16794,
    },
    massOutside: {
      mean: 1.4635,
      deviation: 0.43526,
      weight: -0.0099121,
    },
    meantLess: {
      mean: 0.28335,
      deviation: 0.1127,
      weight: 0.27881,
    },
    meantMore: {
      mean: 0.34426,
      deviation: 0.12143,
      weight: 0.3491,
    },
    meantSame: {
      mean: -2.4871,
      deviation: 1.68,
      weight: 0.67611,
    },
    meantWhole: {
      mean: 0.13279,
      deviation: 0.19022,
      weight: 0.43272,
    },
    mutual: {
      mean: 0.15346,
      deviation: 0.36043,
      weight: 0.02222,
    },
    nameMass: {
      mean: 0.70944,
      deviation: 0.71257,
      weight: 0.11863,
    },
    names: {
      mean: 0.24435,
      deviation: 0.27653,
      weight: -0.038373,
    },
    namesDiffer: {
      mean: 0.80501,
      deviation: 0.87086,
      weight: -0.099654,
    },
    nextRarest: {
      mean: 0.40221,
      deviation: 0.23845,
      weight: 0.10477,
    },
    overlap: {
      mean: 0.15027,
      deviation: 0.11393,
      weight: -0.0082424,
    },
    overlapOutside: {
      mean: 0.14544,
      deviation: 0.11521,
      weight: 0.2208,
    },
    pronouns: {
      mean: 0.17675,
      deviation: 0.40846,
      weight: 0.10548,
    },
    quoted: {
      mean: 0.011548,
      deviation: 0.089242,
      weight: 0.16431,
    },
    quotedHeld: {
      mean: 0.054552,
      deviation: 0.15498,
      weight: 0.063742,
    },
    quotedMass: {
      mean: 0.047759,
      deviation: 0.30613,
      weight: -0.27581,
    },
    rank: {
      mean: 1.086,
      deviation: 0.52936,
      weight: 0.26444,
    },
    rankOfAll: {
      mean: 0.80633,
      deviation: 0.56504,
      weight: -0.33893,
    },
    rarest: {
      mean: 0.63879,
      deviation: 0.14234,
      weight: 0.1882,
    },
    sameArticle: {
      mean: 0.34349,
      deviation: 0.47487,
      weight: -0.51347,
    },
    shareLess: {
      mean: 0.13558,
      deviation: 0.10645,
      weight: -0.040778,
    },
    shareMore: {
      mean: 0.24967,
      deviation: 0.18993,
      weight: 0.14534,
    },
    shorter: {
      mean: 2.4287,
      deviation: 0.37937,
      weight: -0.013074,
    },
    subject: {
      mean: -0.25577,
      deviation: 0.65092,
      weight: 0.029714,
    },
    withBefore: {
      mean: 0.23573,
      deviation: 0.16695,
      weight: -0.25686,
    },
  },
};
