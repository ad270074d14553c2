//! The open work of a case, for the desk's queue: the case itself, and everything around it that an agency must do.
//! Contains nothing that people wrote, so it needs no grant.

use std::collections::BTreeSet;

use db::{Tx, args};
use jiff::civil::Date;

use super::model::{Party, State};
use super::work::Task;

/// A case and its open work, read from its rows.
#[derive(Clone, Debug)]
pub struct OpenWork {
    pub id: String,
    pub person_id: String,
    pub reference: String,
    pub agency: String,
    pub service: String,
    pub changed_at: i64,
    /// The earliest deadline of a promise not yet kept.
    pub due: Option<Date>,
    /// Above 0 for cases that go before others.
    pub priority: i64,
    /// Another agency's share of a case the person knows.
    pub is_part: bool,
    /// The person's deadline for the requested information.
    pub asked_until: Option<Date>,
    /// The officers who made the decision under review.
    pub deciders: Vec<String>,
    /// The authors of the draft that a second officer is asked about.
    pub authors: Vec<String>,
    pub pieces: Vec<RelatedWork>,
    tasks: Vec<Task>,
    state: State,
    is_review: bool,
    /// Whether the last message is the person's.
    person_wrote: bool,
    /// Whether a colleague translated the draft, and nobody changed it since.
    is_translated: bool,
}

/// A work item beside the case itself.
#[derive(Clone, Debug)]
pub struct RelatedWork {
    /// `opinion`, `hand-over`, `escalation`, `second-officer`, `translation`, `adverse-notice`, `mention`, `reply-held`,
    /// `money-asked` or `money-to-do`.
    pub kind: String,
    pub id: String,
    /// The agency that is asked; `None` if it is the agency of the case.
    pub agency: Option<String>,
    pub due: Option<String>,
    pub since: i64,
    /// The subject of an escalation, the name of who is mentioned, the language of a translation, or what is to be done
    /// with money.
    pub about: Option<String>,
    /// The officer who asked, or who is mentioned.
    pub asked_by: Option<String>,
}

db::from_row!(RelatedWork { kind, id, agency, due, since, about, asked_by });

/// A step with its own place in the queue, and the agency that does it.
#[derive(Clone, Debug)]
pub struct OpenStep<'w> {
    pub id: &'w str,
    pub agency: &'w str,
    pub due: Option<Date>,
}

impl OpenWork {
    /// Whether the case is being worked on, or waiting to be.
    pub fn is_open(&self) -> bool {
        self.state.is_open()
    }

    /// Whether messages are no longer accepted.
    pub fn is_final(&self) -> bool {
        self.state.is_final()
    }

    /// Whether it is the person's turn.
    pub fn waits_for_person(&self) -> bool {
        self.state.owner() == Some(Party::Person)
    }

    /// What must be done: the suffix of a key `desk-turn-NAME`.
    pub fn turn(&self) -> &'static str {
        match self.state {
            State::Received if self.is_review => "review",
            State::Received if self.is_part => "part",
            State::Received => "new",
            State::WaitingForPerson => "unanswered",
            _ if self.is_part => "part",
            _ if self.person_wrote => "wrote",
            _ if self.is_translated => "translated",
            _ => "decide",
        }
    }

    /// The step that comes next while the case is open, by its name in the catalogue.
    pub fn next_step(&self) -> Option<&str> {
        let next = self.tasks.iter().find(|task| task.is_step && task.is_open());
        next.filter(|_| self.is_open()).map(|task| task.name.as_str())
    }

    /// The other agencies asked for something here, without duplicates.
    pub fn others(&self) -> BTreeSet<&str> {
        let asked = self.pieces.iter().filter_map(|piece| piece.agency.as_deref());
        let steps = self.steps().into_iter().map(|step| step.agency);
        asked.chain(steps).filter(|agency| *agency != self.agency).collect()
    }

    /// Steps that another agency does once they are current, and the case's own steps left after the decision.
    pub fn steps(&self) -> Vec<OpenStep<'_>> {
        let turn = self.tasks.iter().find(|task| task.is_step && task.is_open()).map(|task| task.id.as_str());
        let stands = |task: &&Task| {
            let is_their_turn = !task.is_step || Some(task.id.as_str()) == turn;
            let is_theirs = task.owner_kind == "agency" && task.owner.as_deref() != Some(&self.agency);
            let is_left = !self.state.is_open() && matches!(task.owner_kind.as_str(), "officer" | "agency");
            let has_its_own = matches!(task.name.as_str(), "give-opinion" | "answer-hand-over" | "wait-for-part");
            task.is_open() && is_their_turn && !has_its_own && (is_theirs || is_left && self.state.is_decided())
        };
        let mut steps = Vec::new();
        for task in self.tasks.iter().filter(stands) {
            let other = task.owner.as_deref().filter(|_| task.owner_kind == "agency");
            steps.push(OpenStep { id: &task.id, agency: other.unwrap_or(&self.agency), due: task.due() });
        }
        steps
    }
}

