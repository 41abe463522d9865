import { sentencesOf } from '../text/sentences.ts';
import { unspacedIn } from '../text/unspaced.ts';
import type {
  Article,
  ArticleId,
  CleanOptions,
  CleanResult,
  Note,
  RawArticle,
  Window,
} from '../types.ts';
import { authorOf } from './about/author.ts';
import { datelineOf } from './about/dateline.ts';
import { evidenceOf } from './about/evidence.ts';
import { languageOf } from './about/language.ts';
import { outletOf, ownWire } from './about/outlet.ts';
import { type Outlets, outletsOf } from './about/outlets.ts';
import { placeOf } from './about/place.ts';
import { declaredMonths, publishedOf } from './about/published.ts';
import type { Setting } from './about/solveYear.ts';
import { addressIn, canonicalUrl } from './about/url.ts';
import { wireOf } from './about/wire.ts';
import { bodyOf } from './body.ts';
import { duplicatesAmong } from './copies/duplicates.ts';
import { byPlace, identify } from './identity.ts';
import { leftOutNotes, overridesFor, type Wishes, withFields } from './overrides.ts';
import { isInside } from './window.ts';

/**
 * Each article's own words and what is known about it, with its fate. Pure; the order of `raw` does not matter.
 */
export function clean(raw: readonly RawArticle[], options: CleanOptions): CleanResult {
  const sorted = [...raw].sort(byPlace);
  const ids = identify(sorted);
  const asked = overridesFor(sorted, ids, options.desk);
  const notes: Note[] = [...asked.notes];
  const setting = { edition: options.date, beside: declaredMonths(sorted) };
  const around = { outlets: outletsOf(options.desk), setting, window: options.window, notes };
  const cleaned = sorted.flatMap((one, i) => {
    const [id, wishes] = [ids[i], asked.wishes[i]];
    return id && wishes ? [articleOf(one, id, wishes, around)] : [];
  });
  const articles = withoutDuplicates(cleaned);
  return { articles, notes: [...notes, ...leftOutNotes(articles)] };
}

/** What every article is cleaned with; remarks are added to `notes`. */
interface Around {
  readonly outlets: Outlets;
  readonly setting: Setting;
  readonly window: Window;
  readonly notes: Note[];
}

function articleOf(
  given: RawArticle,
  id: ArticleId,
  wishes: Wishes,
  { outlets, setting, window, notes }: Around,
): Article {
  const raw = withFields(given, wishes);
  const body = bodyOf(raw);
  const evidence = evidenceOf(body);
  const dateline = datelineOf(body.text);
  const url =
    canonicalUrl(raw.declared.url?.name) ??
    (raw.markup === 'text' ? addressIn(evidence.lines) : null);
  const outlet = outletOf(raw, url, evidence, dateline, outlets);
  const author = authorOf(raw, evidence, outlet);
  const language = languageOf(raw.declared.language, body.text);
  const spoken = language?.code ?? null;
  const { published, future } = publishedOf(raw, url, evidence, dateline, setting, spoken);
  if (future !== null) notes.push({ code: 'future-date', file: raw.file, detail: future });
  const { file, item, ref, sha256 } = raw;
  const { text, removed } = body;
  const title = (raw.declared.title ?? body.title)?.name ?? null;
  return {
    id,
    ref,
    file,
    item,
    title,
    outlet,
    wire: wireOf(raw, evidence, dateline, author, ownWire(outlet, outlets)),
    author,
    place: placeOf(raw, dateline, evidence),
    url,
    language,
    published,
    sha256,
    text,
    sentences: sentencesOf(text),
    removed,
    fate: fateOf(text, wishes, isInside(published, sha256, window)),
    duplicateOf: null,
    excludedBecause: wishes.excludedBecause,
  };
}

const WORD = /[\p{L}\p{N}]/u;
const FEWEST_WORDS = 3;

/** Whether some line has three words, or as many letters of an unspaced script: less says nothing. */
function saysSomething(text: string): boolean {
  return text.split('\n').some((line) => {
    const words = line.split(/\s+/).filter((word) => WORD.test(word)).length;
    return words >= FEWEST_WORDS || unspacedIn(line) >= FEWEST_WORDS;
  });
}

function fateOf(text: string, wishes: Wishes, inside: boolean): Article['fate'] {
  if (wishes.excludedBecause !== null) return 'excluded';
  if (!saysSomething(text)) return 'empty';
  return inside ? 'used' : 'outside the window';
}

/** Only what would be used can be a duplicate, so that a representative is always in the edition. */
function withoutDuplicates(articles: readonly Article[]): readonly Article[] {
  const duplicates = duplicatesAmong(articles.filter(({ fate }) => fate === 'used'));
  return articles.map((article) => {
    const duplicateOf = duplicates.get(article.id);
    return duplicateOf === undefined ? article : { ...article, fate: 'duplicate', duplicateOf };
  });
}
