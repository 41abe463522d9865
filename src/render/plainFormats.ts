import { fill, type TemplateSet } from './templates.ts';
import { undirected } from './text.ts';
import type { EditionView } from './view.ts';

/** The edition as plain text, in lines of at most 78 columns. */
export function plainText(view: EditionView, templates: TemplateSet): string {
  return tidied(fill(templates, 'text.hbs', rewritten(view, undirected)));
}

/** The edition as Markdown; whatever of an article's could be taken as markup is escaped. */
export function markdown(view: EditionView, templates: TemplateSet): string {
  const safe = (text: string) => undirected(text).replace(/[\\`*_[\]<>#|~&$]/gu, '\\$&');
  return tidied(fill(templates, 'markdown.hbs', rewritten(view, safe)));
}

/** Every text of a view put through a function, addresses excepted. */
function rewritten(view: EditionView, rewrite: (text: string) => string): object {
  const rewriter = (key: string, value: unknown): unknown =>
    typeof value === 'string' && key !== 'href' && key !== 'link' ? rewrite(value) : value;
  const copy: unknown = JSON.parse(JSON.stringify(view), rewriter);
  return Object(copy);
}

/** No space at the end of a line but Markdown's two that break it, and no two empty lines together. */
function tidied(text: string): string {
  return `${text
    .replace(/(?<! ) $|(?<= {2}) +$/gmu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
