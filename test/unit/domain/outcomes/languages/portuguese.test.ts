import { describe, expect, it } from "vitest";
import { tell } from "../tell.ts";

const TOLD: [text: string, outcomes: string[]][] = [
  ["Menos 30 % de erros na faturação.", ["[erros] percent 30 down; uncheckable"]],
  ["Mais 12 % de vendas.", ["[vendas] percent 12 up; uncheckable"]],
  ["Menos de 30 % dos clientes ligam.", []],
  ["O tempo de carregamento caiu de 8,2 para 1,4 segundos.", ["[tempo de carregamento] 8.2 s -> 1.4 s"]],
  ["As vendas online aumentaram 34 %.", ["[vendas online] percent 34 up; uncheckable"]],
  ["Reduzimos os custos de alojamento em 40 %.", ["[custos de alojamento] percent 40 down; uncheckable"]],
  ["O tráfego orgânico duplicou.", ["[tráfego orgânico] times 2 up; uncheckable"]],
  ["As reclamações caíram para metade.", ["[reclamações] percent 50 down; uncheckable"]],
  ["Uma redução de 25 % nos erros.", ["[erros] percent 25 down; uncheckable"]],
  ["20 % menos chamadas para o suporte.", ["[chamadas] percent 20 down; uncheckable"]],
  ["O processo ficou 35 % mais rápido.", ["[processo] percent 35 either way; uncheckable"]],
  ["A taxa de conversão passou de 1,2 % para 3,1 %.", ["[taxa de conversão] 1.2 % -> 3.1 %"]],
  ["Os custos desceram de 12.400 € para 7.100 €.", ["[custos] 12400 EUR -> 7100 EUR"]],
  ["Tempo de espera: de 3 semanas para 2 dias", ["[Tempo de espera] 3 week -> 2 day"]],
  [
    "A satisfação dos clientes subiu 12 pontos percentuais.",
    ["[satisfação dos clientes] points 12 up; uncheckable"],
  ],
  ["A equipa poupa 20 horas por semana.", ["[no name] amount 20 hour down; uncheckable"]],
  ["Os pedidos caíram quase um terço.", ["[pedidos] percent 33 down about; uncheckable"]],
  ["A exportação demora agora 12 minutos em vez de 3 horas.", ["[exportação] 3 hour -> 12 minute"]],
  ["Permitiu reduzir em 30% o tempo de espera.", ["[tempo de espera] percent 30 down; uncheckable"]],
  [
    "Hoje a emissão de um recibo demora 2 minutos em vez de 9.",
    ["[emissão de um recibo] 9 minute -> 2 minute"],
  ],
  [
    "O número de alunos mais que dobrou, de 900 para 2.100.",
    ["[número de alunos] 900 -> 2100; times 2 up about; ok"],
  ],
  ["A taxa de devolução caiu abaixo de 2%.", ["[taxa de devolução] 2 %"]],
  ["-18% de custo por contacto", ["[custo por contacto] percent 18 down; uncheckable"]],
  ["Os prazos encurtaram de 9 para 4 dias.", ["[prazos] 9 day -> 4 day"]],
  ["Aumento de 60% em inscrições nos primeiros 2 meses", ["[inscrições] percent 60 up; uncheckable"]],
  ["O lucro aumentou R$ 2,5 milhões.", ["[lucro] amount 2500000 BRL up; uncheckable"]],
  ["O plano previa uma queda de 10%, mas os acessos cresceram 6%.", ["[acessos] percent 6 up; uncheckable"]],
];

const TRAPS = [
  "Duração do projeto: 9 semanas",
  "Se a procura subir 20%, a loja aguenta.",
  "O estudo previa uma queda de 10%.",
  "Em 2027 queremos cortar os custos em 10%.",
  "Sem a mudança, as despesas teriam subido 12%.",
  "A direção estima uma poupança de 30.000 euros.",
  "Numa loja média, as devoluções pesam de 5 a 8%.",
  "A equipe cresceu de 8 para 20 funcionários.",
  "Um concorrente reduziu os prazos em 10%.",
  "A lei exige uma redução de resíduos de 20%.",
  "O objetivo era reduzir os custos em 40 %.",
  "A receita deverá crescer 20 % no próximo ano.",
  "Segundo um estudo, 53 % dos utilizadores abandonam a página.",
  "O preço do bilhete aumentou 10 %.",
  "O projeto durou 6 meses e envolveu 12 pessoas.",
  "Prevemos um aumento das vendas de 15 %.",
  "O mercado cresceu 30 %.",
  "Antes do projeto os erros tinham aumentado 25 %.",
  "Escrevemos 120 testes em 4 semanas.",
  "O orçamento foi reduzido em 20 %.",
  "70 % dos visitantes usam o telefone.",
  "As entregas demoram de 3 a 5 dias.",
  "Os custos não diminuíram 20 %.",
  "No setor os prazos caíram 12 %.",
  "A loja abre às 9 e fecha às 18.",
];

describe("outcomesIn reads Portuguese", () => {
  it.each(TOLD)("%s", (text, outcomes) => {
    expect(tell(text, "pt")).toEqual(outcomes);
  });

  it.each(TRAPS)("as no outcome: %s", (text) => {
    expect(tell(text, "pt")).toEqual([]);
  });
});
