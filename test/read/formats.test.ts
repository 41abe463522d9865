import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { read } from '../../src/read/read.ts';
import type { RawArticle } from '../../src/types.ts';
import { withFolder } from '../support/folder.ts';

const STORY = 'The lighthouse keeper of Orlen Bay retired on Friday.';

/** The articles read from one file. */
const readOne = (name: string, content: string | Uint8Array): Promise<readonly RawArticle[]> =>
  withFolder({ [name]: content }, async (folder) => (await read(folder)).articles);

const check = async (
  name: string,
  content: string | Uint8Array,
  expected: readonly { content: RegExp; [field: string]: unknown }[],
) => {
  const articles = await readOne(name, content);
  expect(articles).toHaveLength(expected.length);
  expected.forEach(({ content: text, markup, ref, ...declared }, i) => {
    const article = articles[i];
    expect(article?.content).toMatch(text);
    if (markup !== undefined) expect(article?.markup).toBe(markup);
    if (ref !== undefined) expect(article?.ref).toBe(ref);
    const names = Object.fromEntries(
      Object.entries(article?.declared ?? {}).map(([k, v]) => [k, v.name]),
    );
    expect(names).toMatchObject(declared);
  });
};

test('plain text is taken as it stands', () =>
  check('a.txt', STORY, [{ content: /^The lighthouse/, markup: 'text' }]));

test('text that is a page is read as one', () =>
  check(
    'a.txt',
    `<!doctype html><html><title>Keeper retires</title><body><p>${STORY}</p></body></html>`,
    [{ content: /<p>The lighthouse/, markup: 'html', title: 'Keeper retires' }],
  ));

test('a file without an extension is text', () =>
  check('letter', STORY, [{ content: /lighthouse/ }]));

test('Markdown gives its words and its front matter', () =>
  check(
    'a.md',
    `---\ntitle: Keeper retires\noutlet: Bay Post\npublished: 2025-03-07\nauthor: [Mia Lund, Jon Vale]\nlang: en\nid: k1\n---\n# A *day* off\n\nThe **lighthouse** [keeper](https://x.example)\nof Orlen Bay retired &amp; left.\n\n![view](v.png)\n\n- one\n- two\n\n> He "rowed home".\n`,
    [
      {
        content:
          /^A day off\n\nThe lighthouse keeper of Orlen Bay retired & left\.\n\none\n\ntwo\n\nHe "rowed home"\.$/,
        markup: 'text',
        ref: 'k1',
        title: 'Keeper retires',
        outlet: 'Bay Post',
        published: '2025-03-07',
        author: 'Mia Lund, Jon Vale',
        language: 'en',
      },
    ],
  ));

test('front matter stands in plain text too', () =>
  check('a.txt', `---\nsource: Bay Post\n---\n${STORY}`, [
    { content: /^The lighthouse/, outlet: 'Bay Post' },
  ]));

test('a page declares itself in JSON-LD before anything else', () =>
  check(
    'a.html',
    `<html lang="en-GB"><head><title>Keeper retires - Bay Post</title><meta property="og:site_name" content="Baypost online"><meta name="author" content="Desk">
<link rel="canonical" href="https://baypost.example/keeper"><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Keeper retires","datePublished":"2025-03-07T08:00:00+01:00","author":[{"@type":"Person","name":"Mia Lund"}],"publisher":{"@type":"Organization","name":"Bay Post"}}]}</script></head><body><p>${STORY}</p></body></html>`,
    [
      {
        content: /lighthouse/,
        markup: 'html',
        title: 'Keeper retires',
        outlet: 'Bay Post',
        author: 'Mia Lund',
        url: 'https://baypost.example/keeper',
        published: '2025-03-07T08:00:00+01:00',
        language: 'en-GB',
      },
    ],
  ));

test.each([
  ['a browser', '<!-- saved from url=(0031)https://baypost.example/keeper -->'],
  [
    'an extension',
    '<!--\n Page saved with SingleFile \n url: https://baypost.example/keeper \n saved date: today -->',
  ],
])('a page without an address has the one that %s noted when it was saved', (_by, comment) =>
  check('a.html', `<!doctype html>${comment}<html><body><p>${STORY}</p></body></html>`, [
    { content: /lighthouse/, url: 'https://baypost.example/keeper' },
  ]),
);

