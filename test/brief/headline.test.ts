import { expect, test } from 'vitest';
import { headlineOf } from '../../src/brief/headline.ts';
import { type ArticleSketch, anEvent, toldApart } from '../support/anEvent.ts';

const check = (sketches: readonly [ArticleSketch, ...ArticleSketch[]], headline: string) => {
  const [first, ...rest] = sketches;
  const told = toldApart(anEvent(first, ...rest));
  expect(headlineOf(told.event, told.facts).text).toBe(headline);
};
const TEXT =
  'Fire destroyed the Arden fish market on Monday and sank twelve boats. Nobody was hurt.';

test.each<[string, readonly (string | undefined)[], string]>([
  [
    'the title that tells most of the event',
    ['Fire in Arden', 'Fire destroys Arden fish market, sinks boats'],
    'Fire destroys Arden fish market, sinks boats',
  ],
  [
    'news before a list',
    ['10 things to know about the Arden fish market fire', 'Fire destroys Arden fish market'],
    'Fire destroys Arden fish market',
  ],
  [
    'a title without the name of its site',
    ['Fire destroys Arden fish market | Selby Post'],
    'Fire destroys Arden fish market',
  ],
  [
    'the lead where no article has a title',
    [undefined],
    'Fire destroyed the Arden fish market on Monday and sank twelve boats.',
  ],
])('takes %s', (_title, titles, headline) => {
  const [first, ...rest] = titles.map(
    (title): ArticleSketch => (title ? { text: TEXT, title } : { text: TEXT }),
  );
  if (first) check([first, ...rest], headline);
});
