import fc from "fast-check";
import { IS_NIGHTLY } from "./nightly.ts";

/** One seed for all property tests: a run says the same twice. `FC_SEED=...` looks elsewhere, a nightly run further. */
fc.configureGlobal({
  seed: Number(process.env.FC_SEED ?? 20_240_115),
  ...(IS_NIGHTLY ? { numRuns: 1000 } : {}),
});
