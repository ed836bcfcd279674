import { describe, expect, it } from "vitest";
import { parseDeployContext } from "../../../src/domain/deploy-context.ts";
import { isShown, publicationState } from "../../../src/domain/publication.ts";

const now = new Date("2026-03-29T12:00:00Z");
const state = (draft: boolean, publishDate: string, approved = true) =>
  publicationState({ draft, approved, publishDate }, now);

describe("a study's state", () => {
  it("is draft where its file says so, whatever its date", () => {
    expect(state(true, "2020-01-01T00:00:00Z")).toBe("draft");
    expect(state(true, "2030-01-01T00:00:00Z")).toBe("draft");
  });

  it("is unapproved while the client has not said yes, whatever its date, unless it is a draft", () => {
    expect(state(false, "2020-01-01T00:00:00Z", false)).toBe("unapproved");
    expect(state(false, "2030-01-01T00:00:00Z", false)).toBe("unapproved");
    expect(state(true, "2020-01-01T00:00:00Z", false)).toBe("draft");
  });

  it("is scheduled until its publish date has come, to the minute", () => {
    expect(state(false, "2026-03-29T12:00:01Z")).toBe("scheduled");
    expect(state(false, "2026-03-29T12:00:00Z")).toBe("published");
  });

  it("reads the zone of the date", () => {
    expect(state(false, "2026-03-29T13:30:00+02:00")).toBe("published");
    expect(state(false, "2026-03-29T11:30:00-02:00")).toBe("scheduled");
  });
});

describe("what is shown", () => {
  it("is in production only what is published", () => {
    const states = ["draft", "unapproved", "scheduled", "published"] as const;
    expect(states.filter((state) => isShown(state, "production"))).toEqual(["published"]);
  });

  it.each(["deploy-preview", "branch-deploy", "dev"] as const)("is everything in %s", (context) => {
    const states = ["draft", "unapproved", "scheduled", "published"] as const;
    expect(states.filter((state) => isShown(state, context))).toEqual([...states]);
  });
});

describe("the context", () => {
  it("is dev where CONTEXT is absent or unknown, so that nothing becomes public by mistake", () => {
    expect([undefined, "", "Production", "staging"].map(parseDeployContext)).toEqual([
      "dev",
      "dev",
      "dev",
      "dev",
    ]);
  });

  it("is what Netlify names", () => {
    expect(parseDeployContext("production")).toBe("production");
    expect(parseDeployContext("branch-deploy")).toBe("branch-deploy");
  });
});
