import { join } from "node:path";
import { drawCover, stockOf } from "../../domain/cover.ts";
import { leadChart } from "../../domain/selection/lead-results.ts";
import type { Casebook } from "../content/casebook.ts";
import { keepOnly, writeIfChanged } from "../output/files.ts";
import type { ProjectPaths } from "../project.ts";

/** Publishes a drawn cover for each study without a picture of its own. */
export function publishCovers({ studies, artwork }: Casebook, { output }: ProjectPaths): void {
  const bare = studies.filter(({ image }) => image.picture === null);
  keepOnly(
    bare.map(({ study }) => `${study.slug}.svg`),
    join(output, "covers"),
  );
  for (const { study, image } of bare) {
    writeIfChanged(join(output, image.src), drawCover(stockOf(study.slug, artwork), leadChart(study)));
  }
}
