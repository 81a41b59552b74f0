-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "odsCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "sessionsValidFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "personId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "duties" TEXT[],
    "region" TEXT,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("personId","organisationId")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "signedInAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInToken" (
    "hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInToken_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "windowStart" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key","windowStart")
);

-- CreateTable
CREATE TABLE "Pathway" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "rest" JSONB NOT NULL,

    CONSTRAINT "Pathway_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stage" (
    "pathwayId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "definition" JSONB NOT NULL,

    CONSTRAINT "Stage_pkey" PRIMARY KEY ("pathwayId","key")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "pathwayId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "signedBy" TEXT NOT NULL,
    "definition" JSONB NOT NULL,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("pathwayId","key")
);

-- CreateTable
CREATE TABLE "ChecklistItem" (
    "pathwayId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "verifier" TEXT,
    "required" BOOLEAN NOT NULL,
    "definition" JSONB NOT NULL,

    CONSTRAINT "ChecklistItem_pkey" PRIMARY KEY ("pathwayId","key")
);

-- CreateTable
CREATE TABLE "Product" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Product_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Journey" (
    "id" TEXT NOT NULL,
    "pathwayId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "supplierId" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "productJourneyId" TEXT,
    "role" TEXT NOT NULL,
    "productVersion" TEXT NOT NULL,
    "standardVersion" TEXT NOT NULL,
    "endUserOrganisationId" TEXT,
    "region" TEXT,
    "dosServiceIds" TEXT[],
    "plannedGoLive" TEXT,
    "contact" JSONB,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL,
    "settled" INTEGER NOT NULL,
    "required" INTEGER NOT NULL,
    "percent" INTEGER NOT NULL,
    "here" TEXT,
    "stageSince" TIMESTAMPTZ(3) NOT NULL,
    "turnScope" TEXT,
    "turnMilestone" TEXT,
    "turnKind" TEXT,
    "turnDuties" TEXT[],
    "turnSince" TIMESTAMPTZ(3),
    "readyToSign" TEXT[],
    "readyDuties" TEXT[],
    "complete" BOOLEAN NOT NULL,
    "completedAt" TIMESTAMPTZ(3),
    "lastEventAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Journey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JourneyItem" (
    "journeyId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "progress" TEXT NOT NULL,
    "progressBefore" TEXT,
    "evidenceCount" INTEGER NOT NULL,
    "givenBy" TEXT[],
    "submittedAt" TIMESTAMPTZ(3),
    "promisedFor" TEXT,
    "returnedAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),
    "reopenedAt" TIMESTAMPTZ(3),
    "reopenedAtRevision" INTEGER,
    "reason" TEXT,
    "changedAt" TIMESTAMPTZ(3),
    "waitsFor" TEXT,

    CONSTRAINT "JourneyItem_pkey" PRIMARY KEY ("journeyId","itemKey")
);

-- CreateTable
CREATE TABLE "JourneyMilestone" (
    "journeyId" TEXT NOT NULL,
    "milestone" TEXT NOT NULL,
    "by" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "statement" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "productRevision" INTEGER,
    "withdrawnBy" JSONB,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,

    CONSTRAINT "JourneyMilestone_pkey" PRIMARY KEY ("journeyId","milestone")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "journeyId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "givenBy" JSONB NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "eventNumber" INTEGER NOT NULL,
    "supersededAt" TIMESTAMPTZ(3),

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("journeyId","itemKey","field","version")
);

-- CreateTable
CREATE TABLE "Blob" (
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Blob_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "BlobChunk" (
    "sha256" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "BlobChunk_pkey" PRIMARY KEY ("sha256","position")
);

-- CreateTable
CREATE TABLE "Event" (
    "sequence" BIGSERIAL NOT NULL,
    "stream" TEXT NOT NULL,
    "streamId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "byDuty" TEXT NOT NULL,
    "byOrganisation" TEXT NOT NULL,
    "itemKey" TEXT,
    "milestone" TEXT,
    "data" JSONB NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_odsCode_key" ON "Organisation"("odsCode");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Membership_organisationId_idx" ON "Membership"("organisationId");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "SignInToken_email_idx" ON "SignInToken"("email");

-- CreateIndex
CREATE INDEX "Message_at_idx" ON "Message"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Pathway_key_version_key" ON "Pathway"("key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Product_organisationId_name_key" ON "Product"("organisationId", "name");

-- CreateIndex
CREATE INDEX "Journey_supplierId_idx" ON "Journey"("supplierId");

-- CreateIndex
CREATE INDEX "Journey_endUserOrganisationId_idx" ON "Journey"("endUserOrganisationId");

-- CreateIndex
CREATE INDEX "Journey_productJourneyId_idx" ON "Journey"("productJourneyId");

-- CreateIndex
CREATE INDEX "Journey_region_idx" ON "Journey"("region");

-- CreateIndex
CREATE INDEX "Journey_lastEventAt_idx" ON "Journey"("lastEventAt");

-- CreateIndex
CREATE INDEX "Journey_complete_turnSince_idx" ON "Journey"("complete", "turnSince");

-- CreateIndex
CREATE INDEX "Journey_readyDuties_idx" ON "Journey" USING GIN ("readyDuties");

-- CreateIndex
CREATE INDEX "JourneyItem_waitsFor_promisedFor_journeyId_idx" ON "JourneyItem"("waitsFor", "promisedFor", "journeyId");

-- CreateIndex
CREATE INDEX "Event_at_idx" ON "Event"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Event_stream_streamId_number_key" ON "Event"("stream", "streamId", "number");

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stage" ADD CONSTRAINT "Stage_pathwayId_fkey" FOREIGN KEY ("pathwayId") REFERENCES "Pathway"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_pathwayId_fkey" FOREIGN KEY ("pathwayId") REFERENCES "Pathway"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChecklistItem" ADD CONSTRAINT "ChecklistItem_pathwayId_fkey" FOREIGN KEY ("pathwayId") REFERENCES "Pathway"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Product" ADD CONSTRAINT "Product_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Journey" ADD CONSTRAINT "Journey_pathwayId_fkey" FOREIGN KEY ("pathwayId") REFERENCES "Pathway"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Journey" ADD CONSTRAINT "Journey_supplierId_fkey" FOREIGN KEY ("supplierId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Journey" ADD CONSTRAINT "Journey_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Journey" ADD CONSTRAINT "Journey_productJourneyId_fkey" FOREIGN KEY ("productJourneyId") REFERENCES "Journey"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Journey" ADD CONSTRAINT "Journey_endUserOrganisationId_fkey" FOREIGN KEY ("endUserOrganisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JourneyItem" ADD CONSTRAINT "JourneyItem_journeyId_fkey" FOREIGN KEY ("journeyId") REFERENCES "Journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "JourneyMilestone" ADD CONSTRAINT "JourneyMilestone_journeyId_fkey" FOREIGN KEY ("journeyId") REFERENCES "Journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_journeyId_fkey" FOREIGN KEY ("journeyId") REFERENCES "Journey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Events are append-only and published pathways never change, whoever asks: the owner of the tables too.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END;
$$;

CREATE TRIGGER "Event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Pathway_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Pathway"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Stage_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Stage"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Milestone_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Milestone"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ChecklistItem_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ChecklistItem"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
