import type { Browser, BrowserContextOptions } from "playwright-core";
import { walkByKeyboard } from "../../test/support/pages/reach-by-keyboard.ts";
import { violationsOn } from "../../test/support/pages/violations.ts";
import { type Goal, none } from "./goal.ts";

const STILL = { ignoreHTTPSErrors: true, reducedMotion: "reduce" } as const;
const WIDTHS = [360, 1280];
const MODES: Record<string, BrowserContextOptions> = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
};

/** What axe, the Tab key and a window of 320 px find on each page. */
export async function look(browser: Browser, url: string, paths: Record<string, string>): Promise<Goal[]> {
  const violations: string[] = [];
  const outside: string[] = [];
  const unreachable: string[] = [];
  for (const [name, path] of Object.entries(paths)) {
    for (const width of WIDTHS) {
      for (const [mode, options] of Object.entries(MODES)) {
        const context = await browser.newContext({ ...STILL, ...options, viewport: { width, height: 800 } });
        const page = await context.newPage();
        await page.goto(url + path);
        for (const violation of await violationsOn(page))
          violations.push(`${name}, ${width} px, ${mode}: ${violation}`);
        await context.close();
      }
    }
    const context = await browser.newContext({ ...STILL, viewport: { width: 320, height: 256 } });
    const page = await context.newPage();
    await page.goto(url + path);
    const width = await page.evaluate<number>("document.documentElement.scrollWidth");
    if (width > 320) outside.push(`${name}: ${width} px`);
    const walk = await walkByKeyboard(page);
    if (walk.reached < walk.reachable)
      unreachable.push(`${name}: ${walk.reached} of ${walk.reachable} reached`);
    for (const stop of [...walk.unmarked, ...walk.hidden]) unreachable.push(`${name}: ${stop} not seen`);
    await context.close();
  }
  const modes = `${Object.keys(paths).length} pages x ${WIDTHS.join(" and ")} px x ${Object.keys(MODES).join(", ")}`;
  return [
    none(`axe, WCAG 2.2 AA and best practices, ${modes}`, violations),
    none("sideways scrolling at 320 px (400 % of 1280)", outside),
    none("out of reach of the Tab key, or its place not seen", unreachable),
  ];
}
