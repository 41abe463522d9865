import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LOCK } from '../../src/publish/lock.ts';
import { ARTICLES, aFolder, brief } from '../support/desk.ts';

const JSON_ONLY = ['--format', 'json', '--date', '2026-03-04', '--timezone', 'UTC'];

describe('exit codes', () => {
  test('0: an edition is made, and its folder and a summary stand on stdout', async () => {
    const cwd = await aFolder(ARTICLES);
    const { code, out } = await brief(cwd, ['build', ...JSON_ONLY]);
    expect(code).toBe(0);
    expect(out).toEqual([
      join(cwd, 'out/2026-03-04'),
      expect.stringMatching(/^1 event from 2 articles with \d+ facts and \d+ disagreements?$/),
    ]);
    expect(await readdir(join(cwd, 'out'))).toEqual([
      '2026-03-04',
      'feed.xml',
      'index.html',
      'latest',
    ]);
  });

  test('0: articles of which none lies in the window make an edition that says so', async () => {
    const cwd = await aFolder({
      'articles/a.json':
        '{"title": "Old", "text": "A bridge opened in Harlow Bay.", "published": "2020-01-01"}',
    });
    const { code } = await brief(cwd, ['build', ...JSON_ONLY, '--since', '2026-03-01']);
    const edition = JSON.parse(await readFile(join(cwd, 'out/2026-03-04/briefing.json'), 'utf8'));
    expect(code).toBe(0);
    expect(edition.articles).toMatchObject([{ fate: 'outside the window' }]);
    expect(edition.events).toEqual([]);
  });

  test('1: an unreadable file under --strict', async () => {
    const cwd = await aFolder({ ...ARTICLES, 'articles/broken.json': '{' });
    expect((await brief(cwd, ['build', ...JSON_ONLY])).code).toBe(0);
    const { code, err } = await brief(cwd, ['build', ...JSON_ONLY, '--strict']);
    expect([code, err.join()]).toEqual([1, expect.stringContaining('broken.json')]);
  });
});

describe('2: the mistake is named', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['an option nobody knows', ['build', '--fromat', 'json'], /--fromat.*Did you mean --format/],
    ['a letter nobody knows', ['build', '-x'], /no option -x\./],
    ['a format nobody knows', ['build', '-f', 'docx'], /--formats? got 'docx'[\s\S]*html, pdf/],
    ['a day that is none', ['build', '--date', '2026-02-30'], /2026-02-30/],
    ['a time zone that is none', ['build', '--timezone', 'Mars/Base'], /Mars\/Base/],
    ['a limit that is none', ['build', '--min-sources', '-1'], /min-sources/],
    ['two folders', ['build', 'a', 'b'], /does not take 'b'/],
    ['help for no command', ['help', 'biuld'], /no command biuld.*Did you mean build/],
    ['verify of nothing', ['verify'], /verify needs more/],
    ['verify of no edition', ['verify', '2020-01-01'], /no edition 2020-01-01/],
    ['a mistyped command', ['verfy'], /neither a command nor a folder.*Did you mean verify/],
    ['a word that is like no command', ['frobnicate'], /frobnicate is neither .*\n.*build, verify/],
    [
      'a window without a day',
      ['build', '--since', '2026-03-02', '--until', '2026-03-01'],
      /No day is since/,
    ],
    ['articles that hold the output', ['build', '.'], /lies inside the articles/],
  ])('%s', async (_title, argv, words) => {
    const { code, err } = await brief(await aFolder(ARTICLES), argv);
    expect([code, err.join('\n')]).toEqual([2, expect.stringMatching(words)]);
  });
});

test('files that are not used are told apart from articles, alike on stdout and in the masthead', async () => {
  const cwd = await aFolder({ ...ARTICLES, 'articles/photo.png': 'x', 'articles/none.txt': '' });
  const { out } = await brief(cwd, ['build', '-f', 'txt', ...JSON_ONLY.slice(2)]);
  expect(out.join()).toContain('1 event from 2 of 4 files with');
  const text = await readFile(join(cwd, 'out/2026-03-04/briefing.txt'), 'utf8');
  expect(text).toContain('1 event · 2 of 4 files used');
});

test('a variable that nobody knows is named, and stops nothing', async () => {
  const env = { BRIEF_TITEL: 'News', BRIEF_TITLE: 'News', BRIEF_MAIL_PASSWORD_FILE: '/none' };
  const { code, err } = await brief(await aFolder(ARTICLES), ['build', ...JSON_ONLY], env);
  const told = err.filter((line) => line.includes('BRIEF_'));
  expect(code).toBe(0);
  expect(told).toEqual(['There is no variable BRIEF_TITEL: not used. Did you mean BRIEF_TITLE?']);
});

describe('an output folder that cannot be one', () => {
  test.each<[string, string, RegExp]>([
    ['a file', 'note.txt', /note\.txt is not a folder.*\n.*--out/],
    ['a folder in a file', 'note.txt/deep/out', /note\.txt/],
    ['a link to nothing', 'astray', /astray/],
  ])('1: %s', async (_title, out, words) => {
    const cwd = await aFolder({ ...ARTICLES, 'note.txt': 'A note.' });
    await symlink(join(cwd, 'nowhere'), join(cwd, 'astray'));
    const { code, err } = await brief(cwd, ['build', ...JSON_ONLY, '-o', out]);
    expect([code, err.join('\n')]).toEqual([1, expect.stringMatching(words)]);
  });

  test.skipIf(!existsSync('/proc/self'))('1: one in a place that denies it exists', async () => {
    const cwd = await aFolder(ARTICLES);
    const { code, err } = await brief(cwd, ['build', ...JSON_ONLY, '-o', '/proc/none/out']);
    expect([code, err.join()]).toEqual([1, expect.stringContaining('/proc/none cannot be made')]);
  });
});

