import { mailParts } from './mailParts.ts';
import { asIs, fill, sourceOf, type TemplateSet } from './templates.ts';
import type { EditionView } from './view.ts';

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
  const views = mailParts(view, (one) => Buffer.byteLength(made(one, '00/00')) <= LARGEST_MAIL);
  return views.map((one, i) => ({
    view: { ...one, clipped: views.length > 1 },
    html: made(one, views.length > 1 ? `${i + 1}/${views.length}` : null),
  }));
}
