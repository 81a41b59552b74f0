-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "issuer" TEXT,
ADD COLUMN     "sid" TEXT,
ADD COLUMN     "subject" TEXT;

-- Counts of the minutes before an upgrade are worth nothing after it
DELETE FROM "RateLimit";

-- AlterTable
ALTER TABLE "RateLimit" DROP CONSTRAINT "RateLimit_pkey",
DROP COLUMN "count",
DROP COLUMN "windowStart",
ADD COLUMN     "lastAt" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "times" TIMESTAMPTZ(3)[],
ADD CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key");

-- CreateTable
CREATE TABLE "UsedOnce" (
    "key" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UsedOnce_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "boundAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateIndex
CREATE INDEX "UsedOnce_expiresAt_idx" ON "UsedOnce"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Identity_personId_issuer_key" ON "Identity"("personId", "issuer");

-- CreateIndex
CREATE INDEX "Session_issuer_sid_idx" ON "Session"("issuer", "sid");

-- CreateIndex
CREATE INDEX "Session_issuer_subject_idx" ON "Session"("issuer", "subject");

-- CreateIndex
CREATE INDEX "RateLimit_lastAt_idx" ON "RateLimit"("lastAt");

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
