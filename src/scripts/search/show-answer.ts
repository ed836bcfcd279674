import { TYPING_HEADER } from "../../domain/search-view/typing-header.ts";
import { swapRegions } from "./regions.ts";
import { readPage } from "./trusted-html.ts";

/**
 * How a question came about. `results`: by someone who wants to see them now, through a link in them or the button under the
 * filters. `return`: Back or Forward. `facet` is the group of boxes a choice was made in.
 */
export type Asked =
  | { by: "typing" | "submit" | "results" | "return" }
  | { by: "choice"; facet: Element | null };

/** Asks for the page at `url` and shows its answer in this one. A failure is left to the browser: it loads the address. */
export async function showAnswer(url: string, asked: Asked, signal: AbortSignal): Promise<void> {
  document.getElementById("results")?.setAttribute("aria-busy", "true");
  try {
    const headers: HeadersInit = asked.by === "typing" ? { [TYPING_HEADER]: "1" } : {};
    const response = await fetch(url, { signal, headers });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    const page = await readPage(response);
    if (!signal.aborted) show(page, asked);
  } catch {
    if (!signal.aborted) location.reload();
  }
}

function show(page: Document, asked: Asked): void {
  const focused = document.activeElement?.id ?? "";
  swapRegions(page, asked.by === "choice" ? asked.facet : null);
  document.title = page.title;
  if (asked.by === "results" || asked.by === "return") copyQuestion(page);
  const results = document.getElementById("results");
  const summary = document.getElementById("results-summary");
  setText("search-status", summary?.textContent ?? "");
  setText("show-results", `Show results (${results?.dataset.total ?? 0})`);
  const namesake = document.getElementById(focused);
  if (asked.by === "results") (results?.contains(namesake) ? namesake : summary)?.focus();
  else if (document.activeElement === document.body) namesake?.focus({ preventScroll: true });
}

function copyQuestion(page: Document): void {
  const field = document.getElementById("q");
  const next = page.getElementById("q");
  if (field instanceof HTMLInputElement && next instanceof HTMLInputElement) field.value = next.value;
}

function setText(id: string, text: string): void {
  const element = document.getElementById(id);
  if (element) element.textContent = text;
}
