-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "takenAt" TIMESTAMPTZ(3);
