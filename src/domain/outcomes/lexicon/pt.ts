import type { Lexicon } from "./types.ts";

export const portuguese: Lexicon = {
  code: "pt",
  name: "Portuguese",
  commonest: `o os a as de do da dos das em no na nos nas um uma para por pelo pela com que e é não se mais ao à foi
      são ser foram seu sua como também nosso nossa está`,
  writing: {
    ordinals: "º ª",
    abbreviations: "aprox | min | seg",
    decimal: ",",
    capitalNouns: false,
  },
  changeVerbs: {
    up: `aumentou aumentaram aumentar aumentado aumentada aumentámos aumentamos cresceu cresceram crescer crescido
      subiu subiram subir subido incrementou elevou aumenta aumentam aumentando aumentados aumentadas cresce crescem
      crescendo sobe sobem saltou saltaram disparou dispararam elevaram elevado elevada elevando ampliou ampliaram
      ampliado incrementaram incrementado incrementar aumentou-se`,
    down: `reduziu reduziram reduzimos reduzir reduzido reduzida reduzidos reduzidas reduzindo diminuiu diminuíram
      diminuir diminuído caiu caíram cair desceu desceram descer baixou baixaram baixar encurtou encurtámos encurtamos
      cortou cortaram cortámos poupou pouparam poupa poupam poupámos economizou economizaram economiza economizam
      reduz reduzem reduziu-se reduziram-se cai caem diminuindo diminuída diminuídos diminuídas diminuímos diminui
      diminuem desce descem descido baixa baixam baixado baixámos baixamos encurtaram encurtado encurtada encurtados
      encurtadas encurtando cortar cortamos cortado cortada cortados cortadas cortando despencou despencaram recuou
      recuaram encolheu encolheram economizamos economizámos poupamos poupando economizando minimizou minimizaram`,
    benefit: `melhorou melhoraram melhorar melhorado melhorada acelerou aceleraram melhorou-se melhorámos melhoramos
      melhorando melhora melhoram acelerar acelera aceleram acelerado acelerada acelerámos aceleramos agilizou
      agilizaram agilizar`,
  },
  infinitives: `reduzir aumentar diminuir baixar melhorar acelerar duplicar triplicar dobrar poupar economizar cortar
      incrementar elevar agilizar encurtar ampliar`,
  changeNouns: {
    up: "aumento crescimento subida incremento acréscimo aumentos alta",
    down: `redução diminuição queda descida poupança economia corte reduções decréscimo quebra poupanças economias
      encurtamento cortes baixa`,
    benefit: "melhoria melhora aceleração melhorias",
  },
  compounds: { up: "", down: "", linked: "" },
  comparatives: {
    up: "mais maior maiores superior superiores",
    down: "menos menor menores inferior inferiores",
    benefit: "rápido rápida rápidos rápidas",
  },
  longComparatives: `mais rápido | mais rápida | mais rápidos | mais rápidas | mais rapidamente | mais depressa
      | mais veloz | mais velozes | mais ágil | mais ágeis | mais eficiente | mais eficientes`,
  quantityTails: { up: "a mais", down: "a menos" },
  quantityHeads: { up: "mais", down: "menos" },
  wholeChanges: {
    double: `duplicou duplicaram duplicámos dobrou dobraram duplicado duplicada duplicamos duplicados duplicadas
      dobrado dobrada duplicou-se dobramos duplica duplicam dobra dobram`,
    triple:
      "triplicou triplicaram triplicado triplicada triplicados triplicadas triplicámos triplicamos triplica triplicam",
    quadruple: "quadruplicou quadruplicaram quadruplicado quadruplicada",
    quintuple: "quintuplicou quintuplicaram",
    halve: "",
  },
  wholeChangeNouns: {
    double: "duplicação",
    triple: "triplicação",
    quadruple: "",
    quintuple: "",
    halve: "",
  },
  factors: {
    multiplied: "multiplicou | multiplicou-se | multiplicaram | multiplicado | multiplicada",
    divided: "dividiu | dividido | dividida",
  },
  separable: { verbs: "", up: "", down: "" },
  amounts: {
    saved: `poupa | poupam | poupou | pouparam | poupámos | economiza | economizam | economizou | economizaram`,
    earned: "ganhou | ganharam | gerou | conquistou",
    moved: `caiu | caíram | desceu | desceram | baixou | subiu | subiram | aumentou | aumentaram | cresceu | cresceram
      | diminuiu | diminuíram`,
    additional: "adicional | adicionais",
  },
  prepositions: {
    plainTo: "",
    thanks: "graças",
    belonging: "de | do | da",

    from: "de | do | da | dos | das | desde",
    to: "para | para os | para as | a | até | aos | às",
    by: "em | em cerca de | de | por | um | uns | pela | pelo | em mais de | em quase",
    of: "de | em | do | da",
    factor: "por | por um fator de",
  },
  conjunctions: "e",
  thatIs: "ou seja | isto é | o que representa | o equivalente a",
  times: {
    during: {
      leads: "em | após | depois de | ao longo de | durante",
      fillers: "os | as | apenas | primeiros",
    },
    months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    moments: { before: "antes", after: "depois | agora | hoje", change: "melhoria" },

    past: "antes | anteriormente | no passado | no início | inicialmente | há um ano | antigamente | no ano anterior",
    earlier:
      "antes | anteriormente | demorava | demoravam | levava | levavam | era | eram | precisava | precisavam",
    now: "agora | hoje | atualmente | hoje em dia | passou a",
    after: "depois | agora | após",
    since: "desde o lançamento | após o lançamento",
  },
  comparisons: {
    instead: "em vez de | em lugar de | ao invés de | contra",
    with: "em comparação com | face a | frente a | contra",
  },
  movement: "passou | passaram | passar | passando | foi | foram | levou | trouxe",
  numbers: {
    dois: 2,
    duas: 2,
    três: 3,
    quatro: 4,
    cinco: 5,
    seis: 6,
    sete: 7,
    oito: 8,
    nove: 9,
    dez: 10,
    vinte: 20,
  },
  multiples: { "o dobro": 2, "o triplo": 3 },
  fractions: {
    "a metade": 50,
    metade: 50,
    "um terço": 33,
    "dois terços": 67,
    "um quarto": 25,
    "três quartos": 75,
  },
  magnitudes: { mil: 1e3, milhão: 1e6, milhões: 1e6, "mil milhões": 1e9, bilhão: 1e9, bilhões: 1e9 },
  hedges: {
    limits: "abaixo de | abaixo dos | acima de | acima dos",
    articles: "um uma os as",

    about:
      "cerca de | quase | aproximadamente | por volta de | em torno de | à volta de | perto de | praticamente",
    over: "mais de | acima de | pelo menos | no mínimo | mais que | mais do que | acima dos",
    under: "até | menos de | abaixo de | no máximo | abaixo dos | menos que | até um | em até",
  },
  ranges: {
    alternatives: "ou",
    links: "a | e | ou",
    between: "entre",
  },
  timeUnits: {
    ms: "milissegundos",
    s: "segundo segundos",
    minute: "minuto minutos",
    hour: "hora horas",
    day: "dia dias",
    week: "semana semanas",
    month: "mês meses",
    year: "ano anos",
  },
  units: {
    currencies: { BRL: "reais" },

    percent: "por cento",
    points: "pontos percentuais | ponto percentual | pontos",
    times: "vezes",
    per: "por | ao | à",
    rates:
      "por dia | por mês | por ano | por semana | ao mês | ao ano | à semana | diários | mensais | anuais",
    articles: "um uma",
  },
  levels: {
    measures: "disponibilidade | satisfação",
    reached: "atinge | atingiu | atingiram | alcançou | alcança",
  },
  names: {
    nominatives: "",
    articles: "o a os as",
    aggregates: "média",
    estimates: `estimado | estimada | estimados | estimadas | previsto | prevista`,
    adjectives: "anual anuais mensal mensais médio média aberto aberta abertos depoimento testemunho",
    participles: { endings: "ando endo indo", nouns: "comando dividendo" },
    periods: {
      which: "primeiro primeira primeiros primeiras último última últimos últimas",
      units: "ano mês trimestre semestre semana dia",
    },
    systems: "página sistema plataforma processo web site app aplicação aplicativo portal loja páginas",
    markets: "setor sector mercado indústria concorrência economia",
    groups:
      "equipa equipe pessoal empresa colaboradores funcionários trabalhadores equipas equipes pessoas quadro",
    elided: "",
    introductions: "após depois com graças em no na desde durante ao",
    wide: `qualidade fiabilidade confiabilidade produtividade eficiência segurança estabilidade desempenho
      performance usabilidade otimização experiência`,
    qualifiers: "",

    clauseOpeners: "e mas enquanto que quando onde porque assim nós",
    nameEnders: `após durante desde foi foram é são está estão por para ao com graças hoje agora no num na até em entre através
      via mediante`,
    leadIns: "de do da dos das no na nos nas em num",
    inside: "de do da dos das por para ao",
    behindTo: "",
    determiners: `o a os as um uma uns umas nosso nossa nossos nossas seu sua seus suas de do da dos das`,
    auxiliaries: `abre abrem carrega é são foi foram está estão tem têm passou passaram agora hoje demora demoram leva levam
      fica ficou se já também quase cerca ser sido carregam rodam funcionam tornaram-se`,
    agentVerbs: `conseguimos conseguiu temos tem têm viu registou registrou obteve alcançou alcançámos alcançamos
      permitiu permitiram possibilitou fez fizeram ajudou registaram registraram chegou chegaram atingiu obtivemos`,
    pluralAttributes: "",
    pronouns: "ele ela eles elas isto isso nós este esta",
    fillers: "um | uma | uns | umas | apenas | só | em média | impressionantes",
    verbsThatAreNouns: "",
  },
  exclusions: {
    released: "mas | porém",
    only: "apenas só",
    conditions: "",
    respectively: "respectivamente",
    inputs: `prazo | duração | investimento | tempo de retorno | prazo de retorno | payback | custo do projeto | duração do projeto
      | tempo gasto`,

    plans: `queremos | queríamos | pretendemos | planeamos | contamos | objetivo | objetivos | meta | metas | deve | devem
      | deverá | deverão | deveria | poderá | poderia | poderiam | prevê | preveem | previsto | prevista | previstos
      | prevemos | esperamos | espera-se | estimamos | estima-se | quer | querem | queria | queriam | pretende | pretendia
      | pretendem | será | serão | irá | vai | hipótese | planeja | planeia | podem | pode | precisa de | teria | seriam
      | seria | esperam | previstas | pronto para | pronta para | preparado para | preparada para | capacidade para
      | deveremos | deveríamos | devemos | poderemos | podemos | você pode | podes | gostaríamos | gostaria | teríamos
      | teriam | estima uma | estima um | estima que | estimam | projeções | as projeções | previsões | as previsões | a lei
      | lei exige | o edital | o regulamento | a diretiva | exige | exigem | seria possível | é raro | em teoria
      | teoricamente | vão | irão | iremos | vamos | aumentará | aumentarão | reduzirá | reduzirão | diminuirá | diminuirão
      | crescerá | crescerão | cairá | cairão | passará | passarão | permitirá | permitirão | subirá | descerá | desejava
      | desejam | deseja | pretendíamos | pediu | solicitou | ambição | ambiciona | poderão | caso o | caso a | previa
      | previam | estimava | estimavam | esperava | esperavam | calculava | se o | se a | se os | se as`,
    others: `segundo | de acordo com | um estudo | uma pesquisa | um inquérito | a média do setor | no setor | os concorrentes
      | analistas | o mercado | cada segundo | cada minuto | um concorrente | concorrente | pesquisas | estudos | os estudos
      | um relatório | ibge | na indústria | em laboratório | ambiente de testes | simulação | simulações | a pandemia
      | refere que | referem que | em comparação com a concorrência | à concorrência | a concorrência | cada real
      | cada euro`,
    problems: `antes do projeto | antes de começarmos | apesar de | sofria | o problema era | dificuldades
      | tinha subido | tinham subido | tinha caído | tinham caído | tinha aumentado | tinham aumentado
      | tinha crescido | havia subido | havia caído | haviam caído | havia aumentado | haviam aumentado
      | havia crescido | tinha descido | tinham descido | antes da migração | antes do lançamento`,
    negations: "não | nunca | sem | nem | nenhum | nenhuma | sem que",
    takenBack: `previsto | do que o previsto | do que a média do setor | abaixo da média do setor
      | acima da média do setor | que os concorrentes | garantido | como previsto | como se esperava | esperado
      | durante a pandemia | em todo o setor | do setor`,
    noMetric: `garantia | preço | preços | mensalidade | tarifa | tarifas | orçamento | objetivo | meta | mercado | concorrência
      | concorrentes | inflação | aluguer | aluguel | renda | salário | salários | desconto | descontos | população
      | horário | iva | prazo do projeto | quadro de pessoal | idade média | valor do contrato | imposto | impostos | IVA
      | posição | posições | posicionamento | desconto médio`,
  },
  sections: {
    opening: "resumo | em resumo | introdução",
    wholeResult: "depois | sucesso | antes e depois | hoje | agora | sucessos | números | os números",
    about: "sobre",
    client: "o cliente | a empresa",

    noResult: `objetivo | objetivos | desafio | desafios | problema | problemas | contexto | situação inicial
      | ponto de partida | próximos passos | requisitos | metas | exemplo | exemplos | típico | típicos | hipótese
      | hipóteses | cálculo | o problema | o desafio | cenário | necessidade | necessidades | dor | dores
      | próximas etapas | mercado | antes do projeto`,
    result: `resultado | resultados | impacto | benefícios | ganhos | conquistas | impactos | melhorias | o que mudou
      | em números | efeitos | efeito | ganho | benefício | conquista | retorno do investimento | o que conseguimos
      | o que alcançamos | vantagens | o impacto | ganhos obtidos | retorno | melhoria | o que melhorou | resultados alcançados
      | desfecho | números alcançados | resultado real | resultados reais`,
    solved: "solução | soluções",
    expected: `esperados | previstos | esperado | esperada | esperadas | previsto | previstas | projetados
      | desejados`,
    targets: "objetivo | objetivos | meta | metas",
  },
  columns: {
    part: `página | país | região | cidade | loja | equipe | equipa | departamento | dispositivo | navegador
      | canal | campanha | segmento | mercado | cliente | categoria | variante`,
    metric: `métrica | métricas | indicador | indicadores | medida | resultado | kpi | aspecto | aspeto | área
      | parâmetro | critério`,
    unit: "unidade",
    before: `antes | inicial | anterior | prévio | antigo | antes do projeto | situação anterior | antiga
      | antigos | linha de base`,
    after: `depois | agora | hoje | atual | novo | atuais | nova | depois do projeto | situação atual | novos | novas
      | após | final`,
    change: `variação | melhoria | redução | diferença | mudança | evolução | aumento | ganho | crescimento
      | economia | variação % | impacto`,
    planned: "objetivo | meta | previsto | esperado | previsão | objetivos | estimativa | estimado",
  },
};
