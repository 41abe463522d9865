import type { ArticleRecord, BriefingEvent, Fact, Section } from '../../types.ts';
import { shortened, visible } from '../text.ts';
import type { EventView, FactView, SectionView, TimelineView } from '../view.ts';
import type { Dates } from './dates.ts';
import { disagreementViews } from './disagreements.ts';
import { factViews, type Telling } from './facts.ts';
import { frontOf } from './front.ts';
import { coverageOf, publicationOf } from './pictures.ts';
import { originsOf, outletsOf, type Sources } from './sources.ts';

/** The order in which an event's facts are read. */
const SECTIONS: readonly Section[] = ['news', 'statements', 'figures', 'background', 'also'];
/** Facts that the short form shows of an event. */
const SHORT_FACTS = 3;
const TIMELINE_LENGTH = 130;
/** Places in the line above a headline; the others stand in the facts. */
const MOST_PLACES = 3;
/** Characters above which a headline, which may be a whole sentence, is set smaller. */
const LONG_HEADLINE = 90;
const LONGEST_HEADLINE = 170;

export interface EventLimits {
  readonly short: boolean;
  readonly onlyNew: boolean;
}

/** The view of one event; `null` when nothing of it is to be shown. */
export function eventView(
  event: BriefingEvent,
  number: number,
  articles: ReadonlyMap<string, ArticleRecord>,
  telling: Telling,
  limits: EventLimits,
): EventView | null {
  const { labels, sources, dates } = telling;
  const wanted = factsToShow(event, telling, limits);
  if (wanted.length === 0 && event.facts.length > 0) return null;
  const told = factViews(wanted, telling);
  const facts = limits.short
    ? factViews(wanted.slice(0, SHORT_FACTS), telling).map(shortForm)
    : told;
  const isNew = event.facts.every(({ id }) => telling.changes.get(id)?.kind === 'new');
  const hasChange = event.facts.some(({ id }) => telling.changes.has(id));
  const disagreements = disagreementViews(event, told, facts, telling);
  return {
    anchor: `e-${event.id}`,
    number,
    headline: visible(event.headline.text),
    headlineLength: lengthOf(event.headline.text),
    headlineSource: sources.get(event.headline.article) ?? null,
    when: dates.span(event.from, event.to),
    places: listed(event.places.slice(0, MOST_PLACES)),
    people: listed(event.people),
    summary: [
      labels.articles(event.articles.length),
      labels.independentSources(event.independentSources),
    ].join(' · '),
    sources: labels.independentSources(event.independentSources),
    outlets: outletsOf(event.articles, sources),
    ...frontOf(facts, event.headline.text),
    change: hasChange ? labels.changes[isNew ? 'new' : 'updated'] : null,
    chapters: [],
    editorsNotes: [],
    sections: sectionsOf(event, facts, telling),
    disagreements,
    disagreementsWords:
      disagreements.length > 0 ? labels.disagreements(disagreements.length) : null,
    timeline: limits.short ? [] : timelineOf(event, facts, dates),
    coverage: limits.short
      ? null
      : coverageOf(inOrder(articlesUsed(event, articles), sources), facts, labels),
    publication: limits.short ? null : publicationOf(event, articles, sources, dates),
    articles: inOrder(event.articles, sources),
    origins: limits.short ? [] : originsOf(event, sources),
    more: moreThan(event, facts, telling),
  };
}

function factsToShow(
  event: BriefingEvent,
  { changes }: Telling,
  limits: EventLimits,
): readonly Fact[] {
  return [...event.facts]
    .filter(({ shown, id }) => shown && (!limits.onlyNew || changes.size === 0 || changes.has(id)))
    .sort(
      (a, b) =>
        SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) ||
        a.rank - b.rank ||
        (a.id < b.id ? -1 : 1),
    );
}

/** A fact without what its other versions add. */
function shortForm(fact: FactView): FactView {
  return { ...fact, extras: [] };
}

function moreThan(
  event: BriefingEvent,
  facts: readonly FactView[],
  { labels }: Telling,
): string | null {
  const hidden = event.facts.length - facts.length;
  return hidden > 0 ? labels.moreFacts(hidden) : null;
}

function sectionsOf(
  event: BriefingEvent,
  facts: readonly FactView[],
  { labels }: Telling,
): readonly SectionView[] {
  return SECTIONS.flatMap((name) => {
    const own = facts.filter(({ section }) => section === name);
    if (own.length === 0) return [];
    return [{ name, title: labels.sections[name], anchor: `e-${event.id}-${name}`, facts: own }];
  });
}

function timelineOf(
  event: BriefingEvent,
  facts: readonly FactView[],
  dates: Dates,
): readonly TimelineView[] {
  const shown = new Map(facts.map((fact) => [fact.id, fact]));
  const days = new Map<string, TimelineView['entries'][number][]>();
  for (const { iso, fact: id } of event.timeline) {
    const fact = shown.get(id);
    if (!fact) continue;
    const { number, anchor, source } = fact;
    const entry = {
      text: shortened(textOnItsDay(fact), TIMELINE_LENGTH),
      number,
      anchor,
      outlet: source.name,
    };
    days.set(iso, [...(days.get(iso) ?? []), entry]);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([iso, entries]) => ({ iso, day: dates.known(iso), entries }));
}

/** A fact's text under the heading of its day: our insertions of days are not said again. */
function textOnItsDay({ text }: FactView): string {
  const kept = text.filter((segment) => !(segment.ours && /\d{4}\]/u.test(segment.text)));
  return kept.map((segment) => segment.text).join('');
}

/** By number, as a reader looks them up. */
function inOrder(articles: BriefingEvent['articles'], sources: Sources): EventView['articles'] {
  return articles
    .flatMap((id) => sources.get(id) ?? [])
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
}

function lengthOf({ length }: string): EventView['headlineLength'] {
  if (length > LONGEST_HEADLINE) return 'longest';
  return length > LONG_HEADLINE ? 'long' : 'short';
}

function listed(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.map(visible).join(', ');
}

/** A duplicate tells nothing of its own. */
function articlesUsed(
  event: BriefingEvent,
  articles: ReadonlyMap<string, ArticleRecord>,
): BriefingEvent['articles'] {
  return event.articles.filter((id) => articles.get(id)?.fate === 'used');
}
