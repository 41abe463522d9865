import { z } from 'zod';
import type { Encoder, Layer, Norm } from './encoder.ts';
import { type Engine, type Matrix, makeEngine } from './engine.ts';
import type { Reader } from './likeness.ts';
import type { Vocabulary } from './wordpiece.ts';

/** A network ready to read sentences. */
export interface Network {
  readonly engine: Engine;
  readonly encoder: Encoder;
  readonly reader: Reader;
  readonly vocabulary: Vocabulary;
  /** The most word pieces of a sentence that are read. */
  readonly limit: number;
  /** Pieces that mark a sentence's start and end. */
  readonly start: number;
  readonly end: number;
}

const MARK = 'brief-network/1\n';

const headerSchema = z.strictObject({
  width: z.int().positive(),
  layers: z.int().positive(),
  limit: z.int().positive(),
  start: z.int(),
  end: z.int(),
  tensors: z.record(
    z.string(),
    z.strictObject({
      at: z.int(),
      count: z.int(),
      kind: z.enum(['int8', 'float32', 'text']),
    }),
  ),
});
type Header = z.infer<typeof headerSchema>;

/**
 * A network from the bytes of its file: a mark, the header's length in 32 bits, a header in JSON, then each tensor at its
 * offset. Throws when the bytes are no such file, or the machine lacks WebAssembly's vector instructions.
 */
export function openNetwork(bytes: Uint8Array): Network {
  const text = new TextDecoder();
  if (text.decode(bytes.subarray(0, MARK.length)) !== MARK) throw new Error('not a network file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = MARK.length + 4;
  const size = view.getUint32(MARK.length, true);
  const header = headerSchema.parse(JSON.parse(text.decode(bytes.subarray(from, from + size))));
  const take = tensorsOf(bytes, from + size, header);
  const total = (wanted: (name: string) => boolean): number =>
    Object.entries(header.tensors).reduce(
      (sum, [n, { count }]) => sum + (wanted(n) ? count : 0),
      0,
    );
  const outputs = total((n) => n.endsWith('.bias'));
  const engine = makeEngine(
    total((n) => n !== 'pieces' && header.tensors[n]?.kind === 'int8'),
    outputs,
  );
  const vocabulary = new Map(
    text
      .decode(take.bytes('vocabulary'))
      .split('\n')
      .map((w, i) => [w, i]),
  );
  const { limit, start, end } = header;
  return {
    engine,
    encoder: encoderOf(header, take, engine),
    reader: readerOf(take, engine),
    vocabulary,
    limit,
    start,
    end,
  };
}

interface Tensors {
  bytes(name: string): Uint8Array;
  whole(name: string): Int8Array;
  real(name: string): Float32Array;
}

function tensorsOf(bytes: Uint8Array, base: number, { tensors }: Header): Tensors {
  const slice = (name: string, wide: number): Uint8Array => {
    const tensor = tensors[name];
    if (!tensor) throw new Error(`the network file lacks ${name}`);
    return new Uint8Array(bytes.subarray(base + tensor.at, base + tensor.at + tensor.count * wide));
  };
  return {
    bytes: (name) => slice(name, 1),
    whole: (name) => new Int8Array(slice(name, 1).buffer),
    real: (name) => new Float32Array(slice(name, 4).buffer),
  };
}

function encoderOf(header: Header, take: Tensors, engine: Engine): Encoder {
  const { width } = header;
  return {
    width,
    pieces: { values: take.whole('pieces'), scale: take.real('pieces.scale') },
    places: take.real('places'),
    first: normOf('first', take),
    layers: Array.from({ length: header.layers }, (_, i) => layerOf(`layer${i}.`, take, engine)),
  };
}

function layerOf(at: string, take: Tensors, engine: Engine): Layer {
  const matrix = (name: string): Matrix => matrixOf(at + name, take, engine);
  return {
    attend: matrix('attend'),
    gather: matrix('gather'),
    afterAttention: normOf(`${at}afterAttention`, take),
    widen: matrix('widen'),
    narrow: matrix('narrow'),
    afterWidening: normOf(`${at}afterWidening`, take),
  };
}

function matrixOf(name: string, take: Tensors, engine: Engine): Matrix {
  return engine.store(take.whole(name), take.real(`${name}.scale`), take.real(`${name}.bias`));
}

function readerOf(take: Tensors, engine: Engine): Reader {
  const matrix = (name: string): Matrix => matrixOf(`reader.${name}`, take, engine);
  const [heat = 0, gateBias = 0, bias = 0] = take.real('reader.numbers');
  return {
    heat,
    own: matrix('own'),
    theirs: matrix('theirs'),
    shared: matrix('shared'),
    gate: take.real('reader.gate'),
    gateBias,
    hidden: matrix('hidden'),
    answer: take.real('reader.answer'),
    found: take.real('reader.found'),
    bias,
  };
}

const normOf = (name: string, take: Tensors): Norm => ({
  gain: take.real(`${name}.gain`),
  offset: take.real(`${name}.offset`),
});
