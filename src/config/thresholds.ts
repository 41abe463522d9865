/**
 * Every tuned number, with its unit and what it was set by. A change is measured before it is made: the labelled
 * events and pairs are run by `npm run eval DIR`.
 */

// ---------------------------------------------------------------- facts: the fullest version

/**
 * What makes a version the fullest: weights of what it tells, in log-odds against another version of its fact. Fitted on
 * labelled choices (`npx tsx test/eval/fitFullest.ts DIR... --marked=DATA`): with the event left out, the labels accept .887 of 71 choices in
 * 6 events and .765 of 4,540 in 467; the version with most details would be accepted .803 and .663. Boosted trees over 29 things told
 * reach .777.
 */
export const TOLD = {
  /** Times the logarithm of the number of its details (names, figures, dates and telling words). */
  details: 1.28,
  /** For each detail that another version gives, too. */
  shared: 0.16,
  /** For each name, figure or date that no other sentence of the event gives. */
  alone: 0.2,
  /** When it says who said it. */
  said: 0.34,
  /** Times the logarithm of the number of its words. */
  length: 1.02,
  /** When it ends as no sentence does. */
  unfinished: -1.17,
  /** For each further fact that the sentence stands in. */
  otherFact: -1.19,
  /** When it takes two sentences to tell it. */
  secondSentence: -1.53,
} as const;

/**
 * Share of the shorter one's details that two sentences in a row of one article may have in common and be one passage
 * of a fact; with more the second says the first again. From .4 to .5 the labels accept most choices.
 */
export const PASSAGE_REPEATS = 0.45;

// ---------------------------------------------------------------- facts: days that the event lends

/** Days between the first and the last dated report of an event that may vouch for the day of an undated one. */
export const VOUCHING_DAYS = 2;
/** Days by which the undated report may be younger: its "Friday" may be the day after theirs. */
export const YOUNGER_DAYS = 1;

// ---------------------------------------------------------------- facts: extras

/** Words. Known matter of at most this length between two new passages is kept, so that the extra reads as one. */
export const EXTRA_BRIDGE_WORDS = 5;
/** Words. The same between a new passage and an end of its sentence, so that no extra leaves a stump. */
export const EXTRA_EDGE_WORDS = 4;
/** Words. A shorter new passage takes in the phrase beside it: "45 GMT" alone tells nothing. */
export const EXTRA_LEAST_WORDS = 3;
/** Share of a sentence's words from which new passages are shown as the whole sentence. */
export const EXTRA_NEARLY_ALL = 0.75;

// ---------------------------------------------------------------- facts: independent sources

/** Words in a row that two texts share by copying rather than by chance (Broder, "On the resemblance of documents", 1997). */
export const SHINGLE_WORDS = 6;
/**
 * Share of the shorter text's shingles, quotations left out, from which it is a copy of the other. Of some 11,000 pairs of
 * articles on one event nine in ten share less than .05; the copies known as such share .3 and more.
 */
export const NEAR_COPY = 0.15;

// ---------------------------------------------------------------- facts: order and room

/**
 * Weights of what makes a fact important. Of two facts of one event that the labels rank differently, 81 in 100 are
 * ranked alike; the place in the article alone gives 81, the number of sources alone 60.
 */
export const IMPORTANCE = {
  /** Times log2 of the independent sources. */
  corroboration: 1,
  /** Times log2 of how often it is told, copies collapsed. */
  repetition: 0.5,
  /** Times how early its earliest version stands, 1 for the head of an article and 0 for its end. */
  lead: 2,
  /** Divided by the place of its earliest version, 1 for the first sentence. */
  first: 2,
  /** Added where sources differ. */
  dispute: 0.5,
  /** Added for history. */
  past: -0.5,
} as const;

/** What makes a passage a statement, a figure or background. */
export const SECTION = {
  /** Share of the passage inside quotation marks. */
  quoted: 0.3,
  /** Figures in the passage. */
  figures: 2,
  /** Share of the article before the passage. */
  late: 0.4,
} as const;

/** Share of the words of an event's articles that its body holds; the rest is told under "Also reported". */
export const BODY_SHARE = 0.6;
/** Words. A shorter event is told whole in the body. */
export const BODY_LEAST_WORDS = 120;

