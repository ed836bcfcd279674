import type { Answer } from "./answer.ts";
import { errorText, type Log } from "./log.ts";

/**
 * Turns what nobody caught into a plain page with a reference that also stands in the log; never a stack trace. Where even
 * that page cannot be rendered, a text says the same.
 */
export async function guard(
  work: () => Promise<Response>,
  { log, toResponse }: { log: Log; toResponse: (answer: Answer) => Response },
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const incident = crypto.randomUUID().slice(0, 8);
    log("uncaught", { incident, error: errorText(error) });
    try {
      return toResponse(failure(incident));
    } catch {
      return new Response(`${TITLE}. ${sentence(incident)}\n`, {
        status: 500,
        headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
      });
    }
  }
}

const TITLE = "Something went wrong on our side";
const sentence = (incident: string): string =>
  `Please go back and try again. If it happens twice, tell us this reference: ${incident}.`;

const failure = (incident: string): Answer => ({
  kind: "page",
  status: 500,
  template: "pages/message.njk",
  data: { title: TITLE, paragraphs: [sentence(incident)] },
});
