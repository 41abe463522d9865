import { WEEKDAY_NAMES } from '../../text/calendar.ts';

/**
 * What a line or sentence is when it is no part of an article, told by its form: an order to the reader with an object that only a
 * page has, a form, a notice, a credit. Patterns name kinds of speech, never the sentences of one site.
 */

export interface JunkKind {
  readonly reason: string;
  readonly pattern: RegExp;
  /** Longest passage that the pattern may condemn, in words. */
  readonly maxWords: number;
  /** Also taken out as a sentence inside a paragraph, not only as a line of its own. */
  readonly within?: true;
}

const NETWORK =
  '(?:twitter|facebook|instagram|youtube|linkedin|whatsapp|telegram|pinterest|tiktok|tumblr|snapchat|flipboard|reddit|threads|google\\+|social media)';
/** Things that only the page around an article has, and that an order to the reader points at. */
const PAGE_THING = `(?:${NETWORK}|newsletters?|inbox|e-?mails?|e-?mail address|apps?|app store|podcasts?|channel|comments?(?: section)?|javascript|browser|cookies?|websites?|web ?page|homepage|link|links|subscription|subscriber|account|password|(?:full|whole|original|this) (?:story|article|report|post|review|interview)|galler(?:y|ies)|slideshow|video|videos|photos|here|below|above|feedback|alerts?|notifications?|updates|hashtag|survey|poll|faq|ad[- ]?blocker|trial)`;
const ORDER =
  "(?:please|kindly|now|just|simply|or|and|then|why not)?[ ,]*(?:subscribe|sign up|sign in|log ?in|register|click|tap|press|download|install|enable|turn on|switch on|disable|refresh|reload|scroll|swipe|follow|like|share|tweet|bookmark|join|donate|support|visit|check out|read|watch|listen|see|view|find|discover|learn|get|try|enter|submit|send|e-?mail|call|contact|write to|tell us|let us know|leave|add|post|comment|vote|take|shop|buy|order|upload|use|browse|explore|stay|keep|help|go to|head to|hit|don[’']t (?:miss|forget))";
const MONTH =
  '(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|januari|februari|maart|mei|augustus|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia)';
const WEEKDAY = `(?:${WEEKDAY_NAMES}|thứ \\p{L}{2,4}|chủ nhật|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela)`;
const AGENCY =
  '(?:ap|afp|upi|epa|epa-efe|efe|dpa|ansa|pa|pti|reuters|getty(?: images)?|shutterstock|alamy|bloomberg|xinhua|tass|sputnik|istock|flickr|wikimedia(?: commons)?|wikipedia|associated press|press association|handout|file|courtesy|contributor|staff|pool)';

/** Patterns are written in lower case and asked of lowered text: several times faster than ignoring case. */
const i = (source: string) => new RegExp(source, source.includes('\\p{') ? 'u' : '');
const kind = (reason: string, maxWords: number, source: string, within?: 'within'): JunkKind => ({
  reason,
  maxWords,
  pattern: i(source),
  ...(within ? { within: true as const } : {}),
});

