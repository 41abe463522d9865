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
    const printed = printedBy.get(fact.id) ?? fact.id;
    const isRepeat = printed !== fact.id;
    const section = inBody[i] && !isRepeat ? sectionOf(view, versions[0]) : 'also';
    return { ...fact, section, seeAlso: isRepeat ? printed : null };
  });
  const sorted = SECTIONS.flatMap((section) => placed.filter((fact) => fact.section === section));
  return sorted.map((fact, i) => toFact(fact, i + 1));
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
