import { join } from "node:path";

/** Where things lie in a project; `root` is its folder. */
export function projectPaths(root: string) {
  const source = join(root, "src");
  return {
    root,
    source,
    content: join(source, "content"),
    caseStudies: join(source, "content/case-studies"),
    data: join(source, "data"),
    templates: join(source, "templates"),
    output: join(root, "_site"),
    generated: join(root, ".generated"),
    cache: join(root, ".cache"),
  };
}

export type ProjectPaths = ReturnType<typeof projectPaths>;
