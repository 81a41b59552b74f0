// Makes the first administrator, who then lets everybody else in:
// npm run administrator -- <e-mail address> <name> <organisation> <ODS code>
import { z } from "zod";
import { closeDatabase } from "../lib/data/client.ts";
import { makeFirstAdministrator } from "../lib/data/first-administrator.ts";
import { CannotGoOn, run } from "./stop-with-a-sentence.ts";

const shape = z.tuple([z.email(), z.string().trim().min(1), z.string(), z.string()]);

await run(async () => {
  const given = shape.safeParse(process.argv.slice(2));
  if (!given.success) {
    throw new CannotGoOn(
      'Say whom: npm run administrator -- ada@example.nhs.uk "Ada Lovell" "Assurance body" A83001',
    );
  }
  const [email, name, organisation, odsCode] = given.data;
  const body = { name: organisation, odsCode };
  const answer = await makeFirstAdministrator({ email, name }, body, new Date());
  await closeDatabase();
  if (answer !== true) {
    const reasons = answer.refused.map(({ because }) => because);
    if (reasons.includes("administratorApproves")) {
      throw new CannotGoOn(
        "Somebody with this address reviews or signs for the NHS, and an administrator approves nothing: name somebody else.",
      );
    }
    throw new CannotGoOn(
      reasons.includes("administratorExists")
        ? "There is an administrator already: they can make others on the page of people."
        : `Person or organisation cannot be added: ${reasons.join(", ")}.`,
    );
  }
  console.log(`${name} is the administrator and can sign in as ${email}.`);
});
