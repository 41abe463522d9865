import { dailyCron } from './cron.ts';
import type { Job, ScheduleFile } from './job.ts';
import { launchdPlist } from './launchd.ts';
import { systemdUnits } from './systemd.ts';
import { workflow } from './workflow.ts';

export type JobKind = 'cron' | 'systemd' | 'launchd' | 'github';

/** Ways to run a job: each gives the files that a scheduler reads. */
export const JOBS: Readonly<Record<JobKind, (job: Job) => readonly ScheduleFile[]>> = {
  cron: dailyCron,
  systemd: systemdUnits,
  launchd: launchdPlist,
  github: workflow,
};
