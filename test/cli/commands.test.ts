import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/help.ts';
import { FIELDS, MAIL_FIELDS } from '../../src/config/fields.ts';
import { parseConfig } from '../../src/config/file.ts';
import { ARTICLES, aFolder, brief } from '../support/desk.ts';

const on = (date: string): readonly string[] => [
  ...['build', '--date', date, '--timezone', 'UTC', '--format', 'json'],
];

let cwd: string;
let events: readonly {
  readonly id: string;
  readonly articles: readonly string[];
  readonly facts: readonly { readonly id: string; readonly versions: readonly unknown[] }[];
}[];

beforeAll(async () => {
  cwd = await aFolder(ARTICLES);
  await brief(cwd, on('2026-03-04'));
  events = JSON.parse(await readFile(join(cwd, 'out/2026-03-04/briefing.json'), 'utf8')).events;
  await writeFile(
    join(cwd, 'articles/third.txt'),
    'The town council of Harlow Bay approved a new tram line on Tuesday by nine votes to four.\n\nTrams will be green and carry bicycles.',
  );
  await brief(cwd, on('2026-03-05'));
}, 60_000);

describe('explain', () => {
  test('says of a fact why it is printed as it is, and who tells it', async () => {
    const fact = events.flatMap((event) => event.facts).find(({ versions }) => versions.length > 1);
    const { code, out } = await brief(cwd, ['explain', '2026-03-04', fact?.id ?? '']);
    expect(code).toBe(0);
    expect(out.join('\n')).toMatch(/Printed\n {2}“[\s\S]*Over\n[\s\S]*Sources\n/);
  });

  test('says of an event what ties its articles', async () => {
    const { out } = await brief(cwd, ['explain', '2026-03-04', events[0]?.id ?? '']);
    expect(out.join('\n')).toMatch(/Its articles[\s\S]*gazette\.txt[\s\S]*independent source/);
  });

  test('says of an article, named by its file, what is known and by which evidence', async () => {
    const { out } = await brief(cwd, ['explain', 'latest', 'gazette.txt']);
    expect(out.join('\n')).toMatch(/outlet: nothing says[\s\S]*language: en \(/);
  });

  test('gives the same as data', async () => {
    const { out } = await brief(cwd, ['explain', '2026-03-04', events[0]?.id ?? '', '--json']);
    expect(JSON.parse(out.join()).id).toBe(events[0]?.id);
  });

  test('names the events when an id is nobody’s', async () => {
    const { code, err } = await brief(cwd, ['explain', '2026-03-04', 'f0']);
    expect([code, err.join()]).toEqual([2, expect.stringContaining(events[0]?.id ?? '-')]);
  });
});

describe('diff', () => {
  test('says in words what came and what stayed', async () => {
    const { code, out } = await brief(cwd, ['diff', '2026-03-04', '2026-03-05']);
    expect(code).toBe(0);
    expect(out[0]).toMatch(
      /^From 2026-03-04 to 2026-03-05: \d+ new, \d+ updated, \d+ unchanged, 0 gone\.$/,
    );
    expect(out.join('\n')).toMatch(/\+ “Trams will be green and carry bicycles\.”/);
  });

  test('works backwards, and finds what is gone', async () => {
    const { out } = await brief(cwd, ['diff', '2026-03-05', '2026-03-04']);
    expect(out.join('\n')).toMatch(/No longer told\n[\s\S]*- “Trams will be green/);
  });

  test('of an edition with itself is empty', async () => {
    const { out } = await brief(cwd, ['diff', '2026-03-04', '2026-03-04', '--json']);
    expect(JSON.parse(out.join())).toMatchObject({ new: [], updated: [], gone: [] });
  });
});

describe('init', () => {
  test('makes a desk that builds as soon as it has articles', async () => {
    const folder = await aFolder();
    expect((await brief(folder, ['init', 'desk'])).code).toBe(0);
    const desk = join(folder, 'desk');
    expect(await readdir(desk)).toEqual(expect.arrayContaining(['articles', 'brief.config.yaml']));
    await writeFile(join(desk, 'articles/a.txt'), ARTICLES['articles/gazette.txt'] ?? '');
    expect((await brief(desk, on('2026-03-04'))).code).toBe(0);
  });

  test('every setting is explained, and every one that is explained is one', async () => {
    const folder = await aFolder();
    await brief(folder, ['init']);
    const path = join(folder, 'brief.config.yaml');
    const commented = await readFile(path, 'utf8');
    const all = commented.replace(/^# (?=\w+:| {2}\w+:)/gm, '');
    expect(await parseConfig(path, all)).toEqual(
      Object.fromEntries([
        ...Object.keys(FIELDS).map((name) => [name, expect.anything()]),
        ['mail', Object.fromEntries(Object.keys(MAIL_FIELDS).map((n) => [n, expect.anything()]))],
      ]),
    );
    await writeFile(path, commented);
    const { code, err } = await brief(folder, ['doctor', '--json'], { BRIEF_FORMATS: 'html' });
    expect([code, err]).toEqual([0, []]);
  });

  test('gives what it placed as data', async () => {
    const folder = await aFolder({ 'brief.config.yaml': 'title: Mine\n' });
    const { out } = await brief(folder, ['init', '--json']);
    expect(JSON.parse(out.join())).toEqual({
      folder,
      placed: [
        { path: join(folder, 'brief.config.yaml'), isNew: false },
        { path: join(folder, 'articles/_desk/sources.yaml'), isNew: true },
        { path: join(folder, 'templates'), isNew: true },
      ],
    });
  });

  test('leaves what is there as it is', async () => {
    const folder = await aFolder({ 'brief.config.yaml': 'title: Mine\n' });
    await brief(folder, ['init']);
    expect(await readFile(join(folder, 'brief.config.yaml'), 'utf8')).toBe('title: Mine\n');
  });
});

test.each(Object.keys(COMMANDS))('%s has help that shows how it is called', async (command) => {
  const { code, out } = await brief('/', [command, '--help']);
  expect([code, out.join()]).toEqual([0, expect.stringMatching(/^Usage: brief /)]);
});

test('the version is the package’s', async () => {
  expect((await brief('/', ['--version'])).out).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+/)]);
});