// ---------------------------------------------------------------- facts: disagreements

/**
 * Probability of telling the same from which two statements that were not joined are compared. Of the six labelled
 * events it lets 4 of 5 disagreements in and 1 false alarm; the false ones lie below .03.
 */
export const CLOSE = 0.05;

/** The words around a figure or a date that tell which question it answers. Chosen by reading, not fitted. */
export const SLOT = {
  /** Words of its clause on either side. */
  reach: 8,
  /** Words before a date that may tell what happened then. */
  deeds: 3,
  /** Words after a figure, and before it, among which the verb stands that tells what became of those counted. */
  fateAfter: 6,
  fateBefore: 7,
} as const;

/** Minutes below which two times of day are one, and up to which round or loose ones differ in precision only. */
export const CLOCK = { oneTime: 5, rounded: 30 } as const;

/** The amounts that a figure allows, as shares of the one it names. */
export const ALLOWED = {
  /** "about 20" is 14 to 26. */
  about: [0.7, 1.3],
  /** "dozens" is 20 to 240. */
  vague: [0.8, 10],
  /** "nearly 20" is 16 to 20; told beside 18, a reader need not be told of both. */
  nearly: 0.8,
  nearlyAgrees: 0.9,
  /** "at least 20" agrees with up to 40, "at most 20" with down to 10. */
  atLeastAgrees: 2,
  atMostAgrees: 0.5,
  /** Shares are rounded to fives at most: "80 percent" may be 82, "30 percent" is not 35. */
  percentStep: 5,
} as const;

/**
 * Evidence that two figures answer one question, in points that are added up. Chosen on 69 labelled events with 71
 * disagreements in figures.
 */
export const QUESTION = {
  /** One unit of measure, one currency, or people of no kind in particular. */
  sameUnit: 0.5,
  sameNoun: 1,
  /** Other nouns for what may be the same things. */
  otherNoun: 0,
  /** One is an adjective ("a 27-yard kick"). */
  otherForm: -1,
  /** Both killed, both injured, both held. */
  sameFate: 2,
  /** The telling word next before, or next after. */
  sameWordBefore: 1.5,
  sameWordAfter: 1,
  sharedWord: 0.5,
  /** Shared words that count. */
  mostShared: 4,
  samePlace: 1,
  sameSubject: 0.5,
  nearAmounts: 1,
  /** Ratios of the larger amount to the smaller. */
  near: 1.25,
  notFar: 2,
  far: 4,
  /** The same from which an order of magnitude is another one. */
  farVague: 20,
  /** Points from which statements of one fact answer one question, and from which others do. */
  joined: 2.5,
  apart: 4,
  /** UTF-16 units between an age and its bearer's name. */
  nameUnits: 24,
} as const;

/** When a word that one statement denies and another affirms is said of one matter. */
export const POLARITY = {
  /** Words on either side among which those in common are sought. */
  reach: 10,
  /** Telling words in common, and their share of the fewer. */
  leastShared: 2,
  share: 0.4,
  /** Words from a negator to the word that it denies. */
  wordsToDenied: 3,
  /** Words behind a negator within which a word is not taken for affirmed: "not closed properly", "never so close". */
  maybeDenied: 6,
  /** Words shown behind the word. */
  wordsShown: 3,
} as const;

/** When two quotations are renderings of one utterance; shares are of the shorter one's telling stems. */
export const WORDING = {
  /** Words. A quoted word is a term, not a rendering. */
  leastWords: 2,
  /** Share in common from which the wording is the same. */
  same: 0.75,
  /** Share in common from which they render one utterance. */
  oneUtterance: 0.25,
  /** The same where the statements were not joined. */
  oneUtteranceApart: 0.3,
  /** Telling stems in common, besides: one less where both speakers are known. */
  leastShared: 4,
  /** Words. A longer quotation is an utterance, not a fragment of one. */
  fragmentWords: 6,
  /** Words of a quotation that are shown as a side. */
  sideWords: 12,
} as const;

