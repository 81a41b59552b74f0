import { Button } from "@/components/page/button";
import { Select } from "@/components/review/queue-filters";
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

/** The filters of all journeys; they stand in the address, so a view can be kept or sent. */
export function JourneyFilters({ filters, pathway, suppliers }: JourneyFiltersProps) {
  const named = ({ key, name }: { readonly key: string; readonly name: string }) => ({
    value: key,
    text: name,
  });
  return (
    <search>
      <form className="ptl-filters" method="get" action="/journeys">
        <div className="nhsuk-form-group">
          <label className="nhsuk-label" htmlFor="search">
            Search
          </label>
          <input
            className="nhsuk-input"
            id="search"
            name="search"
            type="search"
            defaultValue={filters.search ?? ""}
          />
        </div>
        <Select
          id="supplier"
          label="Supplier"
          value={filters.supplier}
          options={suppliers.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Select id="role" label="Role" value={filters.role} options={pathway.roles.map(named)} />
        <Select
          id="scope"
          label="Kind"
          value={filters.scope}
          options={[
            { value: "product", text: "Products" },
            { value: "deployment", text: "Deployments" },
          ]}
        />
        <Select
          id="stage"
          label="Stage"
          value={filters.stage}
          options={pathway.stages.map(named)}
        />
        <Select id="turn" label="Turn" value={filters.turn} options={pathway.duties.map(named)} />
        <Select
          id="complete"
          label="Complete"
          value={filters.complete}
          options={[
            { value: "no", text: "Not yet" },
            { value: "yes", text: "Complete" },
          ]}
        />
        <Button look="secondary">Filter</Button>
      </form>
    </search>
  );
}
