import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { wasRefused } from "@/lib/watch/request";
import "./styles/app.css";
import "./styles/nhsuk.scss";
import "./styles/page.scss";
import "./styles/map.scss";
import "./styles/journey.scss";
import "./styles/landing.scss";
import "./styles/programme.scss";

/** The title of every page ends with the product; where the page answers a form that was refused, it begins with "Error: ". */
export function generateMetadata(): Metadata {
  const error = wasRefused() ? "Error: " : "";
  return {
    title: { default: `${error}Path to Live`, template: `${error}%s – Path to Live` },
    description:
      "From Research to Business Live: what is done, what is next, and whose turn it is.",
  };
}

export const viewport: Viewport = { themeColor: "#005eb8" };

/** The frame of every page. Given the page; gives the document. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  // Makes every page dynamic: only then do its scripts carry the nonce of the security policy.
  await connection();
  return (
    <html lang="en-GB">
      <body>{children}</body>
    </html>
  );
}
