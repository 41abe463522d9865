import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { LARGEST_MAIL } from '../../src/render/email.ts';
import { aBriefing } from '../support/aBriefing.ts';
import { renderedAs, renderedMadeUp, textOf } from '../support/rendering.ts';

const mail = { from: 'Desk <desk@news.example>', to: ['a@reader.example'], attachPdf: false };

/** The made-up edition's first event many times over, each with its own headline. */
function manyEvents(count: number) {
  const [event] = aBriefing().briefing.events;
  if (!event) throw new Error('no event');
  return Array.from({ length: count }, (_, i) => ({
    ...event,
    headline: { ...event.headline, text: `Headline number ${i + 1}.` },
  }));
}

test('a mail names its day and its top event, and can be read as text', async () => {
  const read = await PostalMime.parse(await renderedAs('eml', { mail }));
  expect(read.subject).toBe(
    'Daily Briefing, Saturday 15 March 2031: Selmar and Ostrava Bay open the long bridge after eleven years'.replace(
      'Saturday ',
      read.subject?.includes('Saturday,') ? 'Saturday, ' : 'Saturday ',
    ),
  );
  expect(read.from).toMatchObject({ address: 'desk@news.example', name: 'Desk' });
  expect(read.to).toMatchObject([{ address: 'a@reader.example' }]);
  expect(read.date).toBe('2031-03-15T00:00:00.000Z');
  expect(read.messageId).toMatch(/^<2031-03-15\.[\da-f]{32}@news\.example>$/);
  expect(read.html).toContain('Kestrel Bridge');
  expect(read.text).toContain('Kestrel Bridge');
});

test('the same edition is the same mail, byte for byte', async () => {
  expect(await renderedAs('eml', { mail })).toBe(await renderedAs('eml', { mail }));
});

test('styles stand in the elements, and those for a dark screen in the head', async () => {
  const html = await renderedAs('email');
  expect(html).toMatch(/<h1 style="[^"]*font-family: Georgia/);
  expect(html).toMatch(/<style>[^<]*prefers-color-scheme: dark/);
  expect(html).not.toMatch(/<link|<script|<svg|url\(/);
});

test('the mail leads to the page where an address is set', async () => {
  expect(await renderedAs('email')).not.toContain('Read this edition in a browser');
  const html = await renderedAs('email', { baseUrl: 'https://news.example/briefing' });
  expect(html).toContain('href="https://news.example/briefing/2031-03-15/briefing.html"');
});

test('what a mail program shows beside the subject is the headlines', async () => {
  const html = await renderedAs('email');
  expect(textOf(html).trim()).toMatch(/^Selmar and Ostrava Bay open .* · Two shipowners/);
});

test('an edition too long for one mail is cut in several with a note, and nothing is lost', async () => {
  const { files, notes } = await renderedMadeUp(
    { formats: ['email', 'eml'], mail },
    { events: manyEvents(9) },
  );
  const mails = files.filter(({ name }) => name.endsWith('.html'));
  expect(mails.length).toBeGreaterThan(1);
  expect(mails.map(({ name }) => name).slice(0, 2)).toEqual([
    'briefing.email.html',
    'briefing.email.2.html',
  ]);
  expect(mails.every(({ bytes }) => bytes.length <= LARGEST_MAIL)).toBe(true);
  expect(files.filter(({ name }) => name.endsWith('.eml'))).toHaveLength(mails.length);
  expect(notes).toEqual([{ code: 'mail-split', detail: `${mails.length}` }]);
  const whole = mails.map(({ bytes }) => textOf(Buffer.from(bytes).toString('utf8'))).join('\n');
  for (let i = 1; i <= 9; i++) expect(whole).toContain(`Headline number ${i}.`);
}, 30_000);

test('the first of several mails says what the whole edition holds, and no other repeats it', async () => {
  const { files } = await renderedMadeUp({ formats: ['email'], mail }, { events: manyEvents(9) });
  const mails = files.map(({ bytes }) => textOf(Buffer.from(bytes).toString('utf8')));
  const listing = mails.map((text) => text.includes('In this edition'));
  expect(listing).toEqual(mails.map((_, i) => i === 0));
  for (let i = 1; i <= 9; i++) expect(mails[0]).toContain(`Headline number ${i}.`);
}, 30_000);

test('a list of files too long for one mail is cut, too, and no part of it says that nothing came in', async () => {
  const { briefing } = aBriefing();
  const [file] = briefing.articles.filter(({ fate }) => fate.startsWith('unreadable'));
  if (!file) throw new Error('no unreadable file');
  const more = Array.from({ length: 900 }, (_, i) => ({
    ...file,
    id: `${file.id}-${i}` as typeof file.id,
    file: `a folder with a long name/scan number ${i}.pdf.txt`,
  }));
  const { files } = await renderedMadeUp(
    { formats: ['email', 'eml'], mail },
    { articles: [...briefing.articles, ...more] },
  );
  const mails = files.filter(({ name }) => name.endsWith('.html'));
  expect(mails.filter(({ bytes }) => bytes.length > LARGEST_MAIL)).toEqual([]);
  const whole = files.map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n');
  expect(whole).not.toContain('No article fell into');
  expect(more.filter((one) => !whole.includes(one.file))).toEqual([]);
}, 30_000);
