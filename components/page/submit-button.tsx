"use client";
import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "@/components/page/button";

interface SubmitButtonProps {
  readonly look?: ButtonLook;
  readonly name?: string;
  readonly value?: string;
  /** Said while the form is on its way. */
  readonly pendingText?: string;
  readonly children: ReactNode;
}

/**
 * The button of a form that changes something. While the form is on its way a second press does nothing; it stays focusable,
 * so that nobody loses their place. Without script it is an ordinary button: the revision in the form stops the second one.
 */
export function SubmitButton(props: SubmitButtonProps) {
  const { look = "primary", pendingText = "Saving…", children, ...named } = props;
  const { pending } = useFormStatus();
  return (
    <button
      className={buttonClass(look)}
      type="submit"
      aria-disabled={pending}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      {...named}
    >
      {pending ? pendingText : children}
    </button>
  );
}