/** Share of their details that a corrected sentence has in common with the one of its article that it corrects. */
export const REPEATED_SENTENCE = 0.6;
/** Letters. In shorter words one letter makes another name. */
export const SPELLING_LETTERS = 5;
/** Share of a version inside quotation marks from which it is little more than the statement it quotes. */
export const MOSTLY_QUOTED = 0.4;

// ---------------------------------------------------------------- clean: the body of an article

/**
 * Probability from which a passage of a page belongs to its article. On 84 pages, each left out of its fit and cleaned as a
 * whole: web pages F .971, without markup .915; of the snippets of 124 further pages .928 stand on the right side (`test/eval/body/fit.mjs`
 * prints this). At .4 and .6 F is lower.
 */
export const IN_ARTICLE = 0.5;
/**
 * A text is taken for a whole page that lost its markup when at least so many of its lines, and this share of them, are short and end no
 * sentence. Of 3,475 articles without a page around them 17 pass for pages, of 84 pages 82.
 */
export const BARE_LINES = { fewest: 10, share: 0.3 } as const;
/** Lines beyond which such a text is judged by the form of each line alone: the model's time is for pages, not books. */
export const MOST_PAGE_LINES = 6000;
/** Pages larger than this, in characters, tree nodes or levels, are not given to Readability, whose time grows faster than the page. */
export const READABLE_PAGE = { characters: 2_500_000, nodes: 40_000, levels: 300 } as const;
/** Characters of a page that are looked at; what lies beyond is noted as removed. */
export const PAGE_LIMIT = 4_000_000;
/**
 * Characters of one article's text that are read; what lies beyond is noted as removed. The longest of 3,475 news articles has 28,000; the
 * time for one article grows with the square of its sentences, and this many take some five seconds.
 */
export const TEXT_LIMIT = 400_000;
/** Characters of article below which the page's other witnesses (JSON-LD, Readability) are asked. */
export const LEAST_BODY = 200;
/** Share of an appeal's blocks that ask, speak of "us" to "you", or are short; below it, reports that quote a plea begin to go. */
export const APPEAL_SHARE = 0.6;
/** Share of paragraphs ending with a reporter handed over to, from which a page that never mentions its headline is one of teasers. */
export const HANDED_OVER = 0.4;

// ---------------------------------------------------------------- clean: duplicates

/**
 * Share of the shorter text's five-word shingles found in the longer one from which two articles of one outlet are
 * one article. In 3,475 labelled articles the outlets' own follow-ups share at most .85, copies .9 and more.
 */
export const SAME_ARTICLE = 0.9;
/** The same for two texts at one address: a page saved twice has grown, a live page has other entries (which share none). */
export const SAME_PAGE = 0.6;
/** One shingle in so many is looked up when copies are searched for; short articles have some twenty left. */
export const SHINGLE_SAMPLE = 4;

// ---------------------------------------------------------------- brief: from edition to edition

/**
 * Probability from which two passages of different editions are taken to tell one fact: no lower than the cut within an
 * edition, since a fact wrongly called known hides news, while one wrongly called new only repeats it.
 */
export const SAME_ACROSS_EDITIONS = 0.3;

/**
 * Cosine of distinctive terms from which an event tells the story of one in the previous edition, so that the judge is
 * asked about their facts. Halves of the labelled events of four collections find each other at .2 in 71 (leads of
 * ninety words), 81, 97 and 98 of a hundred; an event whose other half is absent from an edition of twelve is joined to
 * a stranger in 4, 0 and 1 of a hundred, and in 20 where each event has a look-alike. Lower asks the judge about strangers, higher
 * takes what was told yesterday for new.
 */
export const SAME_STORY = 0.2;

/**
 * New words, of those that carry meaning, from which a passage adds to what the previous edition told though it has no new
 * figure, day, name or verb: one is a synonym, three are a clause. Set by hand, on the side of telling once more.
 */
export const OTHER_WORDS = 3;

// ---------------------------------------------------------------- facts: which statements are compared

/**
 * Likeness at first sight, 0 to 1, below which a pair is not judged. With the next it loses 4 in 100 labelled pairs of six events and 11
 * of 54 others; at .06 it loses 13 of those, at .03 10.
 */
