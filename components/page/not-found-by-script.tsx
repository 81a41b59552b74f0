"use client";
import { NotFoundWords } from "@/components/page/not-found-words";
import { PageFrame } from "@/components/page/page-frame";

/** What a script shows when it sent something to what is not found. The server sends no more than its name with each page. */
export function NotFoundByScript() {
  return (
    <PageFrame>
      <NotFoundWords />
    </PageFrame>
  );
}
