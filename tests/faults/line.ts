// The line between product and database, which can be cut and mended, and made slow.
import { type Server, type Socket, connect, createServer } from "node:net";
import { Transform } from "node:stream";
import { freePort } from "../../scripts/embedded-postgres.ts";

/** Gives what passes on each packet so much later. */
function late(milliseconds: number): Transform {
  return new Transform({
    highWaterMark: 8 * 1024 * 1024,
    transform(packet: Buffer, _encoding, done) {
      setTimeout(() => this.push(packet), milliseconds);
      done();
    },
    flush(done) {
      setTimeout(done, milliseconds);
    },
  });
}

/** A line to a port of this machine. */
export class Line {
  #sockets = new Set<Socket>();
  #silent = false;
  #server: Server;
  port = 0;
  /** How much later everything arrives, each way, on connections made from now on. */
  lateBy = 0;

  constructor(to: number) {
    this.#server = createServer((near) => {
      const far = connect(to, "127.0.0.1");
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(one);
        one
          .on("error", () => undefined)
          .on("close", () => {
            this.#sockets.delete(one);
            other.destroy();
          });
        if (this.lateBy > 0) one.pipe(late(this.lateBy)).pipe(other);
        else one.pipe(other);
        if (this.#silent) one.pause();
      }
    });
  }

  async mend(): Promise<void> {
    this.port ||= await freePort();
    await new Promise<void>((resolve) => this.#server.listen(this.port, "127.0.0.1", resolve));
  }

  /** Nobody is let in any more, and whoever is on it is thrown off. */
  cut(): void {
    this.#server.close();
    this.hangUp();
  }

  /** Everybody stays on it and may come, and nothing that is said arrives. */
  fallSilent(): void {
    this.#silent = true;
    for (const socket of this.#sockets) socket.pause();
  }

  /** Ends the silence: what was said meanwhile arrives. */
  speak(): void {
    this.#silent = false;
    for (const socket of this.#sockets) socket.resume();
  }

  /** Throws off whoever is on it; they may come again at once. */
  hangUp(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }
}
