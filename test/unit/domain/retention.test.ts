import { describe, expect, it } from "vitest";
import { retentionEnd } from "../../../src/domain/retention.ts";

const at = (day: string) => new Date(`${day}T10:00:00Z`);

describe("how long an inquiry is kept", () => {
  it("is 24 months from its arrival", () => {
    const kept = { status: "answered", receivedAt: at("2024-01-15"), quarantinedAt: null };
    expect(retentionEnd(kept)).toEqual(at("2026-01-15"));
  });

  it("ends on the last day of February where the day before was the 29th", () => {
    const kept = { status: "new", receivedAt: at("2024-02-29"), quarantinedAt: null };
    expect(retentionEnd(kept)).toEqual(at("2026-02-28"));
  });

  it("is 90 days in quarantine, from the arrival or from when a person put it there", () => {
    const arrived = { status: "quarantined", receivedAt: at("2025-01-01"), quarantinedAt: null };
    expect(retentionEnd(arrived)).toEqual(at("2025-04-01"));
    expect(retentionEnd({ ...arrived, quarantinedAt: at("2025-03-01") })).toEqual(at("2025-05-30"));
  });

  it("is never longer in quarantine than out of it", () => {
    const old = { status: "quarantined", receivedAt: at("2023-01-15"), quarantinedAt: at("2025-01-10") };
    expect(retentionEnd(old)).toEqual(at("2025-01-15"));
  });
});
