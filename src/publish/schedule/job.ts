import { fileURLToPath } from 'node:url';

/** A daily run, with everything that a scheduler does not know by itself; all paths are absolute. */
export interface Job {
  /** Small letters, figures and hyphens. */
  readonly name: string;
  /** `HH:MM` in the time zone. */
  readonly at: string;
  readonly timezone: string;
  /** A change of clocks leaves that time out on some days. */
  readonly isLeftOut: boolean;
  readonly node: string;
  readonly program: string;
  readonly folder: string;
  readonly articles: string;
  readonly out: string;
  readonly config: string | null;
  readonly isSent: boolean;
  /** What the run is given of an environment; of secrets only the files that hold them. */
  readonly env: Readonly<Record<string, string>>;
}

/** The built program that a module of ours, in `src/` or in `dist/`, belongs to. */
export function programOf(module: string | URL): string {
  const path = fileURLToPath(new URL('../bin.js', module));
  return path.replace(/([\\/])src([\\/]bin\.js)$/, '$1dist$2');
}

export interface ScheduleFile {
  readonly name: string;
  readonly content: string;
}

/** The words of the command that the schedule runs. */
export function commandOf(job: Job): readonly string[] {
  return [
    job.node,
    job.program,
    'build',
    job.articles,
    '--out',
    job.out,
    '--timezone',
    job.timezone,
    '--since',
    'last',
    ...(job.config === null ? [] : ['--config', job.config]),
    ...(job.isSent ? ['--send'] : []),
    '--quiet',
  ];
}
