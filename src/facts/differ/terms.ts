import type { Version } from '../view.ts';
import type { Comparer } from './clash.ts';
import { sideOf } from './clash.ts';

/** Terms that exclude each other, or say how far a thing went; a reader should know that reports differ. */
const CONTRASTS: readonly {
  readonly about: string;
  readonly terms: readonly RegExp[];
  readonly isExclusive: boolean;
}[] = [
  {
    about: 'legal status',
    isExclusive: false,
    terms: [/\barrest(?:ed|s)?\b/iu, /\bdetain(?:ed|s)?\b/iu],
  },
  {
    about: 'verdict',
    isExclusive: true,
    terms: [/\b(?:convicted|found guilty)\b/iu, /\b(?:acquitted|found not guilty|cleared of)\b/iu],
  },
  {
    about: 'outcome',
    isExclusive: true,
    terms: [/\b(?:killed|died|dead)\b/iu, /\b(?:survived(?! by)|unhurt|unharmed)\b/iu],
  },
  {
    about: 'direction',
    isExclusive: true,
    terms: [
      /\b(?:rose|risen|increased?|climbed|gained|grew|up by)\b/iu,
      /\b(?:fell|fallen|decreased?|dropped|declined|lost|down by)\b/iu,
    ],
  },
  {
    about: 'decision',
    isExclusive: true,
    terms: [
      /\b(?:approved|accepted|passed|backed|agreed to)\b/iu,
      /\b(?:rejected|refused|turned down|voted down|opposed)\b/iu,
    ],
  },
  {
    about: 'how an office ended',
    isExclusive: false,
    terms: [
      /\b(?:resigned|resigns|stepped (?:down|aside)|quit)\b/iu,
      /\b(?:fired|sacked|dismissed|ousted|removed from|asked to step)\b/iu,
    ],
  },
  {
    about: 'cause',
    isExclusive: true,
    terms: [
      /\baccident(?:al|ally)?\b/iu,
      /\b(?:deliberate(?:ly)?|intentional(?:ly)?|arson|sabotage)\b/iu,
      /\bsuicide\b/iu,
    ],
  },
  {
    about: 'confirmation',
    isExclusive: true,
    terms: [
      /\b(?:confirmed|acknowledged|admitted)\b/iu,
      /\b(?:denied|denies|rejected|dismissed)\b/iu,
    ],
  },
];

/** Statements of one fact that use different terms of one contrast, each just one of them. */
export const compareTerms: Comparer = (_view, a, b) =>
  CONTRASTS.flatMap(({ about, isExclusive }, i) => {
    const [left, right] = [termsOf(a)[i], termsOf(b)[i]];
    if (!left || !right || left.term === right.term) return [];
    return [
      {
        about,
        kind: 'claim',
        severity: isExclusive ? 'contradiction' : 'precision',
        sides: [sideOf(a, left), sideOf(b, right)],
      },
    ] as const;
  });

/** A version stands in many pairs. */
const known = new WeakMap<Version, readonly Found[]>();

/** For each contrast, the one term of it that a version uses. */
function termsOf(version: Version): readonly Found[] {
  const found = known.get(version) ?? CONTRASTS.map(({ terms }) => onlyTerm(version, terms));
  known.set(version, found);
  return found;
}

type Found = ReturnType<typeof onlyTerm>;

function onlyTerm({ quote, span }: Version, terms: readonly RegExp[]) {
  const found = terms.flatMap((pattern, term) => {
    const match = pattern.exec(quote);
    return match
      ? [{ term, start: span.start + match.index, end: span.start + match.index + match[0].length }]
      : [];
  });
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}
