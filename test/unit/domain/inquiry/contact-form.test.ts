import { describe, expect, it } from "vitest";
import { contactFormSchema } from "../../../../src/domain/inquiry/contact-form-schema.ts";
import {
  DEFAULT_CONTACT_FORM,
  formatAnswers,
  identifyInquiry,
  ownFieldsOf,
  parseInquiry,
  pickFields,
} from "../../../../src/domain/inquiry/index.ts";
import { locale } from "../../../support/words.ts";

const THREE = [{ name: "name" }, { name: "email" }, { name: "message" }];
const problemsOf = (...own: object[]) => {
  const parsed = contactFormSchema.safeParse({ fields: [...THREE, ...own] });
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message}`);
};

const FORM = contactFormSchema.parse({
  fields: [
    ...THREE,
    { name: "budget", type: "select", label: "Budget", required: true, choices: ["Under 25,000", "More"] },
    { name: "topics", type: "checkbox", label: "Topics", choices: ["Design", "Data"] },
    { name: "start", type: "date", label: "Start", where: "contact" },
    { name: "details", type: "long-text", label: "Details" },
    { name: "consent", type: "checkbox", label: "I agree to be called", required: true, where: "contact" },
  ],
});

const HONEST = [
  ["name", "Ana"],
  ["email", "ana@client.example"],
  ["message", "Hello"],
  ["budget", "More"],
  ["consent", "yes"],
] as const;
const parse = (
  more: (readonly [string, unknown])[] = [],
  given: readonly (readonly [string, unknown])[] = HONEST,
) => parseInquiry(pickFields([...more, ...given], ownFieldsOf(FORM)), locale.t, FORM);
const errorsOf = (...args: Parameters<typeof parse>) => {
  const parsed = parse(...args);
  return parsed.ok ? [] : parsed.errors;
};
const answersOf = (...args: Parameters<typeof parse>) => {
  const parsed = parse(...args);
  return parsed.ok ? parsed.inquiry.answers : parsed.errors;
};

describe("the questions of a contact form", () => {
  it("are the five of every site where a site says nothing", () => {
    expect(DEFAULT_CONTACT_FORM.fields.map(({ name, required, where }) => [name, required, where])).toEqual([
      ["name", true, "everywhere"],
      ["email", true, "everywhere"],
      ["company", false, "contact"],
      ["phone", false, "contact"],
      ["message", true, "everywhere"],
    ]);
  });

  it("are so in the file that comes with the product", () => {
    const names = DEFAULT_CONTACT_FORM.fields.map(({ name, where }) => ({ name, where }));
    expect(contactFormSchema.parse({ fields: names })).toEqual(DEFAULT_CONTACT_FORM);
  });

  it("always have what an answer needs", () => {
    const parsed = contactFormSchema.safeParse({ fields: [{ name: "name" }] });
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
      "have no `email`, without which nobody can be answered; add - name: email",
      "have no `message`, without which nobody can be answered; add - name: message",
    ]);
    expect(problemsOf({ name: "name" })).toEqual([
      "fields.3.name is the name of a field above; give each its own",
    ]);
  });

  it.each([
    [
      { name: "budget" },
      [
        "fields.3.type is missing; write one of text, long-text, select, radio, checkbox, date",
        "fields.3.label is missing; write the question that people read",
      ],
    ],
    [
      { name: "budget", label: "B", type: "select", choices: ["One"] },
      ["fields.3.choices are too few for a select; list two or more, each on a line with a hyphen"],
    ],
    [
      { name: "budget", label: "B", type: "radio", choices: ["One", "One"] },
      ["fields.3.choices name an answer twice; name each once"],
    ],
    [
      { name: "budget", label: "B", type: "text", choices: ["One"] },
      ["fields.3.choices are for select, radio and checkbox; remove them, or change the type"],
    ],
    [
      { name: "study", label: "S", type: "text" },
      ["fields.3.name is a name that the form uses itself; take another, such as our-study"],
    ],
    [{ name: "phone", type: "text" }, ["fields.3.type is that of every site for `phone`; remove the line"]],
    [
      { name: "a b", label: "B", type: "text" },
      ["fields.3.name must be a short name of small letters, digits and hyphens such as start-date"],
    ],
  ])("are refused with a cure: %j", (field, problems) => {
    expect(problemsOf(field)).toEqual(problems);
  });
});

describe("an answer to a question of the site's own", () => {
  it("is kept with the question as it was shown, in the order of the form", () => {
    expect(
      answersOf([
        ["topics", "Data"],
        ["topics", "Design"],
        ["start", "2026-05-31"],
      ]),
    ).toEqual([
      { name: "budget", label: "Budget", values: ["More"] },
      { name: "topics", label: "Topics", values: ["Design", "Data"] },
      { name: "start", label: "Start", values: ["2026-05-31"] },
      { name: "consent", label: "I agree to be called", values: ["yes"] },
    ]);
  });

  it("may come as JSON has it: a list of answers, true for a box", () => {
    const json = HONEST.map(([name, value]) => [name, name === "consent" ? true : value] as const);
    expect(answersOf([["topics", ["Design"]]], json)).toContainEqual({
      name: "topics",
      label: "Topics",
      values: ["Design"],
    });
  });

  it.each([
    [["budget", "A castle"], "Choose an answer that is offered for “Budget”"],
    [["topics", "Cooking"], "Choose an answer that is offered for “Topics”"],
    [["start", "2026-02-30"], "Enter a date for “Start”, such as 2026-05-31"],
    [["start", "tomorrow"], "Enter a date for “Start”, such as 2026-05-31"],
    [["consent", "on"], "Choose an answer that is offered for “I agree to be called”"],
    [
      ["details", "x".repeat(10_001)],
      "Shorten the answer to “Details” to 10000 characters or fewer; it has 10001",
    ],
  ] as const)("%j is refused: %s", ([field, value], message) => {
    expect(errorsOf([[field, value]])).toEqual([{ field, message }]);
  });

  it("is asked for where the form insists, but not of a short form that did not show the question", () => {
    const few = HONEST.slice(0, 3);
    expect(errorsOf([], few).map(({ field }) => field)).toEqual(["budget", "consent"]);
    expect(errorsOf([["short", "yes"]], few)).toEqual([{ field: "budget", message: "Answer “Budget”" }]);
  });

  it("is ignored where the form does not ask it, a question of every site among them", () => {
    const parsed = parse([
      ["company", "Client Ltd"],
      ["colour", "red"],
    ]);
    expect(parsed.ok && [parsed.inquiry.company, JSON.stringify(parsed.inquiry)]).toEqual([
      null,
      expect.not.stringContaining("red"),
    ]);
  });

  it("makes another inquiry of the same words", async () => {
    const facts = {
      context: "production" as const,
      key: null,
      study: null,
      receivedAt: new Date("2025-03-04T10:00:00Z"),
    };
    const base = { name: "Ana", email: "a@b.example", company: null, phone: null, message: "Hello" };
    const [plain, more] = await Promise.all([
      identifyInquiry(base, facts),
      identifyInquiry({ ...base, answers: [{ name: "budget", label: "Budget", values: ["More"] }] }, facts),
    ]);
    expect(plain.idempotencyKey).not.toBe(more.idempotencyKey);
  });
});

describe("answers as text", () => {
  it("say of a ticked box what the language of the reader says", () => {
    const answers = [
      { name: "consent", label: "Einverstanden", values: ["yes"] },
      { name: "budget", label: "Budget", values: ["Under 10", "yes"] },
    ];
    expect(formatAnswers(answers, "ja")).toEqual([
      ["Einverstanden", "ja"],
      ["Budget", "Under 10; yes"],
    ]);
    expect(formatAnswers(answers)[0]).toEqual(["Einverstanden", "yes"]);
    expect(formatAnswers(null)).toEqual([]);
  });
});
