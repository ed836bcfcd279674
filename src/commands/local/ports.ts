import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A port nobody listens on; with `wanted`, that one, or null where it is taken. */
export async function findPort(wanted = 0): Promise<number | null> {
  const server = createServer();
  const failed = once(server, "error").then(() => false);
  server.listen(wanted);
  const free = await Promise.race([once(server, "listening").then(() => true), failed]);
  if (!free) return null;
  const address = server.address();
  server.close();
  await once(server, "close");
  return address !== null && typeof address === "object" ? address.port : null;
}

/** ms between two questions. */
const PAUSE = 150;

/** Resolves when an address gives an answer that is no error. */
export async function waitUntilServing(url: string): Promise<void> {
  for (;;) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await pause(PAUSE);
  }
}
