/**
 * Every type that crosses a stage. The part from {@link Briefing} on is the contract of `briefing.json`:
 * its names are fixed, and `src/brief/schema.ts` is held against it by the compiler.
 */

declare const brand: unique symbol;
type Id<Kind extends string> = string & { readonly [brand]: Kind };
export type ArticleId = Id<'article'>;
export type EventId = Id<'event'>;
export type FactId = Id<'fact'>;

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
export type NonEmpty<T> = readonly [T, ...T[]];

/** Half-open range of UTF-16 units into a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value that was found, not given, with the evidence it was found by. */
export interface Inferred {
  readonly name: string;
  readonly how: string;
}

export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  readonly how: string;
}

export interface Published {
  /** A day, or an instant with its offset when the source gives one. */
  readonly iso: string;
  readonly precision: 'year' | 'month' | 'day' | 'minute';
  readonly how: string;
}

// ---------------------------------------------------------------- read

/** What the format or the editors say about an article, before its text is looked at. */
export interface Declared {
  readonly title?: Inferred;
  readonly outlet?: Inferred;
  readonly wire?: Inferred;
  readonly author?: Inferred;
  readonly place?: Inferred;
  readonly url?: Inferred;
  readonly language?: Inferred;
  /** As the source wrote it; clean turns it into {@link Published}. */
  readonly published?: Inferred;
  /** Who sent a mail, with the address: "Ada Okafor <ada@bay.example>". */
  readonly sender?: Inferred;
}

export interface RawArticle {
  /** POSIX path under the articles folder. */
  readonly file: string;
  /** Place in a file that holds several (a `.jsonl`, a feed), from 0. */
  readonly item: number;
  /** The input's own id, if it gives one. */
  readonly ref: string | null;
  readonly markup: 'text' | 'html';
  /** The decoded source of the body. */
  readonly content: string;
  readonly declared: Declared;
  /** Of the bytes this article was read from (the file's, or the item's own). */
  readonly sha256: string;
}

/** An input that gave no article: it is still listed in the edition. */
export interface Unreadable {
  readonly file: string;
  readonly item: number;
  readonly reason: string;
  readonly sha256: string | null;
}

export interface ReadResult {
  readonly articles: readonly RawArticle[];
  readonly unreadable: readonly Unreadable[];
  readonly desk: Desk;
  readonly notes: readonly Note[];
}

/** What the editors add in `_desk/`. */
export interface Desk {
  readonly sources: readonly OutletEntry[];
  readonly overrides: readonly Override[];
  /** `_desk/notes.md`, Markdown. */
  readonly notes: string | null;
}

export interface OutletEntry {
  readonly name: string;
  readonly domains: readonly string[];
  readonly aliases: readonly string[];
  /** Outlets with one owner are not independent of each other. */
  readonly owner: string | null;
  readonly isAgency: boolean;
  readonly tier: number | null;
}

export type Override =
  | { readonly kind: 'set'; readonly article: string; readonly fields: Declared }
  | { readonly kind: 'exclude'; readonly article: string; readonly reason: string }
  | { readonly kind: 'together' | 'apart'; readonly articles: readonly string[] };

// ---------------------------------------------------------------- clean

/** A passage that clean took out, with the place in the cleaned text where it stood. */
export interface Removed {
  readonly at: number;
  readonly text: string;
  readonly reason: string;
}

export interface Article {
  readonly id: ArticleId;
  readonly ref: string | null;
  readonly file: string;
  readonly item: number;
  readonly title: string | null;
  readonly outlet: Inferred | null;
  readonly wire: readonly Inferred[];
  readonly author: Inferred | null;
  readonly place: Inferred | null;
  readonly url: string | null;
  readonly language: Language | null;
  readonly published: Published | null;
  readonly sha256: string;
  /** The source's own words: passages removed and white space folded, nothing rewritten. Paragraphs are parted by a blank line. */
  readonly text: string;
  /** In order, not overlapping; together they hold every word of `text`. */
  readonly sentences: readonly Span[];
  readonly removed: readonly Removed[];
  /** `empty` articles and duplicates carry no facts; an `unreadable` input never becomes an Article. */
  readonly fate: 'used' | 'empty' | 'excluded' | 'outside the window' | 'duplicate';
  /** Why it is excluded, or of which article it is a duplicate. */
  readonly duplicateOf: ArticleId | null;
  readonly excludedBecause: string | null;
}

/** Which articles an edition covers; an article without a date lies inside, unless the previous edition had it. */
export interface Window {
  /** First and last day, both inside; `null` for no bound. */
  readonly since: Day | null;
  readonly until: Day | null;
  /**
   * For "since the last edition": a dated article must be later than its day, an undated one must not be in it.
   * `null` where that was not asked for.
   */
  readonly after: { readonly date: Day; readonly sha256s: ReadonlySet<string> } | null;
}

