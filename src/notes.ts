import type { Note, NoteCode } from './types.ts';

const SENTENCES: Readonly<Record<NoteCode, (note: Note) => string>> = {
  unreadable: (note) =>
    `${at(note)}could not be read: ${note.detail ?? 'unknown reason'}; skipped.`,
  empty: (note) => `${at(note)}holds no article text; skipped.`,
  excluded: (note) => `${at(note)}excluded by the editors: ${note.detail ?? 'no reason given'}.`,
  'link-outside': (note) =>
    `${at(note)}is a link that leads out of the articles folder; not followed.`,
  'no-date': (note) => `${at(note)}gives no publication date.`,
  'guessed-encoding': (note) =>
    `${at(note)}does not declare its encoding; read as ${note.detail ?? 'guessed'}.`,
  'judge-fell-back': (note) =>
    `The judge could not be used (${note.detail ?? 'unknown reason'}); the word judge decided instead.`,
  'previous-unreadable': (note) =>
    `The previous edition ${note.file ?? ''} could not be read (${note.detail ?? 'unknown reason'}); nothing is marked as new.`,
  'browser-without-sandbox': () =>
    'The browser runs without its sandbox because this process is root.',
};

/** The sentence for a note. */
export function describe(note: Note): string {
  return SENTENCES[note.code](note);
}

function at(note: Note): string {
  return note.file === undefined ? '' : `${note.file}: `;
}
