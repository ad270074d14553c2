// Officers among themselves: who works here, a first device by a link, and a case that is another agency's.
import { expect } from "../expect.mjs";
import { newestCase, officer } from "../story.mjs";
import { be } from "../steps.mjs";

export const journeys = [
  { name: "officers", run: officers },
  { name: "officers-refused", run: refused },
];

const device = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };

async function officers(town) {
  const judith = await officer(town, "judith.moreau");
  await judith.open("/desk/team");
  const colleague = await judith.page.locator("main a[href^='/desk/team/']:not([href^='/desk/team/figures'])").first().getAttribute("href");
  await judith.open(colleague);
  await judith.expectPage("desk/officer-work");
  await judith.look("the work of an officer, for their leader");
  await judith.open("/desk?view=all");
  await judith.look("queue of a leader");
  await judith.open("/desk/team");
  await judith.go("main a[href='/desk/officers']");
  await judith.expectPage("desk/officers");
  await judith.look("officers of an agency");
  await judith.go("main a[href='/desk/officers/new']");
  await judith.expectPage("desk/officer");
  await judith.look("a new officer");
  await judith.submit();
  await judith.look("a new officer, nothing told", { status: 422, once: true });
  await judith.hand.fill("#name", "Nell Novak");
  await judith.hand.fill("#email", "nell.novak@desk.example.org");
  await judith.hand.fill("#team", "Planning");
  await judith.hand.choose("#role");
  await judith.submit();
  await judith.expectPage("desk/officers");
  await judith.expectWords("Nell Novak");
  await judith.look("officers, one invited");
  const link = await judith.page.locator("main a[href^='/desk/invitations/']").getAttribute("href");

  // The link works once, and makes the first device.
  const nell = await town.person();
  const session = await nell.context.newCDPSession(nell.page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", { options: device });
  await nell.open(link);
  await nell.expectPage("desk/invitation");
  await nell.look("the link for a first device");
  await nell.hand.fill("#passkey-name", "Laptop");
  await nell.go("form[data-passkey=add] button");
  await nell.expectPage("desk/queue");
  await nell.open("/desk/passkeys");
  await nell.expectWords("Laptop");
  await nell.look("devices of an officer");
  await nell.open("/desk/me");
  await nell.go("form[action='/desk/sign-out'] button");
  await nell.open("/desk/sign-in");
  await nell.go("[data-passkey=sign-in] button");
  await nell.expectPage("desk/queue");
  const late = await town.person();
  await late.open(link);
  expect(late.status() >= 400, "a link for a device works twice");

  await judith.open("/desk/officers");
  await judith.go("main a:text('Nell Novak')");
  await judith.look("an officer");
  await judith.go("form[action$='/deactivation'] button");
  await judith.expectPage("desk/officers");
  await judith.look("officers, one gone");
  await nell.open("/desk/me");
  expect(nell.status() === 401, `whoever was deactivated is still in: ${nell.status()}`);
}

async function refused(town) {
  const grace = await town.person();
  await be(grace, "grace.okafor");
  const reference = await newestCase(grace);
  const owen = await officer(town, "owen.birch", { device: "finger" });
  await owen.open(`/desk/cases/${reference}`);
  await owen.expectPage("desk/refused");
  await owen.expectWords("This is outside your mandate");
  await owen.look("outside the mandate", { status: 403 });
  await owen.submit("main form[action='/desk/hand-over'] button");
  await owen.expectPage("desk/handed-over");
  await owen.look("handed over", { once: true });
  await grace.open("/account/access");
  await grace.expectWords("Owen Birch");
}
