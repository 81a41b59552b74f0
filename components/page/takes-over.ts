"use client";
import { useSyncExternalStore } from "react";

/**
 * Tells whether React is drawing for the server, or just taking over what the server drew. On a slow machine somebody may have read it, and typed into it, for long.
 */
export function useTakesOver(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  );
}

function neverChanges(): () => void {
  return () => {};
}
