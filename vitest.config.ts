import { defineConfig } from "vitest/config";

const setupFiles = ["test/support/property-seed.ts"];
/** Node reads TypeScript itself: transforming each module, and running it by Vitest, took a fifth of the unit tests. */
const experimental = { viteModuleRunner: false, nodeLoader: false };
const slow = { experimental, testTimeout: 120_000, hookTimeout: 180_000 };

/** One more than the two cores of small machines: the slow tests wait for servers and browsers as much as they compute. */
const WORKERS = 3;

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    // One for all projects: what test files of several want to be built is built once.
    globalSetup: ["test/support/built/builder.ts"],
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts"],
          setupFiles,
          testTimeout: 30_000,
          hookTimeout: 30_000,
          experimental,
          isolate: false,
          pool: "threads",
        },
      },
      {
        test: {
          name: "integration",
          include: ["test/integration/**/*.test.ts"],
          setupFiles,
          isolate: false,
          ...slow,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/support/setup-chromium.ts"],
          setupFiles: [...setupFiles, "test/support/record-contexts.ts"],
          isolate: false,
          ...slow,
        },
      },
      { test: { name: "postgres", include: ["test/postgres/**/*.test.ts"], setupFiles, ...slow } },
    ],
  },
});
