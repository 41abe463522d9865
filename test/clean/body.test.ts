import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyOf } from '../../src/clean/body.ts';
import { TEXT_LIMIT } from '../../src/config/thresholds.ts';
import type { RawArticle } from '../../src/types.ts';

const source = (content: string, markup: 'text' | 'html' = 'text', title?: string): RawArticle => ({
  file: 'made-up',
  item: 0,
  ref: null,
  markup,
  content,
  declared: title === undefined ? {} : { title: { name: title, how: 'given' } },
  sha256: '',
});

const LEAD =
  'The council of Northport voted on Tuesday to rebuild the old harbour wall, which a storm broke in March.';
const COST = 'It will cost two million crowns and take three years, mayor Ida Lund told reporters.';
const QUOTE =
  '“We could not wait any longer,” said Lund. “Please visit the wall and see for yourself.”';

/** The lines around the article go, each for its reason; the article stays whole. */
const check = (lines: readonly string[], gone: readonly (readonly [string, string])[]) => {
  const body = bodyOf(source(lines.join('\n')));
  const expected = lines.filter((line) => !gone.some(([text]) => text === line));
  expect(body.text).toBe(expected.join('\n\n'));
  expect(body.removed.map(({ text, reason }) => [text, reason])).toEqual(gone);
};

test.each<[string, string, string]>([
  ['page furniture', 'Back to top', 'page furniture'],
  ['an error of the page', 'Something went wrong. Please try again later.', 'error message'],
  [
    'a comment form',
    'Your email address will not be published. Required fields are marked *',
    'comment form',
  ],
  [
    'a credit to reporters',
    'Lars Holm in Easthaven contributed to this report.',
    'credit to the reporters',
  ],
  [
    'a call to follow',
    'Follow the Northport Post on Facebook and Twitter',
    'call to share or follow',
  ],
  [
    'a newsletter prompt',
    'Sign up for our morning newsletter',
    'subscription or newsletter prompt',
  ],
  ['a cookie notice', 'We use cookies to improve this site.', 'cookie or privacy notice'],
  ['a copyright line', '© 2026 Northport Post. All rights reserved.', 'copyright notice'],
  ['links to other stories', 'Read more: Fishing fleet sold to Easthaven', 'link to other stories'],
  [
    'a German link to other stories',
    'Lesen Sie auch: Fischer verkaufen ihre Flotte',
    'link to other stories',
  ],
  ['a byline', 'By Ada Okafor and Lars Holm', 'byline'],
  ['a date line', 'Published: 4 March 2026, 10:15', 'date line'],
  ['a Polish date line', '7 marca 2026, 14:30', 'date line'],
  ['a Vietnamese date line', 'Thứ sáu, 7/3/2026, 14:30 (GMT+7)', 'date line'],
  [
    'a date line of two days',
    'Publié le 7 mars 2026 à 14h30 - Mis à jour le 8 mars 2026',
    'date line',
  ],
  ['a byline with its day', 'Por Ida Lund | 7 de marzo de 2026', 'byline'],
  ['a French credit', 'Avec AFP et Reuters', 'credit to the reporters'],
  ['a German credit', 'Mit Material von dpa', 'credit to the reporters'],
  [
    'a note of where it came from',
    'This story was originally published by Harbour Press.',
    'credit to the reporters',
  ],
  ['the head of a forwarded mail', 'From: Northport Post <news@post.example>', 'mail header'],
  ['the mark of a forwarded mail', '---------- Forwarded message ---------', 'mail header'],
  [
    'the foot of a newsletter',
    'You are receiving this email because you signed up.',
    'subscription or newsletter prompt',
  ],
  [
    'a wall for subscribers',
    'To view the full story, please subscribe to Harbour Press.',
    'subscription or newsletter prompt',
  ],
  ['a Spanish link to other stories', 'MIRA: La flota pesquera se vende', 'link to other stories'],
  ['a wish for privacy', 'We value your privacy', 'cookie or privacy notice'],
  ['partners', 'We and our 842 partners store information on a device', 'cookie or privacy notice'],
  ['buttons of a banner', 'Accept all | Reject all', 'cookie or privacy notice'],
  ['a reporter to follow', 'Follow Ida Lund on X', 'call to share or follow'],
  ['a French paywall', 'La suite est réservée aux abonnés.', 'subscription or newsletter prompt'],
  [
    'what a paywall leaves',
    'Il vous reste 62.4% de cet article à lire.',
    'subscription or newsletter prompt',
  ],
  ['a question for stories', 'Have a story idea?', 'prompt to the reader'],
  ['a mailbox', 'Email newsroom@post.example', 'contact note'],
  ['a place with its day', 'Northport ● Wed, March 4, 2026', 'date line'],
  ['a heading in capitals', 'THE STORM OF MARCH', 'heading in capitals'],
  ['a place alone', 'NORTHPORT', 'place or source alone on a line'],
  ['a note on updates', 'Updated with a statement from the mayor.', 'note on updates'],
  ['a credit of names', 'Harbour Press/Contributor', 'photo credit'],
  ['an address alone', 'https://post.example/wall', 'web address alone'],
  ['a rule of stars', '* * *', 'no words'],
])('%s goes, with its reason', (_title, line, reason) =>
  check([LEAD, line, COST], [[line, reason]]),
);

