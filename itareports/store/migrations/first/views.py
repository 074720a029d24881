"""The views of the first revision: plain names for hand-written SQL, over the reports that count."""

from alembic import op

# Written once for both databases: {listed} is group_concat or string_agg.
REPORTS = """
CREATE VIEW v_reports AS
SELECT reports.id AS report_id,
       organisations.id AS organisation_id,
       organisations.name AS organisation,
       organisations.province,
       reports.district,
       reports.organisation_type,
       reports.kind,
       reports.fiscal_year_be,
       reports.assessed_year_be,
       reports.overall_score,
       reports.grade,
       reports.level,
       (SELECT count(*) FROM measures WHERE measures.report_id = reports.id) AS measures,
       (SELECT count(*) FROM findings WHERE findings.report_id = reports.id AND severity = 'error') AS errors,
       (SELECT count(*) FROM findings WHERE findings.report_id = reports.id AND severity = 'warning') AS warnings,
       sources.name AS document
FROM reports
JOIN organisations ON organisations.id = reports.organisation_id
JOIN sources ON sources.report_id = reports.id
WHERE reports.superseded_by_id IS NULL
"""

ORGANISATIONS = """
CREATE VIEW v_organisations AS
SELECT organisations.id AS organisation_id,
       organisations.name AS organisation,
       organisations.province,
       newest.district,
       newest.subdistrict,
       newest.organisation_type,
       newest.website,
       counted.reports,
       counted.first_fiscal_year_be,
       counted.last_fiscal_year_be
FROM organisations
JOIN (SELECT organisation_id,
             max(id) AS newest_id,
             count(*) AS reports,
             min(fiscal_year_be) AS first_fiscal_year_be,
             max(fiscal_year_be) AS last_fiscal_year_be
      FROM reports
      WHERE superseded_by_id IS NULL
      GROUP BY organisation_id) AS counted ON counted.organisation_id = organisations.id
JOIN reports AS newest ON newest.id = counted.newest_id
"""

SCORES = """
CREATE VIEW v_scores AS
SELECT organisations.name AS organisation,
       organisations.province,
       reports.organisation_type,
       reports.kind,
       reports.fiscal_year_be,
       reports.assessed_year_be,
       indicator_scores.number AS indicator,
       indicator_scores.name AS indicator_name,
       indicator_scores.instrument,
       indicator_scores.score,
       reports.overall_score,
       reports.id AS report_id
FROM indicator_scores
JOIN reports ON reports.id = indicator_scores.report_id
JOIN organisations ON organisations.id = reports.organisation_id
WHERE reports.superseded_by_id IS NULL
"""

MEASURES = """
CREATE VIEW v_measures AS
SELECT organisations.name AS organisation,
       organisations.province,
       reports.organisation_type,
       reports.kind,
       reports.fiscal_year_be,
       measures.number,
       measures.title,
       (SELECT {listed}(code, ', ')
        FROM (SELECT code FROM measure_topics WHERE measure_id = measures.id ORDER BY position) AS ordered) AS topics,
       (SELECT {listed}(unit, ', ')
        FROM (SELECT DISTINCT unit
              FROM responsibilities
              JOIN activities ON activities.id = responsibilities.activity_id
              WHERE activities.measure_id = measures.id
              ORDER BY unit) AS ordered) AS units,
       (SELECT min(first_day)
        FROM period_spans
        JOIN activities ON activities.id = period_spans.activity_id
        WHERE activities.measure_id = measures.id) AS first_day,
       (SELECT max(last_day)
        FROM period_spans
        JOIN activities ON activities.id = period_spans.activity_id
        WHERE activities.measure_id = measures.id) AS last_day,
       measure_texts.text,
       measures.id AS measure_id,
       reports.id AS report_id
FROM measures
JOIN measure_texts ON measure_texts.measure_id = measures.id
JOIN reports ON reports.id = measures.report_id
JOIN organisations ON organisations.id = reports.organisation_id
WHERE reports.superseded_by_id IS NULL
"""

STEPS = """
CREATE VIEW v_steps AS
SELECT organisations.name AS organisation,
       organisations.province,
       reports.kind,
       reports.fiscal_year_be,
       measures.number,
       measures.title,
       activities.position + 1 AS activity,
       steps.kind AS text_kind,
       steps.position + 1 AS place,
       steps.text,
       measures.id AS measure_id,
       reports.id AS report_id
FROM steps
JOIN activities ON activities.id = steps.activity_id
JOIN measures ON measures.id = activities.measure_id
JOIN reports ON reports.id = measures.report_id
JOIN organisations ON organisations.id = reports.organisation_id
WHERE reports.superseded_by_id IS NULL
"""

FINDINGS = """
CREATE VIEW v_findings AS
SELECT findings.severity,
       findings.code,
       organisations.name AS organisation,
       organisations.province,
       reports.kind,
       reports.fiscal_year_be,
       findings.message_th,
       findings.message_en,
       findings.path,
       CAST(findings.place ->> 'page' AS INTEGER) AS page,
       CAST(findings.place ->> 'line' AS INTEGER) AS line,
       findings.evidence,
       sources.name AS document,
       reports.id AS report_id
FROM findings
JOIN reports ON reports.id = findings.report_id
JOIN organisations ON organisations.id = reports.organisation_id
JOIN sources ON sources.report_id = reports.id
WHERE reports.superseded_by_id IS NULL
"""

VIEWS = (REPORTS, ORGANISATIONS, SCORES, MEASURES, STEPS, FINDINGS)


def create() -> None:
    """All views."""
    listed = "group_concat" if op.get_bind().dialect.name == "sqlite" else "string_agg"
    for view in VIEWS:
        op.execute(view.replace("{listed}", listed))
