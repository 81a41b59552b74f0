/**
 * A second, simple-minded reading of a journey, made from its events alone and knowing nothing of lib/domain but its words: what the random
 * walks are judged by. It remembers for each item whether it is settled and who had a hand in it, and for each milestone who signed it and
 * what was reopened since.
 */
import type { JourneyEvent, Recorded } from "@/lib/domain/event";
import type { Item, Pathway, RoleKey, Scope } from "@/lib/domain/pathway";

export interface Model {
  readonly settled: Set<string>;
  readonly hands: Map<string, Set<string>>;
  /** Who stands signed for a milestone, and whether something before it was reopened since. */
  readonly signed: Map<string, { by: string; changed: boolean }>;
}

export function newModel(): Model {
  return { settled: new Set(), hands: new Map(), signed: new Map() };
}

/** Names the rule that an event breaks, asked before the model takes it in; null when it breaks none. */
export function ruleBrokenBy(
  model: Model,
  pathway: Pathway,
  role: RoleKey,
  { event, by }: Recorded<JourneyEvent>,
): string | null {
  switch (event.type) {
    case "ItemAccepted":
    case "NotApplicableAgreed":
      return model.hands.get(event.item)?.has(by.id)
        ? `${by.id} settled their own work on ${event.item}`
        : null;
    case "ItemSubmitted": {
      const item = pathway.items.find(({ key }) => key === event.item);
      const open =
        item?.dependsOn.filter((key) => applies(pathway, key, role) && !model.settled.has(key)) ??
        [];
      if (open.length > 0) return `${event.item} was submitted before ${open.join(", ")}`;
      const after = item?.afterMilestone;
      return after && !model.signed.has(after)
        ? `${event.item} was submitted before ${after} was signed`
        : null;
    }
    case "MilestoneSignedOff": {
      const before = allBefore(pathway, event.milestone);
      const unsigned = before.filter((key) => model.signed.get(key)?.changed !== false);
      const open = itemsUpTo(pathway, role, [event.milestone, ...before]).filter(
        ({ key }) => !model.settled.has(key),
      );
      if (unsigned.length > 0) return `${event.milestone} was signed before ${unsigned.join(", ")}`;
      if (open.length > 0)
        return `${event.milestone} was signed before ${open.map(({ key }) => key).join(", ")}`;
      const other = event.milestone === "tcc" ? "scal" : event.milestone === "scal" ? "tcc" : "";
      return model.signed.get(other)?.by === by.id
        ? `${by.id} signed the SCAL and the certificate`
        : null;
    }
    default:
      return null;
  }
}

/** Takes an event in. */
export function takeIn(
  model: Model,
  pathway: Pathway,
  { event, by }: Recorded<JourneyEvent>,
): void {
  switch (event.type) {
    case "EvidenceGiven":
    case "NotApplicableAsked":
      hand(model, event.item, by.id);
      break;
    case "ItemSubmitted":
      hand(model, event.item, by.id);
      if (pathway.items.find(({ key }) => key === event.item)?.verifier === null)
        model.settled.add(event.item);
      break;
    case "ItemAccepted":
    case "NotApplicableAgreed":
      model.settled.add(event.item);
      break;
    case "ItemReopened": {
      model.settled.delete(event.item);
      const signed = model.signed.get(
        pathway.items.find(({ key }) => key === event.item)?.before ?? "",
      );
      if (signed) signed.changed = true;
      break;
    }
    case "MilestoneSignedOff":
      model.signed.set(event.milestone, { by: by.id, changed: false });
      break;
    case "SignOffWithdrawn":
      model.signed.delete(event.milestone);
      break;
    default:
      break;
  }
}

/** Tells whether the model holds a scope for complete: all of its milestones signed and unchanged, all that is required settled. */
export function isComplete(model: Model, pathway: Pathway, role: RoleKey, scope: Scope): boolean {
  const milestones = pathway.milestones.filter((each) => each.scope === scope);
  const items = pathway.items.filter(
    (item) => item.scope === scope && item.required && item.appliesTo.includes(role),
  );
  return (
    milestones.every(({ key }) => model.signed.get(key)?.changed === false) &&
    items.every(({ key }) => model.settled.has(key))
  );
}

function hand(model: Model, item: string, person: string): void {
  model.hands.set(item, (model.hands.get(item) ?? new Set()).add(person));
}

function applies(pathway: Pathway, key: string, role: RoleKey): boolean {
  return pathway.items.some((item) => item.key === key && item.appliesTo.includes(role));
}

function itemsUpTo(
  pathway: Pathway,
  role: RoleKey,
  milestones: readonly string[],
): readonly Item[] {
  return pathway.items.filter(
    (item) => milestones.includes(item.before) && item.required && item.appliesTo.includes(role),
  );
}

function allBefore(pathway: Pathway, milestone: string): readonly string[] {
  const direct = pathway.milestones.find(({ key }) => key === milestone)?.after ?? [];
  return direct.flatMap((key) => [...allBefore(pathway, key), key]);
}
