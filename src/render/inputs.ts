import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { BriefingError } from '../errors.ts';
import type { ModelExtras } from './model/model.ts';
import type { RenderOptions } from './options.ts';

const PICTURES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

/** Reads what the model needs from files: the logo, and the editors' notes. Throws `BAD_CONFIG` for a bad logo. */
export async function extrasOf({ logo, editorsNotes }: RenderOptions): Promise<ModelExtras> {
  return {
    logo: logo === null ? null : await dataUrl(logo),
    editorsNotes:
      editorsNotes === null ? [] : (await import('./markdownNotes.ts')).noteBlocks(editorsNotes),
  };
}

async function dataUrl(path: string): Promise<string> {
  const type = PICTURES[extname(path).toLowerCase()];
  const hint = 'The logo is a .svg, .png or .jpg file.';
  if (!type) throw new BriefingError('BAD_CONFIG', `${path} is not a picture.`, hint);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new BriefingError('BAD_CONFIG', `The logo ${path} could not be read.`, hint, { cause });
  });
  return `data:${type};base64,${bytes.toString('base64')}`;
}

/** Lets through what is not the user's to act on. */
export function asFailure(error: unknown): BriefingError {
  if (error instanceof BriefingError) return error;
  throw error;
}
