// The programming interface as a program uses it, and what it takes to send a whole application in one request.
const FIRST_ANSWER = { date: "2026-06-01", text: "Ana", months: "3", days: "3", money: "10" };
// Facts that take only some texts.
const FITTING = { fine_number: "1234567890", applicant_phone: "0400000000" };
// No way through an application is longer than this.
const MOST_STEPS = 30;

export class Client {
  constructor(address, token) {
    this.address = address;
    this.token = token;
  }

  /** A guest with a session of their own. */
  static async guest(address) {
    const { token } = await new Client(address).expect(201, "POST", "/api/v1/sessions");
    return new Client(address, token);
  }

  /** Status and body of one request. */
  async call(method, path, body, headers = {}) {
    if (this.token) headers = { ...headers, authorization: `Bearer ${this.token}` };
    if (body !== undefined) headers = { ...headers, "content-type": "application/json" };
    const answer = await fetch(this.address + path, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : undefined };
  }

  async expect(status, method, path, body, headers) {
    const answer = await this.call(method, path, body, headers);
    if (answer.status !== status) throw new Error(`${method} ${path}: ${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** All that a whole application for a service tells, found out by applying for it step by step. */
  async whole(service) {
    const whole = { answers: {}, confirm: true, proofs: {}, declare: true, send: true };
    let draft = await this.expect(201, "POST", "/api/v1/applications", { service });
    for (let step = 0; draft.state === "draft" && step < MOST_STEPS; step += 1) {
      const told = tell(draft);
      Object.assign(whole.answers, told.answers);
      Object.assign(whole.proofs, told.proofs);
      draft = await this.expect(200, "POST", `/api/v1/applications/${draft.id}/answers`, told);
    }
    if (draft.state !== "sent") throw new Error(`${service}: cannot be sent, it still needs ${draft.next}`);
    return { service, told: whole };
  }
}

/** Some right answer to each question. */
export function answersTo(questions) {
  return keyed(questions, ({ key, kind, choices }) => choices[0]?.value ?? FITTING[key] ?? FIRST_ANSWER[kind] ?? "1");
}

function tell({ next, questions, proofs }) {
  switch (next) {
    case "questions":
      return { answers: answersTo(questions) };
    case "proofs":
      return { proofs: keyed(proofs, () => "later") };
    case "confirm":
      return { confirm: true };
    default:
      return { declare: true, send: true };
  }
}

function keyed(keys, value) {
  return Object.fromEntries(keys.map((key) => [key.key ?? key, value(key)]));
}
