import { ASIDE_KINDS } from "../case-study/markdown/asides.ts";
import type { Term } from "../case-study/types.ts";
import { LANDING_FACETS, type LandingFacet } from "../content-model/facets.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { editDistance } from "../text/edit-distance.ts";
import { spellingKey } from "../vocabulary.ts";

/** What an author puts into a page beside text. `line`: that of the file on which it begins. */
export type PageBlock =
  | { kind: "studies"; line: number; facets: [LandingFacet, string][]; slugs: string[]; limit: number }
  | {
      kind: "quote";
      line: number;
      quote: string;
      person: string | null;
      role: string | null;
      company: string | null;
    }
  | { kind: "figures"; line: number; figures: { figure: string; label: string }[] }
  | { kind: "contact"; line: number; text: string };

/** Names of blocks, as an author writes them after `:::`. */
const BLOCK_KINDS = ["studies", "quote", "figures", "contact"] as const;
type BlockKind = (typeof BLOCK_KINDS)[number];

/** How many studies a list has that says no number. */
const STUDIES_SHOWN = 3;
const MOST_STUDIES = 24;

/** The word on the line that begins a block, and what stands behind it. */
const START = /^ {0,3}:{3,}[ \t]*([a-z][a-z-]{0,30})(?![a-z-])[ \t]*(.*)$/i;
/** Containers that any text may have. */
const ASIDES: ReadonlySet<string> = new Set([...ASIDE_KINDS, "hint"]);
const END = /^ {0,3}:{3,}\s*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Signs of a private use area (Unicode 23.5) between which the number of a block stands in the text. */
const MARK = "\uE0B0";
const MARKED = new RegExp(`<p>${MARK}(\\d+)${MARK}</p>\\n?`);

/** A body with marks for its blocks, on as many lines as before, so that lines of diagnostics stay right. */
type BlockReading = { text: string; blocks: PageBlock[]; diagnostics: Diagnostic[] };

/** Takes the blocks out of the Markdown of a page. `firstLine`: that of the file on which the text begins. */
export function readBlocks(text: string, firstLine: number): BlockReading {
  const lines = text.split("\n");
  const blocks: PageBlock[] = [];
  const diagnostics: Diagnostic[] = [];
  const kept: string[] = [];
  let fence: string | null = null;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined && (fence === null || line.trim().startsWith(fence)))
      fence = fence === null ? mark : null;
    const start = fence === null ? readStart(line) : null;
    if (start === null) {
      kept.push(line);
      continue;
    }
    const { kind } = start;
    const length = lines.slice(index + 1).findIndex((other) => END.test(other) || readStart(other) !== null);
    const at = index + firstLine;
    const next = lines[index + 1 + length] ?? "";
    if (length < 0 || !END.test(next)) {
      const message =
        length < 0
          ? `the ::: ${kind} that begins here has no end; write ::: on a line of its own after it`
          : `the ::: ${kind} that begins here has no end before \`${next.trim().slice(0, 60)}\` on line ${at + 1 + length}, and a block cannot stand in another; write ::: on a line of its own before that line`;
      diagnostics.push(fault("error", at, message));
      kept.push("");
      continue;
    }
    const inner = lines.slice(index + 1, index + 1 + length);
    if (start.fault !== null) {
      diagnostics.push(fault("error", at, start.fault));
      kept.push("", ...inner.map(() => ""), "");
      index += length + 1;
      continue;
    }
    const read = READERS[kind](inner, at);
    diagnostics.push(...read.diagnostics);
    kept.push(read.block ? `${MARK}${blocks.push(read.block) - 1}${MARK}` : "", ...inner.map(() => ""), "");
    index += length + 1;
  }
  return { text: kept.join("\n"), blocks, diagnostics };
}

/** The block that a line begins, and why it cannot be read; null where it begins none. */
function readStart(line: string): { kind: BlockKind; fault: string | null } | null {
  const [, word = "", rest = ""] = START.exec(line) ?? [];
  const name = word.toLowerCase();
  if (name === "" || ASIDES.has(name)) return null;
  const kind = BLOCK_KINDS.find((known) => known === name);
  const shown = line.trim().slice(0, 60);
  if (kind !== undefined) {
    const why = `nothing can stand behind ::: ${kind} on its line (\`${shown}\`); write it below, such as limit: 3, or leave it out`;
    return { kind, fault: rest.trim() === "" ? null : why };
  }
  const near = BLOCK_KINDS.find(
    (known) => editDistance(name, known) <= 2 || (name === "study" && known === "studies"),
  );
  if (near === undefined) return null;
  const names = BLOCK_KINDS.map((known) => `::: ${known}`).join(", ");
  return { kind: near, fault: `\`${shown}\` is no block; write ::: ${near} (there are ${names})` };
}

/** HTML and blocks of a page in their order. */
type PagePart = { kind: "html"; html: string } | PageBlock;

