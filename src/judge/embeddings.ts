import { z } from 'zod';

/** An OpenAI-compatible endpoint that turns texts into vectors. */
export interface Embedder {
  /** Full address, such as `http://127.0.0.1:11434/v1/embeddings`. */
  readonly url: string;
  readonly model: string;
  /** Sent as a bearer token; `null` for none. */
  readonly key: string | null;
  /** Milliseconds that one request may take. */
  readonly timeout: number;
  /** Further tries after one that failed in passing. */
  readonly retries: number;
  /** Milliseconds before the first further try; each later one waits twice as long. */
  readonly backOff: number;
}

export type Vector = readonly number[];

/** Texts sent in one request. */
const BATCH = 64;
/** Milliseconds: no reply makes us wait longer than this. */
const LONGEST_WAIT = 30_000;

const replySchema = z.object({
  data: z.array(z.object({ index: z.int().optional(), embedding: z.array(z.number()).nonempty() })),
});

/** One vector for each text, in order. Rejects when the endpoint cannot be used, with a sentence that says why. */
export async function embed(
  texts: readonly string[],
  embedder: Embedder,
): Promise<readonly Vector[]> {
  const vectors: Vector[] = [];
  for (let at = 0; at < texts.length; at += BATCH) {
    const batch = texts.slice(at, at + BATCH);
    vectors.push(...(await embedBatch(batch, embedder)));
  }
  const [first] = vectors;
  if (vectors.some((v) => v.length !== first?.length))
    throw new Error(`${embedder.url} gave vectors of different lengths`);
  return vectors;
}

async function embedBatch(
  texts: readonly string[],
  embedder: Embedder,
): Promise<readonly Vector[]> {
  for (let tries = 0; ; tries += 1) {
    const reply = await ask(texts, embedder);
    if (reply.kind === 'vectors') return reply.vectors;
    if (reply.kind === 'refused' || tries >= embedder.retries) throw new Error(reply.why);
    await pause(Math.min(LONGEST_WAIT, reply.wait ?? embedder.backOff * 2 ** tries));
  }
}

type Reply =
  | { readonly kind: 'vectors'; readonly vectors: readonly Vector[] }
  | { readonly kind: 'refused'; readonly why: string }
  /** May go better another time; `wait`: milliseconds, if the endpoint asks for a pause. */
  | { readonly kind: 'failed'; readonly why: string; readonly wait: number | null };

async function ask(texts: readonly string[], embedder: Embedder): Promise<Reply> {
  const { url, model, key, timeout } = embedder;
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (key !== null) headers['authorization'] = `Bearer ${key}`;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ model, input: texts, encoding_format: 'float' }),
      signal: AbortSignal.timeout(timeout),
    });
    if (!response.ok) return await rejected(response, url);
    return toVectors(await response.json(), texts.length, url);
  } catch (error) {
    return { kind: 'failed', why: `${url}: ${reasonOf(error)}`, wait: null };
  }
}

async function rejected(response: Response, url: string): Promise<Reply> {
  await response.body?.cancel();
  const why = `${url} answered ${response.status}`;
  const passing = response.status === 408 || response.status === 429 || response.status >= 500;
  if (!passing) return { kind: 'refused', why };
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return { kind: 'failed', why, wait: Number.isFinite(seconds) ? seconds * 1000 : null };
}

function toVectors(json: unknown, count: number, url: string): Reply {
  const read = replySchema.safeParse(json);
  if (!read.success || read.data.data.length !== count)
    return { kind: 'refused', why: `${url} gave no vector for each text` };
  const inOrder = read.data.data
    .map(({ index, embedding }, i) => ({ index: index ?? i, embedding }))
    .sort((a, b) => a.index - b.index);
  return { kind: 'vectors', vectors: inOrder.map(({ embedding }) => embedding) };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, milliseconds);
  });
}
