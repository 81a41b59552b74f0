/** Runs once as the server starts: a bad setting ends it, named, before anybody is answered. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] === "edge") return;
  const { environment } = await import("@/lib/env");
  environment();
}