export const WORTH_JUDGING = 0.045;
/**
 * The most partners that a statement is judged with, the likest first, in other articles and in its own. With 12 in other articles 14 in
 * 100 are lost, with 24 10.
 */
export const PARTNERS = { across: 16, within: 4 } as const;
/** Above so many statements, terms that more than so many hold no longer find pairs: they tell little and cost most. */
export const LARGE_EVENT = { statements: 300, mostHolders: 60 } as const;

// ---------------------------------------------------------------- facts: which statements are one fact

/**
 * Mean probability between two groups of statements from which they are one fact. On events left out of the fit pairs F
 * is .643 at .25, .661 at this, .65 at .35 on six, and .670, .683 and .685 on 54.
 */
export const SAME_FACT = 0.3;
/**
 * Mean probability with a further group from which a statement stands in it too. Events left out of the fit, at .325, this and .35: pairs P
 * .713, .724 and .728 with R .616, .608 and .600 on six.
 */
export const ALSO_IN = 0.34;
/** The most facts that one statement stands in. */
export const MOST_FACTS = 3;
/**
 * Statements that two groups share, at least, and their share of the smaller one, from which they are one fact. Of 47 such pairs of groups in 54
 * events 17 remain, at the same F; from half on F falls.
 */
export const TWINS = { least: 2, share: 0.6 } as const;

// ---------------------------------------------------------------- group

/** How far the search for like articles goes. More of any of them costs time. */
export const REACH = { nearest: 30, probes: 96, common: 1500, met: 40_000 } as const;
/** Telling words of the text that count as its lead. */
export const LEAD_WORDS = 50;
/**
 * Articles of everyday English thought added to a collection, the share of them that holds a word the table lacks, and the share
 * that holds a given figure of one digit, two, three and four.
 */
export const BACKGROUND = {
  articles: 200,
  unknown: 0.0025,
  figures: [0.2, 0.06, 0.015, 0.01],
} as const;
/**
 * Nearest others that tell how close the neighbours of an article usually are, and the likeness below which that is never
 * put: in a small folder nobody may be near. Of folders of 2 to 30 strays B-cubed F1 is .86 to .94 with it and .75 to .82
 * without; from .2 on large collections lose.
 */
export const USUAL_NEARNESS = { nearest: 5, least: 0.15 } as const;
/** Neighbours among which a word's local rarity is taken. */
export const NEIGHBOURHOOD = 25;
/** Log-odds. A pair says no more than this for or against one event; an unlike pair that was never compared says `least`. */
export const ODDS = { least: -4.5, most: 4 } as const;
/** Mean log-odds from which two clusters join. */
export const JOIN = -1.5;

/** Membership below this is marked as weak; .5 is the bar to join. */
export const WEAK_MEMBER = 0.65;
/** Ties named for a member. */
export const TIES = 8;
/** Mean log-odds from which two events are chapters of one story; between strangers it is {@link ODDS}.least. */
export const CHAPTER = -3.2;
/** Days. Chapters of one story follow each other within this time. */
export const CHAPTER_DAYS = 21;

// ---------------------------------------------------------------- judge: sentence vectors

/**
 * Log-odds added to the word judge's for each standard deviation by which two sentences stand closer than the event's
 * pairs do on average, and what is added to all. Fitted with rarity-weighted means of 100-dimensional GloVe vectors on 19
 * labelled events; events left out, average precision rises from .584 to .601 on 6 of them and from .689 to .701 on 13.
 */
export const NEARNESS = { gain: 0.5, offset: -0.6 } as const;

// ---------------------------------------------------------------- judge: the network that reads pairs

/** Probability by words below which a pair is not read: 9 in 1,000 labelled pairs of 60 events lie below it, and a fifth of all candidates. */
export const WORTH_READING = 0.01;
/** Sentences read in one edition, some ten seconds' work; the words alone decide about the events that remain. */
export const MOST_SENTENCES_READ = 500;
/**
 * Word pieces a word from which an event is in a language that the network does not read: 103 English events take 1.01 to
 * 1.14, a French sentence 1.65, an Italian, German or Dutch one 1.9 and more.
 */
export const FOREIGN_PIECES = 1.35;