struct Row {
    person_id: String,
    reference: String,
    agency: String,
    service: String,
    state: String,
    changed_at: i64,
    priority_at: Option<i64>,
    due: Option<String>,
    asked_until: Option<String>,
    is_review: bool,
    is_part: bool,
    person_wrote: bool,
    is_translated: bool,
}

db::from_row!(Row {
    person_id,
    reference,
    agency,
    service,
    state,
    changed_at,
    priority_at,
    due,
    asked_until,
    is_review,
    is_part,
    person_wrote,
    is_translated
});

/// The open work of a case.
pub async fn open_work(tx: &mut Tx, id: &str) -> db::Result<Option<OpenWork>> {
    let sql = "SELECT person_id, reference, agency, service, state, changed_at, priority_at,
            (SELECT MIN(due) FROM case_promises WHERE case_id = $1 AND started_at IS NOT NULL AND kept_at IS NULL
                AND waived_at IS NULL) AS due,
            (SELECT MAX(due) FROM case_requests WHERE case_id = $1 AND answered_at IS NULL) AS asked_until,
            EXISTS (SELECT 1 FROM case_reviews WHERE review_case_id = $1) AS is_review,
            EXISTS (SELECT 1 FROM case_links WHERE case_id = $1 AND kind = 'part-of') AS is_part,
            COALESCE((SELECT from_kind FROM case_messages WHERE case_id = $1 ORDER BY id DESC LIMIT 1), '') = 'person'
                AS person_wrote,
            EXISTS (SELECT 1 FROM case_translations WHERE case_id = $1 AND into_version =
                (SELECT MAX(version) FROM case_decision_drafts WHERE case_id = $1)) AS is_translated
        FROM cases WHERE id = $1";
    let found: Option<Row> = tx.fetch_optional(sql, args![id]).await?;
    let Some(row) = found else { return Ok(None) };
    let deciders = match row.is_review {
        true => deciders(tx, id).await?,
        false => Vec::new(),
    };
    let pieces = pieces(tx, id).await?;
    let authors = match pieces.iter().any(|piece| piece.kind == "second-officer") {
        true => authors(tx, id).await?,
        false => Vec::new(),
    };
    Ok(Some(OpenWork {
        id: id.to_owned(),
        person_id: row.person_id,
        reference: row.reference,
        agency: row.agency,
        service: row.service,
        changed_at: row.changed_at,
        due: row.due.and_then(|day| day.parse().ok()),
        priority: i64::from(row.priority_at.is_some()),
        is_part: row.is_part,
        asked_until: row.asked_until.and_then(|day| day.parse().ok()),
        deciders,
        authors,
        pieces,
        tasks: super::work::all_tasks(tx, id).await?,
        state: State::of(&row.state).unwrap_or(State::InProgress),
        is_review: row.is_review,
        person_wrote: row.person_wrote,
        is_translated: row.is_translated,
    }))
}

/// The case in which another one is reviewed.
pub async fn review_of(tx: &mut Tx, case: &str) -> db::Result<Option<String>> {
    tx.fetch_optional("SELECT review_case_id FROM case_reviews WHERE case_id = $1", args![case]).await
}

