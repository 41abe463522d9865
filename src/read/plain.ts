import { MAX_ARTICLE_UNITS } from '../config/limits.ts';
import { isTampered, printable } from '../text/characters.ts';
import { decode, encodingOf } from './decode.ts';
import { type FrontMatter, frontMatterOf } from './frontMatter.ts';
import { encodingNote, pageOf, tooLong } from './page.ts';
import { type Format, type Piece, type Source, Unfit } from './source.ts';

/** Plain text, as copied out of a page, junk and all; front matter is understood here too. */
export const plain: Format = {
  name: 'plain text',
  extensions: ['txt', 'text', ''],
  read: async function* (source) {
    const text = yield* textOf(source);
    if (/^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 1000))) yield* pageOf(text);
    else yield* articleOf(text, (body) => body);
  },
};

/** The decoded text of a file, with a note for each irregularity. Throws {@link Unfit} when it is longer than one article may be. */
export async function* textOf(source: Source): AsyncGenerator<Piece, string> {
  const bytes = await source.bytes();
  const encoding = encodingOf(bytes);
  yield* encodingNote(encoding);
  const text = decode(bytes, encoding);
  if (text.length > MAX_ARTICLE_UNITS) throw new Unfit(tooLong());
  if (isTampered(text)) yield { kind: 'note', code: 'hidden-characters' };
  return printable(text);
}

/** The article of a text with or without front matter; `shape` makes its plain text. */
export function* articleOf(
  text: string,
  shape: (body: string, front: FrontMatter) => string,
): Generator<Piece> {
  const front = frontMatterOf(text);
  if (front.broken !== null) yield { kind: 'note', code: 'front-matter', detail: front.broken };
  const { declared, ref, asks } = front;
  yield { kind: 'article', ref, markup: 'text', content: shape(front.body, front), declared, asks };
}
