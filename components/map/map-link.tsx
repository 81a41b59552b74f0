import type { ReactNode } from "react";

interface MapLinkProps {
  readonly href: string | null;
  readonly className: string;
  readonly here?: boolean;
  readonly children: ReactNode;
}

/** A shape of the map: a link, or the same as text where the reader may not open it. */
export function MapLink({ href, className, here = false, children }: MapLinkProps) {
  const current = here ? { "aria-current": "step" as const } : {};
  if (href === null) {
    return (
      <div className={className} {...current}>
        {children}
      </div>
    );
  }
  return (
    <a className={className} href={href} {...current}>
      {children}
    </a>
  );
}

/** A pause between two parts of a name, heard and not seen: the parts stand on lines of their own. */
export function Pause() {
  return <span className="nhsuk-u-visually-hidden">, </span>;
}

/** Words in which a hyphen never ends a line: "sign-off" stays whole in a narrow plate. */
export function Unbroken({ words }: { readonly words: string }) {
  return words.split(/(?<= )/u).map((word, index) =>
    word.includes("-") ? (
      // oxlint-disable-next-line react/no-array-index-key -- the words never change their order, so the place is a good key
      <span className="ptl-unbroken" key={index}>
        {word}
      </span>
    ) : (
      word
    ),
  );
}
