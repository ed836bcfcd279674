// Loaded before every npm script, by whatever Node is there: plain JavaScript that old versions read too.
const WANTED = 24;

if (Number(process.versions.node.split(".")[0]) < WANTED) {
  process.stderr.write(
    `Casebook's commands run on Node ${WANTED}, and this is Node ${process.versions.node}: run "npm ci --ignore-scripts=false", which brings Node ${WANTED} along, or install Node ${WANTED}.\n`,
  );
  process.exit(1);
}

// Compiled modules are kept, for this process and those it starts: a third of what a command takes to begin. Where
// nothing can be written, nothing is kept.
process.env.NODE_COMPILE_CACHE ||= require("node:path").join(__dirname, "../../.cache/modules");
require("node:module").enableCompileCache(process.env.NODE_COMPILE_CACHE);
