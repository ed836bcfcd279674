import { existsSync } from "node:fs";
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

/** The file of a picture the site may bring itself: its own under `src/content`, or the sample. */
export function findOwnPicture(name: string, { content, samples }: ProjectPaths): string {
  const own = join(content, name);
  return existsSync(own) ? own : join(samples, name);
}
