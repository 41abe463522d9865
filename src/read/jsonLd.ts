import type { Declared, Inferred } from '../types.ts';
import { type Fields, isFields, nameOf } from './fields.ts';
import { wordsOfFragment } from './markupText.ts';

const ARTICLE =
  /(?:^|[/:])(?:\w*News\w*Article|Article|BlogPosting|LiveBlogPosting|Report|ReportageNewsArticle|OpinionNewsArticle|AnalysisNewsArticle|BackgroundNewsArticle|ReviewNewsArticle|SocialMediaPosting|TechArticle)$/;
/** Levels of a graph that are looked through for the article. */
const MAX_LEVELS = 5;
const HOW = 'JSON-LD';

/** What the JSON-LD blocks of a page say of its article; empty when none describes one. Broken blocks are passed over. */
export function declaredInJsonLd(blocks: readonly string[]): Declared {
  for (const block of blocks) {
    const article = articleIn(parse(block), MAX_LEVELS);
    if (article) return declaredBy(article);
  }
  return {};
}

function parse(block: string): unknown {
  const source = block.replace(
    /^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g,
    '',
  );
  for (const attempt of [source, source.replace(/[\r\n\t]+/g, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return null;
}

function articleIn(value: unknown, levels: number): Fields | null {
  if (levels === 0 || typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 100)) {
      const found = articleIn(one, levels - 1);
      if (found) return found;
    }
    return null;
  }
  if (!isFields(value)) return null;
  const types = [value['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return value;
  return articleIn(value['@graph'], levels - 1) ?? articleIn(value['mainEntity'], levels - 1);
}

function declaredBy(article: Fields): Declared {
  const found: Partial<Record<keyof Declared, Inferred>> = {};
  const put = (field: keyof Declared, value: string | null, how: string) => {
    // Many pages write their markup's entities into it.
    const name = value === null ? '' : wordsOfFragment(value);
    if (name !== '') found[field] = { name, how: `${HOW} ${how}` };
  };
  put('title', nameOf(article['headline']) ?? nameOf(article['name']), 'headline');
  put('outlet', nameOf(article['publisher']) ?? nameOf(article['sourceOrganization']), 'publisher');
  put('author', nameOf(article['author']) ?? nameOf(article['creator']), 'author');
  put('place', nameOf(article['dateline']), 'dateline');
  put('language', languageOf(article['inLanguage']), 'inLanguage');
  put(
    'published',
    nameOf(article['datePublished']) ?? nameOf(article['dateCreated']),
    'datePublished',
  );
  put('url', urlOf(article), 'url');
  return found;
}

function languageOf(value: unknown): string | null {
  return isFields(value)
    ? (nameOf(value['alternateName']) ?? nameOf(value['name']))
    : nameOf(value);
}

function urlOf(article: Fields): string | null {
  const page = article['mainEntityOfPage'];
  const candidates = [article['url'], isFields(page) ? page['@id'] : page, article['@id']];
  return candidates.map(nameOf).find((url) => url !== null && /^https?:\/\//.test(url)) ?? null;
}
