import { describe, expect, it } from "vitest";
import { readEnvironment } from "../../../../netlify/environment.ts";
import type { Reply } from "../../../../netlify/http/reply.ts";
import { contactFormSchema } from "../../../../src/domain/inquiry/contact-form-schema.ts";
import {
  SELF_TEST_HEADER,
  signSelfTest,
  toSelfTestFields,
} from "../../../../src/domain/inquiry/self-test.ts";
import {
  createContact,
  HONEST,
  NOW,
  postBody,
  postForm,
  postJson,
  SITE,
  STUDY,
} from "../../../support/inquiries/contact.ts";

const REFERENCE = /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;
const statusOf = (answer: Reply): number => {
  if (answer.kind === "problem") return answer.problem.status;
  return answer.kind === "file" ? 200 : answer.status;
};

describe("an inquiry that is in order", () => {
  it("is kept, then answered by a redirect to the thanks page with its reference", async () => {
    const { post, kept } = createContact();
    const answer = await post(postForm(HONEST));
    const record = kept[0]?.record;
    expect(record?.inquiry).toEqual({ ...HONEST, company: null, phone: null });
    expect(record?.reference).toMatch(REFERENCE);
    expect(answer).toEqual({
      kind: "redirect",
      status: 303,
      location: `/contact/thanks/?ref=${record?.reference}`,
    });
  });

  it("is answered by 201 and data when it came as JSON", async () => {
    const { post, kept } = createContact();
    const answer = await post(postJson(HONEST));
    const reference = kept[0]?.record.reference;
    const location = `/contact/thanks/?ref=${reference}`;
    expect(answer).toEqual({
      kind: "json",
      status: 201,
      value: { reference, see: [], location },
      headers: { Location: location },
    });
  });

  it("is taken as multipart text, files left out", async () => {
    const { post, kept } = createContact();
    const form = new FormData();
    for (const [name, value] of Object.entries(HONEST)) form.set(name, value);
    form.set("company", new File(["x"], "company.txt"));
    const request = new Request(`${SITE}/api/contact`, { method: "POST", body: form });
    expect(statusOf(await post(request))).toBe(303);
    expect(kept[0]?.record.inquiry).toMatchObject({ message: HONEST.message, company: null });
  });

  it("is sent on only after it was kept", async () => {
    const contact = createContact();
    await contact.post(postForm(HONEST));
    expect(contact.sent()).toBe(1);
    await contact.post(postForm({ ...HONEST, email: "" }));
    expect(contact.sent()).toBe(1);
  });

  it("suggests the studies that fit, but not the one it came from", async () => {
    const { post } = createContact({
      studies: { find: () => STUDY, suggest: async () => ["known-study", "other-study"] },
    });
    const answer = await post(postForm({ ...HONEST, study: "known-study" }));
    expect(answer).toMatchObject({ location: expect.stringMatching(/&see=other-study$/) });
  });
});

describe("what cannot be taken", () => {
  it("is answered 405 with Allow for any method but POST", async () => {
    const { post } = createContact();
    for (const method of ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]) {
      expect(await post(new Request(`${SITE}/api/contact`, { method }))).toMatchObject({
        status: 405,
        headers: { Allow: "POST" },
      });
    }
  });

  it.each([
    "text/plain",
    "application/xml",
    "image/png",
    "application/jsonp",
    "",
    "__proto__",
    "constructor",
  ])("is answered 415 for the type %j", async (type) => {
    const { post, kept } = createContact();
    const request = postBody("name=A", type === "" ? {} : { headers: { "Content-Type": type } });
    expect(statusOf(await post(request))).toBe(415);
    expect(kept).toEqual([]);
  });

  it("is answered 413 past 64 KiB, whatever its length header says", async () => {
    const { post, kept } = createContact();
    const fill = (bytes: number): string => {
      const rest = new URLSearchParams({
        name: "A",
        email: "a@b.example",
        message: "m",
        other: "",
      }).toString();
      return rest + "x".repeat(bytes - rest.length);
    };
    const headers = { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": "10" };
    expect(statusOf(await post(postBody(fill(65_536), { headers })))).toBe(303);
    expect(statusOf(await post(postBody(fill(65_537), { headers })))).toBe(413);
    expect(kept).toHaveLength(1);
  });

  it.each([
    ["JSON that is cut off", '{"name":', "application/json"],
    ["JSON that is a list", "[]", "application/json"],
    ["JSON that is null", "null", "application/json"],
    ["a form that says it is JSON", "name=A", "application/json"],
    ["multipart without a boundary", "x", "multipart/form-data"],
    ["multipart without its boundary in the body", "x", "multipart/form-data; boundary=y"],
  ])("is answered 400: %s", async (_, body, type) => {
    const { post, kept } = createContact();
    expect(statusOf(await post(postBody(body, { headers: { "Content-Type": type } })))).toBe(400);
    expect(kept).toEqual([]);
  });
});

