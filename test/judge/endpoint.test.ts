import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { candidates } from '../../src/facts/candidates.ts';
import { endpointJudge } from '../../src/judge/endpoint.ts';
import { wordJudge } from '../../src/judge/words.ts';
import { anEvent } from '../support/anEvent.ts';
import { type Asked, type Reply, vectorsFor, withEmbeddings } from '../support/embeddingsServer.ts';

const EVENT = candidates(
  anEvent(
    { text: 'The dam near Arden broke on Tuesday. The mayor of Arden resigned.' },
    { text: 'A dam by Arden burst on Tuesday. The Arden mayor spoke of a dam.' },
  ),
);
/** Sentences about the dam point one way, those about the mayor another. */
const byTopic = (text: string) => (/mayor/.test(text) ? [1, 5, 0.2] : [5, 1, 0.1]);
const good = (asked: Asked): Reply => vectorsFor(asked, byTopic);
const quick = { model: 'small', key: null, timeout: 10_000, retries: 2, backOff: 1 };

describe('vectors from an endpoint', () => {
  test('raise the pairs that they put close together and lower the others', async () => {
    const words = await wordJudge.judge(EVENT);
    const ranked = await withEmbeddings(good, (url) =>
      endpointJudge({ ...quick, url }, null).judge(EVENT),
    );
    const shift = EVENT.pairs.map((_, i) => (ranked[i] ?? 0) / (words[i] ?? 1));
    const isSame = EVENT.pairs.map(({ a, b }) => /mayor/.test(a.text) === /mayor/.test(b.text));
    const of = (same: boolean) => shift.filter((_, i) => isSame[i] === same);
    expect(Math.min(...of(true))).toBeGreaterThan(Math.max(...of(false)));
    for (const p of ranked) expect(p >= 0 && p <= 1).toBe(true);
  });

  test('are asked for with the model and the key, each text once', async () => {
    await withEmbeddings(good, async (url, asked) => {
      await endpointJudge({ ...quick, key: 'k3y', url }, null).judge(EVENT);
      expect(asked).toHaveLength(1);
      expect(asked[0]?.model).toBe('small');
      expect(asked[0]?.authorization).toBe('Bearer k3y');
      expect(new Set(asked[0]?.input).size).toBe(asked[0]?.input.length);
    });
  });

  test('are not asked for when there is nothing to judge', async () => {
    await withEmbeddings(good, async (url, asked) => {
      const none = await endpointJudge({ ...quick, url }, null).judge({ ...EVENT, pairs: [] });
      expect(none).toEqual([]);
      expect(asked).toEqual([]);
    });
  });

  test('come from the cache the second time, and a damaged line of it does no harm', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vectors-'));
    try {
      await withEmbeddings(good, async (url, asked) => {
        const first = await endpointJudge({ ...quick, url }, folder).judge(EVENT);
        for (const file of await readdir(folder)) await appendFile(join(folder, file), '{"te\n');
        const second = await endpointJudge({ ...quick, url }, folder).judge(EVENT);
        expect(second).toEqual(first);
        expect(asked).toHaveLength(1);
        await endpointJudge({ ...quick, model: 'other', url }, folder).judge(EVENT);
        expect(asked).toHaveLength(2);
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('an endpoint that fails', () => {
  const check = (answer: (asked: Asked, before: number) => Reply, timeout = quick.timeout) =>
    withEmbeddings(answer, async (url, asked) => {
      const outcome = await endpointJudge({ ...quick, timeout, url }, null)
        .judge(EVENT)
        .then(
          () => 'judged',
          (error: Error) => error.message.replace(url, 'URL'),
        );
      return `${outcome} after ${asked.length}`;
    });

  test.each<[string, (asked: Asked, before: number) => Reply, string]>([
    [
      'in passing is asked again',
      (asked, before) => (before < 2 ? { status: 503, body: '' } : good(asked)),
      'judged after 3',
    ],
    [
      'for want of patience is asked again',
      (asked, before) =>
        before < 1 ? { status: 429, body: '', headers: { 'retry-after': '0' } } : good(asked),
      'judged after 2',
    ],
    [
      'for good is given up after the last try',
      () => ({ status: 500, body: '' }),
      'URL answered 500 after 3',
    ],
    [
      'to know the model is not asked again',
      () => ({ status: 404, body: '' }),
      'URL answered 404 after 1',
    ],
    [
      'to give every vector is not asked again',
      () => ({ status: 200, body: '{"data":[]}' }),
      'URL gave no vector for each text after 1',
    ],
  ])('%s', async (_title, answer, outcome) => {
    expect(await check(answer)).toBe(outcome);
  });

  test('by keeping silent is asked again', async () => {
    const silentOnce = (asked: Asked, before: number): Reply =>
      before < 1 ? 'silence' : good(asked);
    expect(await check(silentOnce, 1500)).toBe('judged after 2');
  });
});
