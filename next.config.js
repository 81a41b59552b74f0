// What the built product needs that differs from Next's defaults.
// @ts-check
/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // npm test checks the types; a start on a fresh clone need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Native and generated packages that a bundler must not touch.
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "@prisma/adapter-pg",
    "@prisma/client",
    "exceljs",
    "pg",
  ],
  sassOptions: { quietDeps: true },
  // Title and icon stand in the head for everybody: sent after the page, they would be late for who
  // runs no script, and would wipe "Error: " from a title.
  htmlLimitedBots: /.*/,
  // Browsers ask for it while a page's head is not there yet.
  rewrites: () => Promise.resolve([{ source: "/favicon.ico", destination: "/icon.svg" }]),
  experimental: {
    serverActions: { bodySizeLimit: "2mb" },
  },
};

export default config;
