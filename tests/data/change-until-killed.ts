// A process that changes one journey again and again until it is killed, and prints the revision of every change it was told is done.
// Used as: node --import ./scripts/resolve.ts tests/data/change-until-killed.ts <journey>
import { giveEvidence } from "@/lib/domain/give-evidence";
import { changeJourney } from "@/lib/data/change-journey";
import { day, personWith } from "@/tests/factories";

const journeyId = process.argv[2] ?? "";
const item = "first-contact";

for (let turn = 0; ; turn += 1) {
  const outcome = await changeJourney({
    actor: personWith.supplier,
    journeyId,
    seenRevision: null,
    subject: { item },
    now: day(1),
    decide: (on, by) =>
      giveEvidence(on, by, item, { people: [`People of turn ${turn} of ${process.pid}`] }),
  });
  if ("refused" in outcome) throw new Error(JSON.stringify(outcome.refused));
  process.stdout.write(`${outcome.happened.number}\n`);
}
