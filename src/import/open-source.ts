import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { reportStage } from "../build/progress.ts";
import { ReaderError } from "../build/reader-message.ts";

/** A repository as git names it, the branch where one was named, and the folder in it, from its root; empty for all of it. */
type Repository = { address: string; branch: string | null; folder: string };

/** Milliseconds for one repository. */
const PATIENCE = 300_000;

/**
 * Hands the absolute path of SOURCE to `read`: a path below `from`, or a repository, which is cloned without its history into a
 * temporary folder that is gone afterwards.
 * @throws {ReaderError} where a repository cannot be had, or holds nothing that can be read.
 */
export async function openSource<Result>(
  source: string,
  from: string,
  read: (path: string) => Promise<Result>,
): Promise<Result> {
  const repository = parseRepository(source, from);
  if (repository === null) return read(resolve(from, source));
  const folder = mkdtempSync(join(tmpdir(), "casebook-import-"));
  const shown = withoutPassword(source);
  try {
    reportStage(`Fetching ${shown}`);
    await cloneRepository(repository, join(folder, "site"), shown);
    const path = join(folder, "site", repository.folder);
    if (!existsSync(path)) throw new ReaderError(`${shown} has no folder ${repository.folder}.`);
    return await read(path);
  } catch (error) {
    // The temporary folder says nothing to whoever named an address.
    if (error instanceof ReaderError)
      throw new ReaderError(error.message.replaceAll(join(folder, "site"), shown));
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The address of a folder as GitHub, GitLab and Codeberg show it: `https://host/owner/name/tree/branch/folder`. */
const FOLDER_PAGE =
  /^(https?:\/\/[^/]+\/.+?)\/(?:-\/)?(?:tree|src\/branch)\/([^/?#]+)(?:\/([^?#]*?))?\/?(?:[?#].*)?$/;

/** What git can clone; null for a folder or file that is read where it lies. */
function parseRepository(source: string, from: string): Repository | null {
  const path = resolve(from, source);
  if (existsSync(path))
    return isBareRepository(path) ? { address: pathToFileURL(path).href, branch: null, folder: "" } : null;
  const [, page, branch = null, folder = ""] = FOLDER_PAGE.exec(source) ?? [];
  if (page !== undefined) return { address: page, branch, folder: decodeURIComponent(folder) };
  const isAddress = /^(?:https?|ssh|git|git\+ssh|file):\/\/\S+$|^[\w.-]+@[\w.-]+:\S+$/i.test(source);
  if (isAddress) return { address: source.replace(/[?#].*$/, ""), branch: null, folder: "" };
  // `github.com/owner/name`, as a browser shows it.
  return /^(?:github|gitlab|codeberg|bitbucket)\.(?:com|org)\/\S+$/i.test(source)
    ? parseRepository(`https://${source}`, from)
    : null;
}

/** Whether a folder is a repository without its files, which `.git` in a folder is as well. */
const isBareRepository = (path: string): boolean =>
  statSync(path).isDirectory() &&
  ["HEAD", "objects"].every((name) => existsSync(join(path, name))) &&
  (existsSync(join(path, "refs")) || existsSync(join(path, "packed-refs")));

const run = promisify(execFile);

/** @throws {ReaderError} saying why git could not. */
async function cloneRepository({ address, branch }: Repository, to: string, shown: string): Promise<void> {
  const args = [
    // A link in somebody else's repository could lead to any file of this machine.
    ...["-c", "core.symlinks=false", "-c", "core.hooksPath=/dev/null"],
    ...["clone", "--quiet", "--depth", "1", "--no-tags", "--single-branch"],
    ...(branch === null ? [] : ["--branch", branch]),
    ...["--", address, to],
  ];
  // Nobody is there to answer a question for a password.
  const env = { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_SSH_COMMAND: sshCommand() };
  try {
    await run("git", args, { env, timeout: PATIENCE, windowsHide: true });
  } catch (error) {
    throw new ReaderError(explainClone(error, shown, branch));
  }
}

const sshCommand = (): string => process.env.GIT_SSH_COMMAND ?? "ssh -o BatchMode=yes -o ConnectTimeout=30";

const REASONS: readonly [RegExp, string][] = [
  [
    /could not resolve|name or service not known|unable to access .*(?:connect|resolve)|failed to connect|connection (?:refused|timed out|reset)|network is unreachable/i,
    "cannot be reached; look at how it is written, and at the connection",
  ],
  [
    /authentication failed|could not read (?:username|password)|terminal prompts disabled|permission denied|host key verification|access denied|\b40[13]\b/i,
    "is not open to everyone, or is not there; clone it yourself where you are logged in, and name the folder",
  ],
  [
    /not found|does not exist|does not appear to be a git repository|\b404\b|no such/i,
    "is no repository; look at how it is written",
  ],
  [/no space left/i, "does not fit on this disk; make room, or clone it elsewhere and name the folder"],
];

function explainClone(error: unknown, shown: string, branch: string | null): string {
  const { code, killed, stderr } = toFailure(error);
  if (code === "ENOENT")
    return `git is not installed, which fetches ${shown}; install it, or download the files and name their folder.`;
  if (killed)
    return `${shown} took longer than ${PATIENCE / 60_000} minutes; clone it yourself, and name the folder.`;
  if (branch !== null && /remote branch .* not found/i.test(stderr))
    return `${shown} names the branch ${branch}, which is not there.`;
  const reason = REASONS.find(([sign]) => sign.test(stderr))?.[1];
  const said = /^(?:fatal|error): (.*)$/m.exec(stderr)?.[1] ?? stderr.trim();
  return reason === undefined
    ? `${shown} could not be fetched; git says: ${withoutPassword(said)}`
    : `${shown} ${reason}.`;
}

/** What Node tells of a command that failed. */
const toFailure = (error: unknown): { code: string; killed: boolean; stderr: string } => ({
  code: error instanceof Error && "code" in error ? String(error.code) : "",
  killed: error instanceof Error && "killed" in error && error.killed === true,
  stderr: error instanceof Error && "stderr" in error ? String(error.stderr) : "",
});

/** An address without the name and password before its host. */
const withoutPassword = (address: string): string => address.replace(/(:\/\/)[^/\s@]+@/g, "$1");
