import { Parser } from 'htmlparser2';

const MAX_FRAGMENT = 4000;

/** The words of a short piece of markup, entities resolved and white space folded, as a title or name is written. */
export function wordsOfFragment(html: string): string {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, ' ').trim();
  let text = '';
  const parser = new Parser(
    {
      ontext: (part) => {
        text += part;
      },
      onopentagname: () => {
        text += ' ';
      },
    },
    { decodeEntities: true },
  );
  parser.end(html.slice(0, MAX_FRAGMENT));
  return text.replace(/\s+/g, ' ').trim();
}

const BREAKING =
  /^<\/?(?:p|div|li|ul|ol|h[1-6]|br|tr|td|th|table|section|article|header|footer|nav|aside|figure|blockquote|form|main|title)\b/i;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * The text of a page without its tags, a line for each block; what stands in scripts and styles is left out.
 * One pass, for pages that no parser should build a tree of.
 */
export function strippedOfTags(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    parts.push(html.slice(at, open));
    const close = html.indexOf('>', open);
    if (close < 0) return tidy(parts);
    const tag = html.slice(open, Math.min(close + 1, open + 20));
    if (BREAKING.test(tag)) parts.push('\n');
    at = afterTag(html, tag, close + 1);
  }
  parts.push(html.slice(at));
  return tidy(parts);
}

function afterTag(html: string, tag: string, next: number): number {
  const raw = /^<(script|style|template|svg)\b/i.exec(tag)?.[1];
  if (raw === undefined) return next;
  const rest = new RegExp(`</${raw}\\b[^>]{0,100}>`, 'gi');
  rest.lastIndex = next;
  return rest.exec(html) ? rest.lastIndex : html.length;
}

function tidy(parts: readonly string[]): string {
  return parts
    .join('')
    .replace(
      /&(?:#(x?[0-9a-f]{1,6})|(\w{1,8}));/gi,
      (all, code: string | undefined, name: string | undefined) =>
        code === undefined ? (ENTITIES[name?.toLowerCase() ?? ''] ?? all) : characterOf(code, all),
    )
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n');
}

function characterOf(code: string, otherwise: string): string {
  const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code);
  return point > 31 && point <= 0x10ffff ? String.fromCodePoint(point) : otherwise;
}
