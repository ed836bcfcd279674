import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FoundOutcome } from "../../../../src/domain/outcomes/types.ts";
import { ROOT } from "../../../support/project.ts";
import { tellOutcome } from "./tell.ts";

const FOLDER = join(ROOT, "src/domain/outcomes");

/** Modules that hold no words to read by: messages to authors, and the English plural, which figures are written with. */
const NO_GRAMMAR = /^(?:claims\/claim-diagnostics|format-proposal|figures\/noun-forms)\.ts$/;

const withoutComments = (source: string): string =>
  source.replace(/\/\*\*?[\s\S]*?\*\/|(?<=^\s*)\/\/.*$/gm, "");

/** A pattern's alternatives as words between bars: "(?:takes?|took)\\b" is "takes|took". */
const toAlternatives = (code: string): string =>
  code
    .replace(/\\p\{\w+\}|\\u[0-9a-f]{4}|\\[a-zA-Z]/g, "#")
    .replace(/\[[^\]\n]*\]/g, "#")
    .replace(/\(\?(?:<?[:=!]|<\w+>)|[()?*+]/g, "");

/** What in a source is a list of words: three alternatives of a pattern, a list between spaces, a letter that English lacks. */
function wordListsIn(source: string): string[] {
  const code = withoutComments(source);
  return [
    ...(toAlternatives(code).match(
      /(?<![\p{L}\p{N}$_.-])\p{Ll}{2,}(?: \p{Ll}+)*(?:\|(?:\p{Ll}+ ?)+){2,}/gu,
    ) ?? []),
    ...(code.match(/wordsOf\(\s*["'`][^"'`]*\p{Ll}{2,}\s\p{Ll}{2,}/gu) ?? []),
    ...(code.match(/["'`](?:\p{Ll}{3,}\s){3,}\p{Ll}{3,}["'`]\s*\.split/gu) ?? []),
    ...(code.match(/["'`/][^"'`/\n]*[à-öø-ÿāăąćčęěğłńőœśšůźżž][^"'`/\n]*["'`/]/gu) ?? []),
  ];
}

describe("the words of languages", () => {
  it("stand in the lexicon alone, so that a new language is one file", () => {
    const sources = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && !name.startsWith("lexicon/") && !NO_GRAMMAR.test(name),
    );
    const found = sources.flatMap((name) =>
      wordListsIn(readFileSync(join(FOLDER, name), "utf8")).map((list) => `${name}: ${list}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ["const AGENT = /^(?:takes?|took|needs?)$/i;", true],
    ['const NO = pattern(`(?<![\\\\p{L}])(?:from|in|at)(?![\\\\p{L}])`, "iu");', true],
    ['new Set(wordsOf("the of our"))', true],
    ['"yoy year over about".split(" ")', true],
    ["/^(?:après|avant)$/u", true],
    ['type Kind = "percent" | "times" | "points";', false],
    ['const KINDS = ["percent", "times", "points"];', false],
    ["/^(?:up|down)$/", false],
    ["/** der, die, das: takes|took|needs */", false],
    ["pattern(past() + anyOf(wordsOf(AMOUNTS)))", false],
  ])("are told from other code: %s", (code, isList) => {
    expect(wordListsIn(code).length > 0).toBe(isList);
  });
});

it("reads a tenth language by its file and one line of the index", () => {
  const results = [
    "Ventetiden faldt fra 8,2 til 1,4 sekunder.",
    "Salget steg med 34 %.",
    "Antallet af fejl blev halveret.",
    "40 % færre klager i første kvartal.",
    "Behandlingstiden faldt fra tre uger til to dage.",
    "Oppetiden er nu 99,98 %.",
  ];
  const others = [
    "Målet er, at salget stiger med 30 % i år.",
    "Ifølge en undersøgelse faldt salget i branchen med 12 %.",
    "Prisen steg med 5 %.",
    "Salget steg ikke med 30 %.",
  ];
  const texts = [...results, ...others].map((text) => `## Resultater\n\n- ${text}`);
  const output = execFileSync(process.execPath, [
    join(ROOT, "test/fixtures/outcomes/read-with-danish.ts"),
    JSON.stringify(texts),
  ]);
  const read: FoundOutcome[][] = JSON.parse(output.toString());
  expect(read.map((outcomes) => outcomes.map((one) => `${one.certainty} ${tellOutcome(one)}`))).toEqual([
    ["stated [Ventetiden] 8.2 s -> 1.4 s"],
    ["stated [Salget] percent 34 up; uncheckable"],
    ["stated [Antallet af fejl] percent 50 down; uncheckable"],
    ["stated [klager] percent 40 down; uncheckable"],
    ["stated [Behandlingstiden] 3 week -> 2 day"],
    ["read [Oppetiden] 99.98 %"],
    [],
    [],
    [],
    [],
  ]);
});
