import fc from "fast-check";

/** One seed for all property tests: a run says the same twice. `FC_SEED=...` looks elsewhere. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_240_115) });
