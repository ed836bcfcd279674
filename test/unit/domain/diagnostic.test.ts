import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../src/domain/diagnostic.ts";
import { formatDiagnostics, formatSummary, hasErrors } from "../../../src/domain/diagnostic.ts";

const problem = (change: Partial<Diagnostic> = {}): Diagnostic => ({
  level: "error",
  rule: "x",
  field: "title",
  line: 2,
  column: 3,
  message: "it is wrong; mend it",
  ...change,
});

describe("the report of a check", () => {
  it("has a line for each problem, in a form editors make a link of", () => {
    const problems = [problem(), problem({ level: "warning", field: null })];
    expect(formatDiagnostics([{ file: "a.md", problems }])).toEqual([
      "a.md:2:3 error title: it is wrong; mend it",
      "a.md:2:3 warning: it is wrong; mend it",
    ]);
  });

  it("lets words of a file neither break lines nor steer the terminal", () => {
    const [line] = formatDiagnostics([
      { file: "a.md", problems: [problem({ message: "a\nb\u001b[31m\u2028c" })] },
    ]);
    expect(line).toBe("a.md:2:3 error title: a b [31m c");
  });

  it("ends in a count", () => {
    expect(formatSummary([])).toBe("0 files checked: no problems");
    expect(formatSummary([{ file: "a.md", problems: [problem()] }])).toBe(
      "1 file checked: 1 error, 0 warnings",
    );
  });

  it("fails for an error only", () => {
    expect(hasErrors([{ file: "a.md", problems: [problem({ level: "warning" })] }])).toBe(false);
    expect(hasErrors([{ file: "a.md", problems: [problem()] }])).toBe(true);
  });
});
