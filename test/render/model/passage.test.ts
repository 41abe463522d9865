import { expect, test } from 'vitest';
import { aroundOf } from '../../../src/render/model/passage.ts';
import type { ArticleId } from '../../../src/types.ts';

const LONG = 'The harbour stayed closed for the whole of the long night. '.repeat(30).trim();
const ID = 'a1' as ArticleId;

function check(text: string, passage: string) {
  const start = text.indexOf(passage);
  const line = { id: ID, file: 'a.txt', item: 0, title: null, text };
  return aroundOf(line, { article: ID, start, end: start + passage.length, quote: passage });
}

test('a passage of a short paragraph stands between the paragraphs beside it', () => {
  expect(check('One.\n\nTwo. Three. Four.\n\nFive.\n\nSix.', 'Three.')).toEqual({
    earlier: 'One.',
    before: 'Two. ',
    after: ' Four.',
    later: 'Five.',
  });
});

test('an article that is the passage alone has nothing around it', () => {
  expect(check('Three.', 'Three.')).toEqual({ earlier: null, before: '', after: '', later: null });
});

test('a passage of a long paragraph is enough with the rest of that, cut between words', () => {
  const found = check(`One.\n\n${LONG} Here it is. ${LONG}\n\nSix.`, 'Here it is.');
  expect(found).toMatchObject({ earlier: null, later: null });
  expect(found.before).toMatch(/^\[…\] \w+.{300,700} $/);
  expect(found.after).toMatch(/^ .{300,700}\w \[…\]$/);
});

test('an article that is not there leaves a passage without surroundings', () => {
  const quote = { article: ID, start: 0, end: 1, quote: 'x' };
  expect(aroundOf(undefined, quote)).toMatchObject({ before: '', after: '' });
});
