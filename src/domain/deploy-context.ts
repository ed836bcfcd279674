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
};

export const isPublic = (context: DeployContext): boolean => context === "production";

/** What Netlify's build environment says of this deploy; outside Netlify there is no branch and no commit. */
export function toBuildInfo(environment: Record<string, string | undefined>): BuildInfo {
  return {
    context: parseDeployContext(environment.CONTEXT),
    branch: environment.HEAD ?? environment.BRANCH ?? null,
    commit: environment.COMMIT_REF ?? null,
    isDeploy: environment.NETLIFY === "true",
  };
}
