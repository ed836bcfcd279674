import type { Token } from "markdown-it";
import type { Problem } from "../../problem.ts";
import type { ParseOptions } from "../options.ts";
import { findHtmlFaults } from "./check-html.ts";
import { findImageFaults } from "./check-images.ts";
import { findLinkFaults } from "./check-links.ts";
import { type Spot, toProblem } from "./spots.ts";

/** Characters: about 30,000 words. What is longer is no case study, and slow on a telephone. */
const LONGEST = 200_000;

export type Body = { text: string; line: number };

/** What readers of a body would miss or stumble over. */
export function checkBody(body: Body, tokens: Token[], findImage: ParseOptions["findImage"]): Problem[] {
  const spots = [
    ...findSizeFaults(body.text),
    ...findImageFaults(tokens, findImage),
    ...findLinkFaults(tokens),
    ...findHtmlFaults(tokens),
    ...findOpenFences(body.text, tokens),
  ];
  return [...Map.groupBy(spots, ({ rule }) => rule).values()].map((group) => toProblem(group, body.line));
}

function findSizeFaults(text: string): Spot[] {
  if (text.trim() === "") {
    const message = "there is no text under the front matter; write the case study there";
    return [{ rule: "body-empty", line: 0, message }];
  }
  if (text.length <= LONGEST) return [];
  const size = text.length.toLocaleString("en");
  const message = `the text has ${size} characters, where a case study has about 6,000; look for something pasted in by mistake, and cut it`;
  return [{ rule: "body-long", line: 0, message }];
}

/** A code block without an end swallows the rest of the page. */
function findOpenFences(text: string, tokens: Token[]): Spot[] {
  const lines = text.split("\n");
  return tokens.flatMap(({ type, level, map, markup }) => {
    if (type !== "fence" || level > 0 || !map) return [];
    const [start, end] = map;
    const isClosed = end > start + 1 && (lines[end - 1] ?? "").trim().startsWith(markup);
    if (isClosed) return [];
    const message = `the code block that begins here has no end, so all that follows is shown as code; write ${markup} on a line of its own after the code`;
    return [{ rule: "body-code", line: start, message }];
  });
}
