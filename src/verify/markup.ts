/*
 * In single passes by hand: a pattern that finds no end would search to the end of a hostile page anew for every beginning.
 */

/** What a page shows: without comments, without what is never shown, then without tags. An attribute's value may hold `>`. */
export function shownText(html: string): string {
  return withoutTags(withoutElements(withoutComments(html)));
}

function withoutComments(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = html.indexOf('<!--'); at >= 0; at = html.indexOf('<!--', from)) {
    const end = html.indexOf('-->', at + 4);
    if (end < 0) break;
    parts.push(html.slice(from, at));
    from = end + 3;
  }
  return parts.join('') + html.slice(from);
}

const UNSHOWN = /<(\/?)(script|style|template)\b/gi;

/** Without the elements that hold no text to be read; one that never ends stays. */
function withoutElements(html: string): string {
  const parts: string[] = [];
  let from = 0;
  let open: { readonly name: string; readonly at: number } | null = null;
  for (const { 1: slash, 2: tag = '', index } of html.matchAll(UNSHOWN)) {
    const name = tag.toLowerCase();
    if (slash === '' && index >= from) open ??= { name, at: index };
    else if (open?.name === name) {
      parts.push(html.slice(from, open.at));
      from = html.indexOf('>', index) + 1 || html.length;
      open = null;
    }
  }
  return parts.join('') + html.slice(from);
}

function withoutTags(html: string): string {
  const parts: string[] = [];
  const endless = new Set<number>();
  let from = 0;
  for (const { index } of html.matchAll(/<[/!?a-z]/gi)) {
    const end = index < from || endless.has(index) ? null : endOfTag(html, index, endless);
    if (end === null) continue;
    parts.push(html.slice(from, index));
    from = end;
  }
  return parts.join('') + html.slice(from);
}

/** Just after the `>` that ends a tag; `null` when none does, and then all marks on the way to there are `endless`. */
function endOfTag(html: string, start: number, endless: Set<number>): number | null {
  const marks = /["'<>]/g;
  const passed = [start];
  marks.lastIndex = start + 1;
  for (let found = marks.exec(html); found; found = marks.exec(html)) {
    const [mark] = found;
    if (mark === '>') return found.index + 1;
    if (endless.has(found.index)) break;
    passed.push(found.index);
    if (mark === '<') continue;
    const close = html.indexOf(mark, found.index + 1);
    if (close < 0) break;
    marks.lastIndex = close + 1;
  }
  for (const at of passed) endless.add(at);
  return null;
}
