import type { Disagreement, LabelLanguage, Section, Status } from '../../types.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { vi } from './vi.ts';

/** A phrase that depends on a count. */
export type Counted = (n: number) => string;

/** Words that templates print as they are. */
export interface Words {
  readonly contents: string;
  readonly skip: string;
  readonly timeline: string;
  readonly coverage: string;
  readonly coverageNote: string;
  readonly reported: string;
  readonly alone: string;
  readonly printed: string;
  readonly published: string;
  readonly sources: string;
  readonly disagreements: string;
  readonly extras: string;
  readonly versions: string;
  readonly passage: string;
  readonly files: string;
  readonly filesNote: string;
  readonly file: string;
  readonly article: string;
  readonly outlet: string;
  readonly date: string;
  readonly fate: string;
  readonly removed: string;
  readonly notes: string;
  readonly editorsNotes: string;
  readonly headlineBy: string;
  readonly where: string;
  readonly who: string;
  /** Before the other events of one story. */
  readonly chapters: string;
  readonly when: string;
  readonly filter: string;
  readonly all: string;
  readonly event: string;
  readonly status: string;
  readonly show: string;
  readonly nothingShown: string;
  readonly copyLink: string;
  readonly copyQuote: string;
  readonly copied: string;
  readonly theme: string;
  readonly keys: string;
  readonly noEvents: string;
  readonly inBrowser: string;
  readonly ours: string;
  readonly fullestIn: string;
  /** Before the number of the fact that prints a passage in full. */
  readonly see: string;
  readonly seeAlso: string;
  readonly also: string;
  readonly page: string;
  readonly of: string;
  readonly value: string;
  readonly wording: string;
  readonly fact: string;
  readonly origins: string;
  /** Of an article that its event holds only loosely. */
  readonly loose: string;
  readonly promise: string;
  readonly unknownDate: string;
  readonly clipped: string;
  readonly was: string;
  readonly colophon: string;
}

/** Everything an edition says in words of its own, in one language. */
export interface Labels {
  readonly words: Words;
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  readonly masthead: string;
  readonly events: Counted;
  readonly articles: Counted;
  /** In place of a count of articles, where some of what was handed in is not used. */
  readonly filesUsed: (used: number, all: number) => string;
  readonly outlets: Counted;
  readonly independentSources: Counted;
  readonly disagreements: Counted;
  readonly facts: Counted;
  readonly newFacts: Counted;
  /** Said at the head of an edition whose newest article is old. */
  readonly nothingNewer: (day: string) => string;
  readonly goneFacts: Counted;
  readonly passagesRemoved: Counted;
  readonly versionsCount: Counted;
  readonly moreFacts: Counted;
  readonly unnamed: (number: number) => string;
  readonly carrying: (agency: string) => string;
  readonly and: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly kinds: Readonly<Record<Disagreement['kind'], string>>;
  readonly severities: Readonly<Record<Disagreement['severity'], string>>;
  readonly changes: { readonly new: string; readonly updated: string };
  readonly fates: Readonly<
    Record<'used' | 'duplicate' | 'unreadable' | 'excluded' | 'empty' | 'outside', string>
  >;
  readonly coverageOf: (outlet: string, told: number, all: number, alone: number) => string;
}

const ALL: Readonly<Record<LabelLanguage, Labels>> = { en, de, fr, es, vi };

/** The labels of a language. */
export function labelsIn(language: LabelLanguage): Labels {
  return ALL[language];
}
