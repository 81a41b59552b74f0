import { Filter, Filters, FIND_SUPPLIER } from "@/components/page/filters";

interface QueueFiltersProps {
  readonly filters: {
    readonly kind?: string | undefined;
    readonly supplier?: string | undefined;
    readonly search?: string | undefined;
  };
  /** Those to choose from; none where they are too many, which the search finds. */
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
  /** Whether there are more than those. */
  readonly more: boolean;
}

const KINDS = [
  { value: "item", text: "Items to review" },
  { value: "notApplicable", text: "Not applicable asked" },
  { value: "milestone", text: "Milestones to sign" },
] as const;

/** The filters of the queue. */
export function QueueFilters({ filters, suppliers, more }: QueueFiltersProps) {
  return (
    <Filters
      action="/review"
      search={filters.search}
      anySet={Object.values(filters).some((value) => value !== undefined && value !== "")}
      {...(more ? { searchHint: FIND_SUPPLIER } : {})}
    >
      <Filter id="kind" label="Kind" value={filters.kind} options={KINDS} />
      {suppliers.length === 0 ? null : (
        <Filter
          id="supplier"
          label="Supplier"
          value={filters.supplier}
          options={suppliers.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
    </Filters>
  );
}
