import { readFileSync } from "node:fs";

export type HonestInquiry = { name: string; email: string; message: string };

/** 300 inquiries as people write them, one a line: name, mail address and message, with `\n` and `\t` written out. */
export function readHonestInquiries(): HonestInquiry[] {
  const lines = readFileSync("test/fixtures/inquiries/honest.txt", "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [name = "", email = "", message = ""] = line.split("|");
    return { name, email, message: message.replaceAll("\\n", "\n").replaceAll("\\t", "\t") };
  });
}
