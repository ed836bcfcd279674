import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readInboxSettings } from "../../../netlify/inbox/settings.ts";
import {
  countByFilter,
  findInquiryStudies,
  listInquiries,
} from "../../../netlify/inbox/store/inquiry-list.ts";
import { readInboxWords, readWords } from "../../../src/build/content/read-words.ts";
import {
  ALL_INQUIRIES,
  createWeekFormatter,
  type InboxLanguage,
  type InboxQuery,
} from "../../../src/domain/inbox/index.ts";
import { parseWeek } from "../../../src/domain/inbox/week.ts";
import { contactFormSchema } from "../../../src/domain/inquiry/contact-form-schema.ts";
import { type InboxDatabase, startInboxDatabase } from "../../support/inbox/database.ts";
import { createInbox, PASSPHRASE_HASH } from "../../support/inbox/inbox.ts";
import { createInboxRenderer, readInboxLanguage } from "../../support/inbox/words.ts";
import { NOW } from "../../support/inquiries/contact.ts";
import { ROOT } from "../../support/project.ts";
import { wordsOfPage } from "../../support/render-site.ts";

const DATA = join(ROOT, "src/data");

let database: InboxDatabase;
beforeAll(async () => {
  database = await startInboxDatabase();
});
beforeEach(() => database.empty());
afterAll(() => database.stop());

const HERE = { context: "production", timeZone: "Europe/London", now: NOW } as const;
const NONE = {
  new: 0,
  "in-progress": 0,
  answered: 0,
  won: 0,
  lost: 0,
  due: 0,
  quarantined: 0,
  "self-test": 0,
  unsent: 0,
  all: 0,
};
const hoursAgo = (hours: number): string => new Date(NOW.getTime() - hours * 3_600_000).toISOString();
const list = (query: Partial<InboxQuery>, timeZone = "Europe/London") =>
  listInquiries(database.db, {
    context: "production",
    timeZone,
    now: NOW,
    query: { ...ALL_INQUIRIES, ...query },
  });
const found = async (query: Partial<InboxQuery>, timeZone?: string): Promise<number[]> =>
  (await list(query, timeZone)).inquiries.map(({ reference }) => Number(reference.slice(-4)));

describe("the filters of the list", () => {
  beforeEach(async () => {
    const { keep, change, db } = database;
    await keep(1);
    await change(await keep(2), "answer");
    await keep(3, { status: "quarantined" });
    await keep(4, { context: "deploy-preview" });
    await keep(5, { receivedAt: hoursAgo(1) });
    await db.query("UPDATE outbox SET state = 'sent' WHERE inquiry_id IN (1, 2)", []);
    await db.query("UPDATE outbox SET state = 'stuck' WHERE inquiry_id = 5", []);
  });

  it("hold what they say, of this deploy alone", async () => {
    expect(await found({ filter: "new" })).toEqual([1, 5]);
    expect(await found({ filter: "answered" })).toEqual([2]);
    expect(await found({ filter: "quarantined" })).toEqual([3]);
    expect(await found({ filter: "unsent" })).toEqual([5]);
    expect(await found({ filter: "all" })).toEqual([3, 2, 1, 5]);
    expect((await list({ filter: "all" })).total).toBe(4);
    expect((await list({ filter: "new" })).total).toBe(2);
  });

  it("say how many they hold", async () => {
    expect(await countByFilter(database.db, HERE)).toEqual({
      ...NONE,
      new: 2,
      answered: 1,
      quarantined: 1,
      unsent: 1,
      all: 4,
    });
    expect(await countByFilter(database.db, { ...HERE, context: "dev" })).toEqual(NONE);
  });

  it("show who wrote, what, when, from where, and whether it was sent", async () => {
    await database.db.query("UPDATE inquiry SET company = 'Client', study = 'known-study' WHERE id = 5", []);
    const { inquiries } = await list({ filter: "unsent" });
    expect(inquiries).toEqual([
      {
        reference: "AAAA-AAAA-0005",
        receivedAt: new Date(hoursAgo(1)),
        status: "new",
        name: "Marta Eklund",
        company: "Client",
        assignedTo: null,
        followUp: null,
        study: "known-study",
        excerpt: "Our checkout takes nine seconds on a phone. Could you look at it in May?",
        unsent: true,
        notes: 0,
      },
    ]);
  });
});

