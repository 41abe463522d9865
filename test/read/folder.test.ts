import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { read } from '../../src/read/read.ts';
import { withFolder } from '../support/folder.ts';

const STORY = 'The lighthouse keeper of Orlen Bay retired on Friday.';

/** Files read, inputs that could not be, and codes of notes. */
const seen = async (folder: string) => {
  const { articles, unreadable, notes } = await read(folder);
  return {
    files: articles.map(({ file }) => file),
    unreadable: Object.fromEntries(unreadable.map(({ file, reason }) => [file, reason])),
    notes: notes.map(({ code, file }) => `${code} ${file}`),
  };
};

test('files come in the order of their paths, subfolders among them', () =>
  withFolder({ 'b.txt': STORY, 'a/z.txt': STORY, 'a b’"c.txt': STORY }, async (folder) => {
    expect((await seen(folder)).files).toEqual(['a b’"c.txt', 'a/z.txt', 'b.txt']);
  }));

test('hidden files and the desk are no articles', () =>
  withFolder(
    { 'a.txt': STORY, '.hidden.txt': STORY, '.git/x.txt': STORY, '_desk/notes.md': 'note' },
    async (folder) => {
      expect((await seen(folder)).files).toEqual(['a.txt']);
      expect((await read(folder)).desk.notes).toBe('note');
    },
  ));

test('the parts of a saved page belong to the page', () =>
  withFolder(
    { 'p.html': `<p>${STORY}</p>`, 'p_files/x.js': 'x', 'other_files/a.txt': STORY },
    async (folder) => {
      const { files, notes } = await seen(folder);
      expect(files).toEqual(['other_files/a.txt', 'p.html']);
      expect(notes).toEqual(['page-parts p_files']);
    },
  ));

test('a link is followed inside the folder, and unreadable when it leads out', () =>
  withFolder({ 'in/a.txt': STORY, 'secret.txt': 'secret' }, async (folder) => {
    await symlink(join(folder, 'secret.txt'), join(folder, 'in', 'out.txt'));
    await symlink(join(folder, 'in', 'a.txt'), join(folder, 'in', 'b.txt'));
    await symlink(join(folder, 'in'), join(folder, 'in', 'loop'));
    await symlink(join(folder, 'nowhere'), join(folder, 'in', 'broken.txt'));
    const { files, unreadable, notes } = await seen(join(folder, 'in'));
    expect(files).toEqual(['a.txt', 'b.txt']);
    expect(notes).toContain('unreadable out.txt');
    expect(unreadable['out.txt']).toMatch(/leads out of/);
    expect(unreadable['broken.txt']).toMatch(/leads nowhere/);
  }));

test('what is no article is listed with its reason', () =>
  withFolder(
    {
      'a.txt': STORY,
      'b.pdf': '%PDF-1.4',
      'c.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
      'd.json': '{"text": ',
      'e.xml': '<note>no feed</note>',
      'f.json': '{"colour": "red"}',
      'g.jsonl': `{"text": "x"}\nnonsense\n[1]\n`,
      'h.txt.gz': gzipSync(STORY).subarray(0, 30),
    },
    async (folder) => {
      expect((await seen(folder)).unreadable).toEqual({
        'b.pdf': expect.stringMatching(/kind \.pdf are not read/),
        'c.txt': 'a binary file',
        'd.json': expect.stringMatching(/does not parse/),
        'e.xml': expect.stringMatching(/no feed/),
        'f.json': expect.stringMatching(/neither "text" nor "html"/),
        'g.jsonl': expect.stringMatching(/JSON/),
        'h.txt.gz': 'a broken gzip file',
      });
    },
  ));

test('a list that holds no article is listed, too', () =>
  withFolder(
    {
      'a.txt': STORY,
      'b.jsonl': '\n',
      'c.json': '{"articles": []}',
      'd.rss': '<rss version="2.0"><channel><title>Bay Radio</title></channel></rss>',
    },
    async (folder) => {
      const reason = 'a list of no articles';
      expect((await seen(folder)).unreadable).toEqual({
        'b.jsonl': reason,
        'c.json': reason,
        'd.rss': reason,
      });
    },
  ));

test.skipIf(process.getuid?.() === 0)('a file without permission is listed', () =>
  withFolder({ 'a.txt': STORY, 'b.txt': STORY }, async (folder) => {
    await chmod(join(folder, 'b.txt'), 0);
    expect((await seen(folder)).unreadable['b.txt']).toMatch(/permission/);
  }),
);

test.each([
  ['no folder', undefined],
  ['an empty folder', {}],
  ['nothing but a desk', { '_desk/notes.md': 'x' }],
  ['nothing readable', { 'a.pdf': 'x' }],
  ['nothing but white space', { 'a.txt': ' \n ' }],
])('%s is an error that names the folder', async (_title, files) => {
  const attempt = async (folder: string) => {
    const where = files === undefined ? join(folder, 'none') : folder;
    await expect(read(where)).rejects.toMatchObject({
      code: 'NO_ARTICLES',
      message: expect.stringContaining(where),
    });
  };
  await withFolder(files ?? {}, attempt);
});

test('items of one file are numbered with the unreadable ones among them', () =>
  withFolder({ 'a.jsonl': '{"text":"one"}\nbad\n{"text":"three"}\n' }, async (folder) => {
    const { articles, unreadable } = await read(folder);
    expect(articles.map(({ item }) => item)).toEqual([0, 2]);
    expect(unreadable.map(({ item }) => item)).toEqual([1]);
  }));

test('a folder that stands where a file is expected stops nothing', () =>
  withFolder({ 'a.txt': STORY }, async (folder) => {
    await mkdir(join(folder, 'b.txt'));
    await writeFile(join(folder, 'b.txt', 'c.txt'), STORY);
    expect((await seen(folder)).files).toEqual(['a.txt', 'b.txt/c.txt']);
  }));

test('a file of which several articles cannot be read is remarked on once', () =>
  withFolder({ 'a.jsonl': '{"text":"one"}\nbad\nworse\n' }, async (folder) => {
    const { notes } = await read(folder);
    expect(notes).toEqual([
      { code: 'unreadable', file: 'a.jsonl', detail: 'a line that is not JSON (and 1 more)' },
    ]);
  }));