export interface CleanOptions {
  /** The edition's date: nothing was published after it, and years are solved relative to it. */
  readonly date: Day;
  readonly desk: Desk;
  readonly window: Window;
}

export interface CleanResult {
  /** In the order of their files, and of their places in them. */
  readonly articles: readonly Article[];
  readonly notes: readonly Note[];
}

// ---------------------------------------------------------------- group

/** One thing that ties an article to an event, for `brief explain`. */
export interface Tie {
  readonly kind:
    | 'word'
    | 'name'
    | 'figure'
    | 'date'
    | 'published'
    | 'override'
    | 'previous edition';
  readonly text: string;
  /** Share of the similarity that it carries, 0 to 1. */
  readonly weight: number;
}

export interface Member {
  readonly article: ArticleId;
  /** 0 to 1: how surely the article belongs to the event. */
  readonly strength: number;
  readonly weak: boolean;
  readonly why: readonly Tie[];
}

/** The article nearest to an event among those left out of it. */
export interface LeftOut {
  readonly article: ArticleId;
  readonly strength: number;
  readonly why: readonly Tie[];
}

export interface NewsEvent {
  readonly id: EventId;
  /** Every article of the event, duplicates too, in a total order. */
  readonly articles: NonEmpty<Article>;
  readonly members: readonly Member[];
  readonly nearest: LeftOut | null;
  /** Shared by the events that are chapters of one running story. */
  readonly thread: string | null;
}

export interface GroupResult {
  readonly events: readonly NewsEvent[];
  readonly notes: readonly Note[];
}

// ---------------------------------------------------------------- facts and judge

export interface SourceRef extends Span {
  readonly article: ArticleId;
}

/** The exact words of the source at its offsets: `quote === text.slice(start, end)`. */
export interface Quote extends SourceRef {
  readonly quote: string;
}

/** Words of ours, shown in square brackets inside a quote and stored apart from it. */
export interface Insertion {
  /** UTF-16 units from the start of the quote. */
  readonly at: number;
  readonly text: string;
}

/** One side of a pair to be judged: a sentence in its surroundings. */
export interface StatementText {
  readonly article: ArticleId;
  /** Place of the sentence in its article, from 0. */
  readonly sentence: number;
  readonly text: string;
  /** The sentence before, for who "he" is; `''` at the head of an article. */
  readonly before: string;
}

export interface CandidatePair {
  readonly a: StatementText;
  readonly b: StatementText;
  /** What the words say, each 0 to 1 or so, by name; computed in facts, where the event is known. */
  readonly features: Readonly<Record<string, number>>;
}

export interface EventPairs {
  readonly event: EventId;
  readonly pairs: readonly CandidatePair[];
}

/** Decides which statements say the same thing. */
export interface SameFactJudge {
  readonly name: string;
  /** One probability, 0 to 1, for each pair, in order. */
  judge(event: EventPairs): Promise<readonly number[]>;
}

/** The probabilities of one event's candidate pairs, in the order in which `candidates` gave them. */
export interface Judgements {
  readonly event: EventId;
  readonly pairs: readonly CandidatePair[];
  readonly probabilities: readonly number[];
}

export type Section = 'news' | 'statements' | 'figures' | 'background' | 'also';
export type Status = 'corroborated' | 'single-source' | 'disputed';

export interface Chosen extends Quote {
  readonly insertions: readonly Insertion[];
  /** The sentence before, when the quote does not stand on its own and no certain name can be inserted. */
  readonly context: Quote | null;
}

export interface Fact {
  readonly id: FactId;
  readonly section: Section;
  /** From 1, within the event. */
  readonly rank: number;
  readonly status: Status;
  readonly chosen: Chosen;
  /** All of them, the chosen one first. */
  readonly versions: NonEmpty<Quote>;
  readonly extras: readonly Quote[];
  readonly why: { readonly adds: readonly string[]; readonly over: readonly ArticleId[] };
  readonly independentSources: number;
  /** Days that the fact speaks of, resolved: its own first, then the others in their order. */
  readonly dates: readonly Day[];
  /** An earlier fact that prints the same sentence in full; this one then refers to it. */
  readonly seeAlso: FactId | null;
  /** Whose words it reports, if it is a quotation with a certain speaker. */
  readonly speaker: string | null;
  /** `false` for what a limit keeps out of the printed edition. */
  readonly shown: boolean;
}

export interface Side extends Quote {
  readonly value: string;
}

export interface Disagreement {
  readonly about: string;
  readonly kind: 'number' | 'date' | 'name' | 'place' | 'claim';
  readonly severity: 'contradiction' | 'precision' | 'superseded';
  readonly fact: FactId;
  readonly sides: readonly Side[];
}

