import type { Article, Span } from '../../types.ts';
import { type Bag, bagOf, type Numbering, numbering } from './bag.ts';
import { type Rarity, rarityInside, rarityOutside } from './rarity.ts';
import { type Statement, statementsOf } from './statements.ts';
import { daysOf, type Term, termsOf } from './terms.ts';

/** What a statement says, as far as its words tell, made ready for comparison. */
export interface Profile {
  readonly statement: Statement;
  /** Statements in its article. */
  readonly length: number;
  /** Telling terms by their rarity inside the event. */
  readonly inside: Bag;
  /** The same, also by their rarity outside it. */
  readonly telling: Bag;
  readonly names: Bag;
  readonly figures: Bag;
  /** Days that it speaks of. */
  readonly days: Bag;
  readonly quoted: Bag;
  readonly clauses: readonly Bag[];
  /** Two terms in a row, at least one of them telling. */
  readonly couples: Bag;
  /** Four letters in a row of telling words. */
  readonly grams: Bag;
  /** Telling words near the head that are no names: who-did-what more than where and when. */
  readonly core: ReadonlySet<string>;
  /** Who or what it speaks of, or the last one spoken of when it opens with a pronoun; null when unsure. */
  readonly subject: string | null;
  readonly opensWithPronoun: boolean;
  readonly denies: boolean;
}

export interface EventProfile {
  readonly profiles: readonly Profile[];
  readonly rarity: Rarity;
}

const PRONOUN = /^["“‘']?(?:he|she|they|it|his|her|their|its|this|these|those|that)\b/i;
const DENIAL = /\b(?:not|never|no|without|den(?:y|ied|ies)|refus\w+|reject\w+)\b|n['’]t\b/i;
const QUOTED = /[“"]([^”"“]+)(?:[”"]|$)|(?<![\p{L}\p{N}])[‘']([^’'‘]{6,})[’'](?!\p{L})/gu;
/** A subject stands within this many characters from the head. */
const SUBJECT_WITHIN = 45;
/** The core's words stand within this many characters from the head, and there are at most so many. */
const CORE_WITHIN = 90;
const CORE_WORDS = 4;

/** Profiles of all statements of an event's articles, in the order of the articles. Pure. */
export function profilesOf(articles: readonly Article[]): EventProfile {
  const gramsKnown = new Map<string, readonly string[]>();
  const read = articles.flatMap((article) => {
    const statements = statementsOf(article);
    const terms = statements.length === 0 ? [] : termsOf(article);
    const days = statements.length === 0 ? [] : daysOf(article);
    return statements.map((statement) => {
      const own = within(terms, statement.span);
      return {
        statement,
        length: statements.length,
        terms: own,
        days: within(days, statement.span),
        grams: gramsOf(own, gramsKnown),
        couples: couplesOf(own),
      };
    });
  });
  const rarity = rarityInside(
    read.map(({ terms }) => terms.flatMap((t) => (t.stop ? [] : [t.key]))),
  );
  const grams = rarityInside(read.map((one) => one.grams));
  const couples = rarityInside(read.map((one) => one.couples));
  const numberOf = numbering();
  let last: string | null = null;
  const profiles = read.map((one) => {
    const { statement } = one;
    if (statement.sentence === 0) last = null;
    const profile = toProfile(one, { numberOf, rarity, grams, couples }, last);
    last = profile.subject ?? last;
    return profile;
  });
  return { profiles, rarity };
}

interface Read {
  readonly statement: Statement;
  readonly length: number;
  readonly terms: readonly Term[];
  readonly days: readonly Term[];
  readonly grams: readonly string[];
  readonly couples: readonly string[];
}
interface Rarities {
  readonly numberOf: Numbering;
  readonly rarity: Rarity;
  readonly grams: Rarity;
  readonly couples: Rarity;
}

function toProfile(read: Read, by: Rarities, last: string | null): Profile {
  const { statement, length, terms, days } = read;
  const { quote, span, clauses } = statement;
  const telling = terms.filter((t) => !t.stop);
  const weighed = (some: readonly Term[], weight: (term: Term) => number): Bag =>
    bagOf(some.map((t) => [by.numberOf(t.key), weight(t)] as const));
  const bag = (some: readonly Term[]): Bag => weighed(some, (t) => by.rarity.inside(t.key));
  const opensWithPronoun = PRONOUN.test(quote);
  const quotes = [...quote.matchAll(QUOTED)].map((m) => ({
    start: span.start + m.index,
    end: span.start + m.index + m[0].length,
  }));
  return {
    statement,
    length,
    inside: bag(telling),
    telling: weighed(telling, (t) => by.rarity.inside(t.key) * rarityOutside(t) ** 2),
    names: bag(telling.filter((t) => t.kind === 'name')),
    figures: bag(telling.filter((t) => t.kind === 'figure')),
    days: weighed(days, () => 1),
    quoted: bag(quotes.flatMap((q) => within(telling, q))),
    clauses: clauses.map((c) => bag(within(telling, c))).filter((b) => b.keys.length > 2),
    couples: bagOf(read.couples.map((k) => [by.numberOf(k), by.couples.inside(k)])),
    grams: bagOf(read.grams.map((k) => [by.numberOf(k), by.grams.inside(k)])),
    core: coreOf(telling, span.start),
    subject: opensWithPronoun ? last : subjectOf(telling, span.start),
    opensWithPronoun,
    denies: DENIAL.test(quote),
  };
}

function within<T extends Span>(terms: readonly T[], { start, end }: Span): readonly T[] {
  return terms.filter((t) => t.start >= start && t.end <= end);
}

function coreOf(telling: readonly Term[], head: number): ReadonlySet<string> {
  const near = telling.filter((t) => t.kind === 'word' && t.start - head < CORE_WITHIN);
  return new Set(near.slice(0, CORE_WORDS).map((t) => t.key));
}

function subjectOf(telling: readonly Term[], head: number): string | null {
  const first = telling.findIndex((t) => t.kind === 'name');
  const name = telling[first];
  if (!name || name.start - head > SUBJECT_WITHIN) return null;
  let last = name;
  for (const next of telling.slice(first + 1)) {
    if (next.kind !== 'name' || next.start - last.end > 1) break;
    last = next;
  }
  return last.key;
}

function couplesOf(terms: readonly Term[]): readonly string[] {
  return terms.flatMap((term, i) => {
    const next = terms[i + 1];
    return !next || (term.stop && next.stop) ? [] : [`${term.key} ${next.key}`];
  });
}

/** `known`: the grams of words met before, since an event says the same words again and again. */
function gramsOf(terms: readonly Term[], known: Map<string, readonly string[]>): readonly string[] {
  return terms.flatMap(({ key, stop }) => {
    if (stop) return [];
    const grams = known.get(key) ?? gramsOfWord(key);
    known.set(key, grams);
    return grams;
  });
}

function gramsOfWord(key: string): readonly string[] {
  const padded = ` ${/^[@#]/.test(key) ? key.slice(1) : key} `;
  const grams: string[] = [];
  for (let i = 0; i === 0 || i + 4 <= padded.length; i += 1) grams.push(padded.slice(i, i + 4));
  return grams;
}
