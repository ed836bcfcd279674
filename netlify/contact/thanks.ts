import { isReference } from "../../src/domain/inquiry/index.ts";
import type { Answer } from "../answer.ts";
import type { Study } from "../studies.ts";

const MOST = 2;

/**
 * The page after an inquiry. Everything on it follows from the address alone: a reference of the right form is shown, not
 * looked up, and studies are shown that the index knows.
 */
export function answerThanks(request: Request, findStudy: (slug: string) => Study | null): Answer {
  if (request.method !== "GET" && request.method !== "HEAD") return wrongMethod;
  const { searchParams } = new URL(request.url);
  const reference = searchParams.get("ref") ?? "";
  const slugs = [...new Set((searchParams.get("see") ?? "").split(","))];
  const suggestions = slugs.flatMap((slug) => findStudy(slug) ?? []).slice(0, MOST);
  return {
    kind: "page",
    status: 200,
    template: "pages/thanks.njk",
    data: { reference: isReference(reference) ? reference : null, suggestions },
  };
}

const wrongMethod: Answer = {
  kind: "page",
  status: 405,
  template: "pages/message.njk",
  data: { title: "Nothing to send here", paragraphs: ["This page can only be read."] },
  headers: { Allow: "GET, HEAD" },
};
