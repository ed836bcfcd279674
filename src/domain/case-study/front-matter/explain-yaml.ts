import type { YAMLError } from "yaml";
import { SLIPS } from "./slips/index.ts";

/** What YAML stumbled over, in the words of someone who edits a text. `line` counts from 0, `column` from 1. */
export type YamlFault = { rule: string; message: string; line: number; column: number };

/** The line YAML stumbled over, taken apart, and what it said. `at` counts from 0. */
export type Scene = {
  lines: string[];
  at: number;
  line: string;
  /** Of `name: value`; empty where the line is none. */
  name: string;
  value: string;
  code: YAMLError["code"];
  message: string;
};

/** Says the first fault of a YAML text: where it lies, what is wrong, what to do. */
export function explainYaml(error: YAMLError, yaml: string): YamlFault {
  const before = yaml.slice(0, error.pos[0]).split("\n");
  const at = before.length - 1;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const scene = toScene(yaml.split("\n"), at, error);
  for (const slip of SLIPS) {
    const found = slip(scene);
    if (!found) continue;
    const line = found.at ?? at;
    return { rule: found.rule, message: found.message, line, column: line === at ? column : 1 };
  }
  return {
    rule: "yaml",
    message: `YAML cannot be read here (${error.message}); put the text in quotes`,
    line: at,
    column,
  };
}

function toScene(lines: string[], at: number, { code, message }: YAMLError): Scene {
  const line = lines[at] ?? "";
  const [, name = "", value = ""] = FIELD.exec(line) ?? [];
  return { lines, at, line, name, value, code, message };
}

const FIELD = /^\s*(?:- )?([\w-]+)\s*:(?:\s+(.*))?$/;
