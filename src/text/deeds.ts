import { type Token, tokensOf } from './words.ts';

/** Past forms of English verbs that do not end in -ed, as news uses them. */
const IRREGULAR: ReadonlySet<string> = new Set(
  `beat beaten became begun began bent bet bitten blew blown bought bound bred broke broken brought built burnt came caught chose chosen
clung crept cut dealt died drank drawn drew driven drove drunk dug eaten fallen fed fell felt fled flew flown forbade forbidden forgot forgotten
fought found froze frozen gave given gone gotten grew grown heard held hid hidden hit hung hurt kept knelt laid lain lay led left lent let lit
lost made meant met overcame overthrew overthrown paid put quit ran rang ridden risen rode rose sang sank sat saw sawn seen sent set shaken shook
shone shot shrank shrunk shut slain slept slew slid sold sought spent split spoke spoken sprang spread stole stolen stood stricken struck stuck
stung sued sunk sung swam swept swore sworn swum swung taken taught threw thrown took tore torn undergone undertook underwent upheld went withdrawn
withdrew withheld woke woken won wore worn wound wrote written`.split(/\s+/),
);
const REGULAR = /\p{L}{2}ed$/u;
/** Adjectives and the like that only look like past forms. */
const LOOKALIKE =
  /^(?:hundred|indeed|need|speed|seed|breed|deed|greed|exceed|proceed|succeed|agreed|unprecedented|so-called|united|armed|alleged|related|based)$/;
/** Reporting is done anew every day, and tells of nothing that happened. */
const REPORTED =
  /^(?:added|announced|reported|warned|stated|asked|called|continued|expected|scheduled|claimed|confirmed|insisted|declared|urged|located|noted|explained|described|quoted|believed|understood|told|said|according)$/;
/** A verb follows: what is still to come, or may. */
const AHEAD = new Set('to will would shall should can could may might must'.split(' '));
const BEING = new Set('is are was were be been being'.split(' '));

/**
 * The words of an English text that tell of something done: past forms, verbs after "to" or "will", and "-ing" after "is".
 * By their forms alone, so a rare noun slips in. Pure.
 */
export function deedsIn(text: string): readonly Token[] {
  const tokens = tokensOf(text, 'en');
  return tokens.filter((token, i) => isDeed(token, tokens[i - 1]));
}

function isDeed({ folded, stop, number, acronym }: Token, before: Token | undefined): boolean {
  if (stop || number || acronym || LOOKALIKE.test(folded) || REPORTED.test(folded)) return false;
  if (IRREGULAR.has(folded) || REGULAR.test(folded)) return true;
  if (before === undefined) return false;
  return AHEAD.has(before.folded) || (BEING.has(before.folded) && folded.endsWith('ing'));
}
