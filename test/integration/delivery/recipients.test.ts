import type { SMTPServerOptions } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { toContactDeps } from "../../../netlify/contact/handler.ts";
import { openMailTransport } from "../../../netlify/delivery/mail.ts";
import { createSenders } from "../../../netlify/delivery/send.ts";
import { drainOutbox } from "../../../netlify/delivery/sweep.ts";
import type { Deps } from "../../../netlify/deps.ts";
import { readEnvironment } from "../../../netlify/environment.ts";
import { answerContact, HONEST, NOW, postForm } from "../../support/inquiries/contact.ts";
import { createDeps, createMemoryBlobs, MAIL_FACTS } from "../../support/inquiries/deps.ts";
import { type Emulator, startEmulator } from "../../support/inquiries/emulator.ts";
import { type SmtpCatcher, startSmtp } from "../../support/inquiries/servers.ts";

let db: Emulator;
beforeAll(async () => {
  db = await startEmulator();
});
beforeEach(() => db.empty());
afterAll(() => db.stop());

const started: SmtpCatcher[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()));
});

/** A firm with two addresses, the second of which the mail server refuses while `refusal` holds a code. */
async function createFirm() {
  const refusal: { code: number | null } = { code: 550 };
  const onRcptTo: SMTPServerOptions["onRcptTo"] = ({ address }, _session, done) => {
    const isRefused = address === "b@firm.example" && refusal.code !== null;
    done(isRefused ? Object.assign(new Error("no"), { responseCode: refusal.code }) : null);
  };
  const smtp = await startSmtp({ onRcptTo });
  started.push(smtp);
  const environment = readEnvironment({
    CONTEXT: "production",
    SMTP_HOST: "127.0.0.1",
    SMTP_PORT: String(smtp.port),
    MAIL_TO: "a@firm.example, b@firm.example, a@firm.example",
    MAIL_FROM: "forms@firm.example",
  });
  const clock = { now: NOW.getTime() };
  const now = () => new Date(clock.now);
  const transport = openMailTransport(environment, "hello@firm.example");
  const senders = createSenders(environment, transport, MAIL_FACTS, now);
  const { blobs } = createMemoryBlobs();
  const deps: Deps = { ...createDeps({ db, blobs, mailer: null, now }), environment, transport, senders };
  const write = async (message: string): Promise<void> => {
    const reply = await answerContact(postForm({ ...HONEST, message }), {
      ...toContactDeps(deps),
      afterwards: async () => {},
    });
    if (reply.kind !== "redirect") throw new Error("not kept");
  };
  const drain = () => drainOutbox(deps, { probe: false });
  const received = (address: string) => smtp.mails.filter(({ to }) => to.includes(address));
  return { refusal, clock, write, drain, received };
}

const rows = () =>
  db.query<{ recipient: string; state: string; attempts: number; last_error: string | null }>(
    "SELECT recipient, state, attempts, last_error FROM outbox ORDER BY id",
    [],
  );

describe("a notice to several addresses", () => {
  it("goes to each in a mail of its own, with all of them in To", async () => {
    const { refusal, write, drain, received } = await createFirm();
    refusal.code = null;
    await write("Hello");
    await drain();
    for (const address of ["a@firm.example", "b@firm.example"]) {
      expect(received(address)).toHaveLength(1);
      expect(received(address)[0]?.to).toEqual([address]);
      expect(received(address)[0]?.parsed.headers.get("to")).toMatchObject({
        value: [{ address: "a@firm.example" }, { address: "b@firm.example" }],
      });
    }
  });

  it.each([550, 451])(
    "waits for the address that the server refuses with %i, and for that one alone",
    async (code) => {
      const { refusal, clock, write, drain, received } = await createFirm();
      refusal.code = code;
      await write("Hello");
      await drain();
      expect(await rows()).toMatchObject([
        { recipient: "a@firm.example", state: "sent" },
        { recipient: "b@firm.example", state: "waiting", attempts: 1 },
      ]);
      expect((await rows())[1]?.last_error).toContain(String(code));
      refusal.code = null;
      clock.now += 10_000;
      await drain();
      expect(await rows()).toMatchObject([{ state: "sent" }, { state: "sent" }]);
      expect(received("a@firm.example")).toHaveLength(1);
      expect(received("b@firm.example")).toHaveLength(1);
    },
  );

  it("is given up on for the address that is refused for days, and still sent to the other", async () => {
    const { clock, write, drain, received } = await createFirm();
    await write("Hello");
    await drain();
    clock.now += 76 * 3_600_000;
    await drain();
    await write("Another");
    await drain();
    expect(await rows()).toMatchObject([
      { recipient: "a@firm.example", state: "sent" },
      { recipient: "b@firm.example", state: "stuck" },
      { recipient: "a@firm.example", state: "sent" },
      { recipient: "b@firm.example", state: "waiting" },
    ]);
    expect(received("a@firm.example").map(({ parsed }) => parsed.subject)).toEqual([
      expect.stringContaining("New inquiry"),
      "Firm: inquiries cannot be sent as they should",
      expect.stringContaining("New inquiry"),
    ]);
    expect(received("a@firm.example")[1]?.parsed.text).toContain("Mail to b@firm.example about an inquiry");
  });

  it("reaches one address at once, however many wait for the other", async () => {
    const { write, drain, received } = await createFirm();
    for (let at = 0; at < 25; at += 1) await write(`Inquiry number ${at}`);
    await drain();
    expect(received("a@firm.example")).toHaveLength(25);
  });
});
