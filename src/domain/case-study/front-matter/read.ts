import { isMap, LineCounter, parseDocument } from "yaml";
import type { Problem } from "../../problem.ts";
import { error, type FieldPath, type Position, toProblem } from "../fields/diagnostic.ts";
import { explainYaml } from "./explain-yaml.ts";
import { type Place, type RawFields, readFields } from "./values.ts";

/** Fields, and where each stands in the file; `fields` is null where the YAML cannot be read. */
export type FrontMatter = {
  fields: RawFields | null;
  problems: Problem[];
  /** The place of a field; of one that is missing, that of what should hold it. */
  placeOf: (path: FieldPath) => Place;
};

/** Front matter is a few fields: what is longer was meant for the body, or for mischief. Characters. */
const MAX_LENGTH = 100_000;

/** Reads YAML 1.2 by its failsafe schema (YAML 1.2.2, chapter 10.1): every value is text, a list or a mapping. */
export function readFrontMatter(yaml: string, firstLine: number): FrontMatter {
  const fence: Place = { line: firstLine - 1, column: 1, isPlain: true, comment: null };
  const refuse = (rule: string, message: string, at: Position = fence): FrontMatter => ({
    fields: null,
    problems: [toProblem(error(rule, [], message), at)],
    placeOf: () => fence,
  });
  if (yaml.length > MAX_LENGTH) {
    const size = Math.round(yaml.length / 1000);
    return refuse("front-matter-long", `the front matter is ${size} KB long; is the --- at its end missing?`);
  }
  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    schema: "failsafe",
    uniqueKeys: false,
    lineCounter: counter,
    prettyErrors: false,
    logLevel: "silent",
  });
  const positionOf = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const fault = document.errors[0] ?? document.warnings.find(({ code }) => code === "TAG_RESOLVE_FAILED");
  if (fault) {
    const { rule, message, line, column } = explainYaml(fault, yaml);
    return refuse(rule, message, { line: line + firstLine, column });
  }
  if (document.contents === null)
    return refuse("front-matter-empty", "the front matter is empty; it needs title and publishDate");
  if (!isMap(document.contents)) {
    return refuse(
      "front-matter-shape",
      'the front matter must be lines of "field: text"; write title: "..."',
    );
  }
  const { fields, findings, places } = readFields(document.contents, positionOf);
  const placeOf = (path: FieldPath): Place =>
    path.length === 0 ? fence : (places.get(JSON.stringify(path)) ?? placeOf(path.slice(0, -1)));
  const problems = findings.map((finding) => toProblem(finding, placeOf(finding.path)));
  const unread = problems.find(({ rule }) => rule === "yaml-reference" || rule === "yaml-name");
  return unread ? { fields: null, problems: [unread], placeOf } : { fields, problems, placeOf };
}
