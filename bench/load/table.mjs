// The table of what bench/load.sh measured, as Markdown, out of its lines: node bench/load/table.mjs FILE
import { readFileSync } from "node:fs";

const lines = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => line.split("\t"));
const kept = (name) => lines.filter(([kind]) => kind === name).map(([, ...rest]) => rest);
const middle = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const digits = (number) => (number >= 100 ? Math.round(number).toLocaleString("en") : number.toFixed(number >= 10 ? 1 : 2));
const range = (all) => `${digits(middle(all))} (${digits(Math.min(...all))}–${digits(Math.max(...all))})`;

const runs = new Map();
for (const [database, kind, connections, requests, seconds, half, most, cpu, load] of kept("run")) {
  const key = [database, kind, connections].join("\t");
  if (!runs.has(key)) runs.set(key, []);
  runs.get(key).push({ rate: requests / seconds, half: +half, most: +most, cpu: (cpu * 1000) / requests, load: +load });
}
console.log("| database | request | connections | requests/s | p50 ms | p99 ms | CPU ms each |\n| --- | --- | --: | --: | --: | --: | --: |");
for (const [key, rounds] of runs) {
  const of = (name) => rounds.map((round) => round[name]);
  console.log(`| ${key.split("\t").join(" | ").replace("_", " ")} | ${range(of("rate"))} | ${digits(middle(of("half")))} | ${digits(middle(of("most")))} | ${digits(middle(of("cpu")))} |`);
}

const synced = kept("fsync").map(([, rate]) => +rate);
console.log(`\n\`fdatasync\` of 4 kB: ${range(synced)} a second.`);
for (const database of new Set(kept("fsync").map(([name]) => name))) {
  const rates = (connections) => runs.get([database, "create_case", connections].join("\t")).map((round) => round.rate);
  const own = kept("fsync").filter(([name]) => name === database).map(([, rate]) => +rate);
  const ratios = (connections) => range(rates(connections).map((rate, round) => rate / own[round]));
  console.log(`Cases for each \`fdatasync\`, ${database}: ${ratios("1")} with 1 connection, ${ratios("32")} with 32.`);
}
for (const [database, what, now, peak, cases] of kept("memory")) console.log(`Memory ${what}, ${database}: ${digits(now / 1024)} MB resident, at most ${digits(peak / 1024)} MB; ${cases} cases made.`);
const loads = [...runs.values()].flat().map((round) => round.load);
console.log(`Load of the machine: ${Math.min(...loads)} to ${Math.max(...loads)}, this measurement included.`);
