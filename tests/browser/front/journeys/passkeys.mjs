// A passkey on a made-up device of the browser: added, used to sign in, removed; and a device that refuses.
import { expect } from "../expect.mjs";
import { signInAs } from "../steps.mjs";

export const journeys = [{ name: "passkeys", run: passkeys }];

const options = {
  protocol: "ctap2",
  transport: "internal",
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
};

async function passkeys(town) {
  const person = await town.person();
  const device = await person.context.newCDPSession(person.page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", { options });
  await signInAs(person, "keys@example.org", "/account/passkeys");
  await person.expectPage("passkeys");
  await person.look("passkeys, none");
  await person.hand.fill("#passkey-name", "My <phone> & key");
  await person.go("form[data-passkey=add] button");
  await person.expectPage("passkeys");
  await person.look("passkeys, one");
  await person.expectWords("My <phone> & key");
  await person.open("/account");
  await person.go("main form[action='/sign-out'] button");
  await person.open("/sign-in?then=/account/passkeys");
  await person.expectPage("sign-in");
  await person.look("sign in, with passkeys");
  await person.go("[data-passkey=sign-in] button");
  await person.expectPage("passkeys");
  await person.go("main form[action$='/remove'] button");
  expect((await person.page.locator("form[action^='/account/passkeys/'][action$='/remove']").count()) === 0, "the passkey is still there");
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await person.open("/account/passkeys");
  await person.hand.fill("#passkey-name", "A device that refuses");
  await person.hand.press("form[data-passkey=add] button");
  await person.page.waitForSelector("[data-passkey-failed]", { state: "visible" });
  await person.look("passkeys, refused");
}
