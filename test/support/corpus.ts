import { existsSync } from "node:fs";
import { join } from "node:path";
import { IS_NIGHTLY } from "./nightly.ts";
import { ROOT } from "./project.ts";

/** Hundreds of studies that others wrote, beside a checkout that has them. */
export const CORPUS = join(ROOT, "../shared/corpus/case-studies");

/** Whether tests read them: by night, and where they are. */
export const HAS_CORPUS = IS_NIGHTLY && existsSync(CORPUS);

if (IS_NIGHTLY && !HAS_CORPUS)
  console.warn(`Not run: the tests over the studies of ${CORPUS}, which are not there.`);
