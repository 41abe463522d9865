import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';
import { Unfit } from './source.ts';

export interface Encoding {
  readonly name: string;
  readonly how: 'BOM' | 'declared' | 'UTF-8' | 'guessed';
}

const SAMPLE = 64 * 1024;
/** Share of a text's characters outside ASCII that may be broken before its being UTF-8 is doubted. */
const BROKEN_SHARE = 0.1;
/** Share of control characters from which a file is no text; in bytes by chance it is a tenth. */
const MAX_CONTROL_SHARE = 0.05;

/**
 * The encoding of a file from its first bytes: byte order mark, then what it declares, then UTF-8 where the bytes
 * are that, then a guess. Throws {@link Unfit} on what is no text. `atEnd` tells that `head` is the whole file.
 */
export function encodingOf(head: Buffer): Encoding {
  const marked = byteOrderMark(head);
  if (marked) return { name: marked, how: 'BOM' };
  const wide = wideWithoutMark(head);
  if (wide) return { name: wide, how: 'guessed' };
  if (isBinary(head)) throw new Unfit('a binary file');
  if (isNearlyUtf8(head)) return { name: 'utf-8', how: 'UTF-8' };
  const declared = declaredEncoding(head);
  if (declared) return { name: declared, how: 'declared' };
  const guess = chardet.detect(head.subarray(0, SAMPLE));
  const name = guess && iconv.encodingExists(guess) && guess !== 'UTF-8' ? guess : 'windows-1252';
  return { name: likeBrowsers(name), how: 'guessed' };
}

/** A file's text, without its byte order mark. */
export function decode(bytes: Buffer, { name }: Encoding): string {
  return iconv.decode(bytes, name);
}

/** Turns pieces of a file into pieces of its text. */
export function decoderOf({ name }: Encoding): { write(bytes: Buffer): string; end(): string } {
  const decoder = iconv.getDecoder(name);
  return {
    write: (bytes) => decoder.write(bytes),
    end: () => decoder.end() ?? '',
  };
}

function byteOrderMark(head: Buffer): string | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without its mark: in Latin text every other byte is zero, and no pair is. */
function wideWithoutMark(head: Buffer): string | null {
  const pairs = Math.floor(Math.min(head.length, SAMPLE) / 2);
  if (pairs < 8) return null;
  let [even, odd] = [0, 0];
  for (let i = 0; i < pairs; i += 1) {
    if (head[2 * i] === 0) even += 1;
    if (head[2 * i + 1] === 0) odd += 1;
  }
  if (odd > 0.6 * pairs && even < 0.02 * pairs) return 'utf-16le';
  if (even > 0.6 * pairs && odd < 0.02 * pairs) return 'utf-16be';
  return null;
}

/** How files begin that are no text whatever their name says, in hexadecimal. */
const MAGIC = [
  '255044462d', // PDF
  '504b0304', // zip, office documents
  '89504e47',
  '47494638',
  'ffd8ff',
  '7f454c46',
  'd0cf11e0', // older office documents
  '425a68',
  'fd377a58',
  '53514c69746520',
  '52494646',
  '4f676753',
];

/** More control characters than can be stray, or the mark of a known kind of file. */
function isBinary(head: Buffer): boolean {
  const start = head.toString('hex', 0, 8);
  if (MAGIC.some((mark) => start.startsWith(mark))) return true;
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  return controls > MAX_CONTROL_SHARE * head.length;
}

/** UTF-8, allowing for a character cut at the end of the sample and for a few that were damaged on the way. */
function isNearlyUtf8(head: Buffer): boolean {
  if (isUtf8(head)) return true;
  const text = head.toString('utf8');
  const foreign = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return broken < BROKEN_SHARE * foreign || (broken === 1 && text.endsWith('\ufffd'));
}

function declaredEncoding(head: Buffer): string | null {
  const start = head.toString('latin1', 0, 4096);
  const label =
    /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1] ??
    /<meta\b[^>]{0,300}\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1];
  if (!label || /^utf-?(8|16)/i.test(label) || !iconv.encodingExists(label)) return null;
  return likeBrowsers(label);
}

/** What calls itself Latin-1 or ASCII is read as Windows-1252, which has its printable characters and more. */
function likeBrowsers(label: string): string {
  return /^(?:iso-?8859-?1|latin-?1|(?:us-)?ascii)$/i.test(label) ? 'windows-1252' : label;
}
