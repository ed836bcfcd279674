import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** How long a group may take to end by itself, ms. */
const GRACE = 4_000;

/** A program and all it starts, ended together. */
export type ProcessGroup = {
  name: string;
  /** Resolves with the exit code once the program has ended; null where a signal ended it. */
  exited: Promise<number | null>;
  end(): Promise<void>;
  /** Over the channel, where it was started with one. Nothing once it has ended. */
  send(message: object): void;
};

type GroupOptions = {
  name: string;
  args: string[];
  cwd: string;
  env?: NodeJS.ProcessEnv;
  onOutput(text: string): void;
  /** Lets it write its errors and progress where this process writes its own. */
  sharesErrors?: boolean;
  /** Gives it a channel, and is told what comes over it. */
  onMessage?: ((message: unknown) => void) | undefined;
};

/** Starts a Node program as leader of a process group of its own, so that no grandchild outlives it. */
export function startGroup({
  name,
  args,
  cwd,
  env,
  onOutput,
  sharesErrors = false,
  onMessage,
}: GroupOptions): ProcessGroup {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ["ignore", "pipe", sharesErrors ? "inherit" : "pipe", ...(onMessage ? ["ipc" as const] : [])],
  });
  if (onMessage) child.on("message", onMessage);
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", onOutput);
  const exited = once(child, "exit").then(([code]) => (typeof code === "number" ? code : null));
  const send = (message: object): void => {
    // One that ends while it is written to is told by `exited`.
    if (child.connected) child.send(message, () => {});
  };
  return { name, exited, end: () => endGroup(child, exited), send };
}

async function endGroup(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  signalGroup(child, "SIGTERM");
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), GRACE);
  await exited;
  clearTimeout(timer);
  // The leader is gone; whatever of its group is left has no one to tidy up after it.
  signalGroup(child, "SIGKILL");
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
