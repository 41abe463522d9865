import { gzipSync } from 'node:zlib';

const STORY = `Orlen Bay council votes to move the ferry harbour

ORLEN BAY, March 4 (Reuters) - The council of Orlen Bay voted on Tuesday to move the ferry harbour two kilometres to the north, Mayor Ida Brandt said.

“We could not wait any longer,” Brandt told reporters after the vote, which passed by 14 to 9. The work will cost 48.5 million crowns.

Photo by Jon Vale/Example Pictures

The harbour was built in 1931. Source link
`;

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry harbour to move | Bay Post</title>
<link rel="canonical" href="https://baypost.example/2025/03/04/harbour"><meta property="og:site_name" content="Bay Post">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry harbour to move","datePublished":"2025-03-04T10:00:00+01:00","author":[{"name":"Mia Lund"}],"publisher":{"name":"Bay Post"}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry harbour to move</h1><time datetime="2025-03-04">4 March</time>
<p>The council of Orlen Bay voted on Tuesday to move the ferry harbour two kilometres to the north, Mayor Ida Brandt said.</p>
<p>The vote passed by 14 to 9 &amp; the work will cost 48.5 million crowns&nbsp;in all.</p><script>alert(1)</script><a href="javascript:alert(2)" onclick="x()">more</a></article></body></html>`;

const FEED = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bay Radio</title><link>https://bayradio.example/</link>
<item><title>Harbour &amp; ferries</title><link>https://bayradio.example/1</link><guid>1</guid><pubDate>Tue, 04 Mar 2025 12:00:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>The council voted by 14 to 9.</p>]]></content:encoded></item>
<item><title>Weather</title><link>/2</link><description>Rain &lt;b&gt;all&lt;/b&gt; day.</description></item></channel></rss>`;

const MAIL = `From: Bay Post <news@baypost.example>\r\nSubject: =?utf-8?q?Harbour_to_m=C3=B6ve?=\r\nDate: Tue, 04 Mar 2025 12:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe council voted by 14 to 9.\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>The council voted by 14 to 9 =E2=80=93 at last.</p>\r\n--b--\r\n`;

const LINES = [
  {
    id: 'h1',
    title: 'Harbour',
    text: STORY,
    source: 'Bay Post',
    published: '2025-03-04',
    url: 'https://baypost.example/h1',
  },
  { id: 'h2', html: '<p>The council voted by 14 to 9.</p>', author: 'Mia Lund', language: 'en' },
];

/** Made-up files of every kind that is read: what mutations start from. */
export const SEEDS: Readonly<Record<string, Uint8Array>> = {
  'story.txt': Buffer.from(STORY),
  'story.md': Buffer.from(
    `---\ntitle: Harbour\noutlet: Bay Post\npublished: 2025-03-04\ntogether: [a.txt]\n---\n# Harbour\n\n${STORY}\n\n> *quoted* [link](https://x.example) ![p](p.png)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`,
  ),
  'page.html': Buffer.from(PAGE),
  'feed.xml': Buffer.from(FEED),
  'atom.atom': Buffer.from(
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Bay</title><entry><id>1</id><title type="html">H &amp;amp; F</title><updated>2025-03-04T00:00:00Z</updated><content type="html">&lt;p&gt;The council voted.&lt;/p&gt;</content></entry></feed>',
  ),
  'mail.eml': Buffer.from(MAIL),
  'one.json': Buffer.from(JSON.stringify(LINES[0])),
  'feed.json': Buffer.from(
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Bay', items: LINES }),
  ),
  'lines.jsonl': Buffer.from(LINES.map((line) => JSON.stringify(line)).join('\n')),
  'lines.jsonl.gz': gzipSync(LINES.map((line) => JSON.stringify(line)).join('\n')),
  'wide.txt': Buffer.from(`\ufeff${STORY}`, 'utf16le'),
  'latin.txt': Buffer.from('Caf\xe9 d\xe9j\xe0 vu \x96 le maire a parl\xe9 \xe0 midi.', 'latin1'),
};
