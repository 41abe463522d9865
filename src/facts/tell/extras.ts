import type { Quote, Span } from '../../types.ts';
import type { EventView, Version } from '../view.ts';
import { inside } from './details.ts';
import { antecedentOf, sentenceBefore, subjectBefore } from './insertions.ts';
import { Known } from './known.ts';
import { newPassages } from './newPassages.ts';
import { openingPronoun, reportingPronoun } from './standing.ts';

/**
 * The smallest passages of the other versions that hold what the chosen one lacks: phrases in the source's own words,
 * none repeating what is already shown; a quotation is kept whole. One with a "he" whom the chosen version does not name begins a sentence
 * earlier. Pure.
 */
export function extrasOf(
  view: EventView,
  chosen: Version,
  others: readonly Version[],
): readonly Quote[] {
  const known = new Known(chosen.details);
  const isDenied = DENIAL.test(chosen.quote);
  const extras: Quote[] = [];
  const unseen = (version: Version) => {
    const shown = [chosen, ...extras].map(({ quote }) => quote);
    const { article, quotations } = view.detailsOf(version.article);
    return inside(quotations, version.span).filter(
      (q) => !shown.some((quote) => quote.includes(article.text.slice(q.start, q.end))),
    );
  };
  for (const version of others) {
    const { text } = view.detailsOf(version.article).article;
    const denies = DENIAL.test(version.quote);
    const passages = newPassages(version, known, unseen(version));
    // A "not" that one has and the other lacks is told whole, or it would pass for agreement.
    const isWhole = denies !== isDenied && (denies || passages.length > 0);
    for (const passage of isWhole ? [version.span] : passages) {
      const start = explainedFrom(view, chosen, version, passage);
      const { end } = passage;
      extras.push({ article: version.article, start, end, quote: text.slice(start, end) });
    }
    known.learn(version.details);
  }
  return extras;
}

const DENIAL = /\b(?:not|never|no|nobody|nothing|cannot|den(?:y|ied|ies|ying))\b|n['’]t\b/iu;

/** Where a passage has to begin for its "he" to be understood beside the chosen version. */
function explainedFrom(
  view: EventView,
  chosen: Version,
  version: Version,
  { start, end }: Span,
): number {
  const { span, quote } = version;
  const passage = quote.slice(start - span.start, end - span.start);
  const opening = start === span.start ? openingPronoun(passage) : null;
  const isPerson = opening !== null && opening.word !== 'it';
  if (!isPerson && reportingPronoun(passage) === null) return start;
  if (namesWhoIsMeant(view, chosen, version)) return start;
  const before = sentenceBefore(view, version);
  if (!before) return start;
  const isShown =
    chosen.article === version.article &&
    chosen.span.start < before.end &&
    chosen.span.end > before.start;
  return isShown ? start : before.start;
}

/** Whether the chosen version names the person whom another's "he" means, as far as can be told. */
function namesWhoIsMeant(view: EventView, chosen: Version, version: Version): boolean {
  const name = antecedentOf(view, version);
  if (name !== null && chosen.quote.includes(name)) return true;
  const subject = subjectBefore(view, version);
  return chosen.details.some(({ kind, key }) => kind === 'name' && key === subject);
}
