import type { WordWeights } from '../weights.ts';

/** Written by test/eval/fitNetwork.ts. */
export const NETWORK_WEIGHTS: WordWeights = {
  schema: 'word-judge/1',
  about:
    'Logistic regression over 60 labelled events, quadratic penalty 20; fitted by test/eval/fitNetwork.ts.',
  bias: -3.2648,
  features: {
    across: {
      mean: 0.13697,
      deviation: 0.14224,
      weight: 0.17694,
    },
    adjacent: {
      mean: 0.046225,
      deviation: 0.20997,
      weight: 0.049264,
    },
    alongside: {
      mean: 0.082055,
      deviation: 0.14266,
      weight: 0.10978,
    },
    alongsideBoth: {
      mean: 0.097028,
      deviation: 0.19051,
      weight: 0.14566,
    },
    apart: {
      mean: 0.29893,
      deviation: 0.23155,
      weight: -0.18789,
    },
    bothQuote: {
      mean: 0.059007,
      deviation: 0.23564,
      weight: -0.06045,
    },
    clause: {
      mean: 0.1522,
      deviation: 0.13114,
      weight: 0.29413,
    },
    clauseHeld: {
      mean: 0.22553,
      deviation: 0.17265,
      weight: 0.032111,
    },
    clauseMass: {
      mean: 1.6169,
      deviation: 0.56813,
      weight: -0.031882,
    },
    core: {
      mean: 0.098375,
      deviation: 0.18793,
      weight: -0.032975,
    },
    couples: {
      mean: 0.80308,
      deviation: 0.94084,
      weight: 0.13603,
    },
    couplesHeld: {
      mean: 0.060131,
      deviation: 0.14484,
      weight: 0.049122,
    },
    days: {
      mean: 0.030695,
      deviation: 0.17565,
      weight: 0.0045724,
    },
    daysDiffer: {
      mean: 0.048012,
      deviation: 0.21379,
      weight: -0.0377,
    },
    denial: {
      mean: 0.21046,
      deviation: 0.40764,
      weight: 0.015355,
    },
    exclusive: {
      mean: 0.37053,
      deviation: 0.32835,
      weight: 0.19324,
    },
    figures: {
      mean: 0.15456,
      deviation: 0.71227,
      weight: -0.06065,
    },
    figuresDiffer: {
      mean: 0.072567,
      deviation: 0.25942,
      weight: 0.02537,
    },
    heldLess: {
      mean: 0.12268,
      deviation: 0.12124,
      weight: 0.0077706,
    },
    heldMore: {
      mean: 0.20842,
      deviation: 0.17589,
      weight: 0.028422,
    },
    lengths: {
      mean: 0.65877,
      deviation: 0.21723,
      weight: -0.093454,
    },
    letters: {
      mean: 0.16182,
      deviation: 0.13265,
      weight: -0.088378,
    },
    margin: {
      mean: -0.14295,
      deviation: 0.22064,
      weight: 0.42211,
    },
    mass: {
      mean: 1.7132,
      deviation: 0.52184,
      weight: 0.032092,
    },
    massOutside: {
      mean: 1.3674,
      deviation: 0.47413,
      weight: 0.49197,
    },
    meantLess: {
      mean: 0.24281,
      deviation: 0.13185,
      weight: 0.19657,
    },
    meantMore: {
      mean: 0.30251,
      deviation: 0.14217,
      weight: 0.54239,
    },
    meantSame: {
      mean: -3.2928,
      deviation: 3.1085,
      weight: 1.1009,
    },
    meantWhole: {
      mean: 0.091203,
      deviation: 0.21811,
      weight: 0.098877,
    },
    mutual: {
      mean: 0.13464,
      deviation: 0.34134,
      weight: -0.042017,
    },
    nameMass: {
      mean: 0.66781,
      deviation: 0.68301,
      weight: -0.091744,
    },
    names: {
      mean: 0.23592,
      deviation: 0.2744,
      weight: -0.086937,
    },
    namesDiffer: {
      mean: 0.75586,
      deviation: 0.86856,
      weight: -0.1184,
    },
    nextRarest: {
      mean: 0.33472,
      deviation: 0.24897,
      weight: -0.048215,
    },
    overlap: {
      mean: 0.14697,
      deviation: 0.1296,
      weight: -0.20193,
    },
    overlapOutside: {
      mean: 0.14572,
      deviation: 0.13258,
      weight: -0.036427,
    },
    pronouns: {
      mean: 0.21637,
      deviation: 0.45157,
      weight: 0.047717,
    },
    quoted: {
      mean: 0.017215,
      deviation: 0.11539,
      weight: 0.28837,
    },
    quotedHeld: {
      mean: 0.064122,
      deviation: 0.17412,
      weight: 0.020638,
    },
    quotedMass: {
      mean: 0.054923,
      deviation: 0.32304,
      weight: -0.23587,
    },
    rank: {
      mean: 1.018,
      deviation: 0.53239,
      weight: 0.068042,
    },
    rankOfAll: {
      mean: 0.60295,
      deviation: 0.5333,
      weight: -0.28783,
    },
    rarest: {
      mean: 0.59199,
      deviation: 0.15667,
      weight: 0.15732,
    },
    sameArticle: {
      mean: 0.22439,
      deviation: 0.41718,
      weight: -0.3793,
    },
    shareLess: {
      mean: 0.13597,
      deviation: 0.11458,
      weight: -0.0025622,
    },
    shareMore: {
      mean: 0.27976,
      deviation: 0.21634,
      weight: 0.10967,
    },
    shorter: {
      mean: 2.3476,
      deviation: 0.44171,
      weight: -0.064092,
    },
    subject: {
      mean: -0.23616,
      deviation: 0.67548,
      weight: 0.079205,
    },
    withBefore: {
      mean: 0.25197,
      deviation: 0.20474,
      weight: -0.16657,
    },
  },
};
