import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decode, encodingOf } from '../../src/read/decode.ts';
import { Unfit } from '../../src/read/source.ts';

const GERMAN =
  'Der Bürgermeister von Orlen Bucht sagte am Freitag, die Fähre könne nicht länger warten – „sie muss fahren“.';

const check = (bytes: Buffer, text: string, how: string) => {
  const encoding = encodingOf(bytes);
  expect(encoding.how).toBe(how);
  expect(decode(bytes, encoding)).toBe(text);
};

test.each<[string, Buffer, string]>([
  ['UTF-8', Buffer.from(GERMAN), 'UTF-8'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${GERMAN}`), 'BOM'],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${GERMAN}`, 'utf16le'), 'BOM'],
  ['UTF-16 big-endian with a mark', iconv.encode(GERMAN, 'utf-16be', { addBOM: true }), 'BOM'],
  ['UTF-16 without a mark', Buffer.from(GERMAN, 'utf16le'), 'guessed'],
  ['Windows-1252', iconv.encode(GERMAN, 'windows-1252'), 'guessed'],
])('%s is told by its bytes', (_title, bytes, how) => check(bytes, GERMAN, how));

test('a declared encoding is believed where the bytes are not UTF-8', () => {
  const page = `<html><head><meta charset="windows-1251"></head><p>Паром отменён</p>`;
  check(iconv.encode(page, 'windows-1251'), page, 'declared');
  const xml = `<?xml version="1.0" encoding="iso-8859-2"?><a>Příliš žluťoučký</a>`;
  check(iconv.encode(xml, 'iso-8859-2'), xml, 'declared');
});

test('a declaration that the bytes belie is not', () =>
  check(
    Buffer.from('<meta charset="iso-8859-1"><p>Fähre</p>'),
    '<meta charset="iso-8859-1"><p>Fähre</p>',
    'UTF-8',
  ));

test('a few damaged characters do not turn UTF-8 into something else', () => {
  const damaged = Buffer.concat([
    Buffer.from(GERMAN.repeat(3)),
    Buffer.from([0xff]),
    Buffer.from(GERMAN),
  ]);
  expect(encodingOf(damaged).name).toBe('utf-8');
  expect(decode(damaged, encodingOf(damaged))).toContain('\ufffd');
});

test.each([
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2])],
  ['noise', Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 37) % 32))],
])('%s is no text', (_title, bytes) => expect(() => encodingOf(bytes)).toThrow(Unfit));
