import { CHANGE_VERBS, directionsOf, NOUNS_TOO } from "../changes/change-words.ts";
import { wordsOf } from "../grammar.ts";

/** Words that begin a new clause: a name lies on one side of them. */
export const CLAUSE = new Set(
  wordsOf(`and but whereas while which that when after before where because as since so thanks then than if through via
    et mais und aber wobei y pero wir nous hemos who we they it he she you i there this these those us them what
    within until throughout despite plus versus vs`),
);

/** Prepositions that end a name behind a figure; "of", "per", "for" and "on" may stand inside one. */
export const LEAVING = new Set(
  wordsOf(`during with at from by over across between into under above below among against due compared in to now is are was were has have had will
    can could would should may might each every seit nach innerhalb depuis desde durch grâce gracias bei hat haben wurde wurden
    a ont est sont fue ha han se dans depuis im am pro par por`),
);

/** "time to market": names that hold the word "to" or "in". */
export const AFTER_TO = new Set(
  wordsOf(
    "market value hire first publish deploy deployment resolution resolve repair recovery production close order interactive detect",
  ),
);

/** Articles, pronouns and the like at the edges of a name. */
export const DETERMINERS = new Set(
  wordsOf(`the a an our their its his her your my all both some same each every such no more
    overall additional further total extra new
    der die das den dem des unsere unser unserer ihre ein eine einen le la les l du de des notre nos un une
    el los las del nuestro nuestra nuestros al su sus of in on to for off from at by about
    remarkable impressive significant massive huge whopping staggering dramatic substantial considerable incredible
    as much many only just even also year-on-year year-over-year yoy quarter-on-quarter month-on-month on-year`),
);

/** Helpers and adverbs behind a subject: "costs have also" fell. */
export const AUXILIARIES = new Set(
  wordsOf(`is are was were be been being has have had did does do will can could now then also even just already thus typically
    live went go goes gone going come came comes got gets get by to of in on at for from with up down about roughly nearly almost over more than
    less under above below past only significantly dramatically overall together alone
    often frequent likely common takes take took taking run runs ran become ready noch nur stood shot reached reaches hit hits stands stand sits sit remains remained averaged averages became
    liegt jetzt bei dauert dauern laufen atteint pasó pasaron tarda ahora es son
    hat haben wurde wurden ist sind sich um auf von konnte ont est sont été a passé passée se ha han fue en de`),
);

/** Verbs of studies that are no change verbs; a name does not reach over them. */
const AGENT_VERBS = wordsOf(
  `saw see sees seen seeing led leading brought brings bring gave gives give made makes make drove drives drive
    helped helps helping enabled enables allowed allows resulted results-in delivered delivers achieved achieves achieving
    recorded experienced reported noticed produced yielded contributed generated reached became
    let lets got gets kept keeps meant showed shows handles handle serves serve needed took take takes push pushed
    complete completes arrive arrives followed freed finish finishes went ran run runs ships answers
    used had has have is are was were been haben hat wurde wurden konnten avons ont hemos han ha est`,
);
export const VERB_FORMS = new Set([
  ...AGENT_VERBS,
  ...[...directionsOf(CHANGE_VERBS).keys()].filter((verb) => !NOUNS_TOO.has(verb)),
]);

/** Plural first parts of names: "sales volume". */
export const PLURAL_FIRST = new Set(
  wordsOf("sales news business operations systems goods savings access process analytics logistics status"),
);

/** Subjects that stand for a name told elsewhere. */
export const PRONOUNS = new Set(
  wordsOf("it they we he she which that this these those who you i es sie wir il elle ils elles"),
);
