// Whether a peer still answers a request as it did before it was measured: a session that ended meanwhile would be
// answered by a fast redirect, which wrk counts like any other answer. node bench/peers/still.mjs ADDRESS FILE.lua KIND
import { readFileSync } from "node:fs";

const [address, file, kind] = process.argv.slice(2);
const { right, ...request } = JSON.parse(readFileSync(`${file}.json`, "utf8"))[kind];
const answer = await fetch(address + request.path, { ...request, redirect: "manual" });
if (answer.status !== right) {
  console.error(`peers: ${kind} was answered with ${answer.status} instead of ${right}, so its figures are worth nothing`);
  process.exit(1);
}