test.each<[string, string]>([
  ['a quotation that orders', QUOTE],
  [
    'a report of subscriptions',
    'The company hopes to sign up 400,000 subscribers by March, it said on its website.',
  ],
  ['a German sentence of material', 'Mit Material vom Strand bauten sie eine Mauer.'],
  [
    'a report of a contribution',
    'The storm contributed to the collapse of the wall, according to a report.',
  ],
  ['a short sentence', 'Many have died.'],
  ['a report about cookies', 'The court said cookies are no secret to anyone who bakes.'],
  ['a list item', '3. The wall must be higher than before.'],
  ['a German sentence', 'Die Mauer wird neu gebaut, sagte der Bürgermeister.'],
  ['a French sentence', 'Le mur sera reconstruit, a dit la maire à la presse.'],
])('%s stays', (_title, line) => check([LEAD, line, COST], []));

test('an appeal goes from where it opens to the end', () => {
  const appeal = [
    'A message from the Northport Post:',
    'Dear readers,',
    'We face hard times. The harbour office calls our work a "nuisance."',
    'Your support, however small, keeps our reporters at work. Give monthly from just $2.',
    'Thank you for standing with us.',
  ];
  check(
    [LEAD, QUOTE, COST, ...appeal],
    appeal.map((line) => [line, 'appeal to the reader']),
  );
});

test('a plea that the news reports stays', () => {
  const plea = '“We need your help,” Lund told readers of the Post. “Please donate to the fund.”';
  check([LEAD, COST, plea], []);
});

test('the credit of a caption goes, its fact stays', () => {
  const body = bodyOf(
    source(`The wall after the storm on Monday. Photo by Lars Holm/Harbour Press\n${LEAD}`),
  );
  expect(body.text).toBe(`The wall after the storm on Monday.\n\n${LEAD}`);
  expect(body.removed).toEqual([
    { at: 35, text: 'Photo by Lars Holm/Harbour Press', reason: 'photo credit' },
  ]);
});

test('the first line becomes the headline, and its copies go', () => {
  const head = 'Northport to rebuild its harbour wall';
  const body = bodyOf(source([head, head, 'NORTHPORT', head, LEAD, COST].join('\n')));
  expect(body.text).toBe(`${LEAD}\n\n${COST}`);
  expect(body.title).toEqual({ name: head, how: 'first line' });
  expect(body.removed.map(({ reason }) => reason)).toContain('repeated headline');
});

test('a declared headline is taken out of the text, and none is guessed', () => {
  const body = bodyOf(source(`Wall to be rebuilt\n${LEAD}`, 'text', 'Wall to be rebuilt'));
  expect([body.text, body.title]).toEqual([LEAD, null]);
});

test('a short text that breaks off is kept as it is', () => {
  const short = `${LEAD} It will cost...`;
  expect(bodyOf(source(short))).toEqual({ text: short, removed: [], title: null });
});

test('lines filled to one width become a paragraph', () => {
  const filled =
    'The council of Northport voted on Tuesday to rebuild the old wall of\nthe harbour, which a storm broke in March, after a debate that went on\nfor three hours and ended late.';
  expect(bodyOf(source(filled)).text).toBe(filled.replaceAll('\n', ' '));
});

test('teasers of other stories under a headline they never mention are no article', () => {
  const teasers = ['trains', 'forests', 'schools', 'markets', 'rivers', 'bakers'].map(
    (topic) =>
      `A new law on ${topic} divides the country, and many ask what it will change for them. Ada Okafor has more.`,
  );
  const body = bodyOf(source(teasers.join('\n'), 'text', 'Northport rebuilds harbour wall'));
  expect(body.text).toBe('');
});

const PAGE = `<html><head><title>Harbour wall to be rebuilt - Northport Post</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Harbour wall to be rebuilt</h1><p class="byline">By Ada Okafor</p><p>${LEAD}</p><p>${COST}</p><p>${QUOTE}</p></article>
<aside><h3>Related stories</h3><ul><li><a href="1">Storm hits the coast</a></li><li><a href="2">Fishing fleet sold</a></li></ul></aside>
<footer>© 2026 Northport Post. All rights reserved.</footer></body></html>`;

