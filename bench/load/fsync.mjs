// How often in a second this disk takes 4 kB for good, one after the other: node bench/load/fsync.mjs FOLDER
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

const SECONDS = 1;
const path = join(process.argv[2], "fsync");
const file = openSync(path, "w");
const block = Buffer.alloc(4096, 1);
const began = performance.now();
let done = 0;
for (; performance.now() - began < SECONDS * 1000; done += 1) {
  writeSync(file, block);
  fdatasyncSync(file);
}
closeSync(file);
rmSync(path);
console.log(Math.round((done / (performance.now() - began)) * 1000));
