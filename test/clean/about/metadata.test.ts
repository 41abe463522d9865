import { expect, test } from 'vitest';
import { clean } from '../../../src/clean/clean.ts';
import type { Article, CleanOptions, Declared, Desk, RawArticle } from '../../../src/types.ts';

const REST = `Mayor Ida Brandt said the council of Orlen Bay had voted by 14 to 9 to move the ferry harbour two kilometres to the north. Work will begin before the winter, and the old quay will become a park with room for a market.`;
const NO_DESK: Desk = { sources: [], overrides: [], notes: null };

const aRaw = (
  content: string,
  declared: Declared = {},
  over: Partial<RawArticle> = {},
): RawArticle => ({
  file: 'a.txt',
  item: 0,
  ref: null,
  markup: 'text',
  sha256: `sha of ${content}`,
  content,
  declared,
  ...over,
});

const options = (over: Partial<CleanOptions> = {}): CleanOptions => ({
  date: '2025-06-01',
  desk: NO_DESK,
  window: { since: null, until: null, after: null },
  ...over,
});

const cleaned = (
  content: string,
  declared: Declared = {},
  over: Partial<CleanOptions> = {},
): Article => {
  const [article] = clean([aRaw(content, declared)], options(over)).articles;
  if (!article) throw new Error('no article');
  return article;
};

const given = (fields: Readonly<Record<string, string>>, how = 'test'): Declared =>
  Object.fromEntries(Object.entries(fields).map(([key, name]) => [key, { name, how }]));

test.each<[string, string, Readonly<Record<string, string>>, string | null, RegExp | null]>([
  [
    'what is declared',
    REST,
    { outlet: 'Bay Post', url: 'https://www.reuters.com/x' },
    'Bay Post',
    /^test$/,
  ],
  [
    'a declared domain, by the table',
    REST,
    { outlet: 'theguardian.com' },
    'The Guardian',
    /'theguardian\.com'/,
  ],
  ['another name of a known outlet', REST, { outlet: 'WSJ' }, 'The Wall Street Journal', /^test$/],
  [
    'the address',
    REST,
    { url: 'https://uk.reuters.com/a/b' },
    'Reuters',
    /^domain uk\.reuters\.com$/,
  ],
  [
    'a known name after the headline',
    REST,
    { title: 'Harbour to move - BBC News' },
    'BBC News',
    /^title/,
  ],
  [
    'its own appeal',
    `${REST}\n\nA Message from The Bay Courier:\n\nWe need your help. Please support us.`,
    {},
    'The Bay Courier',
    /Message from/,
  ],
  [
    'its journalists',
    `${REST}\n\nWe, the journalists of The Bay Courier, refuse to be silenced. Please support us today.`,
    {},
    'The Bay Courier',
    /journalists/,
  ],
  ['the agency of its dateline', `June 20 (UPI) -- ${REST}`, {}, 'UPI', /^dateline$/],
  ['a credit before its text', `Source: Bay Courier\n\n${REST}`, {}, 'Bay Courier', /Source/],
  [
    'a byline with the name of one',
    `By Mia Lund, Radio Orlen\n\n${REST}`,
    {},
    'Radio Orlen',
    /Radio/,
  ],
  [
    'a paper that a byline writes for',
    `By Mia Lund for the Bay Courier\n\n${REST}`,
    {},
    'The Bay Courier',
    /for the/,
  ],
  [
    'the name below a byline',
    `By Mia Lund\nBay Courier\n\n${REST}`,
    {},
    'Bay Courier',
    /^line 'Bay/,
  ],
  [
    'a credit with a day beside it',
    `Source: Bay Sheet | Published: 7 March 2025\n\n${REST}`,
    {},
    'Bay Sheet',
    /Source/,
  ],
  [
    'an outlet credited after its text',
    `${REST}\n\nSource: Bay Courier`,
    {},
    'Bay Courier',
    /Source/,
  ],
  [
    'a known one credited in parentheses',
    `${REST}\n\n(Source: The Guardian)`,
    {},
    'The Guardian',
    /Source/,
  ],
  [
    'an office credited after its text',
    `${REST}\n\nSource: Harbour Statistics Office`,
    {},
    null,
    null,
  ],
  [
    'where it first appeared',
    `${REST}\n\nThis article was first published by The Bay Sheet.`,
    {},
    'The Bay Sheet',
    /first/,
  ],
  [
    'an address before its text',
    `https://www.bbc.co.uk/news/uk-1\n\n${REST}`,
    {},
    'BBC News',
    /^domain bbc/,
  ],
  [
    'an address said to be its source',
    `${REST}\n\nSource: https://www.bbc.co.uk/news/uk-1`,
    {},
    'BBC News',
    /^domain bbc/,
  ],
  [
    'the part of a feed title that is known',
    REST,
    { outlet: 'World news | The Guardian' },
    'The Guardian',
    /^feed title/,
  ],
  [
    'the domain of an item whose feed has a title of its own',
    REST,
    { outlet: 'Harbours', url: 'https://www.bbc.co.uk/1' },
    'BBC News',
    /^domain/,
  ],
  [
    'a sender known by name',
    REST,
    { sender: 'The New York Times <letter@x.example>' },
    'The New York Times',
    /^test/,
  ],
  [
    'a sender known by domain',
    REST,
    { sender: 'Mia Lund <mia@e.reuters.com>' },
    'Reuters',
    /^test/,
  ],
  [
    'a desk before its text',
    `Harbour will move north\nBy Mia Lund\nBBC News, Singapore\n\n${REST}`,
    {},
    'BBC News',
    /^line 'BBC/,
  ],
  [
    'a paper with an agency',
    `Harbour will move north\nLe Figaro avec AFP\n\n${REST}`,
    {},
    'Le Figaro',
    /^line/,
  ],
  ['a domain before its text', `tagesschau.de\n\n${REST}`, {}, 'ARD Tagesschau', /^line/],
  [
    'a first word that could be a name',
    `Harbour will move north\nTime Capsule\n\n${REST}`,
    {},
    null,
    null,
  ],
  ['a byline with a second person', `By Mia Lund, Ada Okafor\n\n${REST}`, {}, null, null],
  ['a name unknown to all', REST, {}, null, null],
  [
    'an agency that is only quoted',
    `${REST} According to Interfax, the ferry stays.`,
    {},
    null,
    null,
  ],
  ['an unknown address', REST, { url: 'https://baypost.example/1' }, null, null],
])('the outlet follows from %s', (title, text, declared, name, how) => {
  const { outlet } = cleaned(text, given(declared, /feed/.test(title) ? 'feed title' : 'test'));
  expect(outlet?.name ?? null).toBe(name);
  if (how) expect(outlet?.how).toMatch(how);
});

