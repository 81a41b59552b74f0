import type { ReactNode } from "react";

export type TagColour =
  "white" | "grey" | "green" | "blue" | "purple" | "red" | "orange" | "yellow";

/** A state in a word. Never a link or a button; "none" is plain text, for what needs nothing more. */
export function Tag(props: { readonly colour: TagColour | "none"; readonly children: ReactNode }) {
  if (props.colour === "none") return <span className="ptl-plain-status">{props.children}</span>;
  return <strong className={`nhsuk-tag nhsuk-tag--${props.colour}`}>{props.children}</strong>;
}
