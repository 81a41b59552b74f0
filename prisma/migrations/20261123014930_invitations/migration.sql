-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "leftAt" TIMESTAMPTZ(3);

-- Whoever belongs to no organisation now has left, by now at the latest.
UPDATE "Person" p SET "leftAt" = now() WHERE NOT EXISTS (SELECT 1 FROM "Membership" m WHERE m."personId" = p.id);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "duties" TEXT[],
    "region" TEXT,
    "state" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "tokenHash" TEXT,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_state_idx" ON "Invitation"("organisationId", "state");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE INDEX "Invitation_sentAt_idx" ON "Invitation"("sentAt");

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
