import { type NumberMention, numbersOf } from '../text/numbers.ts';
import type { Briefing, Change, Changes, Edition, Fact, FactId } from '../types.ts';
import { addsTo, type LanguageOf, passagesOf } from './additions.ts';
import { follow, type Link, type Pair } from './follow.ts';
import { renamed } from './rename.ts';

/**
 * An edition set against the one before it: the facts that it had too keep their ids, and every fact is new, updated
 * or unchanged. Without an edition before it everything is new. Pure.
 */
export function withChanges(
  briefing: Briefing,
  previous: Edition | null,
  links: readonly Link[],
): Briefing {
  if (previous === null) return briefing;
  const pairs = follow(briefing, previous.briefing, links);
  const matched = oneToOne(pairs);
  const kept = renamed(briefing, new Map(matched.map(({ now, before }) => [now.id, before.id])));
  const { date } = previous.briefing;
  return {
    ...kept.briefing,
    previous: { date, sha256: previous.sha256 },
    changes: changesOf(kept.briefing, previous.briefing, pairs, matched, kept.idOf),
  };
}

function changesOf(
  briefing: Briefing,
  previous: Briefing,
  pairs: readonly Pair[],
  matched: readonly Pair[],
  idOf: (id: FactId) => FactId,
): Changes {
  const joined = joinedTo(pairs, idOf);
  const partner = new Map(matched.map((pair) => [idOf(pair.now.id), pair]));
  const languageOf = languagesOf(briefing, previous);
  const facts = briefing.events.flatMap((event) => event.facts);
  const details = facts.flatMap((fact) => {
    const [first, ...others] = joined.get(fact.id) ?? [];
    if (first === undefined) return [];
    const pair = partner.get(fact.id);
    const isFuller = addsTo([first, ...others], fact, languageOf);
    return [
      ...(isFuller ? [{ fact: fact.id, kind: 'fuller', before: first.chosen.quote } as const] : []),
      ...(pair ? differences(fact.id, pair.now, pair.before) : []),
    ];
  });
  const updated = new Set(details.map(({ fact }) => fact));
  const followed = new Set(pairs.map(({ before }) => before.id));
  const gone = previous.events
    .flatMap((event) => event.facts)
    .filter(({ id }) => !followed.has(id));
  return {
    new: facts.map(({ id }) => id).filter((id) => !joined.has(id)),
    updated: facts.map(({ id }) => id).filter((id) => updated.has(id)),
    unchanged: facts.map(({ id }) => id).filter((id) => joined.has(id) && !updated.has(id)),
    gone: gone.map(({ id }) => id),
    details: [
      ...details,
      ...gone.map(({ id, chosen }) => ({ fact: id, kind: 'gone', before: chosen.quote }) as const),
    ],
  };
}

/** The previous edition's facts that each fact was joined to, its closest first. */
function joinedTo(
  pairs: readonly Pair[],
  idOf: (id: FactId) => FactId,
): ReadonlyMap<FactId, readonly Fact[]> {
  const joined = new Map<FactId, Fact[]>();
  for (const { now, before } of pairs) {
    const list = joined.get(idOf(now.id)) ?? [];
    list.push(before);
    joined.set(idOf(now.id), list);
  }
  return joined;
}

function languagesOf(...briefings: readonly Briefing[]): LanguageOf {
  const records = briefings.flatMap(({ articles }) => articles);
  const languages = new Map(records.map(({ id, language }) => [id, language?.code ?? 'en']));
  return (article) => languages.get(article) ?? 'en';
}

/** Each fact with one partner at most; the strongest pairs choose first. */
function oneToOne(pairs: readonly Pair[]): readonly Pair[] {
  const taken = new Set<string>();
  return pairs.filter(({ now, before }) => {
    if (taken.has(`now ${now.id}`) || taken.has(`before ${before.id}`)) return false;
    taken.add(`now ${now.id}`).add(`before ${before.id}`);
    return true;
  });
}

/** How a fact differs from what it was, beyond what it adds. */
function differences(id: FactId, now: Fact, before: Fact): readonly Change[] {
  const figures = otherFigures(now, before);
  const isSecond = before.independentSources < 2 && now.independentSources > 1;
  const changes: readonly (Change | false)[] = [
    figures !== '' && { fact: id, kind: 'figure', before: figures },
    isSecond && { fact: id, kind: 'corroborated', before: String(before.independentSources) },
    now.status === 'disputed' &&
      before.status !== 'disputed' && { fact: id, kind: 'disputed', before: before.status },
  ];
  return changes.filter((change) => change !== false);
}

/** The figures that the previous edition had where this one has others of the same unit, as they were written. */
function otherFigures(now: Fact, before: Fact): string {
  const had = figuresOf(before);
  const has = figuresOf(now);
  const fresh = has.filter(({ figure }) => !had.some((old) => isSame(old.figure, figure)));
  const replaced = had.filter(
    ({ figure }) => figure.unit !== '' && fresh.some((other) => other.figure.unit === figure.unit),
  );
  return [...new Set(replaced.map(({ text }) => text))].join(', ');
}

interface Figure {
  readonly figure: NumberMention;
  readonly text: string;
}

function figuresOf(fact: Fact): readonly Figure[] {
  return passagesOf(fact).flatMap(({ quote }) =>
    numbersOf(quote).map((figure) => ({ figure, text: quote.slice(figure.start, figure.end) })),
  );
}

function isSame(a: NumberMention, b: NumberMention): boolean {
  return a.unit === b.unit && a.amount === b.amount && a.to === b.to;
}
