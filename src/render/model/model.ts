import type { ArticleLine, ArticleRecord, Briefing } from '../../types.ts';
import { type Labels, labelsIn } from '../labels/labels.ts';
import { type Said, saidIn } from '../labels/said/said.ts';
import type { RenderOptions } from '../options.ts';
import { capitalised, shortened, visible } from '../text.ts';
import type { EditionView, EventView, FileView, NoteBlock } from '../view.ts';
import { changedFacts } from './changed.ts';
import { type Dates, datesIn } from './dates.ts';
import { eventView } from './events.ts';
import { fitted } from './front.ts';
import { dealtNotes } from './notes.ts';
import { type Sources, sourcesOf } from './sources.ts';

/** What is read from files before the model is made. */
export interface ModelExtras {
  readonly logo: string | null;
  readonly editorsNotes: readonly NoteBlock[];
}

const PREHEADER_LENGTH = 140;
/** Disagreements that the front page names; all stand with their events. */
const ON_THE_FRONT = 10;
const AN_EVENT = 3;

/** The one model that every format renders. Pure. */
export function viewOf(
  briefing: Briefing,
  lines: readonly ArticleLine[],
  options: RenderOptions,
  { logo, editorsNotes }: ModelExtras,
): EditionView {
  const labels = labelsIn(options.language);
  const dates = datesIn(labels.locale);
  const said = saidIn(options.language);
  const sources = sourcesOf(briefing, labels, dates);
  const telling = {
    labels,
    said,
    dates,
    sources,
    lines: new Map(lines.map((line) => [line.id, line])),
    changes: changedFacts(briefing.changes, briefing.previous !== null),
  };
  const articles = new Map(briefing.articles.map((article) => [article.id, article]));
  const views: EventView[] = [];
  for (const event of briefing.events.filter(({ shown }) => shown)) {
    const view = eventView(event, views.length + 1, articles, telling, options);
    if (view) views.push(view);
  }
  const threads = new Map(briefing.events.map(({ id, thread }) => [`e-${id}`, thread]));
  const notes = dealtNotes(editorsNotes, briefing, views);
  const events = fitted(views).map((view) => ({
    ...view,
    chapters: chaptersOf(view, views, threads),
    editorsNotes: notes.byEvent.get(view.anchor) ?? [],
  }));
  const masthead = visible(options.masthead ?? labels.masthead);
  const date = dates.full(briefing.date);
  return {
    words: labels.words,
    language: options.language,
    masthead,
    logo,
    title: `${masthead} – ${date}`,
    iso: briefing.date,
    date,
    dateline: capitalised(date),
    edition: briefing.date,
    summary: [...summaryOf(briefing, events, labels), ...ageOf(briefing, labels, dates)],
    preheader: shortened(events.map(({ headline }) => headline).join(' · '), PREHEADER_LENGTH),
    link: options.baseUrl === null ? null : `${options.baseUrl}/${briefing.date}/briefing.html`,
    editorsNotes: notes.front,
    events,
    contents: events,
    disputes: options.short ? [] : disputesOf(events),
    choices: choicesOf(sources, events),
    statuses: (['corroborated', 'single-source', 'disputed'] as const).map((value) => ({
      value,
      name: labels.statuses[value],
    })),
    files: filesOf(briefing, events, sources, { labels, said }),
    gone: briefing.changes.gone.length > 0 ? labels.goneFacts(briefing.changes.gone.length) : null,
    remarks: briefing.notes.map((note) => visible(said.note(note))),
    isShort: options.short,
    clipped: false,
    generator: `${briefing.generator.name} ${briefing.generator.version}`,
  };
}

function disputesOf(events: readonly EventView[]): EditionView['disputes'] {
  return events.flatMap((e) => e.disagreements.slice(0, AN_EVENT)).slice(0, ON_THE_FRONT);
}

