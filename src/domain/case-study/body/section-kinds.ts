import { fold } from "../../text/slug.ts";
import type { SectionKind } from "../types.ts";

/**
 * What names a section of one kind, folded (no capitals, no accents).
 * `words`: one of them makes a short heading one of this kind. `phrases`: the whole heading, as patterns.
 * `signs`: the same for Chinese and Japanese, which do not part words.
 */
type SectionNames = { kind: SectionKind; words: string; phrases: string[]; signs: string };

/** In the languages agencies write in. Of a heading that has names of two kinds, the first in this list is taken. */
const SECTION_NAMES: SectionNames[] = [
  {
    kind: "testimonial",
    words:
      "testimonial testimonials quote kundenstimme kundenstimmen temoignage temoignages testimonio testimonios testimonianza testimonianze depoimento depoimentos",
    phrases: [
      "(?:what|how) (?:\\S+ ){1,3}(?:says?|said|thinks?)",
      "in (?:\\S+ ){1,3}words",
      "a word from .+",
      "(?:client|customer) (?:feedback|voice)",
      "das sagt .+|was (?:\\S+ ){1,3}sag(?:t|en)",
      "ماذا (?:يقول|تقول)(?: \\S+){1,2}|شهادة \\S+|ما يقوله \\S+",
      "opinion del cliente",
    ],
    signs: "客户评价 客户反馈 客户声音 客户证言 用户评价 お客様の声",
  },
  {
    kind: "next-steps",
    words: "outlook roadmap ausblick perspectives",
    phrases: [
      "(?:the )?next steps?(?: .+)?",
      "(?:so )?(?:what|where|how)(?: \\S+)? (?:comes?|came|goes|went|is|s) (?:next|from here)(?: .+)?",
      "what ?s (?:next|ahead)(?: .+)?",
      "(?:the )?road ahead",
      "looking (?:ahead|forward)",
      "(?:(?:the|our) )?future(?: (?:plans?|work|outlook|directions?|steps))?(?: .+)?",
      "nachste schritte|wie es weiterg(?:eht|ing)|zukunft",
      "(?:ما|ماذا) التالي|الخطوات (?:التالية|القادمة|المقبلة)|ماذا بعد",
      "prochaines etapes|et (?:apres|maintenant)|la suite",
      "(?:proximos|siguientes) pasos|futuro",
      "prossimi passi|sviluppi futuri|proximos passos",
    ],
    signs: "未来规划 未来计划 未来展望 后续计划 后续规划 下一步 展望 今後",
  },
  {
    kind: "learnings",
    words:
      "learnings lessons lesson takeaways erkenntnisse lecons enseignements lecciones aprendizajes lezioni licoes aprendizados",
    phrases: [
      "what (?:\\S+ )?(?:learned|learnt|took from it)",
      "what (?:\\S+ )?would do differently",
      "in hindsight|retrospective|reflections|insights",
      "was wir (?:gelernt haben|anders machen wurden)|ماذا تعلمنا|ما تعلمناه|الدروس(?: المستفادة)?|ce que nous avons appris|lo que aprendimos",
      "cosa (?:\\S+ )?(?:imparato|rifarei).*",
    ],
    signs: "经验总结 经验教训 心得 学び 教訓",
  },
  {
    kind: "technologies",
    words: "technologies technologien tecnologias tecnologie techstack toolset",
    phrases: [
      "(?:the |key |used )?technology(?: used| stack)?",
      "(?:the |our )?(?:tech|technology|technical) stack",
      "(?:the |our )?(?:stack|tools?|toolbox)(?: (?:we )?used| and tools)?",
      "built with|under the hood|what it is built (?:with|on)",
      "technik|التقنيات(?: المستخدمة)?|pila tecnologica|outils",
    ],
    signs: "技术栈 使用技术 技術スタック 使用技術",
  },
  {
    kind: "results",
    words:
      "results result outcome outcomes impact impacts achievements benefits gains ergebnis ergebnisse resultate nutzen wirkung erfolge mehrwert resultat resultats benefices resultado resultados impacto beneficios risultato risultati impatto benefici",
    phrases: [
      "what (?:it )?changed",
      "what it (?:brought|did|achieved)",
      "(?:performance )?improvements",
      "business value",
      "was sich (?:geandert|verandert) hat|النتايج|النتيجة|الاثر",
    ],
    signs: "结果 成果 效果 影响 收益 成效 优势 結果 影響 インパクト 効果",
  },
  {
    kind: "process",
    words:
      "process implementation timeline phases milestones rollout execution delivery umsetzung projektablauf projektverlauf vorgehen implementierung deroulement demarche processus proceso implementacion ejecucion processo implementazione svolgimento implementacao",
    phrases: [
      "how (?:we|it|the project) (?:worked|went|ran|did it|got there)(?: .+)?",
      "(?:the )?project (?:plan|journey|phases)",
      "roll out|methodology|(?:der )?ablauf|zeitplan|phasen|wie wir gearbeitet haben|(?:مراحل|خطة) العمل|الجدول الزمني|التنفيذ|المراحل|mise en (?:oeuvre|place)",
    ],
    signs: "实施过程 实施 项目过程 導入の流れ プロセス",
  },
  {
    kind: "solution",
    words:
      "solution solutions approach strategy losung losungen losungsansatz ansatz approche reponse solucion soluciones propuesta enfoque soluzione soluzioni approccio solucao abordagem",
    phrases: [
      "what (?:\\S+ )?(?:did|built|made|recommended|delivered|proposed)",
      "(?:the |our )?(?:answer|idea|response)",
      "was wir (?:getan|gemacht|gebaut) haben|ماذا فعلنا|ما فعلناه|الحل|المنهج",
    ],
    signs: "解决方案 方案 解決策 ソリューション",
  },
  {
    kind: "challenge",
    words:
      "challenge challenges problem problems situation background context objective objectives herausforderung herausforderungen ausgangslage ausgangssituation problemstellung aufgabe hintergrund defi defis contexte probleme enjeux desafio desafios reto retos problema problemas contexto situacion sfida sfide contesto obiettivo obiettivi",
    phrases: [
      "(?:\\S+ ){0,2}pain ?points?",
      "(?:the |our )?(?:brief|goals?|setting|need|issues?|obstacles?|starting point|mission)",
      "where (?:they|it|we|things) (?:stood|began|started)",
      "التحدي|التحديات|المشكلة|الخلفية|المهمة",
    ],
    signs: "挑战 痛点 背景 难题 課題",
  },
];

