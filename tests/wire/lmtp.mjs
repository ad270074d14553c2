// A client of LMTP that knows exactly which mails were acknowledged: one connection, one mail after the other.
import { connect } from "node:net";
import { once } from "node:events";

export class Lmtp {
  static async open(port) {
    const client = new Lmtp();
    client.socket = connect({ port, host: "127.0.0.1", noDelay: true });
    client.said = "";
    client.socket.setEncoding("utf8").on("data", (text) => ((client.said += text), client.wake?.()));
    client.socket.on("close", () => ((client.isClosed = true), client.wake?.())).on("error", () => {});
    await once(client.socket, "connect");
    await client.answer();
    await client.say("LHLO test");
    return client;
  }

  /** The code of the next whole answer; throws when the other side is gone. */
  async answer() {
    for (;;) {
      const whole = this.said.match(/^(?:\d{3}-.*\r\n)*(\d{3}) .*\r\n/);
      if (whole) {
        this.said = this.said.slice(whole[0].length);
        return Number(whole[1]);
      }
      if (this.isClosed) throw new Error("cut off");
      await new Promise((resolve) => (this.wake = resolve));
    }
  }

  async say(line) {
    this.socket.write(`${line}\r\n`);
    return this.answer();
  }

  /** Sends a mail; true only when the server has said 250 to its end. */
  async send(from, to, text) {
    for (const line of [`MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, "DATA"]) {
      const code = await this.say(line);
      if (code >= 400) throw new Error(`${line}: ${code}`);
    }
    this.socket.write(text.replace(/\r?\n/g, "\r\n").replace(/^\./gm, ".."));
    return (await this.say("\r\n.")) === 250;
  }

  close() {
    this.socket.destroy();
  }
}
