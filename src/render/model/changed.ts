import type { Change, Changes, Fact, FactId } from '../../types.ts';
import type { Labels } from '../labels/labels.ts';
import { visible } from '../text.ts';
import type { WasView } from '../view.ts';

/** How a fact differs from the previous edition, and in which ways. */
export interface Changed {
  readonly kind: 'new' | 'updated';
  readonly ways: readonly Change[];
}

/** What changed since the previous edition; nothing is marked in a first one, where all would be new. */
export function changedFacts(changes: Changes, hasPrevious: boolean): ReadonlyMap<FactId, Changed> {
  if (!hasPrevious) return new Map();
  const waysOf = (id: FactId) => changes.details.filter(({ fact }) => fact === id);
  return new Map<FactId, Changed>([
    ...changes.new.map((id) => [id, { kind: 'new', ways: [] }] as const),
    ...changes.updated.map((id) => [id, { kind: 'updated', ways: waysOf(id) }] as const),
  ]);
}

/** What the previous edition had in a fact's place, as far as it does not stand there still. */
export function wasOf(fact: Fact, changed: Changed | undefined, labels: Labels): WasView | null {
  const ways = changed?.ways ?? [];
  const quote = ways.find(({ kind }) => kind === 'fuller') ?? ways.find(isFigure);
  const words = ways.flatMap(({ kind, before }) => {
    if (kind === 'corroborated') return [labels.independentSources(Number(before))];
    // One source of old has nobody to differ from.
    return kind === 'disputed' && !ways.some(isCorroborated) ? [statusIn(before, labels)] : [];
  });
  const view = {
    quote: quote && !isPrinted(quote.before, fact) ? visible(quote.before) : null,
    words: words.length > 0 ? words.join(' · ') : null,
  };
  return view.quote === null && view.words === null ? null : view;
}

const isFigure = ({ kind }: Change): boolean => kind === 'figure';
const isCorroborated = ({ kind }: Change): boolean => kind === 'corroborated';

function isPrinted(text: string, { chosen, extras }: Fact): boolean {
  return [chosen, ...extras].some(({ quote }) => quote.includes(text));
}

function statusIn(status: string, { statuses }: Labels): string {
  return Object.entries(statuses).find(([name]) => name === status)?.[1] ?? visible(status);
}
