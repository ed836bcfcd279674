import { type BuildInfo, parseDeployContext } from "../domain/deploy-context.ts";

/** What Netlify's build environment says of this deploy; outside Netlify there is no branch and no commit. */
export function readBuildInfo(environment: NodeJS.ProcessEnv): BuildInfo {
  return {
    context: parseDeployContext(environment.CONTEXT),
    branch: environment.HEAD ?? environment.BRANCH ?? null,
    commit: environment.COMMIT_REF ?? null,
  };
}
