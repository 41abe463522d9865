import { BACKGROUND } from '../config/thresholds.ts';
import { backgroundShare } from '../text/background.ts';
import { FIGURE, NAME, type Terms, WORD } from './terms.ts';

/**
 * How much each term weighs, and the lengths (Euclidean norms) of each article in each of the views in which two
 * articles are compared: `words` (all but names), `all`, `lead` (words of the lead), `names`, `figures`, `people`
 * (names that some article knows as persons').
 */
export interface Weights {
  /** By term, in nats: see {@link rarityOf}. */
  readonly rarity: Float32Array;
  /** By place in {@link Terms}: (1 + log count) × rarity. */
  readonly weights: Float32Array;
  readonly norms: Readonly<Record<View, Float32Array>>;
}

export type View = 'words' | 'all' | 'lead' | 'names' | 'figures' | 'people';

/** Pure. */
export function weightsOf(terms: Terms): Weights {
  const rarity = rarityOf(terms);
  const weights = new Float32Array(terms.ids.length);
  const squares = (): Float32Array => new Float32Array(terms.size);
  const norms = {
    words: squares(),
    all: squares(),
    lead: squares(),
    names: squares(),
    figures: squares(),
    people: squares(),
  };
  for (let i = 0; i < terms.size; i += 1) {
    const end = terms.starts[i + 1] ?? 0;
    for (let k = terms.starts[i] ?? 0; k < end; k += 1) {
      const id = terms.ids[k] ?? 0;
      const weight = (1 + Math.log(terms.counts[k] ?? 1)) * (rarity[id] ?? 0);
      weights[k] = weight;
      if (terms.persons[id] === 1) norms.people[i] = (norms.people[i] ?? 0) + weight * weight;
      addSquare(norms, i, terms.kinds[id] ?? 0, (terms.leads[k] ?? 0) === 1, weight * weight);
    }
  }
  for (const norm of Object.values(norms))
    norm.forEach((x, i) => {
      norm[i] = Math.sqrt(x) || 1;
    });
  return { rarity, weights, norms };
}

/**
 * log(1 + articles / articles that hold the term) (Spärck Jones, "A statistical interpretation of term specificity", 1972),
 * where as many articles of everyday English as {@link BACKGROUND} says are thought added: five articles
 * then know a rare word as well as five thousand.
 */
function rarityOf(terms: Terms): Float32Array {
  const { articles, unknown } = BACKGROUND;
  return Float32Array.from(terms.frequencies, (df, id) => {
    const known = shareOf(terms.kinds[id] ?? WORD, terms.labels[id] ?? '');
    return Math.log(1 + (terms.size + articles) / (df + articles * (known ?? unknown)));
  });
}

/** Share of everyday articles that hold a term; `null` where nothing tells. A figure of few digits stands anywhere. */
function shareOf(kind: number, label: string): number | null {
  if (kind === WORD) return backgroundShare(label);
  return kind === FIGURE ? (BACKGROUND.figures[label.length - 1] ?? null) : null;
}

function addSquare(
  norms: Record<View, Float32Array>,
  i: number,
  kind: number,
  lead: boolean,
  square: number,
): void {
  const add = (view: View) => {
    norms[view][i] = (norms[view][i] ?? 0) + square;
  };
  add('all');
  add(kind === NAME ? 'names' : 'words');
  if (kind === NAME) return;
  if (lead) add('lead');
  if (kind === FIGURE) add('figures');
}
