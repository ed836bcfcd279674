import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../../../../src/domain/diagnostic.ts";
import { formatDiagnostic, parse, study } from "../study-text.ts";

const HIDDEN =
  "what is wrong here cannot be told without naming the client, whose name is not to be shown; npm run check says it";
const CLIENT = '{ name: "Brindlewick Foods Ltd", url: "https://www.bwf.example", anonymous: "A grocer" }';

const read = (changed: Record<string, string | null>, body?: string) =>
  parse(study({ client: CLIENT, title: '"Faster pages"', ...changed }, body), "pages.md");
const shown = (parsed: ReturnType<typeof parse>): Diagnostic[] => parsed.diagnostics.map(parsed.redact);
const telling = /brindlewick|bwf/i;

describe("what others see of the problems of a file", () => {
  it.each([
    ["industry-unknown", { industry: '"Brindlewick Foods"' }],
    ["unknown-field", { "brindlewick foods": '"yes"' }],
    ["field-address", { client: CLIENT.replace("https://www.", "www.") }],
    ["list-as-text", { tags: '"react, brindlewick foods"' }],
    ["text-as-list", { team: '["Brindlewick Foods"]' }],
    ["field-address", { evidence: '["press.bwf.example"]' }],
  ])("does not name an anonymous client, and the author reads it all: %s", (rule, changed) => {
    const parsed = read(changed);
    const told = parsed.diagnostics.find((problem) => problem.rule === rule);
    expect(told?.message).toMatch(telling);
    expect(shown(parsed)).toContainEqual({
      ...told,
      message: HIDDEN,
      field: telling.test(told?.field ?? "") ? null : told?.field,
    });
    expect(JSON.stringify(shown(parsed))).not.toMatch(telling);
  });

  it("does not name it by a picture of the text, nor by half its name", () => {
    for (const path of ["brindlewick-foods.jpg", `${"a".repeat(24)}-brindlewick-foods.jpg`]) {
      const parsed = read({}, `![A shelf](https://cdn.example/${path})`);
      expect(JSON.stringify(parsed.diagnostics)).toMatch(/brindle/);
      expect(JSON.stringify(shown(parsed))).not.toMatch(/brindle/);
    }
  });

  it.each([
    ["customer", CLIENT],
    ["client", CLIENT.replace("anonymous", "anonymus")],
    ["clients", `[${CLIENT}]`],
    ["brand", CLIENT],
    ["project", `{ client: ${CLIENT} }`],
  ])("does not name a client whose field has a mistake: %s: %s", (field, value) => {
    const parsed = read({ client: null, [field]: value, industry: '"Brindlewick Foods"' });
    expect(JSON.stringify(parsed.diagnostics)).toMatch(telling);
    expect(JSON.stringify(shown(parsed))).not.toMatch(telling);
  });

  it("does not name a client whose stand-in is beside it", () => {
    const parsed = read({
      client: '"Brindlewick Foods"',
      anonymous: '"A grocer"',
      industry: '"Brindlewick Foods"',
    });
    expect(JSON.stringify(shown(parsed))).not.toMatch(telling);
  });

  it("quotes nothing of front matter that cannot be read, where it holds such a client", () => {
    const secret = parse(study({ client: CLIENT, title: "Brindlewick: faster: pages" }), "pages.md");
    expect(secret.diagnostics.map(({ message }) => message).join()).toMatch(telling);
    expect(shown(secret).map(formatDiagnostic)).toEqual([`2 error: ${HIDDEN}`]);
    const open = parse(study({ title: "Acme: faster: pages" }));
    expect(shown(open)).toEqual(open.diagnostics);
  });

  it("is all of it where no client is anonymous, or none is named", () => {
    for (const client of ['"Brindlewick Foods"', '{ anonymous: "A grocer" }', null]) {
      const parsed = read({ client, industry: '"Brindlewick Foods"' });
      expect(parsed.diagnostics.length).toBeGreaterThan(0);
      expect(shown(parsed)).toEqual(parsed.diagnostics);
    }
  });
});
