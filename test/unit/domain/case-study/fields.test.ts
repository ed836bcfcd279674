import { describe, expect, it } from "vitest";
import { good, problemsOf, study } from "./study-text.ts";

describe("draft", () => {
  it.each([
    ["draft", "true", true],
    ["draft", "false", false],
  ])("%s: %s is read without a word", (name, value, expected) => {
    expect(good(study({ [name]: value })).draft).toBe(expected);
    expect(problemsOf(study({ [name]: value }))).toEqual([]);
  });

  it.each([
    ["draft", '"false"', false],
    ["draft", '"no"', false],
    ["draft", "no", false],
    ["draft", '"true"', true],
    ["draft", "Yes", true],
    ["draft", "“true”", true],
    ["published", "false", true],
    ["published", "true", false],
    ["status", "draft", true],
    ["draft", "1", true],
    ["status", "Published", false],
  ])("%s: %s means what it meant, with a warning", (name, value, expected) => {
    const text = study({ [name]: value });
    expect(good(text).draft).toBe(expected);
    expect(problemsOf(text)).toEqual([
      `9 warning ${name}: \`${name}: ${value}\` is read as draft: ${expected}; write draft: ${expected}`,
    ]);
  });

  it("is asked for where it says neither yes nor no", () => {
    expect(problemsOf(study({ draft: "maybe" }))).toEqual([
      "9 error draft: `draft: maybe` says neither yes nor no; write draft: true or draft: false",
    ]);
  });

  it("is read from a list of one as well", () => {
    expect(good(study({ status: "[draft]" })).draft).toBe(true);
  });

  it("is not read from a status that is about something else", () => {
    expect(good(study({ status: "ongoing" })).draft).toBe(false);
    expect(problemsOf(study({ status: "ongoing" }))).toEqual([
      "9 warning status: `status: ongoing` is not read; where it keeps the study from the public write draft: true, else remove it",
    ]);
  });

  it("is not read from a date of publication", () => {
    expect(problemsOf(study({ published: "2024-01-15" }))).toEqual([
      "9 error published: `published` is not read as a date; did you mean publishDate?",
    ]);
  });

  it("is asked for where two fields contradict each other", () => {
    expect(problemsOf(study({ draft: "false", published: "false" }))).toEqual([
      "10 error published: `draft: false` and `published: false` contradict each other; keep draft alone",
    ]);
  });

  it("left empty is false, with a warning", () => {
    expect(good(study({ draft: "" })).draft).toBe(false);
    expect(problemsOf(study({ draft: "" }))).toEqual([
      "9 warning draft: draft is empty and is read as false; write draft: true or draft: false",
    ]);
  });

  it("misspelled is an error, or the draft would go public", () => {
    expect(problemsOf(study({ dratf: "true" }))).toEqual([
      "9 error dratf: `dratf` is no field and is not read; did you mean draft?",
    ]);
    expect(problemsOf(study({ Draft: "true" }))).toEqual([
      "9 error Draft: `Draft` is no field and is not read; did you mean draft?",
    ]);
  });

  it("is checked like any other study", () => {
    expect(problemsOf(study({ draft: "true", publishDate: "soon" }))).toEqual([
      "4 error publishDate: `soon` is no date that can be read; write it like 2024-01-15, or 2024-01-15 10:30",
    ]);
  });
});

describe("a required field", () => {
  it("that is missing or empty is an error", () => {
    expect(problemsOf(study({ title: null }))).toEqual([
      '1 error title: title is missing; write title: "Client: what changed, and by how much"',
    ]);
    expect(problemsOf(study({ publishDate: "" }))).toEqual([
      "4 error publishDate: publishDate is empty; write publishDate: 2024-01-15",
    ]);
  });

  it("under a name nearly right is one error, not two", () => {
    expect(problemsOf(study({ publishDate: null, publishdate: "2024-01-15" }))).toEqual([
      "8 error publishdate: `publishdate` is no field and is not read; did you mean publishDate?",
    ]);
    expect(problemsOf(study({ title: null, titel: "Acme" }))).toEqual([
      "8 error titel: `titel` is no field and is not read; did you mean title?",
    ]);
  });

  it("does not hide what else is wrong", () => {
    expect(
      problemsOf(study({ title: null, publishDate: "soon", image: "/a.jpg" }, "[x](javascript:x)\n")),
    ).toEqual([
      '1 error title: title is missing; write title: "Client: what changed, and by how much"',
      "3 error publishDate: `soon` is no date that can be read; write it like 2024-01-15, or 2024-01-15 10:30",
      "8 warning image: image.alt is missing; say what the picture shows, for people who do not see it",
      "11 warning: the link to `javascript:x` is not allowed and is shown as plain words; link to a web page, a mail address or a telephone number",
    ]);
  });
});

