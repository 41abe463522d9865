/** Words that stand capitalised before a person's name and are no part of it. English, and heads of state and ministers in German, Spanish and French. */
export const ROLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof sir lady lord dame president vice prime minister deputy premier chancellor secretary general attorney
senator sen rep representative congressman congresswoman governor gov mayor judge justice chief chairman chairwoman chair director
king queen prince princess pope archbishop bishop cardinal rev reverend father sister imam sheikh ayatollah rabbi emperor sultan
captain capt colonel col major maj lieutenant lt sergeant sgt officer detective inspector sheriff commander admiral brigadier marshal corporal private
professor doctor ambassador spokesman spokeswoman spokesperson foreign defense defence finance interior former ex acting first lady
state speaker leader opposition coach manager actor actress singer star author editor reporter correspondent agent special assistant commissioner
executive officer founder ceo cto superintendent präsident präsidentin kanzler kanzlerin presidente presidenta président présidente ministro ministra ministre constable councillor councilman analyst economist lawyer trooper`.split(
    /\s+/,
  ),
);

/** Words that make a name that of a body, building or place, not of a person. English. */
export const BODIES: ReadonlySet<string> = new Set(
  `bank university college school ministry department government republic house church institute court council committee commission agency
association organization organisation union party company corporation corp inc ltd group times post journal news press tribune herald center
centre hospital airport park street road avenue river lake mount mountain island islands sea ocean city town county district province state states
stadium league cup games festival award awards act bill law treaty office bureau police army navy force forces airlines airways prison jail club
fund foundation society museum library palace tower bridge station square valley bay coast north south east west`.split(
    /\s+/,
  ),
);

/** Capitalised by rule, never a name by themselves. English. */
export const CALENDAR: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec am pm gmt utc edt est pdt pst cet bst i`.split(
    /\s+/,
  ),
);
