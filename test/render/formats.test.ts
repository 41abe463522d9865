import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/types.ts';
import { aBriefing } from '../support/aBriefing.ts';
import { renderedAs, renderedMadeUp, textOf } from '../support/rendering.ts';

const folded = (text: string) => text.replace(/\s+/g, ' ').replace(/\\(?=[\\`*_[\]<>#|~&$])/g, '');

/** What a reader of a format reads. */
const READ: readonly (readonly [Format, (bytes: string) => Promise<string>])[] = [
  // A fact's passage in its article may tell the next fact, too.
  ['html', async (html) => textOf(html.replace(/<details[\s\S]*?<\/details>/g, ' '))],
  ['email', async (html) => textOf(html)],
  ['eml', async (eml) => folded((await PostalMime.parse(eml)).text ?? '')],
  ['md', async (text) => folded(text)],
  ['txt', async (text) => folded(text)],
];

const CHAPTERS = 'More of this story';
const LOOSE = '(only loosely tied to this event)';

const { briefing } = aBriefing();
const ORDER = ['news', 'statements', 'figures', 'background', 'also'];
const facts = briefing.events.map((event) =>
  [...event.facts].sort(
    (a, b) => ORDER.indexOf(a.section) - ORDER.indexOf(b.section) || a.rank - b.rank,
  ),
);
const outletOf = (id: string) => briefing.articles.find((a) => a.id === id)?.outlet?.name;

/** What is to be found of a fact: its passage up to words of ours, of a reference its opening; and its outlets. */
function tellingOf({ chosen, versions, seeAlso }: (typeof facts)[number][number]) {
  const [insertion] = chosen.insertions;
  const told = chosen.quote.slice(0, seeAlso === null ? insertion?.at : 40);
  return { told, names: versions.flatMap(({ article }) => outletOf(article) ?? []) };
}

/** The places of some texts, each looked for after the one before it; -1 where one is missing. */
function placesOf(text: string, wanted: readonly string[], from: number): readonly number[] {
  let at = from;
  return wanted.map((part) => {
    const found = text.indexOf(part, at);
    if (found >= 0) at = found;
    return found;
  });
}

describe.each(READ)('%s', (format, read) => {
  const text = async () => read(await renderedAs(format));

  test('holds every fact of every event, its outlets after it, in the order of the model', async () => {
    const shown = await text();
    const missing: string[] = [];
    let from = 0;
    for (const { told, names } of facts.flat().map(tellingOf)) {
      // The front page may print the beginning of it before.
      const at = shown.indexOf(told, from);
      if (at < 0) missing.push(told);
      const attribution = shown.slice(at, at + 900);
      missing.push(...names.filter((name) => !attribution.includes(name)));
      from = at;
    }
    expect(missing).toEqual([]);
  });

  test('prints a passage once, and refers to it where it is told again', async () => {
    const shown = await text();
    const opening = 'President Ilse Vantongeren and Premier Đặng Thị Ngọc Hạnh opened the […]';
    const reference = shown.split(opening)[1]?.slice(0, 330).replaceAll('&nbsp;', ' ');
    expect(reference).toMatch(/^ \(?Printed in full at 1/);
    expect(reference).not.toContain('ending eleven years of work');
    expect(reference).toMatch(/She announced that tolls would be waived for \[…\] \(?see 3/);
    expect(reference).not.toContain('island residents for ten years');
  });

  test('holds every disagreement with all of its sides', async () => {
    const whole = await text();
    for (const { about, sides } of briefing.events.flatMap((event) => event.disagreements)) {
      const from = whole.lastIndexOf(about);
      const parts = [about, ...new Set(sides.map(({ value }) => value))];
      expect(placesOf(whole, parts, from)).not.toContain(-1);
      for (const { quote } of sides) expect(whole.slice(from)).toContain(quote);
    }
  });

  test('holds every extra, every file and every fate', async () => {
    const whole = await text();
    const extras = facts.flat().flatMap((fact) => fact.extras.map(({ quote }) => quote));
    for (const part of [...extras, ...briefing.articles.map(({ file }) => file)]) {
      expect(whole).toContain(part);
    }
    expect(whole).toContain('Duplicate of the-bay-ledger.txt');
    expect(whole).toContain('Unreadable: the file is binary');
  });

  test('names with an event the other chapters of its story', async () => {
    const linked = briefing.events.map((event) => ({ ...event, thread: 't1' }));
    const whole = await read(await renderedAs(format, {}, { events: linked }));
    const [first, second] = briefing.events.map(({ headline }) => headline.text);
    const named = whole.split(CHAPTERS).slice(1);
    expect(named[0]?.slice(0, 200)).toContain(second);
    expect(named[1]?.slice(0, 200)).toContain(first);
    expect(await text()).not.toContain(CHAPTERS);
  });

  test('says of an article that its event holds it only loosely, and of no other', async () => {
    const events = briefing.events.map((event, i) => ({
      ...event,
      members: event.members.map((member, k) => ({ ...member, weak: i === 0 && k === 1 })),
    }));
    const [, loose] = briefing.events[0]?.members ?? [];
    const name = outletOf(loose?.article ?? '') ?? 'none';
    const parts = (await read(await renderedAs(format, {}, { events }))).split(LOOSE);
    expect(parts).toHaveLength(2);
    expect(parts[0]?.slice(-80)).toContain(name);
    expect(await text()).not.toContain(LOOSE);
  });
});

test('words of ours stand in square brackets', async () => {
  for (const format of ['html', 'email', 'txt'] as const) {
    const shown = textOf(await renderedAs(format));
    expect(shown).toMatch(/opened the Kestrel Bridge on Friday\s+\[14 March 2031\]\s?, ending/);
  }
});

test.each(['en', 'de', 'fr', 'es', 'vi'] as const)(
  'every format can be made in %s',
  async (language) => {
    const { files } = await renderedMadeUp({
      language,
      formats: ['html', 'email', 'eml', 'md', 'txt'],
    });
    const texts = files.map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
    expect(texts.filter((text) => /undefined|\[object|null/.test(textOf(text)))).toEqual([]);
    expect(files.map(({ name }) => name)).toEqual([
      'briefing.html',
      'briefing.email.html',
      'briefing.md',
      'briefing.txt',
      'briefing.eml',
    ]);
    expect(texts[0]).toContain(`<html lang="${language}">`);
  },
);

test('what the previous edition said stands with an updated fact, and new ones are marked', async () => {
  const text = await renderedAs('txt');
  expect(text).toContain('6. [Updated] The work cost 4.1 billion crowns');
  expect(text).toContain('In the previous edition: The work cost 3.9 billion crowns.');
  expect(text).toContain('[New] She announced');
  expect(await renderedAs('txt', {}, { previous: null })).not.toContain('[New]');
});

test('only what is new is told when that is asked for', async () => {
  const text = await renderedAs('txt', { onlyNew: true });
  expect(text).toContain('She announced that tolls');
  expect(text).not.toContain('Ferries will keep running');
  expect(text).toContain('8 more facts');
});

test('the short form keeps the first facts and every disagreement', async () => {
  const text = await renderedAs('txt', { short: true });
  expect(text).toContain('Some 45,000 people');
  expect(text).toContain('4.3 billion crowns');
  expect(text).not.toContain('Ferries will keep running');
});

test('the short form refers to nothing that it does not show', async () => {
  const events = briefing.events.map((event) => ({
    ...event,
    facts: event.facts.map((one) =>
      one.id === 'f5' ? { ...one, section: 'news' as const, rank: 0 } : one,
    ),
  }));
  const html = await renderedAs('html', { short: true }, { events });
  expect(html).toContain('It cost 4.3 billion crowns, according to the ministry of works.');
  const places = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.filter((id) => !places.has(id))).toEqual([]);
});

test('an edition without events says so in every format', async () => {
  for (const format of ['html', 'email', 'md', 'txt'] as const) {
    expect(textOf(await renderedAs(format, {}, { events: [] }))).toContain('No article fell into');
  }
});

test('the editors speak on the front page, their Markdown kept and their HTML shown as text', async () => {
  const html = await renderedAs('html', {
    editorsNotes:
      'See **this** and [that](https://desk.example/) or [not](javascript:alert(1)).\n\n<b onclick="x()">raw</b>',
  });
  expect(html).toContain('<strong>this</strong>');
  expect(html).toContain('<a href="https://desk.example/" rel="noopener noreferrer">that</a>');
  expect(html).not.toContain('javascript:');
  expect(html).not.toContain('<b onclick');
});
