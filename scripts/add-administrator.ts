// Makes the first administrator, who then lets everybody else in:
// npm run administrator -- <e-mail address> <name> <organisation> <ODS code>
import { z } from "zod";
import { closeDatabase } from "../lib/data/client.ts";
import { type FirstRefusal, makeFirstAdministrator } from "../lib/data/first-administrator.ts";
import { wordsForOrganisation, wordsForPeople } from "../lib/domain/people-words.ts";
import { CannotGoOn, run } from "./stop-with-a-sentence.ts";

const shape = z.tuple([z.email(), z.string().trim().min(1), z.string(), z.string()]);

/** Says what stands in the way, and of which of the two names it is. */
function sentenceFor(refusal: FirstRefusal): string {
  switch (refusal.because) {
    case "administratorExists":
      return "There is an administrator already: they can make others on the page of people.";
    case "administratorApproves":
      return "Somebody with this address reviews or signs for the NHS, and an administrator approves nothing: name somebody else.";
    case "personNameMissing":
      return `The person cannot be added. ${wordsForPeople(refusal).text}.`;
    case "personMisnamed":
      return `The person cannot be added. ${wordsForPeople(refusal.how).text}.`;
    default:
      return `The organisation cannot be added. ${wordsForOrganisation(refusal).text}.`;
  }
}

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
  if (answer !== true) throw new CannotGoOn(answer.refused.map(sentenceFor).join("\n"));
  console.log(`${name} is the administrator and can sign in as ${email}.`);
});
