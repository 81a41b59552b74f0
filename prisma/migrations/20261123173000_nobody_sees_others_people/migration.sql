-- The second wall stands around the people of an organisation too: its history, and its invitations with the addresses they went to.
-- The policy of who sees every journey was wide; `prepare` makes it again, and it shows no organisation's history.
DROP POLICY IF EXISTS "everything" ON "Event";
DROP POLICY "of_journey" ON "Event";
CREATE POLICY "of_journey" ON "Event" FOR SELECT
  USING (stream = 'journey' AND EXISTS (SELECT FROM "Journey" j WHERE j.id = "streamId"));
CREATE POLICY "of_people" ON "Event" FOR SELECT
  USING (stream = 'organisation' AND (SELECT "scope"()) && array['everybody', 'people ' || "streamId"]);
CREATE POLICY "of_pathway" ON "Event" FOR SELECT USING (stream = 'pathway');
DROP POLICY "add" ON "Event";
CREATE POLICY "add_of_journey" ON "Event" FOR INSERT
  WITH CHECK (stream = 'journey' AND EXISTS (SELECT FROM "Journey" j WHERE j.id = "streamId"
    AND (SELECT "scope"()) && "marks_of"(j."supplierId", j."endUserOrganisationId", j.region)));
-- Whoever starts a deployment begins the history of an organisation that nobody named before.
CREATE POLICY "add_of_people" ON "Event" FOR INSERT
  WITH CHECK (stream = 'organisation'
    AND (number = 1 OR (SELECT "scope"()) && array['everybody', 'people ' || "streamId"]));
CREATE POLICY "publish" ON "Event" FOR INSERT WITH CHECK (stream = 'pathway');

ALTER TABLE "Invitation" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "of_people" ON "Invitation"
  USING ((SELECT "scope"()) && array['everybody', 'people ' || "organisationId"]);
-- Whoever holds the link sees what it opens.
CREATE POLICY "of_link" ON "Invitation" FOR SELECT
  USING ((SELECT "scope"()) && array['invitation ' || "tokenHash"]);
