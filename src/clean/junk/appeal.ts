import { APPEAL_SHARE } from '../../config/thresholds.ts';
import { type Block, drop } from '../block.ts';

/** Words of one who asks readers for support; at the tail of an article one of them opens an appeal. */
const ASKS =
  /\bdear (?:readers?|friends?|supporters?)\b|\b(?:a|an important) (?:message|note|word|appeal|request) (?:from|to our)\b|\b(?:we|us) need your\b|\byour (?:support|help|donations?|contributions?|gift|generosity|subscription)\b|\b(?:support|supporting|fund|sustain|back|defend(?:ing)?) (?:us|our|independent|quality|local|free|open|public|nonprofit|the work)\b.{0,60}\b(?:journalis[mt]|reporting|newsroom|work|media|press|today|now|monthly|mission)?|\b(?:donate|donations?|chip in|pledge|contribute)\b.{0,50}\b(?:today|now|monthly|us|our|month|here|button|[$£€]\d)|\bbecome an? (?:\w+ )?(?:member|supporter|patron|subscriber|donor)\b|\bthank(?:s| you)\b.{0,20}\bfor (?:reading|standing|your|supporting|being)\b|\bevery (?:contribution|donation|gift|little|dollar|euro|pound)\b|\b(?:support|monthly|a month|subscribe|join|give)\b.{0,40}\b(?:from|as little as|just|only) [$£€]\d|\b(?:readers like you|paywalls?|ad-free|tax[- ]deductible|unterstützen sie|spenden?|faire un don|soutenez|apóyanos|dona(?:r|ción))\b/u;
/** A quick look: no appeal does without one of these. */
const MAY_ASK =
  /\b(?:support|fund|sustain|back|defend|donat|dear|our|us|message|note|word|appeal|request|your|contribut|become|thank|every|pledge|chip|monthly|subscribe|join|give|month|readers|paywall|ad-free|tax|unterstützen|spende|faire|soutenez|apóyanos|dona)/;
/** Whose voice it is: "we" and "you" outside quotation marks, which reports do not use of themselves. */
const SPEAKS_TO_READER =
  /\b(?:we|we[’']re|we[’']ve|our|ours|us|you|your|yours|you[’']re|wir|unsere?[rsnm]?|sie können|nous|notre|vos|votre|nosotros|nuestr[oa]s?|tu apoyo)\b/iu;
const SAYS = /[“”"«»„]|\b(?:said|says|told|added|according)\b/;
/** Words of a line that may stand in an appeal whatever it says. */
const IS_SHORT = 6;

/**
 * An appeal runs from the block that opens it to the end of the text: in the last half, it asks at least twice, and most of its
 * sentences speak of "us" to "you" in no one's quotation marks. Reports that quote a plea do not fit.
 */
export function dropAppeal(blocks: readonly Block[]): readonly Block[] {
  const kept = blocks.flatMap(({ reason }, i) => (reason === null ? [i] : []));
  const from = kept[appealStart(kept.map((i) => blocks[i]?.text ?? ''))];
  return from === undefined
    ? blocks
    : blocks.map((block, i) => (i < from ? block : drop(block, 'appeal to the reader')));
}

function appealStart(texts: readonly string[]): number {
  const asking = texts.map(asks);
  if (!asking.includes(true)) return -1;
  const own = texts.map(
    (text, i) => asking[i] || SPEAKS_TO_READER.test(text) || wordsUpTo(text, IS_SHORT) <= IS_SHORT,
  );
  let start = -1;
  let asked = 0;
  let owned = 0;
  const first = Math.max(1, Math.floor(texts.length / 3));
  for (let i = texts.length - 1; i >= first; i--) {
    if (own[i]) owned++;
    if (!asking[i]) continue;
    asked++;
    const length = texts.length - i;
    const isLong = length > 1 || /[.!?].+[.!?]/.test(texts[i] ?? '');
    if (isLong && asked >= (length > 2 ? 2 : 1) && owned >= APPEAL_SHARE * length) start = i;
  }
  return start;
}

const wordsUpTo = (text: string, limit: number) => text.split(' ', limit + 1).length;

function asks(text: string): boolean {
  return asksAloud(text.toLowerCase()) && !SAYS.test(text.replace(QUOTED_WORD, ''));
}

function asksAloud(lower: string): boolean {
  return MAY_ASK.test(lower) && ASKS.test(lower.slice(0, 1200));
}

/** A word or two in quotation marks is a name, not speech. */
const QUOTED_WORD = /[“"][^“”"]{1,24}[”"]/g;
