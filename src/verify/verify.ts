import type { ArticleId, ArticleRecord, Edition } from '../types.ts';
import { type Claim, claimsOf } from './claims.ts';
import { isTitled, type Letters, lettersOf, type Source, standsIn } from './source.ts';

/** A source read again: what its bytes are now, and the text that cleaning it now gives. */
export interface Reread extends Source {
  readonly sha256: string;
  /** Empty for what is not used. */
  readonly text: string;
}

/** One claim that does not hold, or holds in another way than the edition says. */
export interface Finding {
  /**
   * `false`: no source says so. `changed`: the source is not what was read, and does not say so any more. `missing`: it is
   * gone. And two that refute nothing: `edited`, a source that was changed and still has all that is quoted from it;
   * `moved`, words that stand in the source, only with other boundaries, because another version of the program cleaned it.
   */
  readonly kind: 'false' | 'changed' | 'missing' | 'edited' | 'moved';
  /** Of the fact, the event or the article. */
  readonly id: string;
  readonly what: Claim['what'] | 'article';
  readonly file: string;
  readonly quote: string;
  /** What is wrong, as a sentence. */
  readonly why: string;
}

export interface Verdict {
  readonly claims: number;
  readonly findings: readonly Finding[];
}

interface Known {
  readonly record: ArticleRecord;
  readonly stored: string;
  readonly now: Reread | null;
  readonly letters: Letters | null;
  /** What is wrong with the source itself. */
  readonly trouble: 'changed' | 'missing' | null;
}

/**
 * Proves each claim of an edition twice: at its offsets in the text cleaned anew, and in the decoded source.
 * `reread` finds a source again by its file and its place in it; `version` is this program's. Pure.
 */
export function verify(
  edition: Edition,
  reread: (file: string, item: number) => Reread | null,
  version: string,
): Verdict {
  const isOther = edition.briefing.generator.version !== version;
  const known = new Map(
    edition.briefing.articles.map((record) => {
      return [record.id, know(record, edition, reread(record.file, record.item))] as const;
    }),
  );
  const claims = claimsOf(edition.briefing);
  const findings = claims.flatMap((claim) => check(claim, known.get(claim.article), isOther) ?? []);
  const cited = new Set(claims.map(({ article }) => article));
  const refuted = new Set(findings.map(({ file }) => file));
  return {
    claims: claims.length,
    findings: [
      ...findings,
      ...[...known.values()].flatMap((one) => aboutSource(one, cited, refuted)),
    ],
  };
}

function know(record: ArticleRecord, { texts }: Edition, now: Reread | null): Known {
  const missing = now === null && record.sha256 !== null && !record.fate.startsWith('unreadable');
  const changed = now !== null && record.sha256 !== null && now.sha256 !== record.sha256;
  return {
    record,
    stored: texts.get(record.id) ?? '',
    now,
    letters: now && lettersOf(now),
    trouble: missing ? 'missing' : changed ? 'changed' : null,
  };
}

function check(claim: Claim, known: Known | undefined, isOther: boolean): Finding | null {
  if (!known) return finding('false', claim, '', 'The edition lists no such article.');
  const { record, now, letters, trouble } = known;
  if (trouble === 'missing' || !now || !letters) {
    return finding('missing', claim, record.file, 'The source is not there any more.');
  }
  const inSource = claim.span
    ? standsIn(letters, claim.quote, claim.span.start, record.removed)
    : isTitled(letters, claim.quote);
  if (!inSource) {
    const why = 'The source was changed; these words do not stand in it now.';
    if (trouble === 'changed') return finding('changed', claim, record.file, why);
    return finding('false', claim, record.file, 'The source does not say this.');
  }
  return claim.span ? checkOffsets(claim, claim.span, known, now, isOther) : null;
}

function checkOffsets(
  claim: Claim,
  { start, end }: NonNullable<Claim['span']>,
  { record, stored, trouble }: Known,
  now: Reread,
  isOther: boolean,
): Finding | null {
  const isAt = (text: string) => text.slice(start, end) === claim.quote && start < end;
  if (!isAt(stored)) {
    const why = 'It is not what the edition’s own text has at these offsets.';
    return finding('false', claim, record.file, why);
  }
  // In a source that was changed, the words may stand elsewhere.
  if (isAt(now.text) || trouble === 'changed') return null;
  if (isOther) {
    const why =
      'The words stand in the source; another version of the program draws its boundaries elsewhere.';
    return finding('moved', claim, record.file, why);
  }
  const why = 'Cleaned again, the source does not have it at these offsets.';
  return finding('false', claim, record.file, why);
}

/** What is to be said of a source as a whole; nothing where a passage of it is told of already. */
function aboutSource(
  { record: { id, file }, trouble }: Known,
  cited: ReadonlySet<ArticleId>,
  refuted: ReadonlySet<string>,
): readonly Finding[] {
  const isCited = cited.has(id);
  const of = { id, what: 'article', file, quote: '' } as const;
  if (trouble === 'missing' && !isCited) {
    return [{ ...of, kind: 'missing', why: 'The source is not there any more.' }];
  }
  if (trouble !== 'changed' || refuted.has(file)) return [];
  const why = isCited
    ? 'The source was changed; all that is quoted from it still stands in it.'
    : 'The source was changed; nothing is quoted from it.';
  return [{ ...of, kind: 'edited', why }];
}

function finding(kind: Finding['kind'], claim: Claim, file: string, why: string): Finding {
  return { kind, id: claim.id, what: claim.what, file, quote: claim.quote, why };
}
