import type { ReactNode } from "react";
import { PageFooter } from "@/components/page/page-footer";
import { type FramePerson, PageHeader } from "@/components/page/page-header";
import type { FormAction, NavigationLink } from "@/components/page/page-header";

export interface PageFrameProps {
  /** Links of the header, the current one marked; empty when nobody is signed in. */
  readonly navigation?: readonly NavigationLink[];
  /** Who is signed in; null or left out on public pages. */
  readonly person?: FramePerson | null;
  /** What the sign-out button posts to: a server action or an address. */
  readonly signOut?: FormAction;
  /** Shows the banner of the demonstration. */
  readonly demo?: boolean;
  /** Uses the whole width of the screen, for maps, queues and tables. */
  readonly wide?: boolean;
  /** What stands between header and main: back link or breadcrumbs. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

/** The frame around every page: skip link, header, banner of the demonstration, main, footer. */
export function PageFrame(props: PageFrameProps) {
  const { navigation = [], person = null, signOut, demo = false, wide = false } = props;
  const width = wide ? "ptl-width ptl-width--wide" : "ptl-width";
  return (
    <div className="ptl-frame">
      <a className="nhsuk-skip-link" href="#main">
        Skip to main content
      </a>
      <PageHeader
        navigation={navigation}
        person={person}
        width={width}
        {...(signOut === undefined ? {} : { signOut })}
      />
      {demo ? (
        <section className="ptl-demo" aria-label="Demonstration">
          <p className={width}>
            <strong>Demonstration.</strong> Every person and organisation here is invented. Nothing
            is sent to anybody. {person ? <a href={ACCOUNTS}>Continue as somebody else</a> : null}
          </p>
        </section>
      ) : null}
      <div className={`ptl-frame__body ${width}`}>
        {props.before}
        <main className="nhsuk-main-wrapper ptl-main" id="main" tabIndex={-1}>
          {props.children}
        </main>
      </div>
      <PageFooter width={width} />
    </div>
  );
}

/** Where the demonstration's people are chosen. */
const ACCOUNTS = "/sign-in#demonstration-accounts";
