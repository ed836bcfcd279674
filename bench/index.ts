import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * `npm run bench -- NAME [OPTIONS]` runs `run(options)` of `bench/NAME.ts`. What only benchmarks and the audit need has a
 * `package.json` of its own here, so that nobody else installs it.
 */
const NAMES = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && entry.name !== "index.ts")
  .map(({ name }) => name.replace(/\.ts$/, ""));

const [name = "", ...args] = process.argv.slice(2);
if (!existsSync(join(import.meta.dirname, "node_modules"))) {
  console.error("The benchmarks need packages of their own: npm ci --prefix bench");
  process.exitCode = 2;
} else if (NAMES.includes(name)) {
  const { run } = await import(`./${name}.ts`);
  await run(args);
} else {
  console.error(`There is no benchmark "${name}"; run one of: npm run bench -- ${NAMES.join(" | ")}`);
  process.exitCode = 2;
}
