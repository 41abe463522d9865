import type { Declared, Inferred } from '../types.ts';
import { declaredInJsonLd } from './jsonLd.ts';
import type { PageScan } from './pageScan.ts';

type Field = keyof Declared;

/** Meta names that tell a field, best first. */
const META: Readonly<Partial<Record<Field, readonly string[]>>> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'],
  outlet: ['og:site_name', 'application-name', 'dc.publisher', 'article:publisher'],
  author: ['author', 'byl', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author'],
  url: ['og:url', 'parsely-link'],
  language: ['content-language', 'dc.language', 'og:locale'],
  published: [
    'article:published_time',
    'article:published',
    'og:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'publishdate',
    'publish-date',
    'pubdate',
    'dc.date.issued',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'date',
  ],
};

/** What a page declares of its article: JSON-LD first, then meta elements, then its visible marks. */
export function declaredByPage(page: PageScan): Declared {
  const visible = {
    ...given('title', page.title, '<title>'),
    ...given('language', page.language, 'html lang'),
    ...given('published', page.time, 'time element'),
    ...given('author', bylineName(page.byline), 'byline'),
  };
  const canonical = given('url', page.canonical, 'canonical link');
  const savedFrom = given('url', page.savedFrom, 'saved from');
  return withSiteTaken(
    keepUsable({
      ...savedFrom,
      ...visible,
      ...fromMeta(page),
      ...declaredInJsonLd(page.jsonLd),
      ...canonical,
    }),
  );
}

function fromMeta(page: PageScan): Declared {
  const fields = Object.entries(META).flatMap(([field, keys]) => {
    const key = keys.find((name) => isUsable(field, page.meta.get(name)));
    const value = key === undefined ? undefined : page.meta.get(key);
    return key === undefined || value === undefined ? [] : [[field, { name: value, how: key }]];
  });
  return Object.fromEntries(fields);
}

/** A canonical link that is no web address, or an author that is one, says nothing. */
function isUsable(field: string, value: string | undefined): boolean {
  if (value === undefined || value === '') return false;
  const isUrl = /^(?:https?:)?\/\//i.test(value);
  if (field === 'url') return isUrl;
  return !isUrl && !/^@/.test(value);
}

function keepUsable(declared: Declared): Declared {
  return Object.fromEntries(
    Object.entries(declared).filter(([field, value]) => isUsable(field, value.name)),
  );
}

/** "Headline | The Site": the site's own name is no part of the headline. */
function withSiteTaken(declared: Declared): Declared {
  const { title, outlet } = declared;
  if (!title || !outlet) return declared;
  const name = title.name;
  const at = Math.max(
    ...[' | ', ' - ', ' – ', ' — ', ' · ', ' : '].map((mark) => name.lastIndexOf(mark)),
  );
  if (at <= 0 || plain(name.slice(at)) !== plain(outlet.name)) return declared;
  return { ...declared, title: { ...title, name: name.slice(0, at).trim() } };
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^the/, '');
}

function bylineName(byline: string | null): string | null {
  const [first] = byline?.split(/\s*[|•·]\s*/) ?? [];
  const name = first?.replace(/^(?:by|von|par|por)\s+/i, '').trim();
  return name && name.length <= 120 ? name : null;
}

function given(field: Field, name: string | null, how: string): Partial<Record<Field, Inferred>> {
  return name === null ? {} : { [field]: { name, how } };
}
