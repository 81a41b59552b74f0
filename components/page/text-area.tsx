"use client";
import type { ComponentProps } from "react";
import { useTakesOver } from "@/components/page/takes-over";

interface TextAreaProps extends ComponentProps<"textarea"> {
  readonly id: string;
  readonly defaultValue: string;
}

/**
 * A text area that keeps what was typed into it before the script of its page ran. As React takes a page over it sets the default of each
 * text area, and then its value, to the text that the page came with (react/react#33129 mends that behind a flag that is not ours to set):
 * so it is told, for that once, that the page came with what stands there now.
 */
export function TextArea({ id, defaultValue, ...rest }: TextAreaProps) {
  const text = useTakesOver() ? (typedInto(id) ?? defaultValue) : defaultValue;
  return <textarea {...rest} id={id} defaultValue={text} />;
}

/** Gives what stands in a text area of the page, null on the server, and has the browser hold it as typed: a new default moves no cursor in it then. */
function typedInto(id: string): string | null {
  if (typeof document === "undefined") return null;
  const area = document.getElementById(id);
  if (!(area instanceof HTMLTextAreaElement)) return null;
  const { value } = area;
  area.value = value;
  return value;
}
