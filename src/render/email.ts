import { asIs, fill, sourceOf, type TemplateSet } from './templates.ts';
import type { DisagreementView, EditionView, EventView, FactView } from './view.ts';

/** Bytes of HTML above which Gmail cuts a mail (some 102,000), with room for what a relay adds. */
export const LARGEST_MAIL = 90_000;

/** One mail of an edition: most editions are one. */
export interface MailPart {
  readonly view: EditionView;
  readonly html: string;
}

/** The edition as HTML mails, each below {@link LARGEST_MAIL} bytes where a single fact allows it. */
export async function emails(
  view: EditionView,
  templates: TemplateSet,
): Promise<readonly MailPart[]> {
  const { default: juice } = await import('juice');
  const inline = sourceOf(templates, 'styles/email.css');
  const head = sourceOf(templates, 'styles/email-head.css');
  const made = (one: EditionView, part: string | null): string =>
    juice.inlineContent(
      fill(templates, 'email.hbs', { ...one, part, styles: asIs(head) }),
      inline,
      {
        applyWidthAttributes: false,
        applyAttributesTableElements: false,
      },
    );
  const views = split(view, (one) => Buffer.byteLength(made(one, '00/00')) <= LARGEST_MAIL);
  return views.map((one, i) => ({
    view: { ...one, clipped: views.length > 1 },
    html: made(one, views.length > 1 ? `${i + 1}/${views.length}` : null),
  }));
}

/** Halves an edition until each part fits: between events, then between the facts of one, or the files of the list. */
function split(view: EditionView, fits: (view: EditionView) => boolean): readonly EditionView[] {
  if (fits(view)) return [view];
  const halves = halved(view);
  return halves === null ? [view] : halves.flatMap((half) => split(half, fits));
}

function halved(view: EditionView): readonly EditionView[] | null {
  const { events, files } = view;
  const [only] = events;
  const later = withoutHead(view);
  if (!only) return halvedFiles(view);
  if (events.length > 1) {
    const middle = Math.ceil(events.length / 2);
    return [
      { ...view, events: events.slice(0, middle), files: [] },
      { ...later, events: events.slice(middle), files },
    ];
  }
  if (files.length > 0 && files.length > only.articles.length) {
    return [
      { ...view, files: [] },
      { ...later, events: [], files },
    ];
  }
  const facts = only.sections.flatMap((section) => section.facts);
  if (facts.length < 2) return null;
  const first = new Set(facts.slice(0, Math.ceil(facts.length / 2)));
  return [
    { ...view, events: [keeping(only, (fact) => first.has(fact))], files: [] },
    { ...later, events: [keeping(only, (fact) => !first.has(fact))], files },
  ];
}

/** What stands above the events is in the first mail only. */
function withoutHead(view: EditionView): EditionView {
  return { ...view, contents: [], disputes: [], editorsNotes: [] };
}

function halvedFiles(view: EditionView): readonly EditionView[] | null {
  const { files } = view;
  if (files.length < 2) return null;
  const middle = Math.ceil(files.length / 2);
  return [
    { ...view, files: files.slice(0, middle) },
    { ...withoutHead(view), files: files.slice(middle) },
  ];
}

function keeping(event: EventView, keeps: (fact: FactView) => boolean): EventView {
  const sections = event.sections.flatMap((section) => {
    const facts = section.facts.filter(keeps);
    return facts.length > 0 ? [{ ...section, facts }] : [];
  });
  const kept = new Set(sections.flatMap(({ facts }) => facts.map(({ anchor }) => anchor)));
  const concerns = ({ factAnchor }: DisagreementView) => kept.has(factAnchor);
  return { ...event, sections, disagreements: event.disagreements.filter(concerns) };
}
