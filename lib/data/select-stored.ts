import "server-only";
import { Prisma } from "./client.ts";

/** Gives the query of the stored journeys `j` under a condition, in one round trip; without answers when only states are needed. */
export function selectStored(where: Prisma.Sql, withAnswers: boolean): Prisma.Sql {
  const answers = withAnswers
    ? Prisma.sql`(select json_agg(json_build_object('item', e."itemKey", 'field', e.field, 'answers', e.answers))
        from "Evidence" e where e."journeyId" = j.id and e."supersededAt" is null)`
    : Prisma.sql`null`;
  return Prisma.sql`
    select json_build_object(
      'journey', j, 'productName', p.name, 'supplier', s, 'endUserOrganisation', o,
      'items', (select json_agg(i) from "JourneyItem" i where i."journeyId" = j.id),
      'signOffs', (select json_agg(m) from "JourneyMilestone" m where m."journeyId" = j.id),
      'answers', ${answers}) as stored
    from "Journey" j
    join "Organisation" s on s.id = j."supplierId"
    join "Product" p on p.id = j."productId"
    left join "Organisation" o on o.id = j."endUserOrganisationId"
    where ${where}`;
}
