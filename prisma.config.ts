import { defineConfig } from "prisma/config";

// `prisma generate` insists that an engine file exists but never runs it, and must not download one.
process.env["PRISMA_SCHEMA_ENGINE_BINARY"] ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
