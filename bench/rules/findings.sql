-- GS101, GS201 and GS202 on the tables that join_speed writes: an evaluator that shares no code with
-- ours. Stance: denial 0, commitment 1, cessation 2; status done 0. A time starts in [es, ls] and
-- ends in [ee, le), in days. Two overlap when each starts before the other ends. "within" holds each
-- node with itself and all that it is above.
SELECT CASE c.kind WHEN 0 THEN 'GS101' WHEN 1 THEN 'GS201' ELSE 'GS202' END AS rule,
       c."row" AS claim,
       e."row" AS event,
       CASE WHEN c.ls < e.ee AND e.ls < c.ee AND (c.kind <> 2 OR c.ls + 1 <= e.ee - 1)
            THEN 'must' ELSE 'may' END AS certainty
FROM claims c
JOIN within o ON o.broad = c.object
JOIN within v ON v.broad = c.action
JOIN events e ON e.actor = c.actor AND e.object = o.narrow AND e.action = v.narrow
JOIN within p ON p.broad = c.party AND p.narrow = e.party
WHERE e.kind = 0 AND e.es < c.le AND c.es < e.le AND (c.kind <> 2 OR c.ls + 1 <= e.le - 1)
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
UNION ALL
-- It was done after the statement, and not only up to it.
SELECT 'GS202', c."row", e."row", CASE WHEN e.es >= c.le THEN 'must' ELSE 'may' END
FROM claims c
JOIN within o ON o.broad = c.object
JOIN within v ON v.broad = c.action
JOIN events e ON e.actor = c.actor AND e.object = o.narrow AND e.action = v.narrow
JOIN within p ON p.broad = c.party AND p.narrow = e.party
WHERE c.kind = 2 AND e.kind = 0 AND e.ls >= c.ee
  AND NOT (e.es < c.le AND c.es < e.le AND c.ls + 1 <= e.le - 1)
