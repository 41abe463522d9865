import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { read } from './evidence.ts';
import { openNetwork } from './file.ts';

/** A thread that reads sentences: it is given the network's file, then texts, and answers each batch with what it read. */
const { file } = z.object({ file: z.instanceof(Uint8Array) }).parse(workerData);
const network = openNetwork(file);
const textsSchema = z.array(z.string());

parentPort?.on('message', (message: unknown) => {
  const reads = textsSchema.parse(message).map((text) => read(network, text));
  const buffers = reads.flatMap((one) =>
    one ? [one.vectors, ...Object.values(one.encoded)].flatMap(bufferOf) : [],
  );
  parentPort?.postMessage(reads, [...new Set(buffers)]);
});

/** What is handed over rather than copied. */
function bufferOf(value: unknown): readonly ArrayBuffer[] {
  return ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
}