describe('runs that make no whole edition', () => {
  test('3: no folder, and none is made in its place', async () => {
    const cwd = await aFolder();
    const { code, err } = await brief(cwd, ['build', ...JSON_ONLY]);
    expect([code, err.join()]).toEqual([3, expect.stringContaining('articles')]);
    expect(await readdir(cwd)).toEqual([]);
  });

  test('3: a path to no folder needs no command before it', async () => {
    const { code, err } = await brief(await aFolder(), ['./nowhere', ...JSON_ONLY]);
    expect([code, err.join()]).toEqual([3, expect.stringContaining('nowhere')]);
  });

  test('3: an empty folder leaves the last edition as it is', async () => {
    const cwd = await aFolder(ARTICLES);
    await brief(cwd, ['build', ...JSON_ONLY]);
    const path = join(cwd, 'out/2026-03-04/briefing.json');
    const before = await readFile(path, 'utf8');
    await mkdir(join(cwd, 'empty'));
    expect((await brief(cwd, ['build', 'empty', ...JSON_ONLY])).code).toBe(3);
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  test('4: a browser that does not start leaves everything but the PDF', async () => {
    const cwd = await aFolder(ARTICLES);
    const argv = ['build', '--date', '2026-03-04', '--timezone', 'UTC', '--browser', '/no/browser'];
    const { code } = await brief(cwd, argv);
    const files = await readdir(join(cwd, 'out/2026-03-04'));
    expect(code).toBe(4);
    expect(files).toEqual(['.edition.json', 'articles.jsonl', 'briefing.html', 'briefing.json']);
  });

  test('75: a living run holds the lock, and is named', async () => {
    const cwd = await aFolder(ARTICLES);
    const holder = {
      pid: process.pid,
      host: hostname(),
      since: '2026-03-04T06:00:00.000Z',
      boot: null,
      began: null,
    };
    await mkdir(join(cwd, 'out'));
    await writeFile(join(cwd, 'out', LOCK), JSON.stringify(holder));
    const { code, err } = await brief(cwd, ['build', ...JSON_ONLY]);
    expect(code).toBe(75);
    expect(err.join()).toContain(`process ${process.pid} on ${hostname()} since 2026-03-04T06:00`);
  });
});

describe('results and remarks', () => {
  test('--json gives one object', async () => {
    const cwd = await aFolder(ARTICLES);
    const { out } = await brief(cwd, ['build', ...JSON_ONLY, '--json']);
    expect(out).toHaveLength(1);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      edition: join(cwd, 'out/2026-03-04'),
      changed: true,
      events: 1,
      error: null,
    });
  });

  test('--json gives an error as an object too', async () => {
    const { code, out } = await brief(await aFolder(), ['build', 'none', '--json']);
    expect(code).toBe(3);
    expect(JSON.parse(out.join())).toEqual({
      error: {
        code: 'NO_ARTICLES',
        message: expect.stringContaining('none'),
        hint: expect.stringMatching(/\w/),
      },
    });
  });

  test.each(['--verbose', '-v'])('%s tells each step and its time', async (flag) => {
    const { err } = await brief(await aFolder(ARTICLES), ['build', ...JSON_ONLY, flag]);
    const steps = err
      .filter((line) => /^ +\d+\.\d\d s {2}/.test(line))
      .map((line) => line.slice(11));
    expect(steps).toEqual(['Reading articles', 'Comparing 2 articles', 'Printing', 'Done']);
  });

  test('--quiet gives the folder alone', async () => {
    const cwd = await aFolder({ ...ARTICLES, 'articles/broken.json': '{' });
    const { out, err } = await brief(cwd, ['build', ...JSON_ONLY, '--quiet']);
    expect([out, err]).toEqual([[join(cwd, 'out/2026-03-04')], []]);
  });

  test.each([['build'], ['verify']])('%s has help of its own', async (command) => {
    const { code, out } = await brief('/', [command, '--help']);
    expect([code, out.join()]).toEqual([0, expect.stringContaining(`Usage: brief`)]);
    expect(out).toEqual((await brief('/', ['help', command])).out);
  });

  test('today is the day in the time zone that was asked for', async () => {
    const cwd = await aFolder(ARTICLES);
    const late = new Date('2026-03-04T20:00:00Z');
    const argv = ['build', '--format', 'json', '--quiet', '--timezone', 'Asia/Tokyo'];
    const { out } = await brief(cwd, argv, {}, late);
    expect(out).toEqual([join(cwd, 'out/2026-03-05')]);
  });
});

test.skipIf(!existsSync('/proc/self'))('init ends in a place that denies it exists', async () => {
  const { code, err } = await brief(await aFolder(), ['init', '/proc/none']);
  expect([code, err.join()]).toEqual([1, expect.stringContaining('/proc/none cannot be made')]);
});

describe('links', () => {
  test('an output folder that is a link is followed', async () => {
    const cwd = await aFolder(ARTICLES);
    await mkdir(join(cwd, 'disk'));
    await symlink('disk', join(cwd, 'out'));
    expect((await brief(cwd, ['build', ...JSON_ONLY])).code).toBe(0);
    expect(await readdir(join(cwd, 'disk'))).toContain('2026-03-04');
  });
});
