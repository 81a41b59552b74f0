export interface Breadcrumb {
  readonly href: string;
  readonly text: string;
}

/** The way down to this page, the page itself left out. On phones only the last step shows, as a back link. */
export function Breadcrumbs({ steps }: { readonly steps: readonly Breadcrumb[] }) {
  const last = steps.at(-1);
  if (!last) return null;
  return (
    <nav className="nhsuk-breadcrumb" aria-label="Breadcrumb">
      <ol className="nhsuk-breadcrumb__list">
        {steps.map((step) => (
          <li className="nhsuk-breadcrumb__list-item" key={step.href}>
            <a className="nhsuk-breadcrumb__link" href={step.href}>
              {step.text}
            </a>
          </li>
        ))}
      </ol>
      <a className="nhsuk-back-link" href={last.href}>
        <span className="nhsuk-u-visually-hidden">Back to </span>
        {last.text}
      </a>
    </nav>
  );
}