/** Headings longer than these are sentences, not names of sections. */
const MOST_WORDS = 4;
const MOST_SIGNS = 12;

/** Says little about a section: "Our key results" has one word. */
const FILLERS = new Set(
  "the our a an key main business project client customer company achieved used faced das die der unsere le la les l notre el los las nuestra il lo i gli nostra o os as".split(
    " ",
  ),
);

const KINDS = SECTION_NAMES.map(({ kind, words, phrases, signs }) => ({
  kind,
  words: new Set(words.split(" ")),
  phrase: new RegExp(`^(?:${phrases.join("|")})$`, "u"),
  // Folding takes the marks off katakana too.
  signs: fold(signs).split(" "),
}));

/** What a section is about by its heading; null where nothing is recognised. */
export function sectionKindOf(heading: string): SectionKind | null {
  const name = fold(heading)
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(/^(?:\d{1,2}[.)]|[一二三四五六七八九十]+[、.])\s*/u, "");
  // "The challenge: growth without people" and "The process, week by week" are named before the sign.
  const [first = ""] = name.split(/\s*(?:[:：,]|\s[–—-]\s)\s*/u);
  return kindOf(toWords(first));
}

const toWords = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function kindOf(words: string[]): SectionKind | null {
  const text = words.join(" ");
  const telling = words.filter((word) => !FILLERS.has(word));
  const isShort = telling.length <= MOST_WORDS && text.length > 0;
  const found = KINDS.find(
    ({ words: names, phrase, signs }) =>
      phrase.test(text) ||
      (isShort && telling.some((word) => names.has(word))) ||
      (text.length <= MOST_SIGNS && signs.some((sign) => text.includes(sign))),
  );
  return found?.kind ?? null;
}
