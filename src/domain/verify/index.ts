/** Whether what a build published holds together: pure rules over its files, which a command and a plugin hand in. */
import { checkAgreement } from "./agreement.ts";
import { createBudgetCheck } from "./budgets.ts";
import { createConfidentialCheck } from "./confidential-terms.ts";
import { createLinkCheck } from "./links.ts";
import { type PublishedPage, readPage } from "./read-page.ts";
import { checkRoutes } from "./routes.ts";
import type { PublishedSite, VerifyFinding } from "./types.ts";

export { readFunctionConfig, readFunctionsManifest } from "./routes.ts";
export type * from "./types.ts";

const TEXTS = /\.(?:html|xml|json|md|txt|svg|js|css|webmanifest)$|\/_(?:redirects|headers)$/;

const STYLES = /<style>[^<]*<\/style>/g;

/** Everything that is wrong with a deploy, rule by rule. Each page is read once, and let go again. */
export function verifySite(site: PublishedSite): VerifyFinding[] {
  const links = createLinkCheck(site);
  const budgets = createBudgetCheck(site);
  const confidential = createConfidentialCheck(site.confidentialTerms);
  const pages = new Map<string, PublishedPage>();
  for (const file of site.files.keys()) {
    if (!TEXTS.test(file)) {
      confidential.addText(file, "");
      continue;
    }
    const text = site.read(file);
    // The styles, half of a page, hold no words.
    confidential.addText(file, file.endsWith(".html") ? text.replace(STYLES, "") : text);
    if (!file.endsWith(".html")) continue;
    const page = readPage(file, text);
    links.addPage(page);
    budgets.addPage(page);
    pages.set(page.url, { ...page, links: [], scripts: [], style: "" });
  }
  for (const [name, text] of site.functionData) confidential.addText(name, text);
  const byFile = new Map([...pages.values()].map((page) => [page.file, page]));
  return [
    ...checkAgreement(site, pages),
    ...links.findings((file) => byFile.get(file)?.ids ?? null),
    ...budgets.findings(),
    ...confidential.findings(),
    ...checkRoutes(site),
  ];
}
