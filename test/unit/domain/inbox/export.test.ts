import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvHead, type ExportedInquiry, toCsv, toCsvLine } from "../../../../src/domain/inbox/export.ts";
import { t } from "../../../support/inbox/words.ts";

describe("a line of a CSV file", () => {
  it.each([
    "=1+1",
    "+44 20 7946 0182",
    "-1",
    "@SUM(A1)",
    "|calc",
    "%0A",
    " =1+1",
    "\u00A0=1",
    "\u200F=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠A1",
    "\t=1",
    "\r=1",
    "\n=1",
  ])("turns %j into text", (text) => expect(toCsvLine([text])).toBe(`"'${text}"\r\n`));

  it.each(["a=b", "anna@client.example", "", "'", "1+1", "a\nb", "Ørn – שלום 😀"])(
    "leaves %j as it is",
    (text) => expect(toCsvLine([text])).toBe(`"${text}"\r\n`),
  );

  it("doubles quotes and keeps commas and line breaks inside a cell", () => {
    expect(toCsvLine(['say "hi", now', "a\r\nb"])).toBe('"say ""hi"", now","a\r\nb"\r\n');
  });

  it("never ends a cell early nor begins one as a formula, whatever is written", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (cells) => {
        const line = toCsvLine(cells);
        const read = [...line.slice(0, -2).matchAll(/"((?:[^"]|"")*)"(?:,|$)/gu)].map(([, cell = ""]) =>
          cell.replaceAll('""', '"'),
        );
        expect(read.map((cell, at) => (cell === `'${cells[at]}` ? cells[at] : cell))).toEqual(cells);
        expect(read.filter((cell) => /^\s*[=+\-@]/u.test(cell))).toEqual([]);
      }),
    );
  });
});

describe("an exported inquiry", () => {
  const inquiry: ExportedInquiry = {
    reference: "7K3M-9QXP-2RTV",
    receivedAt: "2025-03-04T10:00:00Z",
    status: "answered",
    answeredAt: "2025-03-05T10:00:00Z",
    answeredBy: "Anna",
    assignedTo: null,
    followUp: "2025-03-20",
    name: "=cmd",
    email: "a@b.example",
    company: null,
    phone: "+1",
    message: "Hello,\nworld",
    study: "a-study",
    page: "/contact/",
    search: "q=x",
    score: 2,
    reasons: ["fast", "links"],
    answers: [
      { name: "budget", label: "Budget", values: ["Under 25,000"] },
      { name: "topics", label: "Topics", values: ["Design", "=1+1"] },
    ],
    sentAnswers: [
      { writtenAt: "2025-03-05T10:00:00Z", sentAt: "2025-03-05T10:00:02Z", person: "Anna", text: "Gladly." },
      { writtenAt: "2025-03-06T10:00:00Z", sentAt: null, person: null, text: "Again" },
    ],
    notes: [
      { writtenAt: "2025-03-04T11:00:00Z", author: "Ben", text: "-called" },
      { writtenAt: "2025-03-04T12:00:00Z", author: null, text: "again" },
    ],
  };

  it("has a cell for every column of the head", () => {
    expect(csvHead(t)).toBe(
      '"Reference","Received (UTC)","Status","Answered (UTC)","Name","Email","Company","Telephone","Case study","Page","Search","Spam score","Spam reasons","Message","Notes","Answered by","Assigned to","Follow up","Answers","Sent answers"\r\n',
    );
    expect(toCsv(inquiry, t)).toBe(
      `"7K3M-9QXP-2RTV","2025-03-04T10:00:00Z","answered","2025-03-05T10:00:00Z","'=cmd","a@b.example","","'+1","a-study","/contact/","q=x","2","fast links","Hello,\nworld","2025-03-04T11:00:00Z Ben -called\n2025-03-04T12:00:00Z again","Anna","","2025-03-20","Budget: Under 25,000
Topics: Design; =1+1","2025-03-05T10:00:02Z Anna Gladly.\n2025-03-06T10:00:00Z (not sent) Again"\r\n`,
    );
  });
});
