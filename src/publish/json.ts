import type { ArticleLine, Briefing } from '../types.ts';

/**
 * `briefing.json` in pieces: a line for each article and each event, so that an edition of any size is written, and
 * read back, without ever standing in one string.
 */
export function* briefingPieces(briefing: Briefing): Generator<string> {
  let opening = '{\n';
  for (const [key, value] of Object.entries(briefing)) {
    yield `${opening}${JSON.stringify(key)}: `;
    if (Array.isArray(value) && value.length > 0) yield* rows(value);
    else yield JSON.stringify(value);
    opening = ',\n';
  }
  yield '\n}\n';
}

function* rows(values: readonly unknown[]): Generator<string> {
  let opening = '[\n';
  for (const value of values) {
    yield opening + JSON.stringify(value);
    opening = ',\n';
  }
  yield '\n]';
}

/** `articles.jsonl` in pieces. */
export function* articlePieces(lines: readonly ArticleLine[]): Generator<string> {
  for (const line of lines) yield `${JSON.stringify(line)}\n`;
}

/** Puts the lines that {@link briefingPieces} wrote together again, parsing one at a time. */
export class BriefingLines {
  readonly #made: Record<string, unknown> = {};
  #list: unknown[] | null = null;

  /** @throws SyntaxError for a line that is not as written there. */
  take(line: string): void {
    if (line === '{' || line === '}' || line === '') return;
    if (line === ']' || line === '],') {
      this.#list = null;
      return;
    }
    const body = line.endsWith(',') ? line.slice(0, -1) : line;
    if (this.#list) {
      this.#list.push(JSON.parse(body));
      return;
    }
    const [, key, rest = ''] = /^"(\w+)": (.*)$/s.exec(body) ?? [];
    if (key === undefined) throw new SyntaxError('not a line of a briefing');
    if (rest === '[') {
      const list: unknown[] = [];
      this.#made[key] = list;
      this.#list = list;
    } else this.#made[key] = JSON.parse(rest);
  }

  get made(): unknown {
    return this.#made;
  }
}
