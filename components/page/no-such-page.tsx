import { EmptyState } from "@/components/page/empty-state";

/** What stands in place of a page beyond the last one of a list: that there is none, and the way to the last. */
export function NoSuchPage(props: {
  readonly page: number;
  readonly pages: number;
  /** What is paged: "the members". */
  readonly of: string;
  readonly href: (page: number) => string;
}) {
  const { page, pages, of, href } = props;
  return (
    <EmptyState heading={`There is no page ${page.toLocaleString("en-GB")} of ${of}.`}>
      <p>
        <a href={href(pages)}>
          {pages === 1
            ? "Show the first page"
            : `Show the last page, ${pages.toLocaleString("en-GB")}`}
        </a>
      </p>
    </EmptyState>
  );
}
