import { accessSync, constants } from "node:fs";

/** Signs that the tools of the build read as parts of an address where they stand in a path. */
const ADDRESS_SIGNS = /[#%?\\]/;

/** Why a project cannot be built where it lies, and what to do; null where it can. */
export function explainFolder(root: string): string | null {
  const sign = process.platform === "win32" ? undefined : ADDRESS_SIGNS.exec(root)?.[0];
  if (sign !== undefined) {
    return `The project cannot be built in ${root}: the path holds ${sign}, which the build reads as part of an address. Rename that folder, or move the project.`;
  }
  try {
    accessSync(root, constants.W_OK);
    return null;
  } catch {
    return `The project cannot be built in ${root}: the folder cannot be written to, and the build writes _site, .generated and .cache there. Change its permissions, or copy the project to a folder of yours.`;
  }
}
