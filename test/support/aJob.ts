import type { Job } from '../../src/publish/schedule/job.ts';

/** A made-up daily run. */
export const aJob = (over: Partial<Job> = {}): Job => ({
  name: 'briefing',
  at: '06:30',
  timezone: 'Asia/Ho_Chi_Minh',
  isLeftOut: false,
  node: '/opt/node/bin/node',
  program: '/srv/brief/dist/bin.js',
  folder: '/srv/news desk',
  articles: '/srv/news desk/articles',
  out: '/srv/news desk/out',
  config: null,
  isSent: true,
  env: { HOME: '/home/desk', PATH: '/opt/node/bin:/usr/bin:/bin', LANG: 'C.UTF-8' },
  ...over,
});