/// The officers who made the decision that a case reviews.
async fn deciders(tx: &mut Tx, review: &str) -> db::Result<Vec<String>> {
    let sql = "SELECT d.decided_by, d.second_officer_id
        FROM case_reviews r JOIN case_decisions d ON d.case_id = r.case_id WHERE r.review_case_id = $1";
    let found: Option<(String, Option<String>)> = tx.fetch_optional(sql, args![review]).await?;
    Ok(found.into_iter().flat_map(|(first, second)| std::iter::once(first).chain(second)).collect())
}

async fn authors(tx: &mut Tx, case: &str) -> db::Result<Vec<String>> {
    let sql = "SELECT DISTINCT officer_id FROM case_decision_drafts WHERE case_id = $1 ORDER BY officer_id";
    tx.fetch_all(sql, args![case]).await
}

/// Everything awaiting somebody at a desk. A second officer is asked about the latest draft only.
async fn pieces(tx: &mut Tx, case: &str) -> db::Result<Vec<RelatedWork>> {
    let sql = "SELECT 'opinion' AS kind, id, agency, due, asked_at AS since, NULL AS about, NULL AS asked_by
            FROM case_opinions WHERE case_id = $1 AND state = 'asked'
        UNION ALL SELECT 'hand-over', id, to_agency, NULL, proposed_at, NULL, NULL
            FROM case_handovers WHERE case_id = $1 AND state = 'proposed'
        UNION ALL SELECT 'escalation', id, agency, due, opened_at, what, NULL
            FROM case_escalations WHERE case_id = $1 AND closed_at IS NULL AND taken_at IS NULL
        UNION ALL SELECT 'second-officer', CAST(version AS TEXT), NULL, NULL, asked_at, NULL, asked_by
            FROM case_second_officers WHERE case_id = $1 AND answered_at IS NULL
                AND version = (SELECT MAX(version) FROM case_decision_drafts WHERE case_id = $1)
        UNION ALL SELECT 'translation', CAST(version AS TEXT), NULL, NULL, asked_at, language, NULL
            FROM case_translations WHERE case_id = $1 AND into_version IS NULL
                AND version = (SELECT MAX(version) FROM case_decision_drafts WHERE case_id = $1)
        UNION ALL SELECT 'adverse-notice', id, NULL, wait_until, sent_at, NULL, NULL
            FROM case_adverse_notices WHERE id = (SELECT MAX(id) FROM case_adverse_notices WHERE case_id = $1)
        UNION ALL SELECT 'mention', id, agency, NULL, at, officer_name, officer_id
            FROM case_mentions WHERE case_id = $1 AND seen_at IS NULL
        UNION ALL SELECT 'reply-held', id, NULL, NULL, made_at, held_why, NULL
            FROM case_waiting_replies WHERE case_id = $1 AND state = 'held'
        UNION ALL SELECT 'money-asked', id, NULL, NULL, asked_at, what, asked_by
            FROM case_money_requests WHERE case_id = $1 AND state = 'asked'
        UNION ALL SELECT 'money-to-do', id, NULL, NULL, coalesce(answered_at, asked_at),
                CASE WHEN state = 'failed' THEN 'refund-failed' ELSE 'pay-out' END, NULL
            FROM case_money_requests WHERE case_id = $1
                AND (state = 'failed' AND promise IS NULL OR state = 'approved' AND means <> 'online')
        UNION ALL SELECT 'money-to-do', 'surplus', NULL, NULL, MAX(at), 'pay-back', NULL
            FROM case_money WHERE case_id = $1
            HAVING SUM(CASE WHEN kind IN ('paid', 'waived', 'credited') THEN amount ELSE -amount END)
                > (SELECT COALESCE(SUM(amount), 0) FROM case_money_requests WHERE case_id = $1 AND what = 'refund'
                    AND state IN ('asked', 'approved', 'submitted', 'failed'))
        ORDER BY 1, 2";
    tx.fetch_all(sql, args![case]).await
}

/// The ids of cases after a given one, in order: for rebuilding the queue from its sources.
pub async fn keys_after(tx: &mut Tx, after: &str, most: i64) -> db::Result<Vec<String>> {
    tx.fetch_all("SELECT id FROM cases WHERE id > $1 ORDER BY id LIMIT $2", args![after, most]).await
}
