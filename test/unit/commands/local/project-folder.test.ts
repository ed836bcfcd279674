import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { explainFolder } from "../../../../src/commands/local/project-folder.ts";

describe("the folder of a project", () => {
  it("may have spaces, brackets, quotes and letters of any script in its name", () => {
    expect(explainFolder(tmpdir())).toBeNull();
  });

  it.each(["c#sharp", "50% off", "a?b", "back\\slash"])(
    "is explained where its path cannot be built in: %s",
    (name) => {
      expect(explainFolder(join("/home", name))).toMatch(
        /^The project cannot be built in .*: the path holds [#%?\\], .*\. Rename that folder, or move the project\.$/,
      );
    },
  );

  it("is explained where it cannot be written to", () => {
    expect(explainFolder(join(tmpdir(), "no-such-folder"))).toMatch(
      /the folder cannot be written to, .* copy the project to a folder of yours\.$/,
    );
  });
});
