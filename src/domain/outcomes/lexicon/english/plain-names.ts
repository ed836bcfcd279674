import { withFewLetters } from "../../pattern.ts";

// English words by which a name shows that it was cut in the wrong place, or says nothing.

export const PRONOUN = withFewLetters(
  /(?<![\p{L}])(?:we|they|you|I|he|she|them|who|which)(?![\p{L}])|(?<=\p{L})['’](?:ve|re|ll|d|m)(?![\p{L}])/iu,
);

/** Verbs that a name of a metric never holds. */
export const VERB_INSIDE = withFewLetters(
  /(?<![\p{L}-])(?:is|are|was|were|has|have|had|resulting|resulted|led|brought|lifted|(?<!it )(?:took|takes)|turned|became|becomes|says|said|seen|saw|provides|analyzes|spends|identifies|completes|keeps|means|meant|shows|triples|doubles|halves|reaches|will|would|can|could|should|may|might|must|did|does|not)(?![\p{L}])/iu,
);

/** A name does not begin with one of these: the subject began before. */
export const OPENING =
  /^(?:and|or|but|nor|so|yet|for|with|without|in|on|at|by|to|from|of|off|due|than|as|during|after|before|between|among|about|into|via|per|while|when|where|there|here|well|also|using|making|getting|pulling|pushing|including|having|being|going|coming|thanks|according|despite|because|since|up|down|both|each|every|such|more|less|most|fewer|several|some|many|spent|invested)$/i;

/** "support the team's": a verb with its object, or an owner without what is owned; "share of": nothing behind it. */
export const CUT = withFewLetters(
  /^\p{L}+ing\s\p{L}+ly\s|^\p{L}+ing\s+the\s.*(?:down|up|out|off|trends?|numbers?|headlines?|shift)$|^(?:support|serve|handle|process|scale|help|get|make|build|create|establish|achieve|deliver|reach|drive|bring|provide|offer|run|achieved|established|generated|identified|installed|implemented|created|developed|launched|introduced|delivered|supported)\s+(?:(?:the|a|an|our|their|its|his|her|your)\s|annual|monthly|yearly|new)|^helping\s|['’]s$|s['’]$|\s(?:of|for|in|on|to|at|by|with|from|and|or|the|an?|per|our|their|its|older|younger|longer|shorter|higher|lower|larger|smaller|bigger|more|less|fewer|better|faster|above|below|under|over|than)$/iu,
);

/** "time on site", "cost per project" */
export const QUALIFIED = /\s(?:of|on|per|for|in|to|by|from|across|between)\s/iu;

/** "the original MySQL solution": what the new one is set against. */
export const CONTRAST = /^(?:original|former|previous|old|legacy|initial)(?:\s|$)/i;

/** Who or what did it: software, people, firms. "team productivity" and "system uptime" name a measure. */
export const AGENT =
  /^(?:\S+\s){0,3}(?:solution|system|platform|team|company|firm|client|retailer|manufacturer|brand|bank|charity|council|start-?up|hotel|hospital|school|museum|agency|project|programme|program|approach|infrastructure|site|website|app|application|tool|software|workflow|framework|office|building|warehouse|factory|plant|shop|store|redesign|relaunch|migration|rollout|launch|impact|results?|outcomes?|(?:consulting|advisory|whole|entire|initial) engagement)$/i;

/** "Revenue impact: +$12,500" */
export const OWN_IMPACT =
  /^(?:revenue|sales|cost|profit|margin|conversion|traffic|financial) (?:impact|effect)$/i;

/** What something did. */
export const MOVED_ALONE =
  /^(?:scaled|grew|expanded|moved|went|jumped|uses|requires|takes|runs|serves|handles|sends|gets|employs)$/;

/** Words that need another one beside them to say what was measured. */
export const BARE =
  /^(?:rates?|numbers?|amounts?|volumes?|values?|figures?|levels?|shares?|percentages?|scores?|results?|process|processes|service|services|time|times|thing|things|ones?|total|totals|average|match|code|label|image|content|data|work|job|jobs|step|steps|task|tasks|case|cases|item|items|part|parts|side|end|way|use|change|changes|quarter|month|year|week|day|it|back|rest|operations?|business|cluster|product|world|market)$/i;

/** "affordable", "efficient": what something is, and not what was measured. */
export const QUALITY =
  /(?:able|ible|ful|ous|less)$|^(?:productive|efficient|effective|accurate|likely|expensive|attractive|competitive|responsive|reliable|stable|secure|simple|easy|available)$/i;

/** "building" by itself may be a house or what somebody does; "onboarding" and "reporting" are known as measures. */
export const ACTIVITY = withFewLetters(
  /^(?!(?:onboarding|hosting|reporting|billing|hiring|testing|recruiting|staffing|training|planning|scheduling|invoicing|processing|picking|packing|shipping|ticketing|booking|spending|costing|engineering|marketing|churning|banking|printing|heating|cooling|lighting|parking|waiting|loading|rendering|indexing|searching|autoscaling|scaling|pricing|sourcing|monitoring|provisioning|earning|saving|savings)$)\p{L}+ing$/iu,
);
