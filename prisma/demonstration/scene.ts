/**
 * A scene is one thing that somebody of the demonstration does in a journey. It says what and to which item; who does it follows from
 * their duties, when from the story's phase, and whether it can be done from the domain.
 */
import type { Duty } from "../../lib/domain/actor.ts";
import type { Answers } from "../../lib/domain/answer.ts";
import type { CommentAudience } from "../../lib/domain/event.ts";
import type { DeploymentKey } from "./products.ts";

/** The product journey of the story, or one of its deployments. */
export type Place = "product" | DeploymentKey;

export type Scene = {
  readonly in: Place;
  /** How long it takes, against the others of its phase. */ readonly takes: number;
} & (
  | { readonly does: "start" }
  /** The owner gives answers; `instead` replaces some of the usual ones. */
  | { readonly does: "give"; readonly item: string; readonly instead: Answers }
  | {
      readonly does: "submit" | "accept" | "takeBack" | "agreeNotApplicable";
      readonly item: string;
      readonly text: string;
    }
  | {
      readonly does: "return" | "reopen" | "askNotApplicable" | "refuseNotApplicable";
      readonly item: string;
      readonly text: string;
    }
  | {
      readonly does: "comment";
      readonly item: string;
      readonly text: string;
      readonly duty: Duty;
      readonly audience: CommentAudience;
    }
  | { readonly does: "sign" | "withdraw"; readonly milestone: string; readonly text: string }
  /** Everything that is open before these milestones is given, submitted and decided. */
  | {
      readonly does: "settle";
      readonly before: readonly string[];
      readonly except: readonly string[];
    }
);

/** The scenes of one place. */
export function scenesIn(place: Place) {
  const about =
    (does: "submit" | "accept" | "takeBack" | "agreeNotApplicable", takes: number) =>
    (item: string, text = ""): Scene => ({ in: place, does, item, text, takes });
  const because =
    (does: "return" | "reopen" | "askNotApplicable" | "refuseNotApplicable", takes: number) =>
    (item: string, text: string): Scene => ({ in: place, does, item, text, takes });
  const give = (item: string, instead: Answers = {}): Scene => ({
    in: place,
    does: "give",
    item,
    instead,
    takes: 1,
  });
  const submit = about("submit", 0.1);
  return {
    start: (): Scene => ({ in: place, does: "start", takes: 0.5 }),
    give,
    submit,
    accept: about("accept", 2),
    takeBack: about("takeBack", 0.5),
    agreeNotApplicable: about("agreeNotApplicable", 2),
    return: because("return", 2),
    reopen: because("reopen", 1),
    askNotApplicable: because("askNotApplicable", 0.5),
    refuseNotApplicable: because("refuseNotApplicable", 2),
    comment: (
      item: string,
      duty: Duty,
      text: string,
      audience: CommentAudience = "shared",
    ): Scene => ({ in: place, does: "comment", item, duty, text, audience, takes: 0.4 }),
    sign: (milestone: string, text: string): Scene => ({
      in: place,
      does: "sign",
      milestone,
      text,
      takes: 2,
    }),
    withdraw: (milestone: string, text: string): Scene => ({
      in: place,
      does: "withdraw",
      milestone,
      text,
      takes: 1,
    }),
    settle: (before: readonly string[], except: readonly string[] = []): Scene => ({
      in: place,
      does: "settle",
      before,
      except,
      takes: 0,
    }),
    /** Gives and submits, item by item. */
    handIn: (...items: readonly string[]): readonly Scene[] =>
      items.flatMap((item) => [give(item), submit(item)]),
  };
}
