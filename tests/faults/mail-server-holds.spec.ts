// A mail server that takes the call and then says nothing: nobody is kept waiting for it, so nobody learns from waiting who has an account.
import { once } from "node:events";
import { type AddressInfo, type Socket, createServer } from "node:net";
import { expect, test } from "@playwright/test";
import { type App, type House, openHouse, startApp } from "./house";
import { freePort } from "@/scripts/embedded-postgres";
import { formWith, visitor } from "@/tests/visitor";

const calls: Socket[] = [];
let heard = "";
const silent = createServer((socket) => {
  calls.push(socket);
  socket.on("data", (chunk: Buffer) => (heard += chunk.toString()));
});
let house: House;
let app: App;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  silent.listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  house = await openHouse();
  app = await startApp(house, await freePort(), undefined, {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
  });
});

test.afterAll(async () => {
  for (const call of calls) call.destroy();
  silent.close();
  await app.kill();
  await house.discard();
});

test("who asks for a link is answered while the mail server is still silent, known or not", async () => {
  const answerTo = async (email: string) => {
    const somebody = visitor(app.address);
    const form = formWith((await somebody.get("/sign-in")).text, 'name="email"');
    const { status, location } = await somebody.send("/sign-in", form, { email });
    return { status, location };
  };
  const unknown = await answerTo("nobody@assurance.example");
  const known = await answerTo("auditor@assurance.example");
  expect(known).toEqual({ status: 303, location: "/sign-in/sent" });
  expect(unknown).toEqual(known);
  // There was a message for the one of the two, and the call has not been given up: now that the server speaks, the product does.
  await expect.poll(() => calls.length).toBe(1);
  calls[0]?.write("220 at last\r\n");
  await expect.poll(() => heard).toMatch(/^EHLO /);
});
