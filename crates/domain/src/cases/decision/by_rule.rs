//! Automatic approval, seconds after an application was sent: when all facts are known, all requirements are met, and
//! nothing calls for a human. A rule never refuses; what it cannot approve is left to an officer.

use catalogue::Verdict;
use catalogue::service::Duty;
use db::jobs::{Job, NewJob};
use db::{Tx, jobs};
use serde_json::{Value, json};

use super::law::Law;
use super::model::{Consideration, Draft, Evidence, Missing};
use super::speech::Speech;
use super::{checks, making, reasons, second};
use crate::app::App;
use crate::cases::acting::{self, CaseHandle};
use crate::cases::model::State;
use crate::cases::store::{self, Case};
use crate::events::CaseEvent;
use crate::people;
use crate::refusal::Outcome;
pub(super) use crate::trust::{Action, Actor};

/// The job that attempts it.
pub(in crate::cases) const TRY: &str = "cases.decide_by_rule";

const RULES: Actor = Actor::System("rules");

/// A case was opened: schedules an attempt if the manifest lets the rule decide.
pub(in crate::cases) async fn opened(tx: &mut Tx, app: &App, case: &str) -> db::Result<()> {
    let service = crate::cases::work::manifest_of(tx, app, case).await?;
    let by_rule = service.is_some_and(|service| service.case.steps.iter().any(|step| step.by == "rule"));
    if by_rule {
        let job = NewJob::new(TRY, json!({"case": case})).unique(case);
        jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    }
    Ok(())
}

pub(in crate::cases) async fn attempt(
    app: &App,
    db: &db::Db,
    job: &Job,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let case = job.payload.get("case").and_then(Value::as_str).unwrap_or_default();
    let mut tx = db.begin().await?;
    let tried = decide_by_rule(&mut tx, app, case).await;
    tried.map_err(|problem| format!("{}: {:?}", problem.kind, problem.cause))?;
    jobs::complete(&mut tx, job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Why a rule leaves a case to an officer, as recorded in the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LeftToOfficer {
    /// It is a review, which a human decides.
    Review,
    /// A requirement is unknown or not met.
    Requirements,
    /// A duty question may apply to this case in particular.
    Duty,
    /// Somebody must be heard or consulted.
    Others,
    /// A requirement depends on something another agency has not confirmed yet.
    Unconfirmed,
    SecondOfficer,
    /// The manifest has no approving outcome.
    NoOutcome,
}

impl LeftToOfficer {
    fn name(self) -> &'static str {
        match self {
            LeftToOfficer::Review => "review",
            LeftToOfficer::Requirements => "requirements",
            LeftToOfficer::Duty => "duty",
            LeftToOfficer::Others => "others",
            LeftToOfficer::Unconfirmed => "unconfirmed",
            LeftToOfficer::SecondOfficer => "second-officer",
            LeftToOfficer::NoOutcome => "no-outcome",
        }
    }
}

/// Decides, or records in an event why it does not. Does nothing if somebody has taken the case up.
pub(super) async fn decide_by_rule(tx: &mut Tx, app: &App, case: &str) -> Outcome<()> {
    let held = acting::by_id(tx, app, &RULES, case, Action::Change).await?;
    let Some(law) = Law::of(app, &held.case, &held.grant).filter(|_| held.case.state() == State::Received) else {
        return Ok(());
    };
    let is_review = store::review_in(tx, &held.grant).await?.is_some();
    let outcome = if is_review { Err(LeftToOfficer::Review) } else { outcome_of(&held.case, &law) };
    let left = crate::cases::work::left_before_deciding(tx, app, &held).await?;
    let outcome = outcome.and_then(|outcome| if left.is_empty() { Ok(outcome) } else { Err(LeftToOfficer::Others) });
    match outcome {
        Ok(outcome) => grant(tx, app, held, &law, outcome).await,
        Err(why) => {
            let (why, verdict) = (why.name().to_owned(), law.judgement.verdict.name().to_owned());
            held.note(tx, app, CaseEvent::RulePassedOn { why, verdict }).await
        }
    }
}

/// The outcome of the rule, or why an officer must decide.
fn outcome_of(case: &Case, law: &Law) -> Result<&'static str, LeftToOfficer> {
    let service = law.service;
    if law.judgement.verdict != Verdict::Yes {
        return Err(LeftToOfficer::Requirements);
    }
    // The rule answers questions that apply to every case, but not ones that only some cases raise.
    if law.questions_for(false).iter().any(|question| question.when.is_some()) {
        return Err(LeftToOfficer::Duty);
    }
    let may_hold = |rule: &Option<catalogue::Rule>| rule.as_ref().is_none_or(|rule| law.holds(rule) != Some(false));
    let heard = service.affected.iter().any(|one| may_hold(&one.when));
    if heard || service.consult.iter().any(|one| may_hold(&one.when)) {
        return Err(LeftToOfficer::Others);
    }
    if law.rests_on_others(case) {
        return Err(LeftToOfficer::Unconfirmed);
    }
    let outcome = service.case.outcomes.iter().find(|outcome| !service.goes_against(outcome));
    let outcome = outcome.ok_or(LeftToOfficer::NoOutcome)?;
    if second::is_asked_for(law, outcome, 0) {
        return Err(LeftToOfficer::SecondOfficer);
    }
    Ok(outcome)
}

