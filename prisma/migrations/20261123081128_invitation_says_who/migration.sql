-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "eventNumber" INTEGER;
