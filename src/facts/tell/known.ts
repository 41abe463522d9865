import type { Detail } from './details.ts';

/** What the reader has been told so far. */
export class Known {
  readonly #keys = new Set<string>();
  constructor(details: readonly Detail[]) {
    this.learn(details);
  }
  learn(details: readonly Detail[]): void {
    for (const { kind, key } of details) {
      this.#keys.add(`${kind} ${key}`);
      if (kind === 'number') this.#keys.add(`amount ${amountOf(key)}`);
      if (kind === 'number' && isBare(key)) this.#keys.add(`bare ${amountOf(key)}`);
      if (kind === 'name') for (const word of key.split(' ')) this.#keys.add(`part ${word}`);
    }
  }
  has({ kind, key }: Detail): boolean {
    if (this.#keys.has(`${kind} ${key}`)) return true;
    if (kind === 'number' && this.#keys.has(`bare ${amountOf(key)}`)) return true;
    if (kind === 'number' && isBare(key)) return this.#keys.has(`amount ${amountOf(key)}`);
    return kind === 'name' && key.split(' ').every((word) => this.#keys.has(`part ${word}`));
  }
}

/** A figure's key is its amount and its unit; a bare one names no unit ("two of its cables"). */
const amountOf = (key: string): string => key.split(' ')[0] ?? key;
const isBare = (key: string): boolean => key.endsWith(' ');
