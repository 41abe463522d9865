import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { SameFactJudge } from '../../types.ts';
import type { WordWeights } from '../weights.ts';
import { wordJudge } from '../words.ts';
import { type Network, openNetwork } from './file.ts';
import { networkJudge, type OpenNetwork } from './judge.ts';
import { NETWORK_WEIGHTS } from './networkWeights.ts';
import { readingOn } from './readers.ts';

/** The network's file; found from src/ and from dist/ alike. */
const FILE = new URL('../../../src/judge/model/same-fact.bin', import.meta.url);
const SHA256 = 'bf5963a2b999b635fb56eff2f6467fb36dfbe768f21d214d7284e2e8a23db366';

/** The network that comes with the program. Rejects when its file is absent or not the one that was measured. */
export async function shippedNetwork(): Promise<Network> {
  return openNetwork(await shippedFile());
}

async function shippedFile(): Promise<Uint8Array> {
  const bytes = await readFile(FILE);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== SHA256) throw new Error('the file of the network is damaged');
  return bytes;
}

async function open(): Promise<OpenNetwork> {
  const file = await shippedFile();
  const network = openNetwork(file);
  return { network, read: readingOn(network, file) };
}

/** Whether weights are of a judge that also reads: they weigh what only the network finds. */
export function readsToo({ features }: WordWeights): boolean {
  return 'meantSame' in features;
}

/** The built-in judge with other weights of its features. */
export function readingJudgeWith(weights: WordWeights, name: string): SameFactJudge {
  return networkJudge({ open, weights, words: wordJudge, name });
}

/** The built-in judge: words and network. One for each edition. */
export function readingJudge(): SameFactJudge {
  return readingJudgeWith(NETWORK_WEIGHTS, 'network');
}
