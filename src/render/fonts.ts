import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A typeface in one weight and style, cut into slices of characters. */
interface Face {
  readonly package: string;
  readonly sheet: string;
}

interface Slice {
  readonly rule: string;
  readonly file: string;
  readonly ranges: readonly (readonly [number, number])[];
}

/** What the edition is set in, everywhere. */
const OWN: readonly Face[] = [
  { package: '@fontsource/source-serif-4', sheet: '400.css' },
  { package: '@fontsource/source-serif-4', sheet: '400-italic.css' },
  { package: '@fontsource/source-serif-4', sheet: '600.css' },
  { package: '@fontsource/source-sans-3', sheet: '400.css' },
  { package: '@fontsource/source-sans-3', sheet: '600.css' },
];

/** For scripts that those do not draw, tried in this order. */
const FALL_BACKS: readonly Face[] = [
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-thai',
  'noto-sans-devanagari',
  'noto-sans-sc',
  'gowun-dodum',
  'noto-emoji',
].map((name) => ({ package: `@fontsource/${name}`, sheet: '400.css' }));

/** CSS that embeds the slices of typefaces that a text uses. */
export interface EmbeddedFonts {
  readonly css: string;
  /** Characters that no slice draws; the reader's machine has to. */
  readonly missing: readonly string[];
}

/** What the templates and styles print by themselves. */
const ALWAYS = 'Aa 0·–—“”';

const require = createRequire(import.meta.url);

/** The typefaces for a text, each slice once, as `data:` URLs. */
export async function fontsFor(text: string): Promise<EmbeddedFonts> {
  const characters = new Set([...`${text}${ALWAYS}`].map((c) => c.codePointAt(0) ?? 0));
  const own = (await Promise.all(OWN.map(slicesOf))).flat().filter((s) => draws(s, characters));
  let left = without(characters, own);
  const chosen = [...own];
  for (const face of FALL_BACKS) {
    if (left.size === 0) break;
    const more = (await slicesOf(face)).filter((slice) => draws(slice, left));
    left = without(left, more);
    chosen.push(...more);
  }
  const rules = await Promise.all(chosen.map(embedded));
  return { css: rules.join('\n'), missing: [...left].map((c) => String.fromCodePoint(c)) };
}

const FACE = /@font-face\s*\{[^}]*\}/g;

async function slicesOf({ package: name, sheet }: Face): Promise<readonly Slice[]> {
  const path = require.resolve(`${name}/${sheet}`);
  const css = await readFile(path, 'utf8');
  return [...css.matchAll(FACE)].flatMap(([rule]) => {
    const file = /url\(([^)]+\.woff2)\)/.exec(rule)?.[1];
    const ranges = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1] ?? 'U+0-10FFFF';
    return file ? [{ rule, file: join(dirname(path), file), ranges: parsed(ranges) }] : [];
  });
}

function parsed(ranges: string): Slice['ranges'] {
  return ranges.split(',').flatMap((range) => {
    const [, from = '', to = from] = /U\+([\da-f?]+)(?:-([\da-f]+))?/i.exec(range) ?? [];
    if (from === '') return [];
    const low = Number.parseInt(from.replaceAll('?', '0'), 16);
    const high = Number.parseInt(to.replaceAll('?', 'f'), 16);
    return [[low, high] as const];
  });
}

function covers({ ranges }: Slice, character: number): boolean {
  return ranges.some(([low, high]) => low <= character && character <= high);
}

function draws(slice: Slice, characters: ReadonlySet<number>): boolean {
  for (const character of characters) if (covers(slice, character)) return true;
  return false;
}

function without(characters: ReadonlySet<number>, slices: readonly Slice[]): ReadonlySet<number> {
  return new Set([...characters].filter((c) => !slices.some((slice) => covers(slice, c))));
}

async function embedded({ rule, file }: Slice): Promise<string> {
  const data = (await readFile(file)).toString('base64');
  const source = `src: url(data:font/woff2;base64,${data}) format('woff2');`;
  return rule.replace(/src:[^;]+;/, source).replace(/\s*\n\s*/g, '');
}
