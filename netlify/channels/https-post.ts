import { type LookupAddress, lookup } from "node:dns";
import { type RequestOptions, request } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";
import { DeliveryError } from "./send.ts";

export type HttpsPost = (
  url: URL,
  headers: Record<string, string>,
  body: string,
) => Promise<{ status: number; retryAfter: string | null }>;

/** How a post reaches its receiver; a test hands in its own certificate authority and its own idea of public. */
export type Reach = { isAllowed: (address: string) => boolean; tls?: Pick<RequestOptions, "ca"> };

const TIMEOUT_MS = 10_000;
const REFUSED = "the address of the webhook is not public";

/**
 * Posts over https to the public internet. `node:https` follows no redirect; the address is checked in the very lookup
 * the connection uses, so a name cannot answer twice differently (DNS rebinding).
 */
export function createHttpsPost({ isAllowed, tls = {} }: Reach = { isAllowed: isPublicAddress }): HttpsPost {
  return (url, headers, body) =>
    new Promise((resolve, reject) => {
      const host = url.hostname.replace(/^\[|\]$/g, "");
      // Node asks the lookup for names only.
      if (isIP(host) !== 0 && !isAllowed(host)) return reject(new DeliveryError(REFUSED));
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const options = {
        ...tls,
        method: "POST",
        headers,
        lookup: guardedLookup(isAllowed),
        agent: false,
        signal,
      } as const;
      const post = request(url, options, (response) => {
        resolve({ status: response.statusCode ?? 0, retryAfter: response.headers["retry-after"] ?? null });
        // What it says beside its status is of no use to us.
        response.destroy();
      });
      post.on("error", reject);
      post.end(body);
    });
}

const guardedLookup =
  (isAllowed: Reach["isAllowed"]): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      if (!addresses.every(({ address }) => isAllowed(address)))
        return callback(new DeliveryError(REFUSED), []);
      answerLookup(options.all === true, addresses, callback);
    });
  };

function answerLookup(
  all: boolean,
  addresses: LookupAddress[],
  callback: Parameters<LookupFunction>[2],
): void {
  const [first] = addresses;
  if (first === undefined) callback(new DeliveryError("the webhook's name has no address"), []);
  else if (all) callback(null, addresses);
  else callback(null, first.address, first.family);
}
