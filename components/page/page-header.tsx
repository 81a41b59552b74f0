import { Mark } from "@/components/page/mark";

export interface NavigationLink {
  readonly href: string;
  readonly text: string;
  readonly current?: boolean;
}

export interface FramePerson {
  readonly name: string;
  /** What they are and where, as words: "Booking Team, NHS England"; empty where the name says it. */
  readonly standing: string;
}

export type FormAction = string | ((form: FormData) => void | Promise<void>);

/** Where the product's name leads: a document of its own, so that the session is asked again. */
const HOME = "/";
/** Who one is here, and the way to end every session. */
const ACCOUNT = "/account";

interface PageHeaderProps {
  readonly navigation: readonly NavigationLink[];
  readonly person: FramePerson | null;
  readonly signOut?: FormAction;
  readonly width: string;
}

/** The header: product name, where one can go, who is signed in. On phones it wraps; it needs no script. */
export function PageHeader({ navigation, person, signOut, width }: PageHeaderProps) {
  return (
    <header className="ptl-header">
      <div className={`ptl-header__row ${width}`}>
        <a className="ptl-header__brand" href={HOME}>
          <Mark className="ptl-header__mark" />
          Path to Live
        </a>
        {navigation.length > 0 ? (
          <nav className="ptl-header__nav" aria-label="Main">
            <ul>
              {navigation.map((link) => (
                <li key={link.href}>
                  <a
                    href={link.href}
                    {...(link.current ? { "aria-current": "page" as const } : {})}
                  >
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        {person ? (
          <div className="ptl-header__person">
            <p>
              <span className="nhsuk-u-visually-hidden">Signed in as </span>
              <a href={ACCOUNT}>
                <strong>{person.name}</strong>
              </a>
              {person.standing === "" ? null : (
                <>
                  <span className="nhsuk-u-visually-hidden">, </span>
                  <span className="ptl-header__standing">{person.standing}</span>
                </>
              )}
            </p>
            {signOut === undefined ? null : (
              <form action={signOut} {...(typeof signOut === "string" ? { method: "post" } : {})}>
                <button className="ptl-header__out" type="submit">
                  Sign out
                </button>
              </form>
            )}
          </div>
        ) : null}
      </div>
    </header>
  );
}
