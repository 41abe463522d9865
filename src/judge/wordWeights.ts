import type { WordWeights } from './weights.ts';

/** Written by test/eval/fitJudge.ts. */
export const WORD_WEIGHTS: WordWeights = {
  schema: 'word-judge/1',
  about:
    'Logistic regression over 19 labelled events, quadratic penalty 20; fitted by test/eval/fitJudge.ts.',
  bias: -3.6782,
  features: {
    across: {
      mean: 0.1131,
      deviation: 0.10318,
      weight: 0.44551,
    },
    adjacent: {
      mean: 0.057242,
      deviation: 0.2323,
      weight: 0.01518,
    },
    alongside: {
      mean: 0.068567,
      deviation: 0.11874,
      weight: 0.15245,
    },
    alongsideBoth: {
      mean: 0.08105,
      deviation: 0.15571,
      weight: 0.21698,
    },
    apart: {
      mean: 0.33767,
      deviation: 0.24368,
      weight: -0.097575,
    },
    bothQuote: {
      mean: 0.065055,
      deviation: 0.24662,
      weight: -0.043603,
    },
    clause: {
      mean: 0.14845,
      deviation: 0.11204,
      weight: 0.046168,
    },
    clauseHeld: {
      mean: 0.21293,
      deviation: 0.14467,
      weight: 0.08228,
    },
    clauseMass: {
      mean: 1.6917,
      deviation: 0.49099,
      weight: -0.090303,
    },
    core: {
      mean: 0.085514,
      deviation: 0.16766,
      weight: 0.023463,
    },
    couples: {
      mean: 0.77993,
      deviation: 0.91818,
      weight: 0.15895,
    },
    couplesHeld: {
      mean: 0.046931,
      deviation: 0.11094,
      weight: 0.056606,
    },
    days: {
      mean: 0.028712,
      deviation: 0.17129,
      weight: 0.076921,
    },
    daysDiffer: {
      mean: 0.060512,
      deviation: 0.23843,
      weight: 0.0026206,
    },
    denial: {
      mean: 0.21043,
      deviation: 0.40761,
      weight: -0.15773,
    },
    exclusive: {
      mean: 0.40544,
      deviation: 0.32844,
      weight: 0.26948,
    },
    figures: {
      mean: 0.14022,
      deviation: 0.68696,
      weight: 0.068002,
    },
    figuresDiffer: {
      mean: 0.08032,
      deviation: 0.27179,
      weight: 0.17288,
    },
    heldLess: {
      mean: 0.11739,
      deviation: 0.10194,
      weight: 0.11057,
    },
    heldMore: {
      mean: 0.18677,
      deviation: 0.13358,
      weight: 0.095265,
    },
    lengths: {
      mean: 0.67687,
      deviation: 0.20368,
      weight: -0.083962,
    },
    letters: {
      mean: 0.15498,
      deviation: 0.11343,
      weight: 0.30693,
    },
    margin: {
      mean: -0.13272,
      deviation: 0.21968,
      weight: 0.55328,
    },
    mass: {
      mean: 1.7777,
      deviation: 0.48301,
      weight: -0.046106,
    },
    massOutside: {
      mean: 1.406,
      deviation: 0.43143,
      weight: 0.13356,
    },
    mutual: {
      mean: 0.12811,
      deviation: 0.33421,
      weight: 0.019782,
    },
    nameMass: {
      mean: 0.70861,
      deviation: 0.69221,
      weight: -0.042398,
    },
    names: {
      mean: 0.2436,
      deviation: 0.27186,
      weight: 0.0085552,
    },
    namesDiffer: {
      mean: 0.81323,
      deviation: 0.86963,
      weight: -0.061389,
    },
    nextRarest: {
      mean: 0.36831,
      deviation: 0.24498,
      weight: 0.16592,
    },
    overlap: {
      mean: 0.13945,
      deviation: 0.10755,
      weight: 0.057406,
    },
    overlapOutside: {
      mean: 0.13597,
      deviation: 0.10781,
      weight: 0.43578,
    },
    pronouns: {
      mean: 0.17209,
      deviation: 0.40397,
      weight: 0.087769,
    },
    quoted: {
      mean: 0.010644,
      deviation: 0.082782,
      weight: 0.12612,
    },
    quotedHeld: {
      mean: 0.052575,
      deviation: 0.1495,
      weight: -0.0072642,
    },
    quotedMass: {
      mean: 0.048281,
      deviation: 0.30033,
      weight: -0.23437,
    },
    rank: {
      mean: 0.99572,
      deviation: 0.53624,
      weight: 0.24078,
    },
    rankOfAll: {
      mean: 0.77727,
      deviation: 0.55874,
      weight: -0.29383,
    },
    rarest: {
      mean: 0.61868,
      deviation: 0.14704,
      weight: 0.23668,
    },
    sameArticle: {
      mean: 0.40887,
      deviation: 0.49162,
      weight: -0.54948,
    },
    shareLess: {
      mean: 0.12487,
      deviation: 0.10136,
      weight: 0.00010646,
    },
    shareMore: {
      mean: 0.22964,
      deviation: 0.18296,
      weight: 0.015754,
    },
    shorter: {
      mean: 2.417,
      deviation: 0.37499,
      weight: -0.12905,
    },
    subject: {
      mean: -0.26549,
      deviation: 0.65447,
      weight: 0.079772,
    },
    withBefore: {
      mean: 0.22249,
      deviation: 0.15942,
      weight: -0.16531,
    },
  },
};
