import { createRequire } from 'node:module';
import { z } from 'zod';
import { MAX_ARTICLE_UNITS } from '../config/limits.ts';
import { isTampered, printable } from '../text/characters.ts';
import { sha256 } from '../text/digest.ts';
import type { Declared, Inferred } from '../types.ts';
import { decode, encodingOf } from './decode.ts';
import { wordsOfFragment } from './markupText.ts';
import { encodingNote, pageOf, tooLong } from './page.ts';
import { type Format, type Piece, Unfit } from './source.ts';

const require = createRequire(import.meta.url);

/** RSS, Atom and RDF: each item is an article, its full content preferred to its summary. */
export const feed: Format = {
  name: 'feed',
  extensions: ['xml', 'rss', 'atom', 'rdf'],
  read: async function* (source) {
    const bytes = await source.bytes();
    const encoding = encodingOf(bytes);
    yield* encodingNote(encoding);
    const text = decode(bytes, encoding);
    if (/<html[\s>]/i.test(text.slice(0, 2000))) yield* pageOf(text);
    else yield* itemsOf(text);
  },
};

const loose = z.string().optional().catch(undefined);
const text = z
  .union([z.string(), z.object({ value: z.string() }).transform((v) => v.value)])
  .optional()
  .catch(undefined);
const person = z.union([z.string(), z.object({ name: z.string() }).transform((v) => v.name)]);
const people = z.array(person).optional().catch(undefined);
const dublinCore = z
  .object({
    creators: people,
    dates: z.array(z.string()).optional().catch(undefined),
    date: loose,
    creator: loose,
  })
  .optional()
  .catch(undefined);
const links = z
  .array(z.object({ href: loose, rel: loose, type: loose }))
  .optional()
  .catch(undefined);
const item = z.object({
  title: text,
  link: loose,
  links,
  id: loose,
  guid: z
    .object({ value: loose, isPermaLink: z.boolean().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  content: z
    .union([z.string(), z.object({ value: loose, encoded: loose })])
    .optional()
    .catch(undefined),
  description: text,
  summary: text,
  pubDate: loose,
  published: loose,
  updated: loose,
  authors: people,
  source: z.object({ title: text }).optional().catch(undefined),
  dc: dublinCore,
});
type Item = z.infer<typeof item>;

const channel = z.object({
  title: text,
  link: loose,
  links,
  language: loose,
  items: z.array(item).optional(),
  entries: z.array(item).optional(),
});
type Channel = z.infer<typeof channel>;

function* itemsOf(source: string): Generator<Piece> {
  const parsed = channel.safeParse(parse(source));
  if (!parsed.success) throw new Unfit('an XML file that is no feed');
  const items = parsed.data.items ?? parsed.data.entries ?? [];
  for (const one of items) yield* articleOf(one, parsed.data);
}

function parse(source: string): unknown {
  try {
    // Loaded on first use: most folders hold no feed.
    const { parseFeed }: typeof import('feedsmith') = require('feedsmith');
    return parseFeed(source).feed;
  } catch {
    throw new Unfit('an XML file that is no feed, or a feed that breaks off');
  }
}

function* articleOf(one: Item, of: Channel): Generator<Piece> {
  const digest = sha256(JSON.stringify(one));
  const body = contentOf(one);
  if (body.length > MAX_ARTICLE_UNITS) {
    yield { kind: 'unreadable', reason: tooLong(), sha256: digest };
    return;
  }
  if (isTampered(body)) yield { kind: 'note', code: 'hidden-characters' };
  const content = printable(body);
  const markup = /<\/?[a-z][^<>]*>/i.test(content) ? 'html' : 'text';
  const ref = one.guid?.value ?? one.id ?? null;
  yield {
    kind: 'article',
    ref,
    markup,
    content: markup === 'text' ? wordsOf(content) : content,
    declared: declaredBy(one, of),
    sha256: digest,
  };
}

/** The longest of what the item offers: a "content" that is shorter than the summary is a teaser. */
function contentOf({ content, description, summary }: Item): string {
  const full = typeof content === 'string' ? content : (content?.encoded ?? content?.value);
  return [full, description, summary].reduce<string>(
    (best, one) => ((one?.length ?? 0) > best.length ? (one ?? '') : best),
    '',
  );
}

/** A description without tags may still hold entities. */
function wordsOf(content: string): string {
  return content.length < 4000 && content.includes('&') ? wordsOfFragment(content) : content;
}

function declaredBy(one: Item, of: Channel): Declared {
  const link = linkOf(one, of);
  const outlet = one.source?.title;
  return {
    ...given('title', one.title, 'feed item'),
    ...(outlet === undefined
      ? given('outlet', of.title, 'feed title')
      : given('outlet', outlet, 'feed item source')),
    ...given('author', authorOf(one), 'feed item'),
    ...given('url', link, 'feed item'),
    ...given('language', of.language, 'feed'),
    ...given(
      'published',
      one.pubDate ?? one.published ?? one.dc?.dates?.[0] ?? one.dc?.date ?? one.updated,
      'feed item',
    ),
  };
}

/** RSS writes authors as "desk@paper.example (Ann Author)". */
function authorOf({ authors, dc }: Item): string | undefined {
  const names = (authors ?? dc?.creators ?? (dc?.creator ? [dc.creator] : [])).map(
    (name) => /^\S+@\S+ \((.+)\)$/.exec(name)?.[1] ?? name,
  );
  return names.filter((name) => !name.includes('@')).join(', ') || undefined;
}

function linkOf(one: Item, of: Channel): string | undefined {
  const alternate = one.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  const permalink = one.guid && one.guid.isPermaLink !== false ? one.guid.value : undefined;
  const link = one.link ?? alternate ?? (permalink?.startsWith('http') ? permalink : undefined);
  if (link === undefined) return undefined;
  const home = of.link ?? of.links?.find(({ rel }) => rel !== 'self')?.href;
  return URL.canParse(link)
    ? link
    : home !== undefined && URL.canParse(link, home)
      ? new URL(link, home).href
      : undefined;
}

function given(
  field: keyof Declared,
  value: string | undefined,
  how: string,
): Partial<Record<keyof Declared, Inferred>> {
  const name = value === undefined ? '' : printable(wordsOfFragment(value));
  return name === '' ? {} : { [field]: { name, how } };
}
