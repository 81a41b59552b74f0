import type { ReactNode } from "react";

export type ButtonLook = "primary" | "secondary" | "warning";

const LOOKS: Readonly<Record<ButtonLook, string>> = {
  primary: "nhsuk-button",
  secondary: "nhsuk-button nhsuk-button--secondary",
  warning: "nhsuk-button nhsuk-button--warning",
};

/** Gives the class of a button of that look. */
export function buttonClass(look: ButtonLook): string {
  return LOOKS[look];
}

/** A link that looks like a button: it begins something, it changes nothing. */
export function ButtonLink(props: {
  readonly href: string;
  readonly look?: ButtonLook;
  readonly children: ReactNode;
}) {
  return (
    <a className={buttonClass(props.look ?? "primary")} href={props.href} draggable="false">
      {props.children}
    </a>
  );
}

/** A plain submit button, for forms where pressing twice does no harm, such as a search. */
export function Button(props: {
  readonly look?: ButtonLook;
  readonly name?: string;
  readonly value?: string;
  readonly children: ReactNode;
}) {
  const { look = "primary", children, ...named } = props;
  return (
    <button className={buttonClass(look)} type="submit" {...named}>
      {children}
    </button>
  );
}