/** Articles that go back to one reporter or agency count as one source. */
export interface Origin {
  readonly name: string;
  readonly articles: NonEmpty<ArticleId>;
  readonly how: string;
}

/** What the facts stage makes of one event; brief adds headline, order and changes. */
export interface ToldEvent {
  readonly event: NewsEvent;
  readonly facts: readonly Fact[];
  readonly disagreements: readonly Disagreement[];
  readonly origins: readonly Origin[];
}

// ---------------------------------------------------------------- brief: the contract of briefing.json

export interface ArticleRecord {
  readonly id: ArticleId;
  readonly ref: string | null;
  readonly file: string;
  readonly item: number;
  readonly title: string | null;
  readonly outlet: Inferred | null;
  readonly wire: readonly Inferred[];
  readonly author: Inferred | null;
  readonly place: Inferred | null;
  readonly url: string | null;
  readonly language: Language | null;
  readonly published: Published | null;
  readonly sha256: string | null;
  readonly removed: readonly Removed[];
  /** used | duplicate of … | unreadable: … | excluded: … | empty | outside the window */
  readonly fate: string;
  readonly event: EventId | null;
}

export interface TimelineEntry {
  readonly iso: string;
  readonly fact: FactId;
}

export interface BriefingEvent {
  readonly id: EventId;
  readonly headline: { readonly text: string; readonly article: ArticleId };
  /** First and last day that the event is known to have covered; `null` when nothing says. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly thread: string | null;
  readonly places: readonly string[];
  readonly people: readonly string[];
  readonly articles: readonly ArticleId[];
  readonly members: readonly Member[];
  readonly nearest: LeftOut | null;
  readonly independentSources: number;
  readonly origins: readonly Origin[];
  readonly facts: readonly Fact[];
  readonly disagreements: readonly Disagreement[];
  readonly timeline: readonly TimelineEntry[];
  readonly shown: boolean;
}

export interface Changes {
  readonly new: readonly FactId[];
  readonly updated: readonly FactId[];
  readonly unchanged: readonly FactId[];
  /** Ids of the previous edition. */
  readonly gone: readonly FactId[];
  /** What happened to each updated or gone fact, in their order; a fact may have several. */
  readonly details: readonly Change[];
}

/** One way in which a fact differs from the previous edition's. */
export interface Change {
  readonly fact: FactId;
  /** A fuller version is printed; a figure is another; a second independent source; sources now differ; no longer told. */
  readonly kind: 'fuller' | 'figure' | 'corroborated' | 'disputed' | 'gone';
  /** What the previous edition had: the passage it printed, the figures, the count of independent sources. */
  readonly before: string;
}

/** What a remark is about; `src/notes.ts` has the sentence for each. */
export type NoteCode =
  | 'unreadable'
  | 'empty'
  | 'excluded'
  | 'page-parts'
  | 'hidden-characters'
  | 'too-deep'
  | 'front-matter'
  | 'future-date'
  | 'unmatched-override'
  | 'grouped-by-override'
  | 'no-date'
  | 'guessed-encoding'
  | 'judge-fell-back'
  | 'previous-unreadable'
  | 'stale'
  | 'browser-without-sandbox'
  | 'mail-split';

/** A remark on imperfect input: data; the command line alone turns it into a sentence. */
export interface Note {
  readonly code: NoteCode;
  readonly file?: string;
  readonly detail?: string;
}

export interface Briefing {
  readonly schema: 'briefing/1';
  readonly date: Day;
  readonly timezone: string;
  readonly generator: { readonly name: string; readonly version: string };
  readonly previous: { readonly date: Day; readonly sha256: string } | null;
  readonly articles: readonly ArticleRecord[];
  readonly events: readonly BriefingEvent[];
  readonly changes: Changes;
  readonly notes: readonly Note[];
}

/** A line of `articles.jsonl`. */
export interface ArticleLine {
  readonly id: ArticleId;
  readonly file: string;
  readonly item: number;
  readonly title: string | null;
  readonly text: string;
}

/** A previous edition as found in the output folder. */
export interface Edition {
  readonly briefing: Briefing;
  /** Of `briefing.json` as written. */
  readonly sha256: string;
  readonly texts: ReadonlyMap<ArticleId, string>;
}

// ---------------------------------------------------------------- render and publish

/** Languages that an edition's own words exist in. */
export type LabelLanguage = 'en' | 'de' | 'fr' | 'es' | 'vi';
/** Sheets that an edition can be printed on. */
export type Paper = 'A4' | 'Letter';

export type Format = 'html' | 'pdf' | 'email' | 'eml' | 'md' | 'txt' | 'json';

/** A file of an edition. */
export interface Rendered {
  readonly name: string;
  readonly bytes: Uint8Array;
}
