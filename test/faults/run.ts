/**
 * Causes every fault as often as a full run does, and prints trials and outcomes.
 * Usage: npm run faults [-- SHARE], where a share of 0.1 makes a tenth of the trials.
 */
import { FAULTS } from './trials.ts';

const share = Number(process.argv[2] ?? 1);
let isWrong = false;
for (const [trial, full] of FAULTS) {
  const { fault, trials, wrong, remark } = await trial(Math.max(1, Math.round(full * share)));
  isWrong ||= wrong.length > 0;
  const verdict = wrong.length === 0 ? 'nothing lost or half written' : `${wrong.length} WRONG`;
  process.stdout.write(
    `${fault.padEnd(38)} ${String(trials).padStart(4)} trials  ${verdict}; ${remark}\n`,
  );
  for (const line of wrong.slice(0, 5)) process.stdout.write(`    ${line}\n`);
}
process.exitCode = isWrong ? 1 : 0;
