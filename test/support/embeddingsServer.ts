import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the endpoint does with a request: a status and a body, or nothing at all. */
export type Reply =
  | {
      readonly status: number;
      readonly body: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | 'silence';

export interface Asked {
  readonly model: string;
  readonly input: readonly string[];
  readonly authorization: string | undefined;
}

/** An embeddings endpoint on the loopback for as long as `use` runs; the replies are made by `answer`, told how often it was asked before. */
export async function withEmbeddings<T>(
  answer: (asked: Asked, before: number) => Reply,
  use: (url: string, asked: readonly Asked[]) => Promise<T>,
): Promise<T> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { model, input } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const one: Asked = { model, input, authorization: request.headers.authorization };
      asked.push(one);
      const reply = answer(one, asked.length - 1);
      if (reply === 'silence') return;
      response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers });
      response.end(reply.body);
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  try {
    return await use(`http://127.0.0.1:${port}/v1/embeddings`, asked);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => {
      server.close(done);
    });
  }
}

/** A good reply: for each text the vector that `vector` makes of it. */
export function vectorsFor(asked: Asked, vector: (text: string) => readonly number[]): Reply {
  const data = asked.input.map((text, index) => ({ index, embedding: vector(text) }));
  // Endpoints need not keep the order; the index says which is whose.
  return { status: 200, body: JSON.stringify({ data: data.reverse() }) };
}
