//! Related cases, hand-overs, and decisions that were set aside.

use db::{Tx, args};

use crate::trust::Grant;

/// A case that another one is related to.
#[derive(Clone, Debug)]
pub struct Link {
    pub case_id: String,
    pub other_id: String,
    /// `linked`, `part-of`, `merged-into` or `split-from`.
    pub kind: String,
    pub why: Option<String>,
    pub reference: String,
    pub other_reference: String,
    pub agency: String,
    pub other_agency: String,
    pub state: String,
    pub other_state: String,
    pub is_same_person: bool,
    pub made_at: i64,
}

db::from_row!(Link {
    case_id,
    other_id,
    kind,
    why,
    reference,
    other_reference,
    agency,
    other_agency,
    state,
    other_state,
    is_same_person,
    made_at
});

/// Links two cases; false if they already are.
pub(in crate::cases) async fn keep_link(
    tx: &mut Tx,
    grant: &Grant,
    (other, kind, why): (&str, &str, Option<&str>),
    at: i64,
) -> db::Result<bool> {
    let sql = "INSERT INTO case_links (case_id, other_id, kind, why, made_by, made_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (case_id, other_id, kind) DO NOTHING";
    Ok(tx.execute(sql, args![grant.id(), other, kind, why, grant.actor().id(), at]).await? == 1)
}

/// Removes a link that no longer holds.
pub(in crate::cases) async fn drop_link(tx: &mut Tx, grant: &Grant, (other, kind): (&str, &str)) -> db::Result<()> {
    let sql = "DELETE FROM case_links WHERE case_id = $1 AND other_id = $2 AND kind = $3";
    tx.execute(sql, args![grant.id(), other, kind]).await?;
    Ok(())
}

