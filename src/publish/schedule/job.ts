/** A daily run, with everything that a scheduler does not know by itself; all paths are absolute. */
export interface Job {
  /** Small letters, figures and hyphens. */
  readonly name: string;
  /** `HH:MM` in the time zone. */
  readonly at: string;
  readonly timezone: string;
  readonly node: string;
  readonly program: string;
  readonly folder: string;
  readonly articles: string;
  readonly out: string;
  readonly config: string | null;
  readonly isSent: boolean;
  readonly env: Readonly<Record<'HOME' | 'PATH' | 'LANG', string>>;
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
