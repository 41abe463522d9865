import { MOSTLY_QUOTED } from '../../config/thresholds.ts';
import type { NameMention } from '../../text/names.ts';
import type { EventView, Version } from '../view.ts';
import { inside } from './details.ts';
import { antecedentOf } from './insertions.ts';

const SAYING =
  'said|says|added|adds|wrote|writes|tweeted|stated|insisted|explained|admitted|announced|warned|argued|declared|stressed|noted|replied';
/** A verb of saying: what stands before it in its clause is its subject. */
const VERB = new RegExp(
  `\\b(?:${SAYING}|told|asked|saying|stating|thanked|promised|described)\\b`,
  'giu',
);
/** What may stand between such a verb and a subject behind it: "said Police Chief". */
const TURNED = new RegExp(
  `\\b(?:${SAYING})\\s+(?:\\p{Ll}[\\p{L}’'-]*\\s+){0,3}(?:\\p{Lu}\\p{L}+\\.?\\s+){0,2}$`,
  'u',
);
const PRONOUN = new RegExp(
  `\\b(?:he|she)\\s+(?:\\p{Ll}+\\s+)?(?:${SAYING}|told|asked)\\b|\\b(?:${SAYING})\\s+(?:he|she)\\b`,
  'iu',
);
/** What may stand between a speaker and the verb: nothing but an adverb, or an apposition between commas. */
const ADVERB = /^\s+(?:(?:also|later|then|has|had|\p{Ll}+ly)\s+)*$/u;
const APPOSITION = /^,(?! (?:and|but)\b).*,\s+$/su;
/** Named together with another, or an office rather than a person. */
const NOT_ALONE = /\b(?:(?:and|or)\s+(?:\p{L}+\s+){0,3}|the\s+)$/iu;

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

/**
 * Whose words a passage quotes: the one name in the subject of its verb of saying, or the person whom its pronoun
 * surely stands for; null when that is not certain.
 */
export function speakerOf(view: EventView, version: Version): string | null {
  if (quotedShare(view, version) === 0) return null;
  const keys = subjectsOf(view, version);
  const [key, ...others] = keys;
  if (key !== undefined) return others.length === 0 ? fullName(view, version, key) : null;
  return PRONOUN.test(version.quote) ? antecedentOf(view, version) : null;
}

function subjectsOf(view: EventView, { article, span, quote }: Version): readonly string[] {
  const { names, quotations } = view.detailsOf(article);
  const isQuoted = (at: number) => quotations.some((q) => at >= q.start && at < q.end);
  const open = inside(names, span).filter((n) => n.kind !== 'place' && !isQuoted(n.start));
  const keys = new Set<string>();
  for (const { index } of quote.matchAll(VERB)) {
    const verb = span.start + index;
    if (isQuoted(verb)) continue;
    const ends = quotations.filter((q) => q.end < verb).map((q) => q.end + 1);
    const from = Math.max(span.start, ...ends);
    const before = open.filter((n) => n.start >= from && n.end <= verb);
    const subject = subjectIn(quote, span.start, before, verb);
    if (subject) keys.add(subject.key);
  }
  for (const { start, end, key } of open) {
    const closes = /^(?:[\s’”"']*[,.;:(]|$)/u.test(quote.slice(end - span.start));
    if (closes && TURNED.test(quote.slice(0, start - span.start))) keys.add(key);
  }
  return [...keys];
}

/** The name beside the verb, or the one that an apposition parts from it; undefined when that is not certain. */
function subjectIn(
  quote: string,
  offset: number,
  names: readonly NameMention[],
  verb: number,
): NameMention | undefined {
  const between = (n: NameMention) => quote.slice(n.end - offset, verb - offset);
  const nearest = names.at(-1);
  if (nearest && ADVERB.test(between(nearest)))
    return NOT_ALONE.test(quote.slice(0, nearest.start - offset)) ? undefined : nearest;
  const [first] = names;
  return first && APPOSITION.test(between(first)) ? first : undefined;
}

function fullName(view: EventView, version: Version, key: string): string | null {
  const { names, article } = view.detailsOf(version.article);
  const forms = names.filter((n) => n.key === key).map((n) => article.text.slice(n.start, n.end));
  return forms.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? null;
}

/** What a written or staged statement is called in the reports that quote it. */
const HANDOUT =
  /\b(?:in a (?:written )?statement|statement (?:said|read)|press release|transcript(?:ion)?|op-ed|(?:tweeted|posted on)|according to a statement)\b/iu;

/** Whether all the versions quote one written statement: then it is their one source, whoever prints it. */
export function isHandout(view: EventView, versions: readonly Version[]): boolean {
  return (
    versions.length > 1 &&
    versions.every((version) => quotedShare(view, version) >= MOSTLY_QUOTED) &&
    versions.some(({ quote }) => HANDOUT.test(quote))
  );
}
