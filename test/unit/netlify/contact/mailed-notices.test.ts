import { describe, expect, it } from "vitest";
import { createInquiryStores, createMailedNotices } from "../../../../netlify/contact/store-inquiry.ts";
import { NOW } from "../../../support/inquiries/contact.ts";
import {
  createDeps,
  createMemoryBlobs,
  createMemoryMailer,
  noDatabase,
} from "../../../support/inquiries/deps.ts";
import { createRecord } from "../../../support/inquiries/inquiries.ts";

/** An instance that can keep by mail alone. */
function createInstance() {
  const { mailer, mails } = createMemoryMailer();
  let now = NOW;
  const { blobs } = createMemoryBlobs();
  const deps = createDeps({ db: noDatabase, blobs, mailer, now: () => now });
  const notices = createMailedNotices();
  const keep = async (at: number, message = "Hello"): Promise<string> => {
    const record = createRecord(at, { inquiry: { ...createRecord().inquiry, message } });
    const [, , mail] = createInquiryStores(deps, notices);
    return (await mail?.keep({ record, neighbours: [] })) ?? "";
  };
  const wind = (minutes: number): void => {
    now = new Date(now.getTime() + minutes * 60_000);
  };
  return { keep, mails, wind };
}

describe("an inquiry that is kept by mail alone", () => {
  it("is mailed at most twice for equal words within ten minutes, however often it is sent", async () => {
    const { keep, mails } = createInstance();
    const references: string[] = [];
    for (let at = 1; at <= 50; at += 1) references.push(await keep(at));
    expect(mails).toHaveLength(2);
    const told = mails.map(({ subject }) =>
      subject.slice("New inquiry ".length, "New inquiry AAAA-AAAA-0001".length),
    );
    expect(references.every((reference) => told.includes(reference))).toBe(true);
  });

  it("is mailed twice also where fifty presses come at once, and acknowledged only with a mail that was taken", async () => {
    const { keep, mails } = createInstance();
    const references = await Promise.all(Array.from({ length: 50 }, (_, at) => keep(at)));
    expect(mails).toHaveLength(2);
    const told = mails.map(({ subject }) =>
      subject.slice("New inquiry ".length, "New inquiry AAAA-AAAA-0001".length),
    );
    expect(references.every((reference) => told.includes(reference))).toBe(true);
    const notices = createMailedNotices();
    const fails = async () => {
      throw new Error("421");
    };
    const tries = Array.from({ length: 5 }, (_, at) => notices.once(createRecord(at), fails, NOW));
    expect((await Promise.allSettled(tries)).every(({ status }) => status === "rejected")).toBe(true);
    await expect(notices.once(createRecord(9), async () => {}, NOW)).resolves.toBe(createRecord(9).reference);
  });

  it("is mailed where the words differ, and again after ten minutes", async () => {
    const { keep, mails, wind } = createInstance();
    for (let at = 1; at <= 5; at += 1) await keep(at, `Hello ${at}`);
    expect(mails).toHaveLength(5);
    await keep(6, "Hello 1");
    await keep(7, "Hello 1");
    expect(mails).toHaveLength(6);
    wind(10);
    await keep(8, "Hello 1");
    expect(mails).toHaveLength(7);
  });

  it("has the same Message-ID from every instance, so that mail programs show it once", async () => {
    const [one, other] = [createInstance(), createInstance()];
    await one.keep(1);
    await other.keep(2);
    await other.keep(3, "Other words");
    expect(other.mails[0]?.messageId).toBe(one.mails[0]?.messageId);
    expect(other.mails[1]?.messageId).not.toBe(one.mails[0]?.messageId);
  });
});
