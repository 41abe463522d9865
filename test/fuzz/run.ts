import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { inputs } from './inputs.ts';
import { survive } from './survive.ts';

/** Usage: npm run fuzz [COUNT] [SEED]. Every input must be survived in less than two seconds. */
const [count = 20_000, seed = 1] = process.argv.slice(2).map(Number);
const LIMIT_MS = 2_000;

const kept = join(tmpdir(), 'briefing-fuzz');
let [done, slowest, faults] = [0, 0, 0];
while (done < count) {
  for (const input of fc.sample(inputs, {
    numRuns: Math.min(500, count - done),
    seed: seed + done,
  })) {
    const { milliseconds, fault } = await survive(input);
    done += 1;
    slowest = Math.max(slowest, milliseconds);
    const what =
      fault ??
      (milliseconds > LIMIT_MS && input.bytes.length <= 1_048_576
        ? `${milliseconds.toFixed(0)} ms`
        : null);
    if (what === null) continue;
    faults += 1;
    mkdirSync(kept, { recursive: true });
    const file = join(kept, `${done}-${input.name}`);
    writeFileSync(file, input.bytes);
    process.stdout.write(`${file}: ${what}\n`);
  }
  process.stdout.write(`${done} inputs, slowest ${slowest.toFixed(0)} ms, ${faults} faults\n`);
}
process.exitCode = faults === 0 ? 0 : 1;
