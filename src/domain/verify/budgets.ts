import type { PublishedPage } from "./read-page.ts";
import type { PublishedSite, VerifyFinding } from "./types.ts";

const KB = 1_000;

/** Bytes a visitor may be sent. Text and scripts compressed, other files as they are. */
export const BUDGETS = {
  /** A page without its style sheet, uncompressed: long studies are welcome, a page that holds its pictures is not. */
  page: 500 * KB,
  /** The style sheet of a page: with the head of it, it has to come in the first round trip. */
  style: 12 * KB,
  /** All scripts of one page. */
  scripts: 20 * KB,
  font: 300 * KB,
  /** Networks leave out heavier ones. */
  card: 1_000 * KB,
  /** Any other picture. */
  picture: 3_000 * KB,
};

/** Weighs each page as it is handed in, and then the other files. */
export function createBudgetCheck(site: PublishedSite) {
  const weigh = remember(site.compressedSize);
  const weighScript = remember((path: string) => weigh(site.read(path)));
  const over = new Map<string, VerifyFinding>();
  const check = (file: string, what: string, bytes: number, budget: number): void => {
    if (bytes <= budget || over.has(what)) return;
    over.set(what, {
      rule: "budgets",
      file,
      message: `${what} has ${inKB(bytes)}, ${inKB(budget)} are allowed`,
    });
  };
  return {
    addPage({ file, style, scripts, isHidden }: PublishedPage): void {
      const bytes = (site.files.get(file) ?? 0) - style.length;
      // A page for reviewers is as long as what it tells of.
      if (!isHidden) check(file, `${file} without its styles`, bytes, BUDGETS.page);
      check(file, `the style sheet of ${file}`, weigh(style), BUDGETS.style);
      const own = [...new Set(scripts)].filter((path) => site.files.has(path));
      const sum = own.reduce((total, path) => total + weighScript(path), 0);
      check(file, `the script of the page (${own.join(", ")})`, sum, BUDGETS.scripts);
    },
    findings(): VerifyFinding[] {
      for (const [file, bytes] of site.files) {
        const budget = budgetOf(file);
        if (budget !== null) check(file, file, bytes, budget);
      }
      return [...over.values()];
    },
  };
}

function budgetOf(file: string): number | null {
  if (/\.(?:woff2?|ttf|otf)$/i.test(file)) return BUDGETS.font;
  if (file.startsWith("/assets/cards/") || file === "/social-card.png") return BUDGETS.card;
  // What authors offer for download is theirs to weigh.
  return /\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(file) && !file.startsWith("/files/")
    ? BUDGETS.picture
    : null;
}

/** The same style sheet stands in many pages: each is weighed once. */
function remember(work: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const value = known.get(text) ?? work(text);
    known.set(text, value);
    return value;
  };
}

const inKB = (bytes: number): string => `${(bytes / KB).toFixed(1)} kB`;
