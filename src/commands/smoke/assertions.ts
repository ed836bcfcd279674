import type { z } from "zod";

/** How a deploy is asked: `ask` gives the answer to a path of it and follows no redirect. */
export type Deploy = {
  ask: (path: string, options?: RequestInit) => Promise<Response>;
  /** Whether it is on this machine, where `npm start` lets nothing be kept. */
  isLocal: boolean;
  /** A name for the test inquiry that no other has. */
  key: string;
  /** Whether a test inquiry may be sent to a deploy whose inquiries reach the firm. */
  mayInquire: boolean;
  /** What the test inquiry is signed with; without it the deploy takes it as any other. */
  secret?: string | null;
};

/** An expectation that was not met. */
export class ExpectationError extends Error {
  override name = "ExpectationError";
}

/** @throws {ExpectationError} */
export function expectThat(isMet: boolean, fault: string): asserts isMet {
  if (!isMet) throw new ExpectationError(fault);
}

export async function expectPage(
  { ask }: Deploy,
  path: string,
  status = 200,
): Promise<{ html: string; response: Response }> {
  const response = await ask(path);
  expectThat(response.status === status, `${path} answers ${response.status}, and should ${status}`);
  const type = response.headers.get("Content-Type") ?? "";
  expectThat(/^text\/html\b/i.test(type), `${path} has the type ${type || "none"}, and should be a page`);
  const html = await response.text();
  expectThat(/<h1[\s>]/.test(html), `${path} has no heading; look at it`);
  return { html, response };
}

export async function readJson<Value>(
  response: Response,
  schema: z.ZodType<Value>,
  path: string,
): Promise<Value> {
  const parsed = schema.safeParse(await response.json().catch(() => null));
  expectThat(
    parsed.success,
    `${path} answers something else than it should; look at the log of its function`,
  );
  return parsed.data;
}

export const isNoindex = (response: Response): boolean =>
  /noindex/i.test(response.headers.get("X-Robots-Tag") ?? "");

/** `Cache-Control` without the order and the spaces a network may change. */
const directives = (value: string | null): string =>
  (value ?? "")
    .toLowerCase()
    .split(",")
    .map((part) => part.trim())
    .sort()
    .join(", ");

export function expectCaching(response: Response, wanted: string | undefined, path: string): void {
  const found = response.headers.get("Cache-Control");
  expectThat(
    directives(found) === directives(wanted ?? null),
    `${path} has the Cache-Control ${found ?? "none"}, and should have ${wanted}`,
  );
}

export function hasPolicy(found: string | null, wanted: string): boolean {
  const parts = (policy: string): string[] =>
    policy
      .split(";")
      .map((part) => part.trim())
      .filter((part) => !part.startsWith("style-src"))
      .sort();
  return found !== null && parts(found).join(";") === parts(wanted).join(";");
}