test('the article is kept and what surrounds it is listed', () => {
  const body = bodyOf(source(PAGE, 'html'));
  expect(body.text).toBe([LEAD, COST, QUOTE].join('\n\n'));
  expect(body.title).toEqual({ name: 'Harbour wall to be rebuilt', how: 'h1' });
  expect(body.removed.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Sport', 'By Ada Okafor', 'Fishing fleet sold']),
  );
});

test('a fragment without a page around it is kept whole', () => {
  expect(bodyOf(source(`<p>${LEAD}</p><p>${COST}</p>`, 'html')).text).toBe(`${LEAD}\n\n${COST}`);
});

test('entities, ruby and scripts leave only what is read', () => {
  const html = `<p>Tea &amp; cake in <ruby>東京<rt>とうきょう</rt></ruby> cost five crowns.<script>var a = "x";</script></p>`;
  expect(bodyOf(source(html, 'html')).text).toBe('Tea & cake in 東京 cost five crowns.');
});

test('ten thousand levels of nesting are read', () => {
  const deep = `${'<div>'.repeat(10_000)}<p>${LEAD}</p>${'</div>'.repeat(10_000)}`;
  expect(bodyOf(source(deep, 'html')).text).toBe(LEAD);
});

test('what lies beyond the size that is read is noted', () => {
  const long = `<p>${LEAD}</p>${' '.repeat(4_000_000)}<p>${COST}</p>`;
  const body = bodyOf(source(long, 'html'));
  expect(body.text).toBe(LEAD);
  expect(body.removed.at(-1)?.reason).toBe('beyond the size that is read');
});

const piece = fc.constantFrom(
  ...[
    LEAD,
    COST,
    'Home',
    'By Ada',
    '\n',
    '\n\n',
    ' ',
    '\0',
    '\u202e',
    '\ud800',
    '<p>',
    '</p>',
    '<div class="comment">',
    '<br>',
    '<',
    '&amp;',
    'Share',
    'Dear readers,',
    'Photo by A/B',
    '© 2026',
    '“',
    '1 of 2. ',
  ],
);
const anything = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test.each(['text', 'html'] as const)(
  'the body of %s is folded, and removals lie inside it',
  (markup) => {
    fc.assert(
      fc.property(anything, (content) => {
        const { text, removed } = bodyOf(source(content, markup));
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/\n{3}|[^\S\n]{2}|(?<!\n)\n(?!\n)/);
        for (const { at } of removed) expect(at >= 0 && at <= text.length).toBe(true);
      }),
    );
  },
);

test('cleaning a clean text again changes nothing', () => {
  const once = bodyOf(source([LEAD, 'Back to top', COST, QUOTE].join('\n'))).text;
  expect(bodyOf(source(once)).text).toBe(once);
});

test.each<[string, 'text' | 'html', string]>([
  ['open brackets', 'html', '<'.repeat(500_000)],
  ['open elements', 'html', '<table><tr><td><ul><li><b>'.repeat(20_000)],
  ['line breaks', 'html', 'a<br>'.repeat(100_000)],
  ['one long line', 'text', 'word '.repeat(100_000)],
  ['short lines', 'text', 'Menu item\n'.repeat(50_000)],
  [
    'appeals and quotations',
    'text',
    `Please support our journalism today.\n${QUOTE}\n`.repeat(4000),
  ],
  ['credits', 'text', `He won. Photo by ${'A/'.repeat(250_000)}`],
])('half a megabyte of %s takes under two seconds of work', (_title, markup, content) => {
  const before = process.cpuUsage();
  bodyOf(source(content, markup));
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
});

const REPORT = [LEAD, COST].join('\n\n');

test.each<[string, string, string, string]>([
  [
    'a name before it',
    `The Northport Courier\n4 March 2026\n\n${REPORT}`,
    REPORT,
    'page furniture',
  ],
  ['a name after it', `${REPORT}\n\nNorthport Courier`, REPORT, 'page furniture'],
  [
    'a link to leave the list',
    `${REPORT}\n\nUnsubscribe: https://post.example/u`,
    REPORT,
    'web address alone',
  ],
  [
    'an order to leave the list',
    `${REPORT}\n\nUnsubscribe here`,
    REPORT,
    'subscription or newsletter prompt',
  ],
])('of the frame around an article goes %s', (_title, content, text, reason) => {
  const body = bodyOf(source(content, 'text', 'Northport to rebuild its wall'));
  expect(body.text).toBe(text);
  expect(body.removed.map((one) => one.reason)).toContain(reason);
});

test('the byline of a small page goes', () => {
  const page = `<html><body><article><h1>Northport to rebuild its wall</h1>\n<p>By Ada Okafor</p>\n<p>${LEAD}</p>\n<p>${COST}</p></article></body></html>`;
  const { text, removed } = bodyOf(source(page, 'html'));
  expect(text).toBe(REPORT);
  expect(removed).toContainEqual({ at: 0, text: 'By Ada Okafor', reason: 'byline' });
});

