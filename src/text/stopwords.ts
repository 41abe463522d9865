import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The closed classes of English: what carries grammar, not news. The lists that circulate for search engines
 * also drop "million", "four" and "group", which tell one report from another.
 */
const ENGLISH = `a an the this that these those some any each every either neither both all such no none another other others
i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself
they them their theirs themselves who whom whose which what whoever whatever one's someone something anyone anything everyone everything nobody nothing
and or but nor so yet if then else than because as while whereas although though unless until since whether when whenever where wherever how why
about above across after against along amid among around at before behind below beneath beside besides between beyond by despite down during except
for from in inside into like near of off on onto out outside over past per through throughout to toward towards under up upon via with within without
am is are was were be been being do does did doing done have has had having will would shall should can could may might must ought
isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't shan't shouldn't can't cannot couldn't mightn't mustn't
i'm i've i'll i'd you're you've you'll you'd he's he'll he'd she's she'll she'd it's it'll it'd we're we've we'll we'd they're they've they'll they'd
that's there's here's who's what's let's there here now also too very just only even still again ever never always often once not
more most much many few fewer less least own same several quite rather really perhaps however therefore thus hence meanwhile moreover otherwise
s t ll re ve d m mr mrs ms`;

const lists = new Map<string, ReadonlySet<string>>();

/** Stop words of a language (ISO 639-1), lower case; an empty set for a language that has no list. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  const known = lists.get(language);
  if (known) return known;
  const made = new Set(language === 'en' ? ENGLISH.split(/\s+/) : packaged(language));
  lists.set(language, made);
  return made;
}

/** Read on first use: the package holds 57 languages in one file, and most runs need none of them. */
function packaged(language: string): readonly string[] {
  const all: Readonly<Record<string, readonly string[]>> = require('stopwords-iso');
  return all[language] ?? [];
}
