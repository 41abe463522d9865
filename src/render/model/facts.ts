import type { ArticleId, ArticleLine, Fact, FactId } from '../../types.ts';
import type { Labels } from '../labels/labels.ts';
import type { Said } from '../labels/said/said.ts';
import { visible } from '../text.ts';
import type { FactView, VersionView } from '../view.ts';
import { type Changed, wasOf } from './changed.ts';
import type { Dates } from './dates.ts';
import { extraViews } from './extras.ts';
import { aroundOf } from './passage.ts';
import { type Printed, placeOf, printedOf } from './printed.ts';
import { isMostlyQuoted, namesPerson } from './quotation.ts';
import { compared, opening, plain, withInsertions } from './segments.ts';
import { outletsOf, type Sources } from './sources.ts';

/** Characters of a passage that stands with another fact: the sentence before, or the fact's own. */
const OPENING_LENGTH = 70;

/** What the views of an edition's facts are made from. */
export interface Telling {
  readonly labels: Labels;
  readonly said: Said;
  readonly dates: Dates;
  readonly sources: Sources;
  readonly lines: ReadonlyMap<ArticleId, ArticleLine>;
  readonly changes: ReadonlyMap<FactId, Changed>;
}

/** The facts of an event that are shown, numbered from 1 in their order. */
export function factViews(facts: readonly Fact[], telling: Telling): readonly FactView[] {
  const printed = printedOf(facts);
  return facts.flatMap((fact) => {
    const view = toFact(fact, printed, telling);
    return view ? [view] : [];
  });
}

function toFact(fact: Fact, printed: Printed, telling: Telling): FactView | null {
  const { labels } = telling;
  const source = telling.sources.get(fact.chosen.article);
  if (!source) return null;
  const articles = [...new Set(fact.versions.map(({ article }) => article))];
  const change = telling.changes.get(fact.id);
  const sources = articles.length > 1 ? labels.independentSources(fact.independentSources) : null;
  const versions = versionViews(fact, telling);
  const seeAlso = printed.references.get(fact.id) ?? null;
  return {
    id: fact.id,
    anchor: `f-${fact.id}`,
    number: printed.marks.get(fact.id)?.number ?? 0,
    status: fact.status,
    // "2 independent sources" says that a fact is corroborated, "1 independent source" that it is not.
    statusWords: fact.status === 'disputed' || !sources ? labels.statuses[fact.status] : null,
    section: fact.section,
    ...(seeAlso ? referenceTo(fact) : inFull(fact, printed, telling)),
    source,
    outlets: outletsOf(articles, telling.sources),
    sources,
    extras: extraViews(fact.extras, printed, telling.sources),
    versions,
    versionsWords:
      versions.length > 1 ? labels.versionsCount(versions.length) : labels.words.passage,
    change: change === undefined ? null : labels.changes[change.kind],
    was: wasOf(fact, change, labels),
    seeAlso,
    filter: articles.join(' '),
  };
}

type Passage = Pick<FactView, 'speaker' | 'context' | 'contextAt' | 'text'>;

function inFull(fact: Fact, printed: Printed, { dates }: Telling): Passage {
  return {
    speaker: speakerOf(fact),
    ...contextOf(fact, printed),
    text: withInsertions(fact.chosen, dates),
  };
}

/** Whose words they are, and what stood before them, is told where they stand in full. */
function referenceTo({ chosen: { quote } }: Fact): Passage {
  return { speaker: null, context: null, contextAt: null, text: opening(quote, OPENING_LENGTH) };
}

/** Named under a quotation; an account that names its speaker itself needs no second mention. */
function speakerOf({ speaker, chosen: { quote } }: Fact): string | null {
  if (speaker === null || (!isMostlyQuoted(quote) && namesPerson(quote, speaker))) return null;
  return visible(speaker);
}

/** The sentence before; only its beginning, and where it is printed, when a fact of the edition tells it. */
function contextOf(
  { id, chosen: { context } }: Fact,
  { marks, whereTold }: Printed,
): Pick<FactView, 'context' | 'contextAt'> {
  if (!context) return { context: null, contextAt: null };
  const told = whereTold.get(placeOf(context));
  const contextAt = (told !== undefined && told !== id && marks.get(told)) || null;
  const { quote } = context;
  return { context: contextAt ? opening(quote, OPENING_LENGTH) : plain(quote), contextAt };
}

function versionViews(fact: Fact, { sources, lines }: Telling): readonly VersionView[] {
  const { chosen } = fact;
  return fact.versions.flatMap((version) => {
    const source = sources.get(version.article);
    if (!source) return [];
    const isChosen = version.article === chosen.article && version.start === chosen.start;
    const segments = isChosen ? plain(version.quote) : compared(version.quote, chosen.quote);
    return [{ segments, source, isChosen, ...aroundOf(lines.get(version.article), version) }];
  });
}
