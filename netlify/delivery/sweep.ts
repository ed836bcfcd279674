import { errorText } from "../log.ts";
import { bringHome, type Home } from "./bring-home.ts";
import { emptyOutbox, type Outbox } from "./empty-outbox.ts";

/**
 * Everything that is left to do: blobs brought home, the outbox emptied. After each post and, probing, every five minutes.
 * Throws nothing: it runs where nobody would catch it.
 */
export async function sweep(home: Home, outbox: Outbox, options: { probe: boolean }): Promise<void> {
  try {
    await bringHome(home);
  } catch (error) {
    home.log("bring-home-failed", { error: errorText(error) });
  }
  await emptyOutbox(outbox, options);
}
