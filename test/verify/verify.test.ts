import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../src/verify/claims.ts';
import { isTitled, lettersOf, standsIn } from '../../src/verify/source.ts';
import { ARTICLES, aFolder, brief } from '../support/desk.ts';

const DAY = ['--date', '2026-03-04', '--timezone', 'UTC', '--format', 'json'];
const STORY =
  'The ferry “Gull” left Elda at noon on Monday with forty passengers aboard, its owner said. It will not be back before the spring.';
const EDITION = 'out/2026-03-04';

/** A source of each kind that is read. */
const SOURCES: readonly [name: string, content: string | Uint8Array][] = [
  ['plain.txt', STORY],
  ['latin.txt', Buffer.from(STORY.replace('“Gull”', '\xabGull\xbb'), 'latin1')],
  ['wide.txt', Buffer.from(`\ufeff${STORY}`, 'utf16le')],
  [
    'unseen.txt',
    STORY.replace('forty', 'f\u00ado\u200br\u202ety\u0007').replace(' noon', ' no\udc00on'),
  ],
  [
    'marked.md',
    '---\ntitle: Ferry leaves\n---\n\nThe *ferry* left [Elda](https://example.org) at noon on Monday.\n\n- It was late, the pilot said.\n',
  ],
  [
    'page.html',
    '<!DOCTYPE html><html><head><title>Ferry &amp; Co</title></head><body><article><h1>Ferry &amp; Co</h1><p>The ferry &ldquo;Gull&rdquo; of Ferry&nbsp;&amp;&nbsp;Co left Elda at noon on <b>Mon</b>day with 40 passengers aboard, its owner said.</p><p>It will not be back before the spring, he added in a statement to the harbour.</p></article></body></html>',
  ],
  [
    'machine.html',
    `<!DOCTYPE html><html><head><title>Ferry leaves</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Ferry leaves', articleBody: `${STORY}\n\n${STORY.replaceAll('Gull', 'Tern')}` })}</script></head><body><div id="app">Please wait.</div></body></html>`,
  ],
  [
    'mail.eml',
    'From: Elda Post <post@example.org>\r\nSubject: Ferry leaves\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe ferry left Elda at noon on Monday with 40 passengers aboard, its=\r\n owner said.\r\n\r\nCaf=C3=A9s on the quay stayed open.\r\n',
  ],
  [
    'letter.eml',
    'From: Elda Post <post@example.org>\r\nSubject: Ferry leaves\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>The ferry &ldquo;Gull&rdquo; left Elda at <i>noon</i> on Monday.</p><p>Caf&eacute;s on the quay stayed open.</p>\r\n',
  ],
  [
    'one.json',
    '{"title": "Ferry leaves", "text": "The ferry left Elda at noon.\\n\\nIt was \\u201clate\\u201d, said the pilot."}',
  ],
  [
    'lines.jsonl',
    `${JSON.stringify({ text: STORY })}\n{"html": "<p>Caf&eacute;s on the quay stayed open.</p>"}\n`,
  ],
  ['lines.jsonl.gz', gzipSync(JSON.stringify({ text: STORY }))],
  [
    'feed.rss',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Elda Post</title><item><title>Ferry leaves</title><description><![CDATA[<p>${STORY}</p>]]></description></item></channel></rss>`,
  ],
  [
    'feed.atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Elda Post</title><entry><id>1</id><title>Ferry &amp; Co</title><content type="html">&lt;p&gt;The ferry left Elda at noon &amp;amp; was late.&lt;/p&gt;</content></entry></feed>',
  ],
  [
    'rdf.xml',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Elda Post</title></channel><item rdf:about="y"><title>Ferry leaves</title><description>The ferry left Elda at noon on Monday.</description></item></rdf:RDF>',
  ],
  [
    'feed.json',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Elda Post',
      items: [{ id: '1', content_html: `<p>${STORY}</p>` }],
    }),
  ],
];

async function built(extra: Readonly<Record<string, string>> = {}): Promise<string> {
  const cwd = await aFolder({ ...ARTICLES, ...extra });
  expect((await brief(cwd, ['build', ...DAY])).code).toBe(0);
  return cwd;
}

async function edit(path: string, change: (content: string) => string): Promise<void> {
  const before = await readFile(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(path, after);
}

const factIn = async (cwd: string, words: RegExp): Promise<string> => {
  const briefing = JSON.parse(await readFile(join(cwd, EDITION, 'briefing.json'), 'utf8'));
  const facts: readonly { id: string; chosen: { quote: string } }[] = briefing.events.flatMap(
    (event: { facts: unknown }) => event.facts,
  );
  return facts.find(({ chosen }) => words.test(chosen.quote))?.id ?? 'none';
};

describe('verify', () => {
  test('proves an edition, by its date, its folder and as the latest', async () => {
    const cwd = await built();
    for (const name of ['2026-03-04', EDITION, 'latest', join(cwd, EDITION)]) {
      const { code, out } = await brief(cwd, ['verify', name]);
      expect([code, out.join()]).toEqual([
        0,
        expect.stringMatching(/^(\d+) of \1 passages proved/),
      ]);
    }
  });

  test.each(SOURCES)('proves what %s says', async (name, content) => {
    const cwd = await aFolder({});
    await mkdir(join(cwd, 'articles'));
    await writeFile(join(cwd, 'articles', name), content);
    await brief(cwd, ['build', ...DAY]);
    const { code, out } = await brief(cwd, ['verify', 'latest']);
    expect([code, ...out]).toEqual([0, expect.stringMatching(/^([1-9]\d*) of \1 passages proved/)]);
  });
});

describe('verify finds', () => {
  test('a forged quotation, and names its fact', async () => {
    const cwd = await built();
    const id = await factIn(cwd, /million crowns/);
    await edit(join(cwd, EDITION, 'briefing.json'), (json) => json.replaceAll('crowns', 'dollars'));
    const { code, out } = await brief(cwd, ['verify', 'latest']);
    expect([code, out.join('\n')]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^false +${id} .*dollars`, 'm')),
    ]);
  });

  test('one that was forged in the edition’s own text as well', async () => {
    const cwd = await built();
    const id = await factIn(cwd, /million crowns/);
    for (const name of ['briefing.json', 'articles.jsonl']) {
      await edit(join(cwd, EDITION, name), (json) => json.replaceAll('crowns', 'clowns'));
    }
    const { code, out } = await brief(cwd, ['verify', 'latest']);
    expect([code, out.join('\n')]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^false +${id} `, 'm')),
    ]);
  });

  test('a forged headline', async () => {
    const cwd = await built();
    await edit(join(cwd, EDITION, 'briefing.json'), (json) =>
      json.replace(/("headline":\{"text":")/, '$1Shock: '),
    );
    const { code, out } = await brief(cwd, ['verify', 'latest']);
    expect([code, out.join('\n')]).toEqual([
      1,
      expect.stringMatching(/^false +e\w+ \(headline.*Shock/m),
    ]);
  });
});

describe('verify tells of sources', () => {
  test('that were changed and still have every word that is quoted, in one line', async () => {
    const cwd = await built();
    await appendFile(join(cwd, 'articles/gazette.txt'), '\n\nUpdated at noon.\n');
    const { code, out } = await brief(cwd, ['verify', 'latest']);
    expect([code, ...out]).toEqual([
      0,
      expect.stringMatching(/^edited .*gazette\.txt.*still stands/),
      expect.stringMatching(/^(\d+) of \1 passages proved.*changed since.*: 1\.$/),
    ]);
  });

  test('that were changed, by the passages alone that they do not have any more', async () => {
    const cwd = await built();
    const id = await factIn(cwd, /Shopkeepers/);
    await edit(join(cwd, 'articles/gazette.txt'), (text) => text.replace('two years', 'a year'));
    const { code, out } = await brief(cwd, ['verify', 'latest']);
    expect([code, ...out]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^changed +${id} .*two years of noise.*do not stand`)),
      expect.stringMatching(/1 not proved\.$/),
    ]);
  });

  test('that are gone', async () => {
    const cwd = await built();
    const id = await factIn(cwd, /Shopkeepers/);
    await rm(join(cwd, 'articles/gazette.txt'));
    const { code, out } = await brief(cwd, ['verify', 'latest']);
    expect([code, out.join('\n')]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^missing +${id} `, 'm')),
    ]);
  });

  test('finds a page that was changed after it was written', async () => {
    const cwd = await aFolder(ARTICLES);
    await brief(cwd, ['build', ...DAY.slice(0, 4), '--format', 'html']);
    await appendFile(join(cwd, EDITION, 'briefing.html'), '<p>Bought and paid for.</p>');
    const { code, out } = await brief(cwd, ['verify', 'latest']);
    expect([code, out[0]]).toEqual([1, expect.stringMatching(/^altered +briefing\.html/)]);
  });

  test('calls boundaries of another version moved, not false', async () => {
    const cwd = await built();
    await rm(join(cwd, EDITION, '.edition.json'));
    for (const name of ['briefing.json', 'articles.jsonl']) {
      await edit(join(cwd, EDITION, name), (json) => shifted(name, json));
    }
    const { code, out } = await brief(cwd, ['verify', 'latest', '--articles', 'articles']);
    expect([code, out.join('\n')]).toEqual([0, expect.stringMatching(/^moved .*another version/m)]);
  });

  test('says which sources hold a quotation given as text', async () => {
    const cwd = await built();
    const argv = ['verify', 'latest', '--quote', 'two years  of\nnoise'];
    const known = await brief(cwd, argv);
    const { out } = await brief(cwd, [...argv, '--json']);
    expect(JSON.parse(out.join()).files).toEqual(known.out);
    expect([known.code, known.out]).toEqual([0, ['gazette.txt']]);
    expect((await brief(cwd, ['verify', 'latest', '--quote', 'three years of noise'])).code).toBe(
      1,
    );
  });
});

test('lines of a file that moved are found where they stand now', async () => {
  const lines = Object.entries(ARTICLES).map(([, text], id) => JSON.stringify({ id, text }));
  const cwd = await aFolder({ 'articles/all.jsonl': `${lines.join('\n')}\n` });
  await brief(cwd, ['build', ...DAY]);
  await edit(join(cwd, 'articles/all.jsonl'), (all) => `{"text": "It rained in Elda."}\n${all}`);
  const { code, out } = await brief(cwd, ['verify', 'latest']);
  expect([code, ...out]).toEqual([0, expect.stringMatching(/^(\d+) of \1 passages proved/)]);
});

/** The edition as a version would have made it that kept one more letter at the head of each text. */
function shifted(name: string, json: string): string {
  if (name === 'articles.jsonl') return json.replaceAll('"text":"', '"text":" ');
  return json
    .replace(/"version":"[^"]*"/, '"version":"0.0.0-old"')
    .replace(/"(start|end|at)":(\d+)/g, (_, key, n) => `"${key}":${Number(n) + 1}`);
}

const LD = (json: string) => `<script type="application/ld+json">${json}</script><p>x</p>`;

describe('words stand in a source', () => {
  const html = (content: string) => lettersOf({ markup: 'html', content, title: null });
  test.each<[string, string, string, boolean]>([
    ['across tags', '<p>The <b>tram</b> line</p>', 'The tram line', true],
    ['through entities', '<p>&ldquo;No&rdquo; &#8212; caf&eacute;</p>', '“No” — café', true],
    ['through numbers of Windows', '<p>Mayor&#146;s</p>', 'Mayor’s', true],
    ['whatever the white space', '<p>The\n   tram&nbsp;line</p>', 'The tram line', true],
    ['with > in an attribute', '<p title="a > b">The line</p>', 'The line', true],
    ['with < in an attribute', '<p>The <b data-x="<i>x</i>">li</b>ne</p>', 'The line', true],
    ['after a tag that never ends', '<p>The line</p><a "', 'The line', true],
    ['but not in a comment', '<p>x</p><!-- The line -->', 'The line', false],
    [
      'but in an article’s text for machines',
      LD('{"articleBody": "The \\"tram\\" li\\u006ee"'),
      'The "tram" line',
      true,
    ],
    ['not in a headline for machines', LD('{"headline": "The line"}'), 'The line', false],
    ['whatever is invisible', '<p>T\u200bhe li\ufe0f\u061cne</p>', 'Th\u00ade line', true],
    ['nor in a script', '<script>"The line"</script><p>x</p>', 'The line', false],
    ['nor in an attribute', '<p title="The line">x</p>', 'The line', false],
    ['nor when a letter differs', '<p>The lime</p>', 'The line', false],
  ])('%s', (_title, content, quote, stands) => {
    expect(standsIn(html(content), quote, 0, [])).toBe(stands);
  });

  test('around a passage that was taken out of their midst, and only there', () => {
    const letters = html('<p>The tram</p><p>ADVERT</p><p>line</p>');
    const removed = [{ at: 9, text: 'ADVERT', reason: 'furniture' }];
    expect(standsIn(letters, 'The tram line', 0, removed)).toBe(true);
    expect(standsIn(letters, 'The tram line', 0, [])).toBe(false);
    expect(
      standsIn(letters, 'line The tram', 0, [{ ...removed[0], at: 5, text: '', reason: '' }]),
    ).toBe(false);
  });

  test('a headline may stand in the page’s metadata', () => {
    expect(
      isTitled(html('<meta property="og:title" content="Tram &amp; bus">'), 'Tram & bus'),
    ).toBe(true);
  });
});

test.each(['<style', '<script>', '<!--', '<a "', '"<!>', "<a href='", '"articleBody":"'])(
  'a page of nothing but %j is read in time linear in its length',
  (unit) => {
    const before = process.cpuUsage().user;
    lettersOf({ markup: 'html', content: unit.repeat(300_000 / unit.length), title: null });
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(2000);
  },
);

test('an edition without events claims nothing', () => {
  expect(claimsOf(JSON.parse('{"events": []}'))).toEqual([]);
});
