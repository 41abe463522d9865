import type { Span } from '../types.ts';
import type { Comparer } from './clash.ts';
import { sideOf } from './clash.ts';
import { inside } from './details.ts';
import { speakerOf } from './speaker.ts';
import type { EventView, Version } from './view.ts';

/** Words. A quoted word or two is a term, not a rendering of what somebody said. */
const LEAST_WORDS = 2;
/** Share of the shorter quotation's telling stems from which two quotations are one and the same wording. */
const SAME_WORDING = 0.75;
/** The same share from which they render one utterance though a speaker is not certain. */
const ONE_UTTERANCE = 0.2;
/** Words of a quotation that are shown as a side. */
const SIDE_WORDS = 12;

/** What one person said, quoted in different words: renderings of one utterance by different reporters or translators. */
export const compareQuotations: Comparer = (view, a, b) => {
  const [left, right] = [quotedIn(view, a), quotedIn(view, b)];
  const [p, q] = [left[0], right[0]];
  if (!p || !q || left.length > 1 || right.length > 1) return [];
  const [one, two] = [speakerOf(view, a), speakerOf(view, b)];
  if (one !== null && two !== null && lastWord(one) !== lastWord(two)) return [];
  const like = likeness(view, [a, p], [b, q]);
  const isOneUtterance = like >= ONE_UTTERANCE || (one !== null && two !== null);
  if (like >= SAME_WORDING || !isOneUtterance) return [];
  return [
    {
      about: 'wording of a quotation',
      kind: 'claim',
      severity: 'precision',
      sides: [sideOf(a, head(a, p)), sideOf(b, head(b, q))],
    },
  ];
};

const lastWord = (name: string): string => name.split(' ').at(-1)?.toLowerCase() ?? '';

function quotedIn(view: EventView, { article, span, quote }: Version): readonly Span[] {
  const { quotations } = view.detailsOf(article);
  return quotations.flatMap(({ start, end }) => {
    const part = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
    const words = quote
      .slice(part.start - span.start, part.end - span.start)
      .match(/[\p{L}\p{N}]+/gu);
    return part.start < part.end && (words?.length ?? 0) >= LEAST_WORDS ? [part] : [];
  });
}

function likeness(view: EventView, [a, p]: [Version, Span], [b, q]: [Version, Span]): number {
  const stems = (v: Version, span: Span) =>
    new Set(
      inside(view.detailsOf(v.article).tokens, span)
        .filter((t) => !t.stop)
        .map((t) => t.stem),
    );
  const [one, two] = [stems(a, p), stems(b, q)];
  const shared = [...one].filter((stem) => two.has(stem)).length;
  return shared / Math.max(1, Math.min(one.size, two.size));
}

function head({ span, quote }: Version, { start, end }: Span): Span {
  const text = quote.slice(start - span.start, end - span.start);
  const words = [...text.matchAll(/\S+/gu)].slice(0, SIDE_WORDS);
  const last = words.at(-1);
  return { start, end: last ? start + last.index + last[0].length : end };
}
