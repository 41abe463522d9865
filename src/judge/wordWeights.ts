import type { WordWeights } from './weights.ts';

/** Written by test/eval/fitJudge.ts. */
export const WORD_WEIGHTS: WordWeights = {
  schema: 'word-judge/1',
  about:
    'Logistic regression over 19 labelled events, quadratic penalty 20; fitted by test/eval/fitJudge.ts.',
  bias: -4.4138,
  features: {
    across: {
      mean: 0.1073,
      deviation: 0.10243,
      weight: 0.45912,
    },
    adjacent: {
      mean: 0.04744,
      deviation: 0.21258,
      weight: 0.091595,
    },
    alongside: {
      mean: 0.063727,
      deviation: 0.1037,
      weight: 0.12771,
    },
    alongsideBoth: {
      mean: 0.075038,
      deviation: 0.13277,
      weight: 0.1663,
    },
    apart: {
      mean: 0.33745,
      deviation: 0.24028,
      weight: -0.061332,
    },
    bothQuote: {
      mean: 0.062177,
      deviation: 0.24148,
      weight: -0.061184,
    },
    clause: {
      mean: 0.11894,
      deviation: 0.095573,
      weight: -0.00034842,
    },
    clauseHeld: {
      mean: 0.17252,
      deviation: 0.1273,
      weight: 0.088405,
    },
    clauseMass: {
      mean: 1.5218,
      deviation: 0.47671,
      weight: -0.091134,
    },
    core: {
      mean: 0.070218,
      deviation: 0.1493,
      weight: 0.021519,
    },
    couples: {
      mean: 0.61161,
      deviation: 0.83301,
      weight: 0.14097,
    },
    couplesHeld: {
      mean: 0.03334,
      deviation: 0.088514,
      weight: 0.050638,
    },
    denial: {
      mean: 0.206,
      deviation: 0.40443,
      weight: -0.16921,
    },
    exclusive: {
      mean: 0.3078,
      deviation: 0.29275,
      weight: 0.27079,
    },
    figures: {
      mean: 0.085654,
      deviation: 0.53815,
      weight: 0.057065,
    },
    figuresDiffer: {
      mean: 0.075301,
      deviation: 0.26388,
      weight: 0.16579,
    },
    heldLess: {
      mean: 0.092087,
      deviation: 0.085209,
      weight: 0.090776,
    },
    heldMore: {
      mean: 0.14875,
      deviation: 0.11687,
      weight: 0.097777,
    },
    lengths: {
      mean: 0.67289,
      deviation: 0.20688,
      weight: -0.040492,
    },
    letters: {
      mean: 0.1255,
      deviation: 0.097201,
      weight: 0.32909,
    },
    margin: {
      mean: -0.16526,
      deviation: 0.2221,
      weight: 0.62768,
    },
    mass: {
      mean: 1.5929,
      deviation: 0.47814,
      weight: -0.044131,
    },
    massOutside: {
      mean: 1.2235,
      deviation: 0.42984,
      weight: 0.20649,
    },
    mutual: {
      mean: 0.079497,
      deviation: 0.27051,
      weight: -0.023138,
    },
    nameMass: {
      mean: 0.6152,
      deviation: 0.64706,
      weight: -0.023325,
    },
    names: {
      mean: 0.20235,
      deviation: 0.24914,
      weight: 0.0069423,
    },
    namesDiffer: {
      mean: 0.88334,
      deviation: 0.88737,
      weight: -0.054193,
    },
    nextRarest: {
      mean: 0.28482,
      deviation: 0.24338,
      weight: 0.13958,
    },
    overlap: {
      mean: 0.10982,
      deviation: 0.091305,
      weight: 0.043037,
    },
    overlapOutside: {
      mean: 0.10364,
      deviation: 0.091832,
      weight: 0.3691,
    },
    pronouns: {
      mean: 0.17104,
      deviation: 0.4009,
      weight: 0.099504,
    },
    quoted: {
      mean: 0.0074823,
      deviation: 0.065696,
      weight: 0.12679,
    },
    quotedHeld: {
      mean: 0.043214,
      deviation: 0.13054,
      weight: -0.024298,
    },
    quotedMass: {
      mean: 0.038428,
      deviation: 0.2574,
      weight: -0.22802,
    },
    rank: {
      mean: 0.77553,
      deviation: 0.52597,
      weight: 0.15492,
    },
    rankOfAll: {
      mean: 0.56179,
      deviation: 0.52021,
      weight: -0.27587,
    },
    rarest: {
      mean: 0.56451,
      deviation: 0.15794,
      weight: 0.30107,
    },
    sameArticle: {
      mean: 0.37995,
      deviation: 0.48537,
      weight: -0.55427,
    },
    shareLess: {
      mean: 0.098923,
      deviation: 0.088905,
      weight: -0.0095818,
    },
    shareMore: {
      mean: 0.18972,
      deviation: 0.1721,
      weight: 0.033031,
    },
    shorter: {
      mean: 2.4281,
      deviation: 0.36657,
      weight: -0.19685,
    },
    subject: {
      mean: -0.29012,
      deviation: 0.63654,
      weight: 0.079851,
    },
    withBefore: {
      mean: 0.18306,
      deviation: 0.14384,
      weight: -0.16492,
    },
  },
};
