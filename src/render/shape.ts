import type { PageView } from './view.ts';

/**
 * The keys of a view, for checking templates: a list is written as its one kind of element. The compiler holds
 * {@link PAGE_SHAPE} to the view in both directions, so that neither can gain a key without the other.
 */
export type ShapeOf<T> = unknown extends T
  ? 'text'
  : NonNullable<T> extends string | number | boolean
    ? 'text'
    : NonNullable<T> extends readonly (infer Element)[]
      ? readonly [ShapeOf<Element>]
      : { readonly [Key in keyof NonNullable<T>]: ShapeOf<NonNullable<T>[Key]> };

/** A view's shape, whatever the view. */
export type Shape = 'text' | readonly [Shape] | { readonly [key: string]: Shape };

const TEXT = 'text';

const WORDS: ShapeOf<PageView['words']> = {
  contents: TEXT,
  skip: TEXT,
  timeline: TEXT,
  coverage: TEXT,
  coverageNote: TEXT,
  reported: TEXT,
  alone: TEXT,
  printed: TEXT,
  published: TEXT,
  sources: TEXT,
  disagreements: TEXT,
  extras: TEXT,
  versions: TEXT,
  passage: TEXT,
  files: TEXT,
  filesNote: TEXT,
  file: TEXT,
  article: TEXT,
  outlet: TEXT,
  date: TEXT,
  fate: TEXT,
  removed: TEXT,
  notes: TEXT,
  editorsNotes: TEXT,
  headlineBy: TEXT,
  where: TEXT,
  who: TEXT,
  when: TEXT,
  filter: TEXT,
  all: TEXT,
  event: TEXT,
  status: TEXT,
  show: TEXT,
  nothingShown: TEXT,
  copyLink: TEXT,
  copyQuote: TEXT,
  copied: TEXT,
  theme: TEXT,
  keys: TEXT,
  noEvents: TEXT,
  inBrowser: TEXT,
  ours: TEXT,
  fullestIn: TEXT,
  see: TEXT,
  seeAlso: TEXT,
  also: TEXT,
  page: TEXT,
  of: TEXT,
  value: TEXT,
  wording: TEXT,
  fact: TEXT,
  origins: TEXT,
  loose: TEXT,
  chapters: TEXT,
  promise: TEXT,
  unknownDate: TEXT,
  clipped: TEXT,
  was: TEXT,
  colophon: TEXT,
};

type Event = PageView['events'][number];
type Fact = Event['sections'][number]['facts'][number];
type Dispute = PageView['disputes'][number];

const SEGMENTS: ShapeOf<Fact['text']> = [{ text: TEXT, ours: TEXT, marked: TEXT }];
const MARK: ShapeOf<Fact['seeAlso']> = { number: TEXT, anchor: TEXT };
const MARKS: ShapeOf<Fact['outlets'][number]['marks']> = [MARK];
const OUTLETS: ShapeOf<Fact['outlets']> = [
  { name: TEXT, anchor: TEXT, isLast: TEXT, marks: MARKS },
];
const SOURCE: ShapeOf<Fact['source']> = {
  id: TEXT,
  number: TEXT,
  anchor: TEXT,
  name: TEXT,
  isNamed: TEXT,
  carrying: TEXT,
  isLoose: TEXT,
  title: TEXT,
  file: TEXT,
  href: TEXT,
  published: TEXT,
  language: TEXT,
};

const FACT: ShapeOf<Fact> = {
  id: TEXT,
  anchor: TEXT,
  number: TEXT,
  status: TEXT,
  statusWords: TEXT,
  section: TEXT,
  speaker: TEXT,
  context: SEGMENTS,
  contextAt: MARK,
  text: SEGMENTS,
  source: SOURCE,
  outlets: OUTLETS,
  sources: TEXT,
  extras: [{ opening: SEGMENTS, openingAt: MARK, segments: SEGMENTS, source: SOURCE }],
  versions: [
    {
      segments: SEGMENTS,
      source: SOURCE,
      isChosen: TEXT,
      before: TEXT,
      after: TEXT,
      earlier: TEXT,
      later: TEXT,
    },
  ],
  versionsWords: TEXT,
  change: TEXT,
  was: { quote: TEXT, words: TEXT },
  seeAlso: MARK,
  filter: TEXT,
};

const DISPUTE: ShapeOf<Dispute> = {
  anchor: TEXT,
  about: TEXT,
  kind: TEXT,
  severity: TEXT,
  factNumber: TEXT,
  factAnchor: TEXT,
  isLong: TEXT,
  sides: [{ value: TEXT, outlets: TEXT, quotes: [{ segments: SEGMENTS, sources: [SOURCE] }] }],
};

const NOTES: ShapeOf<PageView['editorsNotes']> = [
  {
    heading: TEXT,
    item: TEXT,
    runs: [{ text: TEXT, strong: TEXT, emphasis: TEXT, code: TEXT, href: TEXT }],
  },
];

const EVENT: ShapeOf<Event> = {
  anchor: TEXT,
  number: TEXT,
  headline: TEXT,
  headlineLength: TEXT,
  headlineSource: SOURCE,
  when: TEXT,
  places: TEXT,
  people: TEXT,
  chapters: [{ headline: TEXT, number: TEXT, anchor: TEXT }],
  summary: TEXT,
  sources: TEXT,
  outlets: OUTLETS,
  lead: { text: TEXT, outlet: TEXT },
  glance: [{ number: TEXT, anchor: TEXT, text: TEXT, by: TEXT }],
  change: TEXT,
  editorsNotes: NOTES,
  sections: [{ name: TEXT, title: TEXT, anchor: TEXT, facts: [FACT] }],
  disagreements: [DISPUTE],
  disagreementsWords: TEXT,
  timeline: [
    { iso: TEXT, day: TEXT, entries: [{ text: TEXT, number: TEXT, anchor: TEXT, outlet: TEXT }] },
  ],
  coverage: {
    columns: TEXT,
    rows: [{ source: SOURCE, words: TEXT, cells: [{ x: TEXT, kind: TEXT }] }],
  },
  publication: {
    first: TEXT,
    last: TEXT,
    words: TEXT,
    ticks: [{ x: TEXT, y: TEXT, number: TEXT }],
    height: TEXT,
  },
  articles: [SOURCE],
  origins: [{ name: TEXT, marks: MARKS, isLast: TEXT }],
  more: TEXT,
};

/** What `briefing.hbs` is filled with; every other template gets a part of it. */
export const PAGE_SHAPE: ShapeOf<PageView> = {
  words: WORDS,
  language: TEXT,
  masthead: TEXT,
  logo: TEXT,
  title: TEXT,
  iso: TEXT,
  date: TEXT,
  dateline: TEXT,
  edition: TEXT,
  summary: [TEXT],
  preheader: TEXT,
  link: TEXT,
  editorsNotes: NOTES,
  events: [EVENT],
  contents: [EVENT],
  disputes: [DISPUTE],
  choices: [{ value: TEXT, name: TEXT }],
  statuses: [{ value: TEXT, name: TEXT }],
  files: [
    {
      source: SOURCE,
      fate: TEXT,
      isUsed: TEXT,
      event: { number: TEXT, anchor: TEXT },
      removed: [{ text: TEXT, reason: TEXT }],
      removedWords: TEXT,
    },
  ],
  gone: TEXT,
  remarks: [TEXT],
  isShort: TEXT,
  clipped: TEXT,
  generator: TEXT,
  styles: TEXT,
  script: TEXT,
  policy: TEXT,
  isPrint: TEXT,
  part: TEXT,
};
