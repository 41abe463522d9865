import { sentencesOf } from '../text/sentences.ts';
import type {
  Article,
  ArticleId,
  ArticleRecord,
  BriefingEvent,
  Edition,
  EventPairs,
  Judgements,
  NewsEvent,
} from '../types.ts';
import { type Link, lettersOf } from './follow.ts';
import { storiesOf, type Telling } from './stories.ts';

/** An event of this edition together with the articles that only the previous edition had of it. */
export interface AcrossEditions {
  readonly joined: NewsEvent;
  readonly old: readonly Article[];
}

/**
 * What has to be judged to follow facts from edition to edition: each event that the previous edition had too, joined
 * with that edition's articles that are not among the event's now. Facts that share an article need no judging: they
 * share a passage.
 */
export function acrossEditions(
  events: readonly NewsEvent[],
  previous: Edition | null,
): readonly AcrossEditions[] {
  if (previous === null) return [];
  const records = new Map(previous.briefing.articles.map((record) => [record.id, record]));
  const earliers = earliersOf(events, previous, records);
  return events.flatMap((event, i) => {
    const earlier = earliers[i];
    const here = new Set(event.articles.map(({ id }) => id));
    const old = (earlier?.articles ?? [])
      .filter((id) => !here.has(id))
      .flatMap((id) => {
        const record = records.get(id);
        const text = previous.texts.get(id) ?? '';
        return record?.fate === 'used' && text !== '' ? [articleOf(record, text)] : [];
      });
    if (old.length === 0) return [];
    return [{ joined: { ...event, articles: [...event.articles, ...old] }, old }];
  });
}

/** Of a joined event's pairs, those with one side in each edition: only they are asked about. */
export function crossing({ old }: AcrossEditions, { event, pairs }: EventPairs): EventPairs {
  const gone = new Set(old.map(({ id }) => id));
  return { event, pairs: pairs.filter(({ a, b }) => gone.has(a.article) !== gone.has(b.article)) };
}

/** The pairs, one side in each edition, with the judge's answers. */
export function linksOf(
  { joined, old }: AcrossEditions,
  { pairs, probabilities }: Judgements,
): readonly Link[] {
  const articles = new Map(joined.articles.map((article) => [article.id, article]));
  const gone = new Set(old.map(({ id }) => id));
  return pairs.flatMap(({ a, b }, i) => {
    const [now, before] = gone.has(a.article) ? [b, a] : [a, b];
    const at = articles.get(now.article)?.sentences[now.sentence];
    const was = articles.get(before.article)?.sentences[before.sentence];
    if (!at || !was) return [];
    const probability = probabilities[i] ?? 0;
    return [
      {
        now: { article: now.article, ...at },
        before: { article: before.article, ...was },
        probability,
      },
    ];
  });
}

/** For each event the previous edition's of that id, else the one that shares most with it, else one of the same story. */
function earliersOf(
  events: readonly NewsEvent[],
  { briefing, texts }: Edition,
  records: ReadonlyMap<ArticleId, ArticleRecord>,
): readonly (BriefingEvent | null)[] {
  const known = events.map((event) => sharing(event, briefing.events));
  const open = events.filter((_, i) => known[i] === null);
  if (open.length === 0) return known;
  const stories = storiesOf(
    open.map(({ articles }) => articles.map(toTold)),
    briefing.events.map(({ articles }) =>
      articles.map((id) => toTold({ text: texts.get(id) ?? '', ...languageOf(records.get(id)) })),
    ),
  );
  const story = new Map(open.map(({ id }, i) => [id, briefing.events[stories[i] ?? -1] ?? null]));
  return events.map(({ id }, i) => known[i] ?? story.get(id) ?? null);
}

function toTold({ text, language }: Pick<Article, 'text' | 'language'>): Telling[number] {
  return { text, language: language?.code ?? 'en' };
}

function languageOf(record: ArticleRecord | undefined): Pick<Article, 'language'> {
  return { language: record?.language ?? null };
}

/** The event of that id, else the one that shares most articles, or sentences, with it. */
function sharing(event: NewsEvent, events: readonly BriefingEvent[]): BriefingEvent | null {
  const byId = events.find(({ id }) => id === event.id);
  if (byId) return byId;
  const here = new Set<string>(event.articles.map(({ id }) => id));
  for (const { text, sentences } of event.articles) {
    for (const { start, end } of sentences) here.add(lettersOf(text.slice(start, end)));
  }
  const [best] = events
    .map((one) => ({ one, shared: sharesOf(one).filter((share) => here.has(share)).length }))
    .sort((a, b) => b.shared - a.shared || (a.one.id < b.one.id ? -1 : 1));
  return best && best.shared > 0 ? best.one : null;
}

function sharesOf({ articles, facts }: BriefingEvent): readonly string[] {
  const quotes = facts.flatMap(({ versions }) => versions.map(({ quote }) => lettersOf(quote)));
  return [...articles, ...new Set(quotes)];
}

function articleOf(record: ArticleRecord, text: string): Article {
  const { event: _event, sha256, ...rest } = record;
  return {
    ...rest,
    sha256: sha256 ?? '',
    text,
    sentences: sentencesOf(text),
    fate: 'used',
    duplicateOf: null,
    excludedBecause: null,
  };
}
