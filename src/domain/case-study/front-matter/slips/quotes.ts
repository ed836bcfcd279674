import type { Scene } from "../explain-yaml.ts";
import { cut, inQuotes, type Slip, slip } from "./slip.ts";

export function findEscape({ code }: Scene): Slip | null {
  if (code !== "BAD_DQ_ESCAPE") return null;
  return slip(
    "yaml-escape",
    "a backslash in double quotes begins an escape; write it twice (\\\\), or put the text in single quotes",
  );
}

export function findOpenQuote({ lines, at, message }: Scene): Slip | null {
  if (!/closing ["']quote/i.test(message)) return null;
  const sign = message.includes("closing '") ? "'" : '"';
  const start = lines.findLastIndex((line, index) => index <= at && openingOf(line) === sign);
  const line = start < 0 ? at : start;
  const next = lines.slice(line + 1).findIndex((text) => /^[\w-]+:/.test(text));
  const goesOn = lines
    .slice(line + 1, next < 0 ? undefined : line + 1 + next)
    .some((text) => text.trimEnd().endsWith(sign));
  const text = goesOn
    ? "the text in quotes goes on below; write it on one line, or begin the lines below with two spaces"
    : `the quote that opens in this line is not closed; write ${sign} at the end of the text`;
  return slip("yaml-quotes", text, line);
}

const openingOf = (line: string): string | undefined => /:\s+(["'])/.exec(line)?.[1];

const WELL_QUOTED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*,?\s*(?:#.*)?$/;

export function findInnerQuote({ name, value }: Scene): Slip | null {
  const sign = /^["']/.exec(value)?.[0];
  if (!sign || name === "" || WELL_QUOTED.test(value)) return null;
  const whole = value.trim();
  const inner = whole.endsWith(sign) ? whole.slice(1, -1) : whole;
  const cure = sign === '"' ? `'${inner.replaceAll("'", "''")}'` : JSON.stringify(inner);
  return slip(
    "yaml-quotes",
    `the text of \`${name}\` has ${sign} inside its quotes, where YAML takes it for the end; write ${name}: ${cut(cure)}`,
  );
}

export function findReserved({ code, name, value }: Scene): Slip | null {
  const isReserved =
    code === "BAD_SCALAR_START" || code === "BAD_ALIAS" || /^[*&]|^[>|][^\s>|+\-\d]|^[-?]\s/.test(value);
  if (!isReserved || name === "") return null;
  return slip(
    "yaml-start",
    `text may not begin with ${value[0]}, which has a meaning of its own in YAML; put it in quotes: ${name}: ${inQuotes(value)}`,
  );
}

export function findColonInText({ name, value }: Scene): Slip | null {
  if (name === "" || !/^[^"'[{|>].*:(?:\s|$)/.test(value)) return null;
  return slip(
    "yaml-colon",
    `the text of \`${name}\` has a colon in it, which YAML takes for another field; put it in quotes: ${name}: ${inQuotes(value)}`,
  );
}

export function findTag({ code, value, name }: Scene): Slip | null {
  if (code !== "TAG_RESOLVE_FAILED") return null;
  const message = /^!!?\w+(?:\/|:)/.test(value)
    ? `\`${cut(value)}\` is an instruction to a program (a YAML tag), and none is followed here; remove it`
    : `text may not begin with !, which YAML keeps for tags; put it in quotes: ${name}: ${inQuotes(value)}`;
  return slip("yaml-tag", message);
}