test('entities in JSON-LD are resolved', () =>
  check(
    'a.html',
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Keeper &amp; light"}</script><p>${STORY}</p>`,
    [{ content: /lighthouse/, title: 'Keeper & light' }],
  ));

test('a page without JSON-LD declares itself in meta elements and a time', () =>
  check(
    'a.htm',
    `<html><head><meta property="og:title" content="Keeper &amp; light | Bay Post"><meta property="og:site_name" content="Bay Post"></head><body><aside><time datetime="2001-01-01">old</time></aside><article><span class="byline">By Mia Lund</span><time itemprop="datePublished" datetime="2025-03-07">7 March</time><p>${STORY}</p></article></body></html>`,
    [
      {
        content: /./,
        title: 'Keeper & light',
        outlet: 'Bay Post',
        author: 'Mia Lund',
        published: '2025-03-07',
      },
    ],
  ));

test('JSON holds one article, in text or HTML, under usual names', () =>
  check(
    'a.json',
    JSON.stringify({
      headline: 'Keeper',
      articleBody: STORY,
      publisher: { name: 'Bay Post' },
      publishedAt: '2025-03-07',
    }),
    [
      {
        content: /lighthouse/,
        markup: 'text',
        title: 'Keeper',
        outlet: 'Bay Post',
        published: '2025-03-07',
      },
    ],
  ));

test('JSON holds a list of articles', () =>
  check(
    'a.json',
    JSON.stringify({ articles: [{ id: 7, text: STORY }, { html: `<p>${STORY}</p>` }] }),
    [
      { content: /lighthouse/, markup: 'text', ref: '7' },
      { content: /<p>/, markup: 'html' },
    ],
  ));

test.each([
  ['a service wraps its answer in', { response: { results: [{ body: STORY }] } }],
  ['gives its paragraphs one by one', { text: [STORY, 'Nobody will follow him.'] }],
])('JSON is read that %s', (_what, value) =>
  check('a.json', JSON.stringify(value), [{ content: /lighthouse/, markup: 'text' }]),
);

test('a JSON Feed names its outlet', () =>
  check(
    'feed.json',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Bay Radio',
      language: 'en',
      items: [
        {
          id: '1',
          title: 'Keeper',
          content_html: `<p>${STORY}</p>`,
          date_published: '2025-03-07T10:00:00Z',
        },
      ],
    }),
    [
      {
        content: /<p>/,
        markup: 'html',
        ref: '1',
        title: 'Keeper',
        outlet: 'Bay Radio',
        published: '2025-03-07T10:00:00Z',
      },
    ],
  ));

test('JSON lines hold an article each', () =>
  check(
    'a.jsonl',
    `${JSON.stringify({ id: 'a', text: STORY })}\n\n${JSON.stringify({ id: 'b', text: STORY })}\r\n`,
    [
      { content: /lighthouse/, ref: 'a' },
      { content: /lighthouse/, ref: 'b' },
    ],
  ));

test('RSS prefers full content to the summary and resolves its links', () =>
  check(
    'feed.xml',
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bay Radio</title><link>https://bayradio.example/</link><language>en</language><item><title>Keeper &amp;amp; light</title><link>/keeper</link><dc:creator>Mia Lund</dc:creator><pubDate>Fri, 07 Mar 2025 10:00:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>${STORY}</p>]]></content:encoded></item></channel></rss>`,
    [
      {
        content: /<p>The lighthouse/,
        markup: 'html',
        title: 'Keeper & light',
        outlet: 'Bay Radio',
        author: 'Mia Lund',
        url: 'https://bayradio.example/keeper',
        published: 'Fri, 07 Mar 2025 10:00:00 GMT',
      },
    ],
  ));

test('an item taken over from elsewhere names its own source', () =>
  check(
    'feed.rss',
    `<rss version="2.0"><channel><title>All Papers</title><item><title>K</title><source url="https://baypost.example/f">Bay Post</source><description>${STORY}</description></item></channel></rss>`,
    [{ content: /lighthouse/, markup: 'text', outlet: 'Bay Post' }],
  ));

