import { beforeAll, describe, expect, test } from 'vitest';
import { storiesOf } from '../../src/brief/stories.ts';
import type { MadeBriefing } from '../../src/index.ts';
import { aRaw, asEdition, editionMade, readOf } from '../support/story.ts';

const FIRE = `Three people died when fire tore through a grain warehouse in the harbour of Torvik early on Monday, police said.

The warehouse, owned by the grain trader Skald Agro, had failed a safety inspection in January, according to city records.`;
const TOLL = `The death toll from the fire that tore through a grain warehouse in the harbour of Torvik rose to five people on Tuesday, police said.

City records show that the warehouse, owned by Skald Agro, failed a safety inspection in January.

Police arrested the manager of the warehouse.`;
const FERRY = `A ferry ran aground off Port Elda with 40 passengers aboard, the coast guard said.

The captain of the Morning Gull reported engine trouble.`;
const STRIKE = `Teachers in Minnow Cross will strike for three days over pay, their union said on Tuesday.`;

const check = (now: readonly string[], before: readonly string[]): readonly (number | null)[] => {
  const told = (text: string) => [{ text, language: 'en' }];
  return storiesOf(now.map(told), before.map(told));
};

test.each<[string, readonly string[], readonly string[], readonly (number | null)[]]>([
  ['the next day of a story is found by what both tell', [TOLL], [FERRY, FIRE], [1]],
  ['another story is none of it', [STRIKE], [FERRY, FIRE], [null]],
  ['each event finds its own', [FERRY, STRIKE, TOLL], [FIRE, FERRY], [1, null, 0]],
  ['nothing before, nothing found', [TOLL], [], [null]],
  ['an event without words finds nothing', [''], [FIRE], [null]],
])('%s', (_title, now, before, expected) => {
  expect(check(now, before)).toEqual(expected);
});

test('a story is found among many others', () => {
  const towns = Array.from(
    { length: 60 },
    (_, i) => `Council ${i} of town${i} voted on school${i}.`,
  );
  expect(check([TOLL], [...towns, FIRE])).toEqual([60]);
});

describe('a story whose every day has articles of its own', () => {
  let tuesday: MadeBriefing;
  beforeAll(async () => {
    const first = readOf(aRaw('mon.txt', FIRE, '2026-03-02'), aRaw('sea.txt', FERRY, '2026-03-02'));
    const monday = await editionMade('2026-03-02', first);
    const second = readOf(
      aRaw('tue.txt', TOLL, '2026-03-03'),
      aRaw('pay.txt', STRIKE, '2026-03-03'),
    );
    tuesday = await editionMade('2026-03-03', second, asEdition(monday));
  });
  const statusOf = (words: RegExp): string => {
    const { events, changes } = tuesday.briefing;
    const fact = events
      .flatMap(({ facts }) => facts)
      .find(({ chosen }) => words.test(chosen.quote));
    const lists = { new: changes.new, updated: changes.updated, unchanged: changes.unchanged };
    const found = Object.entries(lists).filter(([, ids]) => ids.some((id) => id === fact?.id));
    return found.map(([name]) => name).join();
  };

  test.each<[string, RegExp, string]>([
    ['a toll that rose is updated', /rose to five/, 'updated'],
    ['what was told in other words is unchanged', /failed a safety inspection/, 'unchanged'],
    ['what nobody told is new', /arrested the manager/, 'new'],
    ['another story is new', /Teachers/, 'new'],
  ])('%s', (_title, words, status) => {
    expect(statusOf(words)).toBe(status);
  });

  test('a toll that rose keeps what was printed before', () => {
    const figure = tuesday.briefing.changes.details.find(({ kind }) => kind === 'figure');
    expect(figure).toMatchObject({ before: expect.stringMatching(/three people/i) });
  });
});
