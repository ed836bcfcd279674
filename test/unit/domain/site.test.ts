import { describe, expect, it } from "vitest";
import { siteSchema } from "../../../src/domain/site.ts";
import { telephoneLink } from "../../../src/domain/text/telephone.ts";
import { SITE_FACTS } from "../../support/site-facts.ts";

/** What a field becomes, or what is said of it. */
function read(field: keyof typeof SITE_FACTS, value: unknown): unknown {
  const parsed = siteSchema.safeParse({ ...SITE_FACTS, [field]: value });
  return parsed.success ? parsed.data[field] : parsed.error.issues.map(({ message }) => message).join("; ");
}

describe("the facts of a firm", () => {
  it("have the address of the site in the form that browsers send", () => {
    expect(read("url", "HTTPS://WWW.Müller.DE")).toBe("https://www.xn--mller-kva.de");
    expect(read("url", "http://localhost:8080")).toBe("http://localhost:8080");
    for (const url of ["https://firm.example/work", "https://firm.example?a", "https://me@firm.example"])
      expect(read("url", url)).toMatch(/^must be protocol and host alone/);
    expect(read("url", "https://firm.example/")).toBe("must not end with a slash");
    expect(read("url", "mailto:a@b.example")).toMatch(/^must be a web address/);
  });

  it("name the time zone or the language that was meant", () => {
    for (const zone of ["Berlin", "Europe/Berln", "europe/berlinn"])
      expect(read("timeZone", zone)).toBe("must be a time zone such as Europe/Berlin");
    expect(read("timeZone", "New York")).toBe("must be a time zone such as America/New_York");
    expect(read("timeZone", "Mars/Base")).toBe("must be a time zone such as Europe/London");
    for (const name of ["German", "deutsch", "de.UTF-8"])
      expect(read("language", name)).toBe("must be a language tag such as de");
    expect(read("language", "pt_BR")).toBe("must be a language tag such as pt-BR");
    expect(read("language", "-")).toBe("must be a language tag such as en or pt-BR");
  });

  it("may be in any letters, but hold no signs that nobody sees", () => {
    for (const name of ['O\'Brien & "Söhne" 🚀', "שלום בע״מ", "Tab\there"])
      expect(read("name", name)).toBe(name);
    for (const name of ["nul\u0000", "\u202egnirts", "bell\u0007"])
      expect(read("name", name)).toMatch(/^holds signs/);
    expect(read("email", " post@müller.de ")).toBe("post@xn--mller-kva.de");
  });

  it("have a telephone that can be called", () => {
    for (const words of ["call us", "tel:+44201234", "+1"])
      expect(read("telephone", words)).toMatch(/^must be a telephone number/);
    expect(telephoneLink("+44 20 7946 0182")).toBe("tel:+442079460182");
    expect(telephoneLink("+49 (0)30/20 93-700")).toBe("tel:+49302093700");
    expect(telephoneLink("(030) 2093 x 12")).toBe("tel:0302093;ext=12");
  });
});
