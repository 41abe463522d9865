/** Columns of a line of plain text. */
const COLUMNS = 78;

/**
 * One paragraph in lines of at most 78 columns: the first begins with the text's own spaces, those after it with the
 * indent. A word that is longer stays whole.
 */
export function wrapped(text: string, indent: string): string {
  const lead = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = lead;
  let isEmpty = true;
  for (const word of text.trim().split(/\s+/u)) {
    if (!isEmpty && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
