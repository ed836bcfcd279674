import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where things lie in a project; `root` is its folder. */
export function projectPaths(root: string) {
  const source = join(root, "src");
  return {
    root,
    source,
    content: join(source, "content"),
    caseStudies: join(source, "content/case-studies"),
    samples: join(source, "samples"),
    data: join(source, "data"),
    templates: join(source, "templates"),
    output: join(root, "_site"),
    generated: join(root, ".generated"),
    cache: join(root, ".cache"),
    verify: join(root, ".verify"),
  };
}

export type ProjectPaths = ReturnType<typeof projectPaths>;

/** Names a system leaves in a folder by itself. */
const SYSTEM_FILES = new Set([".DS_Store", "Thumbs.db", "desktop.ini"]);

/** Whether the samples that come with Casebook are published: until the site's own folder of studies holds anything. */
export function showsSamples({ caseStudies }: Pick<ProjectPaths, "caseStudies">): boolean {
  return !existsSync(caseStudies) || readdirSync(caseStudies).every((name) => SYSTEM_FILES.has(name));
}

/** The folder whose case studies are published. */
export function findStudyFolder(paths: Pick<ProjectPaths, "caseStudies" | "samples">): string {
  return showsSamples(paths) ? paths.samples : paths.caseStudies;
}

/** Makes the folder of the site's own studies, which ends the samples; git keeps it by its marker while it is empty. */
export function claimStudyFolder({ caseStudies }: ProjectPaths): void {
  mkdirSync(caseStudies, { recursive: true });
  writeFileSync(join(caseStudies, ".gitkeep"), "");
}

/** The file of a picture the site may bring itself: its own under `src/content`, or the sample. */
export function findOwnPicture(name: string, { content, samples }: ProjectPaths): string {
  const own = join(content, name);
  return existsSync(own) ? own : join(samples, name);
}
