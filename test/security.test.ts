import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { feedOf } from '../src/publish/feed.ts';
import { indexOf } from '../src/publish/indexPage.ts';
import { findBrowser } from '../src/render/browser.ts';
import { ARTICLES, aFolder, brief } from './support/desk.ts';
import { ROOT } from './support/imports.ts';
import { mailEnvironment, withMailServer } from './support/mailServer.ts';

const model = readFileSync(join(ROOT, '.github/SECURITY.md'), 'utf8');
const DAY = ['--date', '2026-03-04', '--timezone', 'UTC'];

/** The last cell of each row of the threat model. */
const proofs = model
  .slice(model.indexOf('## Threats'), model.indexOf('## Dependencies'))
  .split('\n')
  .filter((line) => /^\| [a-z]/.test(line) && !line.includes('what could happen'))
  .map((line) => line.split('|').at(-2)?.trim() ?? '');

describe('every line of the threat model names a test that is there', () => {
  test.each(proofs)('%s', (proof) => {
    const [file = '', title = ''] = proof.split(/: (.*)/s);
    const source = readFileSync(join(ROOT, file), 'utf8').replaceAll('’', "'");
    expect(source).toContain(title.replaceAll('’', "'"));
  });

  test('and there are some', () => {
    expect(proofs.length).toBeGreaterThan(20);
  });
});

describe('packages', () => {
  const json = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));

  test('every package that runs is listed with its reason, and no other', () => {
    const table = model.slice(model.indexOf('## Dependencies'));
    const rows = [...table.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)].slice(1);
    const listed = rows.flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
    expect(listed.sort()).toEqual(Object.keys(json('package.json').dependencies).sort());
  });

  const locked: Record<string, { dev?: boolean; hasInstallScript?: boolean }> =
    json('package-lock.json').packages;
  const scripted = Object.entries(locked).filter(([path, one]) => path && one.hasInstallScript);

  test('no package that runs needs an install script', () => {
    expect(scripted.filter(([, one]) => !one.dev).map(([path]) => path)).toEqual([]);
  });

  test('the install script of every other is refused by name', () => {
    const refused = Object.entries(json('package.json').allowScripts).filter(
      ([, is]) => is === false,
    );
    const named = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(refused.map(([name]) => name)).toEqual([...new Set(named)].sort());
  });
});

test('a hostile file name is text everywhere', async () => {
  const name = `<img src=x onerror=alert(1)> "it's" & $(touch x) \`id\` {{y}}.txt`;
  const cwd = await aFolder({
    ...ARTICLES,
    [`articles/${name}`]: 'A ferry ran aground off Elda on Monday.',
  });
  const { code } = await brief(cwd, ['build', ...DAY, '-f', 'html,md,txt,email']);
  expect(code).toBe(0);
  for (const file of ['briefing.html', 'briefing.email.html']) {
    expect(await readFile(join(cwd, 'out/2026-03-04', file), 'utf8')).not.toContain('<img src=x');
  }
  expect((await brief(cwd, ['verify', 'latest'])).code).toBe(0);
  expect(await readdir(cwd)).toEqual(['articles', 'out']);
});

test('a link in the place of an edition is not written through', async () => {
  const cwd = await aFolder({ ...ARTICLES, 'elsewhere/precious.txt': 'mine' });
  await mkdir(join(cwd, 'out'));
  await symlink('../elsewhere', join(cwd, 'out/2026-03-04'));
  expect((await brief(cwd, ['build', ...DAY, '-f', 'json'])).code).toBe(0);
  expect(await readdir(join(cwd, 'elsewhere'))).toEqual(['precious.txt']);
  expect((await stat(join(cwd, 'out/2026-03-04/briefing.json'))).isFile()).toBe(true);
});

const HEADLINE = 'Ferry aground\r\nBcc: all@example.org\r\n\r\n<script>alert(1)</script> ]]>';

test('a headline adds no header to the mail', async () => {
  const title = JSON.stringify(HEADLINE);
  const cwd = await aFolder({
    'articles/a.json': `{"title": ${title}, "text": "A ferry ran aground off Elda on Monday."}`,
  });
  await withMailServer({}, async ({ port, received }) => {
    const env = mailEnvironment(port, 'ann@example.org');
    expect((await brief(cwd, ['build', ...DAY, '-f', 'json', '--send'], env)).code).toBe(0);
    expect(received.map(({ to }) => to)).toEqual([['ann@example.org']]);
    expect(received[0]?.headers.has('bcc')).toBe(false);
  });
});

test('a mail reads no file and no address', () => {
  const source = readFileSync(join(ROOT, 'src/publish/postman.ts'), 'utf8');
  expect(source).toMatch(/disableFileAccess: true,\s+disableUrlAccess: true/);
});

test('a headline is text in the index and in the feed', async () => {
  const listed = [
    {
      date: '2026-03-04',
      record: {
        schema: 'edition/1' as const,
        date: '2026-03-04',
        made: '2026-03-04T06:30:00.000Z',
        articles: '../../articles',
        title: 'T',
        headlines: [HEADLINE, 'a\u0000b\ud83d'],
        events: 1,
        articlesUsed: 1,
        disagreements: 0,
        files: [],
      },
    },
  ];
  const options = { title: '<b>"T"</b>', site: 'https://news.example/?a=1&b=2' };
  for (const page of [indexOf(listed, options), feedOf(listed, options)]) {
    expect(page).not.toMatch(/<script>|<b>|\0|\ud83d(?![\udc00-\udfff])/);
  }
  const { parseFeed } = await import('feedsmith');
  expect(parseFeed(feedOf(listed, options)).format).toBe('atom');
  expect(indexOf(listed, options)).toContain("default-src 'none'");
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the unpacked browser lies in a folder of this user alone',
  async () => {
    const { path, how } = await findBrowser(null);
    const { mode, uid } = await stat(dirname(path));
    expect([how, (mode & 0o777).toString(8), uid]).toEqual(['packaged', '700', process.getuid?.()]);
  },
);
