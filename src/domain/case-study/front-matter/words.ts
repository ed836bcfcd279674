import type { YAMLError } from "yaml";

/** What YAML stumbled over, in the words of someone who edits a text. `offset` counts characters of the YAML. */
export type YamlFault = { rule: string; message: string; offset: number };

type Fault = { line: string; name: string; value: string; next: string; message: string; opening: string };
type Explanation = {
  rule: string;
  applies: (fault: Fault, code: YAMLError["code"]) => boolean;
  say: (fault: Fault) => string;
};

/** From the most telling to the least: the first that applies is said. */
const EXPLANATIONS: Explanation[] = [
  {
    rule: "yaml-tab",
    applies: ({ line }, code) => code === "TAB_AS_INDENT" || /^ *\t/.test(line),
    say: () =>
      "a tab stands at the start of this line, and YAML allows only spaces there; replace it by spaces",
  },
  {
    rule: "yaml-tag",
    applies: (_, code) => code === "TAG_RESOLVE_FAILED",
    say: ({ value }) =>
      `text that begins with ! is read as a YAML tag, and none is allowed here (\`${cut(value)}\`); put it in quotes`,
  },
  {
    rule: "yaml-deep",
    applies: (_, code) => code === "RESOURCE_EXHAUSTION",
    say: () => "brackets are nested too deep here; no field needs more than two levels",
  },
  {
    rule: "yaml-colon",
    applies: ({ line }) => /^\s*[\w-]+：/.test(line),
    say: () => "the colon after the field name is a wide one (：); write a plain colon and a space",
  },
  {
    rule: "yaml-colon",
    applies: ({ line }) => /^[\w-]+:[^\s:/]/.test(line),
    say: ({ line }) => `a space is missing after the colon; write \`${cut(line.replace(":", ": "))}\``,
  },
  {
    rule: "yaml-escape",
    applies: (_, code) => code === "BAD_DQ_ESCAPE",
    say: () =>
      "a backslash in double quotes is read as an escape; write it twice (\\\\), or use single quotes",
  },
  {
    rule: "yaml-quotes",
    applies: ({ message }) => /closing ["']quote/i.test(message),
    say: ({ message }) =>
      `a quote opens here and is not closed; add ${/closing '/.test(message) ? "'" : '"'} at the end of the text`,
  },
  {
    rule: "yaml-quotes",
    applies: ({ value }) => /^(["']).*\1.*\S/.test(value) && !/^(["'])(?:(?!\1).)*\1\s*(?:#.*)?$/.test(value),
    say: ({ value, name }) =>
      `the text of \`${name}\` has ${value[0]} inside its quotes; write ${suggestQuotes(value)}`,
  },
  {
    rule: "yaml-bracket",
    applies: ({ opening, message }) =>
      opening !== "" && /must be sufficiently indented|Missing closing|end with a/i.test(message),
    say: ({ opening }) =>
      `the ${opening} above is not closed before this line; add ${opening.startsWith("[") ? "]" : "}"}`,
  },
  {
    rule: "yaml-comma",
    applies: ({ message }) => /Missing , /.test(message),
    say: () => "a comma is missing between the entry above and this one; end the entry above with a comma",
  },
  {
    rule: "yaml-colon",
    applies: ({ value, name }) => name !== "" && /^[^"'[{|>].*:(?:\s|$)/.test(value),
    say: ({ name, value }) =>
      `the text of \`${name}\` has a colon in it; put it in quotes: ${name}: ${quote(value)}`,
  },
  {
    rule: "yaml-start",
    applies: (_, code) => code === "BAD_SCALAR_START",
    say: ({ name, value }) =>
      `text may not begin with ${value[0] ?? "this sign"}; put it in quotes: ${name}: ${quote(value)}`,
  },
  {
    rule: "yaml-indent",
    applies: ({ next, name }, code) => name !== "" && code === "BLOCK_AS_IMPLICIT_KEY" && /^\s+/.test(next),
    say: ({ name }) =>
      `the line below is indented as if it belonged to \`${name}\`; begin both at the same column`,
  },
  {
    rule: "yaml-line",
    applies: ({ name }) => name === "",
    say: ({ line }) =>
      `\`${cut(line.trim())}\` is no "field: text"; where it goes on with the line above, put the whole text in quotes on one line`,
  },
  {
    rule: "yaml-indent",
    applies: (_, code) =>
      code === "BAD_INDENT" || code === "UNEXPECTED_TOKEN" || code === "MULTILINE_IMPLICIT_KEY",
    say: () =>
      "this line does not fit the lines above it; begin every field at the same column, without spaces before it",
  },
];

/** Says the first fault of a YAML text: where it lies, what is wrong, what to do. */
export function explainYaml(error: YAMLError, yaml: string): YamlFault {
  const offset = error.pos[0];
  const lines = yaml.split("\n");
  const at = yaml.slice(0, offset).split("\n").length - 1;
  const line = lines[at] ?? "";
  const [, name = "", value = ""] = /^\s*(?:- )?([\w-]+)\s*:(?:\s+(.*))?$/.exec(line) ?? [];
  const fault: Fault = {
    line,
    name,
    value,
    next: lines[at + 1] ?? "",
    message: error.message,
    opening: openingAbove(lines, at),
  };
  const explanation = EXPLANATIONS.find(({ applies }) => applies(fault, error.code));
  const message =
    explanation?.say(fault) ?? `YAML cannot be read here (${error.message}); put the text in quotes`;
  return { rule: explanation?.rule ?? "yaml", message, offset };
}

/** The bracket that the lines up to `at` leave open. */
function openingAbove(lines: string[], at: number): string {
  for (let index = at; index >= 0; index--) {
    const bracket = /:\s*([[{])/.exec(lines[index] ?? "")?.[1];
    if (bracket) return `${bracket} of line`;
  }
  return "";
}

const quote = (text: string): string => JSON.stringify(cut(text.replace(/\s+#.*$/, "").trim()));
const suggestQuotes = (text: string): string =>
  text.startsWith('"') ? '\\" for it' : "'' (twice) for it, or double quotes around the text";

const LONGEST_QUOTE = 60;
const cut = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}...` : text;
