import nunjucks from "nunjucks";
import { describe, expect, it } from "vitest";
import { createReadRecorder } from "../../../../src/build/incremental/reads.ts";

type Item = { title: string; text: string };

/** What `template` reads of a page at `/a/`, with what each read finds. */
function record(template: string, makeItems: () => Item[] = () => [{ title: "A", text: "a" }]) {
  const recorder = createReadRecorder<Item>();
  const items = makeItems().map((item) => recorder.watchItem(`item ${item.title}`, item));
  const site = recorder.watch("site", { name: "Pier", links: [{ url: "/x/" }], made: new Map([["a", 1]]) });
  const list = recorder.watch("list", items);
  const environment = new nunjucks.Environment();
  environment.addFilter(
    "next",
    recorder.compare("next", (item) => items[items.indexOf(item) + 1] ?? null),
  );
  const page = { url: "/a/" };
  const html = new nunjucks.Template(template, environment).render({ page, site, list, entry: items[0] });
  const reads = [...(recorder.reads.get("/a/") ?? [])].map((read) => read.replaceAll("\0", "|"));
  return { html, reads: reads.sort(), recorder };
}

describe("reads of a page", () => {
  it("are the properties it asks watched values for, and no others", () => {
    const { html, reads } = record("{{ site.name }} {{ entry.title }} {% if site.gone %}{% endif %}");
    expect(html).toBe("Pier A ");
    expect(reads).toEqual(["item A|title", "site|gone", "site|name"]);
  });

  it("leave a watched object one that Eleventy does not look through for each page, with all that templates find in it", () => {
    const site = createReadRecorder<Item>().watch("site", { name: "Pier", links: ["/x/"] });
    expect(Object.getPrototypeOf(site)).not.toBe(Object.prototype);
    expect(site instanceof Object).toBe(true);
    expect({ ...site }).toEqual({ name: "Pier", links: ["/x/"] });
    expect(JSON.stringify(site)).toBe('{"name":"Pier","links":["/x/"]}');
    // What cannot be extended must say what it is an instance of.
    expect(Object.getPrototypeOf(Object.freeze(site))).toBe(Object.prototype);
  });

  it("are all of a value that is gone through, and its items by what is asked of each", () => {
    const { reads } = record(
      "{% for key, value in site %}{% endfor %}{% for each in list %}{{ each.text }}{% endfor %}",
    );
    expect(reads).toEqual(expect.arrayContaining(["site|*", "list|0", "list|length", "item A|text"]));
    expect(reads).not.toContain("item A|title");
  });

  it("are the results of comparisons with other items, and what is asked of those", () => {
    const two = () => ["A", "B"].map((title) => ({ title, text: title }));
    const { html, reads, recorder } = record("{{ (entry | next).title }}", two);
    expect(html).toBe("B");
    expect(reads).toEqual(["item A|()|next", "item B|title"]);
    const other = record("", () => ["A", "C", "B"].map((title) => ({ title, text: title }))).recorder;
    expect(recorder.hashOf("item A\0()\0next")).not.toBe(other.hashOf("item A\0()\0next"));
    expect(recorder.hashOf("item B\0title")).toBe(other.hashOf("item B\0title"));
  });

  it("take over results of comparisons where all that these look at is what it was, and work out no other", () => {
    const open = (titles: string[], hasBasis = true) => {
      const recorder = createReadRecorder<Item>();
      const items = titles.map((title) => recorder.watchItem(`item ${title}`, { title, text: "" }));
      const found: string[] = [];
      const next = (item: Item) => {
        found.push(item.title);
        return items[items.indexOf(item) + 1]?.title;
      };
      recorder.compare("next", next, hasBasis ? () => titles : undefined);
      return { recorder, found };
    };
    const before = open(["A", "B"]).recorder;
    const known = ["item A\0()\0next", "item B\0()\0next", "item A\0title"].map(
      (read): [string, string | null] => [read, before.hashOf(read)],
    );
    const hashesAfter = (titles: string[], hasBasis?: boolean) => {
      const { recorder, found } = open(titles, hasBasis);
      recorder.takeOver(known, before.bases());
      return { hashes: known.map(([read]) => recorder.hashOf(read)), found };
    };
    const hashes = known.map(([, hash]) => hash);
    expect(hashesAfter(["A", "B"])).toEqual({ hashes, found: [] });
    expect(hashesAfter(["A", "B"], false)).toEqual({ hashes, found: ["A", "B"] });
    const other = hashesAfter(["A", "C", "B"]);
    expect(other.found).toEqual(["A", "B"]);
    expect(other.hashes.map((hash, at) => hash === hashes[at])).toEqual([false, true, true]);
    expect(hashesAfter(["B"]).hashes).toEqual([null, hashes[1], null]);
  });

  it("find other content under another hash, and a value that is gone under none", () => {
    const hash = (item: Item, read: string) => record("", () => [item]).recorder.hashOf(read);
    const item = { title: "A", text: "a" };
    expect(hash(item, "item A\0text")).toBe(hash({ ...item }, "item A\0text"));
    expect(hash({ ...item, text: "b" }, "item A\0text")).not.toBe(hash(item, "item A\0text"));
    expect(hash({ ...item, title: "B" }, "item A\0text")).toBeNull();
    expect(hash(item, "site\0made")).not.toBe(hash(item, "site\0links"));
  });

  it("are those of the page alone that is rendered", () => {
    const { recorder } = record("{{ site.name }}");
    const site = recorder.watch("other", { name: "B" });
    expect(site.name).toBe("B");
    new nunjucks.Template("{{ other.name }}").render({ other: site, page: { url: "/b/" } });
    expect([...recorder.reads.keys()]).toEqual(["/a/", "/b/"]);
    expect([...(recorder.reads.get("/a/") ?? [])]).toEqual(["site\0name"]);
  });
});
