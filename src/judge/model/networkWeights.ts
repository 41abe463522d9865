import type { WordWeights } from '../weights.ts';

/** Written by test/eval/fitNetwork.ts. */
export const NETWORK_WEIGHTS: WordWeights = {
  schema: 'word-judge/1',
  about:
    'Logistic regression over 19 labelled events, quadratic penalty 20; fitted by test/eval/fitNetwork.ts.',
  bias: -3.9022,
  features: {
    across: {
      mean: 0.11907,
      deviation: 0.10894,
      weight: 0.3686,
    },
    adjacent: {
      mean: 0.05593,
      deviation: 0.22979,
      weight: -0.10215,
    },
    alongside: {
      mean: 0.073755,
      deviation: 0.12719,
      weight: 0.18572,
    },
    alongsideBoth: {
      mean: 0.087366,
      deviation: 0.16738,
      weight: 0.18754,
    },
    apart: {
      mean: 0.3279,
      deviation: 0.24134,
      weight: -0.0098126,
    },
    bothQuote: {
      mean: 0.058542,
      deviation: 0.23477,
      weight: -0.10912,
    },
    clause: {
      mean: 0.15984,
      deviation: 0.11844,
      weight: 0.12285,
    },
    clauseHeld: {
      mean: 0.22952,
      deviation: 0.15078,
      weight: 0.038271,
    },
    clauseMass: {
      mean: 1.7585,
      deviation: 0.49033,
      weight: -0.1523,
    },
    core: {
      mean: 0.092746,
      deviation: 0.17597,
      weight: -0.034551,
    },
    couples: {
      mean: 0.86285,
      deviation: 0.94738,
      weight: 0.12206,
    },
    couplesHeld: {
      mean: 0.0533,
      deviation: 0.11976,
      weight: 0.008408,
    },
    days: {
      mean: 0.033732,
      deviation: 0.1853,
      weight: 0.095842,
    },
    daysDiffer: {
      mean: 0.063112,
      deviation: 0.24316,
      weight: -0.027548,
    },
    denial: {
      mean: 0.19391,
      deviation: 0.39536,
      weight: -0.065733,
    },
    exclusive: {
      mean: 0.44632,
      deviation: 0.33939,
      weight: 0.35123,
    },
    figures: {
      mean: 0.16395,
      deviation: 0.74227,
      weight: 0.056568,
    },
    figuresDiffer: {
      mean: 0.092057,
      deviation: 0.28911,
      weight: 0.035413,
    },
    heldLess: {
      mean: 0.12655,
      deviation: 0.10861,
      weight: 0.033749,
    },
    heldMore: {
      mean: 0.20127,
      deviation: 0.14008,
      weight: 0.065849,
    },
    lengths: {
      mean: 0.67374,
      deviation: 0.20375,
      weight: -0.15293,
    },
    letters: {
      mean: 0.16638,
      deviation: 0.11964,
      weight: 0.18141,
    },
    margin: {
      mean: -0.10268,
      deviation: 0.19414,
      weight: 0.38066,
    },
    mass: {
      mean: 1.8532,
      deviation: 0.47276,
      weight: -0.18155,
    },
    massOutside: {
      mean: 1.4635,
      deviation: 0.43522,
      weight: -0.0056317,
    },
    meantLess: {
      mean: 0.29431,
      deviation: 0.11306,
      weight: 0.33905,
    },
    meantMore: {
      mean: 0.35591,
      deviation: 0.12035,
      weight: 0.43936,
    },
    meantSame: {
      mean: -2.019,
      deviation: 1.425,
      weight: 0.4414,
    },
    meantWhole: {
      mean: 0.14601,
      deviation: 0.19358,
      weight: 0.41024,
    },
    mutual: {
      mean: 0.15343,
      deviation: 0.3604,
      weight: 0.040709,
    },
    nameMass: {
      mean: 0.70944,
      deviation: 0.71249,
      weight: 0.072361,
    },
    names: {
      mean: 0.24434,
      deviation: 0.2765,
      weight: -0.069302,
    },
    namesDiffer: {
      mean: 0.80513,
      deviation: 0.8708,
      weight: -0.099088,
    },
    nextRarest: {
      mean: 0.40222,
      deviation: 0.23842,
      weight: 0.13321,
    },
    overlap: {
      mean: 0.15026,
      deviation: 0.11392,
      weight: 0.020129,
    },
    overlapOutside: {
      mean: 0.14544,
      deviation: 0.1152,
      weight: 0.25143,
    },
    pronouns: {
      mean: 0.17671,
      deviation: 0.40843,
      weight: 0.093917,
    },
    quoted: {
      mean: 0.011545,
      deviation: 0.089233,
      weight: 0.17387,
    },
    quotedHeld: {
      mean: 0.05454,
      deviation: 0.15497,
      weight: 0.0435,
    },
    quotedMass: {
      mean: 0.047749,
      deviation: 0.3061,
      weight: -0.25681,
    },
    rank: {
      mean: 1.0861,
      deviation: 0.52934,
      weight: 0.24084,
    },
    rankOfAll: {
      mean: 0.80659,
      deviation: 0.56526,
      weight: -0.34991,
    },
    rarest: {
      mean: 0.63881,
      deviation: 0.14234,
      weight: 0.22439,
    },
    sameArticle: {
      mean: 0.34363,
      deviation: 0.47492,
      weight: -0.52798,
    },
    shareLess: {
      mean: 0.13562,
      deviation: 0.10646,
      weight: -0.055843,
    },
    shareMore: {
      mean: 0.24976,
      deviation: 0.19003,
      weight: 0.13561,
    },
    shorter: {
      mean: 2.4288,
      deviation: 0.3794,
      weight: -0.076191,
    },
    subject: {
      mean: -0.25571,
      deviation: 0.65086,
      weight: 0.029664,
    },
    withBefore: {
      mean: 0.23572,
      deviation: 0.16693,
      weight: -0.25468,
    },
  },
};
