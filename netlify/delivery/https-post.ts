import { type LookupAddress, lookup } from "node:dns";
import { type RequestOptions, request } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { DeliveryError } from "../../src/domain/inquiry/index.ts";

export type HttpsPost = (
  url: URL,
  headers: Record<string, string>,
  body: string,
) => Promise<{ status: number; retryAfter: string | null }>;

/** How a post reaches its receiver; a test hands in its own certificate authority and which addresses are allowed. */
export type HttpsPostOptions = { isAllowed: (address: string) => boolean; tls?: Pick<RequestOptions, "ca"> };

const TIMEOUT_MS = 10_000;
const REFUSED = "the address of the webhook is not public";

/**
 * Posts over https to the public internet. `node:https` follows no redirect; the address is checked in the very lookup
 * the connection uses, so a name cannot answer twice differently (DNS rebinding).
 */
export function createHttpsPost(
  { isAllowed, tls = {} }: HttpsPostOptions = { isAllowed: isPublicAddress },
): HttpsPost {
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
        // The body is not read.
        response.destroy();
      });
      post.on("error", reject);
      post.end(body);
    });
}

const guardedLookup =
  (isAllowed: HttpsPostOptions["isAllowed"]): LookupFunction =>
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

/** What is not the public internet: RFC 6890 and its registry, multicast and reserved space. */
const NOT_PUBLIC_V4: [string, number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];

/** Inside 2000::/3, the only public IPv6 space: protocol assignments (Teredo and others), documentation, 6to4. */
const NOT_PUBLIC_V6: [string, number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const notPublic = new BlockList();
for (const [net, prefix] of NOT_PUBLIC_V4) notPublic.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of NOT_PUBLIC_V6) notPublic.addSubnet(net, prefix, "ipv6");

const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");

/** Whether an IP address lies on the public internet. IPv4 inside IPv6 does not: it is a way around the list. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !notPublic.check(address, "ipv4");
  return family === 6 && globalUnicast.check(address, "ipv6") && !notPublic.check(address, "ipv6");
}