/** The others that share its thread, by their anchors. */
function chaptersOf(
  { anchor }: EventView,
  views: readonly EventView[],
  threads: ReadonlyMap<string, string | null>,
): EventView['chapters'] {
  const thread = threads.get(anchor) ?? null;
  return views
    .filter((other) => other.anchor !== anchor && thread !== null)
    .filter((other) => threads.get(other.anchor) === thread)
    .map(({ headline, number, anchor: at }) => ({ headline, number, anchor: at }));
}

/** How old the newest article is, where the run asked for it to be said. */
function ageOf({ notes }: Briefing, labels: Labels, dates: Dates): readonly string[] {
  const stale = notes.find(({ code, detail }) => code === 'stale' && detail !== undefined);
  return stale?.detail === undefined ? [] : [labels.nothingNewer(dates.full(stale.detail))];
}

function summaryOf(
  briefing: Briefing,
  events: readonly EventView[],
  labels: Labels,
): readonly string[] {
  const outlets = new Set(briefing.articles.flatMap(({ outlet }) => outlet?.name ?? []));
  const told = briefing.events.filter(({ shown }) => shown);
  const independent = told.reduce((n, event) => n + event.independentSources, 0);
  const disagreements = events.reduce((n, event) => n + event.disagreements.length, 0);
  const all = briefing.articles.length;
  const used = briefing.articles.filter(({ fate }) => fate === 'used').length;
  return [
    labels.events(events.length),
    used === all ? labels.articles(all) : labels.filesUsed(used, all),
    labels.outlets(outlets.size),
    labels.independentSources(independent),
    labels.disagreements(disagreements),
  ];
}

function choicesOf(sources: Sources, events: readonly EventView[]): EditionView['choices'] {
  const told = new Set(events.flatMap(({ articles }) => articles.map(({ id }) => id)));
  const ids = new Map<string, string[]>();
  for (const { id, name } of sources.values()) {
    if (told.has(id)) ids.set(name, [...(ids.get(name) ?? []), id]);
  }
  return [...ids].map(([name, of]) => ({ name, value: of.join(' ') }));
}

/** Words of ours: those that stand in the templates, and those that other stages say. */
interface Ours {
  readonly labels: Labels;
  readonly said: Said;
}

function filesOf(
  briefing: Briefing,
  events: readonly EventView[],
  sources: Sources,
  ours: Ours,
): readonly FileView[] {
  const { labels, said } = ours;
  const shown = new Map(events.map(({ anchor, number }) => [anchor, number]));
  return briefing.articles.flatMap((article) => {
    const source = sources.get(article.id);
    if (!source) return [];
    const number = shown.get(`e-${article.event}`);
    return [
      {
        source,
        fate: fateInWords(article, briefing, ours),
        isUsed: article.fate === 'used',
        event: number === undefined ? null : { number, anchor: `e-${article.event}` },
        removed: article.removed.map(({ text, reason }) => ({
          text: visible(shortened(text, 160)),
          reason: visible(said.phrase(reason)),
        })),
        removedWords:
          article.removed.length > 0 ? labels.passagesRemoved(article.removed.length) : null,
      },
    ];
  });
}

/** The contract's word for a fate, in the edition's language; the other article by its file, not its id. */
function fateInWords(
  { fate }: ArticleRecord,
  { articles }: Briefing,
  { labels: { fates }, said }: Ours,
): string {
  const [, kind = '', rest = ''] =
    /^(used|duplicate of|unreadable:|excluded:|empty|outside the window)\s*(.*)$/su.exec(fate) ??
    [];
  switch (kind) {
    case 'used':
      return fates.used;
    case 'duplicate of':
      return `${fates.duplicate} ${visible(articles.find(({ id }) => id === rest)?.file ?? rest)}`;
    case 'unreadable:':
      return `${fates.unreadable} ${visible(said.phrase(rest))}`;
    case 'excluded:':
      return `${fates.excluded} ${visible(rest)}`;
    case 'empty':
      return fates.empty;
    case 'outside the window':
      return fates.outside;
    default:
      return visible(fate);
  }
}