test("the editors' own list goes before the table", () => {
  const desk: Desk = {
    ...NO_DESK,
    sources: [
      {
        name: 'Bay Post',
        domains: ['baypost.example', 'reuters.com'],
        aliases: ['The Old Post'],
        owner: null,
        isAgency: false,
        tier: null,
      },
    ],
  };
  expect(cleaned(REST, given({ url: 'https://m.baypost.example/1' }), { desk }).outlet?.name).toBe(
    'Bay Post',
  );
  expect(cleaned(REST, given({ url: 'https://reuters.com/1' }), { desk }).outlet?.name).toBe(
    'Bay Post',
  );
  expect(cleaned(REST, given({ outlet: 'Old Post' }), { desk }).outlet?.name).toBe('Bay Post');
  const declared = given({ url: 'https://baypost.example/1', outlet: 'Bay Post Media GmbH' });
  expect(cleaned(REST, declared, { desk }).outlet?.name).toBe('Bay Post');
});

test.each<[string, string, Readonly<Record<string, string>>, readonly string[]]>([
  ['its dateline', `LONDON (Reuters) - ${REST}`, {}, ['Reuters']],
  ['both agencies of a dateline', `LONDON (AP/AFP) - ${REST}`, {}, ['AP', 'AFP']],
  ['its byline', REST, { author: 'Mia Lund, Associated Press' }, ['AP']],
  ['a byline in its text', `By Mia Lund, Reuters\n\n${REST}`, {}, ['Reuters']],
  ['a byline without a by', `Mia Lund | Associated Press\n\n${REST}`, {}, ['AP']],
  ['a paper with an agency', `Harbour will move north\nLe Figaro avec AFP\n\n${REST}`, {}, ['AFP']],
  ['a French byline', `Par Mia Lund avec AFP\n\n${REST}`, {}, ['AFP']],
  ['a credit in small letters', `${REST}\n\ndpa/afp`, {}, ['dpa', 'AFP']],
  ['a credit beside the paper', `${REST}\n\nAFP/Bay Post`, {}, ['AFP']],
  ['what went into it', `${REST}\n\n(With inputs from PTI)`, {}, ['PTI']],
  ['who contributed', `${REST}\n\nThe Associated Press contributed to this report.`, {}, ['AP']],
  [
    'where it first appeared',
    `${REST}\n\nThis story was originally published by Reuters.`,
    {},
    ['Reuters'],
  ],
  ['a Vietnamese credit', `${REST}\n\nTheo AFP, Reuters`, {}, ['AFP', 'Reuters']],
  ['a Polish credit', `${REST}\n\nŹródło: PAP`, {}, ['PAP']],
  ['whom it was told to', `${REST} "We waited too long," she told AFP.`, {}, ['AFP']],
  ['a credit at its end', `${REST} (dpa/AFP)`, {}, ['dpa', 'AFP']],
  [
    'a line of rights',
    `${REST}\n\nCopyright 2025 The Associated Press. All rights reserved.`,
    {},
    ['AP'],
  ],
  ['what is declared', REST, { wire: 'Reuters' }, ['Reuters']],
  ['an outlet that is one', REST, { url: 'https://apnews.com/x' }, ['AP']],
])('the wire follows from %s', (_title, text, declared, names) => {
  expect(cleaned(text, given(declared)).wire.map(({ name }) => name)).toEqual(names);
});

