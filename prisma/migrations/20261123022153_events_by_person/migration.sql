-- CreateIndex
CREATE INDEX "Event_byId_at_idx" ON "Event"("byId", "at");
