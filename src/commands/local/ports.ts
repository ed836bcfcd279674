import { once } from "node:events";
import { createServer } from "node:net";

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
