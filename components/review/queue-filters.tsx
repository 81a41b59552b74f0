import { Filter, Filters } from "@/components/page/filters";

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

/** The filters of the queue. */
export function QueueFilters({ filters, suppliers }: QueueFiltersProps) {
  return (
    <Filters
      action="/review"
      search={filters.search}
      anySet={Object.values(filters).some((value) => value !== undefined && value !== "")}
    >
      <Filter id="kind" label="Kind" value={filters.kind} options={KINDS} />
      <Filter
        id="supplier"
        label="Supplier"
        value={filters.supplier}
        options={suppliers.map(({ id, name }) => ({ value: id, text: name }))}
      />
    </Filters>
  );
}
