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
import { visible } from '../text.ts';
import type { DisagreementView, FactView, PassageView, SideView, VersionView } from '../view.ts';
import { around, compared, plain, withInsertions } from './segments.ts';
import { outletsOf, type Sources } from './sources.ts';

/** What the views of an edition's facts are made from. */
export interface Telling {
  readonly labels: Labels;
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
  const numbers = new Map(facts.map((fact, i) => [fact.id, i + 1]));
  return facts.flatMap((fact) => {
    const view = toFact(fact, numbers, telling);
    return view ? [view] : [];
  });
}

function toFact(
  fact: Fact,
  numbers: ReadonlyMap<FactId, number>,
  telling: Telling,
): FactView | null {
  const { labels, sources } = telling;
  const source = sources.get(fact.chosen.article);
  if (!source) return null;
  const articles = [...new Set(fact.versions.map(({ article }) => article))];
  const change = telling.changes.get(fact.id);
  const see = fact.seeAlso === null ? undefined : numbers.get(fact.seeAlso);
  const versions = fact.versions.length > 1 ? versionViews(fact, telling) : [];
  return {
    id: fact.id,
    anchor: `f-${fact.id}`,
    number: numbers.get(fact.id) ?? 0,
    status: fact.status,
    statusWords: labels.statuses[fact.status],
    section: fact.section,
    speaker: fact.speaker === null ? null : visible(fact.speaker),
    context: fact.chosen.context ? plain(fact.chosen.context.quote) : null,
    text: withInsertions(fact.chosen),
    source,
    outlets: outletsOf(articles, sources),
    sources: articles.length > 1 ? labels.independentSources(fact.independentSources) : null,
    extras: passages(fact.extras, sources),
    versions,
    versionsWords: versions.length > 1 ? labels.versionsCount(versions.length) : null,
    change: change === undefined ? null : labels.changes[change.kind],
    was: change?.before ? visible(change.before) : null,
    seeAlso:
      fact.seeAlso === null || see === undefined
        ? null
        : { number: see, anchor: `f-${fact.seeAlso}` },
    filter: articles.join(' '),
  };
}

function versionViews(fact: Fact, { sources, lines }: Telling): readonly VersionView[] {
  const { chosen } = fact;
  return fact.versions.flatMap((version) => {
    const source = sources.get(version.article);
    if (!source) return [];
    const isChosen = version.article === chosen.article && version.start === chosen.start;
    const segments = isChosen ? plain(version.quote) : compared(version.quote, chosen.quote);
    return [{ segments, source, isChosen, ...around(lines.get(version.article), version) }];
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
  { labels, sources }: Telling,
): readonly DisagreementView[] {
  const shown = new Map(facts.map((fact) => [fact.id, fact]));
  return event.disagreements.flatMap((disagreement, i) => {
    const fact = shown.get(disagreement.fact);
    if (!fact) return [];
    return [
      {
        anchor: `d-${event.id}-${i + 1}`,
        about: capitalised(visible(disagreement.about)),
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
