import { dice, eachShared, shared } from './bag.ts';
import type { Profile } from './profile.ts';
import type { Rarity } from './rarity.ts';

/** What two statements have in common, by name; the names are those of the judge's weights. */
export type Features = Readonly<Record<string, number>>;

/** Features that two statements show by themselves. Symmetric: the order of the two changes nothing. Pure. */
export function pairFeatures(a: Profile, b: Profile, rarity: Rarity): Features {
  const features: Record<string, number> = {};
  for (const part of [overlaps, passages, details, places]) Object.assign(features, part(a, b));
  return Object.assign(features, rarest(a, b, rarity));
}

function part(some: number, whole: number): number {
  return whole > 0 ? some / whole : 0;
}

function overlaps(a: Profile, b: Profile): Features {
  const both = shared(a.inside, b.inside);
  const inA = part(both, a.inside.total);
  const inB = part(both, b.inside.total);
  return {
    overlap: dice(a.inside, b.inside),
    overlapOutside: dice(a.telling, b.telling),
    heldLess: Math.min(inA, inB),
    heldMore: Math.max(inA, inB),
    mass: Math.log1p(both),
    massOutside: Math.log1p(shared(a.telling, b.telling)),
    letters: dice(a.grams, b.grams),
  };
}

function passages(a: Profile, b: Profile): Features {
  const couples = shared(a.couples, b.couples);
  let clause = 0;
  let clauseMass = 0;
  for (const x of a.clauses) {
    for (const y of b.clauses) {
      const both = shared(x, y);
      clause = Math.max(clause, part(2 * both, x.total + y.total));
      clauseMass = Math.max(clauseMass, both);
    }
  }
  return {
    couples: Math.log1p(couples),
    couplesHeld: part(couples, Math.min(a.couples.total, b.couples.total)),
    clause,
    clauseMass: Math.log1p(clauseMass),
    clauseHeld: Math.max(clauseWithin(a, b), clauseWithin(b, a)),
  };
}

/** The greatest share of one of its clauses that the other statement holds. */
function clauseWithin(one: Profile, other: Profile): number {
  let most = 0;
  for (const clause of one.clauses)
    most = Math.max(most, part(shared(clause, other.inside), clause.total));
  return most;
}

function details(a: Profile, b: Profile): Features {
  const figures = shared(a.figures, b.figures);
  const bothCount = a.figures.total > 0 && b.figures.total > 0;
  const names = shared(a.names, b.names);
  const days = shared(a.days, b.days);
  const bothDated = a.days.total > 0 && b.days.total > 0;
  const quoted = shared(a.quoted, b.quoted);
  const bothQuote = a.quoted.total > 0 && b.quoted.total > 0;
  return {
    figures,
    figuresDiffer: bothCount && figures === 0 ? 1 : 0,
    days,
    daysDiffer: bothDated && days === 0 ? 1 : 0,
    names: a.names.total + b.names.total > 0 ? dice(a.names, b.names) : 0.3,
    nameMass: Math.log1p(names),
    namesDiffer: Math.log1p(Math.max(0, Math.min(a.names.total, b.names.total) - names)),
    quoted: part(quoted, Math.min(a.quoted.total, b.quoted.total)),
    quotedMass: Math.log1p(quoted),
    bothQuote: bothQuote ? 1 : 0,
    quotedHeld: Math.max(
      part(shared(a.quoted, b.inside), a.quoted.total),
      part(shared(b.quoted, a.inside), b.quoted.total),
    ),
  };
}

/** The rarest term and the next that both hold, and how exclusive to the two the shared terms are. */
function rarest(a: Profile, b: Profile, rarity: Rarity): Features {
  let exclusive = 0;
  let first = 0;
  let second = 0;
  eachShared(a.inside, b.inside, (_key, weight) => {
    // The number of statements that hold a term follows from its weight.
    const holders = rarity.size / Math.expm1(weight);
    exclusive += 1 / Math.max(1, holders - 1);
    if (weight > first) [first, second] = [weight, first];
    else second = Math.max(second, weight);
  });
  const most = Math.log1p(Math.max(1, rarity.size));
  return { exclusive: Math.log1p(exclusive), rarest: first / most, nextRarest: second / most };
}

function places(a: Profile, b: Profile): Features {
  const x = a.statement;
  const y = b.statement;
  const sizes = [a.inside.keys.length, b.inside.keys.length];
  const [short, long] = [Math.min(...sizes), Math.max(...sizes)];
  const sameArticle = x.article === y.article;
  const core = [...a.core].filter((k) => b.core.has(k)).length;
  const known = a.subject !== null && b.subject !== null;
  return {
    shorter: Math.log1p(short),
    lengths: part(short, long),
    sameArticle: sameArticle ? 1 : 0,
    adjacent: sameArticle && Math.abs(x.sentence - y.sentence) === 1 ? 1 : 0,
    apart: Math.abs(x.sentence / a.length - y.sentence / b.length),
    pronouns: Number(a.opensWithPronoun) + Number(b.opensWithPronoun),
    denial: a.denies === b.denies ? 0 : 1,
    core: part(core, Math.min(a.core.size, b.core.size)),
    subject: known ? (a.subject === b.subject ? 1 : -1) : 0,
  };
}
