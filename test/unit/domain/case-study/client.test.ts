import { describe, expect, it } from "vitest";
import { parseCaseStudy } from "../../../../src/domain/case-study/index.ts";
import { formatDiagnostic, good, options, parse, problemsOf, study } from "./study-text.ts";

const client = (fields: string) => study({ client: `{ ${fields} }`, title: '"Faster pages"' });
const problems = (fields: string) => parse(client(fields), "pages.md").diagnostics;

describe("a client's approval", () => {
  it("is given where nothing is said of it", () => {
    expect(good(study()).approved).toBe(true);
    expect(good(study({ client: null })).approved).toBe(true);
    expect(good(study({ client: '{ name: "Acme" }' })).approved).toBe(true);
  });

  it.each(["false", '"false"', "no", '""'])("is missing where the file says approved: %s", (word) => {
    const read = good(study({ client: `{ name: "Acme", approved: ${word} }` }));
    expect(read.approved).toBe(false);
    expect(read.client).toEqual({ kind: "named", name: "Acme", url: null, logo: null });
  });

  it("is read as it is meant, and said, where it is no plain true or false", () => {
    expect(problemsOf(study({ client: '{ name: "Acme", approved: no }' }))).toEqual([
      "6 warning client.approved: `approved: no` is read as approved: false; write approved: false",
    ]);
    expect(problemsOf(study({ client: '{ name: "Acme", approved: pending }' }))).toEqual([
      "6 error client.approved: `approved: pending` says neither yes nor no; write approved: true or approved: false",
    ]);
  });

  it.each([
    [
      "aproved: false",
      "6 error client.aproved: `aproved` is no field and is not read; did you mean approved?",
    ],
    [
      "anonymus: A grocer",
      "6 error client.anonymus: `anonymus` is no field and is not read; did you mean anonymous?",
    ],
  ])("is not lost to a slip: %s", (slip, expected) => {
    expect(problemsOf(study({ client: `{ name: "Acme", ${slip} }` }))).toEqual([expected]);
  });

  it.each([
    ["Client", '{ name: "Acme", approved: false }'],
    ["customer", '{ name: "Acme", anonymous: "A grocer" }'],
    ["clients", '[{ name: "Acme", approved: false }]'],
    ["company", '{ name: "Acme" }'],
  ])("is not lost to a slip in the name of the field: %s: %s", (field, value) => {
    expect(problemsOf(study({ client: null, [field]: value }))).toEqual([
      `8 error ${field}: \`${field}\` is no field and is not read; did you mean client?`,
    ]);
    expect(problemsOf(study({ [field]: value }))).toEqual([
      `9 error ${field}: \`${field}\` is no field and is not read, and client is there already; remove it`,
    ]);
  });

  it("is not lost in a field that stands for nothing", () => {
    expect(problemsOf(study({ brand: '{ name: "Acme", aproved: false }' }))).toEqual([
      '9 error brand: `brand` is no field and is not read; write it into client: client: { name: "...", approved: false }',
    ]);
    expect(problemsOf(study({ project: '{ client: { name: "Acme", approved: false } }' }))).toEqual([
      '9 error project: `project` is no field and is not read; write it into client: client: { name: "...", approved: false }',
    ]);
    expect(problemsOf(study({ client: '{ name: "Acme", rights: { anonymous: "A grocer" } }' }))).toEqual([
      '6 error client.rights: `rights` is no field and is not read; write it into client: client: { name: "...", anonymous: "A European grocer" }',
    ]);
  });

  it("is not lost to a slip beside a field that says the contrary", () => {
    expect(problemsOf(study({ client: '{ name: "Acme", approved: true, aproved: false }' }))).toEqual([
      "6 error client.aproved: `aproved` is no field and is not read, and approved is there already; remove it",
    ]);
  });

  it("is not at stake where another word for client is a plain text", () => {
    expect(problemsOf(study({ client: null, customer: '"Acme"' }))).toEqual([
      "8 warning customer: `customer` is read as client; write client: in its place",
    ]);
  });

  it("is not lost where it stands beside the client", () => {
    expect(problemsOf(study({ approved: "false" }))).toEqual([
      '9 error approved: `approved` is no field and is not read; write it into client: client: { name: "...", approved: false }',
    ]);
  });
});

describe("a client's logo", () => {
  const findings = (logo: string) =>
    parseCaseStudy(
      { path: "pages.md", text: client(`name: "Acme", logo: "${logo}"`) },
      { ...options, findImage: () => ({ kind: "missing", wanted: "src/content/images/a.svg" }) },
    );

  it("is a warning where it is missing, and stays in the value, as a picture does", () => {
    const { study: read, diagnostics: problems } = findings("/images/a.svg");
    expect(problems.map(formatDiagnostic)).toEqual([
      "6 warning client.logo: there is no picture src/content/images/a.svg, and the client's name stands in its place; add it or correct the path",
    ]);
    expect(read?.client).toMatchObject({ logo: "/images/a.svg" });
  });

  it("is none where it is on another site", () => {
    const { study: read, diagnostics: problems } = findings("https://acme.example/a.svg");
    expect(problems.map(formatDiagnostic)).toEqual([
      "6 warning client.logo: the picture is on another site (`https://acme.example/a.svg`), and the client's name stands in its place; save it under src/content/images and write its path, such as /images/clients/name.svg",
    ]);
    expect(read?.client).toMatchObject({ name: "Acme", logo: null });
  });
});

describe("an anonymous client", () => {
  it("leaves nothing but the words that stand in for it", () => {
    const fields =
      'name: "Acme Ltd", url: "https://acme.example", logo: /images/acme.svg, anonymous: "A grocer"';
    const { study: read, diagnostics: problems } = parse(client(fields), "pages.md");
    expect(problems).toEqual([]);
    expect(read?.client).toEqual({ kind: "anonymous", name: "A grocer" });
    expect(JSON.stringify(read)).not.toMatch(/acme/i);
  });

  it("needs no name at all, and one who is not anonymous does", () => {
    expect(problems('anonymous: "A grocer"')).toEqual([]);
    expect(problems("approved: false").map(({ rule, field }) => [rule, field])).toEqual([
      ["field-missing", "client.name"],
    ]);
  });

  it.each(["true", "yes", '""', "no"])("needs words for readers, and %s is none", (word) => {
    expect(problems(`name: "Acme", anonymous: ${word}`)).toEqual([
      {
        level: "error",
        rule: "client-anonymous",
        field: "client.anonymous",
        line: 6,
        column: 25,
        message:
          'client.anonymous must be what readers see in place of the name; write anonymous: "A European grocer", or remove the line if the client may be named',
      },
    ]);
  });
});
