import { type NumberMention, numbersOf } from '../text/numbers.ts';
import type { Briefing, Change, Changes, Edition, Fact, FactId } from '../types.ts';
import { follow, type Link, lettersOf, type Pair } from './follow.ts';
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
  const told = new Set(pairs.map(({ now }) => idOf(now.id)));
  const partner = new Map(matched.map((pair) => [idOf(pair.now.id), pair]));
  const facts = briefing.events.flatMap((event) => event.facts);
  const details = facts.flatMap(({ id }) => {
    const pair = partner.get(id);
    return pair ? differences(id, pair.now, pair.before) : [];
  });
  const updated = new Set(details.map(({ fact }) => fact));
  const followed = new Set(pairs.map(({ before }) => before.id));
  const gone = previous.events
    .flatMap((event) => event.facts)
    .filter(({ id }) => !followed.has(id));
  return {
    new: facts.map(({ id }) => id).filter((id) => !told.has(id)),
    updated: facts.map(({ id }) => id).filter((id) => updated.has(id)),
    unchanged: facts.map(({ id }) => id).filter((id) => told.has(id) && !updated.has(id)),
    gone: gone.map(({ id }) => id),
    details: [
      ...details,
      ...gone.map(({ id, chosen }) => ({ fact: id, kind: 'gone', before: chosen.quote }) as const),
    ],
  };
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

/** How a fact differs from what it was. */
function differences(id: FactId, now: Fact, before: Fact): readonly Change[] {
  const figures = otherFigures(now, before);
  const isSecond = before.independentSources < 2 && now.independentSources > 1;
  const changes: readonly (Change | false)[] = [
    isFuller(now, before) && { fact: id, kind: 'fuller', before: before.chosen.quote },
    figures !== '' && { fact: id, kind: 'figure', before: figures },
    isSecond && { fact: id, kind: 'corroborated', before: String(before.independentSources) },
    now.status === 'disputed' &&
      before.status !== 'disputed' && { fact: id, kind: 'disputed', before: before.status },
  ];
  return changes.filter((change) => change !== false);
}

/** A longer passage is printed, or a detail stands beside it, that was not known already. */
function isFuller(now: Fact, before: Fact): boolean {
  const known = [...before.versions, ...before.extras].map(({ quote }) => lettersOf(quote));
  const isNew = (letters: string) => !known.some((one) => one.includes(letters));
  const letters = lettersOf(now.chosen.quote);
  const isLonger = letters.length > lettersOf(before.chosen.quote).length;
  return (isLonger && isNew(letters)) || now.extras.some(({ quote }) => isNew(lettersOf(quote)));
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
  return [...fact.versions, ...fact.extras].flatMap(({ quote }) =>
    numbersOf(quote).map((figure) => ({ figure, text: quote.slice(figure.start, figure.end) })),
  );
}

function isSame(a: NumberMention, b: NumberMention): boolean {
  return a.unit === b.unit && a.amount === b.amount && a.to === b.to;
}
