import { MAX_ARTICLE_UNITS } from '../config/limits.ts';
import { sha256 } from '../text/digest.ts';
import { decode, encodingOf } from './decode.ts';
import { declaredBy, type Fields, first, isFields, lowerKeys, nameOf, textOf } from './fields.ts';
import type { Format, Piece, Source } from './source.ts';
import { Unfit } from './source.ts';

const HTML_KEYS = ['html', 'content_html', 'body_html'];
const TEXT_KEYS = [
  'text',
  'content_text',
  'articlebody',
  'body',
  'content',
  'fulltext',
  'summary',
  'description',
];
const ID_KEYS = ['id', 'guid', '_id'];
/** Where a file of several articles keeps its list; "items" is JSON Feed's. */
const LIST_KEYS = ['articles', 'items', 'entries', 'stories', 'docs', 'results', 'posts', 'news'];
/** What services wrap their answers in. */
const WRAPPERS = ['response', 'data', 'result'];

/** One article, or a list of them, or a JSON Feed. */
export const json: Format = {
  name: 'JSON',
  extensions: ['json'],
  read: async function* (source: Source): AsyncGenerator<Piece> {
    const bytes = await source.bytes();
    yield* piecesOf(parse(decode(bytes, encodingOf(bytes)), 'a JSON file that does not parse'));
  },
};

/** One article a line; the file is never held whole. */
export const jsonLines: Format = {
  name: 'JSON lines',
  extensions: ['jsonl', 'ndjson'],
  read: async function* (source: Source): AsyncGenerator<Piece> {
    const count = { good: 0, bad: 0 };
    for await (const line of source.lines()) {
      if (line?.trim() === '') continue;
      const piece = line === null ? tooLongALine : fromLine(line);
      yield piece;
      count[piece.kind === 'unreadable' ? 'bad' : 'good'] += 1;
      if (count.bad > MANY_BAD_LINES && count.bad > count.good)
        throw new Unfit(
          `most of its first ${count.bad + count.good} lines are no articles; the rest is not read`,
        );
    }
  },
};

/** Unreadable lines after which a file that has fewer readable ones is taken for no list of articles at all. */
const MANY_BAD_LINES = 1000;
const tooLongALine: Piece = { kind: 'unreadable', reason: 'a line longer than an article may be' };

function fromLine(line: string): Piece {
  const digest = sha256(line.trim());
  try {
    return articleOf(parse(line, 'a line that is not JSON'), 'json', {}, digest);
  } catch (error) {
    if (error instanceof Unfit)
      return { kind: 'unreadable', reason: error.message, sha256: digest };
    throw error;
  }
}

function parse(text: string, otherwise: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unfit(otherwise);
  }
}

function* piecesOf(value: unknown): Generator<Piece> {
  const list = listIn(value);
  if (list === null) yield articleOf(value, 'json', {}, null);
  else
    for (const one of list.items)
      yield articleOf(one, list.how, list.shared, sha256(JSON.stringify(one) ?? ''));
}

interface List {
  readonly items: readonly unknown[];
  readonly how: string;
  /** What the file says of all its articles. */
  readonly shared: Fields;
}

function listIn(value: unknown): List | null {
  if (Array.isArray(value)) return { items: value, how: 'json', shared: {} };
  if (!isFields(value)) throw new Unfit('JSON that holds no article');
  const wrapped = WRAPPERS.flatMap((key) => value[key]);
  const items = [value, ...wrapped.filter(isFields)]
    .flatMap((holder) => LIST_KEYS.map((key) => holder[key]))
    .find((v) => Array.isArray(v));
  if (!Array.isArray(items)) return null;
  const isFeed = String(value['version'] ?? '').includes('jsonfeed.org');
  if (!isFeed) return { items, how: 'json', shared: {} };
  return {
    items,
    how: 'JSON Feed',
    shared: {
      source: value['title'],
      language: value['language'],
      author: value['authors'] ?? value['author'],
    },
  };
}

function articleOf(value: unknown, how: string, shared: Fields, digest: string | null): Piece {
  const own = digest === null ? {} : { sha256: digest };
  if (!isFields(value)) return { kind: 'unreadable', reason: 'JSON that is no article', ...own };
  const fields = { ...shared, ...lowerKeys(value) };
  const html = first(HTML_KEYS, (key) => textOf(fields[key]));
  const text = first(TEXT_KEYS, (key) => textOf(fields[key]));
  if (html === null && text === null)
    return { kind: 'unreadable', reason: 'it has neither "text" nor "html"', ...own };
  const content = html ?? text ?? '';
  if (content.length > MAX_ARTICLE_UNITS)
    return { kind: 'unreadable', reason: 'an article longer than is read', ...own };
  const markup = html !== null || looksLikeHtml(content) ? 'html' : 'text';
  const ref = first(ID_KEYS, (key) => nameOf(fields[key]));
  return { kind: 'article', ref, markup, content, declared: declaredBy(fields, how), ...own };
}

/** Whether a text is markup: it begins with a tag and closes one. */
export function looksLikeHtml(text: string): boolean {
  return (
    /^\s*<(?:!doctype|html|head|body|article|main|div|p|h[1-6]|section|figure|span|blockquote|ul|ol|table|img|a|b|strong|em)\b[^<>]*>/i.test(
      text.slice(0, 2000),
    ) && /<\/\w+>|<br|<img/i.test(text)
  );
}
