import { beforeAll, describe, expect, test } from 'vitest';
import type { Briefing, BriefingEvent, Fact } from '../src/types.ts';
import { editionOf, factsTelling, madeFrom, SAMPLE, shownText } from './support/edition.ts';

let briefing: Briefing;
let visit: BriefingEvent;
let stateVisit: BriefingEvent;

const fileOf = (id: string): string =>
  briefing.articles.find((a) => a.id === id)?.file.slice(0, 3) ?? '';
const filesOf = (fact: Fact): readonly string[] =>
  [...new Set(fact.versions.map((v) => fileOf(v.article)))].sort();
const eventHolding = (phrase: RegExp): BriefingEvent => {
  const found = briefing.events.find((event) =>
    event.facts.some((fact) => phrase.test(fact.chosen.quote)),
  );
  if (!found) throw new Error(`no event tells ${phrase}`);
  return found;
};

beforeAll(async () => {
  briefing = await editionOf(SAMPLE);
  visit = eventHolding(/Chernyshenko concluded his two-day official visit/);
  stateVisit = eventHolding(/around a dozen cooperation agreements|signed 15 documents/);
});

describe('the five articles of two visits', () => {
  test('tell two events, of one article and of four', () => {
    expect(briefing.events).toHaveLength(2);
    expect(visit.articles.map(fileOf)).toEqual(['000']);
    expect(stateVisit.articles.map(fileOf).sort()).toEqual(['001', '002', '003', '004']);
  });

  test('happened on 6-7 April 2023 and on 19-20 June 2024', () => {
    expect([visit.from, visit.to]).toEqual(['2023-04-06', '2023-04-07']);
    expect([stateVisit.from, stateVisit.to]).toEqual(['2024-06-19', '2024-06-20']);
  });

  test('name an outlet only where the text does', () => {
    const outlets = Object.fromEntries(
      briefing.articles.map((a) => [a.file.slice(0, 3), a.outlet?.name ?? null]),
    );
    expect(outlets).toEqual({
      '000': null,
      '001': null,
      '002': 'The Moscow Times',
      '003': 'UPI',
      '004': null,
    });
  });

  test('come in two cases from one agency, which counts once', () => {
    const afp = stateVisit.origins.find((origin) => origin.name === 'AFP');
    expect(afp?.articles.map(fileOf).sort()).toEqual(['001', '002']);
    expect(stateVisit.independentSources).toBe(3);
    const [agreed] = factsTelling(stateVisit, /main arms supplier for decades/);
    expect(agreed?.independentSources).toBe(1);
  });
});

describe('what is not the article is gone, with a reason', () => {
  test.each([
    ['a repeated headline', '001', /^Russia, Vietnam vow to strengthen ties/],
    ['an error message', '003', /Oops|Something went wrong/],
    ['a photo credit', '003', /Photo by Gavriil Grigorov/],
    ['a donation appeal', '002', /We are facing unprecedented challenges/],
    ['the end of the appeal', '002', /Thank you for standing with us/],
    ['a promotion between paragraphs', '004', /Stories to keep you informed/],
    ['a link label', '004', /Source link/],
    ['a comment form', '004', /Your email address will not be published/],
    ['a page control', '004', /Scroll to Top/],
    ["a contributor's line", '004', /contributed to this report/],
  ])('%s', (_title, file, phrase) => {
    const removed = briefing.articles.find((a) => a.file.startsWith(file))?.removed ?? [];
    const hit = removed.find(({ text }) => phrase.test(text));
    expect(hit?.reason).toMatch(/\w/);
    expect(
      briefing.events.flatMap((e) => e.facts).filter((fact) => phrase.test(shownText(fact))),
    ).toEqual([]);
  });
});

