import { marked, type Token } from 'marked';
import { safeLink, visible } from './text.ts';
import type { NoteBlock, NoteRun } from './view.ts';

type Style = Omit<NoteRun, 'text'>;
const PLAIN: Style = { strong: false, emphasis: false, code: false, href: null };

/**
 * An editor's Markdown as blocks of runs. Nothing of it is ever taken as markup of the page: raw HTML stays text, only
 * http and https links are kept, pictures become their description.
 */
export function noteBlocks(markdown: string): readonly NoteBlock[] {
  return marked.lexer(markdown).flatMap((token) => blocksOf(token, false));
}

function blocksOf(token: Token, item: boolean): readonly NoteBlock[] {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return [];
    case 'list':
      return childrenOf(token, 'items').flatMap((child) => blocksOf(child, true));
    case 'list_item':
    case 'blockquote':
      return 'tokens' in token
        ? (token.tokens ?? []).flatMap((child) => blocksOf(child, item))
        : [];
    default:
      return [{ heading: token.type === 'heading', item, runs: runsOf(token, PLAIN) }];
  }
}

function childrenOf(token: Token, key: 'items'): readonly Token[] {
  return key in token && Array.isArray(token[key]) ? token[key] : [];
}

function runsOf(token: Token, style: Style): readonly NoteRun[] {
  if ('tokens' in token && token.tokens && token.tokens.length > 0) {
    const inner = styled(token, style);
    return token.tokens.flatMap((child) => runsOf(child, inner));
  }
  const text = 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
  return text === '' ? [] : [{ ...styled(token, style), text: visible(unescaped(text)) }];
}

function styled(token: Token, style: Style): Style {
  switch (token.type) {
    case 'strong':
      return { ...style, strong: true };
    case 'em':
      return { ...style, emphasis: true };
    case 'codespan':
    case 'code':
      return { ...style, code: true };
    case 'link':
      return { ...style, href: safeLink(typeof token.href === 'string' ? token.href : null) };
    default:
      return style;
  }
}

/** The lexer hands some characters on as the entities a page would need; ours escapes them itself. */
function unescaped(text: string): string {
  const named: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => named[entity] ?? entity);
}
