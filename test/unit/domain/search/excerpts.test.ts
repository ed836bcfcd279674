import { describe, expect, it } from "vitest";
import { aStudy, ask, aVocabulary, openBodies, openStudies, openWithoutShards } from "./studies.ts";

/** Of the first result, with what is marked in brackets. */
function excerptOf(index: Parameters<typeof ask>[0], q: string): string | null {
  const excerpt = ask(index, q).results[0]?.excerpt;
  return excerpt ? excerpt.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("") : null;
}

const filler = "Nothing of interest stands here. ".repeat(20);

describe("the excerpt of a result", () => {
  it("marks the words that were found, in whatever form", () => {
    const index = openBodies("First line.\nThey migrated to Kubernetes, and migrations went on.");
    expect(excerptOf(index, "migration kubernetes")).toBe(
      "They [migrated] to [Kubernetes], and [migrations] went on.",
    );
  });

  it("is the passage that holds most of them", () => {
    const index = openBodies(`Load is here. ${filler}Load time fell by half. ${filler}Time is there.`);
    expect(excerptOf(index, "load time")).toMatch(/^\[Load\] \[time\] fell by half\. Nothing .* …$/);
  });

  it("starts at a word, with an ellipsis where a sentence was cut", () => {
    const words = Array.from({ length: 90 }, (_, at) => `word${at}`).join(" ");
    const excerpt = excerptOf(openBodies(`${words} kafka ${words}`), "kafka") ?? "";
    expect(excerpt).toMatch(/^… word\d+ (word\d+ )*\[kafka\] word0 .*word\d+ …$/);
    expect(excerpt.length).toBeLessThan(240);
  });

  it("keeps what a text holds as it is, on one line", () => {
    const index = openBodies("a <b>bold</b> & “quoted”\n\n  claim 🎉 about react");
    expect(excerptOf(index, "claim react")).toBe("[claim] 🎉 about [react]");
    expect(excerptOf(index, "bold")).toBe("a <b>[bold]</b> & “quoted” · claim 🎉 about react");
  });

  it("parts headings and entries of lists by a dot, and sentences by a space", () => {
    const index = openBodies("Kafka\nPlatform:\nGrafana\nIt held.\nThe client said so.");
    expect(excerptOf(index, "kafka")).toBe("[Kafka] · Platform: Grafana · It held. The client said so.");
  });

  it("marks completions, corrections, phrases and other names", () => {
    const vocabulary = aVocabulary({ technologies: [{ label: "Kubernetes", aliases: ["k8s"] }] });
    const index = openStudies([aStudy({ url: "a", body: "k8s and Kubernetes transformed checkout pages" })], {
      vocabulary,
    });
    expect(excerptOf(index, "kubernetes.")).toContain("[k8s] and [Kubernetes]");
    expect(excerptOf(index, "transf")).toContain("[transformed]");
    expect(excerptOf(index, "chekout.")).toContain("[checkout]");
    expect(excerptOf(index, '"checkout pages"')).toContain("[checkout] [pages]");
  });

  it("is not there where nothing was asked, where the text has none of it, or without shards", () => {
    const studies = [aStudy({ url: "a", title: "React", body: "Something else about load" })];
    expect(excerptOf(openStudies(studies), "")).toBeNull();
    expect(excerptOf(openStudies(studies), "react")).toBeNull();
    expect(excerptOf(openWithoutShards(studies), "load")).toBeNull();
  });
});

describe("the part of a study that answers", () => {
  const body = "First words.\nThe challenge\nThe shop was slow.\nResults\nLoad time fell by half.";
  const index = openStudies([
    aStudy({
      url: "/case-studies/a/",
      title: "A shop that loads in half the time",
      body,
      sections: [
        { id: "the-challenge", title: "The challenge", start: body.indexOf("The challenge") },
        { id: "results", title: "Results", start: body.indexOf("Results") },
      ],
    }),
  ]);
  const sectionOf = (q: string) => ask(index, q).results[0]?.section;

  it("is the section that the passage stands in, with its address", () => {
    expect(sectionOf("load time")).toEqual({ title: "Results", url: "/case-studies/a/#results" });
    expect(sectionOf("slow")).toEqual({ title: "The challenge", url: "/case-studies/a/#the-challenge" });
    expect(sectionOf("results")).toEqual({ title: "Results", url: "/case-studies/a/#results" });
  });

  it("is none before the first heading, without words, or without the shards", () => {
    expect(sectionOf("first")).toBeNull();
    expect(sectionOf("")).toBeNull();
    const plain = openWithoutShards([aStudy({ url: "a", body: "load" })]);
    expect(ask(plain, "load").results[0]?.section).toBeNull();
  });

  it("stands beside a title in which the words are marked too", () => {
    expect(ask(index, "loads time").results[0]?.titleParts).toEqual([
      { text: "A shop that ", marked: false },
      { text: "loads", marked: true },
      { text: " in half the ", marked: false },
      { text: "time", marked: true },
    ]);
    expect(ask(index, "slow").results[0]?.titleParts).toBeNull();
  });
});
