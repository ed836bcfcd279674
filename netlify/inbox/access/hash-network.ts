import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";

/**
 * A code for the network a request came from. Its key is made anew for each day (UTC) from the secret, so that codes of two
 * days cannot be told to be of one network, and none can be turned back into an address without the secret.
 */
export function hashNetwork(address: string, day: Date, secret: string): string {
  const key = createHmac("sha256", secret)
    .update(`network ${day.toISOString().slice(0, 10)}`)
    .digest();
  return createHmac("sha256", key).update(toNetwork(address)).digest("hex");
}

/** An IPv6 address stands for its /64: one connection has all of those. An IPv4 address in IPv6 clothes is itself. */
export function toNetwork(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array<string>(8 - groups.length - after.length).fill("0");
  return [...groups, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
