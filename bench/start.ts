import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { findStudyFolder } from "../src/build/content/study-folder.ts";
import { projectPaths } from "../src/build/project-paths.ts";
import { findPort } from "../src/commands/local/ports.ts";
import { makeProject, ROOT } from "../test/support/project.ts";
import { writeStudies } from "./build/tree.ts";
import { watchCpuTime } from "./start/cpu-time.ts";

const OPTIONS = { sizes: { type: "string" }, edits: { type: "string", default: "3" } } as const;

/** Seconds by the clock of an idle machine. */
const GOALS: Record<string, number> = { "page of an edit": 1, "search of it": 5, "lists and feeds of it": 5 };
const READY = { few: 6, many: 20 };

/**
 * What `npm start` takes until it is ready, with drawings kept and with all kept, and from an edit of a title and a text to its page, to an answer of
 * the search and to a feed: medians by the clock, and CPU seconds of all processes, questions included. `--sizes 1000` makes so many studies of the
 * samples; `--edits` says how often the newest is edited.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  for (const size of values.sizes?.split(",").map(Number) ?? [null])
    await benchSize(size, Number(values.edits));
}

/** Named by the hash of what is drawn, so that those of other studies do no harm. */
const DRAWN = ["cards", "covers", "fonts", "icons", "pictures", "modules"];

async function benchSize(size: number | null, edits: number): Promise<void> {
  const project = makeProject();
  try {
    const paths = projectPaths(project.root);
    if (size !== null) writeStudies(paths.samples, paths.caseStudies, size);
    const folder = findStudyFolder(paths);
    const names = readdirSync(folder).filter((name) => /^[^.]+\.md$/.test(name));
    keepDrawings(project.root, names.length);
    // The Netlify CLI would write one, and the second start would build a project that has changed.
    cpSync(join(ROOT, ".gitignore"), join(project.root, ".gitignore"));
    console.log(`\n${names.length} studies                 goal s  wall s   CPU s`);
    const study = newestStudy(folder, names);
    // A build is known again by its environment too.
    const port = (await findPort()) ?? 0;
    const first = await startSite(project.root, port);
    print("ready, drawings kept", [first.ready]);
    await first.stop();
    const again = await startSite(project.root, port);
    print("ready, all kept", [again.ready], names.length < 1000 ? READY.few : READY.many);
    const measured: Record<string, Measured[]> = {};
    for (let edit = 0; edit < edits; edit++) {
      for (const [name, value] of Object.entries(await measureEdit(study, again)))
        measured[name] = [...(measured[name] ?? []), value];
    }
    for (const [name, values] of Object.entries(measured)) print(name, values, GOALS[name]);
    await again.stop();
    console.log(`processes left: ${again.processes().length}`);
  } finally {
    project.remove();
  }
}

function keepDrawings(root: string, studies: number): void {
  const cache = join(root, ".cache");
  rmSync(cache);
  mkdirSync(cache);
  for (const kept of [join(ROOT, ".cache"), join(ROOT, ".cache/bench", `${studies}`)])
    for (const name of DRAWN.filter((name) => existsSync(join(kept, name))))
      cpSync(join(kept, name), join(cache, name), { recursive: true });
}

type Study = { file: string; text: string; url: string };

function newestStudy(folder: string, names: readonly string[]): Study {
  const [newest] = names
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      const [, date = ""] = /^publishDate: *["']?([\d-]+)/m.exec(text) ?? [];
      return { file: join(folder, name), text, date, url: `/case-studies/${name.replace(/\.md$/, "")}/` };
    })
    .sort((a, b) => b.date.localeCompare(a.date));
  if (newest === undefined) throw new Error(`There are no studies in ${folder}`);
  return newest;
}

/** Seconds by the clock and of all cores. */
type Measured = { wall: number; cpu: number };
type Site = {
  origin: string;
  ready: Measured;
  measure(): () => Measured;
  processes(): number[];
  stop(): Promise<void>;
};

async function startSite(root: string, port: number): Promise<Site> {
  const cpuTime = watchCpuTime(root);
  const measure = (): (() => Measured) => {
    const [start, cpu] = [performance.now(), cpuTime.seconds()];
    return () => ({ wall: (performance.now() - start) / 1000, cpu: cpuTime.seconds() - cpu });
  };
  const since = measure();
  const child: ChildProcess = spawn(
    process.execPath,
    ["-r", "./src/commands/require-node.cjs", "src/commands/start.ts"],
    {
      cwd: root,
      env: { ...process.env, CONTEXT: undefined, NODE_COMPILE_CACHE: undefined, PORT: `${port}` },
      // Over a channel, so that it ends with this process.
      stdio: ["ignore", "pipe", "ignore", "ipc"],
    },
  );
  const exited = once(child, "exit");
  let output = "";
  child.stdout?.setEncoding("utf8").on("data", (text) => (output += text));
  while (!output.includes("Casebook is ready")) {
    if (child.exitCode !== null) throw new Error(`npm start ended:\n${output}`);
    await pause(PAUSE);
  }
  return {
    origin: `http://localhost:${port}`,
    ready: since(),
    measure,
    processes: cpuTime.processes,
    async stop() {
      child.kill("SIGINT");
      await exited;
      cpuTime.stop();
    },
  };
}

/** ms between two questions, and between two of the search, which take CPU from what they wait for. */
const PAUSE = 50;
const SEARCH_PAUSE = 400;
/** ms between two edits, in which the build that follows one ends. */
const REST = 10_000;

async function measureEdit(study: Study, site: Site): Promise<Record<string, Measured>> {
  const word = Array.from({ length: 14 }, () => "bcdfghklmnprstvz"[Math.floor(Math.random() * 16)]).join("");
  const edited = study.text.replace(/^(title: *)(["']?)(.*?)\2 *$/m, `$1$2$3 ${word}$2`);
  const since = site.measure();
  writeFileSync(study.file, `${edited}\nThe word ${word} stands here.\n`);
  const shows = async (path: string, text: string): Promise<boolean> =>
    (await (await fetch(site.origin + path)).text()).includes(text);
  const until = async (path: string, text: string, ms: number): Promise<Measured> => {
    while (!(await shows(path, text))) await pause(ms);
    return since();
  };
  const page = await until(study.url, word, PAUSE);
  const [search, lists] = await Promise.all([
    until(`/api/search?q=${word}`, study.url, SEARCH_PAUSE),
    until("/feed.xml", word, PAUSE).then(() => until("/case-studies/", word, PAUSE)),
  ]);
  await pause(REST);
  return { "page of an edit": page, "search of it": search, "lists and feeds of it": lists };
}

function print(name: string, measured: readonly Measured[], goal?: number): void {
  const median = (values: number[]): string =>
    (values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN).toFixed(1).padStart(8);
  const walls = measured.map(({ wall }) => wall);
  const cpus = measured.map(({ cpu }) => cpu);
  console.log(name.padEnd(24) + `${goal ?? ""}`.padStart(8) + median(walls) + median(cpus));
}
