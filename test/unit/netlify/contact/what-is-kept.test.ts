import { describe, expect, it } from "vitest";
import { createContact, HONEST, postForm, SITE } from "../../../support/inquiries/contact.ts";

const keptFrom = async (request: Request) => {
  const { post, kept } = createContact();
  await post(request);
  return kept[0]?.record;
};

describe("where an inquiry came from", () => {
  it("is the study its form stood on, where the index knows it", async () => {
    expect((await keptFrom(postForm({ ...HONEST, study: "known-study" })))?.origin.study).toBe("known-study");
    expect((await keptFrom(postForm({ ...HONEST, study: "../../etc" })))?.origin.study).toBeNull();
  });

  it("is the study in the address of the page, where no script filled the form", async () => {
    const record = await keptFrom(
      postForm(HONEST, { headers: { Referer: `${SITE}/contact/?study=known-study` } }),
    );
    expect(record?.origin).toEqual({ study: "known-study", page: "/contact/", search: null });
  });

  it("is not believed of a page that is not ours, or no page at all", async () => {
    for (const Referer of ["https://evil.example/?study=known-study", "nonsense", "javascript:alert(1)"]) {
      expect((await keptFrom(postForm(HONEST, { headers: { Referer } })))?.origin).toEqual({
        study: null,
        page: null,
        search: null,
      });
    }
  });

  it("is the search before it, cut down to one line", async () => {
    expect((await keptFrom(postForm({ ...HONEST, search: "?q=k8s\r\n&x=1" })))?.origin.search).toBe(
      "q=k8s &x=1",
    );
    expect((await keptFrom(postForm({ ...HONEST, search: "q".repeat(501) })))?.origin.search).toBeNull();
  });
});

describe("what looks like spam", () => {
  it("is kept, answered like any other, and set aside with its reasons", async () => {
    const { post, kept, logs } = createContact();
    const answer = await post(postForm({ ...HONEST, leaflet: "https://x.example", elapsed: "300" }));
    expect(answer).toMatchObject({ kind: "redirect", status: 303 });
    expect(kept[0]?.record).toMatchObject({
      status: "quarantined",
      score: { points: 6, reasons: ["honeypot", "fast"] },
    });
    expect(logs).toMatchObject([
      { event: "inquiry", facts: { status: "quarantined", reasons: ["honeypot", "fast"] } },
    ]);
  });

  it.each(["leaflet", "website"])("is sent on where a filled %s is the only sign", async (name) => {
    const record = await keptFrom(postForm({ ...HONEST, [name]: "https://x.example" }));
    expect(record).toMatchObject({ status: "new", score: { points: 4, reasons: ["honeypot"] } });
  });

  it("is told by the script's fill time, and by how often a message came", async () => {
    expect((await keptFrom(postForm({ ...HONEST, elapsed: "300" })))?.score.reasons).toEqual(["fast"]);
    const { post, kept } = createContact({ countRepeats: async () => 3 });
    await post(postForm(HONEST));
    expect(kept[0]?.record.status).toBe("quarantined");
  });
});

describe("the log", () => {
  it("holds nothing a visitor typed, whatever happens", async () => {
    const typed = {
      name: "Zqxname",
      email: "zqxmail@client.example",
      company: "Zqxcompany",
      phone: "555000",
      message: "Zqxmessage",
      key: "zqxkey",
      website: "zqxwebsite",
      leaflet: "zqxleaflet",
      search: "zqxsearch",
      study: "zqxstudy",
    };
    const fails = createContact({
      stores: [
        {
          place: "postgres",
          budgetMs: 1_000,
          keep: async () => {
            throw new Error("could not write zqxmail@client.example from 10.9.8.7");
          },
        },
      ],
    });
    const works = createContact();
    await fails.post(postForm(typed));
    await works.post(postForm(typed));
    const lines = JSON.stringify([fails.logs, works.logs]);
    expect(lines).not.toMatch(/zqx|555000|10\.9\.8\.7/i);
    expect(works.logs[0]?.facts).toEqual({
      reference: works.kept[0]?.record.reference,
      status: "new",
      reasons: ["honeypot"],
      kept: "postgres",
      ms: 0,
    });
  });
});
