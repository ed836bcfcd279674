import { resolve } from "node:path";
import Eleventy from "@11ty/eleventy";
import { readerMessage } from "../build/reader-message.ts";
import { check } from "./check.ts";

const root = resolve(import.meta.dirname, "../..");
process.chdir(root);

try {
  const { output } = await check([], { root, from: root });
  console.log(output);
  await new Eleventy(undefined, undefined, { configPath: ".eleventy.js", quietMode: true }).write();
} catch (error) {
  console.error(readerMessage(error));
  process.exitCode = 1;
}
