import type { Browser } from "playwright-core";
import { brotli, gzipSize } from "../../test/support/pages/weigh.ts";
import { atMost, type Goal, none } from "./goal.ts";

const FIRST_ROUND_TRIP = 14_600;
const SCRIPT = 5_000;

/** What each page weighs and asks for. Styles stand in the page, so its HTML is all it needs for a first look. */
export async function load(browser: Browser, url: string, paths: Record<string, string>): Promise<Goal[]> {
  const weights: [number, string][] = [];
  const scripts: [number, string][] = [];
  const foreign: string[] = [];
  const cookies: string[] = [];
  for (const [name, path] of Object.entries(paths)) {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    page.on("request", (request) => {
      if (!request.url().startsWith(url)) foreign.push(`${name}: ${request.url()}`);
    });
    const loaded: Promise<Buffer>[] = [];
    page.on("response", (answer) => {
      if (answer.request().resourceType() === "script") loaded.push(answer.body());
    });
    const response = await page.goto(url + path, { waitUntil: "load" });
    weights.push([brotli((await response?.body()) ?? "").length, name]);
    const script = (await Promise.all(loaded)).reduce((sum, body) => sum + gzipSize(body), 0);
    scripts.push([script, name]);
    for (const { name: cookie } of await context.cookies()) cookies.push(`${name}: ${cookie}`);
    await context.close();
  }
  return [
    ...weights.map(([bytes, name]) =>
      atMost(`HTML and CSS, brotli, ${name}`, FIRST_ROUND_TRIP, bytes, "bytes"),
    ),
    ...scripts
      .filter(([bytes]) => bytes > 0)
      .map(([bytes, name]) => atMost(`script, gzip, ${name}`, SCRIPT, bytes, "bytes")),
    none("requests to others", foreign),
    none("cookies", cookies),
  ];
}
