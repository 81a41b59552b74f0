import { Inset } from "@/components/page/inset";

interface NotUnderstoodProps {
  readonly parts: readonly { readonly name: string; readonly value: string }[];
}

/** Says what in the address was not understood, so that nobody takes what is shown for what was asked. Nothing when all of it was. */
export function NotUnderstood({ parts }: NotUnderstoodProps) {
  if (parts.length === 0) return null;
  return (
    <Inset>
      <p>
        Not understood in the address, and ignored:{" "}
        {parts.map(({ name, value }, at) => (
          <span key={`${name} ${value}`}>
            {at === 0 ? "" : ", "}
            <bdi>{name}</bdi> “<bdi>{value}</bdi>”
          </span>
        ))}
        .
      </p>
    </Inset>
  );
}
