import { NEAR_COPY, SHINGLE_WORDS } from '../config/thresholds.ts';
import type {
  Article,
  ArticleId,
  Inferred,
  NewsEvent,
  NonEmpty,
  Origin,
  OutletEntry,
} from '../types.ts';
import { quotationsOf } from './tell/quotations.ts';

/** Why two articles go back to one source. */
interface Link {
  readonly a: number;
  readonly b: number;
  readonly how: string;
}

/** Agencies whose copy papers print, as texts name them. */
const AGENCY =
  /\b(?:told|tells|by|source:|interview with) (?:the )?(AFP|Agence France-Presse|AP|Associated Press|Reuters|UPI|United Press International|dpa|EFE|ANSA|PTI|IANS|ANI|AAP|Interfax|TASS|Xinhua|Kyodo|Yonhap|Bloomberg)\b/gu;
const SHORT: Readonly<Record<string, string>> = {
  'Agence France-Presse': 'AFP',
  'Associated Press': 'AP',
  'United Press International': 'UPI',
};

/**
 * Groups the articles of an event by the source they go back to: copies of one agency's or one paper's text, articles
 * of one outlet, and outlets of one owner. An article that nothing ties to another is its own origin. Pure.
 */
export function originsOf(
  event: NewsEvent,
  outlets: readonly OutletEntry[] = [],
): readonly Origin[] {
  const articles = [...event.articles].sort((a, b) => (a.id < b.id ? -1 : 1));
  const links = [...sameField(articles, outlets), ...duplicates(articles), ...nearCopies(articles)];
  const leader = articles.map((_, i) => i);
  const find = (i: number): number => (leader[i] === i ? i : find(leader[i] ?? i));
  for (const { a, b } of links) leader[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
  return articles.flatMap((_, root) => {
    if (find(root) !== root) return [];
    const [first, ...rest] = articles.flatMap((article, i) => (find(i) === root ? [article] : []));
    if (!first) return [];
    const evidence = links.filter(({ a }) => find(a) === root).map(({ how }) => how);
    return [toOrigin([first, ...rest], evidence)];
  });
}

/** How many origins stand behind passages of these articles. */
export function sourcesOf(
  origins: readonly Origin[],
  passages: readonly { readonly article: ArticleId }[],
): number {
  const tellers = new Set(passages.map(({ article }) => article));
  return origins.filter(({ articles }) => articles.some((id) => tellers.has(id))).length;
}

/** How often passages tell a thing when copies are collapsed: of each origin, the article that tells it most often counts. */
export function tellingsOf(
  origins: readonly Origin[],
  passages: readonly { readonly article: ArticleId }[],
): number {
  const count = (id: ArticleId) => passages.filter(({ article }) => article === id).length;
  return origins.reduce((sum, { articles }) => sum + Math.max(...articles.map(count)), 0);
}

function toOrigin(articles: NonEmpty<Article>, links: readonly string[]): Origin {
  const wire = articles.flatMap((a) => a.wire.map((w) => ({ ...w, article: a.id })))[0];
  const told = articles.flatMap((a) => agencyTold(a) ?? [])[0];
  const outlet = articles.flatMap(({ outlet }) => outlet ?? [])[0];
  const [{ id, file }] = articles;
  const credit = wire ?? (links.length > 0 ? told : undefined);
  const named = credit ?? outlet;
  const said = credit
    ? `${credit.how} in ${credit.article}`
    : outlet
      ? `outlet from ${outlet.how}`
      : '';
  const evidence = [...new Set([said, ...links])].filter(Boolean).join('; ');
  return {
    name: named?.name ?? `unnamed outlet (${file})`,
    articles: [id, ...articles.slice(1).map((a) => a.id)],
    how: evidence || 'no outlet named: counted as a source of its own',
  };
}

/** An agency that the text says its people talked to, as only that agency's own copy does. */
function agencyTold({ id, text }: Article): (Inferred & { readonly article: ArticleId }) | null {
  for (const [phrase, name = ''] of text.matchAll(AGENCY))
    return { name: SHORT[name] ?? name, how: `'${phrase}'`, article: id };
  return null;
}

/** Articles that name one agency, one outlet, or outlets of one owner. */
function sameField(articles: readonly Article[], outlets: readonly OutletEntry[]): readonly Link[] {
  const links: Link[] = [];
  const first = new Map<string, number>();
  const tie = (key: string, i: number, how: string): void => {
    const known = first.get(key);
    if (known === undefined) first.set(key, i);
    else links.push({ a: known, b: i, how });
  };
  articles.forEach((article, i) => {
    for (const { name } of article.wire)
      tie(`wire ${name}`, i, `${article.id} credits ${name} too`);
    const outlet = article.outlet?.name;
    if (outlet === undefined) return;
    tie(`outlet ${outlet.toLowerCase()}`, i, `${article.id} is of the same outlet`);
    const owner = ownerOf(outlet, outlets);
    if (owner !== null) tie(`owner ${owner}`, i, `${outlet} belongs to ${owner} too`);
  });
  return links;
}

function ownerOf(outlet: string, outlets: readonly OutletEntry[]): string | null {
  const name = outlet.toLowerCase();
  const entry = outlets.find((o) =>
    [o.name, ...o.aliases, ...o.domains].some((known) => known.toLowerCase() === name),
  );
  return entry?.owner ?? null;
}

function duplicates(articles: readonly Article[]): readonly Link[] {
  return articles.flatMap(({ id, duplicateOf }, i) => {
    const of = articles.findIndex((a) => a.id === duplicateOf);
    return of < 0
      ? []
      : [{ a: Math.min(i, of), b: Math.max(i, of), how: `${id} duplicates ${duplicateOf}` }];
  });
}

/** Articles that share more of their own words, quotations left out, than two reporters would. */
function nearCopies(articles: readonly Article[]): readonly Link[] {
  const sets = articles.map(({ text }) => shinglesOf(text));
  const holders = new Map<string, number[]>();
  sets.forEach((set, i) => {
    for (const s of set) holders.set(s, [...(holders.get(s) ?? []), i]);
  });
  const shared = new Map<string, number>();
  for (const held of holders.values()) {
    held.forEach((a, k) => {
      for (const b of held.slice(k + 1)) {
        const pair = `${a} ${b}`;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    });
  }
  return [...shared].flatMap(([pair, count]) => {
    const [a = 0, b = 0] = pair.split(' ').map(Number);
    const least = Math.min(sets[a]?.size ?? 0, sets[b]?.size ?? 0);
    const share = least ? count / least : 0;
    const how = `${articles[b]?.id} is a near copy of ${articles[a]?.id}: ${Math.round(100 * share)} % of its word sequences beyond quotations`;
    return share >= NEAR_COPY ? [{ a, b, how }] : [];
  });
}

function shinglesOf(text: string): ReadonlySet<string> {
  const quoted = quotationsOf(text);
  const own = quoted.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} \u0000 ${left.slice(end)}`,
    text,
  );
  const shingles = new Set<string>();
  for (const passage of own.toLowerCase().split('\u0000')) {
    const words = passage.match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let i = 0; i + SHINGLE_WORDS <= words.length; i += 1)
      shingles.add(words.slice(i, i + SHINGLE_WORDS).join(' '));
  }
  return shingles;
}
