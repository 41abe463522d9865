import { MAX_ARTICLE_UNITS } from '../config/limits.ts';
import { isTampered, printable } from '../text/characters.ts';
import { decode, type Encoding, encodingOf } from './decode.ts';
import { withoutInlinedData } from './inlinedData.ts';
import { strippedOfTags } from './markupText.ts';
import { declaredByPage } from './pageDeclared.ts';
import { scanPage } from './pageScan.ts';
import { type Format, type Piece, Unfit } from './source.ts';

/** A saved web page. */
export const page: Format = {
  name: 'web page',
  extensions: ['html', 'htm', 'xhtml'],
  read: async function* (source) {
    const bytes = await source.bytes();
    const encoding = encodingOf(bytes);
    yield* encodingNote(encoding);
    yield* pageOf(decode(bytes, encoding));
  },
};

/** The pieces of a page already decoded: a note for each irregularity, then its article. */
export function* pageOf(source: string): Generator<Piece> {
  if (isTampered(source)) yield { kind: 'note', code: 'hidden-characters' };
  const html = withoutInlinedData(printable(source));
  if (html.length > MAX_ARTICLE_UNITS) throw new Unfit(tooLong());
  const scan = scanPage(html);
  const declared = declaredByPage(scan);
  if (!scan.isTooDeep) {
    yield { kind: 'article', ref: null, markup: 'html', content: html, declared };
    return;
  }
  yield { kind: 'note', code: 'too-deep' };
  yield { kind: 'article', ref: null, markup: 'text', content: strippedOfTags(html), declared };
}

/** What is said of an article that is too long to be read. */
export function tooLong(): string {
  return `longer than ${MAX_ARTICLE_UNITS / 1024 / 1024} million characters, the most of one article that is read`;
}

/** A remark where the encoding had to be guessed. */
export function* encodingNote({ name, how }: Encoding): Generator<Piece> {
  if (how === 'guessed') yield { kind: 'note', code: 'guessed-encoding', detail: name };
}
