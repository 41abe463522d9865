import { tokensOf } from '../text/words.ts';
import type { Article, BriefingEvent, Fact, NewsEvent } from '../types.ts';

/** Words. A headline longer than this is no longer read at a glance. */
const MOST_WORDS = 18;
/** What a headline loses that announces pictures, a programme or a list instead of telling the news. */
const NO_NEWS =
  /\b(?:in (?:photos|pictures|videos?)|watch:?|video|gallery|live(?: updates| blog)?|top \d+|\d+ (?:things|ways|reasons)|opinion|editorial|analysis|explainer|q&a)\b|\?$|(?:\.\.\.|…)$/iu;
/** Where a page title goes on with the name of its site. */
const SITE = /\s+(?:[|«»•·]|::|\.:\.|[-–—])\s+[^|«»•·]{2,40}$/u;

/**
 * The title that tells most of the event: its words stand in the other titles and in the leading facts, and it is
 * neither a list nor a teaser. An event without titles takes the first sentence of its leading fact.
 */
export function headlineOf(event: NewsEvent, facts: readonly Fact[]): BriefingEvent['headline'] {
  const weights = weightsOf(event, facts);
  const titled = event.articles.flatMap((article) => {
    const text = bareTitle(article);
    return article.fate === 'used' && text
      ? [{ text, article, told: toldBy(text, article, weights) }]
      : [];
  });
  const [best] = titled.sort(
    (a, b) =>
      b.told - a.told || a.text.length - b.text.length || (a.article.id < b.article.id ? -1 : 1),
  );
  if (best) return { text: best.text, article: best.article.id };
  const lead = facts[0]?.chosen;
  return { text: lead?.quote ?? '', article: lead?.article ?? event.articles[0].id };
}

/** The title without the name of the site after it. */
function bareTitle({ title }: Article): string | null {
  if (title === null) return null;
  const bare = title.replace(SITE, '').trim();
  return wordCount(bare) >= 4 ? bare : title.trim() || null;
}

const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** How widely each stem is told: in how many titles it stands, and in how many sources of the first facts. */
function weightsOf(event: NewsEvent, facts: readonly Fact[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const add = (text: string, language: string, weight: number) => {
    for (const stem of stemsOf(text, language))
      weights.set(stem, (weights.get(stem) ?? 0) + weight);
  };
  for (const { title, language } of event.articles) add(title ?? '', language?.code ?? 'en', 1);
  const language = event.articles[0].language?.code ?? 'en';
  facts.slice(0, 5).forEach((fact, i) => {
    add(fact.chosen.quote, language, fact.independentSources / (1 + i));
  });
  return weights;
}

function toldBy(text: string, { language }: Article, weights: ReadonlyMap<string, number>): number {
  const stems = stemsOf(text, language?.code ?? 'en');
  const sum = [...stems].reduce((total, stem) => total + Math.min(weights.get(stem) ?? 0, 3), 0);
  const fit = wordCount(text) > MOST_WORDS ? 0.7 : 1;
  return sum * fit * (NO_NEWS.test(text) ? 0.3 : 1);
}

function stemsOf(text: string, language: string): ReadonlySet<string> {
  return new Set(
    tokensOf(text, language)
      .filter((t) => !t.stop)
      .map((t) => t.stem),
  );
}
