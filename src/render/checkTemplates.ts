import Handlebars from 'handlebars';
import { reason } from './browser.ts';
import { PAGE_SHAPE, type Shape } from './shape.ts';
import type { TemplateFile, TemplateSet } from './templates.ts';

/** Something in a template that no edition could fill. */
export interface TemplateFault {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

type Node = hbs.AST.Node;

/** Where the walk stands: the file, and the views that are open there, the innermost last. */
interface Place {
  readonly file: TemplateFile;
  readonly views: readonly Shape[];
}

interface Walk {
  readonly templates: TemplateSet;
  readonly parsed: ReadonlyMap<string, hbs.AST.Program>;
  readonly faults: Map<string, TemplateFault>;
  /** Partials that are open, so that one that calls itself ends. */
  readonly open: ReadonlySet<string>;
}

const isMustache = (n: Node): n is hbs.AST.MustacheStatement => n.type === 'MustacheStatement';
const isBlock = (n: Node): n is hbs.AST.BlockStatement => n.type === 'BlockStatement';
const isPartial = (n: Node): n is hbs.AST.PartialStatement => n.type === 'PartialStatement';
const isPath = (n: Node): n is hbs.AST.PathExpression => n.type === 'PathExpression';

/** What Handlebars itself keeps in a loop. */
const LOOP_DATA = new Set(['index', 'key', 'first', 'last']);

/**
 * Holds every template against the shape of what it is filled with, conditions too, where a misspelt key would be
 * false without a word. Faults stand in the order of files and lines; none means that all templates fill.
 */
export function checkTemplates(templates: TemplateSet): readonly TemplateFault[] {
  const faults = new Map<string, TemplateFault>();
  const parsed = new Map<string, hbs.AST.Program>();
  for (const file of templates.values()) {
    if (!file.name.endsWith('.hbs')) continue;
    const program = parse(file, faults);
    if (program) parsed.set(file.name, program);
  }
  const walk: Walk = { templates, parsed, faults, open: new Set() };
  for (const [name, program] of parsed) {
    const file = templates.get(name);
    if (!file || name.includes('/')) continue;
    for (const node of program.body) visit(node, { file, views: [PAGE_SHAPE] }, walk);
  }
  return [...faults.values()].sort((a, b) => (a.path < b.path ? -1 : 1) || a.line - b.line);
}

function parse(file: TemplateFile, faults: Walk['faults']): hbs.AST.Program | null {
  try {
    return Handlebars.parse(file.source);
  } catch (error) {
    const line = Number(/line (\d+)/.exec(reason(error))?.[1] ?? 1);
    const [first = ''] = reason(error).split('\n');
    faults.set(file.path, { path: file.path, line, message: first });
    return null;
  }
}

function visit(node: Node, place: Place, walk: Walk): void {
  if (isMustache(node)) visitMustache(node, place, walk);
  else if (isBlock(node)) visitBlock(node, place, walk);
  else if (isPartial(node)) visitPartial(node, place, walk);
}

function visitMustache(node: hbs.AST.MustacheStatement, place: Place, walk: Walk): void {
  if (!node.escaped) fault(node, place, walk, 'text is never printed unescaped: use two braces');
  if (node.params.length > 0) fault(node, place, walk, `there is no helper ${shown(node.path)}`);
  const shape = shapeAt(node.path, place, walk);
  if (shape !== null && shape !== 'text') {
    fault(
      node,
      place,
      walk,
      `${shown(node.path)} is ${Array.isArray(shape) ? 'a list' : 'no text'}`,
    );
  }
}

function visitBlock(node: hbs.AST.BlockStatement, place: Place, walk: Walk): void {
  const helper = shown(node.path);
  const [param] = node.params;
  const inner = viewInside(helper, node, param, place, walk);
  const inside = inner === null ? place : { ...place, views: [...place.views, inner] };
  for (const child of node.program?.body ?? []) visit(child, inside, walk);
  for (const child of node.inverse?.body ?? []) visit(child, place, walk);
}

/** The view that a block opens; `null` where it stays in the one around it. */
function viewInside(
  helper: string,
  node: hbs.AST.BlockStatement,
  param: hbs.AST.Expression | undefined,
  place: Place,
  walk: Walk,
): Shape | null {
  if (helper === 'wrap') return null;
  if (!['if', 'unless', 'each', 'with'].includes(helper) || !param) {
    fault(node, place, walk, `there is no block ${helper}`);
    return null;
  }
  const shape = shapeAt(param, place, walk);
  if (helper === 'if' || helper === 'unless' || shape === null) return null;
  if (helper === 'with') return shape;
  if (isList(shape)) return shape[0];
  fault(node, place, walk, `${shown(param)} is not a list`);
  return null;
}

function visitPartial(node: hbs.AST.PartialStatement, place: Place, walk: Walk): void {
  const name = `partials/${shown(node.name)}.hbs`;
  const file = walk.templates.get(name);
  const program = walk.parsed.get(name);
  if (!file || !program) {
    if (!file) fault(node, place, walk, `there is no partial ${shown(node.name)}`);
    return;
  }
  if (walk.open.has(name)) return;
  const own = place.views.at(-1) ?? 'text';
  const given = (node.hash?.pairs ?? []).flatMap(({ key, value }) => {
    const shape = shapeAt(value, place, walk);
    return shape === null ? [] : [[key, shape] as const];
  });
  const view = isObject(own) ? { ...own, ...Object.fromEntries(given) } : own;
  const inner = { file, views: [...place.views.slice(0, -1), view] };
  const deeper = { ...walk, open: new Set([...walk.open, name]) };
  for (const child of program.body) visit(child, inner, deeper);
}

/** The shape that an expression leads to; `null`, with a fault, where it leads nowhere. */
function shapeAt(expression: Node, place: Place, walk: Walk): Shape | null {
  if (!isPath(expression)) return 'text';
  const parts = [...expression.parts];
  let views = place.views;
  if (expression.data) {
    const name = parts.shift() ?? '';
    if (LOOP_DATA.has(name)) return 'text';
    if (name !== 'root') {
      fault(expression, place, walk, `there is no @${name}`);
      return null;
    }
    views = [PAGE_SHAPE];
  }
  let shape: Shape | undefined = views.at(-1 - (expression.data ? 0 : expression.depth));
  for (const part of parts) {
    shape =
      shape !== undefined && isObject(shape) && Object.hasOwn(shape, part)
        ? shape[part]
        : undefined;
    if (shape === undefined) {
      fault(expression, place, walk, `there is no ${expression.original}`);
      return null;
    }
  }
  return shape ?? null;
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function isObject(shape: Shape): shape is { readonly [key: string]: Shape } {
  return typeof shape === 'object' && !Array.isArray(shape);
}

function shown(node: Node): string {
  return isPath(node) ? node.original : node.type;
}

function fault(node: Node, { file }: Place, { faults }: Walk, message: string): void {
  const { line } = node.loc.start;
  faults.set(`${file.path}:${line}:${message}`, { path: file.path, line, message });
}
