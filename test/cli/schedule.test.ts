import { describe, expect, test } from 'vitest';
import { programOf } from '../../src/publish/schedule/job.ts';
import { aFolder, brief } from '../support/desk.ts';

const MAIL = 'mail:\n  host: mail.example\n  from: desk@news.example\n  to: [a@news.example]\n';

describe('brief schedule', () => {
  test.each<[string, string, readonly string[], RegExp | null]>([
    ['nothing set', '', [], /mail\.host, mail\.from, mail\.to/],
    ['no readers', MAIL.replace(/ {2}to.*\n/, ''), [], /mail\.to\b/],
    ['all set', MAIL, [], null],
    ['nothing to send', '', ['--no-send'], null],
    ['a workflow', '', ['--as', 'github'], /secrets.*BRIEF_MAIL_HOST/],
  ])('says what mail lacks: %s', async (_title, config, argv, words) => {
    const cwd = await aFolder({ 'brief.config.yaml': config });
    const env = { BRIEF_MAIL_HOST: 'mail.example' };
    const { code, err } = await brief(cwd, ['schedule', ...argv], env);
    const told = err.filter((line) => line.includes('--no-send'));
    expect([code, told]).toEqual([0, words === null ? [] : [expect.stringMatching(words)]]);
  });

  test('gives the same as data', async () => {
    const argv = ['schedule', '--no-send', '--as', 'systemd', '--timezone', 'UTC', '--json'];
    const { out } = await brief(await aFolder(), argv);
    const { files, ...rest } = JSON.parse(out.join());
    expect(rest).toEqual({ name: 'briefing', kind: 'systemd', next: '2026-03-05T06:30:00.000Z' });
    expect(files.map(({ name }: { name: string }) => name)).toEqual([
      'briefing.service',
      'briefing.timer',
    ]);
  });

  test('prints absolute paths and what cron lacks', async () => {
    const cwd = await aFolder();
    const { code, out, err } = await brief(cwd, [
      'schedule',
      '--at',
      '06:30',
      '--timezone',
      'Asia/Ho_Chi_Minh',
    ]);
    expect(code).toBe(0);
    expect(out.join('\n')).toContain(`--out ${cwd}/out`);
    expect(out.join('\n')).toMatch(/env HOME=\S+ PATH=\S+ LANG=\S+/);
    expect(err.join()).toContain('2026-03-04T23:30');
  });

  test.each([[['--at', '25:00']], [['--as', 'anacron']], [['--name', 'a b']]])(
    'refuses %j',
    async (argv) => {
      expect((await brief(await aFolder(), ['schedule', ...argv])).code).toBe(2);
    },
  );
});

describe('the password of a scheduled run', () => {
  test.each<[string, string, Readonly<Record<string, string>>, number]>([
    ['a login whose password no file holds', '  user: desk\n', {}, 1],
    ['a password that stands in a variable', '  user: desk\n', { BRIEF_MAIL_PASSWORD: 'x' }, 1],
    ['a login with its file', '  user: desk\n', { BRIEF_MAIL_PASSWORD_FILE: 'pass' }, 0],
    ['no login', '', {}, 0],
  ])('says that the run will not know the password: %s', async (_title, login, env, times) => {
    const cwd = await aFolder({ 'brief.config.yaml': MAIL + login });
    const { err } = await brief(cwd, ['schedule'], env);
    expect(err.filter((line) => line.includes('BRIEF_MAIL_PASSWORD_FILE'))).toHaveLength(times);
  });

  test.each(['cron', 'systemd', 'launchd'])(
    '%s is given the file of the password, never the password',
    async (as) => {
      const cwd = await aFolder();
      const env = { BRIEF_MAIL_PASSWORD_FILE: 'my pass', BRIEF_MAIL_PASSWORD: 'hunter2' };
      const { out } = await brief(cwd, ['schedule', '--as', as], env);
      expect(out.join('\n')).toContain(`${cwd}/my pass`);
      expect(out.join('\n')).toContain('BRIEF_MAIL_PASSWORD_FILE');
      expect(out.join('\n')).not.toContain('hunter2');
    },
  );
});

test.each([
  ['file:///home/a/src/brief/dist/commands/job.js', '/home/a/src/brief/dist/bin.js'],
  ['file:///home/a/src/brief/src/commands/job.ts', '/home/a/src/brief/dist/bin.js'],
])('runs the built program of %s', (module, program) => {
  expect(programOf(module)).toBe(program);
});
