import type { InquiryRecord } from "../../../src/domain/inquiry/index.ts";
import { HONEST, NOW } from "./contact-world.ts";

/** A kept inquiry; `at` numbers it, so that no two are the same one. */
export function createRecord(at = 1, changes: Partial<InquiryRecord> = {}): InquiryRecord {
  return {
    context: "production",
    idempotencyKey: at.toString(16).padStart(64, "0"),
    reference: `AAAA-AAAA-${at.toString().padStart(4, "0")}`,
    receivedAt: NOW.toISOString(),
    status: "new",
    inquiry: { ...HONEST, company: null, phone: null },
    origin: { study: null, page: null, search: null },
    score: { points: 0, reasons: [] },
    messageDigest: at.toString(16).padStart(64, "f"),
    ...changes,
  };
}
