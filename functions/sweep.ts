import type { Config } from "@netlify/functions";
import { sweep } from "../netlify/delivery/sweep.ts";
import { forgetExpired } from "../netlify/inbox/retention/forget-expired.ts";
import { openService } from "../netlify/open-service.ts";
import { toHome, toOutbox } from "../netlify/service.ts";

export default async (): Promise<void> => {
  const service = openService();
  await sweep(toHome(service), toOutbox(service), { probe: true });
  await forgetExpired(toHome(service));
};

export const config: Config = { schedule: "*/5 * * * *" };