describe("a wrong field", () => {
  it("is answered 422 with the page, every typed word and an error for each field", async () => {
    const { post, kept } = createContact();
    const typed = { name: "Ana", email: "not an address", company: "Ærø ApS", phone: "+45 12", message: "" };
    expect(await post(postForm({ ...typed, study: "known-study" }))).toMatchObject({
      kind: "page",
      status: 422,
      template: "pages/contact.njk",
      data: {
        form: {
          values: typed,
          notice: null,
          errors: [
            { field: "email", message: "Enter an email address in the form name@example.com" },
            { field: "message", message: "Enter your message" },
          ],
        },
        study: { slug: "known-study" },
      },
    });
    expect(kept).toEqual([]);
  });

  it("is answered as problem details where data was sent", async () => {
    const { post } = createContact();
    expect(await post(postJson({ name: "Ana" }))).toMatchObject({
      kind: "problem",
      problem: { status: 422, errors: [{ field: "email" }, { field: "message" }] },
    });
  });
});

describe("a post from elsewhere", () => {
  it.each<Record<string, string>>([
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { Origin: "https://www.firm.example.evil.example" },
  ])("is answered 403 with the form filled in: %j", async (headers) => {
    const { post, kept } = createContact();
    expect(await post(postForm(HONEST, { headers }))).toMatchObject({
      status: 403,
      template: "pages/contact.njk",
      data: { form: { values: HONEST, errors: [] } },
    });
    expect(kept).toEqual([]);
  });

  it.each<Record<string, string>>([
    {},
    { Origin: SITE },
    { "Sec-Fetch-Site": "same-origin" },
    { "Sec-Fetch-Site": "same-origin", Origin: "null" },
  ])("is taken where nothing speaks against it: %j", async (headers) => {
    const { post } = createContact();
    expect(statusOf(await post(postForm(HONEST, { headers })))).toBe(303);
  });

  it("cannot lead anyone elsewhere by a spoofed Host", async () => {
    const { post } = createContact();
    const answer = await post(
      postForm(HONEST, { url: "https://evil.example/api/contact", headers: { Origin: SITE } }),
    );
    expect(answer).toMatchObject({ status: 303, location: expect.stringMatching(/^\/contact\/thanks\//) });
  });
});

describe("a form with questions of the site's own", () => {
  const contact = contactFormSchema.parse({
    fields: [
      { name: "name" },
      { name: "email" },
      { name: "message" },
      { name: "budget", type: "select", label: "Budget", required: true, choices: ["Little", "Much"] },
      { name: "topics", type: "checkbox", label: "Topics", choices: ["Design", "Data"] },
    ],
  });
  const answers = [
    { name: "budget", label: "Budget", values: ["Much"] },
    { name: "topics", label: "Topics", values: ["Design", "Data"] },
  ];

  it("keeps the answers however they are sent", async () => {
    const entries: [string, string][] = [
      ...Object.entries(HONEST),
      ["budget", "Much"],
      ["topics", "Design"],
      ["topics", "Data"],
      ["colour", "red"],
    ];
    const multipart = new FormData();
    for (const [name, value] of entries) multipart.append(name, value);
    const request = new Request(`${SITE}/api/contact`, { method: "POST", body: multipart });
    const { post, kept } = createContact({ contact });
    await post(postForm(entries));
    await post(request);
    await post(postJson({ ...HONEST, budget: "Much", topics: ["Data", "Design"], colour: "red" }));
    expect(kept.map(({ record }) => record.inquiry.answers)).toEqual([answers, answers, answers]);
  });

  it("comes back with what was answered, and says what is missing", async () => {
    const { post, kept } = createContact({ contact });
    const answer = await post(
      postForm([...Object.entries(HONEST), ["topics", "Data"], ["topics", "Cooking"]]),
    );
    expect(answer).toMatchObject({
      status: 422,
      data: {
        form: {
          values: { budget: "", topics: "Data\nCooking" },
          errors: [
            { field: "budget", message: "Answer “Budget”" },
            { field: "topics", message: "Choose an answer that is offered for “Topics”" },
          ],
        },
      },
    });
    expect(kept).toEqual([]);
  });
});

describe("a post with a file", () => {
  const multipart = async (file: File): Promise<Request> => {
    const form = new FormData();
    for (const [name, value] of Object.entries(HONEST)) form.set(name, value);
    form.set("cv", file);
    const body = new Response(form);
    const headers = { "Content-Type": body.headers.get("Content-Type") ?? "" };
    return postBody(new Uint8Array(await body.arrayBuffer()), { headers });
  };

  it("is kept without it, and the visitor is told that nobody took it", async () => {
    const { post, kept } = createContact();
    const answer = await post(await multipart(new File(["%PDF"], "cv.pdf")));
    expect(answer).toMatchObject({ kind: "redirect", status: 303 });
    expect(answer.kind === "redirect" && answer.location).toMatch(/&file=not-taken$/);
    expect(kept).toHaveLength(1);
  });

  it("that is an empty file input is a post without one", async () => {
    const answer = await createContact().post(await multipart(new File([], "")));
    expect(answer.kind === "redirect" && answer.location).not.toContain("file");
  });
});

describe("a self-test", () => {
  const secret = "0123456789abcdef0123456789abcdef";
  const fields = toSelfTestFields("one");
  const environment = readEnvironment({ CONTEXT: "production", SELF_TEST_SECRET: secret });
  const postSigned = async (key: string, changes: Parameters<typeof createContact>[0], spam = {}) => {
    const { post, kept } = createContact(changes);
    const header = await signSelfTest({ secret, key, now: NOW });
    const reply = await post(postJson({ ...fields, ...spam }, { headers: { [SELF_TEST_HEADER]: header } }));
    return { status: statusOf(reply), record: kept[0]?.record };
  };

  it("is marked where it carries our signature, whatever its score, which is kept", async () => {
    const { status, record } = await postSigned("one", { environment });
    expect(status).toBe(201);
    expect(record).toMatchObject({ status: "self-test", score: { points: 0, reasons: [] } });
    const spam = await postSigned("one", { environment, countRepeats: async () => 9 });
    expect(spam.record).toMatchObject({ status: "self-test", score: { reasons: ["repeated"] } });
  });

  it("is an inquiry as any other with a signature for another one, or where no secret is set", async () => {
    expect((await postSigned("two", { environment })).record?.status).toBe("new");
    expect((await postSigned("one", {})).record?.status).toBe("new");
    const spam = await postSigned("two", { environment, countRepeats: async () => 9 });
    expect(spam.record?.status).toBe("quarantined");
  });

  it("is an inquiry as any other without a signature, whatever its words say", async () => {
    const { post, kept } = createContact({ environment });
    await post(postJson({ ...fields, status: "self-test" }));
    expect(kept[0]?.record.status).toBe("new");
  });
});
