-- Names are found by any part of them. Every PostgreSQL has this beside it, and whoever owns a database may add it. In a schema of its own:
-- what is beside the tables is put aside with them when a backup is restored.
CREATE SCHEMA IF NOT EXISTS extensions;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA extensions;

-- DropIndex
DROP INDEX "Journey_here_turnMilestone_turnSince_id_idx";

-- CreateIndex
CREATE INDEX "Product_name_idx" ON "Product" USING GIN ("name" extensions.gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Journey_place_idx" ON "Journey"("scope", "here", "turnMilestone", "turnSince", "id", "plannedGoLive");

-- CreateIndex
CREATE INDEX "Journey_productVersion_idx" ON "Journey" USING GIN ("productVersion" extensions.gin_trgm_ops);
