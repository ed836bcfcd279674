import { wordsOf } from "../grammar.ts";
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
      multiply multiplied multiplying up rocketed uplifted elevate elevated elevating swell swelled leapt leaped
      extended extending widened heightened bumped rebounded
      steigerte steigerten steigern gesteigert steigt erhöhte erhöhten erhöhen erhöht stieg stiegen gestiegen wuchs wuchsen gewachsen zugelegt
      gagné augmenté augmentée augmente augmenter augmentant progressé progresse bondi grimpé accru hausse
      aumentó aumentaron aumentar aumentado aumenta aumentamos creció crecieron crecido incrementó incrementaron incrementado
      subió subieron subido`,
  },
  {
    direction: "down",
    words: `reduce reduces reduced reducing decrease decreases decreased decreasing cut cuts cutting
      drop drops dropped dropping fall falls fell fallen falling decline declines declined declining
      lower lowers lowered lowering shrink shrinks shrank shrunk shrinking slash slashes slashed slashing
      trim trims trimmed trimming shave shaves shaved shaving shed sheds minimize minimized minimizing minimise minimised
      save saves saved saving remove removes removed removing eliminate eliminates eliminated eliminating shorten shortens shortened shortening
      diminish diminished down plummet plummeted plummeting plunged dipped tumbled curb curbed lessened
      compress compressed compressing sank sunk collapsed contracted slimmed
      senkte senkten senken gesenkt sinkt reduzierte reduzierten reduzieren reduziert sank sanken gesunken
      verringerte verringerten verringert verringern verkürzte verkürzten verkürzt verkürzen fiel fielen gefallen
      sparte sparten spart eingespart zurückgegangen
      réduit réduite réduits réduites réduire réduisant diminué diminuer baissé baisse baisser chuté économisé raccourci reculé
      redujo redujeron redujimos reducir reducido reduciendo reduce disminuyó disminuyeron disminuido bajó bajaron bajado
      cayó cayeron ahorró ahorraron ahorrado ahorra recortó recortamos`,
  },
  {
    direction: null,
    words: `improve improves improved improving enhance enhances enhanced enhancing accelerate accelerates accelerated accelerating
      optimize optimized optimizing optimise optimised optimising outperform outperforms outperformed
      speed speeds sped speeding bettered strengthened strengthening
      verbesserte verbesserten verbessern verbessert beschleunigte beschleunigt beschleunigten
      amélioré améliorée améliorer accéléré mejoró mejoraron mejorar mejorado mejoramos aceleró`,
  },
];

export const CHANGE_NOUNS: ChangeWords[] = [
  {
    direction: "up",
    words: `increase increases growth rise gain gains uplift boost jump surge lift hike climb upswing spike upturn leap
      Steigerung Anstieg Zuwachs Wachstum Erhöhung hausse augmentation progression croissance
      aumento incremento crecimiento subida`,
  },
  {
    direction: "down",
    words: `reduction reductions decrease decreases drop drops decline fall saving savings cut cuts dip
      Senkung Reduzierung Reduktion Rückgang Verringerung Ersparnis Einsparung Einsparungen Verkürzung
      baisse réduction diminution économie économies chute reducción disminución ahorro ahorros descenso caída bajada`,
  },
  {
    direction: null,
    words: `improvement improvements speedup speedups speed-up acceleration enhancement optimization optimisation
      Verbesserung Beschleunigung amélioration accélération mejora aceleración`,
  },
];

export const COMPARATIVES: ChangeWords[] = [
  {
    direction: "up",
    words: "more higher greater larger bigger longer mehr höher höhere höheren plus más mayor superior",
  },
  {
    direction: "down",
    words: `fewer less lower smaller shorter cheaper leaner lighter rarer thinner weniger geringer geringere niedriger niedrigere kürzer kürzere
      günstiger moins menos menor inferior`,
  },
  {
    direction: null,
    words:
      "faster better quicker improved sooner stronger easier simpler safer cleaner quieter smoother slower schneller besser rapide rapides rápido rápida rápidos rápidas",
  },
];

/** Words that carry the whole change. */
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
    words: `doubled doubling doubles verdoppelte verdoppelten verdoppelt doublé doublée doublés doublées
      duplicó duplicaron duplicado duplicamos`,
  },
  {
    kind: "times",
    value: 3,
    direction: "up",
    words: `tripled tripling triples trebled trebling verdreifachte verdreifacht verdreifachten triplé triplée triplés
      triplicó triplicaron triplicado`,
  },
  {
    kind: "times",
    value: 4,
    direction: "up",
    words: "quadrupled quadrupling quadruples vervierfachte vervierfacht quadruplé quadruplée cuadruplicó",
  },
  {
    kind: "times",
    value: 5,
    direction: "up",
    words: "quintupled quintupling verfünffachte verfünffacht quintuplé",
  },
  {
    kind: "percent",
    value: 50,
    direction: "down",
    words: "halved halving halves halbierte halbierten halbiert",
  },
];

/** What each change word says of the number, by lower-case word. */
export function directionsOf(lists: ChangeWords[]): Map<string, Direction | null> {
  return new Map(
    lists.flatMap(({ direction, words }) => wordsOf(words).map((word) => [word, direction] as const)),
  );
}

/** Change verbs that are nouns as often: "support cost", "a speed of", "price drop". */
export const NOUNS_TOO = new Set(
  wordsOf(`increase increases rise rises climb boost boosts lift jump jumps surge gain gains spike cut cuts drop drops fall falls
    decline declines save saves speed speeds up down hausse baisse`),
);

/** Every change word with what it says of the number. */
export const VERBS = directionsOf(CHANGE_VERBS);
export const NOUNS = directionsOf(CHANGE_NOUNS);
export const COMPARATIVE = directionsOf(COMPARATIVES);
