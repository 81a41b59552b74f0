import { DecisionForm } from "@/components/forms/decision-form";
import type { FormAction } from "@/lib/forms/form-state";
import { ButtonLink } from "@/components/page/button";
import { actingAs } from "@/lib/domain/acting-as";
import type { Actor } from "@/lib/domain/actor";
import { isInReview, isSettled } from "@/lib/domain/item-state";
import type { Journey } from "@/lib/domain/journey";
import { recordOf } from "@/lib/domain/journey";
import { mayDecide } from "@/lib/domain/next-steps";
import type { Item } from "@/lib/domain/pathway";
import { dutyFor, permissionToReopen } from "@/lib/domain/permissions";

interface ItemActionsProps {
  readonly journey: Journey;
  readonly item: Item;
  readonly actor: Actor;
  readonly withdraw: FormAction;
}

/** What this person can do with the item besides answering: review, take back, reopen, ask that it is not applicable. */
export function ItemActions({ journey, item, actor, withdraw }: ItemActionsProps) {
  const { progress } = recordOf(journey, item.key);
  const may = (permission: Parameters<typeof dutyFor>[0]): boolean =>
    dutyFor(permission, actor, journey, { item }) !== null;
  const path = `/journeys/${journey.id}/items/${item.key}`;
  const links = [
    isSettled(progress) && may(permissionToReopen(journey, item))
      ? { href: `${path}/reopen`, text: "Reopen this item" }
      : null,
    !isSettled(progress) && !isInReview(progress) && may("notApplicable.ask")
      ? { href: `${path}/not-applicable`, text: "Ask that this is not applicable" }
      : null,
  ].filter((link) => link !== null);
  return (
    <div>
      {mayDecide(journey, actor, item) ? (
        <ButtonLink href={`${path}/review`}>Review this item</ButtonLink>
      ) : null}
      {isInReview(progress) && may("submission.withdraw") ? (
        <DecisionForm
          acting={actingAs(actor, journey, "submission.withdraw", { item })}
          action={withdraw}
          revision={journey.revision}
          questions={[]}
          button="Take it back"
          look="secondary"
        />
      ) : null}
      {links.map(({ href, text }) => (
        <p key={href}>
          <a href={href}>{text}</a>
        </p>
      ))}
    </div>
  );
}
