// A service changes while somebody is applying for it: they are told what, and lose nothing else.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerAll } from "../answers.mjs";
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
    await answerAll(person, "applications/questions", family, "application, questions");
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
  await person.open("/services/birth-registration");
  // No page offers it; an old bookmark or another site may.
  await person.page.locator("main input[name=service][value=birth-registration]").evaluateAll((all) => all.forEach((field) => (field.value = "parental-leave-pay")));
  await person.go("main form[action='/applications'] button");
  await person.expectPage("applications/elsewhere");
  await person.look("apply elsewhere", { status: person.status(), once: true });
}
