import { expect, test } from 'vitest';
import { originsOf, tellingsOf } from '../../src/facts/independence.ts';
import type { OutletEntry } from '../../src/types.ts';
import { type ArticleSketch, anEvent, theFact, toldAsOne } from '../support/anEvent.ts';

const COPY =
  'The ferry Anna sank off Port Selby late on Monday after its bow door gave way in a heavy swell, and the coast guard brought all of its passengers to the harbour by dawn.';
const OTHER =
  'Everyone aboard a Selby line ship is safe, rescuers said, though the vessel itself now lies under thirty metres of water near the lighthouse.';
const owned = (name: string, owner: string): OutletEntry => ({
  name,
  domains: [],
  aliases: [],
  owner,
  isAgency: false,
  tier: null,
});

const check = (
  sketches: readonly [ArticleSketch, ...ArticleSketch[]],
  expected: readonly (readonly string[])[],
  outlets: readonly OutletEntry[] = [],
) => {
  const [first, ...rest] = sketches;
  const origins = originsOf(anEvent(first, ...rest), outlets);
  expect(origins.map(({ articles }) => articles)).toEqual(expected);
};

test('unknown outlets are origins of their own', () => {
  check([{ text: COPY }, { text: OTHER }], [['a0'], ['a1']]);
});

test('a near copy is of the origin that it copies, even where nobody credits it', () => {
  check([{ text: COPY }, { text: `${COPY} It was the second such loss.` }], [['a0', 'a1']]);
});

test('a shared quotation makes no copy', () => {
  const quoted = `"${COPY}"`;
  check(
    [
      { text: `Divers spoke. ${quoted} Nobody knew more.` },
      { text: `A notice hung there. ${quoted} Few read it.` },
    ],
    [['a0'], ['a1']],
  );
});

test('articles that credit one agency are one origin', () => {
  check(
    [
      { text: COPY, wire: 'XNA' },
      { text: OTHER, wire: 'XNA' },
    ],
    [['a0', 'a1']],
  );
});

test('articles of one outlet are one origin, and so are outlets of one owner', () => {
  check(
    [
      { text: COPY, outlet: 'Selby Post' },
      { text: OTHER, outlet: 'Selby Post' },
    ],
    [['a0', 'a1']],
  );
  check(
    [
      { text: COPY, outlet: 'Selby Post' },
      { text: OTHER, outlet: 'Arden Mail' },
    ],
    [['a0', 'a1']],
    [owned('Selby Post', 'Dorn Media'), owned('Arden Mail', 'Dorn Media')],
  );
});

test('an origin says what it rests on', () => {
  const [origin] = originsOf(
    anEvent({ text: `${COPY} "All are safe," she told AFP.` }, { text: COPY }),
  );
  expect(origin?.name).toBe('AFP');
  expect(origin?.how).toMatch(/'told AFP' in a0; a1 is a near copy of a0: \d+ %/);
});

test('a fact told by two origins is corroborated, by copies of one it is not', () => {
  const apart = theFact(
    toldAsOne(
      anEvent(
        { text: 'The ferry Anna sank on Monday.' },
        { text: 'On Monday the Anna, a ferry, went down.' },
      ),
    ),
  );
  expect([apart.status, apart.independentSources]).toEqual(['corroborated', 2]);
  const copied = theFact(toldAsOne(anEvent({ text: COPY }, { text: COPY })));
  expect([copied.status, copied.independentSources]).toEqual(['single-source', 1]);
});

test('a written statement that all quote is one source for its words', () => {
  const words = '"The bow door of the Anna was not closed when she left her berth that evening"';
  const told = toldAsOne(
    anEvent(
      { text: `The line said in a statement: ${words}.` },
      { text: `${words}, according to the owners.` },
    ),
  );
  expect(theFact(told).independentSources).toBe(1);
});

test('what copies tell counts once, however many print it', () => {
  const event = anEvent({ text: COPY }, { text: COPY }, { text: COPY }, { text: OTHER });
  const passages = event.articles.map(({ id }) => ({ article: id }));
  expect(tellingsOf(originsOf(event), passages)).toBe(2);
});
