/** Links to the whole of a page as a file. */
export function Downloads(props: {
  readonly files: readonly { readonly href: string; readonly words: string }[];
}) {
  return (
    <nav className="ptl-downloads" aria-labelledby="downloads">
      <p id="downloads">Download all of it</p>
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