test.each([
  [
    'an agency quoted as a source',
    `${REST} According to the news agency Interfax, the ferry stays. Reuters reported the vote first.`,
  ],
  ['an agency told and cited from outside', `${REST} "We waited," she told Reuters news agency.`],
  [
    'two agencies that were told',
    `${REST} "We waited," she told AFP. "Too long," he told Reuters.`,
  ],
  ['the picture', `${REST}\n\nPhoto: Jon Vale/AFP`],
  [
    'what several agencies contributed to',
    `${REST}\n\nMia Lund, Reuters and The Associated Press contributed to this report.`,
  ],
  ['a word that looks like one', `${REST} The PA system failed, she told PA announcers.`],
])('%s is no wire', (_title, text) => expect(cleaned(text).wire).toEqual([]));

test('what the editors set stands, whatever the text says', () => {
  const text = `LONDON (AP) — ${REST}`;
  const by = given({ wire: 'Reuters', language: 'de' }, 'front matter');
  expect(cleaned(text, by).wire.map(({ name }) => name)).toEqual(['Reuters']);
  expect(cleaned(text, by).language).toEqual({ code: 'de', how: 'front matter' });
});

test.each<[string, string, Readonly<Record<string, string>>, string | null]>([
  ['what is declared', REST, { author: 'By Mia Lund' }, 'Mia Lund'],
  ['a sender who is the outlet', REST, { author: 'Bay Post', outlet: 'The Bay Post' }, null],
  ['a name beside an agency', `Mia Lund, Reuters\n\n${REST}`, {}, 'Mia Lund'],
  ['whoever took the picture', `Jon Vale/Reuters\n\n${REST}`, {}, null],
  ['agencies alone', `${REST}\n\nTheo AFP, Reuters`, {}, null],
  ['its byline', `By Mia Lund and Jon Vale\n\n${REST}`, {}, 'Mia Lund and Jon Vale'],
  [
    'a byline in capitals, with a post',
    `By MIA LUND, Harbour Correspondent\n\n${REST}`,
    {},
    'Mia Lund',
  ],
  ['a sentence that begins alike', `By Friday the council had voted.\n\n${REST}`, {}, null],
  ['an address', REST, { author: 'https://social.example/mia' }, null],
])('the author follows from %s', (_title, text, declared, name) => {
  expect(cleaned(text, given(declared)).author?.name ?? null).toBe(name);
});

