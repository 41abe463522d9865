import type { Quote } from '../../types.ts';
import type { ExtraView } from '../view.ts';
import type { Printed } from './printed.ts';
import { opening, plain } from './segments.ts';
import type { Sources } from './sources.ts';

/** Characters of the part of an extra that another fact prints in full. */
const OPENING_LENGTH = 45;

/** What other versions add to a fact, each in full but for what another fact prints. */
export function extraViews(
  extras: readonly Quote[],
  { elsewhere }: Printed,
  sources: Sources,
): readonly ExtraView[] {
  return extras.flatMap((extra): readonly ExtraView[] => {
    const source = sources.get(extra.article);
    if (!source) return [];
    const told = elsewhere.get(extra);
    if (!told) return [{ opening: null, openingAt: null, segments: plain(extra.quote), source }];
    const parted = told.end - extra.start;
    const rest = extra.quote.slice(parted).trim();
    return [
      {
        opening: opening(extra.quote.slice(0, parted), OPENING_LENGTH),
        openingAt: told.at,
        segments: rest === '' ? [] : plain(rest),
        source,
      },
    ];
  });
}