test.each<[string, string]>([
  ['a list of names after it', `${REPORT}\n\nAda Okafor\n\nLars Holm\n\nIda Lund`],
  ['a name inside it', `${LEAD}\n\nThe Northport Courier\n\n${COST}`],
  ['a short sentence', `${REPORT}\n\nLars Holm Agrees.`],
  ['a text of names alone', 'Ada Okafor\n\nLars Holm'],
])('what is no frame stays: %s', (_title, content) =>
  expect(bodyOf(source(content, 'text', 'Northport to rebuild its wall')).text).toBe(content),
);

test('of a text without end only so much is read, and the rest is noted', () => {
  const lines = Array.from({ length: 5000 }, (_, i) => `${LEAD} It was storm number ${i}.`);
  const { text, removed } = bodyOf(source(lines.join('\n')));
  expect(text.length).toBeLessThanOrEqual(TEXT_LIMIT);
  expect(text.length).toBeGreaterThan(TEXT_LIMIT - 1000);
  expect(removed.at(-1)?.reason).toBe('beyond the size that is read');
  const line = bodyOf(source('word '.repeat(TEXT_LIMIT)));
  expect(line.text).toMatch(/^(?:word )*word$/);
  expect(line.text.length).toBeLessThanOrEqual(TEXT_LIMIT);
  const many = bodyOf(source('a\n'.repeat(TEXT_LIMIT)));
  expect(many.text.length).toBeLessThanOrEqual(TEXT_LIMIT);
  expect(many.removed.at(-1)).toEqual({
    at: many.text.length,
    text: 'a',
    reason: 'beyond the size that is read',
  });
});

const pageOf = (paragraphs: readonly string[], more = '') =>
  `<html><head><title>The wall</title></head><body><nav><a href="/">Home</a> <a href="/n">News</a></nav><article><h1>The wall is rebuilt</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('')}${more}</article></body></html>`;

test('what a page hides is no part of its article', () => {
  const hidden = `<div style="display:none"><p>${COST.replace('two', 'nine')}</p></div>`;
  const { text } = bodyOf(source(pageOf([LEAD, COST, QUOTE], hidden), 'html'));
  expect(text).toBe([LEAD, COST, QUOTE].join('\n\n'));
});

test('an article that its page hides, to show it by a script, is read', () => {
  const page = `<html><body><div style="display: none">${pageOf([LEAD, COST, QUOTE])}</div></body></html>`;
  expect(bodyOf(source(page, 'html')).text).toContain(LEAD);
});

test.each([
  [
    'Japanese',
    [
      '市議会は火曜日、三月の嵐で壊れた古い防波堤を再建することを決めた。',
      '費用は二百万クローネで、工事には三年かかると市長は記者団に語った。',
      '市長は「これ以上待つことはできなかった」と述べ、市民に理解を求めた。',
    ],
  ],
  [
    'Chinese',
    [
      '市议会星期二决定重建三月份被风暴摧毁的旧防波堤，工程将于冬季之前开始。',
      '市长对记者表示，工程耗资两百万克朗，需要三年时间才能完成。',
      '市长说：“我们不能再等了。”居民对这项计划表示欢迎。',
    ],
  ],
  [
    'Polish',
    [
      'Rada miasta zdecydowała we wtorek o odbudowie starego falochronu, który zniszczył marcowy sztorm.',
      'Odbudowa będzie kosztować dwa miliony koron i potrwa trzy lata, powiedziała dziennikarzom burmistrz Ida Lund.',
      '„Nie mogliśmy dłużej czekać”, powiedziała Lund i poprosiła mieszkańców o cierpliwość.',
    ],
  ],
])('a page in %s keeps its text, whole or without its markup', (_language, paragraphs) => {
  const { text } = bodyOf(source(pageOf(paragraphs), 'html'));
  expect(text).toBe(paragraphs.join('\n\n'));
  const lines = ['Home', 'News', 'Sport', 'Log in', 'The wall is rebuilt', ...paragraphs];
  expect(bodyOf(source(lines.join('\n'))).text).toContain(paragraphs.join('\n\n'));
});

test('entries of a menu that ask for money make no appeal of the article below them', () => {
  const menu = Array.from({ length: 20 }, (_, i) => `Section ${'abcdefghijklmnopqrst'[i]}`);
  const story = [LEAD, COST, QUOTE];
  const lines = [...menu, 'Donate now', 'Donate today', ...story, ...menu.map((m) => `More ${m}`)];
  expect(bodyOf(source(lines.join('\n'))).text).toContain(story.join('\n\n'));
});
