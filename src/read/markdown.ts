import { lexer, type Token } from 'marked';
import { withoutInlinedData } from './inlinedData.ts';
import { strippedOfTags } from './markupText.ts';
import { articleOf, textOf } from './plain.ts';
import type { Format } from './source.ts';

/** Markdown with or without YAML front matter. */
export const markdown: Format = {
  name: 'Markdown',
  extensions: ['md', 'markdown', 'mdown'],
  read: async function* (source) {
    yield* articleOf(yield* textOf(source), plainOf);
  },
};

/** Nesting, and runs of marks or of letters, that no one writes, on which a Markdown parser takes time out of proportion. */
const ABSURD = /(?:[>[(*_`~!-][^\S\n]?){200}|[\w.!#$%&'*+/=?`{|}~-]{2000}|^[^\n]{100000}/m;

/** The words of a Markdown text: a paragraph for each block, marks taken off, pictures and comments left out. */
export function plainOf(text: string): string {
  const source = withoutInlinedData(text);
  if (ABSURD.test(source)) return source;
  try {
    return blocks(lexer(source)).join('\n\n');
  } catch (error) {
    // The parser descends into what is nested; what it cannot descend into is read as it stands.
    if (error instanceof RangeError) return source;
    throw error;
  }
}

function blocks(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(block).filter((text) => text.trim() !== '');
}

function block(token: Token): readonly string[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return [];
    case 'list':
      return token['items'].flatMap((item: Token) => blocks(childrenOf(item)));
    case 'blockquote':
      return blocks(childrenOf(token));
    case 'table':
      return [token['header'], ...token['rows']].map((row: readonly Token[]) =>
        row.map((cell) => words(childrenOf(cell))).join(' · '),
      );
    case 'html':
      return strippedOfTags(token.raw.replace(/<!--[\s\S]*?-->/g, '')).split('\n');
    case 'code':
      return [token['text']];
    default:
      return [words(childrenOf(token).length > 0 ? childrenOf(token) : [token])];
  }
}

/** The words of a run of inline tokens, on one line. */
function words(tokens: readonly Token[]): string {
  return tokens.map(inline).join('').replace(/\s+/g, ' ').trim();
}

function inline(token: Token): string {
  if (token.type === 'image') return '';
  if (token.type === 'br') return ' ';
  if (token.type === 'html') return ' ';
  const children = childrenOf(token);
  if (children.length > 0) return children.map(inline).join('');
  return 'text' in token && typeof token.text === 'string' ? unescaped(token.text) : token.raw;
}

function unescaped(text: string): string {
  return /&\w+;|&#/.test(text) ? strippedOfTags(text.replaceAll('<', '&lt;')) : text;
}

function childrenOf(token: Token): readonly Token[] {
  return 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : [];
}
