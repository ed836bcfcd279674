import { openMailTransport } from "../../../netlify/delivery/mail.ts";
import { readEnvironment } from "../../../netlify/environment.ts";
import { type DiagnosticFinding, runDiagnostics } from "../../../netlify/inbox/doctor.ts";
import { postSelfTest } from "../../../netlify/monitoring/self-test.ts";
import { findSettingFaults } from "../../../netlify/settings.ts";
import type { InboxCommandDeps } from "./deps.ts";

const MARKS: Record<DiagnosticFinding["state"], string> = {
  ok: "ok     ",
  warning: "look   ",
  wrong: "WRONG  ",
};

/**
 * Tries all that an inquiry needs, with the settings of `variables`, one finding a line. `isPosting`: sends a signed self-test to the
 * public site as well. Not `ok`: something does not work.
 */
export async function diagnoseInquiryPath(
  deps: InboxCommandDeps,
  variables: Readonly<Record<string, string | undefined>>,
  isPosting: boolean,
): Promise<{ output: string; ok: boolean }> {
  const { site } = deps;
  const environment = readEnvironment({ ...variables, CONTEXT: deps.context });
  const transport = openMailTransport(environment, site.email);
  const settingFaults = () => findSettingFaults(variables);
  const findings = await runDiagnostics({ ...deps, settingFaults, environment, transport });
  if (isPosting) {
    const { reference, fault } = await postSelfTest({ ...deps, environment, siteUrl: site.url });
    findings.push(
      fault === null
        ? { name: "Self-test", state: "ok", text: `Kept as ${reference}; it has to arrive as a mail.` }
        : { name: "Self-test", state: "wrong", text: fault },
    );
  }
  return {
    output: findings
      .map(
        ({ name, state, text, said }) => `${MARKS[state]}${name}: ${[said, text].filter(Boolean).join(" ")}`,
      )
      .join("\n"),
    ok: !findings.some(({ state }) => state === "wrong"),
  };
}
