import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Repository root. */
export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** POSIX path under `src`. */
  readonly path: string;
  readonly source: string;
}

const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g;

/** Every TypeScript file under `src`, in the order of their paths. */
export function sourceFiles(): readonly SourceFile[] {
  const root = join(ROOT, 'src');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => ({ path, source: readFileSync(join(root, path), 'utf8') }));
}

/** What a file imports: packages and `node:` modules as written, own files as paths under `src`. */
export function importsOf({ path, source }: SourceFile): readonly string[] {
  const folder = dirname(join('/src', path));
  return [...source.matchAll(SPECIFIER)].flatMap(([, name = '']) =>
    name.startsWith('.') ? relative('/src', resolve(folder, name)) : name,
  );
}