/** Parts the HTML of a page at the marks of its blocks. */
export function splitAtBlocks(html: string, blocks: readonly PageBlock[]): PagePart[] {
  return html.split(MARKED).flatMap((part, index): PagePart[] => {
    if (index % 2 === 0) return part.trim() === "" ? [] : [{ kind: "html", html: part }];
    const block = blocks[Number(part)];
    return block ? [block] : [];
  });
}

type BlockParts = { block: PageBlock | null; diagnostics: Diagnostic[] };

const fault = (level: Diagnostic["level"], line: number, message: string): Diagnostic => ({
  level,
  rule: "page-block",
  field: null,
  line,
  column: 1,
  message,
});

/** Lines that hold something, each with its number. */
const written = (lines: readonly string[], line: number): { text: string; line: number }[] =>
  lines
    .map((text, index) => ({ text: text.trim(), line: line + 1 + index }))
    .filter(({ text }) => text !== "");

const ITEM = /^[-*+]\s+(.+)$/;
const SETTING = /^([\p{L}-]{1,30})\s*:\s*(\S.*)$/u;
const ATTRIBUTION = /^(?:—|–|--?)\s*(\S.*)$/;

const READERS: Record<BlockKind, (lines: readonly string[], line: number) => BlockParts> = {
  studies: readStudies,
  quote: readQuote,
  figures: readFigures,
  contact: (lines, line) => ({
    block: {
      kind: "contact",
      line,
      text: written(lines, line)
        .map(({ text }) => text)
        .join(" "),
    },
    diagnostics: [],
  }),
};

function readStudies(lines: readonly string[], line: number): BlockParts {
  const diagnostics: Diagnostic[] = [];
  const facets: [LandingFacet, string][] = [];
  const slugs: string[] = [];
  let limit: number | null = null;
  for (const { text, line: at } of written(lines, line)) {
    const slug = ITEM.exec(text)?.[1];
    const [, name = "", value = ""] = SETTING.exec(text) ?? [];
    const facet = LANDING_FACETS.find((candidate) => candidate === name.toLowerCase());
    if (slug !== undefined) slugs.push(toSlugOfStudy(slug));
    else if (facet) facets.push([facet, value]);
    else if (name.toLowerCase() === "limit" && /^\d+$/.test(value) && Number(value) > 0)
      limit = Number(value);
    else {
      const names = LANDING_FACETS.join(", ");
      diagnostics.push(
        fault(
          "error",
          at,
          `\`${text.slice(0, 60)}\` is nothing a list of studies knows; write ${names} or limit with a value (industry: Retail, limit: 3), or - and the name of a study's file`,
        ),
      );
    }
  }
  const shown = Math.min(limit ?? (slugs.length > 0 ? slugs.length : STUDIES_SHOWN), MOST_STUDIES);
  return { block: { kind: "studies", line, facets, slugs, limit: shown }, diagnostics };
}

/** An author may name a study by its file, by its address or by the last part of it. */
const toSlugOfStudy = (text: string): string =>
  text
    .replace(/\/(?:index\.md)?$/, "")
    .replace(/^.*\//, "")
    .replace(/\.md$/, "")
    .toLowerCase();

function readQuote(lines: readonly string[], line: number): BlockParts {
  const texts = written(lines, line).map(({ text }) => text.replace(/^>\s?/, ""));
  const last = ATTRIBUTION.exec(texts.at(-1) ?? "")?.[1];
  const quote = (last === undefined ? texts : texts.slice(0, -1)).join(" ").replace(/^["“„]|["”]$/g, "");
  if (quote === "") {
    const message = "the quote is empty; write its words, and on the last line a dash and who said them";
    return { block: null, diagnostics: [fault("error", line, message)] };
  }
  const [person = null, role = null, ...company] = (last ?? "").split(/,\s*/).filter((part) => part !== "");
  const rest = company.join(", ");
  return {
    block: { kind: "quote", line, quote, person, role, company: rest === "" ? null : rest },
    diagnostics: [],
  };
}

function readFigures(lines: readonly string[], line: number): BlockParts {
  const diagnostics: Diagnostic[] = [];
  const figures = written(lines, line).flatMap(({ text, line: at }) => {
    const [, figure, label] = /^(?:[-*+]\s+)?([^:]{1,30}):\s*(\S.*)$/.exec(text) ?? [];
    if (figure !== undefined && label !== undefined) return [{ figure: figure.trim(), label }];
    diagnostics.push(
      fault(
        "error",
        at,
        `\`${text.slice(0, 60)}\` is no figure; write - 12 years: in business, the figure before the colon and what it counts after it`,
      ),
    );
    return [];
  });
  if (figures.length === 0 && diagnostics.length === 0)
    diagnostics.push(
      fault("error", line, "there are no figures here; write one a line, such as - 12 years: in business"),
    );
  return { block: figures.length > 0 ? { kind: "figures", line, figures } : null, diagnostics };
}

/** Whether a term is the one an author named, by its label or its address. */
export const isTerm = ({ value, label }: Term, named: string): boolean =>
  value === named.toLowerCase() || spellingKey(label) === spellingKey(named);
