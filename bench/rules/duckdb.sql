-- What findings.sql finds, as DuckDB finds it soonest: actor, action and object in one number (events
-- have it as a column, "key"), and the counterparty looked at when the time has left few pairs.
WITH asked AS (
  SELECT c.*, (c.actor::BIGINT << 40) + (v.narrow::BIGINT << 20) + o.narrow AS key
  FROM claims c
  JOIN within o ON o.broad = c.object
  JOIN within v ON v.broad = c.action
), joined AS (
  SELECT c.kind, c."row" AS claim, e."row" AS event, c.party AS broad, e.party AS narrow,
         e.es < c.le AND (c.kind <> 2 OR c.ls + 1 <= e.le - 1) AS meets,
         c.kind = 2 AND e.ls >= c.ee AS follows,  -- done after the statement, not only up to it
         c.ls < e.ee AND e.ls < c.ee AND (c.kind <> 2 OR c.ls + 1 <= e.ee - 1) AS must_meet,
         e.es >= c.le AS must_follow
  FROM asked c
  JOIN events e ON e.key = c.key
  WHERE e.kind = 0 AND c.es < e.le
), pairs AS MATERIALIZED (
  SELECT kind, claim, event, broad, narrow,
         CASE WHEN (meets AND must_meet) OR (NOT meets AND must_follow)
              THEN 'must' ELSE 'may' END AS certainty
  FROM joined
  WHERE meets OR follows
)
SELECT CASE kind WHEN 0 THEN 'GS101' WHEN 1 THEN 'GS201' ELSE 'GS202' END AS rule,
       claim, event, certainty
FROM pairs
SEMI JOIN within p ON p.broad = pairs.broad AND p.narrow = pairs.narrow
UNION ALL
SELECT 'GS202',
       c."row",
       e."row",
       CASE WHEN c.ls < e.ee AND e.ls < c.ee AND c.ls + 1 <= e.ee - 1 THEN 'must' ELSE 'may' END
FROM claims c
JOIN within o ON o.broad = c.object
JOIN within v ON v.broad = c.action
JOIN within p ON p.broad = c.party
JOIN events e ON e.actor = p.narrow AND e.object = o.narrow AND e.action = v.narrow
             AND e.party = c.actor
WHERE c.kind = 2 AND e.kind = 0 AND e.es < c.le AND c.es < e.le AND c.ls + 1 <= e.le - 1
