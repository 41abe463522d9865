/**
 * What each kind of evidence adds to the log-odds that two articles tell of one event: a logistic model fitted on the
 * candidate pairs of four labelled collections (full texts, leads, undated, look-alike pairs), each article and each
 * collection counting alike. What smallness adds (`alone…`) is fitted on small folders of them: a few events, one event, and strays
 * that have nothing to do with each other; `alone` is set 1 lower than fitted: a stray tied to another story is worse than a
 * report left alone.
 */
export const SAME_EVENT = {
  constant: -2.09,
  weights: {
    words: -2.815,
    lead: 3.571,
    names: -0.526,
    figures: 1.298,
    people: 0.283,
    peopled: -0.375,
    sameDaySpoken: 0.185,
    otherDaySpoken: -1.02,
    standing: -0.494,
    localStanding: 4.187,
    leadHeldLeast: 1.678,
    leadHeldMost: 1.97,
    nearness: 3.802,
    shorter: -0.483,
    alone: -4.314,
    aloneLead: -0.513,
    aloneHeld: 1.111,
    aloneStanding: -2.091,
    aloneNearness: -4.655,
    aloneWords: 12.093,
    aloneNames: 1.608,
    aloneSameDay: -0.4,
    dated: -0.443,
    sameDay: 3.093,
    dayApart: 0.315,
    twoDaysApart: -0.413,
    weekApart: -0.451,
    monthApart: -1.367,
    longApart: -0.683,
    yearsApart: 0.358,
  },
} as const;

/** Log-odds that two halves of a cluster are one event all the same; fitted like {@link SAME_EVENT}, on all halves
 * of all clusters, but for `spokenApart`, which is set: reports that name days of different years tell of two happenings.
 * `constant` and `dated` are set anew for halves whose members moved to the nearer one: with the move, B-cubed F1 rises by
 * .006 for the look-alike pairs and by .010 for undated full texts, in either half of their topics, and falls for none.
 * A constant higher by .1 loses .010 of the look-alike pairs; one lower by .1 moves each collection by less than .007.
 * `brevity` is set as well: from 4 to 12 the look-alike pairs gain .006, in topics told in single sentences, and no other collection
 * moves. With all weights fitted on five sixths of the events and measured on the last, they gain .001, or .008 with the pairs' weights kept.
 */
export const STILL_ONE = {
  constant: 2.52,
  weights: {
    between: 0.659,
    exclusiveMost: 0.877,
    shared: 1.118,
    smaller: -1.444,
    larger: 0.548,
    gap: -0.938,
    years: -0.187,
    dated: 0,
    contrast: -1.008,
    spokenApart: -3,
    marksLeast: -4.259,
    marksMost: -4.33,
    brevity: 5,
  },
} as const;
