import type { BriefingEvent, Disagreement, Side } from '../../types.ts';
import { capitalised, visible } from '../text.ts';
import type { DisagreementView, FactView, SaidView, SideView } from '../view.ts';
import type { Telling } from './facts.ts';
import { plain } from './segments.ts';
import type { Sources } from './sources.ts';

/** Sides of a disagreement that stand beside one another. */
const MOST_COLUMNS = 4;

/**
 * The disagreements about the facts that are told, their sides gathered by what they say. A fact that is told and not
 * shown has no number.
 */
export function disagreementViews(
  event: BriefingEvent,
  told: readonly FactView[],
  shown: readonly FactView[],
  { labels, said, sources }: Telling,
): readonly DisagreementView[] {
  const facts = new Map(told.map((fact) => [fact.id, fact]));
  const numbers = new Map(shown.map(({ id, number }) => [id, number]));
  return event.disagreements.flatMap((disagreement, i) => {
    const fact = facts.get(disagreement.fact);
    if (!fact) return [];
    const sides = sideViews(disagreement, sources);
    return [
      {
        anchor: `d-${event.id}-${i + 1}`,
        about: capitalised(visible(said.phrase(disagreement.about))),
        kind: labels.kinds[disagreement.kind],
        severity: labels.severities[disagreement.severity],
        factNumber: numbers.get(fact.id) ?? null,
        factAnchor: fact.anchor,
        isLong: sides.length > MOST_COLUMNS,
        sides,
      },
    ];
  });
}

function sideViews({ sides }: Disagreement, sources: Sources): readonly SideView[] {
  const byValue = new Map<string, Side[]>();
  for (const side of sides) {
    const value = visible(side.value);
    byValue.set(value, [...(byValue.get(value) ?? []), side]);
  }
  return [...byValue].map(([value, of]) => {
    const quotes = saidBy(of, sources);
    const names = quotes.flatMap((said) => said.sources.map(({ name }) => name));
    return { value, outlets: [...new Set(names)].join(', '), quotes };
  });
}

/** What several articles print in the same words stands once. */
function saidBy(sides: readonly Side[], sources: Sources): readonly SaidView[] {
  const byText = new Map<string, SaidView>();
  for (const { quote, article } of sides) {
    const source = sources.get(article);
    if (!source) continue;
    const said = byText.get(quote) ?? { segments: plain(quote), sources: [] };
    byText.set(quote, { ...said, sources: [...said.sources, source] });
  }
  return [...byText.values()];
}
