// Passkeys: shows what needs a script, and carries what the site asks and the device answers. Without it, or on
// a device without passkeys, the other ways stay.

const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

async function post(address, token, body) {
  const answer = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", "x-form-token": token },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

const withIds = (list) => (list ?? []).map((entry) => ({ ...entry, id: toBytes(entry.id) }));

async function add(place) {
  const { token, at } = place.dataset;
  const { publicKey } = await post(`${at}/begin`, token, {});
  const made = await navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: toBytes(publicKey.challenge),
      user: { ...publicKey.user, id: toBytes(publicKey.user.id) },
      excludeCredentials: withIds(publicKey.excludeCredentials),
    },
  });
  const credential = {
    id: made.id,
    rawId: toText(made.rawId),
    type: made.type,
    extensions: {},
    response: {
      attestationObject: toText(made.response.attestationObject),
      clientDataJSON: toText(made.response.clientDataJSON),
    },
  };
  return post(at, token, { name: place.elements.namedItem("name").value, credential });
}

async function signIn(place) {
  const { token, at } = place.dataset;
  const { publicKey } = await post(`${at}/begin`, token, {});
  const told = await navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: toBytes(publicKey.challenge),
      allowCredentials: withIds(publicKey.allowCredentials),
    },
  });
  const { authenticatorData, clientDataJSON, signature, userHandle } = told.response;
  const credential = {
    id: told.id,
    rawId: toText(told.rawId),
    type: told.type,
    extensions: {},
    response: {
      authenticatorData: toText(authenticatorData),
      clientDataJSON: toText(clientDataJSON),
      signature: toText(signature),
      userHandle: userHandle ? toText(userHandle) : null,
    },
  };
  return post(at, token, { credential, then: place.dataset.next });
}

async function attempt(place, work) {
  const failed = place.querySelector("[data-passkey-failed]");
  failed.hidden = true;
  try {
    const { next } = await work(place);
    location.assign(next);
  } catch {
    // Refused by the person, the device or the site: the words are the same, and another way is on the page.
    failed.hidden = false;
  }
}

if (window.PublicKeyCredential) {
  for (const place of document.querySelectorAll("[data-passkey]")) {
    place.hidden = false;
    if (place.dataset.passkey === "add") {
      place.addEventListener("submit", (event) => {
        event.preventDefault();
        attempt(place, add);
      });
    } else {
      place.querySelector("button").addEventListener("click", () => attempt(place, signIn));
    }
  }
  for (const place of document.querySelectorAll("[data-passkey-without]")) place.hidden = true;
}
