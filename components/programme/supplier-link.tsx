/** The name of a supplier: a link to its journeys alone, also where there are too many suppliers for a list to choose from. */
export function SupplierLink(props: {
  readonly name: string;
  /** None where its journeys stand alone already. */
  readonly href: string | undefined;
}) {
  const { name, href } = props;
  return href === undefined ? (
    <bdi>{name}</bdi>
  ) : (
    <a href={href}>
      <bdi>{name}</bdi>
    </a>
  );
}
