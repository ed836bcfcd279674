import { describe, expect, it } from "vitest";
import { ask, found, openBodies } from "./studies.ts";

describe("a mistyped word", () => {
  const index = openBodies("kubernetes clusters", "react", "reach", "checkout performance", "java");

  it.each(["kuberntes.", "kubernets.", "kubrentes.", "jubernetes.", "kkubernetes.", "kubrnetess."])(
    "%s is forgiven",
    (q) => {
      expect(found(index, q)).toEqual(["a"]);
    },
  );

  it("is forgiven one mistype from four letters, two from eight, and none below", () => {
    expect(found(index, "jva.")).toEqual([]);
    expect(found(index, "jvaa.")).toEqual(["e"]);
    expect(found(index, "chckout.")).toEqual(["d"]);
    expect(found(index, "chckot.")).toEqual([]);
    expect(found(index, "perfromnce.")).toEqual(["d"]);
  });

  it.each(["kids", "vans", "salud", "bead"])("of few letters is not taken for another word: %s", (q) => {
    expect(found(openBodies("lids, pans and a salad", "beat the bread"), `${q}.`)).toEqual(
      q === "bead" ? ["b"] : [],
    );
  });

  it("counts as the form it is taken for, swapped letters before others and longer forms before shorter", () => {
    const forms = openBodies(
      "reports reports report",
      "reporting reporting report",
      "reported reported report",
    );
    expect(found(forms, "reportnig.")[0]).toBe("b");
    expect(found(forms, "erported.")[0]).toBe("c");
    const plural = openBodies("weeks and weeks and a week", "week and week and weeks");
    expect(found(plural, "weesk.")).toEqual(["a", "b"]);
    const past = openBodies("call and call and called", "called and called and call");
    expect(found(past, "calld.")).toEqual(["b", "a"]);
  });

  it("completes like one while it is typed", () => {
    const begun = openBodies("managerial work", "a manager", "an apple");
    expect(found(begun, "mnager")).toEqual(["b", "a"]);
    expect(found(begun, "mnager.")).toEqual(["b"]);
  });

  it("is not looked for where the word itself is found", () => {
    expect(found(index, "reach.")).toEqual(["c"]);
    expect(ask(index, "reach.").suggestions).toEqual([]);
  });

  it("is suggested as it may have been meant, with how much that finds", () => {
    expect(ask(index, "Kuberntes react").suggestions).toEqual([
      { kind: "spelling", q: "kubernetes react", total: 2 },
    ]);
    expect(ask(index, "checkout -kuberntes").suggestions).toEqual([]);
  });

  it("is not taken for a function word", () => {
    expect(found(openBodies("about the heat", "that"), "ehat.")).toEqual(["a"]);
  });
});
