import { FRACTIONS, MULTIPLES, NUMBERS } from "./english/numbers.ts";
import type { Lexicon } from "./types.ts";

export const english: Lexicon = {
  code: "en",
  name: "English",
  commonest: "the and of to a in is was were with for by from on our we their that it as at an now per",
  writing: {
    ordinals: "st nd rd th",
    abbreviations:
      "vs | approx | e.g | i.e | etc | no | inc | ltd | co | corp | mr | mrs | ms | dr | st | est | avg | max | min | p.a",
    decimal: ".",
    capitalNouns: false,
  },
  changeVerbs: {
    up: `increase increases increased increasing grow grows grew grown growing rise rises rose risen rising
      climb climbs climbed climbing raise raises raised raising boost boosts boosted boosting lift lifts
      lifted lifting jump jumps jumped jumping surge surges surged surging gain gains gained gaining soar
      soars soared soaring expand expands expanded expanding skyrocket skyrocketed spike spiked multiply
      multiplied multiplying up rocketed uplifted elevate elevated elevating swell swelled leapt leaped
      extended extending widened heightened bumped rebounded`,
    down: `reduce reduces reduced reducing decrease decreases decreased decreasing cut cuts cutting drop drops
      dropped dropping fall falls fell fallen falling decline declines declined declining lower lowers
      lowered lowering shrink shrinks shrank shrunk shrinking slash slashes slashed slashing trim trims
      trimmed trimming shave shaves shaved shaving shed sheds minimize minimized minimizing minimise
      minimised save saves saved saving remove removes removed removing eliminate eliminates eliminated
      eliminating shorten shortens shortened shortening diminish diminished down plummet plummeted
      plummeting plunged dipped tumbled curb curbed lessened compress compressed compressing sank sunk
      collapsed contracted slimmed sank reduce`,
    benefit: `improve improves improved improving enhance enhances enhanced enhancing accelerate accelerates
      accelerated accelerating optimize optimized optimizing optimise optimised optimising outperform
      outperforms outperformed speed speeds sped speeding bettered strengthened strengthening`,
  },
  infinitives: `increase grow raise boost lift reduce decrease lower shrink slash trim save eliminate remove shorten improve enhance accelerate optimize optimise double triple halve expand multiply minimize minimise`,
  changeNouns: {
    up: `increase increases growth rise gain gains uplift boost jump surge lift hike climb upswing spike
      upturn leap`,
    down: `reduction reductions decrease decreases drop drops decline fall saving savings cut cuts dip`,
    benefit: `improvement improvements speedup speedups speed-up acceleration enhancement enhancements optimization
      optimisation`,
  },
  comparatives: {
    up: "more higher greater larger bigger longer",
    down: "fewer less lower smaller shorter cheaper leaner lighter rarer thinner",
    benefit: `faster better quicker improved sooner stronger easier simpler safer cleaner quieter smoother`,
  },
  wholeChanges: {
    double: "doubled doubling doubles",
    triple: "tripled tripling triples trebled trebling",
    quadruple: "quadrupled quadrupling quadruples",
    quintuple: "quintupled quintupling",
    halve: "halved halving halves",
  },
  wholeChangeNouns: {
    double: "",
    triple: "",
    quadruple: "",
    quintuple: "",
    halve: "",
  },
  numbers: NUMBERS,
  multiples: MULTIPLES,
  fractions: FRACTIONS,
  hedges: {
    limits: "",
    articles: "a an the",

    about: `about | around | approximately | approx. | approx | roughly | nearly | almost | close to | circa
      | ca. | some | an estimated | in the region of | somewhere around | more or less`,
    over: `over | more than | at least | above | well over | greater than | upwards of | in excess of
      | north of | better than`,
    under: `up to | as much as | as many as | as high as | as low as | under | below | less than | fewer than
      | at most | no more than | not more than | well under`,
  },
  timeUnits: {
    ms: "ms msec msecs millisecond milliseconds millis",
    s: "s sec secs second seconds",
    minute: "min mins minute minutes",
    hour: "h hr hrs hour hours",
    day: "day days",
    week: "week weeks wk wks",
    month: "month months",
    year: "year years yr yrs",
  },
  names: {
    nominatives: "",
    articles: "the our its their",
    aggregates: "average total maximum minimum record peak high low",
    estimates: "estimated | projected | potential | expected | theoretical | anticipated",
    adjectives: "",
    participles: { endings: "", nouns: "" },
    periods: { which: "first last", units: "year years month months" },
    systems: "site website web system server platform",
    markets: "industry sector market competition economy",
    groups: "",
    elided: "",
    introductions:
      "after before since with within in on at by over during following thanks as when once today now because due under from for through meanwhile also moreover overall furthermore additionally consequently finally",
    wide: "quality reliability productivity efficiency experience security collaboration morale performance stability usability metrics optimization optimisation savings",
    qualifiers:
      "the of our their its in average mean median overall total rate number monthly annual page site website share",

    clauseOpeners: `due alongside and but whereas while which that when after before where because as since so thanks then than if
      through via who we they it he she you i there this these those us them what within until throughout
      despite plus versus vs`,
    nameEnders: `during using with at from by over across between into under above below among against due compared in to
      now is are was were has have had will can could would should may might each every a`,
    leadIns: "in of on to for off from at",
    inside: "of per for on spent",
    behindTo: `market value hire first publish deploy deployment resolution resolve repair recovery production
      close order interactive detect`,
    determiners: `the a an our their its his her your my all both some same each every such no more overall additional
      further total extra new of in on to for off from at by about remarkable impressive significant
      massive huge whopping staggering dramatic substantial considerable incredible as much many only just
      even also year-on-year year-over-year yoy quarter-on-quarter month-on-month on-year`,
    auxiliaries: `done is are was were be been being has have had did does do will can could now then also even just
      already thus typically live went go goes gone going come came comes got gets get by to of in on at
      for from with up down about roughly nearly almost over more than less under above below past only
      significantly dramatically overall together alone often frequent likely common takes take took
      taking run runs ran become ready stood shot reached reaches hit hits stands stand sits sit remains
      remained averaged averages became a`,
    agentVerbs: `saw see sees seen seeing led leading brought brings bring gave gives give made makes make drove
      drives drive helped helps helping enabled enables allowed allows resulted results-in delivered
      delivers resulting achieved achieves achieving recorded experienced reported noticed produced yielded
      contributed generated reached became let lets got gets kept keeps meant showed shows handles handle
      serves serve needed took take takes push pushed pull pulls pulled pulling get getting complete completes arrive arrives followed freed
      finish finishes converts performs went ran run runs ships answers used had has have is are was were been`,
    pluralAttributes: `sales news business operations systems goods savings access process analytics logistics status`,
    pronouns: "it they we he she which that this these those who you i",
    fillers: `an average of | on average | a | an | the | just | only | exactly | fully | full | whopping | staggering
      | impressive | incredible | remarkable | massive | mere | solid | further | additional | another | total | of | as
      | low | high`,
    verbsThatAreNouns: `increase increases rise rises climb boost boosts lift jump jumps surge gain gains spike cut cuts
      drop drops fall falls decline declines save saves speed speeds up down`,
  },
  sections: {
    opening:
      "intro | introduction | overview | summary | executive summary | at a glance | in brief | in short | highlights | key facts | tl;dr",
    wholeResult: `difference | differences | effect | effects | upshot | numbers | figures | after | verdict
      | bottom line | proof | transformation | return | returns | what it meant | what it means
      | where we are now | where it stands today | success | stats | statistics | kpi | kpis | savings
      | growth | today | now | the after | before and after | before & after | before/after
      | how it turned out | how it went | where we landed | the win`,
    about: "",
    client: "",

    noResult: `challenge | challenges | problem | problems | pain point | pain points | goal | goals
      | objective | objectives | target | targets | aim | aims | hypothesis | hypotheses | next step
      | next steps | roadmap | context | what's next | what’s next | future | outlook | looking ahead
      | coming soon | background | situation | starting point | where they started | where they were
      | where things stood | where we started | at stake | need | needs | requirement | requirements
      | brief | pricing | prices | sla | slas | service level | service levels | test setup
      | test conditions | test environment | test plan | assumption | assumptions | issue | issues
      | obstacle | obstacles | forecast | forecasts | success criteria | acceptance criteria
      | market context | market research | market trends | industry context | industry trends
      | desk research | what we want | what we wanted | what they wanted | what was wanted
      | want to achieve | wanted to achieve | set out to do | why they | why change | why now
      | came to us | where it hurt | holding them back | holding us back | held back | crossroads
      | vision | our vision | up against | why it mattered | broken | old way | old days
      | what was wrong | went wrong | struggle | struggles | bottleneck | bottlenecks | status quo
      | current state | baseline | friction | risks | threats | concerns | constraints | the task
      | the ask | the plan | our plan | wish list | success metrics | success factors | example
      | examples | hypothetical | typical | calculation | calculations | calculator | formula
      | benchmark | benchmarks | product metrics`,
    result: `result | results | outcome | outcomes | impact | benefit | benefits | achievement | achievements
      | achieved | improvement | improvements | gain | gains | wins | roi | what changed
      | what it changed | what has changed | what it brought | by the numbers | in numbers
      | after launch | difference it made | difference we made | difference that made
      | made a difference | payoff | pay-off | key numbers | key figures | business value
      | value delivered | what happened next | where they are now | where things stand now
      | transformation in numbers | successes | what we achieved | what they gained | what it delivered
      | return on investment | key stats | quick stats | proof points | success stories | success story
      | client success | metrics`,
    solved: "solution | solutions | solved | solving | approach | addressing",
    expected: `aimed for | hoped for | expected | hoped | desired | projected | planned | anticipated
      | targeted | forecast | criteria`,
    targets: `challenge | goal | goals | target | targets | objective | objectives | aim | aims | hypothesis
      | hypotheses | assumption | assumptions | forecast | forecasts`,
  },
  compounds: { up: "", down: "", linked: "" },
  longComparatives: `more quickly | more rapidly | more smoothly | more accurate | more accurately | more efficient
    | more efficiently | more reliable | more reliably | more effective | more productive | more responsive | more stable
    | more precise | more consistent`,
  quantityTails: { up: "", down: "" },
  quantityHeads: { up: "", down: "" },
  factors: { multiplied: "multiplied", divided: "divided" },
  separable: { verbs: "", up: "", down: "" },
  amounts: {
    saved: `save | saves | saved | saving | regain | regains | regained | reclaim | reclaims | reclaimed | cut | cutting
      | shaved | shaving | trimmed | trimming | shed | freed | freeing | freed up | freeing up | frees up | eliminates
      | eliminated | eliminating | avoids | avoided | avoiding | recovers | recovered | recovering`,
    earned: `added | adding | gained | gaining | earned | earning | generated | generating | won | attracted | attracting
      | brought in | bringing in`,
    moved: `dropped | drops | fell | fallen | falls | rose | risen | rises | increased | increases | decreased | decreases
      | grew | grown | grows | climbed | shrank | shrunk | declined | went down | went up | down | sank`,
    additional: "additional | extra | incremental",
  },
  prepositions: {
    plainTo: "",
    thanks: "thanks",
    belonging: "of",
    from: "from",
    to: "to | into",
    by: "by",
    of: "of | by",
    factor: "by a factor of",
  },
  conjunctions: "and",
  thatIs: "or | i.e. | that is | that's | which is | equal to | equivalent to | equals",
  times: {
    during: {
      leads: "in | within | over | after | for",
      fillers: "the | our | its | their | just | only | under | less than | first | last | past",
    },
    months: "january february march april may june july august september october november december",
    moments: {
      before: "before | previously | baseline",
      after: "after | now | today",
      change: "improvement | change | reduction | increase | decrease",
    },

    past: `previously | before | beforehand | prior | originally | earlier | formerly | initially | in the past | last year
      | the year before | the previous year | previous | at the start | at first | former | old | a year ago | baseline`,
    earlier: `used to | previously | formerly | once | originally | initially | historically | before | in the past | prior to
      | had been | had taken | would take | would have taken | took | spent | was | were | had | ran for | lasted | needed | required`,
    now: "now | today | currently | nowadays | these days | after | afterward | afterwards | since then | since",
    after: "after | now | new | current | result | is",
    since: "",
  },
  comparisons: {
    instead: "instead of | rather than | in place of | down from | whereas",
    with: "vs. | vs | versus | compared to | compared with | against | as opposed to",
  },
  movement: `went | go | goes | gone | going | move | moved | moves | moving | brought | bring | bringing | took | take | taken
    | taking | pushed | now | today | from`,
  magnitudes: {
    k: 1e3,
    thousand: 1e3,
    lakh: 1e5,
    lakhs: 1e5,
    m: 1e6,
    mm: 1e6,
    mn: 1e6,
    million: 1e6,
    millions: 1e6,
    crore: 1e7,
    crores: 1e7,
    b: 1e9,
    bn: 1e9,
    billion: 1e9,
    billions: 1e9,
    t: 1e12,
    trillion: 1e12,
  },
  ranges: {
    alternatives: "or",
    links: "to | and | or",
    between: "between",
  },
  units: {
    currencies: { USD: "dollar dollars", EUR: "euro euros", JPY: "yen", INR: "rupees" },

    percent: "percent | per cent",
    points: "points | point | pts | pt",
    times: "times | fold",
    per: "per | each | every",
    rates: "daily | weekly | monthly | quarterly | annually | yearly | hourly",
    articles: "a an",
  },
  levels: {
    measures: `uptime | availability | satisfaction | csat | nps | net promoter score | accuracy | precision | recall | coverage
      | retention | success rate | completion rate | approval rate | acceptance rate | response rate | reply rate
      | retention rate | renewal rate | repurchase rate | referral rate | pass rate | participation rate | engagement rate
      | attendance rate | fill rate | win rate | close rate | resolution rate | adoption | adoption rate | occupancy | open rate | click-through rate
      | conversion | conversion rate | error rate | bounce rate | score | rating | latency | load time | response time
      | lead time | cycle time | build time | wait time | waiting time | processing time | recovery time | deployment time
      | throughput | compliance | on-time delivery | crash-free sessions | crash-free users | crash-free rate`,
    reached: "",
  },
  exclusions: {
    released: "",
    only: "",
    conditions: "",
    respectively: "respectively",
    inputs:
      "investment | investments | payback | payback period | timeline | timeframe | time frame | duration | budget | cost | price | pricing | fee | fees | package | packages | plan | plans | service | services | integration | integrations | usage | utilisation | utilization | period | implementation time | setup | delivery | turnaround | scope | length | status",
    plans: "",
    others: "",
    problems: "",
    negations: "",
    takenBack: "",
    noMetric: "",
  },
  columns: {
    part: `page | pages | country | countries | region | regions | city | location | site | branch | store | shop
      | team | department | device | browser | channel | campaign | segment | market | customer | client | category | keyword | variant`,
    metric:
      "metric | metrics | kpi | kpis | measure | indicator | key metric | result | results | outcome | area | what",
    unit: "unit | units | unit of measure",
    before: `before | baseline | previous | previously | old | original | originally | prior | initial | from | legacy | start
      | starting | then | without`,
    after: `after | now | new | current | currently | today | final | to | result | results | end | with | achieved | actual`,
    change: `change | improvement | delta | difference | reduction | increase | gain | impact | growth | saving | savings | uplift
      | effect`,
    planned: "target | targets | goal | goals | planned | plan | forecast | expected | projected | sla",
  },
};
