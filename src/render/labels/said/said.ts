import { describe } from '../../../notes.ts';
import type { LabelLanguage, Note } from '../../../types.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Translation } from './phrases.ts';
import { vi } from './vi.ts';

/** What the stages before this one say of their own, in the edition's language. */
export interface Said {
  /** A topic or a reason; words that are no phrase of the program's (an article's, the system's) stay as they are. */
  phrase(english: string): string;
  /** The sentence for a remark. */
  note(note: Note): string;
}

const ENGLISH: Said = { phrase: (english) => english, note: describe };

const OTHERS: Readonly<Record<Exclude<LabelLanguage, 'en'>, Translation>> = { de, fr, es, vi };

/** What is said in a language. */
export function saidIn(language: LabelLanguage): Said {
  if (language === 'en') return ENGLISH;
  const { phrases, notes } = OTHERS[language];
  const phrase = translator(phrases);
  return {
    phrase,
    note({ code, file = '', detail }) {
      const sentence = notes[code];
      const told = detail === undefined ? '…' : phrase(detail);
      const filled = sentence.replace('#', () => told);
      if (filled.includes('{file}')) return filled.replace('{file}', () => file);
      return file === '' ? filled : `${file}: ${filled}`;
    },
  };
}

/** Looks a phrase up whole, then among those with places to fill, in the order in which they are listed. */
function translator(phrases: Readonly<Record<string, string>>): Said['phrase'] {
  const open = Object.entries(phrases).flatMap(([english, other]) => {
    if (!english.includes('#')) return [];
    const source = english.split('#').map(escaped).join('(.+)');
    return [{ pattern: new RegExp(`^${source}$`, 'su'), other }];
  });
  const phrase = (english: string): string => {
    const whole = Object.hasOwn(phrases, english) ? phrases[english] : undefined;
    if (whole !== undefined) return whole;
    for (const { pattern, other } of open) {
      const places = pattern.exec(english)?.slice(1);
      if (places) return filledWith(other, places.map(phrase));
    }
    return english;
  };
  return phrase;
}

function filledWith(text: string, places: readonly string[]): string {
  const parts = text.split('#');
  return parts.map((part, i) => (i === 0 ? part : `${places[i - 1] ?? ''}${part}`)).join('');
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
