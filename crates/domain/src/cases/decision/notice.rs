//! Prior notice of a decision against a person that rests on another agency's data: what the fact is, which agency it
//! belongs to, how to have it corrected, and how long we wait.

use catalogue::{Channel, Unit, Within};
use db::jobs::{Job, NewJob};
use db::{Tx, jobs};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::checks::{self, CheckedDraft, Hurdle};
use super::law::Foreign;
use super::model::Missing;
use super::speech::Speech;
use super::{must_not_have_decided, reasons, store};
use crate::app::App;
use crate::cases::acting::{self, CaseHandle, written};
use crate::cases::charter::last_day;
use crate::cases::store::NewMessage;
use crate::cases::{charter, store as cases_store};
use crate::events::CaseEvent;
use crate::people;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Action, Actor};

/// The job at the end of the waiting period.
pub(in crate::cases) const WAITED: &str = "cases.adverse_wait_over";

/// The reason for stopping the clock, if the manifest lists it.
const PAUSE: &str = "adverse-notice";

/// The default if the manifest has none.
const USUAL: Within = Within { amount: 14, unit: Unit::Days };

/// Sends the notice, which starts the waiting period.
///
/// # Errors
/// If no fact of another agency decides against the person, or they were notified before.
pub async fn send_notice(tx: &mut Tx, app: &App, actor: &Actor, case: &str, more: &str) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::SendNotice).await?;
    must_not_have_decided(tx, &held).await?;
    let weighed = checks::of_case(tx, app, &held).await?;
    let about_clause = weighed.must_be_heard();
    if weighed.untold.is_empty() && !about_clause {
        return Err(Refusal::conflict("case-no-notice"));
    }
    // The notice names the clause and says why, so both must have been written.
    if about_clause {
        let is_unsaid = |missing: &&Missing| matches!(missing, Missing::Clause | Missing::DepartureWhy);
        if let Some(missing) = weighed.missing.iter().find(is_unsaid) {
            return Err(Hurdle::Missing(missing.clone()).problem(&weighed));
        }
    }
    // The notice states the fact, so the officer who sends it must be allowed to read it.
    if weighed.foreign.iter().any(|one| weighed.law.hides_fact(one.fact)) {
        return Err(Refusal::forbidden("case-notice-hidden"));
    }
    let wait = weighed.law.service.adverse_notice.as_ref().map_or(USUAL, |notice| notice.wait);
    let until = last_day(app, weighed.law.service, wait, app.today());
    let until = until.ok_or_else(|| Refusal::conflict("case-no-calendar"))?;
    let language = people::person(tx, &held.grant).await?.map(|person| person.language).unwrap_or_default();
    let body = words(app, &held, &weighed, (&language, until, written(more)));
    let now = app.world.now();
    let (id, message) = (app.world.new_id(), app.world.new_id());
    let facts = weighed.untold.clone();
    let clause = about_clause.then(|| weighed.draft.departure.told_as());
    let told: Vec<String> = facts.iter().cloned().chain(clause).collect();
    store::keep_notice(tx, &held.grant, (&id, &json!(told), &body), (now, until)).await?;
    let new = NewMessage { id: message, channel: Channel::Web, nonce: &id, body: &body, at: now };
    cases_store::keep_message(tx, &held.grant, &new).await?;
    let stop = charter::Stop { reason: PAUSE, about: &id, until: Some(until) };
    charter::stop(tx, app, &held, &stop).await?;
    let agencies = weighed.foreign.iter().map(|one| one.agency.clone()).collect();
    let event = CaseEvent::AdverseNotice { notice: id, facts, agencies, until: until.to_string() };
    held.note(tx, app, event).await?;
    wake_after(tx, app, &held, until).await
}

/// The message to the person, in their language.
fn words(
    app: &App,
    held: &CaseHandle,
    weighed: &CheckedDraft,
    (language, until, more): (&str, Date, Option<String>),
) -> String {
    let speech = Speech::of(app, weighed.law.catalogue, language);
    let locale = speech.locale;
    let own = speech.agency(&held.case.agency);
    let mut paragraphs = vec![locale.say("decision-notice-start", &[("agency", own.into())])];
    for foreign in weighed.foreign.iter().filter(|one| weighed.untold.iter().any(|fact| is(weighed, one, fact))) {
        paragraphs.push(about(app, weighed, &speech, foreign));
    }
    if weighed.must_be_heard() {
        paragraphs.extend(
            reasons::departure(&speech, &weighed.law, &weighed.draft)
                .map(|why| locale.say("decision-notice-clause", &[("why", why.into())])),
        );
    }
    paragraphs.extend(more);
    paragraphs.push(locale.say("decision-notice-end", &[("day", locale.date(until).into())]));
    paragraphs.join("\n\n")
}

fn is(weighed: &CheckedDraft, foreign: &Foreign, fact: &str) -> bool {
    weighed.law.catalogue.program.vocabulary.fact_name(foreign.fact) == fact
}

fn about(app: &App, weighed: &CheckedDraft, speech: &Speech<'_>, foreign: &Foreign) -> String {
    let name = weighed.law.catalogue.program.vocabulary.fact_name(foreign.fact);
    let clause = weighed.law.judgement.clauses.iter().find(|clause| clause.requirement.id == foreign.requirement);
    let because = clause.map(|clause| speech.clause(&weighed.law, clause)).unwrap_or_default();
    let agency = speech.agency(&foreign.agency);
    let fact = speech.fact_and_value(&weighed.law, name);
    let args = [("agency", agency.into()), ("fact", fact.into()), ("because", because.into())];
    let told = speech.locale.say("decision-notice-fact", &args);
    let known = app.catalogue.agencies.get(&foreign.agency);
    let agency = speech.agency(&foreign.agency);
    let reached = known.and_then(|agency| agency.phone.clone().or_else(|| agency.website.clone()));
    let correct = match reached {
        Some(how) => speech.locale.say("decision-notice-correct-at", &[("agency", agency.into()), ("how", how.into())]),
        None => speech.locale.say("decision-notice-correct", &[("agency", agency.into())]),
    };
    format!("{told} {correct}")
}

async fn wake_after(tx: &mut Tx, app: &App, held: &CaseHandle, until: Date) -> Outcome<()> {
    let start = until.tomorrow().and_then(|day| day.to_zoned(app.zone.clone()));
    let Ok(start) = start else { return Ok(()) };
    let job = NewJob::new(WAITED, json!({"case": held.case.id}))
        .unique(format!("{}:{until}", held.case.id))
        .at(start.timestamp().as_millisecond());
    jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// Refreshes the deadlines: the stop for the notice has ended automatically.
pub(in crate::cases) async fn waited(
    app: &App,
    db: &db::Db,
    job: &Job,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let case = job.payload.get("case").and_then(Value::as_str).unwrap_or_default();
    let mut tx = db.begin().await?;
    let asked = acting::by_id(&mut tx, app, &Actor::System("clock"), case, Action::Change).await;
    let held = asked.map_err(|problem| format!("{}: {:?}", problem.kind, problem.cause))?;
    let looked = charter::look_now(&mut tx, app, &held.case.id).await;
    looked.map_err(|problem| format!("{}: {:?}", problem.kind, problem.cause))?;
    jobs::complete(&mut tx, job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}
