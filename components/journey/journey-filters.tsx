import { Filter, Filters } from "@/components/page/filters";
import type { Pathway } from "@/lib/domain/pathway";

interface JourneyFiltersProps {
  readonly filters: Readonly<
    Partial<
      Record<
        "search" | "supplier" | "stage" | "role" | "scope" | "turn" | "complete",
        string | undefined
      >
    >
  >;
  readonly pathway: Pathway;
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
}

/** The filters of all journeys. */
export function JourneyFilters({ filters, pathway, suppliers }: JourneyFiltersProps) {
  const named = ({ key, name }: { readonly key: string; readonly name: string }) => ({
    value: key,
    text: name,
  });
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
      <Filter id="role" label="Role" value={filters.role} options={pathway.roles.map(named)} />
      <Filter
        id="scope"
        label="Kind"
        value={filters.scope}
        options={[
          { value: "product", text: "Products" },
          { value: "deployment", text: "Deployments" },
        ]}
      />
      <Filter id="stage" label="Stage" value={filters.stage} options={pathway.stages.map(named)} />
      <Filter id="turn" label="Turn" value={filters.turn} options={pathway.duties.map(named)} />
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
