-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "keptAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Draft_personId_idx" ON "Draft"("personId");

-- CreateIndex
CREATE INDEX "Draft_keptAt_idx" ON "Draft"("keptAt");

-- AddForeignKey
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
