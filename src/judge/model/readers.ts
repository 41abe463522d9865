import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Read, read } from './evidence.ts';
import type { Network } from './file.ts';

/** Reads sentences with the network: what each says, by its text; a text without words is left out. */
export type Reading = (texts: readonly string[]) => Promise<ReadonlyMap<string, Read>>;

/** Sentences handed to the other thread at once; fewer in all are read here. */
const BATCH = 6;

/**
 * Reads on this thread and, where there is a second processor, on one more: each takes the next sentences as soon as it is
 * done with the last. What is read does not depend on who read it. `file` is the network's. A thread that fails leaves its
 * sentences to this one.
 */
export function readingOn(network: Network, file: Uint8Array): Reading {
  let helper: Worker | null | undefined;
  return async (texts) => {
    const reads = new Map<string, Read>();
    const queue = [...texts];
    if (queue.length > BATCH && helper === undefined) helper = helperFor(file);
    const own = readAll(network, queue, reads, async () => {
      if (helper) await setImmediate();
    });
    await Promise.all([own, helper ? share(helper, queue, reads) : null]);
    await readAll(network, queue, reads);
    return reads;
  };
}

/** This thread's part of the queue, from its front; it pauses between sentences for what the other thread has to say. */
async function readAll(
  network: Network,
  queue: string[],
  reads: Map<string, Read>,
  pause: () => Promise<void> = async () => {},
): Promise<void> {
  for (let text = queue.shift(); text !== undefined; text = queue.shift()) {
    const one = read(network, text);
    if (one) reads.set(text, one);
    await pause();
  }
}

/** The second thread's part of the queue, from its end. */
async function share(helper: Worker, queue: string[], reads: Map<string, Read>): Promise<void> {
  while (queue.length > BATCH) {
    const texts = queue.splice(-BATCH);
    try {
      helper.ref();
      helper.postMessage(texts);
      const answer = await answerOf(helper);
      answer.forEach((one, i) => {
        if (one) reads.set(texts[i] ?? '', one);
      });
    } catch {
      queue.push(...texts);
      return;
    } finally {
      helper.unref();
    }
  }
}

/** The thread's next message; rejects when it fails or ends first. */
async function answerOf(helper: Worker): Promise<readonly (Read | null)[]> {
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    const [answer] = await Promise.race([
      once(helper, 'message', { signal }),
      once(helper, 'exit', { signal }).then(() => Promise.reject(new Error('the thread ended'))),
    ]);
    return answer;
  } finally {
    waiting.abort();
  }
}

/** Only the built program has the thread's file; run from its sources it reads alone. */
function helperFor(file: Uint8Array): Worker | null {
  const program = new URL('./readingWorker.js', import.meta.url);
  if (availableParallelism() < 2 || !existsSync(program)) return null;
  const worker = new Worker(program, { workerData: { file } });
  worker.on('error', () => undefined);
  worker.unref();
  return worker;
}
