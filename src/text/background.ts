/**
 * How many of a hundred English texts of some 400 words hold a stem, for stems that three or more of them hold. Counted over the
 * State of the Union addresses since 1945, which belong to nobody, and rounded; what reporters write more than
 * presidents do (said, police, the days of the week) is set by hand.
 */
const SHARES: readonly (readonly [percent: number, stems: string])[] = [
  [85, `said`],
  [55, `countri govern help make nation need new one peopl say state time work world year`],
  [45, `report told week`],
  [
    35,
    `accord act ask better build chang citizen come continu develop econom economi effort famili feder first
    forc free freedom futur give go good great home hope import increas job know last live long made meet
    million month news offici opportun peac plan polici power problem program progress propos protect provid
    respons right secur support system take today togeth tonight unit use want war way well`,
  ],
  [
    21,
    `achiev action administr ago alreadi announc area back begin believ best billion bring budget busi call
    care challeng children commit communiti control cost creat cut day defens educ effect end expand face
    full get goal growth health high histori hous human improv includ incom industri interest invest keep law
    legisl let level life major mean member men militari move next night part pass pay percent place polic
    possibl presid product public put rate recommend reduc reform requir resourc save see servic stand
    statement step strength strengthen strong tax tell two union`,
  ],
  [
    14,
    `addit advanc ahead alli arm assist author balanc base basic becom benefit bill centuri clear common
    concern confid confirm cooper court danger decad demand democrat depend determin differ direct dollar
    employ encourag energi equal essenti establish fair far fight final foreign forward friday fund further
    generat greater grow half hard individu initi intern issu join land lead leader local look maintain
    market measur media middl monday morn near necessari number offic open order person polit present prevent
    price privat promis prosper purpos rais reach relat remain result saturday school second seek serv set
    share social special spend spokesman start success sunday sure thank thing think third threat three
    thursday trade train tuesday turn valu vital wednesday women worker`,
  ],
  [
    10,
    `abl abroad activ afford age agenc aggress agreement aid allow almost alon assur attack away carri caus
    certain chanc child citi civil close competit complet construct contribut cours credit deal decis deficit
    democraci depart domest east elimin enact enforc enough ensur exampl execut exist expect extend fact
    faith fellow field find fiscal follow four friend general given greatest hand higher histor hold honor
    idea immedi independ inflat insur justic kind labor larg leadership learn leav limit line man manag
    matter messag modern money natur negoti newspap nuclear object old oper organ parent parti particular
    period point posit prepar preserv principl process produc promot proud qualiti real reason recent recogn
    record reduct renew repres research respect restor rise self senat send serious short show singl small
    societi sound spirit spokeswoman standard stop struggl taken task technolog term thousand threaten total
    tri understand unemploy urg wage weapon welfar whole yesterday young`,
  ],
  [
    7,
    `abil access accomplish account address adequ afternoon agre agricultur air amount answer approach
    appropri approv april asia august avail basi begun big bipartisan brought built burden buy capac capit
    chamber china choic choos class colleg commiss compani comprehens condit conflict confront consid
    constitut consum courag crime crisi critic current debt decemb declin defend demonstr deserv design
    difficult doubl dream drug duti earli earn earth effici elect emerg enemi enterpris entir environ especi
    expans expenditur export fail fall farm farmer fear februari financ financi five food form found foundat
    fulli gain global god grant group happen heart highest hour hundr incent inform instead institut involv
    januari january juli june laughter launch left liberti littl loan longer love low lower march materi
    medic moment novemb oblig octob offer partnership payment perman permit pledg poverti practic press
    prioriti project pursu question rapid readi realiz receiv region rememb republican rest return risk role
    rule run safe safeti scienc seen sens septemb side sign signific situat skill solv soon sourc speak
    speaker stabil stronger student studi submit substanti succeed suppli sustain talk taxpay terror test
    took troop true trust vast vice vigor vote washington wast water word`,
  ],
  [
    5,
    `ad adjust adopt affair affect afghanistan africa aim allianc amend annual applaus averag avoid bad bank
    began border branch break broad came campaign case center central civilian clean collect combat compet
    conserv constant corpor coverag debat deliv deni desir destroy destruct digniti discuss diseas easi enabl
    endur enter equip estim expens experi facil firm focus fulfil fundament got guarante held hospit ideal
    immigr impos integr intend key kid korea largest later lift lose lost lot medicar met mind minimum
    mission moral mutual neighbor north oil particip partner plant play poor popul potenti profit prompt
    purchas quick race rang rebuild recess recoveri reflect regul relationship relief remov republ request
    reserv resolv retir revenu reward road rural sacrific secretari sector sent shape simpl simpli space
    specif speed stabl stay steadi strateg strategi street strike structur subject suffer surplus teacher
    terrorist tomorrow top transit transport treati truli ultim univers urgent veteran victori view violenc
    wait walk watch welcom western white will win wise wrong`,
  ],
  [
    4,
    `abus accept actual add advantag agenda appli armi assum atom attempt attent barrier battl bless born
    brave capabl charg check cold combin command committe communic complex conduct congression consider cover
    crimin date death declar dedic defeat delay destini detail disabl disast discrimin distinguish divid
    doctor domin doubt dramat drive element employe engag engin enhanc enjoy era european event everywher
    express extens factori failur feel finish fix flexibl fourth gone governor ground guid head healthi
    honest ignor ill influenc innov inspir iran item japan joint kill knowledg known lay led liber lie light
    mankind manufactur mark mass massiv mere method missil mobil non oversea paid path peacetim perform pleas
    pressur previous proper prove provis regim remind replac resolut respond review revolut rich root saw
    seem senior session ship solut south spent spread stake stimul strive target teach technic ten tie tool
    tough tradit treatment troubl truth uniform uniti vision voic wall wealth west wide wish wonder yes`,
  ],
  [
    3,
    `abandon abund acceler adversari al altern aspir assembl associ atlant ban bear becam belief bodi bold car
    celebr charact charter chief classroom climat commerc communism compass concentr conclus confer connect
    consequ consist consult contain convict coordin corp correct council creation creativ crucial cultur
    damag dead decent decid deep defin deploy depress deter devot die difficulti disciplin disrupt district
    divis door drop earlier easier eight enorm everybodi evid evil excel excess expir explor factor fast
    father favor fill fire flood flow folk forg forget foster frontier fuel function gas gave government
    graduat grown guest gulf happi hear heard heavi hemispher hero highway hire illeg imagin impact implement
    inde innoc insist intellig intent invit isol john judg kept lack ladi laid larger latin legal listen loss
    lowest main master match maximum mile minor mistak monetari mother movement name neglect neighborhood net
    nurs obtain oppos outlin overcom overwhelm owe pacif pain park passag patient persist personnel pollut
    pose pride prison prospect pursuit push quarter read realiti regard reject releas religi reorgan repeat
    resist restraint restrict revers revis russia safeguard safer sale scale scientif search seiz select sell
    separ settlement shift shore shortag sick similar sit six size slow soldier sometim son sought steadili
    stock stori strongest suffici surviv talent temporari territori thought town transform travel treasuri
    treat tremend tyranni undertak unfair unpreced urban veto victim violent visit volunt voluntari warn
    weaken went wisdom woman worst worth youth`,
  ],
];

let table: ReadonlyMap<string, number> | null = null;

/** Share of English texts, 0 to 1, that hold a stem; `null` for one too rare to have been counted. */
export function backgroundShare(stem: string): number | null {
  table ??= new Map(
    SHARES.flatMap(([percent, stems]) =>
      stems.split(/\s+/).map((word) => [word, percent / 100] as const),
    ),
  );
  return table.get(stem) ?? null;
}
