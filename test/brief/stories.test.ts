import { beforeAll, describe, expect, test } from 'vitest';
import { acrossEditions } from '../../src/brief/across.ts';
import { storiesOf } from '../../src/brief/stories.ts';
import { clean } from '../../src/clean/clean.ts';
import { group } from '../../src/group/group.ts';
import type { MadeBriefing } from '../../src/index.ts';
import type { Article } from '../../src/types.ts';
import { aRaw, asEdition, editionMade, readOf } from '../support/story.ts';

const FIRE = `Three people died when fire tore through a grain warehouse in the harbour of Torvik early on Monday, police said.

The warehouse, owned by the grain trader Skald Agro, had failed a safety inspection in January, according to city records.`;
const TOLL = `The death toll from the fire that tore through a grain warehouse in the harbour of Torvik rose to five people on Tuesday, police said.

City records show that the warehouse, owned by Skald Agro, failed a safety inspection in January.

Police arrested the manager of the warehouse.`;
const FERRY = `A ferry ran aground off Port Elda with 40 passengers aboard, the coast guard said.

The captain of the Morning Gull reported engine trouble.`;
const STRIKE = `Teachers in Minnow Cross will strike for three days over pay, their union said on Tuesday.`;

const ALL = { since: null, until: null, after: null };
const filesOf = ({ articles }: { readonly articles: readonly Article[] }) =>
  articles.map(({ file }) => file);

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

describe('a story of which every day has articles of its own', () => {
  const MONDAY = [
    FIRE,
    `A fire that swept through a grain warehouse in Torvik's harbour before dawn on Monday killed three people, according to police.

Nine hours passed before 120 firefighters could control the flames, said fire chief Olaf Brenna.

Skald Agro, which owns the building, said it was cooperating with investigators.`,
  ];
  const TUESDAY = [
    `The death toll from a fire at a grain warehouse in Torvik rose to five on Tuesday after two of the injured died in hospital, police said.

About 120 firefighters had needed nine hours to control it.

Police arrested the manager of the warehouse, a 52-year-old man, on suspicion of negligence.`,
    `The manager of a warehouse in Torvik where five people died in a fire was arrested on Tuesday, police said.

Prosecutor Ane Lund said the 52-year-old was suspected of negligence.

The warehouse had failed a safety inspection in January.`,
  ];
  const read = (date: string, texts: readonly string[]) =>
    readOf(...texts.map((text, i) => aRaw(`${date}-${i}.txt`, text, date)));
  const second = read('2026-03-03', [...TUESDAY, STRIKE]);
  let monday: MadeBriefing;
  let tuesday: MadeBriefing;
  beforeAll(async () => {
    monday = await editionMade('2026-03-02', read('2026-03-02', [...MONDAY, FERRY]));
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

  test('is judged together with the day before', () => {
    const { articles } = clean(second.articles, {
      date: '2026-03-03',
      desk: second.desk,
      window: ALL,
    });
    const { events } = group(articles);
    const asked = acrossEditions(events, asEdition(monday));
    const files = asked.map(({ joined, old }) => [joined, { articles: old }].map(filesOf));
    expect(files.find(([all]) => all?.includes('2026-03-03-0.txt'))?.[1]).toContain(
      '2026-03-02-0.txt',
    );
  });

  test.each<[string, RegExp, string]>([
    ['a toll that rose is updated', /rose to five/, 'updated'],
    ['what was told in other words is unchanged', /failed a safety inspection/, 'unchanged'],
    ['another story is new', /Teachers/, 'new'],
  ])('%s', (_title, words, status) => {
    expect(statusOf(words)).toBe(status);
  });

  test('a toll that rose keeps what was printed before', () => {
    const figure = tuesday.briefing.changes.details.find(({ kind }) => kind === 'figure');
    expect(figure).toMatchObject({ before: expect.stringMatching(/three people/i) });
  });
});
