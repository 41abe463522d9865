import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { LOCK } from '../../src/publish/lock.ts';
import { ARTICLES, aFolder, brief } from '../support/desk.ts';

const examine = async (folder: string, argv: readonly string[] = [], env = {}) => {
  const { code, out } = await brief(folder, ['doctor', '--json', ...argv], {
    BRIEF_FORMATS: 'html',
    ...env,
  });
  const found: readonly { what: string; state: string; said: string; todo: string }[] = JSON.parse(
    out.join(),
  );
  return { code, of: (what: string) => found.find((one) => one.what === what) };
};

let cwd: string;
beforeAll(async () => {
  cwd = await aFolder(ARTICLES);
});

describe('doctor', () => {
  test('finds nothing wrong with a desk that works', async () => {
    const { code, of } = await examine(cwd, ['--timezone', 'UTC']);
    expect(code).toBe(0);
    for (const what of [
      'Node',
      'time zone',
      'articles',
      'output',
      'disk space',
      'lock',
      'fonts',
      'mail',
    ]) {
      expect(of(what)).toMatchObject({ state: 'ok', todo: '' });
    }
  });

  test('says what to do about a folder that is not there', async () => {
    const { code, of } = await examine(await aFolder());
    expect([code, of('articles')]).toEqual([
      1,
      expect.objectContaining({ state: 'fail', todo: expect.stringMatching(/\w/) }),
    ]);
  });

  test('names who holds the lock', async () => {
    const folder = await aFolder(ARTICLES);
    await mkdir(join(folder, 'out'));
    const holder = { pid: process.pid, host: hostname(), since: 'then', boot: null, began: null };
    await writeFile(join(folder, 'out', LOCK), JSON.stringify(holder));
    expect((await examine(folder)).of('lock')?.said).toContain(`process ${process.pid}`);
  });

  test.each<[string, string | null, string, string]>([
    ['has not run yet', null, 'ok', 'has not run yet'],
    ['ran well today', '.brief-ran-briefing-2026-03-04', 'ok', 'exit code 0'],
    ['has not run for days', '.brief-ran-briefing-2026-03-01', 'warn', 'run of 2026-03-01'],
    ['failed', '.brief-ran-briefing-2026-03-03 5', 'warn', 'exit code 5'],
  ])('tells of a job in the crontab that %s', async (_title, mark, state, said) => {
    const crontab = '#!/bin/sh\necho "# brief briefing: begin"\n';
    const [name = '', code = '0'] = mark?.split(' ') ?? [];
    const ran = mark === null ? {} : { [`out/${name}`]: `${code}\n` };
    const folder = await aFolder({ ...ARTICLES, 'bin/crontab': crontab, ...ran });
    await chmod(join(folder, 'bin/crontab'), 0o755);
    const env = { PATH: `${join(folder, 'bin')}:/usr/bin:/bin` };
    const { of } = await examine(folder, ['--timezone', 'UTC'], env);
    expect(of('schedule')).toMatchObject({ state, said: expect.stringContaining(said) });
  });

  test('tries the mail server', async () => {
    const env = {
      BRIEF_MAIL_HOST: '127.0.0.1',
      BRIEF_MAIL_PORT: '1',
      BRIEF_MAIL_FROM: 'a@example.org',
      BRIEF_MAIL_TLS: 'none',
    };
    const { code, of } = await examine(cwd, [], env);
    expect([code, of('mail')?.state]).toEqual([1, 'fail']);
  });

  test('says that a browser is missing', async () => {
    const { of } = await examine(cwd, ['--browser', '/no/browser'], { BRIEF_FORMATS: 'pdf' });
    expect(of('browser')).toMatchObject({ state: 'fail', todo: expect.stringMatching(/browser/) });
  });
});
