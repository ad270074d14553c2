//! What happens to a case after it was sent, done by officers of several agencies and by the person.

use anyhow::Context;
use domain::cases::decision::model::{Consideration, Draft, Evidence};
use domain::cases::decision::{self, SaveResult};
use domain::cases::{self, officers};
use domain::refusal::{Outcome, Refusal};

use super::applying::{Applied, problem};
use super::staff::Staff as Officer;
use super::stage::Stage;

pub(super) enum Deed {
    TakeUp(Officer),
    /// The officer sends the person a message.
    Write(Officer, &'static str),
    /// The officer requests information, with a deadline in days from today.
    Ask(Officer, &'static str, i32),
    /// The person sends what was requested.
    Give(&'static str),
    /// Time has passed, and the deadlines of the case are refreshed.
    Wait,
    Decide {
        by: Officer,
        /// The second officer, if the manifest requires one.
        with: Option<Officer>,
        outcome: &'static str,
        summary: &'static str,
        /// Reasoning under duty questions; the remaining questions get the last text.
        reasons: &'static [(&'static str, &'static str)],
        otherwise: &'static str,
    },
    /// The person asks for a review, and another officer takes it up.
    Review {
        why: &'static str,
    },
    /// The person withdraws it.
    Withdraw(&'static str),
}

/// Performs one step of somebody's case.
pub(super) async fn happen(stage: &mut Stage, applied: &Applied, case: &str, deed: &Deed) -> anyhow::Result<()> {
    let own = stage.actor(applied.owner)?;
    match deed {
        Deed::TakeUp(who) => officers::take_up(&mut stage.tx, &stage.app, &who.actor(), case).await,
        Deed::Write(who, body) => {
            let nonce = stage.app.world.new_id();
            officers::answer_message(&mut stage.tx, &stage.app, &who.actor(), case, (&nonce, body)).await
        }
        Deed::Ask(who, what, days) => {
            let asked = (*what, stage.day(*days));
            officers::ask_for_information(&mut stage.tx, &stage.app, &who.actor(), case, asked).await.map(drop)
        }
        Deed::Give(text) => cases::give_information(&mut stage.tx, &stage.app, &own, case, text).await,
        Deed::Wait => cases::charter::look_now(&mut stage.tx, &stage.app, case).await,
        Deed::Decide { by, with, outcome, summary, reasons, otherwise } => {
            let service = stage.app.catalogue.service(applied.service).context("the service of the case is gone")?;
            let reason = |id: &str| reasons.iter().find(|(known, _)| *known == id).map_or(*otherwise, |(_, text)| text);
            let weighed = service.duties.iter().map(|duty| Consideration {
                question: duty.id.clone(),
                text: reason(&duty.id).to_owned(),
                evidence: vec![Evidence::Sent],
                ..Consideration::default()
            });
            let draft = Draft {
                outcome: (*outcome).to_owned(),
                language: "en".to_owned(),
                summary: (*summary).to_owned(),
                considerations: weighed.collect(),
                ..Draft::default()
            };
            decide(stage, (*by, *with), case, &draft).await
        }
        Deed::Review { why } => cases::ask_for_review(&mut stage.tx, &stage.app, &own, case, why).await.map(drop),
        Deed::Withdraw(why) => cases::withdraw_case(&mut stage.tx, &stage.app, &own, case, why).await,
    }
    .map_err(problem)
}

/// Drafts, has a second officer agree if one is needed, and decides.
async fn decide(stage: &mut Stage, (by, with): (Officer, Option<Officer>), case: &str, draft: &Draft) -> Outcome<()> {
    let Stage { tx, app, .. } = stage;
    let SaveResult::As(version) = decision::save(tx, app, &by.actor(), case, (0, draft)).await? else {
        return Err(Refusal::conflict("case-draft-changed"));
    };
    if let Some(second) = with {
        decision::ask_second(tx, app, &by.actor(), case, version).await?;
        decision::answer_second(tx, app, &second.actor(), case, (version, true, "")).await?;
    }
    decision::make(tx, app, &by.actor(), case, version).await
}
