import { describe, expect, it } from "vitest";
import {
  aStudy,
  askAddress,
  found,
  foundSome,
  openBodies,
  openStudies,
  openWithoutShards,
} from "./studies.ts";

describe("a quoted phrase", () => {
  it("is found as it is written, case and accents aside", () => {
    const index = openBodies(
      "a Load Time of 2 s",
      "time to load",
      "load times",
      "Lóad time",
      "load. Time flies",
    );
    expect(found(index, '"load time"').sort()).toEqual(["a", "d"]);
    expect(found(index, "“load time”").sort()).toEqual(["a", "d"]);
    expect(found(index, '"load. time"')).toEqual(["e"]);
  });

  it.each([
    ['"ci/cd pipeline"', "a"],
    ['"node.js on aws"', "b"],
    ['"c++ code"', "c"],
    ['"to be"', "d"],
    ['"数据库迁"', "e"],
    ['"12,000 visits"', "f"],
  ])("%s holds names with signs, function words, Chinese and figures", (q, url) => {
    const index = openBodies(
      "our CI/CD pipeline",
      "Node.js on AWS",
      "old C++ code",
      "going to be",
      "我们的数据库迁移了",
      "12,000 visits",
      "pipeline cd ci, on node js aws code c++ be to, 迁数据库, visits 12,000",
    );
    expect(found(index, q)).toEqual([url]);
  });

  it.each([
    ['"fell 50 % last"', ["a"]],
    ['"fell 50 % (last"', ["b"]],
    ['"fell 50 last"', ["c"]],
    ['"fell (last"', ["c", "d"]],
  ])("%s has a percent sign for a word behind a number alone, and signs that part words", (q, urls) => {
    const index = openBodies(
      "costs fell 50 % last year",
      "costs fell 50 %, last year",
      "costs fell 50 last year % of them\n% none",
      "costs fell\n% last year",
      "costs fell  50  %  last year",
    );
    expect(found(index, q).sort()).toEqual(urls);
  });

  it("must be there in either tier, while the words beside it are held by the first alone", () => {
    const index = openBodies("load time", "react", "load time in react", "time");
    expect(found(index, 'react "load time"')).toEqual(["c"]);
    expect(foundSome(index, 'react "load time"')).toEqual(["a"]);
    expect(found(index, '"load time" "in react"')).toEqual(["c"]);
    expect(found(index, '"load time" -react')).toEqual(["a"]);
  });

  it("may stand in any part, but does not reach from one into the next", () => {
    const index = openStudies([
      aStudy({ url: "title", title: "Load time halved" }),
      aStudy({ url: "heading", headings: ["Load", "time"] }),
      aStudy({ url: "snippet", snippet: "Its load time" }),
      aStudy({ url: "across", title: "The load", client: "Time Ltd" }),
    ]);
    expect(found(index, '"load time"').sort()).toEqual(["snippet", "title"]);
  });

  it("finds nothing for another form of a word, however few words there are over many letters", () => {
    const index = openBodies(...Array.from({ length: 4 }, () => "test ".repeat(50_000)));
    expect(found(index, '"test test"')).toHaveLength(4);
    expect(found(index, '"tests"')).toEqual([]);
  });

  it("beside one word lists first what holds both, and the others for some", () => {
    const index = openBodies("load time of a shop", "load time", "a shop", "load time, shopping");
    expect(found(index, '"load time" shop').sort()).toEqual(["a", "d"]);
    expect(foundSome(index, '"load time" shop')).toEqual(["b"]);
    const none = askAddress(index, `${new URLSearchParams({ q: '"load time" zebra' })}`);
    expect([none.tier, none.complete, none.partial]).toEqual(["some", 0, 3]);
  });

  it("means nothing with nothing in it, and one mark alone is no phrase", () => {
    const index = openBodies("load time", "time");
    expect(found(index, '"" time').length).toBe(2);
    expect(found(index, '"!!!" time').length).toBe(2);
    expect(found(index, '"load time')).toEqual(["a"]);
    expect(foundSome(index, '"load time')).toEqual(["b"]);
  });

  it("counts as its words where it stands nowhere, but one word alone does not", () => {
    const index = openBodies("time to load", "load", "react");
    expect(found(index, '"load time"')[0]).toBe("a");
    expect(foundSome(index, '"load time"')).toEqual(["b"]);
    expect(found(index, 'react "load time"').sort()).toEqual(["a", "b", "c"]);
    expect(found(index, '"loads"')).toEqual([]);
  });

  it("is a quotation in a question of more than twelve words beside it", () => {
    const index = openBodies("stock is counted at night", "the distances of shops", "distances");
    const words =
      "our stock counted wrong shelves empty shops cancelled orders lost customers angry staff tired";
    expect(found(index, `${words} "distances"`).sort()).toEqual(["a", "b", "c"]);
    expect(found(index, 'stock "distances"').sort()).toEqual(["b", "c"]);
  });

  it("without shards finds what holds all its words", () => {
    const studies = ["load time", "time to load", "load"].map((body, at) => aStudy({ url: `${at}`, body }));
    const index = openWithoutShards(studies);
    expect(found(index, '"load time"').sort()).toEqual(["0", "1"]);
    expect(found(index, '"load xyzzyx"')).toEqual(found(index, "load xyzzyx."));
  });
});
