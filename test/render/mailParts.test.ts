import { describe, expect, test } from 'vitest';
import { type Fits, mailParts } from '../../src/render/mailParts.ts';
import { viewOf } from '../../src/render/model/model.ts';
import { RENDER_DEFAULTS } from '../../src/render/options.ts';
import type { EditionView } from '../../src/render/view.ts';
import { aBriefing } from '../support/aBriefing.ts';

const { briefing, lines } = aBriefing();
const view = viewOf(briefing, lines, RENDER_DEFAULTS, { logo: null, editorsNotes: [] });

const factsOf = ({ events }: EditionView) =>
  events.flatMap(({ sections }) => sections.flatMap(({ facts }) => facts));

/** A mail of so many facts, and of so many files where it has no facts. */
const holding =
  (most: number, files = 8): Fits =>
  (part) =>
    factsOf(part).length <= most && part.files.length <= (part.events.length > 0 ? 8 : files);

/** The facts of each part, event by event, of an edition with an event of 11 facts and one of 3. */
const check = (fits: Fits) =>
  mailParts(view, fits).map((part) =>
    part.events.map(({ sections }) => sections.flatMap(({ facts }) => facts).length),
  );

describe('an edition in several mails', () => {
  test.each<[string, number, readonly (readonly number[])[]]>([
    ['is one where it fits', 14, [[11, 3]]],
    ['is cut between events where each fits', 12, [[11], [3]]],
    ['cuts an event that does not fit, and goes on in its last part', 5, [[5], [5], [1, 3]]],
    [
      'gives a fact that does not fit a mail of its own, and the files too',
      0,
      [[], ...Array.from({ length: 14 }, () => [1]), []],
    ],
  ])('%s', (_title, most, expected) => {
    expect(check(holding(most))).toEqual(expected);
  });

  test('tells every fact and every disagreement once, in order', () => {
    const parts = mailParts(view, holding(4));
    expect(parts.flatMap(factsOf).map(({ id }) => id)).toEqual(factsOf(view).map(({ id }) => id));
    const disputes = (of: readonly EditionView[]) =>
      of.flatMap(({ events }) =>
        events.flatMap((event) => event.disagreements.map((d) => d.about)),
      );
    expect(disputes(parts).sort()).toEqual(disputes([view]).sort());
  });

  test('has its contents in the first and its files in the last', () => {
    const parts = mailParts(view, holding(5));
    expect(parts.map(({ contents }) => contents.length)).toEqual([2, 0, 0]);
    expect(parts.map(({ files }) => files.length)).toEqual([0, 0, 8]);
  });
});
