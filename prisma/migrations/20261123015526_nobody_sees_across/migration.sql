-- CreateIndex
CREATE INDEX "Journey_productId_idx" ON "Journey"("productId");

-- The second wall: what the product's role sees of journeys is what the scope of its query or transaction names, and nothing
-- without one. `lib/data/scope.ts` gives the marks; whoever owns the tables is not held by this.
CREATE FUNCTION "scope"() RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('path_to_live.scope', true), '')::text[]
$$;

-- The marks that show a journey, of which a scope has to hold one.
CREATE FUNCTION "marks_of"(supplier text, at text, region text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array['everything', 'supplier ' || supplier, 'end-user-organisation ' || at, 'region ' || region]
$$;

ALTER TABLE "Journey" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own" ON "Journey" FOR SELECT
  USING ((SELECT "scope"()) && "marks_of"("supplierId", "endUserOrganisationId", region));
CREATE POLICY "beneath" ON "Journey" FOR SELECT USING ((SELECT "scope"()) && array['beneath ' || id]);
CREATE POLICY "start" ON "Journey" FOR INSERT
  WITH CHECK ((SELECT "scope"()) && "marks_of"("supplierId", "endUserOrganisationId", region));
CREATE POLICY "change" ON "Journey" FOR UPDATE
  USING ((SELECT "scope"()) && "marks_of"("supplierId", "endUserOrganisationId", region));
-- Held still while its deployment changes, which to PostgreSQL is an update that must not come.
CREATE POLICY "hold" ON "Journey" FOR UPDATE USING ((SELECT "scope"()) && array['beneath ' || id]) WITH CHECK (false);
CREATE POLICY "remove" ON "Journey" FOR DELETE USING ((SELECT "scope"()) && '{everything}');

-- What belongs to a journey is seen with it, because the policies of "Journey" hold in here too.
ALTER TABLE "JourneyItem" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "JourneyMilestone" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Evidence" ENABLE ROW LEVEL SECURITY;
DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY array['JourneyItem', 'JourneyMilestone', 'Evidence'] LOOP
    EXECUTE format('CREATE POLICY "of_journey" ON %I FOR SELECT
      USING (EXISTS (SELECT FROM "Journey" j WHERE j.id = "journeyId"))', part);
    EXECUTE format('CREATE POLICY "add" ON %I FOR INSERT
      WITH CHECK (EXISTS (SELECT FROM "Journey" j WHERE j.id = "journeyId"
        AND (SELECT "scope"()) && "marks_of"(j."supplierId", j."endUserOrganisationId", j.region)))', part);
    EXECUTE format('CREATE POLICY "change" ON %I FOR UPDATE
      USING (EXISTS (SELECT FROM "Journey" j WHERE j.id = "journeyId"
        AND (SELECT "scope"()) && "marks_of"(j."supplierId", j."endUserOrganisationId", j.region)))', part);
    EXECUTE format('CREATE POLICY "remove" ON %I FOR DELETE USING ((SELECT "scope"()) && ''{everything}'')', part);
  END LOOP;
END;
$$;

-- Histories of organisations and pathways belong to no journey.
ALTER TABLE "Event" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "of_journey" ON "Event" FOR SELECT
  USING (stream <> 'journey' OR EXISTS (SELECT FROM "Journey" j WHERE j.id = "streamId"));
CREATE POLICY "add" ON "Event" FOR INSERT
  WITH CHECK (stream <> 'journey' OR EXISTS (SELECT FROM "Journey" j WHERE j.id = "streamId"
    AND (SELECT "scope"()) && "marks_of"(j."supplierId", j."endUserOrganisationId", j.region)));

ALTER TABLE "Product" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own" ON "Product" FOR SELECT
  USING ((SELECT "scope"()) && "marks_of"("organisationId", null, null)
    OR EXISTS (SELECT FROM "Journey" j WHERE j."productId" = "Product".id));
CREATE POLICY "add" ON "Product" FOR INSERT
  WITH CHECK ((SELECT "scope"()) && "marks_of"("organisationId", null, null));
CREATE POLICY "change" ON "Product" FOR UPDATE USING ((SELECT "scope"()) && '{everything}');
CREATE POLICY "remove" ON "Product" FOR DELETE USING ((SELECT "scope"()) && '{everything}');