test.each<[string, string, Readonly<Record<string, string>>, string | null, string?]>([
  ['a declared day', REST, { published: '2025-03-07' }, '2025-03-07', 'day'],
  [
    'a declared instant',
    REST,
    { published: '2025-03-07T08:30:00+01:00' },
    '2025-03-07T08:30+01:00',
    'minute',
  ],
  [
    'a mail date',
    REST,
    { published: 'Fri, 07 Mar 2025 10:00:00 GMT' },
    '2025-03-07T10:00Z',
    'minute',
  ],
  ['a day in words', REST, { published: 'Friday, 7 March 2025' }, '2025-03-07', 'day'],
  ['a day in German', REST, { published: '7. März 2025' }, '2025-03-07', 'day'],
  ['a day with dots', REST, { published: '07.03.2025' }, '2025-03-07', 'day'],
  ['seconds since 1970', REST, { published: '1741339800' }, '2025-03-07T09:30Z', 'minute'],
  [
    'a date with its year at the end',
    REST,
    { published: 'Fri Mar  7 10:27:24 2025' },
    '2025-03-07T10:27',
    'minute',
  ],
  ['the year that stands for none', REST, { published: '0001-01-01T00:00:00Z' }, null],
  ['a month', REST, { published: '2025-03' }, '2025-03', 'month'],
  ['a day that could be two', REST, { published: '03/04/2025' }, null],
  ['a day that does not exist', REST, { published: '2025-02-30' }, null],
  ['the address', REST, { url: 'https://x.example/2025/mar/07/harbour' }, '2025-03-07', 'day'],
  [
    'an address with dashes',
    REST,
    { url: 'https://x.example/harbour-2025-03-07.html' },
    '2025-03-07',
    'day',
  ],
  ['a dateline with its year', `PARIS, March 7, 2025 (AP) — ${REST}`, {}, '2025-03-07', 'day'],
  [
    'a dateline and the weekday of the report',
    `March 7 (UPI) -- ${REST} The vote on Thursday was close, and she spoke on Friday.`,
    {},
    '2025-03-07',
    'day',
  ],
  [
    'a weekday with its day',
    `The visit ended on Friday (Mar 7), officials said. ${REST}`,
    {},
    '2025-03-07',
    'day',
  ],
  [
    'a date line',
    `Published: March 7, 2025 10:15 GMT\n\n${REST}`,
    {},
    '2025-03-07T10:15Z',
    'minute',
  ],
  [
    'the day on which something to come was told',
    `March 7 (UPI) -- Mayor Brandt said on Friday the ferry would go by May. ${REST}`,
    {},
    '2025-03-07',
    'day',
  ],
  [
    'a German weekday',
    `Am Freitag, dem 7. März, sagte Brandt es. ${REST}`,
    {},
    '2025-03-07',
    'day',
  ],
  ['a French weekday', `Le vendredi 7 mars, dit-elle. ${REST}`, {}, '2025-03-07', 'day'],
  ['a Spanish weekday', `El viernes 7 de marzo lo dijo. ${REST}`, {}, '2025-03-07', 'day'],
  ['a date line with dots', `07.03.2025, 14:30 Uhr\n\n${REST}`, {}, '2025-03-07', 'day'],
  ['a clock with a dot', `Fri 7 Mar 2025 14.30 GMT\n\n${REST}`, {}, '2025-03-07', 'day'],
  ['a French date line', `Publié le 7 mars 2025 à 14h30\n\n${REST}`, {}, '2025-03-07', 'day'],
  ['a day beside a byline', `By Mia Lund | 7 March 2025\n\n${REST}`, {}, '2025-03-07', 'day'],
  ['a place beside the day', `Orlen ● Wed, March 5, 2025\n\n${REST}`, {}, '2025-03-05', 'day'],
  ['a German date line in words', `24. März 2025, 19.10 Uhr\n\n${REST}`, {}, '2025-03-24', 'day'],
  ['a numeric day in English', `Friday, 7/3/2025\n\n${REST}`, {}, null],
  [
    'a numeric day in a language that puts the day first',
    `Thứ sáu, 7/3/2025, 14:30 (GMT+7)\n\nHội đồng thành phố Orlen hôm thứ Sáu đã bỏ phiếu để di dời bến phà hai kilômét về phía bắc.`,
    {},
    '2025-03-07',
    'day',
  ],
  ['a dateline without year or weekday', `March 7 (UPI) -- ${REST}`, {}, null],
  ['a weekday alone', `On Thursday the vote was close. ${REST}`, {}, null],
  ['a weekday with a day to come', `The work will start on Friday (Mar 7). ${REST}`, {}, null],
])('the date follows from %s', (_title, text, declared, iso, precision) => {
  const { published } = cleaned(text, given(declared));
  expect(published?.iso ?? null).toBe(iso);
  if (precision !== undefined) expect(published?.precision).toBe(precision);
});

