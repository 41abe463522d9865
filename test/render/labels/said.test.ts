import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PHRASES } from '../../../src/render/labels/said/phrases.ts';
import { saidIn } from '../../../src/render/labels/said/said.ts';
import { ROOT } from '../../support/imports.ts';
import { renderedAs, textOf } from '../../support/rendering.ts';

/** Where the stages say something of their own: a topic, a reason for taking out, a reason for not reading. */
const SAYS: readonly (readonly [folder: string, pattern: RegExp])[] = [
  ['src/facts/differ', /about: '([^']+)'/g],
  ['src/clean', /\bkind\(\s*'([^']+)'|\bdrop\([^'\n]*, '([^']+)'|\breason: '([^']+)'/g],
  ['src/clean/page', /\[INSIDE\.\w+, '([^']+)'\]/g],
  ['src/read', /\breason: '([^']+)'|new Unfit\('([^']+)'|parse\(\w+, '([^']+)'\)/g],
];

function literalsOf(folder: string, pattern: RegExp): readonly string[] {
  const path = join(ROOT, folder);
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(path, name), 'utf8').matchAll(pattern)])
    .flatMap((match) => match.slice(1).filter((text) => text !== undefined));
}

test.each(SAYS)(
  'whatever %s says of its own has its words in every language',
  (folder, pattern) => {
    const found = literalsOf(folder, pattern);
    const known: readonly string[] = PHRASES;
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((text) => !known.includes(text))).toEqual([]);
  },
);

test.each<[string, string]>([
  ['wording of a quotation', 'Wortlaut eines Zitats'],
  ['number of ferries or boats', 'Anzahl: ferries oder boats'],
  ['figure in percent', 'Angabe in Prozent'],
  ['place: Port Selmar', 'Ort: Port Selmar'],
  [
    'larger than 64 MB, the most that is read at once',
    'größer als 64 MB, mehr wird nicht auf einmal gelesen',
  ],
  ['a broken gzip file (and 3 more)', 'eine beschädigte gzip-Datei (und 3 weitere)'],
  ['EIO: input/output error', 'EIO: input/output error'],
  ['constructor', 'constructor'],
])('"%s" is "%s" in German', (english, german) => {
  expect(saidIn('de').phrase(english)).toBe(german);
});

describe.each(['de', 'fr', 'es', 'vi'] as const)('in %s', (language) => {
  test('no remark, topic or fate is left in English', async () => {
    const text = textOf(
      await renderedAs(
        'html',
        { language },
        {
          notes: [
            { code: 'unreadable', file: 'b.txt', detail: 'a binary file' },
            { code: 'no-date', file: 'c.txt' },
          ],
        },
      ),
    );
    expect(text).toContain('b.txt: ');
    expect(text).not.toMatch(/could not be read|binary file|gives no publication|14 March 2031/);
  });

  test('a remark without its detail or its file is a sentence all the same', () => {
    expect(saidIn(language).note({ code: 'no-date' })).not.toMatch(/^:|#|\{/);
    expect(saidIn(language).note({ code: 'stale' })).toContain('…');
    expect(saidIn(language).note({ code: 'previous-unreadable', file: '2031-03-14' })).toContain(
      '2031-03-14 ',
    );
  });
});
