import type { Line } from './evidence.ts';

/** Query parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_|fbclid$|gclid$|mc_[ce]id$|cmpid$|ref$|ref_src$|smid$|ocid$|igshid$|s_cid$|ns_)/i;

/** A web address without fragment and tracking; `null` for what is no http(s) address. */
export function canonicalUrl(address: string | undefined): string | null {
  const full = address?.startsWith('//') ? `https:${address}` : address;
  if (full === undefined || !URL.canParse(full)) return null;
  const url = new URL(full);
  if (!/^https?:$/.test(url.protocol) || !url.hostname.includes('.')) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const key of [...url.searchParams.keys()])
    if (TRACKING.test(key)) url.searchParams.delete(key);
  return url.href;
}

/**
 * What two addresses of one page share: no scheme, no "www." or "m.", no final slash or "/amp".
 * `null` for a site's front page, which broken pages give as their canonical address.
 */
export function pageKey(url: string): string | null {
  const { hostname, pathname, search } = new URL(url);
  const host = hostname.replace(/^(?:www|m|mobile|amp)\./, '');
  const path = pathname
    .replace(/\/+$/, '')
    .replace(/\/amp$|\.amp$/, '')
    .replace(/^\/amp(?=\/)/, '');
  return path === '' && search === '' ? null : `${host}${path}${search}`;
}

/** A line that is a web address, alone or said to be the source: where a text was copied from, when it stands before or after it. */
const ADDRESS_LINE =
  /^(?<label>(?:URL|Link|Source|Quelle|Fuente|Fonte|Web|Adresse?)\s*:\s*)?(?<address>https?:\/\/\S+)$/iu;

/** The address that a plain text gives before its first word, or after its last as its source. */
export function addressIn(lines: readonly Line[]): string | null {
  for (const { text, at, removedAs, isTail } of lines) {
    const { label, address } = ADDRESS_LINE.exec(text)?.groups ?? {};
    const isPlaced = at === 0 || (isTail && label !== undefined);
    if (removedAs !== null && isPlaced && address !== undefined) return canonicalUrl(address);
  }
  return null;
}
