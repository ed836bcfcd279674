import { readFileSync } from "node:fs";
import type { InquiryRecord } from "../../../src/domain/inquiry/index.ts";
import { HONEST, NOW } from "./contact.ts";

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
    messageDigest: `d${at.toString(16).padStart(63, "0")}`,
    ...changes,
  };
}

export type HonestInquiry = { name: string; email: string; message: string };

/** 300 inquiries as people write them, one a line: name, mail address and message, with `\n` and `\t` written out. */
export function readHonestInquiries(): HonestInquiry[] {
  const lines = readFileSync("test/fixtures/inquiries/honest.txt", "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [name = "", email = "", message = ""] = line.split("|");
    return { name, email, message: message.replaceAll("\\n", "\n").replaceAll("\\t", "\t") };
  });
}
