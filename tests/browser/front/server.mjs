// The demonstration on a free port, with a fresh folder of data.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./paths.mjs";

const PATIENCE = 60_000;

// With `data`, a folder that is kept; with `more`, options beside the usual ones.
export async function start({ catalogue, data: kept, port: wanted, more = [] } = {}) {
  const port = wanted ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), "stoa-front-"));
  const data = kept ?? join(folder, "data");
  const log = join(folder, "log");
  const out = openSync(log, "w");
  const binary = process.env.STOA_BIN ?? join(root, "target/debug/stoa");
  // Passkeys need a name: an address of numbers is not enough for them.
  const address = `http://localhost:${port}`;
  // Where a scanner would put letters.
  const post = join(folder, "post");
  const folders = ["--post-in", join(post, "in")];
  const options = ["demo", "--listen", `127.0.0.1:${port}`, "--address", address, "--data", data, "--requests-per-minute", "0", "--voice", "twilio http://AC:secret@127.0.0.1:9 +61255550100", ...folders, ...more];
  if (catalogue) options.push("--catalogue", catalogue);
  const child = spawn(binary, options, { cwd: root, stdio: ["ignore", out, out] });
  const ended = once(child, "exit");
  ended.catch(() => {});
  const said = () => readFileSync(log, "utf8");
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(late);
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering(address, child);
  } catch (error) {
    const words = said();
    await stop();
    throw new Error(`${binary} does not start: ${error.message}\n${words}`);
  }
  return { address, port, said, stop, post };
}

export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

export async function answering(address, child) {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended with ${child.exitCode ?? child.signalCode}`);
    const answer = await fetch(`${address}/health`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`no answer from ${address}/health within ${PATIENCE / 1000} seconds`);
}
