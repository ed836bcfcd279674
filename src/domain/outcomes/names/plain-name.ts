import { anyOf } from "../grammar.ts";
import { byLanguage, eachLexicon, phrasesFrom, wordsFrom, writing } from "../lexicon/index.ts";
import type { Lexicon } from "../lexicon/types.ts";
import { pattern, withFewLetters } from "../pattern.ts";
import { plain } from "./labels.ts";

/**
 * Whether a name can stand on a page as the name of a metric. The reader cuts a name out of its sentence by the words around
 * it; where it cut in the wrong place, the piece shows it: it begins with a preposition, holds a verb or a pronoun, or is one
 * word that names no measure by itself. Such a name is proposed to the author and not published.
 */
export function isPlainName(name: string): boolean {
  const words = name.split(/\s+/);
  const first = plain(words[0] ?? "");
  if (name === "" || UNREADABLE.test(name) || (foreignOpenings().has(first) && /^\p{Ll}/u.test(name)))
    return false;
  if (systems().has(name.toLowerCase())) return false;
  if (OWN_IMPACT.test(name)) return true;
  if (isEstimate().test(name)) return false;
  if (isPeriod().test(name) || adjectives().has(name.toLowerCase()) || /^\//.test(name)) return false;
  // Where nouns are written large, a name ends with one: in "Kunden buchen online" it ran over a verb.
  if (writing().capitalNouns && /^\p{Ll}/u.test(words.at(-1) ?? "")) return false;
  if (!isEnglish())
    return (
      !words.some((word) => foreignVerbs().has(plain(word))) &&
      !foreignOpenings().has(plain(words.at(-1) ?? "")) &&
      !hasParticiple().test(name)
    );
  if (PRONOUN.test(name) || VERB_INSIDE.test(name) || OPENING.test(first) || CUT.test(name)) return false;
  if (
    CONTRAST.test(name) ||
    PROCESS.test(name) ||
    (!QUALIFIED.test(name) && !/ing$/.test(first) && AGENT.test(name))
  )
    return false;
  return (
    words.length > 1 ||
    !(MOVED.test(first) || BARE.test(first) || QUALITY.test(first) || ACTIVITY.test(first))
  );
}

/** The words below are English; "besparing" and "försäljning" are measures. */
const isEnglish = byLanguage(() => eachLexicon(({ code }) => code).every((code) => code === "en"));

/** Verbs of the language that a name does not reach over. */
const foreignVerbs = byLanguage(() => {
  const own = (pick: (names: Lexicon["names"]) => string): string[] =>
    wordsFrom(({ code, names }) => (code === "en" ? "" : pick(names)));
  const inside = new Set([
    ...own(
      ({ inside, leadIns, determiners, nameEnders }) => `${inside} ${leadIns} ${determiners} ${nameEnders}`,
    ),
    ...wordsFrom(({ prepositions }) => Object.values(prepositions).join(" ").replaceAll("|", " ")),
  ]);
  return new Set(
    own((names) => `${names.agentVerbs} ${names.auxiliaries}`).filter((word) => !inside.has(word)),
  );
});

/** Signs of a figure or a dash: the name reaches over what belongs to another part of the sentence. */
const UNREADABLE = /[=<>|→—–]|\+(?!\s\p{L})|\s-\s|\/$/u;

const PRONOUN = withFewLetters(
  /(?<![\p{L}])(?:we|they|you|I|he|she|them|who|which)(?![\p{L}])|(?<=\p{L})['’](?:ve|re|ll|d|m)(?![\p{L}])/iu,
);

/** Verbs that a name of a metric never holds. */
const VERB_INSIDE = withFewLetters(
  /(?<![\p{L}])(?:is|are|was|were|has|have|had|resulting|resulted|led|(?<!it )(?:took|takes)|turned|became|becomes|says|said|seen|saw|provides|keeps|means|meant|shows|triples|doubles|halves|reaches|will|would|can|could|should|may|might|must|did|does|not)(?![\p{L}])/iu,
);

/** A name does not begin with one of these: the subject began before. */
const OPENING =
  /^(?:and|or|but|nor|so|yet|for|with|without|in|on|at|by|to|from|of|off|due|than|as|during|after|before|between|among|about|into|via|per|while|when|where|there|here|well|also|using|making|getting|returning|pulling|pushing|including|having|being|going|coming|thanks|according|despite|because|since|up|down|both|each|every|such|more|less|most|fewer|several|some|many)$/i;

/** Conjunctions and prepositions of the language, which open no name either. */
const foreignOpenings = byLanguage(
  () =>
    new Set(
      wordsFrom(({ code, conjunctions, names }) =>
        code === "en"
          ? ""
          : [conjunctions, names.clauseOpeners, names.nameEnders, names.inside, names.leadIns].join(" "),
      ),
    ),
);

/** "support the team's": a verb with its object, or an owner without what is owned; "share of": nothing behind it. */
const CUT = withFewLetters(
  /^\p{L}+ing\s+the\s.*(?:down|up|out|off|trends?|numbers?|headlines?|shift)$|^(?:support|serve|handle|process|scale|help|get|make|build|create|establish|achieve|deliver|reach|drive|bring|provide|offer|run|achieved|established|generated|identified|installed|implemented|created|developed|launched|introduced|delivered|supported)\s+(?:(?:the|a|an|our|their|its|his|her|your)\s|annual|monthly|yearly|new)|['’]s$|s['’]$|\s(?:of|for|in|on|to|at|by|with|from|and|or|the|an?|per|our|their|its|older|younger|longer|shorter|higher|lower|larger|smaller|bigger|more|less|fewer|better|faster|above|below|under|over|than)$/iu,
);

/** "time on site", "cost per project" */
const QUALIFIED = /\s(?:of|on|per|for|in|to|by|from|across|between)\s/iu;

/** "the original MySQL solution": what the new one is set against. */
const CONTRAST = /^(?:original|former|previous|old|legacy|initial)(?:\s|$)/i;

/** Who or what did it: software, people, firms. "team productivity" and "system uptime" name a measure. */
const AGENT =
  /^(?:\S+\s){0,3}(?:solution|system|platform|team|company|client|agency|project|engagement|programme|program|approach|infrastructure|site|website|app|application|tool|software|workflow|framework|office|building|warehouse|factory|plant|shop|store|redesign|relaunch|migration|rollout|launch|impact|results?|outcomes?)$/i;

const namesFrom = (pick: (names: Lexicon["names"]) => string): string =>
  anyOf(wordsFrom(({ names }) => pick(names)));

/** "Estimated time": thought, and not measured. */
const isEstimate = byLanguage(() =>
  pattern(`^(?:${anyOf(phrasesFrom(({ names }) => names.estimates))})(?:\\s|$)`, "iu"),
);

/** "économie annuelle": by itself the adjective names nothing. */
const adjectives = byLanguage(() => new Set(wordsFrom(({ names }) => names.adjectives)));

/** "limitant la perte": a clause of its own. */
const hasParticiple = byLanguage(() =>
  pattern(
    `^(?!(?:${namesFrom(({ participles }) => participles.nouns)})(?![\\p{L}]))\\p{L}{3,}(?:${namesFrom(({ participles }) => participles.endings)})(?:\\s|$)`,
    "iu",
  ),
);

/** "la première année": when, and not what. */
const isPeriod = byLanguage(() =>
  pattern(
    `^(?:${namesFrom(({ periods }) => periods.which)})\\s+(?:${namesFrom(({ periods }) => periods.units)})$`,
    "iu",
  ),
);

/** "Revenue impact: +$12,500" */
const OWN_IMPACT = /^(?:revenue|sales|cost|profit|margin|conversion|traffic|financial) (?:impact|effect)$/i;

/** "whole process", "their process": whose, and what of it, is open; "month-end close process" is a measure with its days. */
const PROCESS = /^(?:\S+\s)?process(?:es)?$/i;

/** What something did. */
const MOVED = /^(?:scaled|grew|expanded|moved|went|jumped)$/;

/** Words that need another one beside them to say what was measured. */
const BARE =
  /^(?:rates?|numbers?|amounts?|volumes?|values?|figures?|levels?|shares?|percentages?|scores?|results?|process|processes|service|services|time|times|thing|things|ones?|total|totals|average|match|code|label|image|content|data|work|job|jobs|step|steps|task|tasks|case|cases|item|items|part|parts|side|end|way|use|change|changes|quarter|month|year|week|day|it|back|rest|operations?|business|cluster|product|world|market)$/i;

/** What was built: it is faster, and no measure. */
const systems = byLanguage(() => new Set(wordsFrom(({ names }) => names.systems)));

/** "affordable", "efficient": what something is, and not what was measured. */
const QUALITY =
  /(?:able|ible|ful|ous|less)$|^(?:productive|efficient|effective|accurate|likely|expensive|attractive|competitive|responsive|reliable|stable|secure|simple|easy|available)$/i;

/** "building" by itself may be a house or what somebody does; "onboarding" and "reporting" are known as measures. */
const ACTIVITY = withFewLetters(
  /^(?!(?:onboarding|hosting|reporting|billing|hiring|testing|recruiting|staffing|training|planning|scheduling|invoicing|processing|picking|packing|shipping|ticketing|booking|spending|costing|engineering|marketing|churning|banking|printing|heating|cooling|lighting|parking|waiting|loading|rendering|indexing|searching|autoscaling|scaling|pricing|sourcing|monitoring|provisioning|earning|saving|savings)$)\p{L}+ing$/iu,
);
