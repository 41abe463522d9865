import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import wabt from 'wabt';
import { type Engine, makeEngine } from '../../../src/judge/model/engine.ts';
import { KERNEL } from '../../../src/judge/model/kernel.ts';

const engine: Engine = makeEngine(4096, 64);
/** Numbers that look like chance and are the same each time. */
const numbers = (count: number, size: number): number[] =>
  Array.from({ length: count }, (_, i) => Math.sin(i * 12.9898 + size) * size);

test('the kernel is what its text compiles to', async () => {
  const text = await readFile(
    new URL('../../../src/judge/model/kernel.wat', import.meta.url),
    'utf8',
  );
  const { parseWat } = await wabt();
  const { buffer } = parseWat('kernel.wat', text, { simd: true }).toBinary({});
  expect(Buffer.from(buffer).toString('base64')).toBe(KERNEL);
});

test('products of whole numbers are exact', () => {
  const [a, b] = [Int16Array.from(numbers(5 * 16, 8000)), Int16Array.from(numbers(3 * 16, 8000))];
  const products = engine.products(a, b, 16);
  for (let r = 0; r < 5; r++)
    for (let c = 0; c < 3; c++) {
      let sum = 0;
      for (let k = 0; k < 16; k++) sum += (a[r * 16 + k] ?? 0) * (b[c * 16 + k] ?? 0);
      expect(products[r * 4 + c]).toBe(sum);
    }
});

test('a layer is its weights times the input plus its bias, nearly', () => {
  const weights = Int8Array.from(numbers(8 * 16, 127));
  const scale = Float32Array.from({ length: 8 }, (_, i) => 0.001 * (i + 1));
  const bias = Float32Array.from(numbers(8, 1));
  const matrix = engine.store(weights, scale, bias);
  const x = Float32Array.from(numbers(3 * 16, 2));
  const y = engine.linear(x, 3, matrix);
  for (let r = 0; r < 3; r++)
    for (let o = 0; o < 8; o++) {
      let sum = 0;
      for (let k = 0; k < 16; k++) sum += (x[r * 16 + k] ?? 0) * (weights[o * 16 + k] ?? 0);
      expect(y[r * 8 + o]).toBeCloseTo(sum * (scale[o] ?? 0) + (bias[o] ?? 0), 2);
    }
});

test.each<[string, number, number]>([
  ['far below zero is nothing', -30, 0],
  ['zero stays', 0, 0],
  ['one is bent a little', 1, 0.841345],
  ['far above zero stays', 30, 30],
])('through the error linear unit %s', (_title, x, y) =>
  expect(engine.curve(Float32Array.of(x))[0]).toBeCloseTo(y, 5),
);

test('attention of equal rows gives their common value', () => {
  const width = 32;
  const row = numbers(3 * width, 1);
  const seen = engine.attention(Float32Array.from([...row, ...row, ...row]), 3, width);
  const value = row.slice(2 * width);
  for (const [i, v] of seen.entries()) expect(v).toBeCloseTo(value[i % width] ?? 0, 5);
});

test('a blend weighs rows by their shares', () => {
  const values = Float32Array.from([...new Array(32).fill(1), ...new Array(32).fill(5)]);
  const blend = engine.blend(Float32Array.of(0.25, 0.75), values, 1, 32);
  expect([...blend]).toEqual(new Array(32).fill(4));
});