describe("an answer to a question of the site's own", () => {
  const answered = (name: string, ...values: string[]) => ({ name, label: "As it was asked", values });

  it("narrows the list down to those who gave it, all of several, whatever the form asks now", async () => {
    await database.keep(1, {
      inquiry: { answers: [answered("budget", "Under 25"), answered("topics", "A", "B")] },
    });
    await database.keep(2, { inquiry: { answers: [answered("budget", "Under 25,000")] } });
    await database.keep(3, { inquiry: { answers: [answered("topics", "Under 25")] } });
    await database.keep(4);
    const by = (...answers: [name: string, value: string][]) =>
      found({ answers: answers.map(([name, value]) => ({ name, value })) });
    expect(await by(["budget", "Under 25"])).toEqual([1]);
    expect(await by(["topics", "B"])).toEqual([1]);
    expect(await by(["topics", "B"], ["budget", "Under 25,000"])).toEqual([]);
    expect(await by(["budget", "\"}]' OR true --"])).toEqual([]);
    const { ask, cookie } = createInbox({ db: database.db });
    expect(await ask("/inbox/?shelf=all&answer.budget=Under+25", cookie)).toMatchObject({
      data: {
        inquiries: [{ reference: "AAAA-AAAA-0001" }],
        isNarrowed: true,
        clearUrl: "/inbox/?shelf=all",
        answerFilters: [
          {
            parameter: "answer.budget",
            label: "budget",
            values: [{ value: "Under 25", text: "Under 25" }],
            selected: "Under 25",
          },
        ],
      },
    });
  });

  it("can be chosen where the form offers answers, in each language of the site", async () => {
    const own = (label: string, choices: string[], type = "select") =>
      contactFormSchema.parse({
        fields: [
          ...["name", "email", "message"].map((name) => ({ name })),
          { name: "budget", type, label, choices },
          { name: "why", type: "text", label: "Why?" },
          { name: "consent", type: "checkbox", label: "I agree. ".repeat(20) },
        ],
      });
    const inbox = createInbox({ db: database.db });
    inbox.deps.contactForms = [own("Budget", ["Little", "More"]), own("Etat", ["Wenig", "More"])];
    expect(await inbox.ask("/inbox/", inbox.cookie)).toMatchObject({
      data: {
        answerFilters: [
          {
            parameter: "answer.budget",
            label: "Budget",
            values: ["Little", "More", "Wenig"].map((value) => ({ value, text: value })),
            selected: null,
          },
          {
            parameter: "answer.consent",
            label: expect.stringMatching(/^I agree.{50,} …$/),
            values: [{ value: "yes", text: "yes" }],
          },
        ],
      },
    });
  });
});

describe("a search", () => {
  it.each([
    ["checkout", true],
    ["check", true],
    ["CHECKOUT phone", true],
    ["checkout aeroplane", false],
    ["eck", true],
    ["ckou", true],
    ["kecko", false],
    ["muller", true],
    ["Müller", true],
    ["MÜLLER", true],
    ["mu\u0308ller", true],
    ["client", true],
    ["jan@client.example", true],
    ["jan", true],
    ["0001", true],
    ["AAAA-AAAA-0001", true],
    ["ltd", true],
    ["c++", true],
    ["приве", true],
    ["שלום", true],
    ["';--", false],
    ["''", false],
    ["!", false],
    ["& | ! ( ) <-> :*", false],
    ["\\", false],
    ["%", false],
    ["a".repeat(200), false],
  ])("for %j finds it: %s", async (q, isFound) => {
    await database.keep(1, {
      inquiry: {
        name: "Jan Müller",
        email: "jan@client.example",
        company: "Söhne & Co. Ltd",
        message: "Our checkout, on a phone: it's C++. Привет, שלום!",
      },
    });
    expect(await found({ q })).toEqual(isFound ? [1] : []);
  });

  it("is narrowed down by filter, study and deploy", async () => {
    const { keep, change } = database;
    await keep(1, { origin: { study: "a", page: null, search: null } });
    await change(await keep(2, { origin: { study: "a", page: null, search: null } }), "answer");
    await keep(3, { origin: { study: "b", page: null, search: null } });
    await keep(4, { context: "dev", origin: { study: "a", page: null, search: null } });
    expect(await found({ filter: "new", study: "a", q: "checkout" })).toEqual([1]);
    expect(await found({ study: "a", q: "checkout" })).toEqual([2, 1]);
    expect(await found({ study: "c" })).toEqual([]);
  });

  it("takes the longest message there can be, of letters that unfold to eighteen", async () => {
    await database.keep(1, { inquiry: { message: `${"\uFDFA".repeat(49_990)} checkout` } });
    expect(await found({ q: "checkout" })).toEqual([1]);
  });
});