/** In the order in which they are asked: the first that fits names the reason. */
export const KINDS: readonly JunkKind[] = [
  kind('no words', 12, '^[^\\p{L}]*$'),
  kind(
    'script or style code',
    400,
    '<!--|^\\s*[@.#]?[\\w-]+\\s*\\{|\\bfunction\\s*\\(|^\\s*(?:var|let|const)\\s+\\w+\\s*=|\\bgoogle_ad|[\\w.]+\\([^)]*\\);\\s*$|^\\{.*\\}$',
  ),
  kind(
    'mail header',
    40,
    "^\\W*(?:begin )?(?:forwarded|original|weitergeleitete|ursprüngliche) (?:message|mail|nachricht)\\W*$|^\\W*(?:message (?:transféré|d[’']origine)|mensaje (?:reenviado|original))|^(?:from|to|cc|reply-to|von|an|de|à|para)\\s*: .{0,120}@\\S+|^(?:subject|betreff|objet|asunto)\\s*: |^(?:sent|gesendet|envoyé|enviado(?: el)?)\\s*: .{0,60}\\d",
  ),
  kind(
    'web address alone',
    8,
    '^\\W*[\\p{L} -]{2,40}:\\s*(?:https?://|www\\.)\\S+$|^\\W*(?:https?://|www\\.)\\S+$|^\\W*[\\w.-]+\\.(?:com|org|net|co\\.uk|de|fr|es|jpe?g|png|gif|mp4)(?:/\\S*)?$',
  ),
  kind(
    'page furniture',
    8,
    '^\\W*(?:scroll (?:to|back to) (?:the )?top|back to (?:the )?top|top of page|nach oben|skip to .{1,20}|jump to .{1,20}|source link|source|quelle|advertise(?:ment|ments|r content)?|advertisement .{0,25}|anzeige|werbung|publicité|publicidad|sponsored.{0,20}|promoted.{0,15}|ads? by .{1,20}|remind me later|no thanks|not now|maybe later|close|schließen|fermer|menu|menü|search|suche|home|startseite|contact(?: us)?|about(?: us)?|impressum|datenschutz|next|previous|prev|weiter|zurück|share|caption|hide caption|toggle .{1,20}|enlarge.{0,20}|expand.{0,20}|image|images|photo|photos|video|videos|gallery|bilder|fotos|view (?:gallery|more|all|on .{1,12}|comments)|see (?:all|more|related|all related)|show (?:more|less|all)|load more|read more|mehr|more|über (?:den autor|die autorin|uns)|about the authors?|à propos(?: de l.auteur)?|sobre el autor|loading.{0,12}|play|pause|mute|unmute|live|watch (?:now|live|this|next|the video).{0,20}|listen|story (?:highlights|continues.{0,20})|article continues .{0,30}|continue(?:s)? (?:reading|below).{0,25}|key (?:points|facts)|what we know(?: so far)?|topics?|tags?|print|save|bookmark|favorites?|related|related (?:coverage|links|topics|articles|content)|(?:image|photo|slide|page|picture)? ?\\d+ (?:of|/|von|de|sur) \\d+\\W*(?:next|prev)?|true|false|submit|send|cancel|subscribe|transcript|embed|copy|copied|download|autoplay|settings|language|english|deutsch|follow|following|login|end of .{1,25}|off topic|updated?|breaking(?: news)?|exclusive|photo ?gallery|video ?player.{0,12}|media ?player.{0,12}|share price|toplines?)\\W*$',
  ),
  kind(
    'error message',
    30,
    `^\\W*oops\\b|\\bsomething went wrong\\b|\\bplease (?:try|refresh|reload)\\b.{0,30}\\b(?:again|later|page)|\\b(?:enable|requires?|turn on|activate|supports?|without)\\b.{0,20}\\bjava ?script\\b|\\bbrowser (?:is|does|may|version)\\b.{0,40}\\b(?:support|supported|out of date|outdated|not)|\\b(?:video|media|content|page|image|file|item)\\b.{0,30}\\b(?:can ?not|can[’']t|could not|couldn[’']t|is not|isn[’']t|no longer|unavailable|failed)\\b.{0,30}\\b(?:play|load|display|available|show|found|supported)|\\bavailable (?:to|in) .{0,20}\\b(?:users|viewers|readers|subscribers) only\\b|^(?:page|file) not found|^(?:video |poll |comments? )*loading\\b.{0,20}$`,
    'within',
  ),
  kind(
    'cookie or privacy notice',
    90,
    '\\bwe (?:value|care about|respect) your privacy\\b|\\bwe and our (?:\\d+ )?(?:\\w+ )?partners\\b|^\\W*(?:accept|reject|allow|decline) all\\b\\W*(?:(?:accept|reject|allow|decline|manage)\\b(?: all)?\\W*)*$|\\b(?:we|us|site|website|partners|you)\\b.{0,60}\\b(?:use|uses|using|set|accept|allow)\\b.{0,30}\\bcookies\\b|\\bcookies?[- ](?:policy|settings|notice|preferences|richtlinie|einstellungen)|^\\W*(?:accept|reject|allow|manage)(?: all)? (?:cookies|choices|consent)|\\b(?:privacy policy|terms of (?:use|service)|terms and conditions|datenschutzerklärung|privacy notice|politique de confidentialité|política de privacidad)\\b.{0,60}$|\\bverwende[nt] .{0,30}cookies|\\butilis(?:e|ons|ez) .{0,30}cookies',
  ),
  kind(
    'comment form',
    25,
    '^\\W*(?:leave|post|write|add|submit|view|show|read|hide|load)\\b.{0,12}\\b(?:comments?|repl(?:y|ies)|kommentare?)\\W*$|\\byour e-?mail address will not be\\b|\\brequired fields\\b|^\\W*\\d* ?(?:comments?|repl(?:y|ies)|responses|kommentare?|commentaires?|comentarios?)\\W*(?:\\(?\\d*\\)?)$|\\bjoin the (?:conversation|discussion|debate)\\b|\\bcomments? (?:are|is|have been|on this)\\b.{0,30}\\b(?:closed|disabled|moderated|off)|\\b(?:log ?in|sign in|register|logged in)\\b.{0,25}\\b(?:comment|reply|post)\\b|^(?:reply|report abuse|notify me)\\b.{0,40}$|\\bin the comments?(?: section)?(?: below)?\\W*$|^(?:name|e-?mail|website|message|subject)\\s*\\*?$|^kommentar (?:schreiben|verfassen|hinterlassen)',
    'within',
  ),
  kind(
    'copyright notice',
    60,
    '^\\W*(?:copyright|©|\\(c\\) ?\\d{4})\\W|\\ball rights reserved\\b|\\bmay not be (?:published|reproduced|copied|redistributed|broadcast|reprinted)\\b|^\\W*©|\\b©\\s?\\d{4}|\\balle rechte vorbehalten\\b|\\btous droits réservés\\b|\\btodos los derechos reservados\\b',
    'within',
  ),
  kind(
    'credit to the reporters',
    70,
    '\\bcontribut(?:ed|ing) (?:to|from) (?:this|the) (?:\\w+ )?(?:report|story|article|piece|post|dispatch)\\b|\\bcontributed (?:reporting|writing|research)\\b|\\bcontributed\\W*$|^\\W*(?:additional |further |with additional )(?:reporting|writing|editing)\\b.{0,20} (?:by|from)\\b|^\\W*(?:reporting|writing|editing|compiled|translated|edited|written|reported) by\\b|^\\W*with (?:files|inputs?|reporting|agencies|agency inputs?|news ?wire|material|additional)\\b|^\\W*\\[?(?:with|from) agencies\\]?$|^\\W*this (?:article|story|report|post|piece)\\b.{0,30} (?:was|is|has been) (?:written|originally|first|produced|published|republished|supported|provided|adapted|reproduced)\\b|^\\W*contributing\\s*:|^\\W*(?:mit|avec|con) (?:(?:material|informationen|informations?|información) (?:von|der|des|de|del)(?: la)? )?(?:agentur\\p{L}*|agences?|agencias|dpa|afp|ap|reuters|efe|epd|kna)\\b.{0,40}$|^\\W*(?:źródł[oa]|nguồn|fonte)\\s*:.{2,60}$|^\\W*\\(?theo (?:afp|ap|reuters|efe|ttxvn|bbc|cnn|kyodo|yonhap|xinhua|tass)\\b.{0,40}$',
    'within',
  ),
  kind(
    'note on updates',
    25,
    `^\\W*(?:updated?|updates|adds|recasts|corrects|refiles)\\b(?!.{0,60}\\b(?:his|her|their|its)\\b).{0,120}$(?<=^\\W*(?:updated?|updates|adds|recasts|corrects|refiles)(?:\\s+(?:with|to|throughout|at|on|from|in|details|quotes|background|comment|first|lead|\\d)|\\s*[:,(]).*)|^\\W*(?:this|the) (?:story|article|post|copy|report|page|headline)\\b.{0,30}\\b(?:updated|corrected|amended|developing|clarified)\\b|^\\W*(?:correction|clarification|editor[’']?s[’']? note)\\b\\s*[:(]|^\\W*(?:more to come|(?:this is a )?(?:breaking|developing) (?:news )?story|story developing|developing story)\\b`,
  ),
  kind(
    'contact note',
    45,
    '^\\W*(?:to contact|to reach|for (?:all |any )?(?:other |more |further |media |press |general )*(?:inquir(?:y|ies)|enquir(?:y|ies)|information|details|questions))\\b.{0,160}(?:@|\\d{3}|\\b(?:contact|call|visit|email|see|please|click|read)\\b)|^\\W*if you\\b.{3,120}\\b(?:please|click here|contact us|e-?mail us|let us know|call us)\\b|^\\W*e-?mail \\S+@\\S+\\W*$|^\\W*(?:e-?mail|tel|phone|fax|contact)\\s*:|^\\W*\\S+@\\S+\\.\\w+\\W*$',
    'within',
  ),
  kind(
    'call to share or follow',
    30,
    `^\\W*(?:share|tweet|retweet|pin|print|email|mail|whatsapp|facebook|twitter|linkedin|pinterest|reddit|copy link|teilen|twittern|drucken|merken|partager|imprimer|compartir|imprimir|condividi|share this|share on|share via)(?:\\s+(?:this|on|via|with|article|story|page|link|it|post|us|${NETWORK}|auf|sur|en|in|by|e-?mail|print|tweet|share|\\d+))*\\W*$|\\b(?:follow|like|find|join|connect with|visit|friend|add)\\b.{0,60}\\b(?:on|@|at|our)\\b.{0,40}\\b${NETWORK}\\b|^\\W*follow (?:us|me|@\\w+|him|her)\\b|^\\W*follow .{2,40} on (?:x|bluesky|mastodon)\\W*$`,
    'within',
  ),
  kind(
    'subscription or newsletter prompt',
    45,
    `\\byour (?:inbox|subscription|subscriber|free trial|free account)\\b|\\b(?:already|not yet|become) an? (?:subscriber|member|patron|supporter)\\b|\\b(?:sign up|subscribe|register|signing up|subscribing)\\b.{0,40}\\b(?:newsletter|free|updates|alerts|digest|briefing|mailing list|today|now|here|unlimited|channel|emails?)\\b|^\\W*(?:subscribe|sign up|sign in|log ?in|log ?out|register|create (?:a |an )?(?:free )?account|jetzt abonnieren|abonnieren|s[’']abonner|suscríbete|newsletter)\\b.{0,40}$|^\\W*(?:unsubscribe|abbestellen|abmelden|se désabonner|(?:manage|update|change) (?:your )?(?:subscription|preferences)|view (?:(?:this e-?mail )?in (?:your |a )?browser|online))\\b(?:\\W*|\\s*(?:here|now|from this list)\\W*|\\s*:.{0,200})$|^\\W*(?:you (?:are|were|have been) (?:receiving|sent|getting)|you(?:[’']re| are) (?:receiving|getting)|you received|this (?:e-?mail|newsletter|message) (?:was|is|has been) sent|sie erhalten|vous recevez|recibes|recibe usted)\\b.{0,60}\\b(?:e-?mails?|newsletter|message|mailing|because|to|from|courriel|correo|boletín|weil|car)\\b.{0,160}$|\\bto (?:view|read|continue|see|access|unlock)\\b.{0,40}\\b(?:subscribe|sign up|sign in|log ?in|register)\\b|\\bil (?:vous )?reste .{1,12}% de cet article|\\b(?:la suite|cet article) est réservée? aux abonnés\\b|\\bnur für abonnent\\w*|\\b(?:contenido|artículo|solo) para suscriptores\\b|\\bsubscribers? only\\b|\\bfor (?:just|only|as little as) [$£€]\\d|\\bnewsletter\\b.{0,40}\\b(?:abonnieren|anmelden|bestellen|inscri)`,
    'within',
  ),
  kind(
    'link to other stories',
    30,
    "^\\W*(?:related|see also|read (?:more|also|next|this|on|our|the full|full)|also read|more (?:on|from|about|in|stories|news|like|to)|recommended|recommendations|most (?:read|popular|viewed|shared|commented)|trending|popular|you (?:may|might|could|would) (?:also )?(?:like|want|be interested|enjoy)|don[’']t miss|editor[’']?s?[’']? (?:picks?|choice)|in (?:this|other) (?:section|story|news)|up next|what to read|(?:our|top|latest|more|other|featured|recent|next|previous) (?:stories|articles?|news|headlines|videos?|posts?|story|picks)|(?:watch|photos?|pictures|pics|images|video|look|gallery|must read|must see|more|news|next|analysis|opinion|read|related(?: \\w+)?|see|also|live)\\s*[:|»›]|mehr (?:zum|zu|aus|dazu)|lesen sie (?:auch|mehr|hier)|lesen sie\\b|auch interessant|das könnte|weitere (?:artikel|meldungen|themen|nachrichten)|à lire|lire aussi|lire (?:la suite|plus)|sur le même|voir aussi|le[ae]r? (?:más|también)|te puede interesar|noticias relacionadas|leia (?:mais|também)|leggi anche|weiterlesen|vorschau auf|(?:mira|vea|vean|lea|leé|te recomendamos)(?: también| además| más)?\\s*[:|»›]|continue reading|keep reading|read the (?:full|whole|rest)|(?:stories|articles|videos|headlines)\\b.{0,12}\\b(?:to|for|you)\\b.{0,25}|by the same author|tags?\\s*:|filed under|topics?\\s*:|categor(?:y|ies)\\s*:|schlagw[oö]rter?|themen\\s*:)(?:(?<=[:|»›]).*|[^.!?]*)\\W*$",
  ),
  kind(
    'prompt to the reader',
    32,
    `^\\W*${ORDER}\\b.{0,120}\\b${PAGE_THING}\\b[^“”"]*$|^\\W*(?:scroll|swipe|click|tap) (?:down|up|to|for|here|on)\\b|\\bclick (?:here|the link|below|on the)\\b|^\\W*(?:what do you think|have your say|tell us what you think|got a (?:tip|story)|have an? (?:story|news) (?:idea|tip)|do you have a (?:story|tip))\\b|\\b(?:on|using) a mobile device\\b`,
    'within',
  ),
  kind(
    'photo credit',
    22,
    `^\\W*(?:(?:file |stock |cover |lead |header |main |featured )?(?:photo(?:graph)?s?|pictures?|images?|pics?|video|illustrations?|graphic|foto|bild|credits?|fotos|quelle|source|screenshot|screengrab)(?: credits?| by| courtesy(?: of)?| via| from)?\\s*(?::|©|\\bby\\b|\\bcourtesy\\b|\\bvia\\b|\\bcredit\\b)).{1,100}$|^\\W*(?:ap|afp|reuters|getty) (?:photo|images?|video)\\b|^\\W*(?:${AGENCY})(?:(?:\\s*[/,-]\\s*|\\s+via\\s+)(?:${AGENCY}|[\\p{L}.]{3,30}(?: [\\p{L}.]{1,30}){0,3})){0,6}\\W*$|^[[(](?:image|photo|picture|pic|h/t|via|credit|source|file|video)\\b[^\\])]{0,80}[\\])]$|^\\(?(?:file|undated|handout) (?:photo|picture|image)\\)?$|^\\(?(?:facebook|twitter|instagram|youtube)\\)?$`,
  ),
  kind(
    'broadcast note',
    40,
    '\\blive\\b.{0,30}\\b(?:coverage|broadcast|stream|updates|text|commentary|on)\\b.{0,80}\\b(?:begins?|starts?|from|at|on)\\b.{0,60}[^.!?”"]$|\\bairs?\\b.{0,40}\\bat \\d.{0,30}[^.!?”"]$',
  ),
  kind(
    'date line',
    16,
    `^\\W*(?:(?:first |last )?(?:published|updated|posted|modified|created|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|stand|erstellt|date|datum)\\b.{0,12})?(?:${WEEKDAY}[^\\p{L}\\d]+(?:(?:the|den|dem|le|el) )?)?(?:\\d{1,2}(?:st|nd|rd|th|\\.|er)? (?:de )?${MONTH}|${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d)(?:\\W+(?:de )?\\d{4})?(?:\\W+(?:at|um|à|-|–|\\|)?\\s?\\d{1,2}[:.h]\\d\\d.{0,20})?\\W*$|^\\W*(?:\\d{1,2}[:.]\\d\\d\\s?(?:[ap]\\.?m\\.?|uhr|[a-z]{3,4})?(?:\\s[a-z]{3,4})?(?:\\W+\\d[\\d./-]+)?|\\d+ (?:minutes?|hours?|days?|weeks?|months?|years?|mins?|hrs?) ago|vor \\d+ \\p{L}+|il y a \\d+ \\p{L}+|hace \\d+ \\p{L}+)\\W*$|^\\W*(?:published|updated|posted|last (?:updated|modified)|veröffentlicht|aktualisiert|publié le|publicado)\\b.{0,60}\\d.{0,30}$|^\\W*\\d+ min(?:ute)?s? read\\W*$`,
  ),
];

