import { POLARITY } from '../../config/thresholds.ts';
import { memoryOf } from '../../text/memory.ts';
import type { Token } from '../../text/words.ts';
import type { Span } from '../../types.ts';
import { inside } from '../tell/details.ts';
import type { EventView, Version } from '../view.ts';
import type { Clash, Comparer } from './clash.ts';
import { sideOf } from './clash.ts';
import { fateNamed } from './counted.ts';

/** Turns what follows into its contrary. */
const NEGATOR = /^(?:not|never|cannot|den(?:y|ied|ies|ying))$|n't$/;
/** The same, before an infinitive. */
const NEGATOR_TO = /^(?:refus|declin|fail)(?:e|es|ed|ing|s)?$/;
/** After a negator, no denial: "not only", "no longer", "no more than". */
const NO_DENIAL =
  /^(?:only|just|longer|doubt|more|less|fewer|later|merely|simply|yet|immediately)$/;
/** What is asked or imagined is not said. */
const OPEN = /^(?:if|whether|unless|could|might|may|should)$/;
/** Reported speech: who has not said a thing has not denied it. */
const SAYING =
  /^(?:say|says|said|saying|tell|told|comment(?:s|ed)?|know[sn]?|knew|think|thought|believe[sd]?|want(?:s|ed)?|be|been|year-old)$/;
/** Words for the dead that are no predicate. */
const NO_PREDICATE =
  /^(?:bod(?:y|ies)|toll|deaths?|lives|cases|custody|refuge|year|years|old|day|days)$/;

/** A word that one statement denies and the other affirms, of the same people and things: yes against no. */
export const comparePolarity: Comparer = (view, a, b) => {
  const [left, right] = [saidIn(view, a), saidIn(view, b)];
  for (const x of left) {
    for (const y of right) {
      if (x.key !== y.key || x.isDenied === y.isDenied) continue;
      if (isBoth(x.key, left) || isBoth(x.key, right) || !isOneMatter(x, y)) continue;
      return [clashOf(a, x, b, y)];
    }
  }
  return [];
};

interface Said {
  /** The word's stem, or the fate that it tells. */
  readonly key: string;
  readonly isDenied: boolean;
  readonly word: Token;
  /** From the negator, if any, to a few words after. */
  readonly passage: Span;
  /** The last name before it. */
  readonly subject: string | null;
  /** Stems of the telling words around it, names too. */
  readonly around: ReadonlySet<string>;
}

const known = memoryOf<Version, readonly Said[]>();

/** The telling words of a version, with whether they are denied. */
function saidIn(view: EventView, version: Version): readonly Said[] {
  return known(version, () => read(view, version));
}

function read(view: EventView, { article, span }: Version): readonly Said[] {
  const tokens = inside(view.detailsOf(article).tokens, span);
  const names = inside(view.detailsOf(article).names, span);
  const telling = tokens.map((t) => !t.stop && !t.number && !isNegator(t));
  const deniedBy = deniedIn(tokens, telling);
  return tokens.flatMap((word, i) => {
    const negator = deniedBy.get(i);
    if (!telling[i] || !isPredicate(word) || isOpen(tokens, i, negator)) return [];
    const last = tokens[Math.min(tokens.length - 1, i + POLARITY.wordsShown)] ?? word;
    const near = tokens.filter(
      (t, k) => telling[k] && k !== i && Math.abs(k - i) <= POLARITY.reach && t !== word,
    );
    return [
      {
        key: fateNamed(word.folded) ?? word.stem,
        isDenied: negator !== undefined,
        word,
        passage: { start: (negator ?? word).start, end: last.end },
        subject: names.filter((n) => n.end <= word.start).at(-1)?.key ?? null,
        around: new Set(near.map((t) => fateNamed(t.folded) ?? t.stem)),
      },
    ];
  });
}

/** For each denied word, by its place, the negator that denies it: the first telling word behind the negator. */
function deniedIn(
  tokens: readonly Token[],
  telling: readonly boolean[],
): ReadonlyMap<number, Token> {
  const denied = new Map<number, Token>();
  tokens.forEach((negator, i) => {
    const next = tokens[i + 1]?.folded ?? '';
    if (!isNegator(negator) || NO_DENIAL.test(next)) return;
    if (NEGATOR_TO.test(negator.folded) && next !== 'to') return;
    for (let k = i + 1; k <= i + POLARITY.wordsToDenied && k < tokens.length; k += 1) {
      if (!telling[k] || tokens[k]?.capital) continue;
      denied.set(k, negator);
      return;
    }
  });
  return denied;
}

const isNegator = ({ folded }: Token): boolean => NEGATOR.test(folded) || NEGATOR_TO.test(folded);

const isPredicate = ({ capital, folded }: Token): boolean =>
  !capital && !SAYING.test(folded) && !NO_PREDICATE.test(folded);

/** Asked, imagined, an infinitive, which nobody affirms, or so near behind a negator that it may be denied as well. */
const isOpen = (tokens: readonly Token[], i: number, negator: Token | undefined): boolean =>
  tokens.slice(Math.max(0, i - 3), i).some(({ folded }) => OPEN.test(folded)) ||
  (negator === undefined &&
    (tokens[i - 1]?.folded === 'to' ||
      tokens.slice(Math.max(0, i - POLARITY.maybeDenied), i).some(isNegator)));

/** Whether a statement both denies and affirms a word: then it tells of two matters, or of both sides. */
const isBoth = (key: string, said: readonly Said[]): boolean =>
  new Set(said.filter((s) => s.key === key).map(({ isDenied }) => isDenied)).size > 1;

function isOneMatter(x: Said, y: Said): boolean {
  if (x.subject !== null && y.subject !== null && x.subject !== y.subject) return false;
  const shared = [...x.around].filter((stem) => y.around.has(stem)).length;
  const share = shared / Math.max(1, Math.min(x.around.size, y.around.size));
  return shared >= POLARITY.leastShared && share >= POLARITY.share;
}

function clashOf(a: Version, x: Said, b: Version, y: Said): Clash {
  const affirmed = x.isDenied ? y : x;
  return {
    about: `whether: ${affirmed.word.folded}`,
    kind: 'claim',
    severity: 'contradiction',
    sides: [sideOf(a, x.passage), sideOf(b, y.passage)],
  };
}
