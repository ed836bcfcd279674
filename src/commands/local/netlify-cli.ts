import { once } from "node:events";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

/**
 * Runs the Netlify CLI, whose program follows, in this process. Its modules are loaded while the site is built, which is two seconds of its
 * start; the first message of the channel has the arguments that it starts with. It ends with the channel.
 */

const CLI = "node_modules/netlify-cli/dist/commands";
/** What its program loads for `netlify dev`. Where one of them has moved, the CLI starts later and as well. */
const LOADED_FIRST = ["main.js", "dev/dev.js"];

// The CLI closes its database at that signal.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
const asked = once(process, "message");
// The program of the CLI reads what stands behind its own name.
process.argv.splice(1, 1);
for (const name of LOADED_FIRST) await load(resolve(CLI, name)).catch(() => {});
const [args] = await asked;
process.argv.push(...z.array(z.string()).parse(args));
await load(resolve(process.argv[1] ?? join(CLI, "../../bin/run.js")));

function load(file: string): Promise<unknown> {
  return import(pathToFileURL(file).href);
}
