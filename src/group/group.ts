import type {
  Article,
  ArticleId,
  Edition,
  EventId,
  GroupResult,
  Member,
  NewsEvent,
  Override,
} from '../types.ts';
import { type Clustered, cluster, timelessOdds } from './cluster.ts';
import { membersOf, nearestTo } from './explain.ts';
import { idsOf } from './ids.ts';
import { overrule } from './overrides.ts';
import { type Known, knownFrom, settledBy } from './previous.ts';
import { threadsOf } from './threads.ts';

export interface GroupOptions {
  /** What the editors say; only `together` and `apart` matter here. */
  readonly overrides?: readonly Override[];
  /** The edition before: its articles help to place new ones, and its event ids are carried on. */
  readonly previous?: Edition | null;
}

/**
 * Articles of one happening together, look-alike happenings apart. Articles whose fate is neither `used` nor
 * `duplicate` are in no event; a duplicate is where its representative is. Pure, and blind to the order of the articles.
 */
export function group(articles: readonly Article[], options: GroupOptions = {}): GroupResult {
  const known = knownFrom(options.previous ?? null, articles);
  const used = articles.filter(({ fate }) => fate === 'used');
  const all = [...used, ...known.gone].sort(byId);
  const clustered = cluster(all, settledBy(known, all));
  const ruled = overrule(all, clustered.ground, clustered.clusters, options.overrides ?? []);
  const here = new Set(used.map(({ id }) => id));
  const clusters = ruled.clusters.filter((members) => members.some((i) => holds(here, all[i])));
  const ids = idsOf(
    clusters.map((members) => membersIn(all, members).sort(byTime)),
    known.events,
  );
  const threads = threadsOf(clustered.ground, timelessOdds(clustered.comparison), clusters, ids);
  const scene: Scene = {
    all,
    here,
    clustered,
    known,
    placed: ruled.placed,
    copies: copiesOf(articles),
  };
  const events = clusters.flatMap((members, k) =>
    eventOf(scene, members, ids[k], threads[k] ?? null),
  );
  return { events, notes: ruled.notes };
}

/** What all events are made from. */
interface Scene {
  /** The articles that were clustered, those of the previous edition alone among them. */
  readonly all: readonly Article[];
  readonly here: ReadonlySet<ArticleId>;
  readonly clustered: Clustered;
  readonly known: Known;
  readonly placed: ReadonlySet<number>;
  readonly copies: ReadonlyMap<ArticleId, readonly Article[]>;
}

function eventOf(
  scene: Scene,
  members: readonly number[],
  id: EventId | undefined,
  thread: string | null,
): readonly NewsEvent[] {
  const { all, here, clustered, copies } = scene;
  const found = membersIn(all, members).filter((article) => here.has(article.id));
  const listed = found.flatMap((article) => [article, ...(copies.get(article.id) ?? [])]);
  const [first, ...others] = listed.sort(byTime);
  if (id === undefined || !first) return [];
  const belongs = new Map(
    membersOf(all, clustered, members).map((member, k) => [
      member.article,
      marked(scene, member, members[k] ?? -1, id),
    ]),
  );
  const nearest = nearestTo(all, clustered, members, (i) => holds(here, all[i]));
  const list = [first, ...others] as const;
  const membership = list.flatMap((article) => {
    const member = belongs.get(article.duplicateOf ?? article.id);
    return member ? [{ ...member, article: article.id }] : [];
  });
  return [{ id, articles: list, members: membership, nearest, thread }];
}

/** Adds to what ties an article to its event that the editors put it there, or that the edition before had it there. */
function marked(scene: Scene, member: Member, number: number, event: EventId): Member {
  const why = [...member.why];
  let { strength, weak } = member;
  if (scene.known.events.get(member.article) === event) {
    why.unshift({ kind: 'previous edition', text: event, weight: 0 });
  }
  if (scene.placed.has(number)) {
    why.unshift({ kind: 'override', text: 'the editors', weight: 1 });
    [strength, weak] = [1, false];
  }
  return { ...member, strength, weak, why };
}

function copiesOf(articles: readonly Article[]): ReadonlyMap<ArticleId, readonly Article[]> {
  const copies = new Map<ArticleId, Article[]>();
  for (const article of articles) {
    if (article.fate !== 'duplicate' || article.duplicateOf === null) continue;
    copies.set(article.duplicateOf, [...(copies.get(article.duplicateOf) ?? []), article]);
  }
  return copies;
}

function membersIn(all: readonly Article[], members: readonly number[]): Article[] {
  return members.flatMap((i) => all[i] ?? []);
}

function holds(ids: ReadonlySet<ArticleId>, article: Article | undefined): boolean {
  return article !== undefined && ids.has(article.id);
}

const byId = (a: Article, b: Article): number => (a.id < b.id ? -1 : Number(a.id > b.id));

/** Earliest first, the undated last: the first is the event's founding article. */
const byTime = (a: Article, b: Article): number => {
  const [x, y] = [a.published?.iso ?? '~', b.published?.iso ?? '~'];
  return x < y ? -1 : x > y ? 1 : byId(a, b);
};
