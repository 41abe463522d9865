import { sha256 } from '../text/digest.ts';
import type { ArticleId, FactId } from '../types.ts';
import type { Statement } from './same/statements.ts';
import type { EventView, Version } from './view.ts';

/**
 * Ids of facts, in order, made from the statement that each was founded on: its earliest one. Facts founded on one
 * statement are told apart by their other statements.
 */
export function factIds(
  view: EventView,
  facts: readonly (readonly Version[])[],
): readonly FactId[] {
  const whole = facts.map((versions) => {
    const sorted = [...versions].sort(byAge(view));
    return { founding: digest(sorted.slice(0, 1)), all: digest(sorted) };
  });
  const count = new Map<string, number>();
  for (const { founding } of whole) count.set(founding, (count.get(founding) ?? 0) + 1);
  return whole.map(
    ({ founding, all }) => `f${(count.get(founding) ?? 0) > 1 ? all : founding}` as FactId,
  );
}

function digest(statements: readonly Statement[]): string {
  const content = statements.map(({ article, span, quote }) => [article, span.start, quote]);
  return sha256(JSON.stringify(content)).slice(0, 12);
}

const dayOf = (view: EventView, article: ArticleId): string =>
  view.anchors.get(article)?.day ?? '9';

const byAge =
  (view: EventView) =>
  (a: Version, b: Version): number => {
    const [one, two] = [dayOf(view, a.article), dayOf(view, b.article)];
    if (one !== two) return one < two ? -1 : 1;
    if (a.article !== b.article) return a.article < b.article ? -1 : 1;
    return a.span.start - b.span.start;
  };
