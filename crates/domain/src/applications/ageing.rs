//! Abandoned drafts: a warning, then deletion, then removal of the last trace.

use db::jobs::Job;

use super::{jobs, mails, store};
use crate::app::App;
use crate::events::{self, ApplicationEvent, Subject};
use crate::trust::Action;

const DAY: i64 = 24 * 60 * 60 * 1_000;

/// A warning is sent after this time without a change, if there is an address for it.
pub(super) const WARN_AFTER: i64 = 76 * DAY;

/// After this time the draft is deleted.
pub const DELETE_AFTER: i64 = 90 * DAY;

/// Until then, its code still says what became of it.
const TRACE_UNTIL: i64 = 180 * DAY;

/// The next step for an abandoned draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum AgeingStep {
    Warning,
    Deletion,
    Removal,
    /// Nothing to do before this moment.
    Nothing(i64),
    /// Nothing to do any more.
    Never,
}

fn due(state: &str, changed_at: i64, warned: bool, now: i64) -> AgeingStep {
    let age = now - changed_at;
    match state {
        "draft" if age >= DELETE_AFTER => AgeingStep::Deletion,
        "draft" if age >= WARN_AFTER && !warned => AgeingStep::Warning,
        "draft" if age >= WARN_AFTER => AgeingStep::Nothing(changed_at + DELETE_AFTER),
        "draft" => AgeingStep::Nothing(changed_at + WARN_AFTER),
        "deleted" if age >= TRACE_UNTIL => AgeingStep::Removal,
        "deleted" => AgeingStep::Nothing(changed_at + TRACE_UNTIL),
        _ => AgeingStep::Never,
    }
}

pub(super) async fn run(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let id = jobs::application(&job);
    let mut tx = app.db.begin().await?;
    let grant = jobs::own_grant(&mut tx, &app, &id, Action::Delete).await.map_err(jobs::failed)?;
    let Some(grant) = grant else { return Ok(()) };
    let Some(row) = store::row(&mut tx, &grant).await? else { return Ok(()) };
    let now = app.world.now();
    let next = match due(&row.state, row.changed_at, row.warned_at.is_some(), now) {
        AgeingStep::Warning => {
            store::keep_warned(&mut tx, &grant, now).await?;
            mails::tell(&mut tx, &app, &grant, &row, (mails::Kind::Warning, now)).await?;
            Some(row.changed_at + DELETE_AFTER)
        }
        AgeingStep::Deletion => {
            store::delete(&mut tx, &grant).await?;
            let subject = Subject::application(&id).of(grant.person());
            let event = ApplicationEvent::Expired { service: row.service };
            events::record(&mut tx, &app, grant.actor(), subject, event).await?;
            Some(row.changed_at + TRACE_UNTIL)
        }
        AgeingStep::Removal => {
            store::remove(&mut tx, &grant).await?;
            None
        }
        AgeingStep::Nothing(at) => Some(at),
        AgeingStep::Never => None,
    };
    if let Some(at) = next {
        jobs::look_again(&mut tx, &app, &id, at).await?;
    }
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_warned_of_then_deleted_then_forgotten() {
        assert_eq!(due("draft", 0, false, 75 * DAY), AgeingStep::Nothing(WARN_AFTER));
        assert_eq!(due("draft", 0, false, WARN_AFTER), AgeingStep::Warning);
        assert_eq!(due("draft", 0, true, WARN_AFTER), AgeingStep::Nothing(DELETE_AFTER));
        assert_eq!(due("draft", 0, true, DELETE_AFTER), AgeingStep::Deletion);
        assert_eq!(due("draft", 20 * DAY, false, DELETE_AFTER), AgeingStep::Nothing(20 * DAY + WARN_AFTER));
        assert_eq!(due("deleted", 0, true, DELETE_AFTER), AgeingStep::Nothing(TRACE_UNTIL));
        assert_eq!(due("deleted", 0, true, TRACE_UNTIL), AgeingStep::Removal);
        assert_eq!(due("sent", 0, false, TRACE_UNTIL), AgeingStep::Never);
    }
}
