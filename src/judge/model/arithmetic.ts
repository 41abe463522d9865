type Reals = Float32Array | Float64Array;

/** Sum of the products, in the order of the elements; `b` is at least as long as `a`. */
export function dot(a: Reals, b: Reals): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** To four decimals, as all that leaves the network. */
export const toFourDecimals = (x: number): number => Math.round(x * 1e4) / 1e4;
