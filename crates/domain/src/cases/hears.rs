//! What cases do when something happens: to a person, to a file, and to a case itself.

use db::Tx;

use super::{decision, following, notices, store, work};
use crate::app::App;
use crate::events::{AttachmentEvent, CaseEvent, Happened, Hooked, PersonEvent, Recorded, Thing};

/// The hook of cases.
pub fn hears<'a>(app: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            Happened::Case(event) => case(tx, app, recorded, event).await,
            Happened::Person(PersonEvent::Joined { from, to }) => store::move_to(tx, from, to).await.map(drop),
            Happened::Person(PersonEvent::Deleted {}) => {
                following::account_deleted(tx, app, &recorded.subject.id).await
            }
            Happened::Attachment(AttachmentEvent::Infected { .. }) if recorded.subject.thing == Thing::Case => {
                notices::noticed(tx, app, recorded).await
            }
            _ => Ok(()),
        }
    })
}

/// Every event of a case says what follows from it by itself.
async fn case(tx: &mut Tx, app: &App, recorded: &Recorded, event: &CaseEvent) -> db::Result<()> {
    use CaseEvent as E;
    let id = recorded.subject.id.as_str();
    match event {
        E::Opened { .. } => {
            decision::opened(tx, app, id).await?;
            work::begun(tx, app, id).await
        }
        E::Decided { goes_against, .. } => work::ended(tx, app, id, ("decided", !goes_against)).await,
        E::Withdrawn { .. } => {
            notices::noticed(tx, app, recorded).await?;
            work::ended(tx, app, id, ("withdrawn", true)).await
        }
        E::Closed {} => work::ended(tx, app, id, ("closed", true)).await,
        E::Merged { .. } => work::ended(tx, app, id, ("merged", true)).await,
        E::PartClosed { .. } => work::ended(tx, app, id, ("part_closed", true)).await,
        // Other news reaches the person in a letter, or by whoever they spoke with.
        E::MessageFromAgency { .. }
        | E::ReviewEnded { .. }
        | E::AdverseNotice { .. }
        | E::Extended { .. }
        | E::InformationReminded { .. } => notices::noticed(tx, app, recorded).await,
        E::TakenUp {}
        | E::HandedOn { .. }
        | E::SetDown {}
        | E::InformationAsked { .. }
        | E::InformationMissed { .. }
        | E::InformationGiven { .. }
        | E::WentOn {}
        | E::MessageFromPerson { .. }
        | E::PromiseBegun { .. }
        | E::PromiseKept { .. }
        | E::PromiseWaived { .. }
        | E::PromiseWarning { .. }
        | E::PromiseMissed { .. }
        | E::Remedied { .. }
        | E::EscalationOpened { .. }
        | E::EscalationClosed { .. }
        | E::ClockStopped { .. }
        | E::ClockStarted { .. }
        | E::RecordCorrected { .. }
        | E::EscalationTaken { .. }
        | E::ClockReset { .. }
        | E::DecisionDrafted { .. }
        | E::SecondOfficerAsked { .. }
        | E::SecondOfficerAnswered { .. }
        | E::RulePassedOn { .. }
        | E::ReviewAsked { .. }
        | E::ReviewWithdrawn {}
        | E::Reopened { .. }
        | E::KeptByLaw { .. }
        | E::TaskDone { .. }
        | E::PartyNotified { .. }
        | E::PartyInformed { .. }
        | E::SubmissionReceived { .. }
        | E::SubmissionAnswered { .. }
        | E::SubmissionPublished { .. }
        | E::OpinionAsked { .. }
        | E::OpinionGiven { .. }
        | E::OpinionMissed { .. }
        | E::HandOverProposed { .. }
        | E::HandOverRefused { .. }
        | E::HandedOver { .. }
        | E::Linked { .. }
        | E::Split { .. }
        | E::PartBegun { .. }
        | E::PartOpened { .. }
        | E::PartEnded { .. } => Ok(()),
    }
}
