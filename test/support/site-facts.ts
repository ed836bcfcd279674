/** What `site.yaml` has to say of a firm, and no more. */
export const SITE_FACTS = {
  name: "A & B",
  tagline: "We mend",
  description: "A firm of two",
  about: "We measure",
  url: "https://www.firm.example",
  email: "hello@firm.example",
  telephone: "+44 20 7946 0999",
  address: ["1 Test Street"],
  language: "en-GB",
  timeZone: "Europe/London",
  repository: null,
  social: [],
};
