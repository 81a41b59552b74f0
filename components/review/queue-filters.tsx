import { Button } from "@/components/page/button";

interface QueueFiltersProps {
  readonly filters: {
    readonly kind?: string | undefined;
    readonly supplier?: string | undefined;
    readonly search?: string | undefined;
  };
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
}

const KINDS = [
  { value: "item", text: "Items to review" },
  { value: "notApplicable", text: "Not applicable asked" },
  { value: "milestone", text: "Milestones to sign" },
] as const;

/** The filters of the queue; they stand in the address, so a view can be kept or sent. */
export function QueueFilters({ filters, suppliers }: QueueFiltersProps) {
  return (
    <search>
      <form className="ptl-filters" method="get" action="/review">
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
        <Select id="kind" label="Kind" value={filters.kind} options={KINDS} />
        <Select
          id="supplier"
          label="Supplier"
          value={filters.supplier}
          options={suppliers.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Button look="secondary">Filter</Button>
      </form>
    </search>
  );
}

/** One choice of a filter, with "All" on top. */
export function Select(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}) {
  const { id, label, value, options } = props;
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      <select className="nhsuk-select" id={id} name={id} defaultValue={value ?? ""}>
        <option value="">All</option>
        {options.map((option) => (
          <option value={option.value} key={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