test('a date after the edition is not used, and noted', () => {
  const raw = aRaw(
    REST,
    given({ published: '2025-06-02', url: 'https://x.example/2025/05/30/harbour' }),
  );
  const { articles, notes } = clean([raw], options());
  expect(articles[0]?.published?.iso).toBe('2025-05-30');
  expect(notes).toEqual([{ code: 'future-date', file: 'a.txt', detail: '2025-06-02' }]);
});

test('the early hours of tomorrow elsewhere are still today', () => {
  const { published } = cleaned(REST, given({ published: '2025-06-02T00:30:00+09:00' }));
  expect(published?.iso).toBe('2025-06-02T00:30+09:00');
});

test('a year is solved backwards from the edition, and not at all when the text fits two', () => {
  const text = `The visit ended on Friday (Mar 7), officials said. ${REST}`;
  expect(cleaned(text, {}, { date: '2025-03-06' }).published?.iso).toBe('2014-03-07');
  expect(cleaned(`${text} It was the first since 2014.`).published).toBeNull();
  expect(cleaned(`${text} It was the first since 2011.`).published?.iso).toBe('2025-03-07');
});

test.each<[string, string, Readonly<Record<string, string>>, string | null, RegExp?]>([
  ['the text', REST, {}, 'en', /^text$/],
  ['what is declared', 'Kurz.', { language: 'de-AT' }, 'de', /^test$/],
  ['the text where the page declares another', REST, { language: 'de' }, 'en', /declared as de/],
  [
    'German text',
    'Der Stadtrat von Orlen Bucht hat am Freitag beschlossen, den Hafen der Fähre zwei Kilometer nach Norden zu verlegen, wie die Bürgermeisterin sagte.',
    {},
    'de',
    /^text$/,
  ],
  [
    'a short text without spaces',
    '市长星期五表示，新港口的工程将于冬季之前开始。',
    {},
    'zh',
    /^text$/,
  ],
  ['too few words', 'Ferry 14.', {}, null],
])('the language follows from %s', (_title, text, declared, code, how) => {
  const { language } = cleaned(text, given(declared));
  expect(language?.code ?? null).toBe(code);
  if (how) expect(language?.how).toMatch(how);
});

test('an address is kept without its tracking, and only if it is one of the web', () => {
  expect(cleaned(REST, given({ url: 'https://x.example/a?id=3&utm_source=y#top' })).url).toBe(
    'https://x.example/a?id=3',
  );
  expect(cleaned(REST, given({ url: 'javascript:alert(1)' })).url).toBeNull();
  expect(cleaned(REST, given({ url: '/relative' })).url).toBeNull();
});

test('a year is not solved against what the articles beside it are dated', () => {
  const undated = aRaw(`The visit ended on Friday (Mar 7), officials said. ${REST}`);
  const dated = (published: string) =>
    aRaw(`${REST} Others agreed.`, given({ published }), { file: 'b.txt' });
  const solved = (beside: RawArticle) => clean([undated, beside], options()).articles[0]?.published;
  expect(solved(dated('2014-03-08'))).toBeNull();
  expect(solved(dated('2025-03-09'))?.iso).toBe('2025-03-07');
  expect(solved(dated('2020-01-01'))?.iso).toBe('2025-03-07');
});

test.each<[string, Article['fate']]>([
  ['x', 'empty'],
  ['Two words.', 'empty'],
  ['The ferry sank.', 'used'],
  ['渡船在港口沉没了。', 'used'],
])('%j is %s', (text, fate) => expect(cleaned(text).fate).toBe(fate));
