// A real mail server for tests: takes every message, or refuses or delays some, and keeps what arrived.
import { type AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface Arrived {
  readonly to: readonly string[];
  readonly raw: string;
}

export interface Mailbox {
  readonly url: string;
  readonly arrived: Arrived[];
  close(): Promise<void>;
}

/** What the server says where it does not take a sender or a recipient. */
export class Refused extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, words: string) {
    super(words);
    this.responseCode = responseCode;
  }
}

type Judge = (address: string) => Refused | null | Promise<Refused | null>;

const takes = (): null => null;

/**
 * Starts a mail server on a port of this machine, a free one unless told. What it asks of each sender and recipient may refuse it, and may
 * take its time.
 */
export async function openMailbox({
  sender = takes,
  recipient = takes,
  port: wanted = 0,
}: {
  readonly sender?: Judge;
  readonly recipient?: Judge;
  readonly port?: number;
} = {}): Promise<Mailbox> {
  const arrived: Arrived[] = [];
  const ask = async (judge: Judge, address: string, say: (refused: Error | null) => void) => {
    say(await judge(address));
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onMailFrom: ({ address }, _, done) => void ask(sender, address, done),
    onRcptTo: ({ address }, _, done) => void ask(recipient, address, done),
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        arrived.push({ to, raw: Buffer.concat(parts).toString("utf8") });
        done();
      });
    },
  });
  // Whoever sends may be killed in the middle of it.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(wanted, "127.0.0.1", resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

/** Gives the body of a message as it was written: quoted-printable undone. */
export function bodyOf({ raw }: Arrived): string {
  const body = raw.slice(raw.indexOf("\r\n\r\n") + 4);
  if (!/^content-transfer-encoding: quoted-printable/im.test(raw)) return body;
  return body
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
}
