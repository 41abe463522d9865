import { sentencesOf } from '../text/sentences.ts';
import type {
  Article,
  ArticleRecord,
  BriefingEvent,
  Edition,
  EventPairs,
  Judgements,
  NewsEvent,
} from '../types.ts';
import { type Link, lettersOf } from './follow.ts';

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
  return events.flatMap((event) => {
    const earlier = earlierOf(event, previous);
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

/** The event of that id, else the one that shares most articles, or sentences, with it. */
function earlierOf(event: NewsEvent, { briefing: { events } }: Edition): BriefingEvent | null {
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
