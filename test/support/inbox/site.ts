import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { hashPassphrase } from "../../../netlify/inbox/passphrase.ts";
import { openBrowser, openPage } from "../browser.ts";
import { builtProject } from "../built/built-project.ts";
import { startBlobs, startSmtp } from "../inquiries/servers.ts";
import { buildProject } from "../project.ts";
import { serveProject } from "../site-server/index.ts";
import { someStudies } from "../studies.ts";
import { PASSPHRASE, SECRET } from "./inbox.ts";

export type InboxSite = Awaited<ReturnType<typeof startInboxSite>>;
export type Letter = Record<string, string>;

/**
 * A site with three studies, its functions, database, blobs and mail server, a browser, and an inbox that is open. `contact`: the text
 * of its `contact.yaml`, for a form of its own, which the site is built once more for.
 */
export async function startInboxSite({ contact }: { contact?: string } = {}) {
  const project = await builtProject(someStudies(3));
  if (contact !== undefined) {
    writeFileSync(join(project.root, "src/data/contact.yaml"), contact);
    const { code, output } = await buildProject(project.root);
    if (code !== 0) throw new Error(output);
  }
  const [blobs, smtp, browser] = await Promise.all([startBlobs(), startSmtp(), openBrowser()]);
  const settings = {
    NETLIFY_BLOBS_CONTEXT: blobs.context,
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: String(smtp.port),
    SESSION_SECRET: SECRET,
    INBOX_PASSPHRASE_HASH: await hashPassphrase(PASSPHRASE, { N: 2, r: 1, p: 1 }),
  };
  const server = await serveProject(project.root);
  await server.set(settings);
  return {
    url: server.url,
    browser,
    smtp,
    /** Runs `use` while the server has other settings; null takes one away. */
    async withSettings(changed: Record<string, string | null>, use: () => Promise<void>): Promise<void> {
      await server.set(changed);
      await use().finally(() => server.set(settings));
    },
    async stop() {
      await Promise.all([browser.close(), blobs.stop(), smtp.stop(), server.stop()]);
      project.remove();
    },
  };
}

const HONEST = {
  name: "Marta Eklund",
  email: "marta@client.example",
  message: "Our checkout takes nine seconds on a phone. Could you look at it in May?",
};

/** Posts an inquiry as a visitor's browser does; its reference. */
export async function writeTo(url: string, letter: Letter = {}): Promise<string> {
  const response = await fetch(`${url}/api/contact`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: url, Referer: `${url}/contact/` },
    body: new URLSearchParams({ ...HONEST, ...letter }),
  });
  const location = new URL(response.headers.get("Location") ?? "", url);
  const reference = location.searchParams.get("ref");
  if (response.status !== 303 || reference === null) throw new Error(`not kept: ${response.status}`);
  return reference;
}

/** A page of the site for one test, without JavaScript, unless `options` say otherwise. */
export async function openAt(
  browser: Browser,
  url: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openPage(browser, { baseURL: url, javaScriptEnabled: false, ...options });
  await page.goto(path);
  return page;
}

/** The cookies of a browser that has signed in, for each site: signing in takes a second. */
const sessions = new Map<string, BrowserContextOptions["storageState"]>();

/** The same, signed in. */
export async function openSignedIn(
  site: Pick<InboxSite, "browser" | "url">,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const storageState = sessions.get(site.url) ?? (await signIn(site));
  sessions.set(site.url, storageState);
  return openAt(site.browser, site.url, path, { storageState, ...options });
}

async function signIn({ browser, url }: Pick<InboxSite, "browser" | "url">) {
  const page = await openAt(browser, url, "/inbox/sign-in/");
  await page.getByLabel("Passphrase").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Inquiries", exact: true }).waitFor();
  return page.context().storageState();
}
