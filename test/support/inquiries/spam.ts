import { createRandom } from "../../../bench/faults/random.ts";
import type { HonestInquiry } from "./inquiries.ts";

/** What spam of contact forms offers, as people who send it write: words alone, no links. `{x}` is filled from `FILLERS`. */
const OFFERS: readonly string[] = [
  "I was looking at your website and noticed that it does not rank on the first page of Google for {keywords}. We offer {seo} at an affordable price and can guarantee {result}.",
  "We are a {seo} agency from {place}. Our experts can improve your organic traffic and bring your website to the top of Google within {time}. Can I send you a quote?",
  "I would like to publish a guest post on your blog. The article is unique, 100% original and relevant to {keywords}. Please tell me the price for a dofollow backlink.",
  "Do you need {result}? We sell verified email lists of decision makers in {place}, with phone numbers and LinkedIn profiles. Reply for a free sample.",
  "We provide unsecured business loans and working capital up to {money}, with low interest rates and approval within {time}. No credit check is required. Apply today.",
  "Our team creates explainer videos that increase conversions. We have made {number} videos for companies like yours. Would you like to see some samples and pricing?",
  "Invest in our crypto trading platform and earn {money} every week. Our automated bitcoin robot is guaranteed to make profit. Limited offer, register now.",
  "I am a web designer from {place} and can redesign your website at a very affordable price. We do WordPress, Shopify, mobile apps and {seo}. Let me know if you are interested.",
  "Get {number} real followers and likes on Instagram and Facebook for a cheap price. Boost your social media presence today. Limited offer, reply for details.",
  "We can help you reach {number} contact forms with your message. Our blast marketing brings you {result} at the lowest price. Reply and we start within {time}.",
  "Hello, I noticed some errors on your website that affect your ranking. Can I send you a free audit report and a proposal for {seo}? It would bring {result}.",
  "Our virtual assistants from {place} work for {money} a month: data entry, lead generation, customer support. Reduce your costs, try us free for {time}.",
];
const FILLERS: Readonly<Record<string, readonly string[]>> = {
  keywords: [
    "your main keywords",
    "the most searched keywords",
    "your business",
    "your industry",
    "your services",
  ],
  seo: ["SEO services", "search engine optimization", "digital marketing", "link building", "on-page SEO"],
  result: [
    "more leads",
    "more traffic and sales",
    "first page rankings",
    "qualified leads every day",
    "new customers",
  ],
  place: ["India", "Pakistan", "the USA", "Bangladesh", "Vietnam", "the Philippines", "Dubai"],
  time: ["24 hours", "30 days", "90 days", "two weeks", "48 hours"],
  money: ["$500,000", "5000 USD", "$900", "10,000 dollars", "$250"],
  number: ["10,000", "1000", "five million", "500", "250,000"],
};
const GREETINGS = ["Hi,", "Hello,", "Dear Sir/Madam,", "Hi there,", "Dear business owner,", "Greetings,", ""];
const ENDS = [
  "Best regards",
  "Kind regards, your marketing team",
  "Looking forward to your reply.",
  "Thanks",
  "",
];
const NAMES = ["Amanda", "John Smith", "Rahul", "Jessica Miller", "Mike", "Eric", "Sophia", "Daniel"];
const DOMAINS = ["gmail.example", "outlook.example", "mail.example", "yahoo.example"];

/** `count` invented spams, the same for one seed. */
export function inventSpams(count: number, seed = 1): HonestInquiry[] {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[random.between(0, list.length - 1)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  };
  return Array.from({ length: count }, (_, at) => {
    const offer = pick(OFFERS).replace(/\{(\w+)\}/g, (_all, name: string) => pick(FILLERS[name] ?? [""]));
    const name = pick(NAMES);
    const message = [pick(GREETINGS), offer, pick(ENDS)].filter(Boolean).join("\n\n");
    return { name, email: `${name.toLowerCase().replace(/\W/g, "")}${at}@${pick(DOMAINS)}`, message };
  });
}
