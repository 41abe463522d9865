import { PARTNERS, WORTH_JUDGING } from '../config/thresholds.ts';
import type { Article, CandidatePair, EventPairs, NewsEvent, StatementText } from '../types.ts';
import { pairFeatures } from './same/features.ts';
import { type FirstSight, firstSight } from './same/firstSight.ts';
import { neighbourhoodOf } from './same/neighbourhood.ts';
import { type Profile, profilesOf } from './same/profile.ts';

/** Pairs of statements of an event's articles that may say the same thing. Pure. */
export function candidates(event: NewsEvent): EventPairs {
  const used = event.articles.filter((a) => a.fate === 'used');
  const { profiles, rarity } = profilesOf(used);
  const sight = firstSight(profiles);
  const before = new Map(used.map((article) => [article.id, article] as const));
  const sides = profiles.map((profile) => side(profile, before.get(profile.statement.article)));
  const pairs: CandidatePair[] = [];
  for (const [i, j] of worthJudging(profiles, sight)) {
    const [one, other] = [profiles[i], profiles[j]];
    const [a, b] = [sides[i], sides[j]];
    if (!one || !other || !a || !b) continue;
    const features = {
      ...pairFeatures(one, other, rarity),
      ...neighbourhoodOf(i, j, profiles, sight),
    };
    pairs.push({ a, b, features });
  }
  return { event: event.id, pairs };
}

/** Places of the two statements of each pair, the earlier first, in order. */
function worthJudging(
  profiles: readonly Profile[],
  sight: FirstSight,
): readonly (readonly [number, number])[] {
  const partners = profiles.map((_, i) => {
    const near = sight.near(i).filter((j) => sight.likeness(i, j) >= WORTH_JUDGING);
    const best = near.sort((x, y) => sight.likeness(i, y) - sight.likeness(i, x) || x - y);
    const isOwn = (j: number): boolean =>
      profiles[j]?.statement.article === profiles[i]?.statement.article;
    return new Set([
      ...best.filter((j) => !isOwn(j)).slice(0, PARTNERS.across),
      ...best.filter(isOwn).slice(0, PARTNERS.within),
    ]);
  });
  return partners.flatMap((own, i) => {
    const later = [...sight.near(i)].filter(
      (j) => j > i && (own.has(j) || partners[j]?.has(i) === true),
    );
    return later.sort((x, y) => x - y).map((j) => [i, j] as const);
  });
}

function side({ statement }: Profile, article: Article | undefined): StatementText {
  const span = article?.sentences[statement.sentence - 1];
  const before = article && span ? article.text.slice(span.start, span.end) : '';
  const { article: id, sentence, quote: text } = statement;
  return { article: id, sentence, text, before };
}
