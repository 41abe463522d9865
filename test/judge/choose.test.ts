import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { candidates } from '../../src/facts/candidates.ts';
import { judgeFor } from '../../src/judge/choose.ts';
import { judge } from '../../src/judge/judge.ts';
import { wordJudge } from '../../src/judge/words.ts';
import { WORD_WEIGHTS } from '../../src/judge/wordWeights.ts';
import type { SameFactJudge } from '../../src/types.ts';
import { anEvent } from '../support/anEvent.ts';

const PAIRS = candidates(
  anEvent({ text: 'The dam near Arden broke.' }, { text: 'A dam near Arden burst.' }),
);
const none = { model: null, key: null, cache: null };

async function withFile<T>(content: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'judge-'));
  try {
    await writeFile(join(folder, 'weights.json'), content);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the judge that was asked for', () => {
  const here = { ...none, folder: tmpdir() };

  test('is the word judge for words', async () => {
    expect(await judgeFor('words', here)).toBe(wordJudge);
  });

  test('reads both sentences when none was named', async () => {
    expect((await judgeFor(null, here)).name).toBe('network');
  });

  test('is an endpoint for an address, its model after the # or given beside it', async () => {
    const address = 'http://127.0.0.1:1/v1/embeddings';
    expect((await judgeFor(`${address}#small`, here)).name).toBe(`small at ${address}`);
    const beside = await judgeFor(address, { ...here, model: 'large' });
    expect(beside.name).toBe(`large at ${address}`);
  });

  test('weighs by the file that is named', async () => {
    const sure = { ...WORD_WEIGHTS, bias: 100 };
    const by = await withFile(JSON.stringify(sure), (folder) =>
      judgeFor('weights.json', { ...none, folder }),
    );
    expect(await by.judge(PAIRS)).toEqual(PAIRS.pairs.map(() => expect.closeTo(1, 6)));
  });

  test.each<[string, string, string]>([
    ['no JSON', 'oops', 'BAD_CONFIG'],
    ['other JSON', '{"bias":1}', 'BAD_CONFIG'],
  ])('is refused for a file that is %s', async (_title, content, code) => {
    const asked = withFile(content, (folder) => judgeFor('weights.json', { ...none, folder }));
    await expect(asked).rejects.toMatchObject({ code });
  });

  test.each<[string, string, string]>([
    ['a file that is not there', 'nowhere.json', 'BAD_CONFIG'],
    ['an address without a model', 'http://127.0.0.1:1/v1/embeddings', 'BAD_USAGE'],
    ['an address that is none', 'http://#m', 'BAD_USAGE'],
  ])('is refused for %s', async (_title, choice, code) => {
    await expect(judgeFor(choice, here)).rejects.toMatchObject({ code });
  });
});

describe('judging', () => {
  test('keeps the order of events and pairs', async () => {
    const { judgements, by, notes } = await judge([PAIRS, { ...PAIRS, pairs: [] }], wordJudge);
    expect(judgements.map((j) => j.probabilities.length)).toEqual([PAIRS.pairs.length, 0]);
    expect(by).toBe(wordJudge);
    expect(notes).toEqual([]);
  });

  test.each<[string, SameFactJudge['judge'], RegExp]>([
    ['fails', () => Promise.reject(new Error('out of memory')), /out of memory/],
    ['leaves pairs out', () => Promise.resolve([]), /no probability for each pair/],
    [
      'gives what is no probability',
      ({ pairs }) => Promise.resolve(pairs.map(() => Number.NaN)),
      /no probability/,
    ],
  ])(
    'falls back on the word judge, with a note, when another judge %s',
    async (_title, asked, why) => {
      const { judgements, by, notes } = await judge([PAIRS], { name: 'other', judge: asked });
      expect(judgements[0]?.probabilities).toEqual(await wordJudge.judge(PAIRS));
      expect(by).toBe(wordJudge);
      expect(notes).toEqual([{ code: 'judge-fell-back', detail: expect.stringMatching(why) }]);
    },
  );
});

test('the built-in weights know every feature that candidates shows', () => {
  const shown = Object.keys(PAIRS.pairs[0]?.features ?? {});
  expect(Object.keys(WORD_WEIGHTS.features).sort()).toEqual(shown.sort());
});
