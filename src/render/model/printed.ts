import type { Fact, FactId, Quote } from '../../types.ts';
import type { Mark } from '../view.ts';

/** Characters from which it is shorter to refer to a passage than to print it once more. */
const WORTH_REFERRING = 60;

/** Where the passages of an event stand among its facts that are shown. */
export interface Printed {
  readonly marks: ReadonlyMap<FactId, Mark>;
  /** The fact that tells a sentence, by the place of the sentence. */
  readonly whereTold: ReadonlyMap<string, FactId>;
  /** Of the facts whose sentence another prints in full, that other. */
  readonly references: ReadonlyMap<FactId, Mark>;
  /** Of the extras that begin with what another fact prints in full: how far they do, and which fact. */
  readonly elsewhere: ReadonlyMap<Quote, Elsewhere>;
}

export interface Elsewhere {
  /** In the article, as the extra's own start. */
  readonly end: number;
  readonly at: Mark;
}

interface InFull {
  readonly fact: FactId;
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** Facts in the order in which they are printed, numbered from 1. */
export function printedOf(facts: readonly Fact[]): Printed {
  const marks = new Map(facts.map(({ id }, i) => [id, { number: i + 1, anchor: `f-${id}` }]));
  const whereTold = new Map(
    facts.flatMap(({ id, versions }) => versions.map((version) => [placeOf(version), id])),
  );
  const references = referencesAmong(facts, marks);
  const inFull = facts
    .filter(({ id }) => !references.has(id))
    .map(({ id, chosen: { article, start, end } }) => ({ fact: id, article, start, end }));
  return { marks, whereTold, references, elsewhere: elsewhereOf(facts, inFull, marks) };
}

export function placeOf({ article, start, end }: Quote): string {
  return `${article} ${start} ${end}`;
}

/** A fact refers only to one that is shown, and that holds its sentence. */
function referencesAmong(facts: readonly Fact[], marks: Printed['marks']): Printed['references'] {
  const chosenOf = new Map(facts.map(({ id, chosen }) => [id, chosen]));
  const references = new Map<FactId, Mark>();
  for (const { id, seeAlso, chosen } of facts) {
    const other = seeAlso === null ? undefined : chosenOf.get(seeAlso);
    const at = seeAlso === null ? undefined : marks.get(seeAlso);
    const holds =
      other?.article === chosen.article && other.start <= chosen.start && other.end >= chosen.end;
    if (holds && at) references.set(id, at);
  }
  return references;
}

/** An extra refers to a fact's own passage wherever that stands, and to another extra only backwards. */
function elsewhereOf(
  facts: readonly Fact[],
  chosen: readonly InFull[],
  marks: Printed['marks'],
): Printed['elsewhere'] {
  const inFull = [...chosen];
  const elsewhere = new Map<Quote, Elsewhere>();
  for (const { id, extras } of facts) {
    for (const extra of extras) {
      const { article, start } = extra;
      const home = fullestOf(
        inFull.filter((told) => told.fact !== id && shared(told, extra) >= WORTH_REFERRING),
      );
      const at = home && marks.get(home.fact);
      const end = home && at ? Math.min(home.end, extra.end) : start;
      if (at) elsewhere.set(extra, { at, end });
      inFull.push({ fact: id, article, start: end, end: extra.end });
    }
  }
  return elsewhere;
}

/** Characters at the beginning of an extra that a printed passage holds. */
function shared(told: InFull, { article, start, end }: Quote): number {
  const begins = told.article === article && told.start <= start;
  return begins ? Math.min(told.end, end) - start : 0;
}

/** The passage that goes furthest, the first of several. */
function fullestOf(passages: readonly InFull[]): InFull | undefined {
  const end = Math.max(...passages.map((passage) => passage.end));
  return passages.find((passage) => passage.end === end);
}
