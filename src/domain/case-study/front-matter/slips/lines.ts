import type { Scene } from "../explain-yaml.ts";
import { cut, type Slip, slip } from "./slip.ts";

/** Where the closing --- is missing, the fields run on into the text. A line of one # alone may be a YAML comment. */
export function findBody({ lines, at }: Scene): Slip | null {
  const body = lines.findIndex(
    (line, index) => /^(?:#{2,6}\s+\S|> |!\[)/.test(line) || isTitle(lines, index),
  );
  if (body < 0 || body > at) return null;
  const message = `\`${cut(lines[body] ?? "")}\` looks like the text of the page, not like a field; write a line of --- before it, to end the fields`;
  return slip("front-matter-unterminated", message, body);
}

function isTitle(lines: string[], index: number): boolean {
  const next = lines.slice(index + 1).find((line) => line.trim() !== "") ?? "";
  return /^#\s+\S/.test(lines[index] ?? "") && /^\p{L}[^:]*$/u.test(next);
}

export function findDeeperLine({ code, name, lines, at }: Scene): Slip | null {
  if (name === "" || code !== "BLOCK_AS_IMPLICIT_KEY" || !/^\s+\S/.test(lines[at + 1] ?? "")) return null;
  const message = `this line begins further right than \`${name}\` above it, as if it belonged to it; remove the spaces before it`;
  return slip("yaml-indent", message, at + 1);
}

export function findStrayLine({ name, line }: Scene): Slip | null {
  if (name !== "" || line.trim() === "") return null;
  const [, field, text] = /^([\w-]+)\s*=\s*(.+)$/.exec(line) ?? [];
  if (field)
    return slip(
      "yaml-line",
      `fields are written with a colon, not with =; write ${field}: ${cut(text ?? "")}`,
    );
  return slip(
    "yaml-line",
    `\`${cut(line.trim())}\` is no "field: text"; where it goes on with the line above, put the whole text in quotes on one line`,
  );
}

export function findShiftedLine({ code }: Scene): Slip | null {
  if (!["BAD_INDENT", "UNEXPECTED_TOKEN", "MULTILINE_IMPLICIT_KEY", "BLOCK_AS_IMPLICIT_KEY"].includes(code))
    return null;
  return slip(
    "yaml-indent",
    "this line does not stand where the lines above it do; begin every field at the start of its line",
  );
}
