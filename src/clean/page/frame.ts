/** What an element and its ancestors say about the text in them. Counts of levels are from the element upward; {@link FAR} is none. */
export interface Frame {
  /** Name of the nearest block element. */
  readonly block: string;
  /** Ids, in the order of opening, of the nearest block element's parent and grandparent. */
  readonly container: number;
  readonly outer: number;
  readonly id: number;
  readonly depth: number;
  /** Levels up to an element whose class, id or role speaks for an article's text, and against it. */
  readonly good: number;
  readonly bad: number;
  /** Bits of {@link INSIDE}. */
  readonly inside: number;
}

/** Kinds of element that a text can stand in. */
export const INSIDE = {
  nav: 1,
  header: 2,
  footer: 4,
  aside: 8,
  form: 16,
  figure: 32,
  table: 64,
  list: 128,
  article: 256,
  main: 512,
  body: 1024,
  hidden: 2048,
  quote: 4096,
  comment: 8192,
  caption: 16384,
  teaser: 32768,
  author: 65536,
  share: 131072,
  heading: 262144,
} as const;

/** Levels beyond which a speaking ancestor no longer counts. */
export const FAR = 12;

export const ROOT_FRAME: Frame = {
  block: 'body',
  container: 0,
  outer: 0,
  id: 0,
  depth: 0,
  good: FAR,
  bad: FAR,
  inside: 0,
};

const BY_TAG: Readonly<Record<string, number>> = {
  nav: INSIDE.nav,
  menu: INSIDE.nav,
  header: INSIDE.header,
  footer: INSIDE.footer,
  aside: INSIDE.aside,
  form: INSIDE.form,
  button: INSIDE.form,
  label: INSIDE.form,
  fieldset: INSIDE.form,
  figure: INSIDE.figure,
  figcaption: INSIDE.figure | INSIDE.caption,
  caption: INSIDE.caption,
  table: INSIDE.table,
  ul: INSIDE.list,
  ol: INSIDE.list,
  dl: INSIDE.list,
  article: INSIDE.article,
  main: INSIDE.main,
  blockquote: INSIDE.quote,
  h1: INSIDE.heading,
  h2: INSIDE.heading,
  h3: INSIDE.heading,
  h4: INSIDE.heading,
  h5: INSIDE.heading,
  h6: INSIDE.heading,
};

const GOOD =
  /article|body|content|entry|hentry|main|page|post|text|blog|story|paragraph|artikel|inhalt|beitrag|texte|contenu|noticia|cuerpo/i;
const BAD =
  /-ad-|hidden|banner|combx|comment|contact|foot|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shout|sidebar|skyscraper|sponsor|shopping|tags|widget|nav|menu|breadcrumb|byline|author|newsletter|subscri|social|popup|modal|cookie|consent|caption|credit|recommend|teaser|taboola|most-|popular|trending|toolbar|tool|rating|pager|pagination|disqus|reply|login|signup|copyright|gallery|carousel|slider|advert|sponsored|more-|also|next|prev|kommentar|werbung|anzeige/i;
const BY_NAME: readonly (readonly [RegExp, number])[] = [
  [/comment|disqus|replies|respond|kommentar/i, INSIDE.comment],
  [/caption|credit|photo-?(?:by|info|desc)/i, INSIDE.caption],
  [
    /related|recommend|teaser|more-|read-?(?:more|next|also)|also-|most-|popular|trending|promo|outbrain|taboola|up-?next|latest/i,
    INSIDE.teaser,
  ],
  [/author|byline|bio\b|contributor|writer|autor/i, INSIDE.author],
  [/share|social|follow|newsletter|subscri|sign-?up/i, INSIDE.share],
  [/\b(?:nav|menu|breadcrumbs?|navbar|navigation)\b/i, INSIDE.nav],
  [/foot/i, INSIDE.footer],
  [/sidebar|aside|rail\b/i, INSIDE.aside],
];
/** Names this long say nothing, in characters. */
const LONGEST_NAME = 300;

/** The frame of an element inside `parent`. */
export function openFrame(
  parent: Frame,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  id: number,
  isBlock: boolean,
): Frame {
  const name = tag === 'body' || tag === 'html' ? '' : nameOf(attributes);
  const said = sayingOf(name);
  const bits =
    (BY_TAG[tag] ?? 0) |
    said.bits |
    (isHidden(attributes) ? INSIDE.hidden : 0) |
    (/articlebody/i.test(attributes['itemprop'] ?? '') ? INSIDE.body : 0);
  return {
    block: isBlock ? tag : parent.block,
    container: isBlock ? parent.id : parent.container,
    outer: isBlock ? parent.container : parent.outer,
    id,
    depth: parent.depth + 1,
    good: said.good || tag === 'article' ? 0 : Math.min(FAR, parent.good + 1),
    bad: said.bad ? 0 : Math.min(FAR, parent.bad + 1),
    inside: parent.inside | bits,
  };
}

function nameOf(attributes: Readonly<Record<string, string>>): string {
  return `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, LONGEST_NAME).trim();
}

interface Saying {
  readonly good: boolean;
  readonly bad: boolean;
  readonly bits: number;
}

const SILENCE: Saying = { good: false, bad: false, bits: 0 };

function sayingOf(name: string): Saying {
  if (name === '') return SILENCE;
  let bits = 0;
  for (const [pattern, bit] of BY_NAME) if (pattern.test(name)) bits |= bit;
  return { good: GOOD.test(name), bad: BAD.test(name), bits };
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')
  );
}
