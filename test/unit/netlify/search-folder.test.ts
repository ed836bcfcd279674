import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { findSearchFolder } from "../../../netlify/search-folder.ts";

describe("The folder of the search index", () => {
  it("lies beside a deployed function, where netlify.toml has it bundled", () => {
    expect(findSearchFolder("file:///var/task/functions/search.mjs", {}).href).toBe(
      "file:///var/task/.generated/search/",
    );
  });

  it("is the one that the last build wrote under netlify dev, which runs functions at the root of the project", () => {
    const bundle = "file:///firm/.netlify/functions-serve/search/functions/search.mjs";
    const written = pathToFileURL(join(process.cwd(), ".generated/search/"));
    expect(findSearchFolder(bundle, { NETLIFY_DEV: "true" }).href).toBe(written.href);
  });
});
