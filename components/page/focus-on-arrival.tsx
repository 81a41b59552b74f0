"use client";
import { useEffect, useState } from "react";
import { useTakesOver } from "@/components/page/takes-over";

/**
 * Moves the focus to the element of that id when it comes onto the page (give it a new `key` to do so again); with
 * `titlePrefix` it also says so in the title, until it is gone again. Without script the page still works: the element stands first in main.
 * Who began to mend a form before the script of its page ran is not called away.
 */
export function FocusOnArrival(props: { readonly id: string; readonly titlePrefix?: string }) {
  const { id, titlePrefix } = props;
  const [withPage] = useState(useTakesOver());
  useEffect(() => {
    if (!(withPage && document.activeElement?.closest("form")))
      document.getElementById(id)?.focus();
    if (titlePrefix === undefined) return;
    if (!document.title.startsWith(titlePrefix)) document.title = titlePrefix + document.title;
    return () => {
      if (document.title.startsWith(titlePrefix))
        document.title = document.title.slice(titlePrefix.length);
    };
  }, [id, titlePrefix, withPage]);
  return null;
}
