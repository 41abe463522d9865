const MARK = ';base64,';

/**
 * A source without the data it holds. Pages saved as one file carry their pictures and fonts inside; they are no text and can be most of its length.
 * By hand, since a regular expression's stack does not hold a run of megabytes.
 */
export function withoutInlinedData(html: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = html.indexOf(MARK); at >= 0; at = html.indexOf(MARK, at + 1)) {
    const start = at + MARK.length;
    let end = start;
    while (end < html.length && isBase64(html.charCodeAt(end))) end += 1;
    if (start < from || end - start < SHORTEST_DATA) continue;
    parts.push(html.slice(from, start));
    from = end;
  }
  return from === 0 ? html : parts.join('') + html.slice(from);
}

/** Units; what is shorter is left where it is. */
const SHORTEST_DATA = 100;

/** Letters, digits, and + / = %. */
function isBase64(unit: number): boolean {
  if (unit > 122) return false;
  return (
    unit >= 97 ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 47 && unit <= 57) ||
    [37, 43, 61].includes(unit)
  );
}
