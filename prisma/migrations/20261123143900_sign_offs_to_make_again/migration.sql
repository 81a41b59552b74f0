-- DropIndex
DROP INDEX "Journey_place_idx";

-- AlterTable
ALTER TABLE "Journey" ADD COLUMN     "toSignAgain" TEXT;

-- What is to be signed again already says so too: of each journey its first milestone, on the way, whose latest sign-off was withdrawn, or
-- before which an item was reopened after the revision that was signed, its own or its product's.
UPDATE "Journey" j SET "toSignAgain" = f.why FROM (
  SELECT DISTINCT ON (j.id) j.id, CASE WHEN s."withdrawnAt" IS NULL THEN 'changedSince' ELSE 'withdrawn' END AS why
  FROM "Journey" j
  JOIN "JourneyMilestone" s ON s."journeyId" = j.id
  JOIN "Milestone" m ON m."pathwayId" = j."pathwayId" AND m.key = s.milestone
  WHERE s."withdrawnAt" IS NOT NULL OR EXISTS (
    SELECT FROM "ChecklistItem" c
    JOIN "JourneyItem" i ON i."itemKey" = c.key AND i."journeyId" = CASE c.scope WHEN j.scope THEN j.id ELSE j."productJourneyId" END
    WHERE c."pathwayId" = j."pathwayId" AND c.before = s.milestone AND c.definition->'appliesTo' ? j.role
      AND i."reopenedAtRevision" > CASE c.scope WHEN j.scope THEN s.revision ELSE s."productRevision" END)
  ORDER BY j.id, m.position) f
WHERE f.id = j.id;

-- CreateIndex
CREATE INDEX "Journey_place_idx" ON "Journey"("scope", "here", "turnMilestone", "turnSince", "id", "plannedGoLive", "toSignAgain");
