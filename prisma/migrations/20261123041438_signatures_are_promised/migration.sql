-- AlterTable
ALTER TABLE "Journey" ADD COLUMN     "readyPromisedFor" TEXT;

-- What is ready already gets its promise too: so many working days of England after the day in London on which it became ready.
UPDATE "Journey" j SET "readyPromisedFor" = CASE WHEN r.target = 0 THEN to_char(r.day, 'YYYY-MM-DD') ELSE (
  SELECT to_char(d, 'YYYY-MM-DD') FROM generate_series(r.day + interval '1 day', r.day + (2 * r.target + 30) * interval '1 day', interval '1 day') d
  WHERE extract(isodow FROM d) < 6 AND to_char(d, 'YYYY-MM-DD') <> ALL (array[
    '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26',
    '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28',
    '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28',
    '2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26',
    '2029-01-01', '2029-03-30', '2029-04-02', '2029-05-07', '2029-05-28', '2029-08-27', '2029-12-25', '2029-12-26'])
  ORDER BY d OFFSET r.target - 1 LIMIT 1) END
FROM (
  SELECT j.id, (j."turnSince" AT TIME ZONE 'Europe/London')::date::timestamp AS day, (p.rest->>'defaultTargetWorkingDays')::int AS target
  FROM "Journey" j JOIN "Pathway" p ON p.id = j."pathwayId"
  WHERE cardinality(j."readyToSign") > 0 AND j."turnSince" IS NOT NULL) r
WHERE r.id = j.id;
