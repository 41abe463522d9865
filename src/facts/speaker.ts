import { inside } from './details.ts';
import { antecedentOf } from './insertions.ts';
import type { EventView, Version } from './view.ts';

const SAID =
  '(?:said|says|told|added|adds|wrote|writes|tweeted|stated|insisted|explained|admitted|announced|warned|argued|declared|stressed|noted|asked|replied)';
const AFTER = new RegExp(`^,?\\s*(?:\\p{L}[\\p{L}’'-]*,?\\s+){0,4}?${SAID}\\b`, 'u');
const BEFORE = new RegExp(
  `\\b${SAID}\\s+(?:\\p{Ll}[\\p{L}’'-]*\\s+){0,3}(?:(?:Mr|Mrs|Ms|Dr)\\.?\\s+)?$`,
  'u',
);
const PRONOUN = new RegExp(`\\b(?:he|she)\\s+${SAID}\\b|\\b${SAID}\\s+(?:he|she)\\b`, 'iu');

/** Share of a passage's units that lies inside quotation marks, 0 to 1. */
export function quotedShare(view: EventView, { article, span }: Version): number {
  const quoted = view
    .detailsOf(article)
    .quotations.reduce(
      (sum, q) => sum + Math.max(0, Math.min(q.end, span.end) - Math.max(q.start, span.start)),
      0,
    );
  return quoted / Math.max(1, span.end - span.start);
}

/** Whose words a passage quotes, when exactly one name stands beside its verb of saying; null otherwise. */
export function speakerOf(view: EventView, version: Version): string | null {
  if (quotedShare(view, version) === 0) return null;
  const { names, quotations } = view.detailsOf(version.article);
  const { start } = version.span;
  const outside = inside(names, version.span).filter(
    (n) => n.kind !== 'place' && !quotations.some((q) => n.start >= q.start && n.end <= q.end),
  );
  const speaking = outside.filter(
    (n) =>
      AFTER.test(version.quote.slice(n.end - start)) ||
      BEFORE.test(version.quote.slice(0, n.start - start)),
  );
  const keys = new Set(speaking.map(({ key }) => key));
  const [speaker] = speaking;
  if (speaker && keys.size === 1) return fullName(view, version, speaker.key);
  return speaking.length === 0 && PRONOUN.test(version.quote) ? antecedentOf(view, version) : null;
}

function fullName(view: EventView, version: Version, key: string): string | null {
  const { names, article } = view.detailsOf(version.article);
  const forms = names.filter((n) => n.key === key).map((n) => article.text.slice(n.start, n.end));
  return forms.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;
}

/** What a written or staged statement is called in the reports that quote it. */
const HANDOUT =
  /\b(?:in a (?:written )?statement|statement (?:said|read)|press release|transcript(?:ion)?|op-ed|(?:tweeted|posted on)|according to a statement)\b/iu;
/** Share of a version inside quotation marks from which it is little more than the quotation. */
const MOSTLY_QUOTED = 0.4;

/** Whether all the versions quote one written statement: then it is their one source, whoever prints it. */
export function isHandout(view: EventView, versions: readonly Version[]): boolean {
  return (
    versions.length > 1 &&
    versions.every((version) => quotedShare(view, version) >= MOSTLY_QUOTED) &&
    versions.some(({ quote }) => HANDOUT.test(quote))
  );
}
