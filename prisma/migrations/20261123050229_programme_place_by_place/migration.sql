-- CreateIndex
CREATE INDEX "Journey_here_turnMilestone_turnSince_id_idx" ON "Journey"("here", "turnMilestone", "turnSince", "id");

-- CreateIndex
CREATE INDEX "Journey_completedAt_id_idx" ON "Journey"("completedAt" DESC, "id");