describe("a week", () => {
  it("is one of the site's zone, summer time or not", async () => {
    await database.keep(1, { receivedAt: "2025-03-30T22:30:00Z" });
    await database.keep(2, { receivedAt: "2025-03-30T23:30:00Z" });
    const week = parseWeek("2025-W13");
    const next = parseWeek("2025-W14");
    expect(await found({ week }, "UTC")).toEqual([2, 1]);
    // London went over to summer time on that Sunday: its midnight is 23:00 UTC.
    expect(await found({ week }, "Europe/London")).toEqual([1]);
    expect(await found({ week: next }, "Europe/London")).toEqual([2]);
    expect(await found({ week: next }, "Europe/Berlin")).toEqual([2, 1]);
  });
});

describe("the pages of a list", () => {
  beforeEach(async () => {
    for (let at = 1; at <= 27; at += 1) await database.keep(at);
  });

  it("hold 25, newest first", async () => {
    const first = await list({});
    expect(first.total).toBe(27);
    expect(first.inquiries).toHaveLength(25);
    expect(await found({ page: 2 })).toEqual([2, 1]);
  });

  it("end with the last: further on leads back to it", async () => {
    const { visit } = createInbox({ db: database.db });
    expect(await visit("/inbox/?page=9")).toMatchObject({ kind: "redirect", location: "/inbox/?page=2" });
    expect(await visit("/inbox/?shelf=answered&page=2")).toMatchObject({
      location: "/inbox/?shelf=answered",
    });
  });
});

describe("the page of the list", () => {
  it("names studies by their titles and keeps where it was in every link", async () => {
    await database.keep(1, { origin: { study: "known-study", page: null, search: null } });
    await database.keep(2, { origin: { study: "gone", page: null, search: null } });
    expect(await findInquiryStudies(database.db, "production")).toEqual(["gone", "known-study"]);
    const { visit } = createInbox({ db: database.db });
    const answer = await visit("/inbox/?q=checkout&week=2025-W10");
    expect(answer).toMatchObject({
      data: {
        studies: [
          { slug: "known-study", title: "A known study" },
          { slug: "gone", title: "gone" },
        ],
        inquiries: [
          { studyTitle: "gone", url: "/inbox/inquiry/?ref=AAAA-AAAA-0002&q=checkout&week=2025-W10" },
          { studyTitle: "A known study" },
        ],
        exportUrls: { csv: "/inbox/export/?format=csv&q=checkout&week=2025-W10" },
        clearUrl: "/inbox/",
      },
    });
  });

  it("counts what words find ten pages ahead, and leads back from a page that is not there", async () => {
    await database.keep(1);
    await database.db.query(
      `INSERT INTO inquiry (context, idempotency_key, reference, received_at, status, name, email, message, score, reasons, message_digest)
       SELECT context, lpad(at::text, 64, '0'), 'BBBB-BBBB-' || lpad(at::text, 4, '0'), received_at, status, name, email, message,
         score, reasons, message_digest FROM inquiry, generate_series(2, 300) AS at`,
      [],
    );
    const { visit } = createInbox({ db: database.db });
    expect(await visit("/inbox/?q=checkout")).toMatchObject({ data: { total: 250, isMore: true } });
    expect(await visit("/inbox/?q=checkout&page=10")).toMatchObject({ data: { total: 300, isMore: false } });
    expect(await visit("/inbox/?q=checkout&page=99")).toMatchObject({
      location: "/inbox/?q=checkout&page=12",
    });
    expect(await visit("/inbox/")).toMatchObject({ data: { total: 300, isMore: false } });
  });

  it("offers a week that is asked for however old it is", async () => {
    const { visit } = createInbox({ db: database.db });
    const answer = await visit("/inbox/?week=2019-W01");
    if (answer.kind !== "page") throw new Error("no page");
    expect(answer.data.weeks).toContainEqual({ name: "2019-W01", label: expect.stringContaining("2019") });
  });
});

