// Starts a demonstration on a database until its jobs are done, adds what the stories lack, and writes every row of
// every table to tests/upgrade/KIND.json.gz: `node tests/upgrade/dump.mjs STOA DATABASE DATA` (see make.sh).
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../browser/front/paths.mjs";
import { answering, freePort } from "../browser/front/server.mjs";
import { acts } from "./acts.mjs";

const [stoa, database, data] = process.argv.slice(2);
const isSqlite = database.startsWith("sqlite:");
// Printed letters are nearly all of the size: so many stay as they are, the others become a line.
const LETTERS = 8;
const PDF = Buffer.from("%PDF-1.7 a paper that somebody handed in");

const port = await freePort();
const address = `http://localhost:${port}`;
const options = ["demo", "--listen", `127.0.0.1:${port}`, "--address", address, "--data", data, "--database", database, "--requests-per-minute", "0"];
const server = spawn(stoa, options, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
await answering(address, server);
await acts(address, PDF);
await idle();
server.kill("SIGTERM");
await once(server, "exit");

// Rows stay as text: there are whole numbers beyond what JavaScript can hold.
const tables = ordered().map((table) => ({ table, rows: table === "letters" ? JSON.stringify(letters()) : rows(table) }));
const folder = join(data, "files");
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const contents = Object.fromEntries(files.map((entry) => [entry.name, readFileSync(join(entry.parentPath ?? entry.path, entry.name)).toString("hex")]));
const out = join(root, "tests/upgrade", `${isSqlite ? "sqlite" : "postgres"}.json.gz`);
const written = tables.map(({ table, rows: all }) => `{"table":${JSON.stringify(table)},"rows":${all}}`);
writeFileSync(out, gzipSync(`{"tables":[${written}],"files":${JSON.stringify(contents)}}`, { level: 9 }));
console.log(`${out}: ${tables.map(({ table, rows: all }) => `${table} ${JSON.parse(all).length}`).join(", ")}`);

// Jobs that are due are done; those that wait for another day stay.
async function idle() {
  const until = Date.now() + 60_000;
  const due = "SELECT COUNT(*) FROM jobs WHERE state = 'ready' AND run_at < (SELECT MAX(at) FROM events)";
  while (Number(ask(due)) > 0) {
    if (Date.now() > until) throw new Error("jobs are not done after a minute");
    await new Promise((next) => setTimeout(next, 500));
  }
}

function ask(sql) {
  const options = { encoding: "utf8", maxBuffer: 1 << 28 };
  if (isSqlite) return execFileSync("sqlite3", ["-bail", database.slice("sqlite:".length), sql], options).trim();
  return execFileSync("psql", ["--no-psqlrc", "-v", "ON_ERROR_STOP=1", "-At", database, "-c", sql], options).trim();
}

// A table comes after those that it refers to; `ledger_heads` after `ledger`, which writes to it.
function ordered() {
  const names = isSqlite
    ? ask("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    : ask("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name");
  const references = isSqlite
    ? ask("SELECT m.name || '|' || f.\"table\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'")
    : ask("SELECT conrelid::regclass || '|' || confrelid::regclass FROM pg_constraint WHERE contype = 'f'");
  const needs = references.split("\n").filter(Boolean).map((line) => line.split("|"));
  const left = names.split("\n").filter((name) => name !== "migrations");
  const done = [];
  while (left.length) {
    const next = left.findIndex((name) => needs.every(([from, to]) => from !== name || to === name || done.includes(to)));
    done.push(...left.splice(next, 1));
  }
  return done;
}

function rows(table) {
  if (!isSqlite) return ask(`SELECT coalesce(json_agg(t), '[]') FROM ${table} t`);
  const columns = ask(`SELECT name || '|' || type FROM pragma_table_info('${table}')`).split("\n").map((line) => line.split("|"));
  const pairs = columns.map(([name, type]) => `'${name}', ${type === "BLOB" ? `hex("${name}")` : `"${name}"`}`);
  return ask(`SELECT json_group_array(json_object(${pairs.join(", ")})) FROM ${table}`);
}

function letters() {
  const all = JSON.parse(rows("letters"));
  for (const letter of all.filter(({ pdf }) => pdf).slice(LETTERS)) {
    const line = Buffer.from("%PDF-1.7 not kept in this fixture");
    letter.pdf = isSqlite ? line.toString("hex").toUpperCase() : `\\x${line.toString("hex")}`;
    letter.sha256 = createHash("sha256").update(line).digest("hex");
  }
  return all;
}
