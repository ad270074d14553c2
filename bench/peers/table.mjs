// The pairs of bench/peers.sh as a Markdown table: node bench/peers/table.mjs FILE.
import { readFileSync } from "node:fs";

const lines = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => line.split("\t"));
const groups = new Map();
for (const [what, own, peer, ...numbers] of lines) {
  if (what !== "pair") continue;
  const key = `${own}\t${peer}`;
  if (!groups.has(key)) groups.set(key, []);
  const [ours, theirs, ourBytes, theirBytes] = numbers.map(Number);
  groups.get(key).push({ ours, theirs, ourBytes, theirBytes });
}
console.log("| request | Stoa req/s | peer | req/s | times: median (lowest to highest) | times by bytes (bytes of an answer: Stoa, peer) |");
console.log("| --- | --: | --- | --: | --: | --: |");
for (const [key, pairs] of groups) {
  const [own, peer] = key.split("\t");
  const of = (figure) => said(median(pairs.map(figure)));
  const ratios = pairs.map(({ ours, theirs }) => ours / theirs);
  const cells = [
    own,
    of(({ ours }) => ours),
    peer,
    of(({ theirs }) => theirs),
    `**${said(median(ratios))}** (${said(Math.min(...ratios))} to ${said(Math.max(...ratios))})`,
    `${of(({ ours, theirs, ourBytes, theirBytes }) => (ours * ourBytes) / (theirs * theirBytes))} (${of(({ ourBytes }) => ourBytes)}, ${of(({ theirBytes }) => theirBytes)})`,
  ];
  console.log(`| ${cells.join(" | ")} |`);
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
