/** What a handler says, before it is HTML or JSON: a value that a test can read and a renderer can turn into a Response. */
export type Answer =
  | {
      kind: "page";
      status: number;
      template: string;
      data: Record<string, unknown>;
      headers?: Record<string, string>;
    }
  | { kind: "json"; status: number; value: unknown; headers?: Record<string, string> }
  | { kind: "problem"; problem: Problem; headers?: Record<string, string> }
  | { kind: "redirect"; status: 303; location: string; headers?: Record<string, string> };

/** Problem details, RFC 9457. */
export type Problem = {
  status: number;
  title: string;
  detail: string;
  errors?: { field: string; message: string }[];
};
