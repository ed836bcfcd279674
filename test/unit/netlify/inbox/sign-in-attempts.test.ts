import { describe, expect, it } from "vitest";
import { attemptSource, hashSource, toNetwork } from "../../../../netlify/inbox/sign-in-attempts.ts";

describe("the network of an address", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:DB8:1:2::1", "2001:db8:1:2"],
    ["2001:0db8:0001:0002::ffff", "2001:db8:1:2"],
    ["2001:db8::1", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["", ""],
  ])("of %j is %j", (address, network) => expect(toNetwork(address)).toBe(network));
});

describe("the code of a network", () => {
  const day = new Date("2025-03-04T23:59:59Z");
  const code = hashSource(attemptSource("203.0.113.7", null), day, "secret");

  it("is the same all day, for all addresses of the network", () => {
    expect(code).toMatch(/^[0-9a-f]{64}$/);
    expect(
      hashSource(attemptSource("::ffff:203.0.113.7", null), new Date("2025-03-04T00:00:00Z"), "secret"),
    ).toBe(code);
  });

  it("is another one the next day, for another network and under another secret", () => {
    expect(
      hashSource(attemptSource("203.0.113.7", null), new Date("2025-03-05T00:00:00Z"), "secret"),
    ).not.toBe(code);
    expect(hashSource(attemptSource("203.0.113.8", null), day, "secret")).not.toBe(code);
    expect(hashSource(attemptSource("203.0.113.7", null), day, "other")).not.toBe(code);
  });
});
