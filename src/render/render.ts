import type { Briefing, Format, Rendered } from '../types.ts';

/** The files of an edition in the formats asked for. */
export async function render(
  _briefing: Briefing,
  _formats: readonly Format[],
): Promise<readonly Rendered[]> {
  return [];
}
