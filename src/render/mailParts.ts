import type { DisagreementView, EditionView, EventView, FactView } from './view.ts';

/** Whether an edition, or a part of one, is short enough for one mail. */
export type Fits = (view: EditionView) => boolean;

/**
 * The parts of an edition that is too long for one mail, each as full as its events allow: an event that fits into a
 * mail is not cut. A single fact that does not fit stands alone. What is above the events is in the first part only,
 * the list of files in the last.
 */
export function mailParts(view: EditionView, fits: Fits): readonly EditionView[] {
  if (fits(view)) return [view];
  const first = { ...view, files: [] };
  const later = withoutHead(first);
  const pieces = view.events.flatMap((event, i) => piecesOf(event, i === 0 ? first : later, fits));
  const parts: EditionView[] = [{ ...first, events: [] }];
  for (const piece of pieces) {
    const last = parts.at(-1) ?? later;
    const joined = { ...last, events: [...last.events, piece] };
    if (fits(joined)) parts[parts.length - 1] = joined;
    else parts.push({ ...later, events: [piece] });
  }
  return [...parts.slice(0, -1), ...withFiles(parts.at(-1) ?? later, view, fits)];
}

/** What stands above the events is in the first mail only. */
function withoutHead(view: EditionView): EditionView {
  return { ...view, contents: [], disputes: [], editorsNotes: [] };
}

/** An event whole, or in as few pieces as fit, the first of them into a part that begins as given. */
function piecesOf(event: EventView, start: EditionView, fits: Fits): readonly EventView[] {
  const later = withoutHead(start);
  const fitsAlone = (piece: EventView, isFirst: boolean): boolean =>
    fits({ ...(isFirst ? start : later), events: [piece] });
  if (fitsAlone(event, false)) return [event];
  const facts = event.sections.flatMap((section) => section.facts);
  const pieces: EventView[] = [];
  for (let from = 0; from < facts.length; ) {
    const upTo = (end: number): EventView => keeping(event, facts.slice(from, end), from === 0);
    const end = furthest(from + 1, facts.length, (place) => fitsAlone(upTo(place), from === 0));
    pieces.push(upTo(end));
    from = end;
  }
  return pieces.length > 0 ? pieces : [event];
}

/** The last place from `first` to `last` that holds, found by halving; `first` where none does. */
function furthest(first: number, last: number, holds: (place: number) => boolean): number {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A disagreement stands with its fact; one whose fact is not shown, with the first facts. */
function keeping(event: EventView, facts: readonly FactView[], isFirst: boolean): EventView {
  const kept = new Set(facts);
  const anchors = new Set(facts.map(({ anchor }) => anchor));
  const sections = event.sections.flatMap((section) => {
    const own = section.facts.filter((fact) => kept.has(fact));
    return own.length > 0 ? [{ ...section, facts: own }] : [];
  });
  const concerns = ({ factAnchor, factNumber }: DisagreementView): boolean =>
    factNumber === null ? isFirst : anchors.has(factAnchor);
  return { ...event, sections, disagreements: event.disagreements.filter(concerns) };
}

/** The list of files in the last mail of the events, or in mails of its own. */
function withFiles(last: EditionView, { files }: EditionView, fits: Fits): readonly EditionView[] {
  const whole = { ...last, files };
  if (files.length === 0 || fits(whole)) return [whole];
  const frame = { ...withoutHead(last), events: [] };
  const parts: EditionView[] = [last];
  for (let from = 0; from < files.length; ) {
    const upTo = (end: number): EditionView => ({ ...frame, files: files.slice(from, end) });
    const end = furthest(from + 1, files.length, (place) => fits(upTo(place)));
    parts.push(upTo(end));
    from = end;
  }
  return parts;
}