describe("a field nobody reads", () => {
  it.each([
    ["clinet", "client", "`clinet` is no field and is not read; did you mean client?"],
    ["description", "snippet", "`description` is read as snippet; write snippet: in its place"],
    ["Author", "author", "`Author` is no field and is not read; did you mean author?"],
    ["layout", null, "`layout` is no field and is not read; remove it"],
  ])("%s warns", (name, replaced, message) => {
    const changed = replaced === null ? { [name]: "x" } : { [replaced]: null, [name]: "x" };
    const line = replaced === null ? 9 : 8;
    expect(problemsOf(study(changed))).toEqual([`${line} warning ${name}: ${message}`]);
  });

  it("warns inside a field too", () => {
    expect(problemsOf(study({ image: '{ url: "/a.jpg", src: "/a.jpg", alt: "x" }' }))).toEqual([
      "9 warning image.url: `url` is no field and is not read, and src is there already; remove it",
    ]);
  });

  it("warns of a name spoilt by an invisible character", () => {
    expect(problemsOf(study({ title: null, "\u200Btitle": "Acme" }))).toEqual([
      "8 error \u200Btitle: `title` has an invisible character beside it and is not read; did you mean title? Type the line again",
    ]);
  });
});

describe("a list", () => {
  it("written as one text is parted at its commas, with a warning", () => {
    const text = study({ tags: '"react, nodejs, aws"' });
    expect(good(text).technologies.map(({ label }) => label)).toEqual(["React", "Node.js", "AWS"]);
    expect(problemsOf(text)).toEqual([
      "8 warning tags: tags is one text and is read as 3 entries; write a list: tags: [react, nodejs, aws]",
    ]);
  });

  it.each(['"[react, aws]"', "(react, aws)", '"#react #aws"', '["#react", “aws”]'])(
    "is read from %s too",
    (tags) => {
      expect(good(study({ tags })).technologies.map(({ label }) => label)).toEqual(["React", "AWS"]);
    },
  );

  it("warns of entries that are no names", () => {
    expect(problemsOf(study({ tags: `["<b>fast</b>", "${"very ".repeat(20)}fast", "!"]` }))).toEqual([
      "8 warning tags.0: `<b>fast</b>` is no name; write one to three plain words",
      `8 warning tags.1: \`${"very ".repeat(12)}\` is no name; write one to three plain words`,
      "8 warning tags.2: `!` has no letter or digit and is not read; remove it",
    ]);
  });

  it("keeps numbers as the words they are, with a warning, unless they stand in quotes", () => {
    const text = study({ tags: '[2024, 1.10, "2025"]' });
    expect(good(text).topics.map(({ label }) => label)).toEqual(["2024", "1.10", "2025"]);
    expect(problemsOf(text)).toEqual([
      '8 warning tags.0: the number 2024 is read as the word "2024"; put it in quotes, or remove it if it is a slip',
      '8 warning tags.1: the number 1.10 is read as the word "1.10"; put it in quotes, or remove it if it is a slip',
    ]);
  });

  it("leaves empty entries out", () => {
    expect(good(study({ tags: '[react, null, ""]' })).technologies).toHaveLength(1);
  });

  it("of anything but texts is refused", () => {
    expect(problemsOf(study({ tags: "[[react], { a: b }]" }))).toEqual([
      "8 error tags.0: entry 1 of tags must be one text, not a list; write tags: [performance, react]",
      "8 error tags.1: entry 2 of tags must be one text, not fields of its own; write tags: [performance, react]",
    ]);
    expect(problemsOf(study({ tags: "{ a: b }" }))).toEqual([
      "8 error tags: tags must be a list; write tags: [performance, react]",
    ]);
  });

  it("warns of a repeat, whatever its spelling", () => {
    expect(problemsOf(study({ tags: "[K8s, kubernetes, speed, Performance, react, react]" }))).toEqual([
      "8 warning tags.1: `kubernetes` is the same as `K8s` (Kubernetes); keep one of them",
      "8 warning tags.3: `Performance` is the same as `speed` (Performance); keep one of them",
      "8 warning tags.5: `react` stands twice; keep one of them",
    ]);
  });
});

