import { describe, expect, test } from 'vitest';
import { candidates } from '../../src/facts/candidates.ts';
import { wordJudge } from '../../src/judge/words.ts';
import { anEvent } from '../support/anEvent.ts';

const ONE = `ARDEN (Wire) -- A cargo train carrying chlorine derailed near the Lindholm bridge early on Tuesday, officials said. \
Some 400 residents were taken to a school gymnasium. The driver, 52-year-old Pavel Dorn, was treated for burns. \
"We have never seen anything like it," fire chief Marta Olesen said. The line between Arden and Selby was opened in 1911.`;
const OTHER = `Chlorine leaked from a freight train that left the rails close to the bridge at Lindholm. \
About four hundred people who live nearby spent the night in the gymnasium of a school. \
Ticket prices on the line will rise next month. “We have never seen anything like it,” Olesen told reporters. \
Pavel Dorn, the 52-year-old driver, suffered burns.`;

async function judged() {
  const event = anEvent({ text: ONE, day: '2031-05-15' }, { text: OTHER, day: '2031-05-15' });
  const pairs = candidates(event);
  const probabilities = await wordJudge.judge(pairs);
  return (a: number, b: number): number => {
    const at = pairs.pairs.findIndex(
      (p) =>
        p.a.article === 'a0' && p.a.sentence === a && p.b.article === 'a1' && p.b.sentence === b,
    );
    return probabilities[at] ?? 0;
  };
}

describe('the word judge', () => {
  test.each<[string, number, number]>([
    ['the news in other words', 0, 0],
    ['a figure in digits and in words', 1, 1],
    ['a detail told in another order', 2, 4],
    ['a quotation with its speaker', 3, 3],
  ])('joins %s', async (_title, a, b) => {
    expect((await judged())(a, b)).toBeGreaterThan(0.35);
  });

  test.each<[string, number, number]>([
    ['two facts about one line', 4, 2],
    ['the evacuation and the injury', 1, 4],
    ['the news and the quotation', 0, 3],
  ])('keeps apart %s', async (_title, a, b) => {
    expect((await judged())(a, b)).toBeLessThan(0.2);
  });

  test('is as good as certain of a sentence printed twice', async () => {
    const sentence =
      'A cargo train carrying chlorine derailed near the Lindholm bridge on Tuesday.';
    const event = anEvent(
      { text: `${sentence} Nobody was hurt.` },
      { text: `${sentence} The cause is unknown.` },
    );
    const pairs = candidates(event);
    const probabilities = await wordJudge.judge(pairs);
    const at = pairs.pairs.findIndex((p) => p.a.text === p.b.text);
    expect(probabilities[at]).toBeGreaterThan(0.9);
  });
});

test('features are the same whichever article comes first', () => {
  const sketches = [{ text: ONE }, { text: OTHER }] as const;
  const forward = candidates(anEvent(sketches[0], sketches[1])).pairs;
  const back = candidates(anEvent(sketches[1], sketches[0])).pairs;
  const byTexts = new Map(back.map((p) => [[p.a.text, p.b.text].sort().join('|'), p.features]));
  expect(forward.length).toBe(back.length);
  for (const { a, b, features } of forward) {
    const other = byTexts.get([a.text, b.text].sort().join('|')) ?? {};
    for (const [name, value] of Object.entries(features))
      expect(other[name], name).toBeCloseTo(value, 9);
  }
});

test('each side comes with the sentence before it and without its dateline', () => {
  const { pairs } = candidates(anEvent({ text: ONE }, { text: OTHER }));
  const news = pairs.find((p) => p.a.sentence === 0 && p.b.sentence === 0);
  expect(news?.a.text).toMatch(/^A cargo train/);
  expect(news?.a.before).toBe('');
  const shelter = pairs.find((p) => p.a.sentence === 1 && p.b.sentence === 1);
  expect(shelter?.b.before).toMatch(/^Chlorine leaked/);
});

test('statements that share nothing telling are not judged', () => {
  expect(candidates(anEvent({ text: 'It rained.' }, { text: 'The mayor sang.' })).pairs).toEqual(
    [],
  );
});
