import { expect, test } from 'vitest';
import { numberedAnew } from '../../src/render/pdfIds.ts';

/** A tree of two header cells and a cell under the second, from a counter that stood at `n`. */
const cells = (n: number): readonly string[] => {
  const [first, second] = [n, n + 7].map((one) => `(node${`${one}`.padStart(8, '0')})`);
  return [
    `<</S /TH\n/ID ${first}>>`,
    `<</S /TH\n/ID ${second}>>`,
    `<</S /TD\n/A [<</O /Table\n/Headers [${first} ${second}]>>]>>`,
    `<</Limits [${first} ${second}]\n/Names [${first} 1 0 R ${second} 2 0 R]>>`,
  ];
};
const check = (sources: readonly string[]): readonly string[] =>
  numberedAnew(sources.map((source) => ({ body: Buffer.from(source, 'latin1') }))).map(({ body }) =>
    body.toString('latin1'),
  );

test('two prints whose counters stood elsewhere are the same', () => {
  expect(check(cells(726))).toEqual(check(cells(9_998)));
});

test('cells are numbered from one in their order, wherever they are named', () => {
  const [first, second, cell, names] = check(cells(726));
  expect([first, second]).toEqual([
    '<</S /TH\n/ID (node00000001)>>',
    '<</S /TH\n/ID (node00000002)>>',
  ]);
  expect(cell).toContain('/Headers [(node00000001) (node00000002)]');
  expect(names).toContain('/Names [(node00000001) 1 0 R (node00000002) 2 0 R]');
});

test.each([
  ['a title', '<</Title (node00000726)>>'],
  ['brackets in a title', '<</Title (R \\(node00000726\\) /ID \\(node00000726\\))>>'],
  ['a stream', '<</Length 21>> stream\n/ID (node00000726)\nendstream'],
])('%s that reads like a name stays', (_what, source) => {
  expect(check([...cells(726), source]).at(-1)).toBe(source);
});
