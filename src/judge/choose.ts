import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { BriefingError } from '../errors.ts';
import type { SameFactJudge } from '../types.ts';
import { endpointJudge } from './endpoint.ts';
import { readingJudge, readingJudgeWith, readsToo } from './model/shipped.ts';
import { parseWeights } from './weights.ts';
import { wordJudge, wordJudgeWith } from './words.ts';

/** What a judge needs beside its name. */
export interface JudgeSettings {
  /** Unless the address names one after `#`. */
  readonly model: string | null;
  readonly key: string | null;
  /** Folder that keeps vectors between runs; `null` for none. */
  readonly cache: string | null;
  /** Against which a relative path stands. */
  readonly folder: string;
}

/** Milliseconds, and counts, that suit a model on the same machine as well as one in a cloud. */
const PATIENCE = { timeout: 60_000, retries: 3, backOff: 500 } as const;

/**
 * The judge that was asked for: null for the built-in one, which also reads; `words` for the one by words alone; an
 * `http(s)` address of an embeddings endpoint
 * (`http://127.0.0.1:11434/v1/embeddings#MODEL`), else the path of a JSON file of weights.
 * Throws BAD_CONFIG for a file that cannot be used, BAD_USAGE for an address without a model.
 */
export async function judgeFor(
  choice: string | null,
  settings: JudgeSettings,
): Promise<SameFactJudge> {
  if (choice === null) return readingJudge();
  if (choice === 'words') return wordJudge;
  if (/^https?:\/\//i.test(choice)) return atAddress(choice, settings);
  return fromFile(resolve(settings.folder, choice));
}

function atAddress(address: string, { model, key, cache }: JudgeSettings): SameFactJudge {
  const [url = '', named] = address.split('#');
  const chosen = named || model;
  if (!URL.canParse(url))
    throw new BriefingError('BAD_USAGE', `${address} is no web address.`, 'Write it in full.');
  if (!chosen) {
    const hint = `Name it after the address: --judge ${url}#MODEL`;
    throw new BriefingError('BAD_USAGE', `The judge at ${url} needs a model.`, hint);
  }
  return endpointJudge({ url, model: chosen, key, ...PATIENCE }, cache);
}

async function fromFile(path: string): Promise<SameFactJudge> {
  const hint = 'Pass --judge words, the path of a weights file, or an http address.';
  const content = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new BriefingError('BAD_CONFIG', `The judge ${path} cannot be read.`, hint, { cause });
  });
  const weights = parseWeights(parsed(content, path), path);
  return readsToo(weights) ? readingJudgeWith(weights, path) : wordJudgeWith(weights, path);
}

function parsed(content: string, path: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    const hint = 'It has to be the JSON that the fitting script writes.';
    throw new BriefingError('BAD_CONFIG', `${path} is no JSON.`, hint, { cause });
  }
}
