/** `error`: cannot be published right, or its meaning would have to be guessed. `warning`: publishes, someone should look. */
export type ProblemLevel = "error" | "warning";

/** What is wrong in a file, where (1-based line and column), and what to do, in words for its author. */
export type Problem = {
  level: ProblemLevel;
  /** Stable name of the rule, kebab-case: `date-ambiguous`. */
  rule: string;
  field: string | null;
  line: number;
  column: number;
  /** "what is wrong; what to do" */
  message: string;
};

/** In the order a reader of the file meets them. */
export const byPlace = (a: Problem, b: Problem): number => a.line - b.line || a.column - b.column;
