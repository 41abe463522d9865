import { SLOT } from '../../config/thresholds.ts';
import { memoryOf } from '../../text/memory.ts';
import type { NumberMention } from '../../text/numbers.ts';
import type { Token } from '../../text/words.ts';
import { inside } from '../tell/details.ts';
import type { EventView, Version } from '../view.ts';
import { deedsAt, type Slot, slotOf, toJoint } from './slot.ts';

/** What became of those who are counted. The dead are never compared with the injured. */
export type Fate = 'dead' | 'hurt' | 'missing' | 'held' | 'displaced' | 'rescued' | 'infected';

/** A figure with what it counts: its noun, what became of them, where, and whether it is a part or a sum. */
export interface Counted {
  readonly version: Version;
  readonly mention: NumberMention;
  readonly slot: Slot;
  readonly fate: Fate | null;
  /** The place that is named with it ("six deaths in Arden"); null when none is. */
  readonly where: string | null;
  /** `part` of a number told beside it, `sum` over a time or over several happenings. */
  readonly role: 'plain' | 'part' | 'sum';
  /** What the noun is, folded: `''` for people of no kind in particular. */
  readonly noun: string;
  /** Stems of what a share is a share of, in order: "70% of grain imports"; empty when that is not said beside it. */
  readonly whole: readonly string[];
}

const FATES: readonly (readonly [Fate, RegExp])[] = [
  [
    'dead',
    /^(?:kill(?:s|ed|ing)?|die[sd]?|dying|dead|deaths?|fatalit(?:y|ies)|perish(?:ed|ing)?|slain|slaying|bod(?:y|ies)|lives|drown(?:ed|ing)|murder(?:ed|ing)|toll)$/,
  ],
  ['hurt', /^(?:injur(?:e[sd]?|ing|y|ies)|wound(?:s|ed|ing)?|hurt|hospitali[sz]ed)$/],
  ['missing', /^(?:missing|unaccounted|disappear(?:ed|ing)?|vanish(?:ed|ing)?)$/],
  ['held', /^(?:arrest(?:s|ed|ing)?|detain(?:ed|ing)?|detainees?|custody|jailed)$/],
  [
    'displaced',
    /^(?:evacuat(?:ed?|ing|ion|ions)|displac(?:ed?|ing)|homeless|fled|flee(?:ing)?|refuge)$/,
  ],
  ['rescued', /^(?:rescued?|rescuing|saved|saving|pulled)$/],
  ['infected', /^(?:infect(?:ed|ing|ions?)|sickened|cases)$/],
];
/** Nouns for people, or the dead, of no kind in particular. */
const ANYONE: ReadonlySet<string> = new Set(
  ',person,people,dead,death,life,fatality,casualty,victim,body,other,injured,injury,wounded,missing,arrest'.split(
    ',',
  ),
);
const PART_BEFORE =
  /\b(?:including|among (?:them|whom|those)|another|of (?:them|whom|those),?)\s+$/iu;
const PART_AFTER =
  /^,? (?:of (?:them|whom|those|which|the)\b|(?:and|or) (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) )/iu;
const SUM_BEFORE = /\b(?:a total of|in total,?|combined|altogether,?|overall,?|in all,?)\s+$/iu;
const SUM_NEAR =
  /\b(?:total|overall|altogether|combined|per (?:year|month|week|day)|annually|(?:each|every) (?:year|month|week|day)|career|record)\b/iu;
const SO_FAR = /\b(?:so|thus) far\b|\ba total of\b/iu;
const PLACED =
  /^[^.,;:]{0,30}?\b(?:in|at|near|on|from|across|around|inside|outside|of) (?:the )?$/u;

/** The figures of a version with what they count, in order. */
export function countedIn(view: EventView, version: Version): readonly Counted[] {
  return known(version, () =>
    inside(view.detailsOf(version.article).numbers, version.span).map((mention) =>
      countedAt(view, version, mention),
    ),
  );
}

/** A version stands in many pairs: its figures are read once. */
const known = memoryOf<Version, readonly Counted[]>();

function countedAt(view: EventView, version: Version, mention: NumberMention): Counted {
  const slot = slotOf(view, version, mention);
  const { text } = view.detailsOf(version.article).article;
  return {
    version,
    mention,
    slot,
    fate: fateOf(slot, mention),
    where: whereOf(view, version, mention),
    role: roleOf(text, version, mention),
    noun: ANYONE.has(mention.unit) ? '' : mention.unit,
    whole: mention.unit === 'percent' ? wholeOf(slot, version) : [],
  };
}

/** The words after "of" up to the next one that every sentence has, or that tells of something done. */
function wholeOf({ after: [of, ...words] }: Slot, version: Version): readonly string[] {
  if (of?.folded !== 'of') return [];
  const from = words.findIndex(({ stop }) => !stop);
  const deeds = deedsAt(version);
  const told = from < 0 ? [] : words.slice(from);
  const end = told.findIndex(({ start, stop }) => stop || deeds.has(start));
  return told.slice(0, end < 0 ? told.length : end).map(({ stem }) => stem);
}

/** The fate that the noun itself, the words after it or the verb before it tell; the nearest of them wins. */
function fateOf({ before, after }: Slot, { unit }: NumberMention): Fate | null {
  const own = fateNamed(unit === 'life' ? 'lives' : unit);
  if (own) return own;
  const back = before
    .slice(0, SLOT.fateBefore)
    .findIndex(({ folded }) => fateNamed(folded) !== null);
  const ahead = toJoint(after.slice(0, SLOT.fateAfter)).findIndex(
    ({ folded }) => fateNamed(folded) !== null,
  );
  const isBefore = back >= 0 && (ahead < 0 || back <= 2 || back <= ahead);
  const word: Token | undefined = isBefore ? before[back] : after[ahead];
  return word ? fateNamed(word.folded) : null;
}

/** The fate that a folded word tells; null for any other word. */
export const fateNamed = (word: string): Fate | null =>
  FATES.find(([, pattern]) => pattern.test(word))?.[0] ?? null;

function whereOf(
  view: EventView,
  { article, span }: Version,
  { end }: NumberMention,
): string | null {
  const { names, article: source } = view.detailsOf(article);
  const name = inside(names, { start: end, end: span.end })[0];
  if (!name || name.kind === 'person') return null;
  return PLACED.test(source.text.slice(end, name.start)) ? name.key : null;
}

function roleOf(
  text: string,
  { span, quote }: Version,
  { start, end, unit }: NumberMention,
): Counted['role'] {
  const before = text.slice(Math.max(span.start, start - 40), start);
  const after = text.slice(end, Math.min(span.end, end + 40));
  // "80 percent of the imports" is a share of them however it is put, and no part of a number told beside it.
  if (PART_BEFORE.test(before) || (unit !== 'percent' && PART_AFTER.test(after))) return 'part';
  const isSum =
    SUM_BEFORE.test(before) || SUM_NEAR.test(text.slice(start, end)) || SO_FAR.test(quote);
  return isSum || SUM_NEAR.test(after.slice(0, 24)) ? 'sum' : 'plain';
}
