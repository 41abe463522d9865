import { WORDING } from '../../config/thresholds.ts';
import type { Span } from '../../types.ts';
import { inside } from '../tell/details.ts';
import { speakerOf } from '../tell/speaker.ts';
import type { EventView, Version } from '../view.ts';
import type { Clash, Comparer } from './clash.ts';
import { sideOf } from './clash.ts';

/** What one person said, quoted in different words: renderings of one utterance by different reporters or translators. */
export const compareQuotations: Comparer = (view, a, b) =>
  renderings(
    view,
    a,
    b,
    ({ shared, share, isSpeakerKnown, areFragments }) =>
      (areFragments && isSpeakerKnown) ||
      (share >= WORDING.oneUtterance && shared >= (areFragments ? 1 : WORDING.leastShared)),
  );

/** The same for statements that were not joined: only quotations of one speaker that have much in common. */
export const compareLikeQuotations: Comparer = (view, a, b) =>
  renderings(
    view,
    a,
    b,
    ({ shared, share, isSpeakerKnown }) =>
      isSpeakerKnown && shared >= WORDING.leastShared - 1 && share >= WORDING.oneUtteranceApart,
  );

interface Likeness {
  /** Telling stems in common, and their share of the shorter quotation's. */
  readonly shared: number;
  readonly share: number;
  /** Both sides name their speaker, and it is the same. */
  readonly isSpeakerKnown: boolean;
  /** Both are a few words worked into the reporter's own sentence. */
  readonly areFragments: boolean;
}

function renderings(
  view: EventView,
  a: Version,
  b: Version,
  isOneUtterance: (likeness: Likeness) => boolean,
): readonly Clash[] {
  const [left, right] = [quotedIn(view, a), quotedIn(view, b)];
  const [p, q] = [left[0], right[0]];
  if (!p || !q || left.length > 1 || right.length > 1) return [];
  const [one, two] = [speakerOf(view, a), speakerOf(view, b)];
  const isSpeakerKnown = one !== null && two !== null;
  if (isSpeakerKnown && lastWord(one) !== lastWord(two)) return [];
  const { shared, share } = likeness(view, [a, p], [b, q]);
  const areFragments = isFragment(a, p) && isFragment(b, q);
  if (share >= WORDING.same) return [];
  if (!isOneUtterance({ shared, share, isSpeakerKnown, areFragments })) return [];
  return [
    {
      about: 'wording of a quotation',
      kind: 'claim',
      severity: 'precision',
      sides: [sideOf(a, head(a, p)), sideOf(b, head(b, q))],
    },
  ];
}

/** A quotation of a few words that opens with a small letter: it stands for a part of what was said. */
function isFragment({ span, quote }: Version, { start, end }: Span): boolean {
  const text = quote.slice(start - span.start, end - span.start);
  return /^\p{Ll}/u.test(text) && text.split(/\s+/).length <= WORDING.fragmentWords;
}

const lastWord = (name: string): string => name.split(' ').at(-1)?.toLowerCase() ?? '';

const memory = new WeakMap<Version, readonly Span[]>();

/** A version is compared with many: its quotations are read once. */
function quotedIn(view: EventView, version: Version): readonly Span[] {
  const known = memory.get(version) ?? quotationsOf(view, version);
  memory.set(version, known);
  return known;
}

function quotationsOf(view: EventView, { article, span, quote }: Version): readonly Span[] {
  const { quotations } = view.detailsOf(article);
  return quotations.flatMap(({ start, end }) => {
    const part = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
    if (part.start >= part.end) return [];
    const words = quote
      .slice(part.start - span.start, part.end - span.start)
      .match(/[\p{L}\p{N}]+/gu);
    return (words?.length ?? 0) >= WORDING.leastWords ? [part] : [];
  });
}

function likeness(
  view: EventView,
  [a, p]: [Version, Span],
  [b, q]: [Version, Span],
): Pick<Likeness, 'shared' | 'share'> {
  const stems = (v: Version, span: Span) =>
    new Set(
      inside(view.detailsOf(v.article).tokens, span)
        .filter((t) => !t.stop)
        .map((t) => t.stem),
    );
  const [one, two] = [stems(a, p), stems(b, q)];
  const shared = [...one].filter((stem) => two.has(stem)).length;
  return { shared, share: shared / Math.max(1, Math.min(one.size, two.size)) };
}

function head({ span, quote }: Version, { start, end }: Span): Span {
  const text = quote.slice(start - span.start, end - span.start);
  const words = [...text.matchAll(/\S+/gu)].slice(0, WORDING.sideWords);
  const last = words.at(-1);
  return { start, end: last ? start + last.index + last[0].length : end };
}
