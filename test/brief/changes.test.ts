import { beforeAll, describe, expect, test } from 'vitest';
import type { MadeBriefing } from '../../src/index.ts';
import type { Briefing, Fact } from '../../src/types.ts';
import { aRaw, asEdition, editionMade, readOf } from '../support/story.ts';

const FIRST = aRaw(
  'monday.txt',
  `A ferry ran aground off Port Elda on Monday with 40 passengers aboard, the coast guard said.

The captain of the Morning Gull reported engine trouble shortly before the grounding.

Harbour pilot Ansel Brook said the tide was unusually low that evening.`,
  '2026-03-02',
);
const SECOND = aRaw(
  'tuesday.txt',
  `A ferry ran aground off Port Elda on Monday with 46 passengers aboard, the coast guard said in a corrected statement to reporters.

The captain of the Morning Gull reported engine trouble shortly before the grounding.

Divers found a crack two metres long below the waterline, the salvage firm Brandt said.`,
  '2026-03-03',
);
const THIRD = aRaw(
  'wednesday.txt',
  `Divers found a crack two metres long below the waterline, the salvage firm Brandt said.

Parliament in the capital will debate the lifeboat rules next week.`,
  '2026-03-04',
);

let monday: MadeBriefing;
let tuesday: MadeBriefing;
let wednesday: MadeBriefing;

const factsOf = ({ briefing }: MadeBriefing): readonly Fact[] =>
  briefing.events.flatMap((event) => event.facts);
const telling = (made: MadeBriefing, words: RegExp): Fact => {
  const fact = factsOf(made).find(({ versions }) => versions.some((v) => words.test(v.quote)));
  if (!fact) throw new Error(`no fact tells ${words}`);
  return fact;
};
const statusOf = (briefing: Briefing, id: string): string => {
  const { details, ...lists } = briefing.changes;
  return Object.entries(lists)
    .flatMap(([name, ids]) => (ids.some((one) => one === id) ? name : []))
    .join();
};

beforeAll(async () => {
  monday = await editionMade('2026-03-02', readOf(FIRST));
  tuesday = await editionMade('2026-03-03', readOf(SECOND), asEdition(monday));
  wednesday = await editionMade('2026-03-04', readOf(SECOND, THIRD), asEdition(tuesday));
});

describe('a story of three days', () => {
  test('is new as a whole on the first', () => {
    expect(monday.briefing.changes.new).toEqual(factsOf(monday).map(({ id }) => id));
    expect(monday.briefing.previous).toBeNull();
  });

  test('names the edition it was compared with', () => {
    expect(tuesday.briefing.previous).toEqual({
      date: '2026-03-02',
      sha256: asEdition(monday).sha256,
    });
  });

  test.each<[string, () => MadeBriefing, RegExp, string]>([
    ['a figure corrected overnight is updated', () => tuesday, /46 passengers/, 'updated'],
    [
      'a sentence repeated word for word is unchanged',
      () => tuesday,
      /engine trouble/,
      'unchanged',
    ],
    ['what nobody said before is new', () => tuesday, /crack two metres/, 'new'],
    ['what was new yesterday is unchanged today', () => wednesday, /crack two metres/, 'unchanged'],
    ['the third day has its own news', () => wednesday, /lifeboat rules/, 'new'],
  ])('%s', (_title, made, words, status) => {
    expect(statusOf(made().briefing, telling(made(), words).id)).toBe(status);
  });

  test('an updated figure keeps what was printed before', () => {
    const { id } = telling(tuesday, /46 passengers/);
    const figure = tuesday.briefing.changes.details.find(
      (d) => d.fact === id && d.kind === 'figure',
    );
    expect(figure?.before).toContain('40');
  });

  test('a fact keeps its id from day to day', () => {
    expect(telling(tuesday, /46 passengers/).id).toBe(telling(monday, /40 passengers/).id);
    expect(telling(wednesday, /engine trouble/).id).toBe(telling(monday, /engine trouble/).id);
  });

  test('what is no longer told is gone, with its last words', () => {
    const { id } = telling(monday, /tide was unusually low/);
    expect(tuesday.briefing.changes.gone).toContain(id);
    const gone = tuesday.briefing.changes.details.find((d) => d.fact === id);
    expect(gone).toMatchObject({ kind: 'gone', before: expect.stringContaining('tide') });
  });

  test('every fact has exactly one mark and ids are unique', () => {
    for (const { briefing } of [tuesday, wednesday]) {
      const { changes } = briefing;
      const ids = briefing.events.flatMap((e) => e.facts.map((f) => f.id)).sort();
      expect([...changes.new, ...changes.updated, ...changes.unchanged].sort()).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('a short edition prints only what is new or updated, and keeps the rest', async () => {
    const short = await editionMade('2026-03-04', readOf(SECOND, THIRD), asEdition(tuesday), {
      onlyNew: true,
    });
    const shown = factsOf(short).filter((fact) => fact.shown);
    const texts = shown.map((fact) => fact.chosen.quote).join('\n');
    expect(texts).toMatch(/lifeboat rules/);
    expect(texts).not.toMatch(/engine trouble/);
    expect(factsOf(short)).toHaveLength(factsOf(wednesday).length);
  });
});

test('a detail that another paper adds overnight makes a fact fuller', async () => {
  const told =
    'The harbour of Elda was closed on Monday after the grounding of the ferry Morning Gull.';
  const more = `${told.slice(0, -1)}, and 14 fishing boats had to wait outside.`;
  const first = await editionMade('2026-03-02', readOf(aRaw('a.txt', told)));
  const next = await editionMade(
    '2026-03-03',
    readOf(aRaw('a.txt', told), aRaw('b.txt', more)),
    asEdition(first),
  );
  const { updated, details } = next.briefing.changes;
  expect(updated).toEqual([telling(first, /harbour of Elda/).id]);
  expect(details.map(({ kind }) => kind)).toContain('fuller');
});

test('an edition compared with itself has nothing new, updated or gone', async () => {
  const again = await editionMade('2026-03-03', readOf(FIRST), asEdition(monday));
  const { new: fresh, updated, gone, unchanged } = again.briefing.changes;
  expect([fresh, updated, gone]).toEqual([[], [], []]);
  expect(unchanged).toHaveLength(factsOf(again).length);
});
