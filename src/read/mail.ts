import type { Email } from 'postal-mime';
import { MAX_ARTICLE_UNITS } from '../config/limits.ts';
import { isTampered, printable } from '../text/characters.ts';
import type { Declared, Inferred } from '../types.ts';
import { pageOf, tooLong } from './page.ts';
import { type Format, type Piece, Unfit } from './source.ts';

/** A newsletter as saved from a mail program, or a page saved as one MIME file; the HTML part is preferred. */
export const mail: Format = {
  name: 'e-mail',
  extensions: ['eml', 'mht', 'mhtml'],
  read: async function* (source) {
    const message = await parse(await source.bytes());
    const declared = declaredBy(message);
    const html = message.html;
    if (html !== undefined && html.trim() !== '') {
      for (const piece of pageOf(html))
        yield piece.kind === 'article'
          ? { ...piece, ref: refOf(message), declared: { ...piece.declared, ...declared } }
          : piece;
      return;
    }
    yield* textPart(message, declared);
  },
};

function* textPart(message: Email, declared: Declared): Generator<Piece> {
  const text = message.text ?? '';
  if (text.length > MAX_ARTICLE_UNITS) throw new Unfit(tooLong());
  if (isTampered(text)) yield { kind: 'note', code: 'hidden-characters' };
  yield {
    kind: 'article',
    ref: refOf(message),
    markup: 'text',
    content: printable(text),
    declared,
  };
}

/** Bytes in a line, on average, below which a long file is no message but a trap for parsers that go line by line. */
const FEWEST_PER_LINE = 8;

async function parse(bytes: Buffer): Promise<Email> {
  if (bytes.length > 100_000 && bytes.length < FEWEST_PER_LINE * linesIn(bytes))
    throw new Unfit('an e-mail of almost nothing but line breaks');
  try {
    const { default: PostalMime } = await import('postal-mime');
    return await PostalMime.parse(bytes, { maxNestingDepth: 64 });
  } catch {
    throw new Unfit('an e-mail that does not parse');
  }
}

function refOf(message: Email): string | null {
  return message.messageId?.replace(/^<|>$/g, '') ?? null;
}

function declaredBy(message: Email): Declared {
  const header = (key: string) => message.headers.find((one) => one.key === key)?.value;
  const location = header('snapshot-content-location') ?? header('content-location');
  return {
    ...given('title', message.subject, 'Subject'),
    ...senderOf(message),
    ...given('published', message.date, 'Date'),
    ...given('language', header('content-language'), 'Content-Language'),
    ...given('url', location, 'Content-Location'),
  };
}

/** Mailboxes that no person has to himself; those of the first kind only those who publish have. */
const PRESS_MAILBOX =
  /^(?:news(?:letters?|room|desk)?|editors?|editorial|redaktion|r[ée]daction|briefs?|briefings?|digest|daily|weekly|alerts?)(?=[.+_-]|$)/;
const SHARED_MAILBOX =
  /^(?:desk|info|hello|mail|updates?|press|no-?reply|do-?not-?reply|subscriptions?|subscribers?|team|contact)(?=[.+_-]|$)/;
/** "Ada Okafor from Bay Brief": who writes, and for whom. */
const WRITES_FOR = /^(?<who>\p{Lu}\S+(?: \S+){0,3}) (?:from|at) (?<outlet>(?:[Tt]he )?\p{Lu}.+)$/u;
/** What letters call themselves after the name of their paper. */
const LETTER = /\s*(?:\|.*|\b(?:newsletters?|daily|weekly|briefing|alerts?|updates?))$/i;

/**
 * A sender whose name is also its domain ("Bay Post", baypost.example), or who writes from a mailbox of the press, or from one of many
 * where the name shares a word with the domain ("Bay Brief", hello@bay.example) or the mail is a list's, is an outlet; any other may be a person.
 */
function senderOf({ from, headers }: Email): Declared {
  const address = from?.address?.toLowerCase() ?? '';
  const name = from?.name?.trim() ?? '';
  const sender = given('sender', address === '' ? '' : `${name} <${address}>`, 'From');
  if (name === '') return sender;
  const { who, outlet } = WRITES_FOR.exec(name)?.groups ?? {};
  if (who !== undefined && outlet !== undefined)
    return { ...sender, ...given('author', who, 'From'), ...given('outlet', outlet, 'From') };
  const isList = headers.some(({ key }) => key === 'list-id' || key === 'list-unsubscribe');
  return { ...sender, ...outletOrAuthor(name, address, isList) };
}

function outletOrAuthor(name: string, address: string, isList: boolean): Declared {
  const [mailbox = '', domain = ''] = address.split('@');
  const labels = domain.replace(/-/g, '').split('.').slice(0, -1);
  const paper = name.replace(LETTER, '') || name;
  const words = wordsIn(paper);
  const plain = words.join('').replace(/^the(?=.)/, '');
  if (labels.some((label) => label.length > 2 && (label === plain || label === `the${plain}`)))
    return given('outlet', paper, 'From and its domain');
  const sharesWord = words.some((word) => word.length > 2 && labels.includes(word));
  const isOfMany = SHARED_MAILBOX.test(mailbox) && (sharesWord || isList);
  return isOfMany || PRESS_MAILBOX.test(mailbox)
    ? given('outlet', name, 'From and its mailbox')
    : given('author', name, 'From');
}

function wordsIn(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function given(
  field: keyof Declared,
  value: string | undefined,
  how: string,
): Partial<Record<keyof Declared, Inferred>> {
  const name = printable(value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return name === '' ? {} : { [field]: { name, how: `mail header ${how}` } };
}

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (const byte of bytes) if (byte === 10) lines += 1;
  return lines;
}
