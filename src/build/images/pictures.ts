import { join } from "node:path";
import { publishFolder } from "../output/write-files.ts";
import { mapParallel } from "../progress.ts";
import type { ProjectPaths } from "../project-paths.ts";
import { findImage } from "./find-image.ts";
import { makePicture, PICTURE_FOLDER } from "./make-picture.ts";
import type { Picture } from "./picture.ts";

/** The pictures of a site by the file they were made of, and how many had to be made. */
type Pictures = { byPath: ReadonlyMap<string, Picture>; made: number };

/** A Markdown file, given from the root of the project, and the paths of the pictures it names. */
type PictureUse = { file: string; sources: readonly string[] };

/** Makes the pictures that files name and publishes them; one that is missing or damaged is left out. */
export async function makePictures(uses: readonly PictureUse[], paths: ProjectPaths): Promise<Pictures> {
  const cache = pictureCache(paths);
  const named = uses.flatMap(({ file, sources }) => sources.map((src) => findPicturePath(src, file, paths)));
  const found = [...new Set(named)].filter((path) => path !== null);
  const made = await mapParallel("Making pictures", found, async (path) => ({
    path,
    result: await makePicture(path, cache),
  }));
  const sound = made.flatMap(({ path, result }) => (result ? [{ path, ...result }] : []));
  publishFolder(
    sound.flatMap(({ files }) => files),
    cache,
    join(paths.output, PICTURE_FOLDER),
  );
  return {
    byPath: new Map(sound.map(({ path, picture }) => [path, picture])),
    made: sound.filter(({ isNew }) => isNew).length,
  };
}

export const pictureCache = ({ cache }: Pick<ProjectPaths, "cache">): string => join(cache, "pictures");

/** Where the file of a picture lies; null where the site has none. */
export function findPicturePath(src: string, file: string, paths: ProjectPaths): string | null {
  const { root, content } = paths;
  const finding = findImage(src, { content, file: join(root, file), root });
  return finding.kind === "found" ? finding.path : null;
}