/** The Latin words of a language's own, in the words of its pages and its inbox and in its dates. */
async function knownWords(tag: string, language: InboxLanguage): Promise<Set<string>> {
  const { messages } = await readWords(DATA, tag);
  const inbox = await readInboxWords(DATA, tag);
  const dates = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2025, month, 5))).flatMap(
    (date) => [
      language.locale.formatLongDate(date.toISOString()),
      language.locale.formatShortDate(date.toISOString()),
      createWeekFormatter(tag)({ name: "", monday: date.toISOString().slice(0, 10) }),
    ],
  );
  // Addresses, names of programs and of zones; what a server said.
  const others =
    "Europe London client example firm sales hello www https case studies stock retail known study Firefox Linux csv json SMTP said no production";
  const said = JSON.stringify([messages, inbox?.messages, dates, others]);
  return new Set(latinWords(said.replace(/\\n/g, " ")));
}

const latinWords = (text: string): string[] =>
  (text.match(/\p{Script=Latin}{2,}/gu) ?? []).map((word) => word.toLowerCase());

const ARABIC = { name: "دار", company: "القلم", phone: "+44 20 7946 0999", message: "كان التطبيق بطيئًا." };

describe.each(["de", "fr", "es"])("every page of an inbox in %s", (tag) => {
  it("has no word of English, and shows no key and no place", async () => {
    const { keep, db } = database;
    const [language, own] = await Promise.all([readInboxLanguage(tag), readInboxLanguage(tag)]);
    const known = await knownWords(tag, language);
    const render = createInboxRenderer(own.locale);
    const channels = ["mail", "receipt", "webhook"] as const;
    const origin = { study: "gone-1", page: "/", search: "q=1" };
    const inquiry = { ...ARABIC, email: "a@client.example" };
    const score = { points: 9, reasons: ["honeypot", "no-visit"] } as const;
    const first = await keep(1, { inquiry, origin, channels });
    await keep(2, { inquiry, channels });
    const spam = await keep(3, {
      inquiry,
      status: "quarantined",
      score: { ...score, reasons: [...score.reasons] },
    });
    const test = await keep(4, { inquiry, status: "self-test" });
    const exec = (statement: string) => db.query(statement, []);
    await exec(
      'UPDATE outbox SET state = \'sent\', sent_at = now(), history = \'[{"at":"2025-03-04T10:00:00Z","outcome":"sent"}]\' WHERE inquiry_id = 1 AND channel = \'mail\'',
    );
    await exec(
      "UPDATE outbox SET state = 'unset', last_error = 'not sent: no webhook set' WHERE inquiry_id = 1 AND channel = 'webhook'",
    );
    await exec(
      "UPDATE outbox SET attempts = 2, last_error = '550' WHERE inquiry_id = 1 AND channel = 'receipt'",
    );
    await exec("UPDATE outbox SET state = 'stuck', attempts = 1, last_error = '550' WHERE inquiry_id = 2");
    const named = readInboxSettings(
      { INBOX_PEOPLE: `دار=${PASSPHRASE_HASH}`, SESSION_SECRET: "s".repeat(32) },
      language.t,
    );
    const inbox = createInbox({ db, language, hasWebhook: true });
    const people = createInbox({ db, language, settings: named });
    const closed = createInbox({
      db,
      language,
      settings: readInboxSettings({ INBOX_PEOPLE: "=x; دار=x" }, language.t),
    });
    for (const { deps } of [inbox, people]) {
      const siteOfPage = () => ({ name: "دار", url: "", prefix: "", t: language.locale.t });
      deps.mailFacts = { ...deps.mailFacts, siteOfPage };
    }
    const at = (reference: string): string => `/inbox/inquiry/?ref=${reference}`;
    const { visit, submit } = inbox;
    await submit(at(first), { action: "reply", reply: "شكرًا" });
    await submit(at(first), { action: "note", text: "ملاحظة" });
    await submit(at(first), { action: "follow-up", day: "2025-03-20" });
    await people.submit(at(first), { action: "assign", assigned: "دار" });
    await submit("/inbox/blocked/", { sender: "b@client.example" });
    await visit("/inbox/export/");
    const shelves = ["new", "answered", "due", "quarantined", "unsent", "all", "won"];
    const replies = [
      ...(await Promise.all(shelves.map((shelf) => visit(`/inbox/?shelf=${shelf}`)))),
      await people.visit("/inbox/?shelf=all&done=win&count=2"),
      await visit("/inbox/?q=x"),
      await submit("/inbox/", { action: "win" }),
      await submit("/inbox/", { action: "delete", ref: first }),
      ...(await Promise.all([first, spam, test, "AAAA-AAAA-0002", "x"].map((each) => visit(at(each))))),
      await people.visit(`${at(first)}&done=nothing`),
      await submit(at(first), { action: "note", text: "" }),
      await submit(at(first), { action: "note", text: "١".repeat(6_000) }),
      await submit(at(first), { action: "follow-up", day: "x" }),
      await submit(at(first), { action: "reply", reply: "" }),
      await submit(at(first), { action: "reply", reply: "أهلًا", seen: "0" }),
      await people.submit(at(first), { action: "assign", assigned: "نون" }),
      await visit("/inbox/summary/"),
      await visit("/inbox/erase/"),
      await submit("/inbox/erase/", { email: "x" }),
      await submit("/inbox/erase/", { email: "nobody@client.example" }),
      await submit("/inbox/erase/", { email: "a@client.example" }),
      await visit("/inbox/blocked/?done=block"),
      await submit("/inbox/blocked/", { sender: "" }),
      await visit("/inbox/doctor/"),
      await submit("/inbox/doctor/", {}),
      await exec("UPDATE inbox_session SET browser = 'Firefox'").then(() => visit("/inbox/sessions/?ended")),
      await inbox.ask("/inbox/sign-in/"),
      await people.ask("/inbox/sign-in/"),
      await people.post("/inbox/sign-in/", { name: "", passphrase: "" }),
      await inbox.post("/inbox/sign-in/", { passphrase: "" }),
      await inbox.post("/inbox/sign-in/", { passphrase: "x" }),
      await people.post("/inbox/sign-in/", { name: "نون", passphrase: "x" }),
      await inbox.post(at(first), { text: "١" }),
      await inbox.post(at(first), {}, { Origin: "https://other.example" }),
      await inbox.ask(at(first), { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate" }),
      await inbox.ask("/inbox/export/", {}, "PUT"),
      await closed.ask("/inbox/"),
      await submit("/inbox/erase/", { email: "a@client.example", confirm: "erase" }),
    ];
    const pages = replies.flatMap((reply) => (reply.kind === "page" ? [reply] : []));
    expect(pages).toHaveLength(replies.length);
    for (const { template, data } of pages) {
      const html = render(template, data);
      expect(html).toContain(`<html lang="${tag}">`);
      const said = wordsOfPage(
        html.replace(/<span lang="en">.*?<\/span>|AAAA-AAAA-\d+|[\w.-]*@[\w.-]+/g, ""),
      );
      const strange = said.filter((line) => latinWords(line).some((word) => !known.has(word)));
      expect([template, ...strange]).toEqual([template]);
      expect(said.filter((line) => /\{\w+\}|\binbox\.\w+|undefined|\[object/.test(line))).toEqual([]);
    }
  });
});
