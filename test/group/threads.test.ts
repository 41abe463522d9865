import { describe, expect, test } from 'vitest';
import { group } from '../../src/group/group.ts';
import { anArticle } from '../support/madeUpNews.ts';

const VISIT = [
  'President Idris Nkoyo arrived in Tarvesh on Monday for talks with Prime Minister Lena Harkov on the Ombala canal. The two leaders signed a treaty that lets ships of both countries use the Ombala canal without tolls, and Harkov gave Nkoyo a state dinner at the Velmar palace.',
  'Idris Nkoyo and Lena Harkov signed a treaty on the Ombala canal in Tarvesh on Monday. Ships of both countries will pass the canal without tolls, the two leaders said at the Velmar palace, where Harkov welcomed Nkoyo with a state dinner.',
  'A treaty on the Ombala canal was signed in Tarvesh on Monday during the visit of President Idris Nkoyo. Prime Minister Lena Harkov said at the Velmar palace that ships would pass without tolls.',
];
const STRIKE = [
  'Dockers in Quillmouth walked out on Wednesday in protest at the treaty on the Ombala canal that Idris Nkoyo and Lena Harkov had signed in Tarvesh. Union leader Denis Farrow said that 4,000 jobs in the harbour of Quillmouth would be lost.',
  'The harbour of Quillmouth stood still on Wednesday as 4,000 dockers struck over the treaty on the Ombala canal. Their union leader Denis Farrow called on Idris Nkoyo to tear up what he had signed with Lena Harkov.',
  'A strike over the treaty on the Ombala canal closed the harbour of Quillmouth on Wednesday. Denis Farrow, who leads the dockers, said that the 4,000 jobs in the harbour were worth more than a state dinner in Tarvesh.',
];
const BEES = [
  'Beekeepers of the Lower Isenth valley have bred a bee that ignores rain, the growers said.',
];

type Day = string | null;

/** The articles of each event, the earliest article's name first, and the story it is a chapter of. */
function chapters(visit: Day, strike: Day, bees: Day) {
  const several = (name: string, texts: readonly string[], published: Day) =>
    texts.map((text, k) => anArticle(`${name}${k}`, text, { published }));
  const articles = [
    ...several('v', VISIT, visit),
    ...several('s', STRIKE, strike),
    ...several('b', BEES, bees),
  ];
  const { events } = group(articles);
  const threadOf = (id: string) =>
    events.find((event) => event.articles.some((article) => article.id === id))?.thread;
  const members = events.map((event) => event.articles.map(({ id }) => id as string).sort());
  return {
    members: members.sort(),
    visit: threadOf('v0'),
    strike: threadOf('s0'),
    bees: threadOf('b0'),
  };
}

const APART = [['b0'], ['s0', 's1', 's2'], ['v0', 'v1', 'v2']];

describe('chapters of one story', () => {
  test.each<[string, Day, Day]>([
    ['dated within days', '2031-03-03', '2031-03-05'],
    ['undated', null, null],
  ])(
    'a treaty and the strike against it, %s, are linked and not merged',
    (_title, visit, strike) => {
      const found = chapters(visit, strike, visit);
      expect(found.members).toEqual(APART);
      expect(found.visit).toMatch(/^t/);
      expect(found.strike).toBe(found.visit);
    },
  );

  test('something else that came out on the same day is no chapter', () => {
    expect(chapters('2031-03-03', '2031-03-05', '2031-03-03').bees).toBeNull();
    expect(chapters('2031-03-03', '2031-06-05', '2031-03-03').bees).toBeNull();
  });

  test('reports months apart are no chapters of one story', () => {
    const found = chapters('2031-03-03', '2031-06-05', null);
    expect(found.members).toEqual(APART);
    expect(found.strike).toBeNull();
  });
});
