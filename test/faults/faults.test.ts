import { expect, test } from 'vitest';
import { FAULTS } from './trials.ts';

const supported = process.platform === 'linux';

test.runIf(supported).each(FAULTS.filter(([, , short]) => short > 0))(
  'a fault loses no edition and leaves none half written',
  async (trial, _full, short) => {
    const { fault, wrong } = await trial(short);
    expect({ fault, wrong }).toEqual({ fault, wrong: [] });
  },
  120_000,
);
