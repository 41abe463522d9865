/**
 * Words whose full stop need not end a sentence, in the languages that news is mostly read in. Kept apart from the scan in
 * `sentences.ts` because they are data: a language is added here alone.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Always followed by a name: their stop never ends a sentence. Lower case, without the stop. */
export const TITLES: ReadonlySet<string> = set(
  `mr mrs ms mx dr prof gen col lt sgt capt cmdr cmd cdr sen rep gov rev fr hon pres supt adm maj brig cpl pvt messrs mme
  mlle mgr msgr sra srta dña insp det sec atty const dist dep amb hr fr frl dipl ing mag sgt pfc spc comdr
  gens cols sens reps drs profs pte const abp bp`,
);

/** Stops that end a sentence only when the next word is one that opens sentences. Lower case, without the stop. */
export const SHORTENED: ReadonlySet<string> = set(
  `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  st mt ft ave blvd rd hwy sq dept univ assn assoc bros inc corp co cos ltd plc llc jr sr esq est approx
  vs v cf ca e.g i.e etc al et op vol ed eds pp p fig figs art ch ext tel min max misc no nos nr
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn
  tex va vt wash wis wyo ont que b.c alta sask
  bzw z.b d.h u.a usw evtl ggf sog vgl inkl zzgl abs bd str hrsg jh jhd mio mrd tsd od geb gest st
  av env hab pág núm ee.uu p.ej av. m mm cie éd`,
);

/** Months whose name may follow an ordinal written as a number with a stop ("7. April"). Lower case. */
export const ORDINAL_FOLLOWERS: ReadonlySet<string> = set(
  `januar jänner februar märz april mai juni juli august september oktober november dezember
  jan feb mär apr jun jul aug sep sept okt nov dez jahrhundert jahrestag jahr klasse platz liga etage stock geburtstag
  weltkrieg spieltag bundesliga minute runde sinfonie symphonie auflage kapitel absatz desember oktober mars`,
);

/** Clock and era marks, after which a weekday, month or zone carries the sentence on. */
export const CLOCK: ReadonlySet<string> = set('a.m p.m');
export const AFTER_CLOCK: ReadonlySet<string> = set(
  `monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april may june july
  august september october november december est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest ist jst hkt sgt
  eastern pacific central mountain greenwich local`,
);

/** Words that open sentences far more often than they follow an abbreviation or a name. Lower case. */
export const OPENERS: ReadonlySet<string> = set(
  `the a an this that these those he she it they we you i his her its their our my your there here
  but and or so yet if when while as after before since although though because until unless however meanwhile moreover
  in on at by for from with without under over during among between about according despite to of
  who what where why how which some many most all both each every no none not nothing one two three several another other
  is are was were has have had do does did can could will would may might should must let
  then now later earlier also still even just only more last next once asked
  der die das den dem des ein eine einen einem einer er sie es wir ihr ich im am zum zur bei mit nach von vor auf aus für
  und aber oder doch denn wenn als wie was wer wo warum dass dies diese dieser dieses auch noch nur schon so seit trotz
  laut sein seine ihre nun dabei damit danach dazu jedoch
  le les un une des du de il elle ils elles nous vous je on ce cet cette ces son sa ses leur leurs mais et ou donc si quand
  comme dans sur pour par avec sans selon après avant depuis en au aux à
  el los las una unos unas él ella ellos se su sus y pero o cuando como según con sin por para desde tras entre al lo
  no ha han fue era es son`,
);

/** Names that end in an exclamation mark. Lower case, without the mark. */
export const EXCLAIMED_NAMES: ReadonlySet<string> = set('yahoo jeopardy yum joomla wham e');

/** Verbs that give a quotation to its speaker: `"Why?" Smith asked` goes on after the quotation mark. */
export const SAYING: RegExp =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|says|asked|asks|told|added|replied|shouted|cried|wrote|tweeted|exclaimed|yelled|answered|demanded|wondered|recalled|joked|quipped|fragte|sagte|rief)\b/u;
