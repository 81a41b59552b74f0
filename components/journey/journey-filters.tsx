import { Filter, Filters, FIND_SUPPLIER } from "@/components/page/filters";
import type { Pathway } from "@/lib/domain/pathway";
import { choicesByKey, placesToChoose } from "@/lib/domain/pathway-choices";
import { ATTENTION, ATTENTION_NAMES } from "@/lib/domain/programme";

interface JourneyFiltersProps {
  readonly filters: Readonly<
    Partial<
      Record<
        | "view"
        | "search"
        | "supplier"
        | "stage"
        | "milestone"
        | "role"
        | "scope"
        | "turn"
        | "attention"
        | "complete"
        | "sort"
        | "order",
        string | undefined
      >
    >
  >;
  /** Whether any filter is set; the view and the order are none. */
  readonly anySet: boolean;
  /** The address of the programme without any filter, in the same view and order. */
  readonly cleared: string;
  /** Those of the journeys in the list. */
  readonly pathways: readonly Pathway[];
  /** Those to choose from; none where they are too many, which the search finds. */
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
  /** Whether there are more than those. */
  readonly more: boolean;
}

/** The filters of the programme. The view and the order stay as they are. */
export function JourneyFilters({
  filters,
  anySet,
  cleared,
  pathways,
  suppliers,
  more,
}: JourneyFiltersProps) {
  const places = placesToChoose(pathways, filters);
  return (
    <Filters
      action="/journeys"
      search={filters.search}
      anySet={anySet}
      cleared={cleared}
      {...(more ? { searchHint: FIND_SUPPLIER } : {})}
    >
      {(["view", "sort", "order"] as const).map((name) => (
        <input type="hidden" name={name} value={filters[name] ?? ""} key={name} />
      ))}
      {suppliers.length === 0 ? null : (
        <Filter
          id="supplier"
          label="Supplier"
          value={filters.supplier}
          options={suppliers.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      <Filter
        id="role"
        label="Role"
        value={filters.role}
        options={choicesByKey(pathways.map(({ roles }) => roles))}
      />
      <Filter
        id="scope"
        label="Kind"
        value={filters.scope}
        options={[
          { value: "product", text: "Products" },
          { value: "deployment", text: "Deployments" },
        ]}
      />
      <Filter id="stage" label="Stage" value={filters.stage} options={places.stages} />
      <Filter
        id="milestone"
        label="Milestone"
        value={filters.milestone}
        options={places.milestones}
      />
      <Filter
        id="turn"
        label="Turn"
        value={filters.turn}
        options={choicesByKey(pathways.map(({ duties }) => duties))}
      />
      <Filter
        id="attention"
        label="Attention"
        value={filters.attention}
        options={ATTENTION.map((value) => ({ value, text: ATTENTION_NAMES[value] }))}
      />
      <Filter
        id="complete"
        label="Complete"
        value={filters.complete}
        options={[
          { value: "no", text: "Not yet" },
          { value: "yes", text: "Complete" },
        ]}
      />
    </Filters>
  );
}
