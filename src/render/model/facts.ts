import type {
  ArticleId,
  ArticleLine,
  BriefingEvent,
  Changes,
  Disagreement,
  Fact,
  FactId,
  Quote,
  Side,
} from '../../types.ts';
import type { Labels } from '../labels/labels.ts';
import type { Said } from '../labels/said/said.ts';
import { shortened, visible } from '../text.ts';
import type { DisagreementView, FactView, PassageView, SideView, VersionView } from '../view.ts';
import type { Dates } from './dates.ts';
import { aroundOf } from './passage.ts';
import { isMostlyQuoted, namesPerson } from './quotation.ts';
import { compared, plain, withInsertions } from './segments.ts';
import { outletsOf, type Sources } from './sources.ts';

/** Characters of the sentence before a fact, where that sentence is printed as a fact of its own. */
const CONTEXT_LENGTH = 70;

/** What the views of an edition's facts are made from. */
export interface Telling {
  readonly labels: Labels;
  readonly said: Said;
  readonly dates: Dates;
  readonly sources: Sources;
  readonly lines: ReadonlyMap<ArticleId, ArticleLine>;
  readonly changes: ReadonlyMap<FactId, Change>;
}

/** How a fact differs from the previous edition, and what that one printed. */
export interface Change {
  readonly kind: 'new' | 'updated';
  readonly before: string | null;
}

/** What changed since the previous edition; nothing is marked in a first one, where all would be new. */
export function changedFacts(changes: Changes, hasPrevious: boolean): Telling['changes'] {
  if (!hasPrevious) return new Map();
  const before = new Map(changes.details.map((detail) => [detail.fact, detail.before]));
  return new Map<FactId, Change>([
    ...changes.new.map((id) => [id, { kind: 'new' as const, before: null }] as const),
    ...changes.updated.map(
      (id) => [id, { kind: 'updated' as const, before: before.get(id) ?? null }] as const,
    ),
  ]);
}

/** The facts of an event that are shown, numbered from 1 in their order. */
export function factViews(facts: readonly Fact[], telling: Telling): readonly FactView[] {
  const printed: Printed = {
    numbers: new Map(facts.map((fact, i) => [fact.id, i + 1])),
    whereTold: new Map(
      facts.flatMap(({ id, versions }) => versions.map((version) => [placeOf(version), id])),
    ),
  };
  return facts.flatMap((fact) => {
    const view = toFact(fact, printed, telling);
    return view ? [view] : [];
  });
}

/** The facts of an event that are shown: their numbers, and the one that a sentence is told in. */
interface Printed {
  readonly numbers: ReadonlyMap<FactId, number>;
  readonly whereTold: ReadonlyMap<string, FactId>;
}

const placeOf = ({ article, start, end }: Quote): string => `${article} ${start} ${end}`;

function toFact(fact: Fact, printed: Printed, telling: Telling): FactView | null {
  const { numbers } = printed;
  const { labels } = telling;
  const source = telling.sources.get(fact.chosen.article);
  if (!source) return null;
  const articles = [...new Set(fact.versions.map(({ article }) => article))];
  const change = telling.changes.get(fact.id);
  const sources = articles.length > 1 ? labels.independentSources(fact.independentSources) : null;
  const versions = versionViews(fact, telling);
  return {
    id: fact.id,
    anchor: `f-${fact.id}`,
    number: numbers.get(fact.id) ?? 0,
    status: fact.status,
    // "2 independent sources" says that a fact is corroborated, "1 independent source" that it is not.
    statusWords: fact.status === 'disputed' || !sources ? labels.statuses[fact.status] : null,
    section: fact.section,
    speaker: speakerOf(fact),
    ...contextOf(fact, printed),
    text: withInsertions(fact.chosen, telling.dates),
    source,
    outlets: outletsOf(articles, telling.sources),
    sources,
    extras: passages(fact.extras, telling.sources),
    versions,
    versionsWords:
      versions.length > 1 ? labels.versionsCount(versions.length) : labels.words.passage,
    change: change === undefined ? null : labels.changes[change.kind],
    was: change?.before ? visible(change.before) : null,
    seeAlso: fact.seeAlso === null ? null : markOf(fact.seeAlso, numbers),
    filter: articles.join(' '),
  };
}

function markOf(id: FactId, numbers: Printed['numbers']): FactView['seeAlso'] {
  const number = numbers.get(id);
  return number === undefined ? null : { number, anchor: `f-${id}` };
}

/** Named under a quotation; an account that names its speaker itself needs no second mention. */
function speakerOf({ speaker, chosen: { quote } }: Fact): string | null {
  if (speaker === null || (!isMostlyQuoted(quote) && namesPerson(quote, speaker))) return null;
  return visible(speaker);
}

/** The sentence before; only its beginning, and where it is printed, when a fact of the edition tells it. */
function contextOf(
  { id, chosen: { context } }: Fact,
  { numbers, whereTold }: Printed,
): Pick<FactView, 'context' | 'contextAt'> {
  if (!context) return { context: null, contextAt: null };
  const told = whereTold.get(placeOf(context));
  const contextAt = told === undefined || told === id ? null : markOf(told, numbers);
  const text = contextAt ? shortened(visible(context.quote), CONTEXT_LENGTH) : context.quote;
  return { context: plain(text), contextAt };
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

function passages(quotes: readonly Quote[], sources: Sources): readonly PassageView[] {
  return quotes.flatMap(({ quote, article }) => {
    const source = sources.get(article);
    return source ? [{ segments: plain(quote), source }] : [];
  });
}

/** The disagreements about facts that are shown, their sides gathered by what they say. */
export function disagreementViews(
  event: BriefingEvent,
  facts: readonly FactView[],
  { labels, said, sources }: Telling,
): readonly DisagreementView[] {
  const shown = new Map(facts.map((fact) => [fact.id, fact]));
  return event.disagreements.flatMap((disagreement, i) => {
    const fact = shown.get(disagreement.fact);
    if (!fact) return [];
    return [
      {
        anchor: `d-${event.id}-${i + 1}`,
        about: capitalised(visible(said.phrase(disagreement.about))),
        kind: labels.kinds[disagreement.kind],
        severity: labels.severities[disagreement.severity],
        factNumber: fact.number,
        factAnchor: fact.anchor,
        sides: sideViews(disagreement, sources),
      },
    ];
  });
}

function sideViews({ sides }: Disagreement, sources: Sources): readonly SideView[] {
  const byValue = new Map<string, Side[]>();
  for (const side of sides) {
    const value = visible(side.value);
    byValue.set(value, [...(byValue.get(value) ?? []), side]);
  }
  return [...byValue].map(([value, of]) => {
    const quotes = passages(of, sources);
    const outlets = [...new Set(quotes.map(({ source }) => source.name))].join(', ');
    return { value, outlets, quotes };
  });
}

/** What a disagreement is about is said in words of ours, and stands as a title. */
function capitalised(text: string): string {
  return text.replace(/^./u, (first) => first.toLocaleUpperCase('en'));
}
