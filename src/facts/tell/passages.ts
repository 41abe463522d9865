import { PASSAGE_REPEATS } from '../../config/thresholds.ts';
import type { NonEmpty } from '../../types.ts';
import type { Statement } from '../same/statements.ts';
import { byPlace, type EventView, type Version } from '../view.ts';

/**
 * The versions of a fact. Two sentences in a row of one article are one version, since the second goes on telling it,
 * unless it only says the first again.
 */
export function versionsOf(view: EventView, group: readonly Statement[]): NonEmpty<Version> | null {
  const sorted = [...group].sort(byPlace);
  const versions: Version[] = [];
  let isOpen = false;
  for (const statement of sorted) {
    const last = versions.at(-1);
    const version = view.versionOf(statement);
    const follows = last?.article === version.article && last.sentence + 1 === version.sentence;
    if (last && isOpen && follows && goesOn(last, version)) {
      versions[versions.length - 1] = together(view, last, version);
      isOpen = false;
    } else {
      versions.push(version);
      isOpen = true;
    }
  }
  const [first, ...rest] = versions;
  return first ? [first, ...rest] : null;
}

function goesOn(first: Version, second: Version): boolean {
  const known = new Set(first.details.map(({ key }) => key));
  const keys = new Set(second.details.map(({ key }) => key));
  const repeated = [...keys].filter((key) => known.has(key)).length;
  return repeated <= PASSAGE_REPEATS * Math.min(keys.size, known.size);
}

function together(view: EventView, first: Version, second: Version): Version {
  const span = { start: first.span.start, end: second.span.end };
  const { text } = view.detailsOf(first.article).article;
  const quote = text.slice(span.start, span.end);
  const clauses = [...first.clauses, ...second.clauses];
  return view.versionOf({ ...first, span, quote, clauses }, 2);
}
