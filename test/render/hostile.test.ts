import { describe, expect, test } from 'vitest';
import type { Briefing } from '../../src/types.ts';
import { aBriefing } from '../support/aBriefing.ts';
import { renderedAs } from '../support/rendering.ts';

/** The made-up edition with one text for every headline, outlet and file name. */
function saying(text: string): Partial<Briefing> {
  const { briefing } = aBriefing();
  return {
    events: briefing.events.map((event) => ({ ...event, headline: { ...event.headline, text } })),
    articles: briefing.articles.map((article) => ({
      ...article,
      title: text,
      file: text,
      outlet: { name: text, how: 'made up' },
    })),
  };
}

describe.each(['html', 'email'] as const)('%s shows hostile text as text', (format) => {
  test.each<[string, string, string]>([
    ['a script', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['an attribute that breaks out', '"><img src=x onerror=y()>', '&quot;&gt;&lt;img src&#x3D;x'],
    ['the end of a style', '</style><b>', '&lt;/style&gt;&lt;b&gt;'],
    ['a template', '{{masthead}} {{{raw}}}', '{{masthead}} {{{raw}}}'],
    ['a control character', 'a\u0000b\u0007c', 'a\ufffdb\ufffdc'],
    ['half a character', 'a\ud83dc', 'a\ufffdc'],
  ])('%s', async (_title, text, shown) => {
    const html = await renderedAs(format, {}, saying(text));
    expect(html).toContain(shown);
    expect(html).not.toMatch(/<script>alert|<img src=x/);
  });
});

test('a page allows nothing but its own style and script', async () => {
  const html = await renderedAs('html');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  expect(policy).toContain('default-src &#x27;none&#x27;');
  expect(policy).not.toContain('unsafe');
  expect(html.match(/ (?:style|on\w+)="/g)).toBeNull();
});

test('only http and https addresses become links, and none hands on where it was followed from', async () => {
  const { briefing } = aBriefing();
  const urls = [
    'javascript:alert(1)',
    'data:text/html,x',
    'https://ok.example/?a=1&b="2"',
    'nonsense',
  ];
  const articles = briefing.articles.map((article, i) => ({ ...article, url: urls[i] ?? null }));
  const html = await renderedAs('html', {}, { articles });
  const links = [...html.matchAll(/<a href="([^#"][^"]*)"([^>]*)>/g)];
  expect(links.map(([, href]) => href)).toEqual([
    'https://ok.example/?a&#x3D;1&amp;b&#x3D;%222%22',
  ]);
  expect(links.every(([, , rest]) => rest?.includes('rel="noopener noreferrer"'))).toBe(true);
});

test('marks of Markdown in an article are escaped', async () => {
  const text = await renderedAs('md', {}, saying('# a *b* [c](d) `e` <f> | g'));
  expect(text).toContain('\\# a \\*b\\* \\[c\\](d) \\`e\\` \\<f\\> \\| g');
});

test('plain text carries no character that turns the direction of what follows', async () => {
  const text = await renderedAs('txt', {}, saying('left \u202eright'));
  expect(text).toContain('left right');
});

test('a word of 5,000 characters stays whole in plain text', async () => {
  const word = 'x'.repeat(5000);
  expect(await renderedAs('txt', {}, saying(word))).toContain(word);
});
