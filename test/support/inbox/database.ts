import { changeStatus, type StatusAction } from "../../../netlify/inbox/store/change.ts";
import { insertInquiry } from "../../../netlify/store/inquiries.ts";
import type { Channel } from "../../../src/domain/inquiry/index.ts";
import { NOW } from "../inquiries/contact.ts";
import { type Emulator, startEmulator } from "../inquiries/emulator.ts";
import { createRecord } from "../inquiries/inquiries.ts";

type Changes = NonNullable<Parameters<typeof createRecord>[1]>;
export type InquiryChanges = Omit<Changes, "inquiry"> & {
  inquiry?: Partial<NonNullable<Changes["inquiry"]>>;
  channels?: readonly Channel[];
};

/** The emulator, emptied of all that the inbox reads and writes, with short words for filling it. */
export async function startInboxDatabase() {
  const db: Emulator = await startEmulator();
  return {
    db,
    empty: () => db.empty(),
    stop: () => db.stop(),
    /** Keeps inquiry number `at` as the contact form does; its reference. */
    async keep(
      at: number,
      { inquiry, channels = ["mail"], ...changes }: InquiryChanges = {},
    ): Promise<string> {
      const plain = createRecord(at);
      const record = createRecord(at, { ...changes, inquiry: { ...plain.inquiry, ...inquiry } });
      const destinations = channels.map((channel) => ({ channel, recipient: "" }));
      await insertInquiry(db, { record, neighbours: [], destinations });
      return record.reference;
    },
    change: (reference: string, action: StatusAction, now = NOW) =>
      changeStatus(db, { context: "production", reference, action, now }),
    /** All that any table says, as one text: where a trace of somebody would stand. */
    async everything(): Promise<string> {
      const tables = await db.query<{ name: string }>(
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
        [],
      );
      const texts = await Promise.all(
        tables.map(({ name }) => db.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" AS t`, [])),
      );
      return texts
        .flat()
        .map(({ row }) => row)
        .join("\n");
    },
  };
}

export type InboxDatabase = Awaited<ReturnType<typeof startInboxDatabase>>;
