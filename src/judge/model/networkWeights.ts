import type { WordWeights } from '../weights.ts';

/** Written by test/eval/fitNetwork.ts. */
export const NETWORK_WEIGHTS: WordWeights = {
  schema: 'word-judge/1',
  about:
    'Logistic regression over 69 labelled events, quadratic penalty 200; fitted by test/eval/fitNetwork.ts.',
  bias: -2.9811,
  features: {
    across: {
      mean: 0.13784,
      deviation: 0.13041,
      weight: 0.12871,
    },
    adjacent: {
      mean: 0.051729,
      deviation: 0.22148,
      weight: 0.023732,
    },
    alongside: {
      mean: 0.08278,
      deviation: 0.13087,
      weight: 0.15488,
    },
    alongsideBoth: {
      mean: 0.096812,
      deviation: 0.16267,
      weight: 0.065683,
    },
    apart: {
      mean: 0.30971,
      deviation: 0.23626,
      weight: -0.15257,
    },
    bothQuote: {
      mean: 0.057553,
      deviation: 0.2329,
      weight: -0.089051,
    },
    clause: {
      mean: 0.16632,
      deviation: 0.12472,
      weight: 0.07561,
    },
    clauseHeld: {
      mean: 0.24365,
      deviation: 0.16668,
      weight: -0.030181,
    },
    clauseMass: {
      mean: 1.6807,
      deviation: 0.54073,
      weight: -0.016351,
    },
    core: {
      mean: 0.099327,
      deviation: 0.1807,
      weight: -0.081895,
    },
    couples: {
      mean: 0.81997,
      deviation: 0.95016,
      weight: 0.10551,
    },
    couplesHeld: {
      mean: 0.05761,
      deviation: 0.12571,
      weight: 0.068695,
    },
    days: {
      mean: 0.025452,
      deviation: 0.15836,
      weight: 0.049334,
    },
    daysDiffer: {
      mean: 0.042465,
      deviation: 0.20165,
      weight: -0.04836,
    },
    denial: {
      mean: 0.2231,
      deviation: 0.41633,
      weight: -0.054316,
    },
    exclusive: {
      mean: 0.40216,
      deviation: 0.31889,
      weight: 0.096697,
    },
    figures: {
      mean: 0.24006,
      deviation: 0.90191,
      weight: 0.11506,
    },
    figuresDiffer: {
      mean: 0.10208,
      deviation: 0.30276,
      weight: -0.043409,
    },
    heldLess: {
      mean: 0.13177,
      deviation: 0.10912,
      weight: -0.064798,
    },
    heldMore: {
      mean: 0.22099,
      deviation: 0.16196,
      weight: 0.034646,
    },
    lengths: {
      mean: 0.65973,
      deviation: 0.21352,
      weight: -0.12542,
    },
    letters: {
      mean: 0.17285,
      deviation: 0.12303,
      weight: 0.070696,
    },
    margin: {
      mean: -0.11308,
      deviation: 0.19209,
      weight: 0.21324,
    },
    mass: {
      mean: 1.7843,
      deviation: 0.49705,
      weight: 0.035607,
    },
    massOutside: {
      mean: 1.4435,
      deviation: 0.46026,
      weight: -0.0123,
    },
    meantLess: {
      mean: 0.2801,
      deviation: 0.11746,
      weight: 0.10609,
    },
    meantMore: {
      mean: 0.34788,
      deviation: 0.12843,
      weight: 0.26465,
    },
    meantSame: {
      mean: -2.4449,
      deviation: 1.8008,
      weight: 1.2221,
    },
    meantWhole: {
      mean: 0.138,
      deviation: 0.19745,
      weight: 0.33468,
    },
    mutual: {
      mean: 0.16505,
      deviation: 0.37122,
      weight: -0.013883,
    },
    nameMass: {
      mean: 0.67641,
      deviation: 0.69102,
      weight: -0.0016835,
    },
    names: {
      mean: 0.26311,
      deviation: 0.28821,
      weight: -0.06772,
    },
    namesDiffer: {
      mean: 0.64809,
      deviation: 0.82851,
      weight: -0.05319,
    },
    nextRarest: {
      mean: 0.368,
      deviation: 0.24449,
      weight: 0.10315,
    },
    overlap: {
      mean: 0.15819,
      deviation: 0.11782,
      weight: -0.064289,
    },
    overlapOutside: {
      mean: 0.15844,
      deviation: 0.11966,
      weight: -0.059998,
    },
    pronouns: {
      mean: 0.20072,
      deviation: 0.43827,
      weight: 0.013314,
    },
    quoted: {
      mean: 0.016777,
      deviation: 0.1156,
      weight: 0.13566,
    },
    quotedHeld: {
      mean: 0.062717,
      deviation: 0.18242,
      weight: 0.031038,
    },
    quotedMass: {
      mean: 0.053174,
      deviation: 0.32554,
      weight: -0.08844,
    },
    rank: {
      mean: 1.1284,
      deviation: 0.52079,
      weight: 0.10805,
    },
    rankOfAll: {
      mean: 0.71452,
      deviation: 0.55296,
      weight: -0.15341,
    },
    rarest: {
      mean: 0.61243,
      deviation: 0.14752,
      weight: 0.17855,
    },
    sameArticle: {
      mean: 0.27295,
      deviation: 0.44548,
      weight: -0.34303,
    },
    shareLess: {
      mean: 0.15399,
      deviation: 0.11288,
      weight: 0.013157,
    },
    shareMore: {
      mean: 0.29397,
      deviation: 0.20803,
      weight: 0.15576,
    },
    shorter: {
      mean: 2.3186,
      deviation: 0.42829,
      weight: 0.0098837,
    },
    subject: {
      mean: -0.20256,
      deviation: 0.67265,
      weight: 0.043856,
    },
    withBefore: {
      mean: 0.26447,
      deviation: 0.18855,
      weight: -0.1439,
    },
  },
};
