import { ATTENTION, ATTENTION_MARKS, type Attention } from "@/lib/domain/programme";
import type { Counted } from "@/lib/domain/programme-board";

/** How many are in a place of the board, and how many of them ask for attention: each number a link to its list. */
export function BoardNumbers(props: {
  readonly counted: Counted;
  /** Of the place, for whoever hears the number alone. */
  readonly name: string;
  readonly href: (more: { readonly attention?: Attention }) => string;
}) {
  const { counted, name, href } = props;
  if (counted.total === 0) return <span className="ptl-board__none">0</span>;
  return (
    <span className="ptl-board__numbers">
      <a className="ptl-board__total" href={href({})}>
        {counted.total.toLocaleString("en-GB")}
        <span className="nhsuk-u-visually-hidden"> in {name}</span>
      </a>
      {ATTENTION.map((attention) =>
        counted[attention] === 0 ? null : (
          <a className={`ptl-ask ptl-ask--${attention}`} href={href({ attention })} key={attention}>
            {counted[attention].toLocaleString("en-GB")} {ATTENTION_MARKS[attention]}
            <span className="nhsuk-u-visually-hidden"> in {name}</span>
          </a>
        ),
      )}
    </span>
  );
}
