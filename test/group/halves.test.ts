import { expect, test } from 'vitest';
import { halvesOf } from '../../src/group/halves.ts';
import { termsOf } from '../../src/group/terms.ts';
import { weightsOf } from '../../src/group/weights.ts';
import { asArticle, madeUpNews } from '../support/madeUpNews.ts';

/** Of the reports of three events taken as one cluster: how many events have reports on either side. */
function cut(seed: number, events: readonly string[]) {
  const reports = madeUpNews(150, seed);
  const terms = termsOf(reports.map(asArticle), 50);
  const members = reports.flatMap(({ event }, i) => (events.includes(event) ? [i] : []));
  const halves = halvesOf(terms, weightsOf(terms), members);
  const straddling = (isLeft: (i: number) => boolean) =>
    events.filter((event) => {
      const own = members.filter((i) => reports[i]?.event === event).map(isLeft);
      return own.includes(true) && own.includes(false);
    }).length;
  return {
    bySign: straddling((i) => (halves?.direction[members.indexOf(i)] ?? 0) > 0),
    byHalf: straddling((i) => halves?.left.includes(i) === true),
  };
}

test.each([
  [5, ['e4', 'e5', 'e6']],
  [9, ['e9', 'e9t', 'e10']],
])(
  'members that the contrast alone puts on the wrong side move to the nearer half (%i)',
  (seed, events) => {
    expect(cut(seed, events)).toEqual({ bySign: 1, byHalf: 0 });
  },
);
