import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inputs } from './inputs.ts';
import { survive } from './survive.ts';

/** The suite's share; `npm run fuzz` runs twenty thousand and also holds each to two seconds. */
const COUNT = 60;

test('no mutation of a file stops the reading of the others', async () => {
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      expect((await survive(input)).fault).toBeNull();
    }),
    { numRuns: COUNT, seed: 20250304 },
  );
}, 120_000);
