import { formatDay, formatInstant } from "@/lib/domain/iso-date";

/** A moment, as day and time in London, readable by machines too. */
export function When({ at, time = true }: { readonly at: Date; readonly time?: boolean }) {
  return <time dateTime={at.toISOString()}>{time ? formatInstant(at) : formatDay(at)}</time>;
}