/// Every link from or to the case of the grant.
pub async fn links(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Link>> {
    let sql = "SELECT l.case_id, l.other_id, l.kind, l.why, c.reference, o.reference AS other_reference, c.agency,
            o.agency AS other_agency, c.state, o.state AS other_state, c.person_id = o.person_id AS is_same_person, l.made_at
        FROM case_links l JOIN cases c ON c.id = l.case_id JOIN cases o ON o.id = l.other_id
        WHERE l.case_id = $1 OR l.other_id = $1 ORDER BY l.made_at, l.case_id, l.other_id";
    tx.fetch_all(sql, args![grant.id()]).await
}

/// Where a case links to if its work continues elsewhere: the case it is a share of, or the one it was merged into. An
/// id and a reference; nothing about the person.
pub(in crate::cases) async fn leads_to(tx: &mut Tx, case: &str) -> db::Result<Option<(String, String)>> {
    let sql = "SELECT o.id, o.reference FROM case_links l JOIN cases o ON o.id = l.other_id
        WHERE l.case_id = $1 AND l.kind IN ('part-of', 'merged-into')";
    tx.fetch_optional(sql, args![case]).await
}

/// A body that is asked to take over a case.
#[derive(Clone, Debug)]
pub struct HandOver {
    pub id: String,
    pub from_agency: String,
    pub to_agency: String,
    pub why: String,
    /// `proposed`, `accepted`, `refused`, or `lapsed` if the case ended first.
    pub state: String,
    pub proposed_by: String,
    pub proposed_at: i64,
    pub answer: Option<String>,
    pub answered_by: Option<String>,
    pub answered_at: Option<i64>,
}

db::from_row!(HandOver {
    id,
    from_agency,
    to_agency,
    why,
    state,
    proposed_by,
    proposed_at,
    answer,
    answered_by,
    answered_at
});

pub async fn hand_overs(tx: &mut Tx, case: &str) -> db::Result<Vec<HandOver>> {
    let sql =
        "SELECT id, from_agency, to_agency, why, state, proposed_by, proposed_at, answer, answered_by, answered_at
        FROM case_handovers WHERE case_id = $1 ORDER BY id";
    tx.fetch_all(sql, args![case]).await
}

/// What an agency is asked to take over: the ids of each case and of its hand-over.
pub async fn proposed_to(tx: &mut Tx, agency: &str) -> db::Result<Vec<(String, String)>> {
    let sql = "SELECT case_id, id FROM case_handovers WHERE to_agency = $1 AND state = 'proposed' ORDER BY id";
    tx.fetch_all(sql, args![agency]).await
}

/// Proposes a hand-over; false while another proposal is open.
pub(in crate::cases) async fn propose(
    tx: &mut Tx,
    grant: &Grant,
    (id, from, to): (&str, &str, &str),
    (why, by): (&str, &str),
    at: i64,
) -> db::Result<bool> {
    let sql = "INSERT INTO case_handovers (id, case_id, from_agency, to_agency, why, state, proposed_by, proposed_at)
        VALUES ($1, $2, $3, $4, $5, 'proposed', $6, $7) ON CONFLICT DO NOTHING";
    Ok(tx.execute(sql, args![id, grant.id(), from, to, why, by, at]).await? == 1)
}

/// Answers the open proposal.
pub(in crate::cases) async fn answer_proposal(
    tx: &mut Tx,
    case: &str,
    (state, answer, by): (&str, Option<&str>, &str),
    at: i64,
) -> db::Result<bool> {
    let sql = "UPDATE case_handovers SET state = $2, answer = $3, answered_by = $4, answered_at = $5
        WHERE case_id = $1 AND state = 'proposed'";
    Ok(tx.execute(sql, args![case, state, answer, by, at]).await? == 1)
}

/// Assigns the case of the grant to another agency.
pub(in crate::cases) async fn give_to(tx: &mut Tx, grant: &Grant, agency: &str) -> db::Result<()> {
    tx.execute("UPDATE cases SET agency = $2 WHERE id = $1", args![grant.id(), agency]).await?;
    Ok(())
}

/// Sets aside the decision of the case of the grant, so that it can be decided again. The old decision is preserved.
pub(in crate::cases) async fn set_decision_aside(tx: &mut Tx, grant: &Grant, why: &str, at: i64) -> db::Result<()> {
    let sql = "INSERT INTO case_decisions_before (case_id, outcome, goes_against, summary, reasons, decided_by,
            decider, agency, decided_at, weighed, judged, expires_on, second_officer_id, second_officer,
            reopened_at, why)
        SELECT case_id, outcome, goes_against, summary, reasons, decided_by, decider, agency, decided_at,
            weighed, judged, expires_on, second_officer_id, second_officer, $2, $3
        FROM case_decisions WHERE case_id = $1";
    tx.execute(sql, args![grant.id(), at, why]).await?;
    tx.execute("DELETE FROM case_decisions WHERE case_id = $1", args![grant.id()]).await?;
    Ok(())
}

/// Copies the promises of a case to another, with their deadlines, stops and extensions; an active stop ends there now,
/// since nothing is awaited in the new case.
pub(in crate::cases) async fn copy_promises(tx: &mut Tx, from: &str, to: &str, at: i64) -> db::Result<()> {
    let sql = "INSERT INTO case_promises (case_id, place, promise, within, due, moment, kept_at, limit_within,
            limit_due, limit_moment, started_at, waived_at, waived_why, warned_at, missed_at, limit_warned_at,
            limit_missed_at)
        SELECT $2, place, promise, within, due, moment, kept_at, limit_within, limit_due, limit_moment, started_at,
            waived_at, waived_why, warned_at, missed_at, limit_warned_at, limit_missed_at
        FROM case_promises WHERE case_id = $1";
    tx.execute(sql, args![from, to]).await?;
    let sql = "INSERT INTO case_stops (id, case_id, reason, from_at, to_at)
        SELECT $2 || '.' || id, $2, reason, from_at, COALESCE(to_at, $3) FROM case_stops WHERE case_id = $1";
    tx.execute(sql, args![from, to, at]).await?;
    let sql = "INSERT INTO case_extensions (id, case_id, promise, at, to_day, moves, why)
        SELECT $2 || '.' || id, $2, promise, at, to_day, moves, why FROM case_extensions WHERE case_id = $1";
    tx.execute(sql, args![from, to]).await?;
    Ok(())
}
