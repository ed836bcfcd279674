import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Alert } from "../../../netlify/delivery/alert.ts";
import type { Sender } from "../../../netlify/delivery/send.ts";
import { drainOutbox } from "../../../netlify/delivery/sweep.ts";
import { insertInquiry } from "../../../netlify/store/inquiries.ts";
import { type Channel, DeliveryError } from "../../../src/domain/inquiry/index.ts";
import { createOutbox, rowsOf } from "../../support/inquiries/deps.ts";
import { type Emulator, startEmulator } from "../../support/inquiries/emulator.ts";
import { createRecord } from "../../support/inquiries/inquiries.ts";

let db: Emulator;
beforeAll(async () => {
  db = await startEmulator();
});
beforeEach(() => db.empty());
afterAll(() => db.stop());

const keep = (at: number, channels: readonly Channel[]) =>
  insertInquiry(db, {
    record: createRecord(at),
    neighbours: [],
    destinations: channels.map((channel) => ({ channel, recipient: "" })),
  });

/** A firm with both channels, each of which fails as it is told to and writes down what it tells. */
function createFirm() {
  const told: { by: Channel; alert: Alert }[] = [];
  const faults: Partial<Record<Channel, Error | undefined>> = {};
  const { outbox, wind } = createOutbox(db);
  const sender = (by: Channel): Extract<Sender, { tell?: unknown }> => ({
    target: by === "webhook" ? "first" : "",
    send: async () => {
      if (faults[by]) throw faults[by];
    },
    tell: async (alert) => {
      if (alert.channel === by) throw new DeliveryError("there is no other address to tell");
      if (faults[by]) throw faults[by];
      told.push({ by, alert });
    },
  });
  outbox.senders = {
    mail: sender("mail"),
    receipt: sender("receipt"),
    webhook: sender("webhook"),
    answer: sender("answer"),
  };
  const tries = async (count: number): Promise<void> => {
    for (let at = 0; at < count; at += 1) {
      await drainOutbox(outbox, { probe: true });
      wind(24 * 3600);
    }
  };
  return { told, faults, outbox, tries };
}

const refused = new DeliveryError("the webhook answered (500)");
const gone = new DeliveryError("the webhook answered (410)", null, true);

describe("a channel that fails", () => {
  it("is told by the other one once, from the third failure on", async () => {
    const { told, faults, tries } = createFirm();
    faults.webhook = refused;
    await keep(1, ["mail", "webhook"]);
    await tries(2);
    expect(told).toEqual([]);
    await tries(1);
    await keep(2, ["webhook"]);
    await tries(4);
    expect(told).toEqual([
      {
        by: "mail",
        alert: {
          channel: "webhook",
          recipient: "",
          reason: "failing",
          error: "DeliveryError: the webhook answered (500)",
        },
      },
    ]);
  });

  it("is told again where it worked in between", async () => {
    const { told, faults, tries } = createFirm();
    faults.mail = refused;
    await keep(1, ["mail"]);
    await tries(3);
    faults.mail = undefined;
    await tries(1);
    faults.mail = refused;
    await keep(2, ["mail"]);
    await tries(3);
    expect(told.map(({ by, alert }) => `${alert.channel} by ${by}`)).toEqual([
      "mail by webhook",
      "mail by webhook",
    ]);
  });

  it("is told at the next failure where nobody could be told at the first", async () => {
    const { told, faults, tries } = createFirm();
    faults.mail = refused;
    faults.webhook = refused;
    await keep(1, ["mail"]);
    await tries(3);
    expect(told).toEqual([]);
    faults.webhook = undefined;
    await tries(1);
    expect(told).toHaveLength(1);
  });

  it("is the visitor's mailbox: nobody is told", async () => {
    const { told, faults, tries } = createFirm();
    faults.receipt = refused;
    await keep(1, ["receipt"]);
    await tries(6);
    expect(told).toEqual([]);
  });
});

describe("a webhook that answers 410", () => {
  it("is switched off and told at once, and never asked again at this address", async () => {
    const { told, faults, outbox, tries } = createFirm();
    faults.webhook = gone;
    await keep(1, ["webhook", "mail"]);
    await tries(1);
    expect(told).toMatchObject([{ by: "mail", alert: { channel: "webhook", reason: "gone" } }]);
    expect(await rowsOf(db, "webhook")).toMatchObject([{ state: "unset", attempts: 1 }]);
    expect((await rowsOf(db, "webhook"))[0]?.last_error).toContain("410 (gone) and is switched off");
    faults.webhook = undefined;
    await keep(2, ["webhook"]);
    await tries(3);
    expect(await rowsOf(db, "webhook")).toMatchObject([
      { state: "unset", attempts: 1 },
      { state: "unset", attempts: 0 },
    ]);
    expect(told).toHaveLength(1);
    if (outbox.senders.webhook.send !== null) outbox.senders.webhook.target = "second";
    await tries(1);
    expect(await rowsOf(db, "webhook")).toMatchObject([{ state: "sent" }, { state: "sent" }]);
  });

  it("is told also where it has failed, and been told, before", async () => {
    const { told, faults, tries } = createFirm();
    faults.webhook = refused;
    await keep(1, ["webhook"]);
    await tries(3);
    faults.webhook = gone;
    await tries(1);
    expect(told.map(({ alert }) => alert.reason)).toEqual(["failing", "gone"]);
  });
});
