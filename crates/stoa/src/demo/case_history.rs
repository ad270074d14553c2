//! What happens to a case after it was sent, done by officers of several agencies and by the person.

use anyhow::Context;
use catalogue::service::{Duty, DutyQuestion};
use catalogue::town::{Deed, TownCase, TownDecision};
use domain::cases::decision::departure::DUTY;
use domain::cases::decision::model::{Consideration, Departure, Draft, Evidence};
use domain::cases::decision::{self, SaveResult};
use domain::cases::{self, officers};
use domain::refusal::{Outcome, Refusal};
use domain::trust::Actor;

use super::applying::problem;
use super::stage::Stage;

/// Performs one step of somebody's case.
pub(super) async fn happen(stage: &mut Stage, story: &TownCase, case: &str, deed: &Deed) -> anyhow::Result<()> {
    let own = stage.actor(&story.owner)?;
    match deed {
        Deed::TakeUp(who) => {
            let who = stage.officer(who)?;
            officers::take_up(&mut stage.tx, &stage.app, &who, case).await
        }
        Deed::Write(who, body) => {
            let (who, nonce) = (stage.officer(who)?, stage.app.world.new_id());
            officers::answer_message(&mut stage.tx, &stage.app, &who, case, (&nonce, body)).await
        }
        Deed::Ask(who, what, days) => {
            let (who, asked) = (stage.officer(who)?, (what.as_str(), stage.day(*days)));
            officers::ask_for_information(&mut stage.tx, &stage.app, &who, case, asked).await.map(drop)
        }
        Deed::Give(text) => cases::give_information(&mut stage.tx, &stage.app, &own, case, text).await,
        Deed::Wait => cases::charter::look_now(&mut stage.tx, &stage.app, case).await,
        Deed::Decide(made) => {
            let by = stage.officer(&made.by)?;
            let with = made.with.as_deref().map(|with| stage.officer(with)).transpose()?;
            let draft = draft(stage, story, made)?;
            decide(stage, (by, with), case, &draft).await
        }
        Deed::Review(why) => cases::ask_for_review(&mut stage.tx, &stage.app, &own, case, why).await.map(drop),
        Deed::Withdraw(why) => cases::withdraw_case(&mut stage.tx, &stage.app, &own, case, why).await,
    }
    .map_err(problem)
}

/// What the officer writes, with a reason under every question that the law puts.
fn draft(stage: &Stage, story: &TownCase, made: &TownDecision) -> anyhow::Result<Draft> {
    let service = stage.app.catalogue.service(&story.service).context("the service of the case is gone")?;
    // Each question has its own answer: what is said of all others names the question.
    let reason = |duty: &DutyQuestion| {
        let own = made.reasons.iter().find(|(known, _)| *known == duty.id);
        own.map_or_else(|| format!("{} {}", duty.ask, made.otherwise), |(_, text)| text.clone())
    };
    let weighed = service.duties.iter().map(|duty| Consideration {
        question: duty.id.clone(),
        text: reason(duty),
        evidence: vec![Evidence::Sent],
        ..Consideration::default()
    });
    // Against the verdict of the rules, the law under a duty is what it rests on.
    let ground = service.duties.iter().find(|duty| duty.duty == Duty::Law && duty.cite.is_some());
    let departure = ground.filter(|_| service.goes_against(&made.outcome)).map(|duty| Departure {
        clause: format!("{DUTY}{}", duty.id),
        why: reason(duty),
        heard: "The person was called before the decision and could answer.".to_owned(),
    });
    Ok(Draft {
        departure: departure.unwrap_or_default(),
        outcome: made.outcome.clone(),
        language: stage.app.catalogue.about.language().to_owned(),
        summary: made.summary.clone(),
        considerations: weighed.collect(),
        ..Draft::default()
    })
}

/// Drafts, has a second officer agree if one is needed, and decides.
async fn decide(stage: &mut Stage, (by, with): (Actor, Option<Actor>), case: &str, draft: &Draft) -> Outcome<()> {
    let Stage { tx, app, .. } = stage;
    let SaveResult::As(version) = decision::save(tx, app, &by, case, (0, draft)).await? else {
        return Err(Refusal::conflict("case-draft-changed"));
    };
    if let Some(second) = with {
        decision::ask_second(tx, app, &by, case, version).await?;
        decision::answer_second(tx, app, &second, case, (version, true, "")).await?;
    }
    decision::make(tx, app, &by, case, version).await
}
