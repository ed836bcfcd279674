import { join } from "node:path";
import { describeMessages } from "../build/content/read-words.ts";
import { writeIfChanged } from "../build/output/write-files.ts";
import { projectPaths } from "../build/project-paths.ts";

/** Writes the types of the words of pages to `.generated/words.d.ts`, before types are checked. */
const paths = projectPaths(join(import.meta.dirname, "../.."));
writeIfChanged(join(paths.generated, "words.d.ts"), await describeMessages(paths.data));
