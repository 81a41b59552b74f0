import type { Scope } from "@/lib/domain/pathway";
import { ATTENTION, ATTENTION_NAMES, type Attention } from "@/lib/domain/programme";
import { type PlaceCount, sumOf } from "@/lib/domain/programme-board";

interface FigureFilters {
  readonly scope?: Scope;
  readonly complete?: "yes";
  readonly attention?: Attention;
}

/** How many there are in all, and of what matters first: each number leads to the journeys it counts. */
export function ProgrammeFigures(props: {
  readonly counts: readonly PlaceCount[];
  readonly href: (filters: FigureFilters) => string;
}) {
  const { counts, href } = props;
  const all = sumOf(counts);
  const of = (which: (count: PlaceCount) => boolean): number => sumOf(counts.filter(which)).total;
  const figures: readonly { name: string; count: number; filters: FigureFilters; mark?: true }[] = [
    { name: "Journeys", count: all.total, filters: {} },
    {
      name: "Products",
      count: of(({ scope }) => scope === "product"),
      filters: { scope: "product" },
    },
    {
      name: "Deployments",
      count: of(({ scope }) => scope === "deployment"),
      filters: { scope: "deployment" },
    },
    { name: "Complete", count: of(({ here }) => here === null), filters: { complete: "yes" } },
    ...ATTENTION.map((attention) => ({
      name: ATTENTION_NAMES[attention],
      count: all[attention],
      filters: { attention },
      mark: true as const,
    })),
  ];
  return (
    <dl className="ptl-programme__figures">
      {figures.map(({ name, count, filters, mark }) => (
        <div key={name} {...(mark && count > 0 ? { className: "ptl-programme__ask" } : {})}>
          <dt>{name}</dt>
          <dd>{count === 0 ? "0" : <a href={href(filters)}>{count.toLocaleString("en-GB")}</a>}</dd>
        </div>
      ))}
    </dl>
  );
}
