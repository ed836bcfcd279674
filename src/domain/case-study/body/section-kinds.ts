import { fold } from "../../slug.ts";
import type { SectionKind } from "../types.ts";

/** Headings that are sentences are text; what names a section is short. Words, and signs where words are not parted. */
const MOST_WORDS = 7;
const MOST_CHARACTERS = 60;

/**
 * Words that say what a section is about, in the languages agencies write in, folded (no capitals, no accents). The
 * first kind that a heading has a word of is its kind: "What we learned from the solution" is about learning.
 */
const KINDS: [SectionKind, string][] = [
  [
    "testimonial",
    `testimonials?|quotes?|(?:what|how) (?:\\S+ ){1,3}(?:says?|said|thinks?)|in (?:\\S+ ){1,3}(?:own )?words|a word from .*|client feedback|customer (?:voice|quote|feedback)|kundenstimmen?|das sagt .*|stimmen?|temoignages?|testimonios?|opinion(?:es)? del cliente|testimonianz[ae]|depoimentos?|客户(?:评价|反馈|声音|证言)|用户评价|お客様の声`,
  ],
  [
    "next-steps",
    `next steps?|(?:what|where|how) (?:\\S+ )?(?:comes?|came|goes|is|s|was) (?:next|from here)|what(?:'|’)?s next.*|(?:the )?road ?ahead|looking (?:ahead|forward)|(?:the )?future(?: plans| work| outlook)?|outlook|roadmap|ausblick|nachste schritte|wie es weitergeht|prochaines etapes|et apres|perspectives|proximos pasos|siguientes pasos|prossimi passi|sviluppi futuri|proximos passos|(?:未来|下一步|后续)(?:规划|计划|展望)?|展望|今後(?:の展望|の予定)?`,
  ],
  [
    "learnings",
    `(?:key )?(?:learnings?|lessons?(?: learned| learnt)?|takeaways?|insights?)|what (?:\\S+ )?(?:learned|learnt|took from it)|what (?:\\S+ )?would do differently|in hindsight|retrospective|reflections?|(?:wichtigste )?erkenntnisse|gelernt|was wir gelernt haben|fazit und erkenntnisse|lecons(?: apprises)?|enseignements|ce que nous avons appris|lecciones(?: aprendidas)?|aprendizajes|lezioni(?: apprese)?|cosa (?:\\S+ )?(?:imparato|rifarei).*|licoes(?: aprendidas)?|aprendizados?|(?:经验|心得)(?:总结|教训)?|学び|教訓`,
  ],
  [
    "technologies",
    `(?:the |key |used )?(?:technolog(?:y|ies)|tech(?:nology)? stack|tech|stack|toolset|tools?)(?: used| we used| and tools| stack| and platforms)?|built with|what it is built (?:with|on)|under the hood|(?:eingesetzte |verwendete )?technologien|technik|technologie(?:s)?(?: utilisees)?|tecnologias?(?: utilizadas| usadas)?|tecnologie(?: utilizzate| usate)?|pila tecnologica|技术栈|技术选型|使用技术|技術スタック|使用技術`,
  ],
  [
    "results",
    `(?:the |key |real |measurable |business |technical |project |our |final )*(?:results?|outcomes?|impacts?|achievements?|benefits?|business value)(?: achieved| and impact| and benefits| so far| and outcomes)?|what (?:it )?changed|what it (?:brought|did|achieved)|(?:performance )?improvements|success|(?:die )?ergebniss?e?|resultate?|nutzen|wirkung|erfolge?|mehrwert|resultats?(?: obtenus)?|benefices|impact|resultados?(?: obtenidos)?|impacto(?: en el negocio)?|beneficios|risultati?(?: ottenuti)?|impatto|benefici|(?:客户|业务)?(?:结果|成果|效果|影响|收益|成效|价值)|優勢|优势|成果|結果|影響|インパクト|効果|導入効果`,
  ],
  [
    "process",
    `(?:the |our |project |implementation |delivery |development |design |work )*(?:process|implementation|timeline|phases?|milestones|roll ?out|execution|delivery|project plan|journey|methodology)(?: process| plan| phases)?|how (?:we|it|the project) (?:worked|works|went|ran|did it|got there)(?: .*)?|(?:projekt)?(?:ablauf|verlauf|phasen)|umsetzung|vorgehen(?:sweise)?|implementierung|mise en (?:oeuvre|place)|deroulement|demarche|processus|proceso(?: de implementacion)?|implementacion|ejecucion|processo|implementazione|svolgimento|implementacao|(?:实施|项目|实现)(?:过程|流程|步骤)|实施|導入(?:プロセス|の流れ)?|プロセス`,
  ],
  [
    "solution",
    `(?:the |our |proposed |technical )*(?:solutions?|approach|strategy|answer|idea|response)(?:s)?(?: .{0,30})?|what (?:\\S+ )?(?:did|built|made|recommended|delivered|changed for .*)|(?:die |unsere )?(?:losung|losungsansatz|ansatz)|(?:la |notre )?(?:solution|approche|reponse)|(?:la |nuestra )?(?:solucion|propuesta|enfoque)(?: .{0,30})?|(?:la |il nostro |nostra )?(?:soluzione|approccio)(?: .{0,30})?|(?:a |nossa )?(?:solucao|abordagem)|解决方案|方案|解決策|ソリューション`,
  ],
  [
    "challenge",
    `(?:the |our |key |main |business |client |project |\\S+ )?(?:challenges?|problems?(?: statement)?|pain points?|situation|background|context|starting point|brief|goals?|objectives?|setting|need|issue|obstacles?)(?: faced)?|where (?:they|it|we|things) (?:stood|began|started)|(?:die )?(?:herausforderung(?:en)?|ausgangs(?:lage|situation)|problemstellung|aufgabe|problem|hintergrund)|(?:le |les )?(?:defis?|contexte|probleme|enjeux|situation)|(?:el |los )?(?:desafios?|retos?|problemas?|contexto|situacion)(?: .{0,30})?|(?:la |il )?(?:sfid[ae]|problema|contesto|obiettiv[oi])(?: .{0,30})?|(?:o )?(?:desafios?|problema|contexto)|(?:业务|面临|项目|我们的)?(?:挑战|痛点|背景|问题|难题)(?:介绍)?|課題|背景`,
  ],
];

const PATTERNS = KINDS.map(([kind, words]) => [kind, new RegExp(`^(?:${words})$`, "u")] as const);

/** What a section is about by its heading; null where nothing is recognised. */
export function sectionKindOf(heading: string): SectionKind | null {
  const words = fold(heading)
    .replace(/^(?:\d+[.)]|[一二三四五六七八九十]+[、.]|第.章)\s*/u, "")
    .replace(/[^\p{L}\p{N}'’ ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (words.length > MOST_CHARACTERS || words.split(" ").length > MOST_WORDS) return null;
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