describe('everything else is there', () => {
  const furniture =
    /vow to strengthen ties as Putin visits|^HANOI$|^CLOSE ALLIES$|^Updated with|Moscow Times|^Dear readers|unprecedented challenges|Prosecutor General|silence independent journalism|[Yy]our support|Remind me later|Putin arrives in Vietnam as Russia courts|^UPI$|^Photo by|Oops|Something went wrong|try again later|Putin seeks support from old ally|^Stories to keep|contributed to this report|^Source link|Leave a Comment|email address|^Scroll to Top/;

  test('nothing but page furniture was taken out', () => {
    const gone = briefing.articles.flatMap((a) => a.removed.map(({ text }) => text));
    expect(gone.filter((text) => !furniture.test(text))).toEqual([]);
  });

  test('every word of every article stands in some version or extra', async () => {
    const { lines } = await madeFrom(SAMPLE);
    const quoted = briefing.events.flatMap((e) =>
      e.facts.flatMap((f) => [...f.versions, ...f.extras]),
    );
    for (const { id, text } of lines) {
      const spans = quoted.filter((q) => q.article === id);
      const rest = [...text.matchAll(/[\p{L}\p{N}]+/gu)].filter(
        ({ index }) => !spans.some((s) => s.start <= index && index < s.end),
      );
      expect(rest.map(([word]) => word).join(' ')).toMatch(/^(HANOI|SINGAPORE|June 20 UPI)?$/);
    }
  });
});

describe('one fact is told once, by all who tell it', () => {
  const tellers = (phrases: readonly RegExp[]): readonly string[] =>
    factsTelling(stateVisit, ...phrases).flatMap(filesOf);

  test.each<[string, readonly RegExp[], readonly string[]]>([
    [
      'the agreements signed',
      [/around a dozen cooperation agreements/, /15 documents/],
      ['001', '002', '003'],
    ],
    ['the arms supplier', [/80 percent of imports/, /80% of imports/], ['001', '002']],
    [
      'the journey from North Korea',
      [/from a summit with North Korea's Kim Jong Un/, /following his visit to North Korea/],
      ['001', '002', '003'],
    ],
    ['the talks and the positions', [/talks were constructive/], ['001', '002']],
    ['the positions', [/identical or very close/, /largely coincide/], ['001', '002', '003']],
    ['the stance on Ukraine', [/balanced stance/, /balanced position/], ['002', '004']],
  ])('%s', (_title, phrases, files) => {
    expect(tellers(phrases)).toEqual(expect.arrayContaining([...files]));
  });

  // "Constructive" is all that they share: the judge does not see it yet.
  test.fails('the talks, in the third report too', () => {
    expect(tellers([/talks were constructive/, /constructive and business/])).toEqual(
      expect.arrayContaining(['001', '002', '003']),
    );
  });

  test('what cannot both be true stands before what is only put otherwise', () => {
    const severities = stateVisit.disagreements.map(({ severity }) => severity);
    expect(severities.filter((s) => s === 'contradiction')).not.toHaveLength(0);
    expect(severities).toEqual([...severities].sort());
  });

  test('every passage printed is printed in full once', () => {
    const printed = briefing.events.flatMap((e) =>
      e.facts.filter((f) => f.seeAlso === null).map((f) => `${f.chosen.article} ${f.chosen.start}`),
    );
    expect(new Set(printed).size).toBe(printed.length);
  });

  test('a relative day is resolved in brackets that are ours', () => {
    const resolved = stateVisit.facts.flatMap((f) => f.chosen.insertions.map(({ text }) => text));
    expect(resolved).toContain('20 June 2024');
  });
});

describe('where the reports differ', () => {
  const sidesOf = (kind: string): readonly string[] =>
    stateVisit.disagreements
      .filter((d) => d.kind === kind)
      .map((d) => d.sides.map(({ value }) => value).join(' | '));

  test('a dozen agreements stand against 15 documents', () => {
    expect(sidesOf('number')).toContainEqual(expect.stringMatching(/dozen.*15|15.*dozen/));
  });

  test('an arrival on Wednesday stands against early Thursday', () => {
    expect(sidesOf('date')).toContainEqual(
      expect.stringMatching(/Wednesday.*Thursday|Thursday.*Wednesday/),
    );
  });
});
