import { createHash } from 'node:crypto';
import { longDate } from './indexPage.ts';
import { type Listed, readable, type SiteOptions } from './listing.ts';
import { escaped } from './markup.ts';

/** Entries in the feed: readers fetch it whole every time. */
const ENTRIES = 50;

/** `feed.xml`: the newest editions, as Atom (RFC 4287). Links are absolute when the site's address is known. */
export function feedOf(listed: readonly Listed[], options: SiteOptions): string {
  const base = options.site === null ? '' : `${options.site.replace(/\/+$/, '')}/`;
  const written = listed.slice(0, ENTRIES);
  const updated = written.map(updatedOf).sort().at(-1) ?? '1970-01-01T00:00:00.000Z';
  const self = base === '' ? '' : `\n  <link rel="self" href="${escaped(base)}feed.xml"/>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escaped(idOf(options, 'feed'))}</id>
  <title>${escaped(options.title)}</title>
  <author><name>${escaped(options.title)}</name></author>
  <updated>${updated}</updated>${self}
  <link rel="alternate" type="text/html" href="${escaped(base)}index.html"/>
${written.map((one) => entry(one, base, options)).join('\n')}
</feed>
`;
}

function entry(one: Listed, base: string, options: SiteOptions): string {
  const { date, record } = one;
  const headlines = record?.headlines ?? [];
  const page = readable(record)[0] ?? 'briefing.json';
  const body = headlines.map((text) => `<li>${escaped(text)}</li>`).join('');
  return `  <entry>
    <id>${escaped(idOf(options, date))}</id>
    <title>${escaped(`${options.title}, ${longDate(date)}`)}</title>
    <updated>${updatedOf(one)}</updated>
    <link rel="alternate" href="${escaped(base)}${date}/${encodeURIComponent(page)}"/>
    <content type="html">${escaped(`<ul>${body}</ul>`)}</content>
  </entry>`;
}

function updatedOf({ date, record }: Listed): string {
  const made = record?.made ?? '';
  return Number.isNaN(Date.parse(made)) ? `${date}T00:00:00.000Z` : new Date(made).toISOString();
}

/** A name that lasts: made from what the feed is called and where it is, never from when it was written. */
function idOf({ site, title }: SiteOptions, what: string): string {
  const hex = createHash('sha256')
    .update(`${site ?? title}\0${what}`)
    .digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
