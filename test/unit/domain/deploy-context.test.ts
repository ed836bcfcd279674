import { describe, expect, it } from "vitest";
import { toBuildInfo } from "../../../src/domain/deploy-context.ts";

describe("the origin of a deploy", () => {
  const originIn = (CONTEXT: string, DEPLOY_PRIME_URL?: string) =>
    toBuildInfo({ CONTEXT, DEPLOY_PRIME_URL }).origin;

  it("is that of a preview or of a branch", () => {
    expect(originIn("deploy-preview", "https://deploy-preview-7--firm.netlify.app")).toBe(
      "https://deploy-preview-7--firm.netlify.app",
    );
    expect(originIn("branch-deploy", "https://next--firm.netlify.app/")).toBe(
      "https://next--firm.netlify.app",
    );
  });

  it("is that of the site in production, and on a machine of one's own", () => {
    expect(originIn("production", "https://firm.netlify.app")).toBeNull();
    expect(originIn("dev", "http://localhost:8888")).toBeNull();
  });

  it.each([undefined, "", "firm", "javascript:alert(1)", "ftp://firm.example"])(
    "is not taken from what is no web address: %s",
    (address) => {
      expect(originIn("deploy-preview", address)).toBeNull();
    },
  );
});
