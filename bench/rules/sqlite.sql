-- What findings.sql finds, as SQLite finds it soonest: the objects under a claim's are a few stretches
-- of numbers ("runs"), so that fewer places of the index are looked up, in the order that is given.
SELECT CASE c.kind WHEN 0 THEN 'GS101' WHEN 1 THEN 'GS201' ELSE 'GS202' END AS rule,
       c."row" AS claim, e."row" AS event,
       CASE WHEN e.es < c.le AND (c.kind <> 2 OR c.ls + 1 <= e.le - 1)
            THEN CASE WHEN c.ls < e.ee AND e.ls < c.ee AND (c.kind <> 2 OR c.ls + 1 <= e.ee - 1)
                      THEN 'must' ELSE 'may' END
            WHEN e.es >= c.le THEN 'must' ELSE 'may' END AS certainty
FROM claims c
CROSS JOIN within v ON v.broad = c.action
CROSS JOIN runs o ON o.broad = c.object
CROSS JOIN events e ON e.actor = c.actor AND e.action = v.narrow
                   AND e.object BETWEEN o.first AND o.last
CROSS JOIN within p ON p.broad = c.party AND p.narrow = e.party
WHERE e.kind = 0 AND c.es < e.le
  AND ((e.es < c.le AND (c.kind <> 2 OR c.ls + 1 <= e.le - 1))
       OR (c.kind = 2 AND e.ls >= c.ee))  -- done after the statement, and not only up to it
UNION ALL
-- Those with whom it was said to be over did their part. Actors have nothing above or below them.
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
