// The pairs of bench/peers.sh as a Markdown table: node bench/peers/table.mjs FILE.
import { readFileSync } from "node:fs";

const lines = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => line.split("\t"));
const groups = new Map();
for (const [what, own, peer, ours, theirs] of lines) {
  if (what !== "pair") continue;
  const key = `${own}\t${peer}`;
  if (!groups.has(key)) groups.set(key, []);
  groups.get(key).push([Number(ours), Number(theirs)]);
}
console.log("| request | Stoa req/s | peer | req/s | times: median (lowest to highest) |");
console.log("| --- | --: | --- | --: | --: |");
for (const [key, pairs] of groups) {
  const [own, peer] = key.split("\t");
  const ratios = pairs.map(([ours, theirs]) => ours / theirs);
  console.log(`| ${own} | ${said(median(pairs.map(([ours]) => ours)))} | ${peer} | ${said(median(pairs.map(([, theirs]) => theirs)))} | **${said(median(ratios))}** (${said(Math.min(...ratios))} to ${said(Math.max(...ratios))}) |`);
}
for (const [what, words] of lines) if (what === "skipped") console.log(`\nSkipped: ${words}.`);

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function said(number) {
  if (number >= 100) return Math.round(number).toLocaleString("en");
  return number.toPrecision(3);
}
