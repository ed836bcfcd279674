import { learnInquiries } from "./netlify/store/spam.ts";
import { startInboxDatabase } from "./test/support/inbox/database.ts";

const d = await startInboxDatabase();
const r = await d.keep(1);
try {
  await learnInquiries(d.db, { context: "production", references: [r], as: "spam" });
  console.log(await d.db.query("select * from spam_word", []));
} catch (e) {
  console.log(e);
}
await d.stop();
