// A service changes while somebody is applying for it: they are told what, and lose nothing else.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answer, asked } from "../answers.mjs";
import { family } from "../facts.mjs";
import { root } from "../paths.mjs";
import { start } from "../server.mjs";
import { begin } from "../steps.mjs";

export const journeys = [
  { name: "changed-service", run: changed },
  { name: "elsewhere", run: elsewhere },
];

async function changed(town) {
  const folder = mkdtempSync(join(tmpdir(), "stoa-front-changed-"));
  const catalogue = join(folder, "catalogue");
  cpSync(join(root, "catalogues/nsw"), catalogue, { recursive: true });
  const data = join(folder, "data");
  let server = await start({ catalogue, data });
  try {
    const person = await town.person({ address: server.address });
    await begin(person, "birth-registration");
    for (const question of await asked(person.page)) await answer(person, question, family);
    await person.submit();
    const where = person.page.url();
    await server.stop();
    const manifest = join(catalogue, "services/births-deaths-marriages/birth-registration/service.yaml");
    const text = readFileSync(manifest, "utf8").replace("version: 1\n", "version: 2\n");
    writeFileSync(manifest, text.replace("asks: [birth_date, baby_name, hospital_or_place_of_birth]", "asks: [birth_date, baby_name, name_on_certificate]"));
    server = await start({ catalogue, data, port: server.port });
    await person.open(where);
    await person.expectPage("applications/changes");
    await person.look("a changed service");
    await person.submit();
    await person.expectPage("applications/questions");
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function elsewhere(town) {
  const person = await town.person();
  await person.open("/services/parental-leave-pay");
  const token = await person.page.locator("[name=form-token]").first().inputValue();
  const answer = await person.context.request.post(`${person.address}/applications`, { form: { "form-token": token, service: "parental-leave-pay" } });
  const there = new URL(answer.url()).pathname;
  await person.open(there);
  await person.look("apply elsewhere", { status: person.status() });
}
