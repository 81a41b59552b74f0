// What the built product needs that differs from Next's defaults.
// @ts-check
const megabytes = 27; // the largest evidence file (25 MB) and its form around it

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
  // proxy.ts gives every other answer its headers; files of the build do not pass through it.
  headers: () =>
    Promise.resolve([
      {
        source: "/_next/static/:file*",
        headers: [
          { key: "x-content-type-options", value: "nosniff" },
          { key: "cross-origin-resource-policy", value: "same-origin" },
        ],
      },
    ]),
  // Browsers ask for it while a page's head is not there yet.
  rewrites: () => Promise.resolve([{ source: "/favicon.ico", destination: "/icon.svg" }]),
  experimental: {
    // With proxy.ts present Next truncates bodies at 10 MB otherwise.
    proxyClientMaxBodySize: `${megabytes}mb`,
    serverActions: { bodySizeLimit: "2mb" },
  },
};

export default config;
