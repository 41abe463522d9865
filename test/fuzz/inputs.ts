import fc from 'fast-check';
import { SEEDS } from './seeds.ts';

/** A file to be read, as hostile as it may be. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What breaks parsers: nesting, unclosed marks, odd characters, numbers and names where others are expected. */
const SPLINTERS: readonly string[] = [
  '<',
  '>',
  '</',
  '<!--',
  ']]>',
  '<![CDATA[',
  '&#x110000;',
  '&lol9;',
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  '\0',
  '\u202e',
  '\ud800',
  '\ufeff',
  '\n---\n',
  '---\n',
  '```',
  '>>>>>>',
  '- - - -',
  '(((',
  '![](',
  '[a]: x',
  '\r',
  '\u2028',
  '<script>',
  '</script>',
  '<p>',
  '<div>',
  '<table><tr>',
  '<svg><title>',
  '<template>',
  '<a href="javascript:x">',
  'Content-Type: x\r\n\r\n',
  '--b',
  'null',
  '1e999',
  '-0',
  '__proto__',
  'constructor',
  '&a *a',
  '!!js/function',
  '<!ENTITY a "b">',
  '<!DOCTYPE x [',
  '(AP) --',
  'told AFP',
  'By ',
  '© 2024 ',
  'June 31',
  '2024-13-45',
  'Friday (Feb 30)',
  'A'.repeat(300),
  '. '.repeat(200),
  ' '.repeat(500),
];

const seed: fc.Arbitrary<Input> = fc
  .constantFrom(...Object.keys(SEEDS))
  .map((name) => ({ name, bytes: SEEDS[name] ?? new Uint8Array() }));

type Edit = (bytes: Buffer) => Buffer;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const splice = (bytes: Buffer, at: number, cut: number, put: Uint8Array): Buffer => {
  const start = Math.floor(at * bytes.length);
  return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + cut)]);
};

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, fc.constantFrom(...SPLINTERS), fc.integer({ min: 1, max: 40 })).map(
    ([at, what, times]): Edit =>
      (b) =>
        splice(b, at, 0, Buffer.from(what.repeat(times))),
  ),
  fc.tuple(place, fc.uint8Array({ maxLength: 40 })).map(
    ([at, put]): Edit =>
      (b) =>
        splice(b, at, 0, put),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 200 })).map(
    ([at, cut]): Edit =>
      (b) =>
        splice(b, at, cut, new Uint8Array()),
  ),
  fc.tuple(place, place, place).map(
    ([from, to, at]): Edit =>
      (b) => {
        const [start, end] = [Math.min(from, to), Math.max(from, to)].map((x) =>
          Math.floor(x * b.length),
        );
        return splice(b, at, 0, b.subarray(start, end));
      },
  ),
  fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(
    ([at, byte]): Edit =>
      (b) =>
        splice(b, at, 1, Uint8Array.of(byte)),
  ),
);

/** Rarely, a passage over and over: depth and length out of proportion, up to a megabyte. */
const blown: fc.Arbitrary<Edit> = fc
  .tuple(
    place,
    fc.constantFrom(
      ...SPLINTERS,
      '<b>',
      '<div class="x">',
      '{"a":',
      '[',
      '> ',
      '* ',
      '&amp;',
      '\u00a0',
      'a\n',
      'A.',
      '<a>',
      '<li>',
      '_',
      '**',
    ),
    fc.integer({ min: 1_000, max: 1_000_000 }),
  )
  .map(
    ([at, what, size]): Edit =>
      (b) =>
        splice(b, at, 0, Buffer.from(what.repeat(Math.ceil(size / what.length)).slice(0, size))),
  );

const renamed = fc.constantFrom(...Object.keys(SEEDS), 'none', 'odd.pdf', 'x.mhtml');

/** Mutations of made-up files: cut, spliced, repeated, blown up, and sometimes under another kind's name. */
export const inputs: fc.Arbitrary<Input> = fc
  .tuple(
    seed,
    fc.array(edit, { minLength: 1, maxLength: 8 }),
    fc.option(blown, { freq: 12, nil: null }),
    fc.option(renamed, { freq: 8, nil: null }),
  )
  .map(([{ name, bytes }, edits, blow, other]) => ({
    name: other ?? name,
    bytes: changed(bytes, blow ? [...edits, blow] : edits),
  }));

function changed(bytes: Uint8Array, edits: readonly Edit[]): Buffer {
  let result: Buffer = Buffer.from(bytes);
  for (const one of edits) result = one(result);
  return result;
}
