import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { installCrontab, installTimer, type Tools } from '../../src/publish/schedule/install.ts';
import type { Job } from '../../src/publish/schedule/job.ts';
import { JOBS } from '../../src/publish/schedule/kinds.ts';
import { isDue, isLeftOut, nextRuns } from '../../src/publish/schedule/next.ts';
import { due, quoted } from '../../src/publish/schedule/shell.ts';
import { aJob } from '../support/aJob.ts';
import { aFolder, NOW } from '../support/desk.ts';

const contentOf = (kind: keyof typeof JOBS, job: Job, end = ''): string =>
  JOBS[kind](job).find(({ name }) => name.endsWith(end))?.content ?? '';

describe('a time of day in a time zone', () => {
  test.each<[string, string, string, string, readonly string[]]>([
    [
      'a plain day',
      '06:30',
      'Asia/Ho_Chi_Minh',
      '2026-03-04T00:00:00Z',
      ['2026-03-04T23:30', '2026-03-05T23:30'],
    ],
    [
      'an hour that does not exist comes after the gap',
      '02:30',
      'Europe/Paris',
      '2026-03-28T12:00:00Z',
      ['2026-03-29T01:00', '2026-03-30T00:30'],
    ],
    [
      'an hour that comes twice counts once',
      '02:30',
      'Europe/Paris',
      '2026-10-24T12:00:00Z',
      ['2026-10-25T00:30', '2026-10-26T01:30'],
    ],
    [
      'the same across the ocean',
      '01:30',
      'America/New_York',
      '2026-10-31T12:00:00Z',
      ['2026-11-01T05:30', '2026-11-02T06:30'],
    ],
    [
      'a change of half an hour',
      '02:15',
      'Australia/Lord_Howe',
      '2026-10-03T00:00:00Z',
      ['2026-10-03T15:30', '2026-10-04T15:15'],
    ],
    [
      'a leap day',
      '06:30',
      'UTC',
      '2028-02-28T12:00:00Z',
      ['2028-02-29T06:30', '2028-03-01T06:30'],
    ],
    [
      'the turn of the year',
      '00:00',
      'Pacific/Kiritimati',
      '2026-12-30T12:00:00Z',
      ['2026-12-31T10:00', '2027-01-01T10:00'],
    ],
  ])('%s', async (_title, at, zone, after, expected) => {
    const runs = await nextRuns(at, zone, new Date(after), 2);
    expect(runs.map((run) => run.toISOString().slice(0, 16))).toEqual(expected);
  });
});

test.each<[string, string, boolean]>([
  ['02:30', 'Europe/Paris', true],
  ['03:00', 'Europe/Paris', false],
  ['06:30', 'America/New_York', false],
  ['02:15', 'Australia/Lord_Howe', true],
  ['00:30', 'Africa/Cairo', true],
  ['02:30', 'Asia/Ho_Chi_Minh', false],
])('whether a change of clocks leaves out %s in %s: %s', async (at, zone, expected) => {
  expect(await isLeftOut(at, zone, NOW)).toBe(expected);
});

describe('the last run', () => {
  test.each<[string, string, string, boolean]>([
    ['not before its time', '2026-03-04T06:31:00Z', '2026-03-05T06:29:00Z', false],
    ['at its time', '2026-03-04T06:31:00Z', '2026-03-05T06:30:00Z', true],
    ['on waking, once, after days asleep', '2026-03-04T06:31:00Z', '2026-03-09T14:00:00Z', true],
    ['not with a clock that was set back', '2026-03-04T06:31:00Z', '2026-03-03T12:00:00Z', false],
  ])('a run is due %s', async (_title, last, now, due) => {
    expect(await isDue('06:30', 'UTC', new Date(last), new Date(now))).toBe(due);
  });
});

describe('a crontab line', () => {
  test('asks for the time in its own zone, every quarter of an hour', () => {
    const line = contentOf('cron', aJob({ at: '06:37' }));
    expect(line).toMatch(/^7,22,37,52 \* \* \* \* /);
    expect(line).toContain('TZ=Asia/Ho_Chi_Minh date +\\%H\\%M');
    expect(line).toContain("'/srv/news desk/articles'");
    expect(line).toContain('--since last --send');
    expect(line).not.toMatch(/\n|[^\\]%/);
  });

  test('too long for a cron is refused', () => {
    expect(() => contentOf('cron', aJob({ out: `/${'x'.repeat(500)}` }))).toThrow(/too long/);
  });

  test.each<[string, string]>([
    ['plain', 'plain'],
    ['two words', "'two words'"],
    ["it's $(rm -rf) `x`", "'it'\\''s $(rm -rf) `x`'"],
  ])('%s is one word for the shell', (word, shell) => {
    expect(quoted(word)).toBe(shell);
    expect(spawnSync('/bin/sh', ['-c', `printf %s ${quoted(word)}`]).stdout.toString()).toBe(word);
  });

  test('a line break in a path is refused', () => {
    expect(() => quoted('a\nb')).toThrow(/line break/);
  });
});

const analyze = spawnSync('systemd-analyze', ['--version']).status === 0;

