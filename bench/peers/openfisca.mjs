// The request that OpenFisca is compared by: node bench/peers/openfisca.mjs ADDRESS FILE.lua SITUATION.json. It is tried
// once, so that what is measured is known to work.
import { readFileSync, writeFileSync } from "node:fs";

const [address, file, situation] = process.argv.slice(2);
if (!situation) {
  console.error("node bench/peers/openfisca.mjs ADDRESS FILE.lua SITUATION.json");
  process.exit(2);
}
const body = JSON.stringify(JSON.parse(readFileSync(situation, "utf8")));
const answer = await fetch(`${address}/calculate`, { method: "POST", headers: { "content-type": "application/json" }, body });
const text = await answer.text();
if (answer.status !== 200) throw new Error(`calculate: ${answer.status}: ${text.slice(0, 300)}`);
console.error(`openfisca calculate: ${text.length} bytes`);
writeFileSync(file, `return {{calculate = {method = "POST", path = "/calculate", headers = {["content-type"] = "application/json"}, body = ${JSON.stringify(body)}}}}\n`);
