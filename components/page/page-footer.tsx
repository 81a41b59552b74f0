const LINKS = [
  { href: "/help", text: "Help" },
  { href: "/accessibility", text: "Accessibility statement" },
  { href: "/cookies", text: "Cookies" },
] as const;

/** The footer: help in the same place on every page, and what the law asks for. */
export function PageFooter({ width }: { readonly width: string }) {
  return (
    <footer className="ptl-footer">
      <div className={`ptl-footer__row ${width}`}>
        <h2 className="nhsuk-u-visually-hidden">Support links</h2>
        <ul>
          {LINKS.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
        </ul>
        <p>Path to Live is open source, under the MIT licence. It is not an NHS website.</p>
      </div>
    </footer>
  );
}
