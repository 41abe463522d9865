import { Parser } from 'htmlparser2';

const INLINE =
  /^<\/?(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|time|u|wbr)[\s/>]/i;
const SILENT = /^<(script|style|template|noscript|svg)[\s/>]/i;
/** A tag longer than this is taken for text, in characters. */
const LONGEST_TAG = 20_000;

/**
 * A page's text without a tree: tags out, a line for each block, scripts and styles skipped, entities decoded. For pages nested so deep
 * that nothing else reads them in bounded time; takes one pass.
 */
export function strippedOfTags(html: string): string {
  const pieces: string[] = [];
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const close = open < 0 ? -1 : html.indexOf('>', open);
    if (close < 0) break;
    pieces.push(html.slice(at, open));
    at = tagEnd(html, lower, open, close, pieces);
  }
  pieces.push(html.slice(at));
  return decoded(pieces.join('').replaceAll('<', ' '));
}

/** Where the text goes on after the tag at `open`; adds what parts the two. */
function tagEnd(
  html: string,
  lower: string,
  open: number,
  close: number,
  pieces: string[],
): number {
  if (close - open > LONGEST_TAG) return close + 1;
  const tag = html.slice(open, Math.min(close + 1, open + 40));
  const silent = SILENT.exec(tag)?.[1]?.toLowerCase();
  if (!INLINE.test(tag)) pieces.push('\n');
  if (silent === undefined) return close + 1;
  const end = lower.indexOf(`</${silent}`, close);
  return end < 0 ? html.length : end;
}

function decoded(text: string): string {
  let all = '';
  const parser = new Parser({
    ontext: (data) => {
      all += data;
    },
  });
  parser.write(text);
  parser.end();
  return all;
}
