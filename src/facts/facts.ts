import { sha256 } from '../text/digest.ts';
import { quote } from '../text/spans.ts';
import type { Fact, FactId, Judgements, NewsEvent, NonEmpty, Quote, ToldEvent } from '../types.ts';

const SAME_FACT = 0.4;

/** Facts of one event from the judged pairs of its statements. Pure. */
export function facts(event: NewsEvent, judged: Judgements): ToldEvent {
  const leader = new Map<string, string>();
  const find = (k: string): string => {
    const up = leader.get(k);
    return up === undefined || up === k ? k : find(up);
  };
  judged.pairs.forEach(({ a, b }, i) => {
    if ((judged.probabilities[i] ?? 0) >= SAME_FACT)
      leader.set(find(`${b.article} ${b.sentence}`), find(`${a.article} ${a.sentence}`));
  });
  const sets = new Map<string, Quote[]>();
  for (const article of event.articles.filter((a) => a.fate === 'used')) {
    article.sentences.forEach((span, i) => {
      const root = find(`${article.id} ${i}`);
      sets.set(root, [...(sets.get(root) ?? []), quote(article, span)]);
    });
  }
  const told = [...sets.values()].map((v) =>
    [...v].sort((a, b) => b.quote.length - a.quote.length),
  );
  return { event, facts: told.flatMap((v, i) => toFact(v, i + 1)), disagreements: [], origins: [] };
}

function toFact(versions: readonly Quote[], rank: number): readonly Fact[] {
  const [chosen, ...others] = versions;
  if (!chosen) return [];
  const all: NonEmpty<Quote> = [chosen, ...others];
  const sources = new Set(all.map((v) => v.article)).size;
  return [
    {
      id: `f${sha256(`${chosen.article}\0${chosen.quote}\0${chosen.start}`).slice(0, 12)}` as FactId,
      section: 'news',
      rank,
      status: sources > 1 ? 'corroborated' : 'single-source',
      chosen: { ...chosen, insertions: [], context: null },
      versions: all,
      extras: [],
      why: { adds: [], over: others.map((o) => o.article) },
      independentSources: sources,
      dates: [],
      seeAlso: null,
      speaker: null,
      shown: true,
    },
  ];
}
