import type { ArticleRecord, BriefingEvent } from '../../types.ts';
import type { Labels } from '../labels/labels.ts';
import type { CoverageView, FactView, PublicationView, SourceView } from '../view.ts';
import type { Dates } from './dates.ts';
import type { Sources } from './sources.ts';

/** Width of the line of publication, in units of the picture. */
const LINE = 300;
/** Marks nearer than this stand above one another. */
const APART = 22;
const ROW = 22;
/** Height of one row of marks with its margins. */
const FRAME = 28;

/** Facts × articles: who reported what, and who alone; `null` where one article tells all. */
export function coverageOf(
  articles: readonly SourceView[],
  facts: readonly FactView[],
  labels: Labels,
): CoverageView | null {
  if (articles.length < 2 || facts.length === 0) return null;
  const rows = articles.map((source) => {
    const { id, name } = source;
    const cells = facts.flatMap((fact, x) => {
      const told = fact.filter.split(' ');
      if (!told.includes(id)) return [];
      const kind = told.length === 1 ? 'alone' : fact.source.id === id ? 'printed' : 'told';
      return [{ x, kind } as const];
    });
    const alone = cells.filter(({ kind }) => kind === 'alone').length;
    return { source, cells, words: labels.coverageOf(name, cells.length, facts.length, alone) };
  });
  return { columns: facts.length, rows };
}

/** Where on a line from first to last each article was published; `null` unless two moments are known. */
export function publicationOf(
  event: BriefingEvent,
  articles: ReadonlyMap<string, ArticleRecord>,
  sources: Sources,
  dates: Dates,
): PublicationView | null {
  const dated = event.articles
    .flatMap((id) => {
      const published = articles.get(id)?.published;
      const source = sources.get(id);
      if (!published || !source || /^(year|month)$/.test(published.precision)) return [];
      const time = Date.parse(published.iso);
      return Number.isNaN(time) ? [] : [{ time, source, iso: published.iso }];
    })
    .sort((a, b) => a.time - b.time || a.source.number - b.source.number);
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last || first.time === last.time) return null;
  const xs = dated.map(({ time }) => ((time - first.time) / (last.time - first.time)) * LINE);
  const rows = stacked(xs);
  return {
    first: dates.long(first.iso),
    last: dates.long(last.iso),
    words: dated.map(({ source }) => `${source.name}: ${source.published ?? ''}`).join('; '),
    ticks: dated.map(({ source }, i) => ({
      x: Math.round((xs[i] ?? 0) * 10) / 10,
      y: (rows[i] ?? 0) * ROW,
      number: source.number,
    })),
    height: Math.max(...rows) * ROW + FRAME,
  };
}

/** The lowest row in which each mark stands clear of those before it. */
function stacked(xs: readonly number[]): readonly number[] {
  const ends: number[] = [];
  return xs.map((x) => {
    const free = ends.findIndex((end) => x - end >= APART);
    const row = free < 0 ? ends.length : free;
    ends[row] = x;
    return row;
  });
}