async fn grant(tx: &mut Tx, app: &App, held: CaseHandle, law: &Law, outcome: &str) -> Outcome<()> {
    let language = people::person(tx, &held.grant).await?.map(|person| person.language).unwrap_or_default();
    let mut draft = weigh(app, law, &language);
    draft.outcome = outcome.to_owned();
    let mut weighed = checks::of_draft(tx, app, &held, (None, draft)).await?;
    let with_reasons = Draft { considerations: Vec::new(), ..weighed.draft.clone() };
    weighed.draft.summary = reasons::text(app, &weighed, &with_reasons);
    // The texts are the rules' own: the same answer to each question of a duty, in the words of the catalogue, also
    // where it has none in the person's language.
    let is_own = |missing: &Missing| {
        matches!(missing, Missing::Reasons | Missing::Pasted(_) | Missing::Contradiction(_) | Missing::Language)
    };
    weighed.missing.retain(|missing| !is_own(missing));
    making::finish(tx, app, held, &weighed).await
}

/// The rule's reasoning: under the law its own clauses; under the other duties, that there is nothing else to consider.
fn weigh(app: &App, law: &Law, language: &str) -> Draft {
    let speech = Speech::of(app, law.catalogue, language);
    let clauses: Vec<String> = law.judgement.decisive().map(|clause| speech.clause(law, clause)).collect();
    let vocabulary = &law.catalogue.program.vocabulary;
    let facts = law.judgement.decisive().flat_map(|clause| law.rests_on(clause));
    let mut evidence: Vec<Evidence> = Vec::new();
    for fact in facts.map(|fact| Evidence::Fact(vocabulary.fact_name(fact).to_owned())) {
        if !evidence.contains(&fact) {
            evidence.push(fact);
        }
    }
    if evidence.is_empty() {
        evidence.push(Evidence::Sent);
    }
    let weighed = law.questions_for(false).into_iter().map(|question| {
        let text = match question.duty {
            Duty::Client => speech.locale.text("decision-rule-client"),
            Duty::Law => clauses.join(" "),
            Duty::PublicGood => speech.locale.text("decision-rule-public-good"),
            Duty::Institution => speech.locale.text("decision-rule-institution"),
        };
        let from_rules = question.duty == Duty::Law;
        let (question, evidence) = (question.id.clone(), evidence.clone());
        Consideration { question, text, evidence, from_rules, ..Consideration::default() }
    });
    Draft { language: language.to_owned(), considerations: weighed.collect(), no_conflict: true, ..Draft::default() }
}
