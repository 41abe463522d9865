import type { ArticleId, FactId, Section, Status } from '../types.ts';
import type { Words } from './labels/labels.ts';

/** A run of text, and whose words it is. */
export interface Segment {
  readonly text: string;
  /** Ours, in square brackets; else the source's. */
  readonly ours: boolean;
  /** Words of a version that the chosen one lacks. */
  readonly marked: boolean;
}

/** An article as the source of a passage. */
export interface SourceView {
  readonly id: ArticleId;
  /** Place in the list of files, from 1: the mark that stands beside a passage. */
  readonly number: number;
  readonly anchor: string;
  /** The outlet's name, or words that say it is not known. */
  readonly name: string;
  readonly isNamed: boolean;
  /** "carrying AFP", or `null`. */
  readonly carrying: string | null;
  /** Its event holds it only loosely: it may tell of another. */
  readonly isLoose: boolean;
  readonly title: string | null;
  readonly file: string;
  /** http or https only. */
  readonly href: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

/** A number that stands beside a fact or an article, and where it leads. */
export interface Mark {
  readonly number: number;
  readonly anchor: string;
}

/** One outlet that states a fact, with the marks of its articles. */
export interface OutletView {
  readonly name: string;
  /** Of the one article of an outlet without a name, whose number stands in its place; such have no marks. */
  readonly anchor: string | null;
  readonly isLast: boolean;
  readonly marks: readonly Mark[];
}

export interface PassageView {
  readonly segments: readonly Segment[];
  readonly source: SourceView;
}

/** What another version adds; a part of it that another fact prints in full comes first, and shortened. */
export interface ExtraView extends PassageView {
  readonly opening: readonly Segment[] | null;
  readonly openingAt: Mark | null;
}

export interface VersionView extends PassageView {
  readonly isChosen: boolean;
  /** What stands around it in its paragraph; `''` at the paragraph's edge. */
  readonly before: string;
  readonly after: string;
  /** The paragraphs beside its own, where that is short. */
  readonly earlier: string | null;
  readonly later: string | null;
}

export interface SideView {
  readonly value: string;
  /** The outlets that say so, in words. */
  readonly outlets: string;
  readonly quotes: readonly SaidView[];
}

/** Words that one or more articles print alike. */
export interface SaidView {
  readonly segments: readonly Segment[];
  readonly sources: readonly SourceView[];
}

export interface DisagreementView {
  readonly anchor: string;
  readonly about: string;
  readonly kind: string;
  readonly severity: string;
  /** `null` in a short form that does not show the fact. */
  readonly factNumber: number | null;
  readonly factAnchor: string;
  /** More sides than stand beside one another. */
  readonly isLong: boolean;
  readonly sides: readonly SideView[];
}

/** What the previous edition had in the place of a fact: a source's words, and words of ours. */
export interface WasView {
  readonly quote: string | null;
  /** "1 independent source". */
  readonly words: string | null;
}

export interface FactView {
  readonly id: FactId;
  readonly anchor: string;
  /** From 1 in its event, in the order shown. */
  readonly number: number;
  readonly status: Status;
  /** `null` where the number of independent sources says as much. */
  readonly statusWords: string | null;
  readonly section: Section;
  /** Who says it, of a passage that is a quotation in the main. */
  readonly speaker: string | null;
  /** The sentence before, without which it cannot be understood. */
  readonly context: readonly Segment[] | null;
  /** The fact that prints that sentence in full. */
  readonly contextAt: Mark | null;
  /** Of a passage that is printed in full with another fact, its opening. */
  readonly text: readonly Segment[];
  readonly source: SourceView;
  readonly outlets: readonly OutletView[];
  /** "2 independent sources"; `null` where one article tells it, of which `statusWords` says enough. */
  readonly sources: string | null;
  readonly extras: readonly ExtraView[];
  readonly versions: readonly VersionView[];
  readonly versionsWords: string;
  /** "New" or "Updated" since the previous edition. */
  readonly change: string | null;
  /** What the previous edition printed in its place, where that is known. */
  readonly was: WasView | null;
  /** The fact that prints its passage in full. */
  readonly seeAlso: Mark | null;
  /** Ids of its articles, parted by spaces, for the page's filter. */
  readonly filter: string;
}

export interface SectionView {
  readonly name: Section;
  readonly title: string;
  readonly anchor: string;
  readonly facts: readonly FactView[];
}

export interface TimelineView {
  readonly iso: string;
  readonly day: string;
  readonly entries: readonly {
    readonly text: string;
    readonly number: number;
    readonly anchor: string;
    readonly outlet: string;
  }[];
}

/** One article's row of the coverage picture. */
export interface CoverageRow {
  readonly source: SourceView;
  /** "UPI: 12 of 30 facts, 5 of them alone". */
  readonly words: string;
  readonly cells: readonly { readonly x: number; readonly kind: 'told' | 'alone' | 'printed' }[];
}

export interface CoverageView {
  readonly columns: number;
  readonly rows: readonly CoverageRow[];
}

/** When each article of an event was published, on a line of 300 units. */
export interface PublicationView {
  readonly first: string;
  readonly last: string;
  readonly words: string;
  readonly ticks: readonly { readonly x: number; readonly y: number; readonly number: number }[];
  readonly height: number;
}

export interface EventView {
  readonly anchor: string;
  readonly number: number;
  readonly headline: string;
  /** How large it can be set. */
  readonly headlineLength: 'short' | 'long' | 'longest';
  /** The outlet that the headline was taken from. */
  readonly headlineSource: SourceView | null;
  readonly when: string | null;
  readonly places: string | null;
  readonly people: string | null;
  readonly summary: string;
  readonly sources: string;
  readonly outlets: readonly OutletView[];
  /** Its first fact, shortened, for the front page. */
  readonly lead: { readonly text: string; readonly outlet: string } | null;
  /** The next of its facts, shortened, for a front page that has room. */
  readonly glance: readonly (Mark & { readonly text: string; readonly by: string })[];
  readonly change: string | null;
  /** The other events shown that are chapters of the same story. */
  readonly chapters: readonly {
    readonly headline: string;
    readonly number: number;
    readonly anchor: string;
  }[];
  /** What the editors say of it. */
  readonly editorsNotes: readonly NoteBlock[];
  readonly sections: readonly SectionView[];
  readonly disagreements: readonly DisagreementView[];
  readonly disagreementsWords: string | null;
  readonly timeline: readonly TimelineView[];
  readonly coverage: CoverageView | null;
  readonly publication: PublicationView | null;
  readonly articles: readonly SourceView[];
  readonly origins: readonly {
    readonly name: string;
    readonly marks: OutletView['marks'];
    readonly isLast: boolean;
  }[];
  /** "12 more facts", for what a limit keeps out. */
  readonly more: string | null;
}

export interface FileView {
  readonly source: SourceView;
  readonly fate: string;
  readonly isUsed: boolean;
  readonly event: { readonly number: number; readonly anchor: string } | null;
  readonly removed: readonly { readonly text: string; readonly reason: string }[];
  readonly removedWords: string | null;
}

/** A run of an editor's note. */
export interface NoteRun {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  readonly href: string | null;
}

/** A block of an editor's note. */
export interface NoteBlock {
  readonly heading: boolean;
  readonly item: boolean;
  readonly runs: readonly NoteRun[];
}

/** What every format renders: the briefing in the words and the order that a reader meets. Every key is always there. */
export interface EditionView {
  readonly words: Words;
  readonly language: string;
  readonly masthead: string;
  /** A `data:` URL, or `null`. */
  readonly logo: string | null;
  readonly title: string;
  readonly iso: string;
  readonly date: string;
  /** The date as it stands alone on its line. */
  readonly dateline: string;
  readonly edition: string;
  /** "2 events · 5 articles · …". */
  readonly summary: readonly string[];
  readonly preheader: string;
  readonly link: string | null;
  readonly editorsNotes: readonly NoteBlock[];
  readonly events: readonly EventView[];
  /** The events of the list at the head: all of the edition; in a later mail of several, none. */
  readonly contents: readonly EventView[];
  /** Disagreements for the front page: the first of each event; in a later mail of several, and in the short form, none. */
  readonly disputes: readonly DisagreementView[];
  /** Named outlets of the edition, for the page's filter. */
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly statuses: readonly { readonly value: Status; readonly name: string }[];
  readonly files: readonly FileView[];
  readonly gone: string | null;
  readonly remarks: readonly string[];
  readonly isShort: boolean;
  /** Whether this is one of several mails of an edition. */
  readonly clipped: boolean;
  readonly generator: string;
}

/** The parts of a file that are not the edition's words. Only ours is ever printed unescaped. */
export interface PageView extends EditionView {
  readonly styles: unknown;
  readonly script: unknown;
  readonly policy: string;
  /** Page numbers are filled in beside the contents. */
  readonly isPrint: boolean;
  /** "1/2", for a mail that was cut in several. */
  readonly part: string | null;
}
