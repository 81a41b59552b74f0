/** Everything that somebody could do to a journey now, found by asking the real decisions on behalf of everybody. */
import { acceptItem } from "@/lib/domain/accept-item";
import type { Actor } from "@/lib/domain/actor";
import { addComment } from "@/lib/domain/add-comment";
import { agreeNotApplicable } from "@/lib/domain/agree-not-applicable";
import { askNotApplicable } from "@/lib/domain/ask-not-applicable";
import type { Decision } from "@/lib/domain/decision";
import { giveEvidence } from "@/lib/domain/give-evidence";
import { itemsOf } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { milestonesOf } from "@/lib/domain/milestone-state";
import type { Item } from "@/lib/domain/pathway";
import { refuseNotApplicable } from "@/lib/domain/refuse-not-applicable";
import { reopenItem } from "@/lib/domain/reopen-item";
import { returnItem } from "@/lib/domain/return-item";
import { signOffMilestone } from "@/lib/domain/sign-off-milestone";
import { submitItem } from "@/lib/domain/submit-item";
import { withdrawSignOff } from "@/lib/domain/withdraw-sign-off";
import { withdrawSubmission } from "@/lib/domain/withdraw-submission";
import { completeAnswers, personWith, secondPersonWith } from "@/tests/factories";

type Decide = (journey: Journey, actor: Actor) => Decision;

export interface Move {
  readonly actor: Actor;
  readonly subject: { readonly item: string } | { readonly milestone: string };
  readonly decide: Decide;
}

const EVERYBODY: readonly Actor[] = [
  ...Object.values(personWith),
  ...Object.values(secondPersonWith),
];

/** Gives what could be done that leads on, to a dozen items from one place on, or to any where nothing can be done there. */
export function movesForward(journey: Journey, now: Date, at: number): readonly Move[] {
  const items = itemsOf(journey);
  const from = at % items.length;
  const dozen = movesWith(journey, [...items, ...items].slice(from, from + 12), now);
  return dozen.length > 0 ? dozen : movesWith(journey, items, now);
}

function movesWith(journey: Journey, items: readonly Item[], now: Date): readonly Move[] {
  return [
    ...items.flatMap((item) => allowed(journey, { item: item.key }, forward(item, now))),
    ...milestonesOf(journey).flatMap(({ key }) =>
      allowed(journey, { milestone: key }, [
        (on, by) => signOffMilestone(on, by, key, "I have seen it and it is so."),
      ]),
    ),
  ];
}

/** Gives what could be done to one item, or one milestone, that leads back or nowhere. */
export function movesAside(journey: Journey, now: Date, at: number): readonly Move[] {
  const items = itemsOf(journey);
  const item = items[at % items.length];
  const milestones = milestonesOf(journey);
  const milestone = milestones[at % milestones.length]?.key ?? "";
  if (!item) return [];
  return [
    ...allowed(journey, { item: item.key }, aside(item, now)),
    ...(at % 5 === 0
      ? allowed(journey, { milestone }, [
          (on, by) => withdrawSignOff(on, by, milestone, "Signed too early"),
        ])
      : []),
  ];
}

function forward(item: Item, now: Date): readonly Decide[] {
  return [
    (on, by) => giveEvidence(on, by, item.key, completeAnswers(item, on.role)),
    (on, by) => submitItem(on, by, item.key, now),
    (on, by) => acceptItem(on, by, item.key, ""),
    (on, by) => agreeNotApplicable(on, by, item.key),
  ];
}

function aside(item: Item, now: Date): readonly Decide[] {
  const { key, fields } = item;
  return [
    (on, by) => giveEvidence(on, by, key, { [fields[0]?.key ?? ""]: [] }),
    (on, by) => addComment(on, by, key, "A word on this", "shared"),
    (on, by) => addComment(on, by, key, "Between ourselves", "internal"),
    (on, by) => withdrawSubmission(on, by, key),
    (on, by) => returnItem(on, by, key, "Not yet enough"),
    (on, by) => askNotApplicable(on, by, key, "We have no such thing", now),
    (on, by) => refuseNotApplicable(on, by, key, "You have one"),
    (on, by) => reopenItem(on, by, key, "Something changed"),
  ];
}

/** Of each thing, who of everybody may do it first: one actor is enough. */
function allowed(
  journey: Journey,
  subject: Move["subject"],
  decisions: readonly Decide[],
): readonly Move[] {
  return decisions.flatMap((decide) => {
    const actor = EVERYBODY.find((each) => "happened" in decide(journey, each));
    return actor ? [{ actor, subject, decide }] : [];
  });
}
