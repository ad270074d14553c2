// Asks the database of a server under test from outside, by sqlite3 or psql: `STOA_DATABASE`, or the SQLite file of a
// folder of data.
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";

const postgres = process.env.STOA_DATABASE?.startsWith("postgres") ? process.env.STOA_DATABASE : undefined;

export const options = postgres ? ["--database", postgres] : [];
export const name = postgres ? "PostgreSQL" : "SQLite";
const program = postgres ? "psql" : "sqlite3";

/** What is missing to ask; empty if nothing is. */
export const missing = spawnSync(program, ["--version"]).status === 0 ? "" : program;

/** The first column of each row. */
export function query(data, sql) {
  const most = { encoding: "utf8", maxBuffer: 1 << 28 };
  const said = postgres ? execFileSync("psql", ["-XAtc", sql, postgres], most) : execFileSync("sqlite3", ["-bail", "-cmd", ".timeout 10000", join(data, "stoa.sqlite"), sql], most);
  return said.trim().split("\n").filter(Boolean);
}