describe("a text", () => {
  it("keeps a number as its author wrote it", () => {
    expect(good(study({ title: "1.10" })).title).toBe("1.10");
  });

  it("is one line, however it is written", () => {
    expect(good(study({ snippet: "|\n  Short\n  and on." })).snippet).toBe("Short and on.");
  });

  it("given as a list of one is read, with a warning", () => {
    expect(good(study({ author: "[Ann Example]" })).author).toBe("Ann Example");
    expect(problemsOf(study({ author: "[Ann Example]" }))).toEqual([
      '5 warning author: author is a list and is read as "Ann Example"; write author: "Ann Example"',
    ]);
  });

  it("given as a list of several is refused where only one can be meant", () => {
    expect(problemsOf(study({ client: "[Acme, Brook]" }))).toEqual([
      '6 error client: client must be one text, not a list; write client: "Acme Ltd", or client: { name: "Acme Ltd", url: "https://acme.example" }',
    ]);
  });

  it("that YAML would cut at a # is an error", () => {
    expect(problemsOf(study({ title: "Deal #1 of many" }))).toEqual([
      "2 error title: YAML drops what follows a #, so `#1 of many` is lost; put the whole text in quotes",
    ]);
    expect(problemsOf(study({ draft: "true # until they agree" }))).toEqual([]);
  });

  it("in typographic quotes warns", () => {
    expect(problemsOf(study({ title: "“Acme”" }))).toEqual([
      '2 warning title: the typographic quotes are shown as part of the title; write straight ones: title: "Acme"',
    ]);
  });

  it.each([
    ["title", "<b>Acme</b>", "`<b>`"],
    ["title", "Acme </script><script>alert(1)</script>", "`</script>`"],
  ])("with HTML in it is kept as it stands, with a warning (%s: %s)", (name, value, tag) => {
    const text = study({ [name]: JSON.stringify(value) });
    expect(good(text).title).toBe(value);
    expect(problemsOf(text)).toEqual([
      `2 warning title: the title has HTML in it (${tag}), which readers will see as it stands; write plain text`,
    ]);
  });

  it("with Markdown in it warns", () => {
    expect(problemsOf(study({ snippet: '"We made it **fast**."' }))).toEqual([
      "3 warning snippet: the snippet has Markdown in it (`**fast**`), which readers will see as it stands; write plain text",
    ]);
  });

  it("of 5,000 characters for a snippet warns", () => {
    expect(problemsOf(study({ snippet: "word ".repeat(1000) }))).toEqual([
      "3 warning snippet: the snippet has 4,999 characters, and cards show about 160; cut it to one or two sentences",
    ]);
  });

  it("left empty warns", () => {
    expect(problemsOf(study({ client: '""' }))).toEqual([
      "6 warning client: client is empty; fill it in, or remove the line",
    ]);
  });
});

describe("an address or a number in a field", () => {
  it.each([
    [
      "client",
      '{ name: Acme, url: "acme.example" }',
      "6 error client.url: client.url must be a web address that begins with https://, and `acme.example` is none; write https://acme.example",
    ],
    [
      "evidence",
      "[javascript:alert(1)]",
      "9 error evidence.0: entry 1 of evidence must be a web address that begins with https://, and `javascript:alert(1)` is none; write one such as https://www.example.com",
    ],
    [
      "claimWaivers",
      "[{ line: x, reason: y }]",
      '9 error claimWaivers.0.line: line of entry 1 of claimWaivers must be a number; write claimWaivers: [{ line: 42, reason: "counted by the client" }]',
    ],
    [
      "redirectFrom",
      "[old]",
      "9 error redirectFrom.0: entry 1 of redirectFrom must be a path of this site that begins with /, without spaces, and `old` is none; correct it",
    ],
    [
      "redirectFrom",
      "[//evil.example/]",
      "9 error redirectFrom.0: entry 1 of redirectFrom must be a path of this site that begins with /, without spaces, and `//evil.example/` is none; correct it",
    ],
  ])("%s: %s is refused", (name, value, expected) => {
    expect(problemsOf(study({ [name]: value }))).toEqual([expected]);
  });
});

