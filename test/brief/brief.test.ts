import { describe, expect, test } from 'vitest';
import { type BriefOptions, brief } from '../../src/brief/brief.ts';
import type { Briefing, EventId, ToldEvent } from '../../src/types.ts';
import { type ArticleSketch, anEvent, toldApart } from '../support/anEvent.ts';

const OPTIONS: BriefOptions = {
  date: '2031-05-16',
  timezone: 'UTC',
  generator: { name: 'briefing-generator', version: '0.0.0' },
};
const made = (told: readonly ToldEvent[], options: Partial<BriefOptions> = {}): Briefing =>
  brief(
    { unreadable: [], notes: [] },
    told.flatMap(({ event }) => event.articles),
    told,
    { ...OPTIONS, ...options },
  );
const eventOf = (...sketches: readonly [ArticleSketch, ...ArticleSketch[]]) => {
  const [first, ...rest] = sketches;
  const [event] = made([toldApart(anEvent(first, ...rest))]).events;
  if (!event) throw new Error('no event');
  return event;
};

describe('days', () => {
  test('an event spans the days that its news speaks of, up to the last report', () => {
    const text =
      'The envoy left Arden on Wednesday. He met the council on Thursday. The ceremony will be held on Sunday. The town was founded on 3 May 1950.';
    const { from, to } = eventOf({ text, day: '2031-05-15' });
    expect([from, to]).toEqual(['2031-05-14', '2031-05-15']);
  });

  test('an event that names no days spans those of its reports', () => {
    const { from, to } = eventOf(
      { text: 'The dam broke.', day: '2031-05-12' },
      { text: 'Water rose.', day: '2031-05-13' },
    );
    expect([from, to]).toEqual(['2031-05-12', '2031-05-13']);
  });

  test('undated reports give no days', () => {
    expect(eventOf({ text: 'The dam broke.' })).toMatchObject({
      from: null,
      to: null,
      timeline: [],
    });
  });

  test('the timeline holds the dated facts in the order of their days', () => {
    const text = 'He met the council on Thursday. The envoy left Arden on Wednesday.';
    const { timeline, facts } = eventOf({ text, day: '2031-05-15' });
    const told = timeline.map(({ iso, fact }) => [
      iso,
      facts.find(({ id }) => id === fact)?.chosen.quote.slice(0, 6),
    ]);
    expect(told).toEqual([
      ['2031-05-14', 'The en'],
      ['2031-05-15', 'He met'],
    ]);
  });
});

test('people and places are those that the articles name more than once', () => {
  const text =
    'Mayor Ilse Brandt opened a bridge in Lindholm. Ms Brandt has lived in Lindholm. A Mr Pavel Dorn watched.';
  const { people, places } = eventOf({ text });
  expect(people).toEqual(['Ilse Brandt']);
  expect(places).toEqual(['Lindholm']);
});

test('a people is no place', () => {
  const text =
    'Ministers of Syrian and of Israeli parties met in Lindholm. A man of Syrian and one of Israeli descent live in Lindholm.';
  expect(eventOf({ text }).places).toEqual(['Lindholm']);
});

describe('events', () => {
  const told = (id: string, ...texts: readonly [string, ...string[]]): ToldEvent => {
    const [first, ...rest] = texts.map((text) => ({ text }));
    const one = toldApart(anEvent(first ?? { text: '' }, ...rest));
    return { ...one, event: { ...one.event, id: id as EventId } };
  };
  const events = [
    told('e1', 'The dam broke.'),
    told('e2', 'A bridge opened.', 'Crowds crossed it.'),
  ];

  test('come with the most widely sourced first', () => {
    expect(made(events).events.map(({ id }) => id)).toEqual(['e2', 'e1']);
  });

  test.each([
    ['too few sources', { minSources: 2 }],
    ['too many events', { maxEvents: 1 }],
  ])('stay in the file, marked, when a limit keeps them out: %s', (_title, limits) => {
    expect(made(events, { limits }).events.map(({ id, shown }) => [id, shown])).toEqual([
      ['e2', true],
      ['e1', false],
    ]);
  });
});

test('an unreadable input is listed with its reason, in the order of the files', () => {
  const [{ event, ...rest }] = [toldApart(anEvent({ text: 'The dam broke.' }))];
  const unreadable = [{ file: '-first.pdf', item: 0, reason: 'not text', sha256: null }];
  const briefing = brief({ unreadable, notes: [] }, event.articles, [{ event, ...rest }], OPTIONS);
  expect(briefing.articles.map(({ file, fate }) => [file, fate])).toEqual([
    ['-first.pdf', 'unreadable: not text'],
    ['0.txt', 'used'],
  ]);
});
