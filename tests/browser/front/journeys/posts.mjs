// A post that everybody can read, at the desk: where it stands, who reads the answer, and what may not stand there. The
// town is asked to read a server that speaks Mastodon's API; real ones are in tests/snac.mjs.
import { once } from "node:events";
import { createServer } from "node:http";
import { expect } from "../expect.mjs";
import { comes, officer, story } from "../story.mjs";

export const journeys = [{ name: "posts", run: posts }];

const ANA = { id: "9", username: "ana", acct: "ana@citizen.test", display_name: "Ana S.", bot: false };

function later() {
  const one = {};
  one.promise = new Promise((resolve) => (one.resolve = resolve));
  return one;
}

async function fediverse() {
  const [mentions, posted] = [[], []];
  const [asked, answered, pointed, said] = [later(), later(), later(), later()];
  const server = createServer(async (request, answer) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    const tell = (value) => answer.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
    if (pathname === "/api/v1/statuses") {
      posted.push(JSON.parse(body));
      // The receipt goes to her alone, and names the conversation.
      const reference = posted.at(-1).visibility === "direct" && posted.at(-1).status.match(/\b\w{3}-\w{3}-\w{2}\b/);
      if (reference) answered.resolve(reference[0].replaceAll("-", ""));
      if (posted.at(-1).visibility === "unlisted" && posted.at(-1).status.includes("/person")) pointed.resolve();
      if (posted.at(-1).status.includes("We are open until five.")) said.resolve(posted.at(-1).visibility);
      return tell({ id: `8${posted.length}` });
    }
    if (pathname === "/api/v1/accounts/verify_credentials") return tell({ id: "1", acct: "door" });
    asked.resolve();
    return tell(mentions.filter((one) => Number(one.id) > Number(searchParams.get("min_id") ?? 0)).reverse());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const mentioned = (id, words, visibility = "public") =>
    mentions.push({ id, type: "mention", account: ANA, status: { id: `5${id}`, visibility, url: `https://citizen.test/@ana/${id}`, content: `<p>${words}</p>`, created_at: "2026-07-06T00:00:00.000Z", media_attachments: [] } });
  return { address: `http://127.0.0.1:${server.address().port}`, mentioned, posted, asked: asked.promise, answered: answered.promise, pointed: pointed.promise, said: said.promise, close: () => (server.close(), server.closeAllConnections()) };
}

async function posts(town) {
  const social = await fediverse();
  try {
    await story(town, (own) => answered(own, social), { more: ["--social", `mastodon ${social.address} access`] });
  } finally {
    social.close();
  }
}

async function answered(town, social) {
  const hannah = await officer(town, "hannah.whitlock");
  // The first time it only says where it stands.
  await social.asked;
  social.mentioned("2", "@door Can I pay my fine in parts?");
  const path = `/desk/conversations/${await social.answered}`;
  await hannah.open(path);
  await hannah.expectPage("desk/conversation");
  await hannah.look("a conversation that began with a public post");
  expect(await hannah.page.locator("#manner").isChecked(), "in private unless an officer chooses otherwise");
  // What may not stand there is refused, and what was typed stays.
  await hannah.hand.fill("#body", "Dear Ana, write to ana@example.org");
  await hannah.hand.choose("#manner-2");
  await hannah.submit("#reply button[data-main]");
  await hannah.expectWords("take out the email address ana@example.org");
  await hannah.look("a public answer that may not stand there", { status: 422 });
  await hannah.hand.fill("#body", "We are open until five.");
  await hannah.hand.choose("#manner-2");
  // Without loading the page: its line comes over the stream, once it has gone.
  await hannah.hand.press("#reply button[data-main]");
  await hannah.page.locator(".stoa-message__body", { hasText: "We are open until five." }).waitFor();
  await comes(hannah, path, "Everybody can read it.");
  // Each goes out as a job of its own.
  await social.pointed;
  expect((await social.said) === "unlisted", "the answer is beneath the post");
}
