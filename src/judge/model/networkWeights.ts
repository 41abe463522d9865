import type { WordWeights } from '../weights.ts';

/** Written by test/eval/fitNetwork.ts. */
export const NETWORK_WEIGHTS: WordWeights = {
  "schema": "word-judge/1",
  "about": "Logistic regression over 19 labelled events, quadratic penalty 20; fitted by test/eval/fitNetwork.ts.",
  "bias": -3.9818,
  "features": {
    "across": {
      "mean": 0.11907,
      "deviation": 0.10894,
      "weight": 0.35944
    },
    "adjacent": {
      "mean": 0.05593,
      "deviation": 0.22979,
      "weight": -0.1109
    },
    "alongside": {
      "mean": 0.073755,
      "deviation": 0.12719,
      "weight": 0.18887
    },
    "alongsideBoth": {
      "mean": 0.087366,
      "deviation": 0.16738,
      "weight": 0.18728
    },
    "apart": {
      "mean": 0.3279,
      "deviation": 0.24134,
      "weight": -0.0036037
    },
    "bothQuote": {
      "mean": 0.058542,
      "deviation": 0.23477,
      "weight": -0.086887
    },
    "clause": {
      "mean": 0.15984,
      "deviation": 0.11844,
      "weight": 0.14426
    },
    "clauseHeld": {
      "mean": 0.22952,
      "deviation": 0.15078,
      "weight": 0.046665
    },
    "clauseMass": {
      "mean": 1.7585,
      "deviation": 0.49033,
      "weight": -0.15951
    },
    "core": {
      "mean": 0.092746,
      "deviation": 0.17597,
      "weight": -0.033805
    },
    "couples": {
      "mean": 0.86285,
      "deviation": 0.94738,
      "weight": 0.12615
    },
    "couplesHeld": {
      "mean": 0.0533,
      "deviation": 0.11976,
      "weight": 0.0095435
    },
    "days": {
      "mean": 0.033732,
      "deviation": 0.1853,
      "weight": 0.045504
    },
    "daysDiffer": {
      "mean": 0.063112,
      "deviation": 0.24316,
      "weight": -0.02962
    },
    "denial": {
      "mean": 0.19391,
      "deviation": 0.39536,
      "weight": -0.026904
    },
    "exclusive": {
      "mean": 0.44632,
      "deviation": 0.33939,
      "weight": 0.35801
    },
    "figures": {
      "mean": 0.16395,
      "deviation": 0.74227,
      "weight": -0.021531
    },
    "figuresDiffer": {
      "mean": 0.092057,
      "deviation": 0.28911,
      "weight": 0.001145
    },
    "heldLess": {
      "mean": 0.12655,
      "deviation": 0.10861,
      "weight": 0.00096114
    },
    "heldMore": {
      "mean": 0.20127,
      "deviation": 0.14008,
      "weight": 0.036392
    },
    "lengths": {
      "mean": 0.67374,
      "deviation": 0.20375,
      "weight": -0.17098
    },
    "letters": {
      "mean": 0.16638,
      "deviation": 0.11964,
      "weight": 0.19614
    },
    "margin": {
      "mean": -0.10268,
      "deviation": 0.19414,
      "weight": 0.3868
    },
    "mass": {
      "mean": 1.8532,
      "deviation": 0.47276,
      "weight": -0.16787
    },
    "massOutside": {
      "mean": 1.4635,
      "deviation": 0.43522,
      "weight": -0.009828
    },
    "meantLess": {
      "mean": 0.28336,
      "deviation": 0.11269,
      "weight": 0.27923
    },
    "meantMore": {
      "mean": 0.34427,
      "deviation": 0.12143,
      "weight": 0.34863
    },
    "meantSame": {
      "mean": -2.4875,
      "deviation": 1.68,
      "weight": 0.67506
    },
    "meantWhole": {
      "mean": 0.13282,
      "deviation": 0.1902,
      "weight": 0.43405
    },
    "mutual": {
      "mean": 0.15343,
      "deviation": 0.3604,
      "weight": 0.022023
    },
    "nameMass": {
      "mean": 0.70944,
      "deviation": 0.71249,
      "weight": 0.11867
    },
    "names": {
      "mean": 0.24434,
      "deviation": 0.2765,
      "weight": -0.038517
    },
    "namesDiffer": {
      "mean": 0.80513,
      "deviation": 0.8708,
      "weight": -0.099677
    },
    "nextRarest": {
      "mean": 0.40222,
      "deviation": 0.23842,
      "weight": 0.10487
    },
    "overlap": {
      "mean": 0.15026,
      "deviation": 0.11392,
      "weight": -0.0083591
    },
    "overlapOutside": {
      "mean": 0.14544,
      "deviation": 0.1152,
      "weight": 0.22089
    },
    "pronouns": {
      "mean": 0.17671,
      "deviation": 0.40843,
      "weight": 0.10548
    },
    "quoted": {
      "mean": 0.011545,
      "deviation": 0.089233,
      "weight": 0.16432
    },
    "quotedHeld": {
      "mean": 0.05454,
      "deviation": 0.15497,
      "weight": 0.06374
    },
    "quotedMass": {
      "mean": 0.047749,
      "deviation": 0.3061,
      "weight": -0.27591
    },
    "rank": {
      "mean": 1.0861,
      "deviation": 0.52934,
      "weight": 0.26458
    },
    "rankOfAll": {
      "mean": 0.80659,
      "deviation": 0.56526,
      "weight": -0.33944
    },
    "rarest": {
      "mean": 0.63881,
      "deviation": 0.14234,
      "weight": 0.18801
    },
    "sameArticle": {
      "mean": 0.34363,
      "deviation": 0.47492,
      "weight": -0.51367
    },
    "shareLess": {
      "mean": 0.13562,
      "deviation": 0.10646,
      "weight": -0.040681
    },
    "shareMore": {
      "mean": 0.24976,
      "deviation": 0.19003,
      "weight": 0.14506
    },
    "shorter": {
      "mean": 2.4288,
      "deviation": 0.3794,
      "weight": -0.013035
    },
    "subject": {
      "mean": -0.25571,
      "deviation": 0.65086,
      "weight": 0.029726
    },
    "withBefore": {
      "mean": 0.23572,
      "deviation": 0.16693,
      "weight": -0.25688
    }
  }
};
