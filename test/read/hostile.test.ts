import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { read } from '../../src/read/read.ts';
import { withFolder } from '../support/folder.ts';

const STORY =
  'The lighthouse keeper of Orlen Bay retired on Friday after forty years, the council said.';
const LONG = `${STORY} He had come to the island as a boy and learned the trade from his uncle. Nobody will follow him: the light has been turned by a motor since the spring.`;
const MIB = 1024 * 1024;

/** What becomes of a file beside a harmless one: its cleaned text or the reason, the notes on it, the time. */
const become = (name: string, content: string | Uint8Array) =>
  withFolder({ [name]: content, 'zz.txt': STORY }, async (folder) => {
    const started = performance.now();
    const found = await read(folder);
    const { articles } = clean(found.articles, {
      date: '2026-01-15',
      desk: found.desk,
      window: { since: null, until: null, after: null },
    });
    const own = articles.filter(({ file }) => file === name);
    expect(articles.some(({ file }) => file === 'zz.txt')).toBe(true);
    return {
      texts: own.map(({ text }) => text),
      reasons: found.unreadable.map(({ reason }) => reason),
      notes: found.notes.filter(({ file }) => file === name).map(({ code }) => code),
      seconds: (performance.now() - started) / 1000,
    };
  });

test('a page nested ten thousand levels deep is read as plain text', async () => {
  const { texts, notes } = await become(
    'a.html',
    `<html><body>${'<div>'.repeat(10_000)}<p>${STORY}</p>`,
  );
  expect(notes).toContain('too-deep');
  expect(texts).toEqual([STORY]);
});

test('a page of many megabytes is refused with its reason', async () => {
  const { texts, reasons, seconds } = await become(
    'a.html',
    `<p>${STORY}</p>`.repeat((20 * MIB) / 100),
  );
  expect(texts).toEqual([]);
  expect(reasons).toEqual([expect.stringMatching(/longer than 4 million characters/)]);
  expect(seconds).toBeLessThan(10);
});

test('a file of fifty megabytes is refused without being held', async () => {
  const { reasons } = await become('a.txt', Buffer.alloc(50 * MIB, 'word '));
  expect(reasons).toEqual(['larger than 32 MB, the most that is read at once']);
});

test('pictures inlined in a page do not count towards its length', async () => {
  const { texts } = await become(
    'a.html',
    `<article><h1>Keeper</h1><img src="data:image/png;base64,${'QUJD'.repeat(1.5 * MIB)}"><p>${LONG}</p></article>`,
  );
  expect(texts.join('')).toContain('lighthouse keeper');
});

test('a picture inlined in Markdown is no text', async () => {
  const data = 'QUJD'.repeat(20_000);
  const { texts, seconds } = await become(
    'a.md',
    `![x](data:image/png;base64,${data})\n\n${LONG}\n`,
  );
  expect(texts).toEqual([LONG]);
  expect(seconds).toBeLessThan(2);
});

test('a gzip that swells beyond reason is refused', async () => {
  const bomb = gzipSync(Buffer.alloc(40 * MIB, 'a'));
  expect((await become('a.jsonl.gz', bomb)).reasons).toEqual([expect.stringMatching(/swells/)]);
  expect((await become('a.txt.gz', bomb)).reasons).toEqual([
    expect.stringMatching(/larger than|swells/),
  ]);
}, 30_000);

test('entities that multiply themselves are not resolved', async () => {
  const entities = Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
  ).join('');
  const { texts } = await become(
    'a.xml',
    `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY l0 "lol">${entities}]><rss version="2.0"><channel><title>T</title><item><title>t</title><description>${STORY} &l9;</description></item></channel></rss>`,
  );
  expect(texts.join('').length).toBeLessThan(500);
});

test('front matter that multiplies itself is noted and left aside', async () => {
  const levels = Array.from(
    { length: 9 },
    (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(10)}]`,
  ).join('\n');
  const { notes, texts } = await become('a.md', `---\nl0: &l0 lol\n${levels}\n---\n${STORY}`);
  expect(notes).toContain('front-matter');
  expect(texts.join('')).toContain('lighthouse');
});

test('NUL, direction overrides and half characters are taken out and noted', async () => {
  const { texts, notes } = await become(
    'a.txt',
    LONG.replace('keeper', 'kee\0per').replace('Bay', '\u202eBay\u202c'),
  );
  expect(notes).toEqual(['hidden-characters']);
  expect(texts).toEqual([LONG]);
  const json = await become('a.json', `{"text": "${STORY} \\ud800 \\u202e"}`);
  expect(json.texts.join('')).toMatch(/said\. \ufffd$/);
});

test('a short text with a few NULs is a text', async () => {
  const { texts, notes } = await become('a.txt', `${STORY}\0\0\0`);
  expect(texts).toEqual([STORY]);
  expect(notes).toEqual(['hidden-characters']);
});

test('scripts, handlers and their links leave nothing in the text', async () => {
  const page = `<html><body><article><h1>Keeper retires</h1><script>alert("x")</script><p onclick="steal()">${STORY}</p><p>${STORY} <a href="javascript:steal()">More on this</a> was said, and nothing else.</p><style>p{}</style></article></body></html>`;
  const { texts } = await become('a.html', page);
  expect(texts.join('')).toContain('lighthouse keeper');
  expect(texts.join('')).not.toMatch(/alert|steal|javascript|p\{\}/);
});

test.each<[string, string, string]>([
  ['a megabyte on one line', 'a.txt', 'word '.repeat(MIB / 5)],
  ['a megabyte without a space', 'a.txt', 'x'.repeat(MIB)],
  ['a megabyte of one word in Markdown', 'a.md', `x${'_a.b'.repeat(20_000)}\n`.repeat(13)],
  ['a megabyte of brackets', 'a.md', '['.repeat(MIB)],
  ['a megabyte of quotation marks', 'a.md', '> '.repeat(MIB / 2)],
  ['a megabyte of opening braces', 'a.json', '{"a":'.repeat(MIB / 5)],
  ['a megabyte of one-letter lines', 'a.jsonl', 'x\n'.repeat(MIB / 2)],
  ['a megabyte of empty elements', 'a.html', '<b></b>'.repeat(MIB / 7)],
  [
    'a megabyte of opening feeds',
    'a.xml',
    `<rss version="2.0"><channel>${'<item>'.repeat(MIB / 6)}`,
  ],
  ['a megabyte of line breaks', 'a.eml', '\r\n'.repeat(MIB / 2)],
])(
  '%s passes in bounded time',
  async (_title, name, content) => {
    expect((await become(name, content)).seconds).toBeLessThan(15);
  },
  30_000,
);
