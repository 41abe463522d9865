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
   * `false`: no source says so. `changed`, `missing`: the source is not what was read. `moved`: the words stand in the
   * source, and only the boundaries differ, because another version of the program cleaned it.
   */
  readonly kind: 'false' | 'changed' | 'missing' | 'moved';
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
  /** Of what is wrong with the source itself; such an article's claims are not looked at further. */
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
  const cited = new Set(claims.map(({ article }) => article));
  return {
    claims: claims.length,
    findings: [
      ...claims.flatMap((claim) => check(claim, known.get(claim.article), isOther) ?? []),
      ...[...known.values()].flatMap((one) => uncited(one, cited)),
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
  if (trouble === 'changed') {
    const still = inSource ? 'these words still stand in it' : 'these words do not stand in it now';
    return finding('changed', claim, record.file, `The source was changed; ${still}.`);
  }
  if (!inSource) return finding('false', claim, record.file, 'The source does not say this.');
  return claim.span ? checkOffsets(claim, claim.span, known, now, isOther) : null;
}

function checkOffsets(
  claim: Claim,
  { start, end }: NonNullable<Claim['span']>,
  { record, stored }: Known,
  now: Reread,
  isOther: boolean,
): Finding | null {
  const isAt = (text: string) => text.slice(start, end) === claim.quote && start < end;
  if (!isAt(stored)) {
    const why = 'It is not what the edition’s own text has at these offsets.';
    return finding('false', claim, record.file, why);
  }
  if (isAt(now.text)) return null;
  if (isOther) {
    const why =
      'The words stand in the source; another version of the program draws its boundaries elsewhere.';
    return finding('moved', claim, record.file, why);
  }
  const why = 'Cleaned again, the source does not have it at these offsets.';
  return finding('false', claim, record.file, why);
}

/** An article that nothing quotes must still be what was read. */
function uncited({ record, trouble }: Known, cited: ReadonlySet<ArticleId>): readonly Finding[] {
  if (trouble === null || cited.has(record.id)) return [];
  const why =
    trouble === 'missing' ? 'The source is not there any more.' : 'The source was changed.';
  return [{ kind: trouble, id: record.id, what: 'article', file: record.file, quote: '', why }];
}

function finding(kind: Finding['kind'], claim: Claim, file: string, why: string): Finding {
  return { kind, id: claim.id, what: claim.what, file, quote: claim.quote, why };
}