describe("image", () => {
  const COVER = "and a drawn cover stands in its place";
  it.each([
    [
      '{ src: "/images/a.jpg" }',
      { src: "/images/a.jpg", alt: "" },
      "9 warning image: image.alt is missing; say what the picture shows, for people who do not see it",
    ],
    [
      "/images/a.jpg",
      { src: "/images/a.jpg", alt: "" },
      "9 warning image: image.alt is missing; say what the picture shows, for people who do not see it",
    ],
    ['{ alt: "A shop" }', null, "9 warning image: image.src is missing; write the path of the picture"],
    [
      '{ src: "https://pics.example/a.jpg", alt: "A shop" }',
      null,
      `9 warning image.src: the picture is on another site (\`https://pics.example/a.jpg\`), ${COVER}; save it under src/content/images and write its path, such as /images/case-studies/name.jpg`,
    ],
    [
      "{ src: 'C:\\Users\\ann\\a.jpg', alt: 'A shop' }",
      null,
      `9 warning image.src: \`C:\\Users\\ann\\a.jpg\` is no path on this site, ${COVER}; write one such as /images/case-studies/name.jpg`,
    ],
  ])("%s", (image, expected, problem) => {
    expect(good(study({ image })).image).toEqual(expected);
    expect(problemsOf(study({ image }))).toEqual([problem]);
  });
});

describe("industry", () => {
  it("is known by its aliases, whatever the capitals and hyphens", () => {
    for (const industry of ["E-commerce", "ecommerce", "E Commerce", "Online-Shop"]) {
      expect(good(study({ industry })).industry).toEqual({ value: "e-commerce", label: "E-commerce" });
    }
  });

  it("that is unknown warns and is kept", () => {
    expect(good(study({ industry: "Space mining" })).industry).toEqual({
      value: "space-mining",
      label: "Space mining",
    });
    expect(problemsOf(study({ industry: "Space mining" }))).toEqual([
      "7 warning industry: `Space mining` is no industry of the vocabulary; use one of E-commerce, Healthcare ..., or add it to src/data/vocabulary.yaml",
    ]);
  });

  it("nearly right is named", () => {
    expect(problemsOf(study({ industry: "Helthcare" }))).toEqual([
      "7 warning industry: `Helthcare` is no industry of the vocabulary; did you mean Healthcare?",
    ]);
  });
});

describe("slug", () => {
  it("gives the address in place of the file's name", () => {
    expect(good(study({ slug: "bright-idea" })).url).toBe("/case-studies/bright-idea/");
  });

  it("that cannot stand in an address is changed, with a warning", () => {
    expect(good(study({ slug: '"Bright Idea!"' })).slug).toBe("bright-idea");
    expect(problemsOf(study({ slug: '"Bright Idea!"' }))).toEqual([
      "9 warning slug: `Bright Idea!` cannot stand in an address and is read as bright-idea; write slug: bright-idea",
    ]);
  });
});

describe("figures", () => {
  const wrong = "## Results\n\n- **Load time**: from 8.0 s to 4.0 s (80% less)\n";

  it("that do not add up warn, with the line", () => {
    const problems = problemsOf(study({}, wrong));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^13 warning: .*50/);
  });

  it("may be waived with a reason", () => {
    const waiver = '[{ line: 14, reason: "counted by the client" }]';
    expect(problemsOf(study({ claimWaivers: waiver }, wrong))).toEqual([]);
  });

  it("that do not add up warn beside an author's own list, which may be wrong as well", () => {
    const own = '["Sign-ups from 200 to 300 (80 % more)"]';
    const problems = problemsOf(study({ outcomes: own }, wrong));
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^9 warning: Sign-ups .*50 %/);
    expect(problems[1]).toMatch(/^14 warning: Load time .*50 %/);
  });

  it("named by an author that are none warn", () => {
    const [problem] = problemsOf(study({ outcomes: '["We did well"]' }));
    expect(problem).toMatch(/^9 warning outcomes\.0: "We did well" names no figure/);
  });
});
