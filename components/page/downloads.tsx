/** Links to the whole of a page as a file. */
export function Downloads(props: {
  /** What the files hold, where that is not all of the page. */
  readonly heading?: string;
  readonly files: readonly { readonly href: string; readonly words: string }[];
}) {
  return (
    <nav className="ptl-downloads" aria-labelledby="downloads">
      <p id="downloads">{props.heading ?? "Download all of it"}</p>
      <ul>
        {props.files.map(({ href, words }) => (
          <li key={href}>
            <a href={href} download>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
