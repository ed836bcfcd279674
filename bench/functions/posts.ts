import { cpuTime, FIGURES, loadFunction } from "./call.ts";

/** Posts inquiries to the bundled function of the form, whose database the environment names. */

/** `first`: CPU ms from nothing to the first acknowledgement; `each`: ms from post to acknowledgement of those after it, as a clock has them. */
export type PostFigures = { first: number; cpu: number; each: number[]; errors: number };

const [file = "", origin = "", posts = "0"] = process.argv.slice(2);
/** Whoever types a text of their own is told from who sends another's again. */
const messageOf = (at: number): string =>
  `We run ${at + 3} warehouses and reports reach us after ${at * 7 + 2} days. Could you move our data platform to the cloud by spring ${at}?`;

const post = (at: number): Request =>
  new Request(`${origin}/api/contact`, {
    method: "POST",
    headers: { Origin: origin, Accept: "text/html" },
    body: new URLSearchParams({
      name: `Ada Bench ${at}`,
      email: `ada${at}@prospect${at}.example`,
      message: messageOf(at),
    }),
  });

const bare = cpuTime();
const { call, settle } = await loadFunction(file);
let errors = 0;
const send = async (at: number): Promise<number> => {
  const request = post(at);
  const start = performance.now();
  const { status, headers } = await call(request);
  const took = performance.now() - start;
  if (status !== 303 || !headers.get("Location")?.includes("ref=")) errors += 1;
  return took;
};
await send(0);
const first = cpuTime() - bare;
await settle();
const each: number[] = [];
const start = cpuTime();
for (let at = 1; at <= Number(posts); at++) {
  each.push(await send(at));
  // Sending goes on after the answer, and is no part of it.
  await settle();
}
const figures: PostFigures = { first, cpu: (cpuTime() - start) / Math.max(1, Number(posts)), each, errors };
console.log(FIGURES + JSON.stringify(figures));
process.exit();
