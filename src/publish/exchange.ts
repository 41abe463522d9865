import { spawnSync } from 'node:child_process';
import { lstatSync } from 'node:fs';

/** `RENAME_EXCHANGE` of renameat2(2), and its number among Linux's system calls by processor. */
const EXCHANGE = '2';
const RENAMEAT2: Readonly<Record<string, string>> = { x64: '316', arm64: '276', riscv64: '276' };
const PERL = 'exit(syscall(shift() + 0, -100, shift(), -100, shift(), shift() + 0) != 0)';

type Command = readonly [name: string, ...argv: string[]];

/** What asks the system to exchange two places; Node has no call for it. The first that is installed and able serves. */
const EXCHANGERS: readonly ((a: string, b: string) => Command | null)[] = [
  (a, b) => ['mv', '--exchange', '--no-target-directory', '--', a, b],
  (a, b) => {
    const call = RENAMEAT2[process.arch];
    return call === undefined ? null : ['perl', '-e', PERL, call, a, b, EXCHANGE];
  },
];

/**
 * Exchanges two folders of one file system in one step, so that at no moment either name is missing. `false` where
 * this system cannot, and then nothing was moved. Synchronous: no signal is heard before it is known what came of it.
 */
export function exchange(a: string, b: string): boolean {
  if (process.platform !== 'linux') return false;
  const before = lstatSync(b).ino;
  for (const exchanger of EXCHANGERS) {
    const command = exchanger(a, b);
    if (command === null) continue;
    const [name, ...argv] = command;
    spawnSync(name, argv, { stdio: 'ignore' });
    // Looked at instead of the exit code: a Ctrl-C ends the command too, before or after its work.
    if (lstatSync(a).ino === before) return true;
  }
  return false;
}
