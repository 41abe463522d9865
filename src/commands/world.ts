import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Env } from '../config/options.ts';

/** Where lines go. */
export interface Io {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** What a command knows of the world outside. Only here do the clock and the environment come in. */
export interface World extends Io {
  readonly env: Env;
  readonly now: () => Date;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Folder against which relative paths stand. */
  readonly cwd: string;
  /** Tells somebody who watches what is being done now; `null` when it is done. */
  readonly step: (step: string | null) => void;
}

/** A world of this process, in which `io` may replace any part. */
export function worldOf(io: Io & Partial<World>): World {
  return {
    env: process.env,
    now: () => new Date(),
    wait: (milliseconds) => setTimeout(milliseconds),
    cwd: process.cwd(),
    step: () => undefined,
    ...io,
  };
}

/** Name and version, from the package's own description. */
export function generator(): { readonly name: string; readonly version: string } {
  const source = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const [name, version] = ['name', 'version'].map(
    (key) => new RegExp(`"${key}": "([^"]+)"`).exec(source)?.[1] ?? 'unknown',
  );
  return { name: name ?? 'unknown', version: version ?? 'unknown' };
}
