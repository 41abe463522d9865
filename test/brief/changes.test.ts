import { beforeAll, describe, expect, test } from 'vitest';
import { addsTo } from '../../src/brief/additions.ts';
import type { MadeBriefing } from '../../src/index.ts';
import type { ArticleId, Briefing, Day, Fact, FactId } from '../../src/types.ts';
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

const textsShown = ({ briefing }: MadeBriefing): string =>
  briefing.events
    .flatMap((event) => event.facts.filter(({ shown }) => shown))
    .map(({ chosen }) => chosen.quote)
    .join('\n');

/** A fact of one version, said by one article on no day. */
function aFact(quote: string, article = 'a1'): Fact {
  const version = { article: article as ArticleId, start: 0, end: quote.length, quote };
  return {
    id: `f-${article}` as FactId,
    section: 'news',
    rank: 1,
    status: 'single-source',
    chosen: { ...version, insertions: [], context: null },
    versions: [version],
    extras: [],
    why: { adds: [], over: [] },
    independentSources: 1,
    dates: [],
    seeAlso: null,
    speaker: null,
    shown: true,
  };
}

describe('a suspect of three days', () => {
  const [first, second, third] = [
    'A man was arrested over the fire that destroyed the Torvik grain store, police in the harbour town said.',
    'The man arrested over the fire that destroyed the Torvik grain store was charged with arson.',
    'Police in Torvik said the man arrested over the fire at the grain store was charged with arson.',
  ];
  const on = (date: string, text: string, before?: MadeBriefing) =>
    editionMade(date, readOf(aRaw(`${date}.txt`, text)), before ? asEdition(before) : null, {
      onlyNew: before !== undefined,
    });

  test('charged on the second day is not hidden by what both days repeat, and nothing is news on the third', async () => {
    const monday = await on('2026-03-02', first);
    const tuesday = await on('2026-03-03', second, monday);
    const wednesday = await on('2026-03-04', third, tuesday);
    expect(textsShown(tuesday)).toMatch(/charged with arson/);
    expect(tuesday.briefing.changes.updated).toEqual([factsOf(monday)[0]?.id]);
    expect(textsShown(wednesday)).toBe('');
  });
});

describe('a fact that was joined to an old one', () => {
  const old = 'A man was arrested over the fire at the grain store, police said.';
  const check = (quote: string, updated: boolean, before = old, language = 'en') =>
    expect(addsTo([aFact(before)], aFact(quote, 'a2'), () => language)).toBe(updated);

  test.each<[string, string, boolean]>([
    ['that tells of a new deed adds to it', 'The man arrested was charged with arson.', true],
    ['that tells what is to come adds to it', 'The man will face trial over the fire.', true],
    ['that gives a figure adds to it', 'A man of 34 was arrested over the fire.', true],
    ['that gives a name adds to it', 'A man, Ansel Brook, was arrested over the fire.', true],
    ['in other order adds nothing', 'Police said a man was arrested over the fire.', false],
    ['told by someone else adds nothing', 'A man was arrested, the mayor confirmed.', false],
    ['in part adds nothing', 'arrested over the fire at the grain store', false],
  ])('%s', (_title, quote, updated) => check(quote, updated));

  test('in another language adds with several new words, not with one', () => {
    const before = 'Ein Mann wurde nach dem Brand im Speicher festgenommen.';
    check('Ein Mann wurde nach dem Feuer im Speicher festgenommen.', false, before, 'de');
    check('Der Mann wurde wegen schwerer Brandstiftung angeklagt.', true, before, 'de');
  });

  test('that speaks of another day adds to it', () => {
    const days = (date: string) => [{ ...aFact('It rained on that day.'), dates: [date as Day] }];
    const now = { ...aFact('On that day it rained.'), dates: ['2026-03-03' as Day] };
    expect(addsTo(days('2026-03-02'), now, () => 'en')).toBe(true);
    expect(addsTo(days('2026-03-03'), now, () => 'en')).toBe(false);
  });
});

test('an edition compared with itself has nothing new, updated or gone', async () => {
  const again = await editionMade('2026-03-03', readOf(FIRST), asEdition(monday));
  const { new: fresh, updated, gone, unchanged } = again.briefing.changes;
  expect([fresh, updated, gone]).toEqual([[], [], []]);
  expect(unchanged).toHaveLength(factsOf(again).length);
});
