/** The kinds of deploy Netlify names in `CONTEXT`; `dev` is a developer's own machine. */
export const DEPLOY_CONTEXTS = ["production", "deploy-preview", "branch-deploy", "dev"] as const;
export type DeployContext = (typeof DEPLOY_CONTEXTS)[number];

/** A name Netlify does not give today, or none, is `dev`: nothing becomes public because a name was not understood. */
export function parseDeployContext(value: string | undefined): DeployContext {
  return DEPLOY_CONTEXTS.find((context) => context === value) ?? "dev";
}

/** Which build this is: the banner of a preview says it, and every answer is marked by it. */
export type BuildInfo = {
  context: DeployContext;
  branch: string | null;
  commit: string | null;
  /** Netlify builds it: what comes out is put on the web. On another machine it is looked at. */
  isDeploy: boolean;
  /** Origin of a deploy that is reviewed, without a slash at its end: what its pages say of themselves. Null: that of the site. */
  origin: string | null;
  /** What the page of changes says in figures; null where there is no such page. */
  preview: PreviewSummary | null;
};

/** `changes`: null where nothing could be compared. `findings`: what the check says, and how many of those are new. */
export type PreviewSummary = { changes: number | null; findings: number; newFindings: number };

/** Deploys that are looked at before anything becomes public. */
export const isReviewed = (context: DeployContext): boolean =>
  context === "deploy-preview" || context === "branch-deploy";

export const isPublic = (context: DeployContext): boolean => context === "production";

/** What Netlify's build environment says of this deploy; outside Netlify there is no branch and no commit. */
export function toBuildInfo(environment: Record<string, string | undefined>): BuildInfo {
  const context = parseDeployContext(environment.CONTEXT);
  return {
    context,
    branch: environment.HEAD ?? environment.BRANCH ?? null,
    commit: environment.COMMIT_REF ?? null,
    isDeploy: environment.NETLIFY === "true",
    origin: isReviewed(context) ? originOf(environment.DEPLOY_PRIME_URL) : null,
    preview: null,
  };
}

/** The origin of a web address; null for anything else. */
function originOf(address = ""): string | null {
  if (!URL.canParse(address)) return null;
  const { origin, protocol } = new URL(address);
  return /^https?:$/.test(protocol) ? origin : null;
}
