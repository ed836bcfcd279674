import type { InquiryRecord } from "../../src/domain/inquiry/index.ts";
import { withDeadline } from "../deadline.ts";
import { errorText, type Log } from "../log.ts";

/** An inquiry on its way in, with the keys its words would have on the days beside this one. */
export type Candidate = { record: InquiryRecord; neighbours: readonly string[] };

/** A place that holds an inquiry once `keep` has resolved; it answers the reference the visitor is told. */
export type Keeper = {
  place: "postgres" | "blob" | "mail";
  budgetMs: number;
  keep(candidate: Candidate): Promise<string>;
};

export type Kept = { place: Keeper["place"]; reference: string };

/** Not worth starting with less time than this. */
const LEAST_MS = 250;

/**
 * Tries the places in their order until one holds the inquiry; null: none does, and nothing may be acknowledged. A place
 * that answers too late may hold it as well: its key makes that the same inquiry.
 */
export async function keepInquiry(
  keepers: readonly Keeper[],
  candidate: Candidate,
  { remainingMs, log }: { remainingMs: () => number; log: Log },
): Promise<Kept | null> {
  for (const { place, budgetMs, keep } of keepers) {
    const ms = Math.min(budgetMs, remainingMs());
    if (ms < LEAST_MS) return null;
    try {
      return { place, reference: await withDeadline(`keeping in ${place}`, ms, () => keep(candidate)) };
    } catch (error) {
      log("keep-failed", { reference: candidate.record.reference, place, error: errorText(error) });
    }
  }
  return null;
}
