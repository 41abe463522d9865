import { ALSO_IN, MOST_FACTS, SAME_FACT, TWINS } from '../../config/thresholds.ts';
import type { Judgements, NewsEvent } from '../../types.ts';
import { averageLinkage, type Links } from './linkage.ts';
import { type Statement, statementsOf } from './statements.ts';

/**
 * The facts of an event as groups of statements: every statement is in at least one group and in at most three.
 * The order of the event's articles changes nothing: groups and their statements come by article id and place. Pure.
 */
export function align(event: NewsEvent, judged: Judgements): readonly (readonly Statement[])[] {
  const statements = event.articles.flatMap(statementsOf).sort(byIdentity);
  const links = linksOf(statements, judged);
  const groups = averageLinkage(links, SAME_FACT);
  return twinsJoined(withFurther(groups, links)).map((members) =>
    members.flatMap((i) => statements[i] ?? []),
  );
}

function byIdentity(a: Statement, b: Statement): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return a.sentence - b.sentence;
}

function linksOf(statements: readonly Statement[], judged: Judgements): Links {
  const place = new Map(statements.map((s, i) => [`${s.article} ${s.sentence}`, i] as const));
  const links = statements.map(() => new Map<number, number>());
  judged.pairs.forEach(({ a, b }, k) => {
    const i = place.get(`${a.article} ${a.sentence}`);
    const j = place.get(`${b.article} ${b.sentence}`);
    const probability = judged.probabilities[k];
    if (i === undefined || j === undefined || i === j || probability === undefined) return;
    links[i]?.set(j, probability);
    links[j]?.set(i, probability);
  });
  return links;
}

/**
 * Adds statements to the further groups that they belong to nearly as well, the likeliest first; who was added before
 * counts as a member, so that two that share nothing but a group do not meet in it.
 */
function withFurther(groups: readonly (readonly number[])[], links: Links): readonly number[][] {
  const wide = groups.map((members) => [...members]);
  const stands = links.map(() => 1);
  for (const { i, g } of furtherPlaces(groups, links)) {
    const members = wide[g] ?? [];
    if ((stands[i] ?? 0) >= MOST_FACTS || meanWith(members, links[i]) < ALSO_IN) continue;
    members.push(i);
    stands[i] = (stands[i] ?? 0) + 1;
  }
  return wide.map((members) => members.sort((x, y) => x - y));
}

/** Groups that share most of the smaller one's statements are one fact: told apart, they read as the same told twice. */
function twinsJoined(groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const joined: (readonly number[])[] = [];
  for (const group of groups) {
    let own = group;
    for (let twin = twinOf(own, joined); twin >= 0; twin = twinOf(own, joined)) {
      own = [...new Set([...own, ...joined.splice(twin, 1).flat()])].sort((x, y) => x - y);
    }
    joined.push(own);
  }
  return joined;
}

const twinOf = (own: readonly number[], groups: readonly (readonly number[])[]): number =>
  own.length < TWINS.least ? -1 : groups.findIndex((other) => areTwins(own, other));

function areTwins(one: readonly number[], other: readonly number[]): boolean {
  const shared = one.filter((i) => other.includes(i)).length;
  return shared >= TWINS.least && shared >= TWINS.share * Math.min(one.length, other.length);
}

interface Place {
  /** A statement, and a group that it is not in. */
  readonly i: number;
  readonly g: number;
  readonly mean: number;
}

/** Where statements might stand besides, the likeliest first. */
function furtherPlaces(groups: readonly (readonly number[])[], links: Links): readonly Place[] {
  const home = new Map(groups.flatMap((members, g) => members.map((i) => [i, g] as const)));
  const places = links.flatMap((row, i) => {
    const near = new Set([...row.keys()].flatMap((j) => home.get(j) ?? []));
    near.delete(home.get(i) ?? -1);
    return [...near].map((g) => ({ i, g, mean: meanWith(groups[g] ?? [], row) }));
  });
  return places
    .filter(({ mean }) => mean >= ALSO_IN)
    .sort((x, y) => y.mean - x.mean || x.i - y.i || x.g - y.g);
}

/** Mean probability of a statement with the members of a group. */
function meanWith(members: readonly number[], row: Links[number] | undefined): number {
  const sum = members.reduce((total, j) => total + (row?.get(j) ?? 0), 0);
  return sum / Math.max(1, members.length);
}
