/**
 * What happened to an organisation and its members, one event a change. The stream of an organisation begins with
 * OrganisationAdded; folding it again gives the members, which `npm run audit` compares with the rows.
 */
import type { Duty, OrganisationKind, Region } from "./actor.ts";

/** Somebody as they were called when it happened: events outlive people. */
export interface PersonNamed {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export type OrganisationEvent =
  | {
      readonly type: "OrganisationAdded";
      readonly name: string;
      readonly odsCode: string;
      readonly kind: OrganisationKind;
    }
  /** The duties the person holds there from now on; an empty list ends the membership. */
  | {
      readonly type: "DutiesSet";
      readonly person: PersonNamed;
      readonly duties: readonly Duty[];
      readonly region: Region | null;
    };

export interface Member {
  readonly person: PersonNamed;
  readonly duties: readonly Duty[];
  readonly region: Region | null;
}

/** Given the members before and one event, gives the members after, in the order in which they joined. */
export function membersAfter(
  members: readonly Member[],
  event: OrganisationEvent,
): readonly Member[] {
  if (event.type === "OrganisationAdded") return members;
  const { person, duties, region } = event;
  const others = members.filter((member) => member.person.id !== person.id);
  if (duties.length === 0) return others;
  if (others.length === members.length) return [...members, { person, duties, region }];
  return members.map((member) =>
    member.person.id === person.id ? { person, duties, region } : member,
  );
}
