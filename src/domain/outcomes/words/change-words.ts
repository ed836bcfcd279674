import type { Direction } from "../types.ts";

/** Words that say a number moved, and which way; null: said of the benefit, not of the number. */
type ChangeWords = { direction: Direction | null; words: string };

export const CHANGE_VERBS: ChangeWords[] = [
  {
    direction: "up",
    words: `increase increases increased increasing grow grows grew grown growing rise rises rose risen rising
      climb climbs climbed climbing raise raises raised raising boost boosts boosted boosting
      lift lifts lifted lifting jump jumps jumped jumping surge surges surged surging gain gains gained gaining
      soar soars soared soaring expand expands expanded expanding skyrocket skyrocketed spike spiked
      multiply multiplied multiplying up rocketed uplifted elevate elevated elevating added adding adds
      earned earning extended extending swell swelled raised leapt leaped scaled scaling outgrew
      steigerte steigerten steigern gesteigert erhöhte erhöhten erhöhen erhöht stieg stiegen gestiegen wuchs wuchsen gewachsen
      augmenté augmente augmenter progressé progresse bondi grimpé accru
      aumentó aumentaron aumentar aumentado aumenta creció crecieron crecido incrementó incrementaron incrementado subió subieron`,
  },
  {
    direction: "down",
    words: `reduce reduces reduced reducing decrease decreases decreased decreasing cut cuts cutting
      drop drops dropped dropping fall falls fell fallen falling decline declines declined declining
      lower lowers lowered lowering shrink shrinks shrank shrunk shrinking slash slashes slashed slashing
      trim trims trimmed trimming shave shaves shaved shaving shed sheds minimize minimized minimizing minimise minimised
      save saves saved saving eliminate eliminates eliminated eliminating remove removed removing
      shorten shortens shortened shortening diminish diminished down plummet plummeted plummeting plunged
      dipped dip tumbled knocked curb curbed lessened compress compressed compressing sank sunk collapsed contracted
      avoid avoided avoiding freed freeing recovered
      senkte senkten senken gesenkt reduzierte reduzierten reduzieren reduziert sank sanken gesunken verringerte verringerten verringert
      verkürzte verkürzten verkürzt fiel fielen gefallen sparte sparten spart eingespart
      réduit réduire réduisant diminué diminuer baissé baisse chuté économisé raccourci
      redujo redujeron reducir reducido reduciendo disminuyó disminuyeron bajó bajaron cayó cayeron ahorró ahorraron recortó`,
  },
  {
    direction: null,
    words: `improve improves improved improving enhance enhances enhanced enhancing accelerate accelerates accelerated accelerating
      optimize optimized optimizing optimise optimised optimising outperform outperforms outperformed beat beats
      speed speeds sped speeding change changes changed changing moved shifted bettered strengthened strengthening
      verbesserte verbesserten verbessern verbessert beschleunigte beschleunigt beschleunigten
      amélioré améliorer accéléré mejoró mejoraron mejorar mejorado aceleró`,
  },
];

export const CHANGE_NOUNS: ChangeWords[] = [
  {
    direction: "up",
    words: `increase increases growth rise gain gains uplift boost jump surge lift hike climb upswing spike expansion upturn leap
      Steigerung Anstieg Zuwachs Wachstum Erhöhung Plus hausse augmentation progression croissance
      aumento incremento crecimiento subida`,
  },
  {
    direction: "down",
    words: `reduction reductions decrease decreases drop drops decline fall saving savings cut cuts dip shrinkage downturn
      Senkung Reduzierung Rückgang Verringerung Ersparnis Einsparung Verkürzung baisse réduction diminution économie économies
      reducción disminución ahorro descenso caída bajada`,
  },
  {
    direction: null,
    words: `improvement improvements speedup speedups speed-up acceleration change swing enhancement optimization
      Verbesserung Beschleunigung amélioration accélération mejora aceleración`,
  },
];

export const COMPARATIVES: ChangeWords[] = [
  {
    direction: "up",
    words: "more higher greater larger bigger longer mehr höher höhere höhere plus más mayor superior",
  },
  {
    direction: "down",
    words: `fewer less lower smaller shorter cheaper leaner lighter weniger geringer geringere niedriger niedrigere kürzer kürzere
      günstiger moins menos menor inferior`,
  },
  {
    direction: null,
    words:
      "faster better quicker improved earlier sooner stronger slower schneller besser rapide rápido rápida",
  },
];

/** Verbs and phrases that carry the whole change: "doubled". */
export const WHOLE_CHANGES: {
  kind: "percent" | "times";
  value: number;
  direction: Direction;
  words: string;
}[] = [
  {
    kind: "times",
    value: 2,
    direction: "up",
    words: `doubled doubling doubles double verdoppelte verdoppelten verdoppelt verdoppeln doublé doublée doublés duplicó duplicaron
      duplicado duplicar`,
  },
  {
    kind: "times",
    value: 3,
    direction: "up",
    words:
      "tripled tripling triples triple trebled trebling verdreifachte verdreifacht verdreifachten triplé triplée triplicó triplicaron triplicado",
  },
  {
    kind: "times",
    value: 4,
    direction: "up",
    words: "quadrupled quadrupling quadruples quadruple vervierfachte vervierfacht quadruplé cuadruplicó",
  },
  { kind: "times", value: 5, direction: "up", words: "quintupled quintupling verfünffacht quintuplé" },
  {
    kind: "percent",
    value: 50,
    direction: "down",
    words: "halved halving halves halve halbierte halbierten halbiert halbieren",
  },
];

/** What each change word says of the number, by lower-case word. */
export function directionsOf(lists: ChangeWords[]): Map<string, Direction | null> {
  return new Map(
    lists.flatMap(({ direction, words }) => wordsOf(words).map((word) => [word, direction] as const)),
  );
}

/** One alternative for a regular expression out of a list of words, longest first. */
export function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+"))
    .join("|");
}

export function wordsOf(list: string): string[] {
  return list.toLowerCase().split(/\s+/).filter(Boolean);
}