describe(`systemd${analyze ? '' : ' (skipped where systemd-analyze is not installed)'}`, () => {
  test.runIf(analyze).each([
    ['a plain time', {}],
    ['a time that is left out', { at: '02:30', timezone: 'Europe/Paris', isLeftOut: true }],
  ])('finds nothing wrong with the units of %s', async (_title, over) => {
    const job = aJob({
      node: process.execPath,
      folder: '/tmp',
      articles: '/tmp/100% "news" $HOME',
      ...over,
    });
    const folder = await aFolder(
      Object.fromEntries(JOBS.systemd(job).map((f) => [f.name, f.content])),
    );
    const { status, stderr } = spawnSync(
      'systemd-analyze',
      ['verify', '--man=no', join(folder, 'briefing.timer'), join(folder, 'briefing.service')],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
  });

  test.runIf(analyze)('reads the timer’s calendar as we do', async () => {
    const [, calendar = ''] =
      /^OnCalendar=(.*)$/m.exec(contentOf('systemd', aJob(), '.timer')) ?? [];
    const { stdout } = spawnSync(
      'systemd-analyze',
      ['calendar', '--base-time', '2026-03-04 00:00:00 UTC', calendar],
      { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } },
    );
    const [next] = await nextRuns('06:30', 'Asia/Ho_Chi_Minh', new Date('2026-03-04T00:00:00Z'), 1);
    expect(stdout).toContain(next?.toISOString().slice(0, 19).replace('T', ' '));
  });

  test('is asked every quarter of an hour when a change of clocks leaves the time out', () => {
    const job = aJob({ at: '02:30', timezone: 'Europe/Paris', isLeftOut: true });
    expect(contentOf('systemd', job, '.timer')).toContain('OnCalendar=*:0,15,30,45\n');
    const condition = /^ExecCondition=\/bin\/sh -c "(.*)"$/m.exec(
      contentOf('systemd', job, '.service'),
    );
    const asRead = condition?.[1]?.replace(/\\(["\\])/g, '$1').replace(/([%$])\1/g, '$1');
    expect(asRead).toBe(due(job));
    expect(contentOf('systemd', job, '.service')).toMatch(/^ExecStart=\/bin\/sh -c ".*tee /m);
    expect(contentOf('systemd', aJob(), '.service')).not.toContain('ExecCondition');
  });
});

describe('other schedulers', () => {
  test('a plist has one value for each key, and hostile paths stay text', () => {
    const plist = contentOf('launchd', aJob({ articles: '/a</string><key>Evil</key>&' }));
    expect(plist).toContain('&lt;/string&gt;');
    expect(plist).not.toContain('<key>Evil');
    const tags = [...plist.matchAll(/<(\/?)(dict|array|key|string|integer|plist)\b[^>]*>/g)];
    const depth = tags.reduce((n, [, end]) => n + (end ? -1 : 1), 0);
    expect(depth).toBe(0);
  });

  test('a workflow is YAML and runs the same command', () => {
    const workflow = parse(contentOf('github', aJob()));
    expect(workflow.on.schedule).toEqual([{ cron: '30 * * * *' }]);
    expect(JSON.stringify(workflow.jobs)).toContain(
      'build articles --out out --timezone Asia/Ho_Chi_Minh --since last --send',
    );
  });

  test('a workflow reads and keeps the folders of the job, as the repository names them', () => {
    const over = { articles: '/srv/news desk/in box', out: '/srv/news desk/editions' };
    const content = contentOf('github', aJob({ ...over, config: '/srv/news desk/b.yaml' }));
    const { steps } = parse(content).jobs.briefing;
    const commands = JSON.stringify(steps);
    expect(commands).toContain("build 'in box' --out editions --timezone");
    expect(commands).toContain('--config b.yaml');
    const kept = steps.flatMap((step: { with?: { path?: string } }) => step.with?.path ?? []);
    expect(kept).toEqual(['editions', 'editions']);
  });

  test('a workflow for a folder outside the repository is refused', () => {
    expect(() => contentOf('github', aJob({ out: '/var/editions' }))).toThrow(/cannot reach/);
  });
});

describe('installing', () => {
  const crontab = (content: string) => {
    const state = { content };
    const run: Tools['run'] = (_command, [first], input) => {
      if (first === '-l')
        return state.content
          ? { status: 0, out: state.content, err: '' }
          : { status: 1, out: '', err: 'no crontab for desk' };
      state.content = input ?? '';
      return { status: 0, out: '', err: '' };
    };
    return { state, tools: { run, home: '/nowhere' } };
  };

  test('twice is as once, and removing leaves what was there', () => {
    const own = 'MAILTO=me\n0 4 * * * /usr/bin/backup\n';
    const { state, tools } = crontab(own);
    installCrontab(aJob(), false, tools);
    const once = state.content;
    installCrontab(aJob({ at: '07:00' }), false, tools);
    installCrontab(aJob(), false, tools);
    expect(state.content).toBe(once);
    expect(once.startsWith(own)).toBe(true);
    installCrontab(aJob(), true, tools);
    expect(state.content).toBe(own);
  });

  test('into an empty crontab', () => {
    const { state, tools } = crontab('');
    installCrontab(aJob(), false, tools);
    expect(state.content.split('\n')).toHaveLength(4);
  });

  test('a timer is written, started, and taken away again', async () => {
    const home = await aFolder();
    const calls: string[] = [];
    const run: Tools['run'] = (command, argv) => {
      calls.push([command, ...argv].join(' '));
      return { status: 0, out: '', err: '' };
    };
    await installTimer(aJob(), false, { run, home });
    const units = join(home, '.config/systemd/user');
    expect(await readdir(units)).toEqual(['briefing.service', 'briefing.timer']);
    await installTimer(aJob(), true, { run, home });
    expect(await readdir(units)).toEqual([]);
    expect(calls).toContain('systemctl --user enable --now briefing.timer');
  });
});
