import { setTimeout as pause } from "node:timers/promises";

const PAUSE = 150;

/** Resolves when an address gives an answer that is no error. */
export async function answers(url: string): Promise<void> {
  for (;;) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await pause(PAUSE);
  }
}
