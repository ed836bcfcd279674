import type { DeployContext } from "../../src/domain/deploy-context.ts";
import type {
  Inquiry,
  InquiryRecord,
  InquiryStatus,
  Origin,
  ScoreReason,
} from "../../src/domain/inquiry/index.ts";

/** An inquiry as the outbox sends it. */
export type KeptInquiry = Omit<InquiryRecord, "idempotencyKey" | "messageDigest" | "status"> & {
  status: InquiryStatus;
};

/** The columns of `inquiry` that make a KeptInquiry, under the names `InquiryRow` gives them. */
export const INQUIRY_COLUMNS = `inquiry.context, inquiry.reference, inquiry.received_at, inquiry.status, inquiry.name,
  inquiry.email, inquiry.company, inquiry.phone, inquiry.message, inquiry.study, inquiry.page, inquiry.search,
  inquiry.score, inquiry.reasons`;

export type InquiryRow = Inquiry &
  Origin & {
    context: DeployContext;
    reference: string;
    received_at: Date;
    status: InquiryStatus;
    score: number;
    reasons: ScoreReason[];
  };

export function toKeptInquiry(row: InquiryRow): KeptInquiry {
  const { context, reference, status, name, email, company, phone, message, study, page, search } = row;
  return {
    context,
    reference,
    receivedAt: row.received_at.toISOString(),
    status,
    inquiry: { name, email, company, phone, message },
    origin: { study, page, search },
    score: { points: row.score, reasons: row.reasons },
  };
}
