import type { Briefing, BriefingEvent } from '../../types.ts';
import { visible } from '../text.ts';
import type { EventView, NoteBlock } from '../view.ts';

/** The editors' words for the front page, and those for single events by the anchor of each. */
export interface DealtNotes {
  readonly front: readonly NoteBlock[];
  readonly byEvent: ReadonlyMap<string, readonly NoteBlock[]>;
}

/**
 * Deals the editors' blocks out: what follows a heading that is an event's id, or the file or id of one of its articles,
 * goes to that event, up to the next heading. All else is the front page's, a heading that names no shown event too.
 */
export function dealtNotes(
  blocks: readonly NoteBlock[],
  { events, articles }: Briefing,
  shown: readonly EventView[],
): DealtNotes {
  const anchors = new Set(shown.map(({ anchor }) => anchor));
  const byName = new Map<string, string>();
  const files = new Map(articles.map((article) => [article.id, article]));
  for (const event of events.filter(({ id }) => anchors.has(`e-${id}`))) {
    for (const name of namesOf(event, files)) byName.set(name, `e-${event.id}`);
  }
  const front: NoteBlock[] = [];
  const byEvent = new Map<string, NoteBlock[]>();
  let into = front;
  for (const block of blocks) {
    const anchor = block.heading ? byName.get(textOf(block)) : undefined;
    if (block.heading) into = front;
    if (anchor === undefined) into.push(block);
    else {
      into = byEvent.get(anchor) ?? [];
      byEvent.set(anchor, into);
    }
  }
  return { front, byEvent };
}

function namesOf(
  { id, articles }: BriefingEvent,
  records: ReadonlyMap<string, Briefing['articles'][number]>,
): readonly string[] {
  const own = articles.flatMap((article) => {
    const record = records.get(article);
    return record ? [record.id, record.file, record.ref ?? ''] : [];
  });
  return [id, ...own].filter((name) => name !== '').map(visible);
}

function textOf({ runs }: NoteBlock): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim();
}
