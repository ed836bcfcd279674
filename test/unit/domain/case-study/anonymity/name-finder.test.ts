import { describe, expect, it } from "vitest";
import {
  addressPattern,
  foldForNames,
  namePattern,
} from "../../../../../src/domain/case-study/anonymity/name-finder.ts";

const isNamed = (name: string, text: string): boolean => namePattern(name)?.test(foldForNames(text)) ?? false;

describe("a client's name is found", () => {
  it.each([
    ["Brindlewick Foods Ltd", "the team at Brindlewick Foods was glad"],
    ["Brindlewick Foods", "BRINDLEWICK FOODS LIMITED"],
    ["Brindlewick Foods", "brindlewick-foods.jpg"],
    ["Brindlewick Foods", "https://www.brindlewickfoods.example/"],
    ["Brindlewick Foods", "the first line ends in Brindlewick\nFoods and goes on"],
    ["Brindlewick Foods", "Brindle\u00adwick Foods, with a hyphen nobody sees"],
    ["Brindlewick, Inc.", "Brindlewick's warehouse"],
    ["Brindlewick", "brindlewick2.jpg"],
    ["The Brindlewick Company", "Brindlewick"],
    ["Müller GmbH & Co. KG", "mueller-relaunch"],
    ["Müller GmbH & Co. KG", "MULLER"],
    ["Größe AG", "Grosse"],
    ["Hake & Sons LLC", "Hake and Sons"],
    ["Hake and Sons", "Hake & Sons"],
    ["Café Lumière S.A.", "cafe lumiere"],
    ["Ветерок", "veterok.md"],
    ["株式会社青嵐堂", "青嵐堂のサイト"],
    ["دار السنديان", "لدار السنديان"],
    ["دار السنديان", "دَارُ السِّنْدِيَانِ"],
    ["वनदीप", "वनदीप के साथ"],
    ["ベルカ工房", "ベルカ工房の店"],
    ["Limited", "a limited offer"],
    ["Acme", "AcmeはSaaSを導入した"],
    ["Acme", "当社はAcmeと"],
    ["Acme", "Acme는 빨라졌다"],
    ["Acme", "Acme社"],
    ["Acme", "Acmeได้"],
    ["Acme", "לAcme"],
    ["𠮷野家", "は𠮷野家の"],
    ["ベルカー", "ベルカーの店"],
    ["AB Volvo", "the team at Volvo"],
    ["AB Volvo", "abvolvo.jpg"],
    ["ООО «Ромашка»", "команда Ромашки и Ромашка"],
    ["ООО «Ромашка»", "romashka.md"],
    ["Ромашка, ООО", "Ромашка"],
    ["PT Astra Tbk", "Astra Tbk"],
    ["PT Astra", "Astra"],
    ["Brindlewick A/S", "Brindlewick"],
    ["A/S Brindlewick", "Brindlewick"],
    ["Brindlewick s.r.o.", "Brindlewick"],
    ["Co-op Brindle", "Coop Brindle"],
  ])("%s in: %s", (name, text) => expect(isNamed(name, text)).toBe(true));
});

describe("another word is left alone", () => {
  it.each([
    ["Hake", "shake", "hakes"],
    ["Hake", "a snow-white lake", "Haken"],
    ["Brindlewick Foods", "Brindlewick has foods", "Foods of Brindlewick"],
    ["4 Rivers", "14 rivers", "the rivers"],
    ["하루서", "하루성"],
    ["Acme", "acmeist", "Acmeшоп", "acmeé"],
    ["AB", "abc", "a b c"],
    ["PT A", "a shop"],
    ["Co Star", "a star"],
  ])("%s", (name, ...texts) => {
    for (const text of texts) expect(isNamed(name, text), text).toBe(false);
  });

  it("where a name has neither letter nor digit", () => expect(namePattern("...")).toBeNull());
});

describe("a client's address", () => {
  const isFound = (address: string, text: string) => addressPattern(address)?.test(foldForNames(text));

  it.each(["https://www.hake.co/x", "mo@hake.co", "HAKE.CO."])("is found in %s", (text) =>
    expect(isFound("hake.co", text)).toBe(true),
  );

  it.each(["hake.com", "shake.co", "hakexco"])("is another than %s", (text) =>
    expect(isFound("hake.co", text)).toBe(false),
  );
});
