import { wordsOf } from '../text/words.ts';
import type { CandidatePair, EventPairs, NewsEvent, StatementText } from '../types.ts';

const WORTH_JUDGING = 0.2;

/** Pairs of statements of an event's articles that may say the same thing. Pure. */
export function candidates(event: NewsEvent): EventPairs {
  const statements = event.articles.filter((a) => a.fate === 'used').flatMap(statementsOf);
  const bags = statements.map((s) => new Set(wordsOf(s.text)));
  const df = new Map<string, number>();
  for (const bag of bags) for (const w of bag) df.set(w, (df.get(w) ?? 0) + 1);
  const weight = (w: string) => Math.log(1 + statements.length / (df.get(w) ?? 1));
  const pairs: CandidatePair[] = [];
  statements.forEach((a, i) => {
    statements.slice(i + 1).forEach((b, k) => {
      if (a.article === b.article) return;
      const overlap = dice(bags[i] ?? new Set(), bags[i + 1 + k] ?? new Set(), weight);
      if (overlap >= WORTH_JUDGING) pairs.push({ a, b, features: { overlap } });
    });
  });
  return { event: event.id, pairs };
}

function statementsOf(article: NewsEvent['articles'][number]): readonly StatementText[] {
  return article.sentences.map((s, sentence) => {
    const prev = article.sentences[sentence - 1];
    const before = prev ? article.text.slice(prev.start, prev.end) : '';
    return { article: article.id, sentence, text: article.text.slice(s.start, s.end), before };
  });
}

function dice(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weight: (w: string) => number,
): number {
  let shared = 0;
  let all = 0;
  for (const w of a) {
    all += weight(w);
    if (b.has(w)) shared += weight(w);
  }
  for (const w of b) all += weight(w);
  return all ? (2 * shared) / all : 0;
}
