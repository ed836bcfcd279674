import { describe, expect, it } from "vitest";
import { createContact, postForm, postJson } from "../../../support/inquiries/contact.ts";
import { readHonestInquiries } from "../../../support/inquiries/inquiries.ts";

/** Some fill a form from a clipboard in no time, most take minutes, and some have no script. */
const FILL_TIMES = [undefined, "900", "45000", "600000"];

describe("300 honest inquiries in many styles and languages", () => {
  const inquiries = readHonestInquiries();

  it("are all taken, word for word, and none is set aside", async () => {
    const { post, kept } = createContact();
    for (const [at, inquiry] of inquiries.entries()) {
      const elapsed = FILL_TIMES[at % FILL_TIMES.length];
      const fields = { ...inquiry, ...(elapsed === undefined ? {} : { elapsed }) };
      const answer = await post(at % 3 === 0 ? postJson(fields) : postForm(fields));
      expect(answer, JSON.stringify(inquiry)).toMatchObject({ status: at % 3 === 0 ? 201 : 303 });
      expect(kept.at(-1)?.record.inquiry).toMatchObject({ name: inquiry.name, message: inquiry.message });
    }
    const setAside = kept.filter(({ record }) => record.status === "quarantined");
    expect(inquiries).toHaveLength(300);
    expect(kept).toHaveLength(300);
    expect(new Set(kept.map(({ record }) => record.idempotencyKey)).size).toBe(300);
    expect(setAside.map(({ record }) => record.inquiry.message)).toEqual([]);
  });
});
