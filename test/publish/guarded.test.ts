import { spawnSync } from 'node:child_process';
import { readdir, readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Job } from '../../src/publish/schedule/job.ts';
import { guarded, markOf } from '../../src/publish/schedule/shell.ts';
import { aJob } from '../support/aJob.ts';
import { aFolder } from '../support/desk.ts';

/** Calls a job's command at an instant. */
const runs = async (job: Job, at: string): Promise<void> => {
  const date = `#!/bin/sh\nexec /usr/bin/env -u FAKE /bin/date -d '${at}' "$@"\n`;
  const bin = await aFolder({ date });
  spawnSync('chmod', ['+x', join(bin, 'date')]);
  spawnSync('/bin/sh', ['-c', guarded(job)], { env: { PATH: `${bin}:/usr/bin:/bin` } });
};

describe('the command of a schedule', () => {
  test.runIf(process.platform === 'linux')(
    'runs once a day, from its time on, whenever it is called',
    async () => {
      const folder = await aFolder();
      const env = { HOME: folder, PATH: '/usr/bin:/bin', LANG: "it's $HOME" };
      const program = join(folder, 'called');
      const job = aJob({
        node: '/usr/bin/touch',
        program,
        folder,
        articles: join(folder, 'a b'),
        out: join(folder, 'out'),
        env,
      });
      const echo = { ...job, node: '/bin/echo' };
      const log = () => readFile(join(folder, 'out/.brief-log'), 'utf8').catch(() => '');
      await runs(echo, '2026-03-03 22:00 UTC');
      expect(await log()).toBe('');
      for (const at of ['2026-03-03 23:30 UTC', '2026-03-03 23:45 UTC', '2026-03-04 09:00 UTC'])
        await runs(echo, at);
      expect((await log()).trim().split('\n')).toHaveLength(1);
      await runs(echo, '2026-03-05 03:00 UTC');
      expect((await log()).trim().split('\n')).toHaveLength(2);
      expect(await log()).toContain(`build ${folder}/a b --out`);
    },
  );

  test
    .runIf(process.platform === 'linux')
    .each<[string, string, string, Readonly<Record<string, number>>]>([
      [
        'an hour that does not exist: at the first moment after it',
        '02:30',
        'Europe/Paris',
        { '2026-03-29 00:59 UTC': 0, '2026-03-29 01:00 UTC': 1, '2026-03-29 01:15 UTC': 1 },
      ],
      [
        'an hour that comes twice: once',
        '02:30',
        'Europe/Paris',
        { '2026-10-25 00:30 UTC': 1, '2026-10-25 01:30 UTC': 1, '2026-10-26 01:30 UTC': 2 },
      ],
      ['a leap day', '06:30', 'UTC', { '2028-02-29 06:30 UTC': 1, '2028-03-01 06:30 UTC': 2 }],
    ])('runs through %s', async (_title, at, timezone, calls) => {
    const folder = await aFolder();
    const job = aJob({ node: '/bin/echo', folder, out: join(folder, 'out'), at, timezone });
    const counts: number[] = [];
    for (const instant of Object.keys(calls)) {
      await runs(job, instant);
      const log = await readFile(join(folder, 'out/.brief-log'), 'utf8').catch(() => '');
      counts.push(log.split('\n').length - 1);
    }
    expect(counts).toEqual(Object.values(calls));
  });
});

describe('the mark of a run', () => {
  const failing = (folder: string) =>
    aJob({ node: '/bin/false', folder, out: join(folder, 'out'), timezone: 'UTC' });
  const MORNING = '2026-03-04 07:00 UTC';

  test.runIf(process.platform === 'linux')(
    'remembers how the run ended, and leaves the marks of other jobs',
    async () => {
      const folder = await aFolder({ 'out/.brief-ran-briefing-late-2026-03-04': '0' });
      await runs(failing(folder), MORNING);
      expect(await readFile(`${markOf(join(folder, 'out'), 'briefing')}2026-03-04`, 'utf8')).toBe(
        '1\n',
      );
      expect(await readdir(join(folder, 'out'))).toContain('.brief-ran-briefing-late-2026-03-04');
    },
  );

  test.runIf(process.platform === 'linux').each([
    ['a run that never came to its end is made again after three hours', '', 181, '1\n'],
    ['one that may still be going on is left alone', '', 179, ''],
    ['one that ended is not made again', '0\n', 600, '0\n'],
  ])('%s', async (_title, content, minutes, expected) => {
    const folder = await aFolder({ 'out/.brief-ran-briefing-2026-03-04': content });
    const mark = join(folder, 'out/.brief-ran-briefing-2026-03-04');
    const then = Date.now() / 1000 - minutes * 60;
    await utimes(mark, then, then);
    await runs(failing(folder), MORNING);
    expect(await readFile(mark, 'utf8')).toBe(expected);
  });
});
