import type { Engine, Matrix } from './engine.ts';

/** A normalisation's gain and offset. */
export interface Norm {
  readonly gain: Float32Array;
  readonly offset: Float32Array;
}

export interface Layer {
  /** Query, key and value, side by side. */
  readonly attend: Matrix;
  readonly gather: Matrix;
  readonly afterAttention: Norm;
  readonly widen: Matrix;
  readonly narrow: Matrix;
  readonly afterWidening: Norm;
}

export interface Encoder {
  readonly width: number;
  readonly pieces: { readonly values: Int8Array; readonly scale: Float32Array };
  /** One row for each place in the sentence. */
  readonly places: Float32Array;
  readonly first: Norm;
  readonly layers: readonly Layer[];
}

/**
 * One vector for each word piece, row after row: what it means in this sentence. A transformer as in
 * BERT (Devlin et al. 2019), the layers' products in whole numbers, all else in a fixed order, so
 * that every machine gives the same bits.
 */
export function encode(engine: Engine, encoder: Encoder, pieces: readonly number[]): Float32Array {
  const rows = pieces.length;
  let x = start(encoder, pieces);
  for (const layer of encoder.layers) {
    const seen = engine.attention(engine.linear(x, rows, layer.attend), rows, encoder.width);
    x = normalise(x, engine.linear(seen, rows, layer.gather), layer.afterAttention);
    const wide = engine.linear(x, rows, layer.widen, true);
    x = normalise(x, engine.linear(wide, rows, layer.narrow), layer.afterWidening);
  }
  return x;
}

function start({ width, pieces, places, first }: Encoder, ids: readonly number[]): Float32Array {
  const x = new Float32Array(ids.length * width);
  ids.forEach((id, place) => {
    const scale = pieces.scale[id] ?? 0;
    for (let i = 0; i < width; i++) {
      x[place * width + i] =
        (pieces.values[id * width + i] ?? 0) * scale + (places[place * width + i] ?? 0);
    }
  });
  return normalise(x, new Float32Array(x.length), first);
}

/** Layer normalisation of `x + more`. */
function normalise(x: Float32Array, more: Float32Array, { gain, offset }: Norm): Float32Array {
  const width = gain.length;
  const y = new Float32Array(x.length);
  for (let from = 0; from < x.length; from += width) {
    let sum = 0;
    for (let i = from; i < from + width; i++) {
      const v = (x[i] ?? 0) + (more[i] ?? 0);
      y[i] = v;
      sum += v;
    }
    const mean = sum / width;
    let square = 0;
    for (let i = from; i < from + width; i++) square += ((y[i] ?? 0) - mean) ** 2;
    const per = 1 / Math.sqrt(square / width + 1e-12);
    for (let i = 0; i < width; i++) {
      y[from + i] = ((y[from + i] ?? 0) - mean) * per * (gain[i] ?? 0) + (offset[i] ?? 0);
    }
  }
  return y;
}
