import type { ArticleRecord, BriefingEvent, Fact, Section } from '../../types.ts';
import { shortened, visible } from '../text.ts';
import type { EventView, FactView, SectionView, TimelineView } from '../view.ts';
import type { Dates } from './dates.ts';
import { disagreementViews, factViews, type Telling } from './facts.ts';
import { coverageOf, publicationOf } from './pictures.ts';
import { originsOf, outletsOf, type Sources } from './sources.ts';

/** The order in which an event's facts are read. */
const SECTIONS: readonly Section[] = ['news', 'statements', 'figures', 'background', 'also'];
/** Facts that a one-page edition shows of an event. */
const SHORT_FACTS = 3;
const LEAD_LENGTH = 240;
const TIMELINE_LENGTH = 130;

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
  const facts = factViews(wanted, telling);
  const isNew = event.facts.every(({ id }) => telling.changes.get(id)?.kind === 'new');
  const hasChange = event.facts.some(({ id }) => telling.changes.has(id));
  const disagreements = disagreementViews(event, facts, telling);
  return {
    anchor: `e-${event.id}`,
    number,
    headline: visible(event.headline.text),
    headlineSource: sources.get(event.headline.article) ?? null,
    when: dates.span(event.from, event.to),
    places: listed(event.places),
    people: listed(event.people),
    summary: [
      labels.articles(event.articles.length),
      labels.independentSources(event.independentSources),
    ].join(' · '),
    sources: labels.independentSources(event.independentSources),
    outlets: outletsOf(event.articles, sources),
    lead: leadOf(facts, event.headline.text),
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
    origins: originsOf(event, sources),
    more: moreThan(event, facts, telling),
  };
}

function factsToShow(
  event: BriefingEvent,
  { changes }: Telling,
  limits: EventLimits,
): readonly Fact[] {
  const ordered = [...event.facts]
    .filter(({ shown, id }) => shown && (!limits.onlyNew || changes.size === 0 || changes.has(id)))
    .sort(
      (a, b) =>
        SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) ||
        a.rank - b.rank ||
        (a.id < b.id ? -1 : 1),
    );
  if (!limits.short) return ordered;
  const disputed = new Set(event.disagreements.map(({ fact }) => fact));
  return ordered.filter(({ id }, i) => i < SHORT_FACTS || disputed.has(id));
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

/** The first fact that says more than the headline does. */
function leadOf(facts: readonly FactView[], headline: string): EventView['lead'] {
  const said = visible(headline).replace(/\W+$/u, '');
  const lead = facts.find((fact) => said === '' || !textOf(fact).startsWith(said));
  return lead ? { text: shortened(textOf(lead), LEAD_LENGTH), outlet: lead.source.name } : null;
}

/** A fact's text under the heading of its day: our insertions of days are not said again. */
function textOnItsDay({ text }: FactView): string {
  const kept = text.filter((segment) => !(segment.ours && /\d{4}\]/u.test(segment.text)));
  return kept.map((segment) => segment.text).join('');
}

/** A fact's text as it is printed, our insertions included. */
function textOf({ text }: FactView): string {
  return text.map((segment) => segment.text).join('');
}

/** By number, as a reader looks them up. */
function inOrder(articles: BriefingEvent['articles'], sources: Sources): EventView['articles'] {
  return articles
    .flatMap((id) => sources.get(id) ?? [])
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
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
