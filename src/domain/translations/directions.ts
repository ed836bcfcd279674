/** Whether a sentence tells of something that rises or falls. */
export type SentenceDirection = "up" | "down";

type DirectionWords = Record<SentenceDirection, string>;

/** Words that say of a figure which way it went; those that compare with a limit ("more than 30") say nothing of it. */
const WORDS: Record<string, DirectionWords> = {
  en: {
    down: "fell|falls?|fallen|falling|dropp?(?:s|ed|ing)?|decreas\\p{L}+|declin\\p{L}+|sank|shrank|shrunk|reduc\\p{L}+|cut|lowered|halved|(?:fewer|less|lower)(?! than)|down (?:by|from|to)|(?:is|are|was|were) (?:now )?down",
    up: "rose|risen|rises?|rising|increas\\p{L}+|grew|grows?|grown|growing|climb\\p{L}+|gain(?:s|ed)?|raised|doubled|tripled|(?<!no |any )(?:more|higher)(?! than)|up (?:by|from)|(?:is|are|was|were) (?:now )?up (?=\\d)",
  },
  de: {
    down: "sank(?:en)?|sinkt|sinken|gesunken|fiel(?:en)?|fällt|gefallen|reduzier\\p{L}+|verringer\\p{L}+|senkt?e?n?|gesenkt|(?:weniger|niedriger)(?! als)|zurückgegangen|(?:ging|gingen|geht) [^.]*zurück|halbiert\\p{L}*",
    up: "stieg(?:en)?|steigt|steigen|gestiegen|wuchs(?:en)?|wächst|gewachsen|erhöh\\p{L}+|zugenommen|nahm(?:en)? [^.]*zu|verdoppel\\p{L}+|(?<!nicht |nie |kein |keine |keinen |niemand |keiner )(?:mehr|höher)(?! als)",
  },
  fr: {
    down: "baiss\\p{L}+|diminu\\p{L}+|chut\\p{L}+|rédui\\p{L}+|recul\\p{L}+",
    up: "augment\\p{L}+|hauss\\p{L}+|progress\\p{L}+|grimp\\p{L}+|doubl\\p{L}+",
  },
  es: {
    down: "baj(?:ó|aron|a|an|ado|ada)|disminu\\p{L}+|reduj\\p{L}+|reduc\\p{L}+|cay(?:ó|eron)|caen?|descend\\p{L}+|menos(?! de| que)",
    up: "sub(?:ió|ieron|e|en|ido|ida)|aument\\p{L}+|crec\\p{L}+|increment\\p{L}+|duplic\\p{L}+|(?<!no |nunca |nada )más(?! de| que)",
  },
};

const patterns = new Map<string, Record<SentenceDirection, RegExp>>();

/** The direction of a sentence; null where its words are not known, or it has none, or both. */
export function directionOfSentence(sentence: string, language: string): SentenceDirection | null {
  const words = WORDS[language];
  if (words === undefined) return null;
  const known = patterns.get(language) ?? { up: toPattern(words.up), down: toPattern(words.down) };
  patterns.set(language, known);
  const [up, down] = [known.up.test(sentence), known.down.test(sentence)];
  return up === down ? null : up ? "up" : "down";
}

const toPattern = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");

/** Where the sentence that holds a place of a text begins and ends: figures have points that end none. */
export function sentenceAround(text: string, index: number): string {
  const end = /[.!?](?=\s|$)|[;\n]/g;
  end.lastIndex = index;
  const stop = end.exec(text)?.index ?? text.length;
  const before = text.slice(0, index);
  const start = Math.max(...[". ", "! ", "? ", ";", "\n"].map((sign) => before.lastIndexOf(sign)));
  return text.slice(start + 1, stop);
}
