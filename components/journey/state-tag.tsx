import { Tag, type TagColour } from "@/components/page/tag";
import { ITEM_STATE_NAMES, type ItemState } from "@/lib/domain/item-state";
import { MILESTONE_STATE_NAMES, type MilestoneState } from "@/lib/domain/milestone-state";

/** Settled is plain text, so that what needs work stands out; red is kept for what is wrong. */
const ITEM_COLOURS: Readonly<Record<ItemState, TagColour | "none">> = {
  cannotStartYet: "none",
  notYetStarted: "blue",
  inProgress: "blue",
  submitted: "purple",
  returned: "yellow",
  accepted: "none",
  declared: "none",
  notApplicableAsked: "purple",
  notApplicable: "none",
};

const MILESTONE_COLOURS: Readonly<Record<MilestoneState, TagColour>> = {
  notYet: "grey",
  readyToSign: "blue",
  signedOff: "green",
  changedSince: "orange",
  withdrawn: "red",
};

/** Gives the words and colour of an item's state. */
export function itemStatus(state: ItemState): {
  readonly text: string;
  readonly colour: TagColour | "none";
} {
  return { text: ITEM_STATE_NAMES[state], colour: ITEM_COLOURS[state] };
}

/** The state of an item in a word. */
export function ItemStateTag({ state }: { readonly state: ItemState }) {
  return <Tag colour={ITEM_COLOURS[state]}>{ITEM_STATE_NAMES[state]}</Tag>;
}

/** The state of a milestone in a word. */
export function MilestoneStateTag({ state }: { readonly state: MilestoneState }) {
  return <Tag colour={MILESTONE_COLOURS[state]}>{MILESTONE_STATE_NAMES[state]}</Tag>;
}
