import { toSlug } from "../../domain/text/slug.ts";
import { rawText } from "../raw-values.ts";
import type { MarkdownFile } from "./markdown-files.ts";

/** The path a pattern of permalinks makes for a file: `/:year/:title/` of Jekyll, `/work/:slug/` of Hugo. */
export function fillPermalink(pattern: string, file: MarkdownFile): string {
  const written = rawText(file.fields.date) || file.date || "";
  const date = /(\d{4})-(\d{1,2})-(\d{1,2})/.exec(written) ?? ["", "", "", ""];
  const [, year = "", month = "", day = ""] = date;
  const slug = rawText(file.fields.slug) || file.name;
  const title = toSlug(rawText(file.fields.title)) || slug;
  const folders = file.place.split("/").slice(0, -1);
  const values: Record<string, string> = {
    year,
    short_year: year.slice(2),
    month: month.padStart(2, "0"),
    i_month: String(Number(month)),
    monthname: month,
    day: day.padStart(2, "0"),
    i_day: String(Number(day)),
    slug,
    slugorfilename: slug,
    slugorcontentbasename: slug,
    filename: file.name,
    contentbasename: file.name,
    name: file.name,
    title: file.date === null ? title : slug,
    path: file.place.split("/").slice(1).join("/") || file.name,
    section: folders[0] ?? "",
    sections: folders.join("/"),
    collection: (folders[0] ?? "").replace(/^_/, ""),
    categories: categoriesOf(file),
    basename: file.name,
    output_ext: ".html",
  };
  return pattern
    .replace(/:(\w+)(?:\[[^\]]*\])?/g, (_, name: string) => values[name] ?? "")
    .replace(/\/{2,}/g, "/");
}

function categoriesOf({ fields }: MarkdownFile): string {
  const value = fields.categories ?? fields.category ?? null;
  const list = Array.isArray(value) ? value.map(rawText) : rawText(value).split(/\s+/);
  return list.map(toSlug).filter(Boolean).join("/");
}
