import { resolve } from "node:path";
import { cacheBuild, findCachedBuild, stateOfInputs } from "../build/incremental/build-cache.ts";
import { type ProjectPaths, projectPaths } from "../build/project-paths.ts";
import { ReaderError, readerMessage } from "../build/reader-message.ts";
import { isReviewed, parseDeployContext } from "../domain/deploy-context.ts";
import { explainFolder } from "./local/project-folder.ts";
import { showProgress } from "./progress.ts";

/** `showsReport`: what the check of the content says is printed. */
type BuildOptions = { showsReport: boolean; showsProgress: boolean };

/** Builds the project of this file and prints what is to be said of it; false where it failed. Once in a process. */
export async function build({ showsReport, showsProgress }: BuildOptions): Promise<boolean> {
  const root = resolve(import.meta.dirname, "../..");
  process.chdir(root);
  const paths = projectPaths(root);
  const progress = showsProgress ? showProgress() : null;
  const tell = (text: string): void => {
    progress?.clear();
    console.log(text);
  };
  try {
    const fault = explainFolder(root);
    if (fault !== null) throw new ReaderError(fault);
    const now = new Date();
    const inputs = stateOfInputs(paths, process.env);
    const known = findCachedBuild(inputs, paths, now);
    if (known === null) await buildAnew(inputs, { showsReport, paths, now, tell });
    else {
      if (showsReport) tell(known.report);
      tell(`${known.pages} pages written, all of them as they were`);
    }
    return true;
  } catch (error) {
    progress?.clear();
    console.error(readerMessage(error));
    return false;
  } finally {
    progress?.end();
  }
}

type Circumstances = Pick<BuildOptions, "showsReport"> & {
  paths: ProjectPaths;
  now: Date;
  tell: (text: string) => void;
};

async function buildAnew(inputs: string, { showsReport, paths, now, tell }: Circumstances): Promise<void> {
  // What builds is loaded where there is something to build: it takes longer than finding out.
  const { buildSite } = await import("./local/build-site.ts");
  const { report, pages, same, moments } = await buildSite(paths, showsReport ? tell : () => {});
  tell(`${pages} pages written${same === 0 ? "" : `, ${same} of them as they were`}`);
  // What a reviewed build says of a change, git says, which is no file of the site.
  if (!isReviewed(parseDeployContext(process.env.CONTEXT)))
    cacheBuild({ inputs, report, pages, moments }, paths, now);
}

if (import.meta.main) {
  const isBuilt = await build({
    showsReport: !process.argv.includes("--no-report"),
    showsProgress: !process.argv.includes("--no-progress"),
  });
  if (!isBuilt) process.exitCode = 1;
}
