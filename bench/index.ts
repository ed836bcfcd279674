import { readdirSync } from "node:fs";

/** `npm run bench -- NAME [OPTIONS]` runs `run(options)` of `bench/NAME.ts`. */
const NAMES = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== "index.ts")
  .map(({ name }) => name.replace(/\.ts$/, ""));

const [name = "", ...args] = process.argv.slice(2);
if (NAMES.includes(name)) {
  const { run } = await import(`./${name}.ts`);
  await run(args);
} else {
  console.error(`There is no benchmark "${name}"; run one of: npm run bench -- ${NAMES.join(" | ")}`);
  process.exitCode = 2;
}
