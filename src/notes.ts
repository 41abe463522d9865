import type { Note, NoteCode } from './types.ts';

const SENTENCES: Readonly<Record<NoteCode, (note: Note) => string>> = {
  unreadable: (note) =>
    `${at(note)}could not be read: ${note.detail ?? 'unknown reason'}; skipped.`,
  empty: (note) => `${at(note)}holds no article text; skipped.`,
  excluded: (note) => `${at(note)}excluded by the editors: ${note.detail ?? 'no reason given'}.`,
  'page-parts': (note) => `${at(note)}holds the parts of a saved page; read with the page.`,
  'hidden-characters': (note) =>
    `${at(note)}held NUL characters or marks that turn the writing direction; taken out.`,
  'too-deep': (note) => `${at(note)}is nested too deeply to be read as a page; read as plain text.`,
  'front-matter': (note) =>
    `${at(note)}its front matter could not be used: ${note.detail ?? 'unknown reason'}.`,
  'future-date': (note) =>
    `${at(note)}gives a date after the edition's (${note.detail ?? 'unknown'}); not used.`,
  'unmatched-override': (note) =>
    `_desk/overrides.yaml or front matter names ${note.detail ?? 'an article'}, which is not here.`,
  'grouped-by-override': (note) => `Grouped as the editors say: ${note.detail ?? ''}.`,
  'no-date': (note) => `${at(note)}gives no publication date.`,
  'guessed-encoding': (note) =>
    `${at(note)}does not declare its encoding; read as ${note.detail ?? 'guessed'}.`,
  'judge-fell-back': (note) =>
    `The judge could not be used (${note.detail ?? 'unknown reason'}); the word judge decided instead.`,
  'previous-unreadable': (note) =>
    `The previous edition ${note.file ?? ''} could not be read (${note.detail ?? 'unknown reason'}); an earlier one stands in for it.`,
  stale: (note) => `No article is newer than ${note.detail ?? 'long ago'}.`,
  'mail-split': (note) =>
    `The mail was cut in ${note.detail ?? 'several'} parts, each short enough for Gmail to show whole; --short sends the main facts alone.`,
  'browser-without-sandbox': (note) =>
    `The browser runs without its sandbox: ${note.detail ?? 'it cannot start one'}.`,
};

/** The sentence for a note. */
export function describe(note: Note): string {
  return SENTENCES[note.code](note);
}

function at(note: Note): string {
  return note.file === undefined ? '' : `${note.file}: `;
}
