import { parseInquiry, type RawFields } from "../../src/domain/inquiry/index.ts";
import type { Answer } from "../answer.ts";
import * as answers from "./answers.ts";
import { readBody } from "./read-body.ts";
import { parsePostType, readFields } from "./read-fields.ts";

/** What one network address sees that posts too often: how to reach us, and every word still in the form. */
export async function answerBusy(request: Request): Promise<Answer> {
  const contentType = request.headers.get("Content-Type") ?? "";
  const type = parsePostType(contentType);
  const json = answers.wantsJson(request, type === "json");
  const raw = type === null ? null : await readPost(request, type, contentType);
  return answers.tooMany({ json, values: raw === null ? {} : parseInquiry(raw).values, study: null });
}

async function readPost(
  request: Request,
  type: Parameters<typeof readFields>[0],
  contentType: string,
): Promise<RawFields | null> {
  const body = await readBody(request);
  return body.ok ? readFields(type, contentType, body.bytes) : null;
}
