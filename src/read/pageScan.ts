import { Parser } from 'htmlparser2';
import { MAX_DEPTH } from '../config/limits.ts';

/** What a page says of itself outside its body text. Values are decoded, not judged. */
export interface PageScan {
  readonly language: string | null;
  readonly title: string | null;
  readonly canonical: string | null;
  /** The address that the program which saved the page noted in a comment. */
  readonly savedFrom: string | null;
  /** `name`, `property`, `itemprop` and `http-equiv` of the meta elements, lower case; the first of each counts. */
  readonly meta: ReadonlyMap<string, string>;
  readonly jsonLd: readonly string[];
  /** The `datetime` of the element that tells when the article appeared, if one says so. */
  readonly time: string | null;
  readonly byline: string | null;
  /** Nested so deeply that no parser should build a tree of it; nothing else was scanned then. */
  readonly isTooDeep: boolean;
}

class TooDeep extends Error {}

/** "saved from url=(0043)https://…" as browsers write it, "url: https://…" below "saved with SingleFile". */
const SAVED_FROM =
  /(?:saved from url=\(\d+\)|saved with SingleFile[\s\S]{0,100}?\burl:\s*)(https?:\/\/\S+)/i;
const MAX_COMMENT = 3000;
const MAX_JSON_LD = 500_000;
const MAX_TITLE = 500;

/** Scans a page in one pass without building its tree; time and memory are linear in its length. */
export function scanPage(html: string): PageScan {
  const scan = new Scan();
  let isTooDeep = false;
  try {
    const parser = new Parser(scan, { decodeEntities: true });
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    isTooDeep = true;
  }
  return { ...scan.found(), isTooDeep };
}

/** The handler that htmlparser2 calls; it lives for one page. */
class Scan {
  private readonly meta = new Map<string, string>();
  private readonly jsonLd: string[] = [];
  private readonly times: { value: string; rank: number }[] = [];
  private readonly open: string[] = [];
  private language: string | null = null;
  private canonical: string | null = null;
  private savedFrom: string | null = null;
  private title = '';
  private byline = '';
  private taking: 'title' | 'jsonLd' | 'byline' | null = null;
  private takingAt = 0;
  private block = '';

  found(): Omit<PageScan, 'isTooDeep'> {
    const [time] = [...this.times].sort((a, b) => b.rank - a.rank);
    return {
      language: this.language,
      title: folded(this.title),
      canonical: this.canonical,
      savedFrom: this.savedFrom,
      meta: this.meta,
      jsonLd: this.jsonLd,
      time: time?.value ?? null,
      byline: folded(this.byline),
    };
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    this.open.push(name);
    if (this.open.length > MAX_DEPTH) throw new TooDeep();
    if (name === 'html') this.language ??= attributes['lang'] ?? attributes['xml:lang'] ?? null;
    else if (name === 'meta') this.onMeta(attributes);
    else if (name === 'link') this.onLink(attributes);
    else if (name === 'time') this.onTime(attributes);
    this.startTaking(name, attributes);
  }

  ontext(text: string): void {
    if (this.taking === 'jsonLd') this.block += text;
    else if (this.taking === 'title' && this.title.length < MAX_TITLE) this.title += text;
    else if (this.taking === 'byline' && this.byline.length < MAX_TITLE) this.byline += text;
  }

  oncomment(text: string): void {
    this.savedFrom ??= SAVED_FROM.exec(text.slice(0, MAX_COMMENT))?.[1] ?? null;
  }

  onclosetag(): void {
    this.open.pop();
    if (this.taking === null || this.open.length >= this.takingAt) return;
    if (this.taking === 'jsonLd' && this.block.length <= MAX_JSON_LD) this.jsonLd.push(this.block);
    this.taking = null;
  }

  private startTaking(name: string, attributes: Record<string, string>): void {
    if (this.taking !== null) return;
    if (name === 'script' && /ld\+json/i.test(attributes['type'] ?? '')) this.take('jsonLd');
    else if (name === 'title' && this.title === '' && !this.open.includes('svg'))
      this.take('title');
    else if (this.byline === '' && isByline(attributes)) this.take('byline');
  }

  private take(what: 'title' | 'jsonLd' | 'byline'): void {
    this.taking = what;
    this.takingAt = this.open.length;
    this.block = '';
  }

  private onMeta(attributes: Record<string, string>): void {
    const value = attributes['content']?.trim();
    const keys = [
      attributes['property'],
      attributes['name'],
      attributes['itemprop'],
      attributes['http-equiv'],
    ];
    if (!value) return;
    for (const key of keys) {
      const lower = key?.trim().toLowerCase();
      if (lower && !this.meta.has(lower)) this.meta.set(lower, value);
    }
  }

  private onLink(attributes: Record<string, string>): void {
    if (/^canonical$/i.test(attributes['rel'] ?? '')) this.canonical ??= attributes['href'] ?? null;
  }

  private onTime(attributes: Record<string, string>): void {
    const value = attributes['datetime'];
    if (!value || this.open.some((name) => name === 'aside' || name === 'nav' || name === 'footer'))
      return;
    const says = `${attributes['itemprop'] ?? ''} ${attributes['class'] ?? ''} ${'pubdate' in attributes ? 'pubdate' : ''}`;
    if (/modif|updat/i.test(says)) return;
    if (/publi|pubdate|posted|entry-date/i.test(says)) this.times.push({ value, rank: 2 });
    else if (this.open.includes('article') || this.open.includes('header'))
      this.times.push({ value, rank: 1 });
  }
}

function isByline(attributes: Record<string, string>): boolean {
  const { rel = '', itemprop = '', class: kind = '' } = attributes;
  return (
    /\bauthor\b/i.test(rel) ||
    /^author$/i.test(itemprop) ||
    /(?:^|\s)(?:byline|author-name|article-author|author__name|byline__name|c-byline__author)(?:\s|$)/i.test(
      kind,
    )
  );
}

function folded(text: string): string | null {
  return text.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE) || null;
}
