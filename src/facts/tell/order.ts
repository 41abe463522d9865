import type { Fact, FactId, Section } from '../../types.ts';
import type { Draft } from '../draft.ts';
import type { EventView } from '../view.ts';
import { bodyOf, importanceOf, sectionOf } from './sections.ts';

const SECTIONS: readonly Section[] = ['news', 'statements', 'figures', 'background', 'also'];

/**
 * Facts in the order in which they are printed: the news, statements, figures, background, each the most important
 * first, then what the body has no room for. A sentence that stands in several facts is printed with the first.
 */
export function arranged(view: EventView, drafts: readonly Draft[]): readonly Fact[] {
  const ranked = drafts
    .map((draft) => ({ ...draft, importance: importance(view, draft) }))
    .sort((a, b) => b.importance - a.importance || (a.fact.id < b.fact.id ? -1 : 1));
  const printedBy = firstPrinted(ranked);
  const words = ranked.map(({ fact }) =>
    printedBy.get(fact.id) === fact.id ? wordCount(fact.chosen.quote) : 0,
  );
  const all = view.articles.flatMap(({ sentences, text }) =>
    sentences.map((s) => text.slice(s.start, s.end)),
  );
  const inBody = bodyOf(
    words,
    all.reduce((sum, sentence) => sum + wordCount(sentence), 0),
  );
  const placed = ranked.map(({ fact, versions }, i) => {
    const { independentSources } = fact;
    const printed = printedBy.get(fact.id) ?? fact.id;
    const isRepeat = printed !== fact.id;
    const section =
      inBody[i] && !isRepeat ? sectionOf(view, { versions, independentSources }) : 'also';
    return { ...fact, section, seeAlso: isRepeat ? printed : null };
  });
  const sorted = SECTIONS.flatMap((section) =>
    asSpoken(
      view,
      placed.filter((fact) => fact.section === section),
    ),
  );
  return sorted.map((fact, i) => toFact(fact, i + 1));
}

/** What one person says in a row, in the order in which it was said, where the most important part of it stood. */
function asSpoken<T extends Spoken>(view: EventView, facts: readonly T[]): readonly T[] {
  const byPlace = [...facts].sort(
    (a, b) =>
      (a.chosen.article < b.chosen.article ? -1 : Number(a.chosen.article > b.chosen.article)) ||
      a.chosen.start - b.chosen.start ||
      (a.id < b.id ? -1 : 1),
  );
  const speeches: T[][] = [];
  for (const fact of byPlace) {
    const speech = speeches.at(-1);
    const last = speech?.at(-1);
    if (speech && last && goesOn(view, last, fact)) speech.push(fact);
    else speeches.push([fact]);
  }
  const speechOf = new Map(speeches.flatMap((speech) => speech.map((fact) => [fact.id, speech])));
  return [...new Set(facts.map(({ id }) => speechOf.get(id) ?? []))].flat();
}

type Spoken = Pick<Fact, 'id' | 'chosen'>;

/** Whether a fact's words are of the quotation of the one before, or are quoted in the sentence right after it. */
function goesOn(view: EventView, { chosen: first }: Spoken, { chosen: second }: Spoken): boolean {
  if (first.article !== second.article) return false;
  const { article, quotations } = view.detailsOf(first.article);
  const speechAt = (at: number) => quotations.find((q) => q.start <= at + 1 && q.end > at);
  const [one, two] = [
    quotations.find((q) => q.start < first.end && q.end > first.start),
    speechAt(second.start),
  ];
  if (!one || !two) return false;
  return one === two || article.text.slice(first.end, second.start).trim() === '';
}

function toFact(fact: Omit<Fact, 'rank'>, rank: number): Fact {
  const { id, section, status, ...rest } = fact;
  return { id, section, rank, status, ...rest };
}

const importance = (view: EventView, { fact, ...draft }: Draft): number =>
  importanceOf(view, { ...draft, independentSources: fact.independentSources });

/** For each fact, the one that prints its chosen passage in full: itself, or a more important one. */
function firstPrinted(ranked: readonly Draft[]): ReadonlyMap<FactId, FactId> {
  const printed: {
    readonly id: FactId;
    readonly article: string;
    readonly start: number;
    readonly end: number;
  }[] = [];
  return new Map(
    ranked.map(({ fact }) => {
      const { article, start, end } = fact.chosen;
      const holder = printed.find((p) => p.article === article && p.start <= start && p.end >= end);
      if (holder) return [fact.id, holder.id] as const;
      printed.push({ id: fact.id, article, start, end });
      return [fact.id, fact.id] as const;
    }),
  );
}

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
