import { Filter, Filters } from "@/components/page/filters";
import type { Pathway } from "@/lib/domain/pathway";
import { choicesByKey, choicesByName } from "@/lib/domain/pathway-choices";

interface JourneyFiltersProps {
  readonly filters: Readonly<
    Partial<
      Record<
        "search" | "supplier" | "stage" | "role" | "scope" | "turn" | "complete",
        string | undefined
      >
    >
  >;
  /** Those of the journeys in the list. */
  readonly pathways: readonly Pathway[];
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
}

/** The filters of all journeys. */
export function JourneyFilters({ filters, pathways, suppliers }: JourneyFiltersProps) {
  return (
    <Filters
      action="/journeys"
      search={filters.search}
      anySet={Object.values(filters).some((value) => value !== undefined && value !== "")}
    >
      <Filter
        id="supplier"
        label="Supplier"
        value={filters.supplier}
        options={suppliers.map(({ id, name }) => ({ value: id, text: name }))}
      />
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
      <Filter
        id="stage"
        label="Stage"
        value={filters.stage}
        options={choicesByName(pathways.map(({ stages }) => stages))}
      />
      <Filter
        id="turn"
        label="Turn"
        value={filters.turn}
        options={choicesByKey(pathways.map(({ duties }) => duties))}
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
