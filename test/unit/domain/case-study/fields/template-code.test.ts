import { describe, expect, it } from "vitest";
import { parseCaseStudy } from "../../../../../src/domain/case-study/index.ts";
import { options, problemsOf, study } from "../study-text.ts";

const read = (fields: Record<string, string>) =>
  parseCaseStudy({ path: "a.md", text: study(fields) }, options).study;

describe("template code in fields", () => {
  it.each([
    ["title", "Ferry {{ site.name }}: queues", "Ferry : queues"],
    ["snippet", "How {% include x.html %} it went.", "How it went."],
    ["snippet", "{{< lead >}}How it went.{{< /lead >}}", "How it went."],
    ["snippet", "See [[Pier|the pier]].", "See the pier."],
    ["author", "Ann <%= surname %>", "Ann"],
    ["duration", "{props.weeks} weeks", "weeks"],
  ])("is left out of %s, and said", (name, value, cleaned) => {
    const fields = { [name]: JSON.stringify(value) };
    expect(read(fields)).toMatchObject({ [name]: cleaned });
    expect(problemsOf(study(fields)).join()).toMatch(
      new RegExp(`warning ${name}: ${name} holds template code .* is read without it; write what it shows`),
    );
  });

  it("is a field without a value where there is nothing else", () => {
    expect(read({ author: '"{{ page.author }}"' })?.author).toBeNull();
    expect(read({ title: '"{{ page.title }}"' })).toBeNull();
  });

  it("is named where it has no other end", () => {
    expect(problemsOf(study({ snippet: '"How {{ it went."' })).join()).toContain(
      "snippet holds `{{`, a sign of template code without its other end, which readers will see as it stands; write what it shows",
    );
  });

  it("takes comments along in silence, and leaves braces and angles of words alone", () => {
    expect(read({ snippet: '"How it went. <!-- SECRET -->"' })?.snippet).toBe("How it went.");
    const words = { title: '"A {b} <c> [d] 5 < 6 & 100 % @e"' };
    expect(read(words)?.title).toBe("A {b} <c> [d] 5 < 6 & 100 % @e");
    expect(problemsOf(study(words)).join()).not.toContain("template code");
  });
});
