/** GET /healthz: this process answers. Says nothing about the database, which /readyz does. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
