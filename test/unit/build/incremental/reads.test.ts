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

  it("are not what a comparison looks at to find its result, which it finds once for each item", () => {
    const recorder = createReadRecorder<Item>();
    const item = recorder.watchItem("item A", { title: "A", text: "a long text" });
    let looked = 0;
    const environment = new nunjucks.Environment();
    const brief = recorder.compare("brief", ({ title, text }) => {
      looked++;
      return { title, length: text.length };
    });
    environment.addFilter("brief", brief);
    const render = (url: string) =>
      new nunjucks.Template("{{ (entry | brief).length }}", environment).render({
        page: { url },
        entry: item,
      });
    expect([render("/a/"), render("/b/")]).toEqual(["11", "11"]);
    expect([...recorder.reads.values()].map((reads) => [...reads])).toEqual([
      ["item A\0()\0brief"],
      ["item A\0()\0brief"],
    ]);
    expect(recorder.hashOf("item A\0()\0brief")).not.toBeNull();
    expect(looked).toBe(1);
  });

  it("are found as well where a template imports macros, which is run once until other data are watched", () => {
    let runs = 0;
    const render = (
      recorder: { watchItem(name: string, item: Item): Item },
      environment: nunjucks.Environment,
    ) =>
      ["/a/", "/b/"].map((url) =>
        environment.render("page.njk", {
          page: { url },
          entry: recorder.watchItem(`item ${url}`, { title: url, text: "" }),
        }),
      );
    const texts = new Map([
      ["page.njk", '{% from "macros.njk" import title %}{{ title({ item: entry }) }}'],
      [
        "macros.njk",
        "{% set count = 1 | counted %}{% macro title(params) %}{{ params.item.title }} {{ count }}{% endmacro %}",
      ],
    ]);
    const environment = new nunjucks.Environment({
      getSource: (name: string) => ({ src: texts.get(name) ?? "", path: name, noCache: false }),
    });
    environment.addFilter("counted", () => ++runs);
    const first = createReadRecorder<Item>();
    expect(render(first, environment)).toEqual(["/a/ 1", "/b/ 1"]);
    expect([...(first.reads.get("/b/") ?? [])]).toEqual(["item /b/\0title"]);
    expect(render(createReadRecorder<Item>(), environment)).toEqual(["/a/ 2", "/b/ 2"]);
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