test('Atom gives its entries', () =>
  check(
    'feed.atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Bay Radio</title><entry><id>t1</id><title>Keeper</title><link href="https://bayradio.example/k"/><published>2025-03-07T10:00:00Z</published><author><name>Mia Lund</name></author><content type="html">&lt;p&gt;${STORY}&lt;/p&gt;</content></entry></feed>`,
    [
      {
        content: /<p>The/,
        ref: 't1',
        title: 'Keeper',
        author: 'Mia Lund',
        url: 'https://bayradio.example/k',
        published: '2025-03-07T10:00:00Z',
      },
    ],
  ));

test('RDF gives its items', () =>
  check(
    'feed.rdf',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="u"><title>Bay Radio</title></channel><item rdf:about="i"><title>Keeper</title><description>${STORY}</description><dc:date>2025-03-07</dc:date></item></rdf:RDF>`,
    [{ content: /lighthouse/, title: 'Keeper', outlet: 'Bay Radio', published: '2025-03-07' }],
  ));

test('a newsletter gives its HTML part; a sender named like its domain is an outlet', () =>
  check(
    'a.eml',
    `From: The Bay Post <news@mail.bay-post.example>\r\nSubject: =?utf-8?q?K=C3=B6per?=\r\nDate: Fri, 07 Mar 2025 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nplain\r\n--b\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>${STORY} =A9</p>\r\n--b--\r\n`,
    [
      {
        content: /lighthouse.*©/s,
        markup: 'html',
        title: 'Köper',
        outlet: 'The Bay Post',
        published: '2025-03-07T09:00:00.000Z',
      },
    ],
  ));

test('a sender who shares a word with its domain and a mailbox with others is an outlet', async () => {
  const [article] = await readOne(
    'a.eml',
    `From: Harbour Letter <newsletter@harbour.example>\r\nSubject: x\r\n\r\n${STORY}\r\n`,
  );
  expect(article?.declared.outlet?.name).toBe('Harbour Letter');
});

test.each<[string, string, string, string | null]>([
  ['a mailbox of the press', 'Bay Brief <newsletter@mailer.example>', 'Bay Brief', null],
  [
    'a mailbox of many and a list',
    'Bay Brief <hello@mailer.example>\r\nList-Id: <b.example>',
    'Bay Brief',
    null,
  ],
  ['the name of its letter', 'Bay Post Newsletter <x@news.baypost.example>', 'Bay Post', null],
  [
    'whom it writes for',
    '"Mia Lund from Bay Brief" <mia@letters.example>',
    'Bay Brief',
    'Mia Lund',
  ],
])('a sender is an outlet by %s', async (_title, from, outlet, author) => {
  const [article] = await readOne('a.eml', `From: ${from}\r\nSubject: x\r\n\r\n${STORY}\r\n`);
  expect(article?.declared.outlet?.name).toBe(outlet);
  expect(article?.declared.author?.name ?? null).toBe(author);
});

test('a mailbox of many is a person’s when no list sends it', async () => {
  const from = 'From: Mia Lund <info@lund-garden.example>\r\nSubject: x\r\n\r\n';
  const [article] = await readOne('a.eml', `${from}${STORY}\r\n`);
  expect(article?.declared.outlet).toBeUndefined();
});

test('any other sender is a person', async () => {
  const [article] = await readOne(
    'a.eml',
    `From: Mia Lund <mia@mail.example>\r\nSubject: x\r\n\r\n${STORY}\r\n`,
  );
  expect(article?.declared.outlet).toBeUndefined();
  expect(article?.declared.author?.name).toBe('Mia Lund');
});

test.each(['a.txt', 'a.jsonl', 'a.txt.gz', 'a.jsonl.gz'])(
  'a gzipped %s is unpacked',
  async (name) => {
    const content = name.includes('jsonl') ? JSON.stringify({ text: STORY }) : STORY;
    await check(name, gzipSync(content), [{ content: /lighthouse/ }]);
  },
);