const BAR = /\s+[|•·●]\s+/;
const DATE_LINE = KINDS.find(({ reason }) => reason === 'date line')?.pattern ?? /$^/;
const BY = /^\W*(?:by|von|par|por|text|(?:written|reported) by|author|autor)\s*:?\s+(.+)$/iu;
const SMALL_WORDS = new Set(
  'the our and und et y in at of for from with avec mit con de van von al du la le & | - –'.split(
    ' ',
  ),
);
/** Whether a line is names alone: every word begins with a capital, or stands between two that do. */
export function isNames(line: string): boolean {
  return /^\p{Lu}/u.test(line) && !/\d/.test(line) && line.split(' ').every(isName);
}

const isName = (word: string) => /^[(]?\p{Lu}/u.test(word) || SMALL_WORDS.has(word);

/** "By Ada Okafor and Lars Holm, Harbour Press": names after a "by", and nothing else. */
function isByline(line: string): boolean {
  const names = BY.exec(line)?.[1];
  return names !== undefined && !/[.!?]$/.test(names) && names.split(' ').every(isName);
}

/** "Por Ada Okafor | 7 de marzo de 2025": a byline, with its day or its paper beyond a bar. */
function isDatedByline(line: string): boolean {
  const parts = line.split(BAR);
  if (parts.length < 2 || parts.length > 4 || !parts.some(isByline)) return false;
  return parts.every((part) => isByline(part) || isNames(part) || isDate(part));
}

/** "Jakarta • Wed, 25 November 2026": a day, and names beyond a bar. */
function isDatedName(line: string): boolean {
  const parts = line.split(BAR);
  if (parts.length < 2 || parts.length > 4 || !parts.some(isDate)) return false;
  return parts.every((part) => isNames(part) || isDate(part));
}

function isDate(line: string): boolean {
  return DATE_LINE.test(line.toLowerCase());
}

/** "Weekly Star/Contributor": names parted by a stroke, and nothing else. */
export function isStrokeCredit(line: string): boolean {
  const [before, ...after] = line.replace(/^\(|\)$/g, '').split('/');
  if (!before || after.length === 0 || after.length > 4 || /[.!?]$/.test(line)) return false;
  return [before, ...after].every(
    (part) => /\p{L}{2}/u.test(part) && part.trim().split(' ').every(isName),
  );
}

const CAPITALS = /^[^\p{Ll}\d]*\p{Lu}[^\p{Ll}\d]*$/u;

/** Passages longer than this are never asked, in characters: junk is short, and patterns cost. */
const LONGEST = 1500;

const wordCount = (text: string) => text.split(/\s+/, 420).length;

/** A sentence of more words than this is asked only when it holds a word that junk has. */
const PLAIN_WORDS = 6;
const IS_SENTENCE = /[.!?…]["”’»)]*$/;
/** A quick look: what no junk in sentences does without. */
const MAY_BE_JUNK =
  /\b(?:please|click|tap|follow|join|subscri|sign|regist|log ?in|newsletter|inbox|e-?mail|copyright|reserved|may not be|contribut|report|editing|written|compiled|with (?:files|inputs?|agenc|news)|agenc|comment|required|cookie|javascript|browser|went wrong|oops|available to|download|visit|watch|read|listen|share|contact|inquir|enquir|information|facebook|twitter|instagram|member|only [$£€]|scroll|mobile device|tell us|what do you|if you|here|page|updat|photo|correct|below|reste|abonn|suscript|privacy|partners|story|amended|published|receiv|e-?mail|sent|erhalten|recib|recevez)|©|\(c\)/;

/** `false` when no sentence of the passage can be junk: a quick look that saves the long one. */
export function mayHoldJunk(passage: string): boolean {
  return MAY_BE_JUNK.test(passage.toLowerCase());
}

const QUOTED = /^["“„«‘']/;

/** Why a line of its own is no part of an article, or `null`. */
export function lineJunk(line: string): string | null {
  if (line.length > LONGEST || QUOTED.test(line)) return null;
  const words = wordCount(line);
  const lower = line.toLowerCase();
  const isSentence = IS_SENTENCE.test(line);
  if (words > PLAIN_WORDS && isSentence && !MAY_BE_JUNK.test(lower)) return null;
  const found = KINDS.find(({ pattern, maxWords }) => words <= maxWords && pattern.test(lower));
  return found?.reason ?? (words > 16 ? null : labelJunk(line, words, isSentence));
}

/** What names alone, or capitals alone, make of a short line. */
function labelJunk(line: string, words: number, isSentence: boolean): string | null {
  if (isStrokeCredit(line)) return 'photo credit';
  if (isByline(line) || isDatedByline(line)) return 'byline';
  if (isDatedName(line)) return 'date line';
  if (isSentence || words > 12 || !CAPITALS.test(line)) return null;
  return words <= 2 ? 'place or source alone on a line' : 'heading in capitals';
}

/** Why a sentence inside a paragraph is no part of an article, or `null`. Asks only the kinds that are safe there. */
export function sentenceJunk(sentence: string): string | null {
  const lower = sentence.toLowerCase();
  if (sentence.length > LONGEST || QUOTED.test(sentence) || !MAY_BE_JUNK.test(lower)) return null;
  const words = wordCount(sentence);
  const found = SAFE_WITHIN.find((k) => words <= k.maxWords && k.pattern.test(lower));
  return found?.reason ?? null;
}

const SAFE_WITHIN = KINDS.filter(({ within }) => within);
