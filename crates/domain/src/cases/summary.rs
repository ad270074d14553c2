//! A summary of a case in a given language, used for letters.

use db::Tx;
use jiff::civil::Date;
use serde_json::Value;

use super::acting::CaseHandle;
use super::charter::{PromiseDue, promise_in_words};
use super::decision::checks::CheckedDraft;
use super::decision::model::Draft;
use super::decision::said::{SaidDecision, said, said_of_draft};
use super::review_period::{AskBy, review_days};
use super::review_words::{ReviewWay, ask_by_words, review_cite};
use super::{acting, decision, store};
use crate::app::App;
use crate::refusal::Outcome;
use crate::trust::{Action, Actor};
use crate::{codes, work_items};

/// What a letter can say about a case.
#[derive(Clone, Debug, Default)]
pub struct CaseSummary {
    pub id: String,
    /// As it appears in URLs, and as it is read out.
    pub reference: String,
    pub grouped: String,
    pub person_id: String,
    pub agency: String,
    pub agency_name: String,
    pub service: String,
    pub service_name: String,
    pub opened_at: i64,
    pub officer: Option<String>,
    pub is_stopped: bool,
    pub facts: Value,
    pub promises: Vec<PromiseDue>,
    pub requests: Vec<InformationRequest>,
    pub decision: Option<Decided>,
    /// The outcomes of the service, by name.
    pub outcomes: Vec<(String, String)>,
}

impl CaseSummary {
    /// An outcome as the reader knows it; `None` if the service does not have it.
    pub fn outcome_in_words(&self, outcome: &str) -> Option<String> {
        let said = self.outcomes.iter().find(|(key, _)| key == outcome).map(|(_, words)| words.clone());
        said.or_else(|| (!outcome.is_empty()).then(|| named(outcome)))
    }
}

/// Something requested from the person.
#[derive(Clone, Debug)]
pub struct InformationRequest {
    pub id: String,
    pub ask: String,
    pub due: Option<Date>,
}

#[derive(Clone, Debug)]
pub struct Decided {
    pub outcome: String,
    pub goes_against: bool,
    pub summary: String,
    /// Each duty, and the reasoning under it.
    pub reasons: Vec<(String, String)>,
    pub decider: Option<String>,
    /// The agency that decided.
    pub agency: String,
    pub decided_at: i64,
    /// What it rests on and what was weighed, as the page of the decision says it.
    pub said: SaidDecision,
    pub internal: Option<ReviewRoute>,
    pub external: Option<ReviewRoute>,
    /// The second stage, after the external one.
    pub further: Option<ReviewRoute>,
    /// What remains to do for the person.
    pub after: Vec<Remaining>,
    pub none_because: Option<String>,
    /// The decision that this one replaces: its day, its outcome, and why.
    pub replaces: Option<ReplacedDecision>,
    /// Why the reasons are in another language than the letter; empty if they are not.
    pub other_language_because: String,
    /// Who translated the reasons, and the day; none if nobody did.
    pub translated: Option<(String, String)>,
}

/// A decision of the same case that was corrected.
#[derive(Clone, Debug)]
pub struct ReplacedDecision {
    pub outcome: String,
    pub day: Date,
    pub why: String,
}

/// Something that the person still has to do after a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remaining {
    pub say: String,
    pub call: Option<String>,
    pub link: Option<String>,
}

/// What remains to do after the outcome of a case, in a language. What a condition leaves open is said too.
pub fn remaining(app: &App, language: &str, case: &store::Case, outcome: &str) -> Vec<Remaining> {
    let Some(service) = case.manifest(app) else { return Vec::new() };
    let law = case.law(app);
    let facts = case.facts.for_rules(law);
    let known = law.program.evaluate(&facts, app.day_of(case.opened_at));
    let applies = |after: &&catalogue::service::AfterDecision| {
        let when = after.when.as_ref().map(|rule| known.value(rule.node));
        after.outcome == outcome && !matches!(when, Some(Ok(rules::Value::Boolean(false))))
    };
    let spoken = app.catalogue.in_language(language);
    let one = |after: &catalogue::service::AfterDecision| Remaining {
        say: spoken.after_decision(service, after).to_string(),
        call: after.call.clone(),
        link: after.link.clone(),
    };
    service.after_decision.iter().filter(applies).map(one).collect()
}

/// A way to have a decision reviewed.
#[derive(Clone, Debug)]
pub struct ReviewRoute {
    pub by: String,
    pub until: Option<Date>,
    /// What is said where there is no day, a sentence each.
    pub words: Vec<String>,
    pub phone: Option<String>,
    pub website: Option<String>,
    /// Where the law has it.
    pub cite: Option<String>,
}

/// Authorises the access and reads a case.
pub async fn summarise(tx: &mut Tx, app: &App, actor: &Actor, case: &str, language: &str) -> Outcome<CaseSummary> {
    let held = acting::by_id(tx, app, actor, case, Action::See).await?;
    let decision = store::decision(tx, &held.grant).await?;
    let Some(decision) = decision else { return of_case(tx, app, held, None, language).await };
    let draft = decision::store::bound(tx, &held.grant).await?.and_then(|bound| bound.draft()).unwrap_or_default();
    let said = said(tx, app, &held, (&decision, language)).await?;
    of_case(tx, app, held, Some((&decision, &draft, said)), language).await
}

/// The same as it would be after a draft became the decision, for a preview of the letter.
pub async fn summarise_draft(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    weighed: &CheckedDraft,
    language: &str,
) -> Outcome<CaseSummary> {
    let decision = decision::making::as_decision(app, held, weighed);
    let again = acting::by_id(tx, app, held.grant.actor(), &held.case.id, Action::See).await?;
    let said = said_of_draft(app, weighed, &weighed.draft, language);
    of_case(tx, app, again, Some((&decision, &weighed.draft, said)), language).await
}

async fn of_case(
    tx: &mut Tx,
    app: &App,
    held: CaseHandle,
    decision: Option<(&store::Decision, &Draft, SaidDecision)>,
    language: &str,
) -> Outcome<CaseSummary> {
    let spoken = app.catalogue.in_language(language);
    let service = held.case.manifest(app);
    let mut promises = Vec::new();
    for promised in store::promised(tx, &held.grant).await? {
        let (Some(service), Some(within)) = (service, promised.within()) else { continue };
        let kept = promised.kept_at.is_some().then_some(true);
        let named = (promised.promise.as_str(), within);
        promises.push(promise_in_words(app, language, service, named, promised.due(), kept));
    }
    let requests = store::requests(tx, &held.grant).await?;
    let requests =
        requests.iter().map(|one| InformationRequest { id: one.id.clone(), ask: one.ask.clone(), due: one.due() });
    let requests = requests.collect();
    let mut decision =
        decision.map(|(decision, draft, said)| (decided(app, language, &held.case, decision, said), draft));
    if let Some((decision, draft)) = &mut decision {
        decision.other_language_because.clone_from(&draft.other_language_because);
        decision.translated = draft.translation.as_ref().map(|one| (one.by.clone(), one.day.clone()));
        let replaced = decision::store::replaced(tx, &held.grant).await?;
        decision.replaces = replaced.map(|before| ReplacedDecision {
            outcome: service
                .and_then(|service| spoken.decision(service, &before.outcome))
                .map_or_else(|| named(&before.outcome), |said| said.to_string()),
            day: app.day_of(before.decided_at),
            why: before.why,
        });
    }
    let decision = decision.map(|(decision, _)| decision);
    let outcomes = service
        .map(|service| {
            service
                .case
                .outcomes
                .iter()
                .map(|outcome| {
                    let said = spoken.decision(service, outcome);
                    (outcome.clone(), said.map_or_else(|| named(outcome), |said| said.to_string()))
                })
                .collect()
        })
        .unwrap_or_default();
    let case = held.case;
    let officer = work_items::holder(tx, &case.id).await?.map(|(_, name)| name);
    Ok(CaseSummary {
        grouped: codes::grouped(&case.reference),
        agency_name: spoken.agency_name(&case.agency).map_or_else(|| named(&case.agency), |said| said.to_string()),
        service_name: service.map_or_else(|| named(&case.service), |service| spoken.service_name(service).to_string()),
        id: case.id,
        reference: case.reference,
        person_id: case.person_id,
        agency: case.agency,
        service: case.service,
        opened_at: case.opened_at,
        officer,
        is_stopped: case.stopped_at.is_some(),
        facts: case.facts.shown(&held.grant),
        promises,
        requests,
        decision,
        outcomes,
    })
}

fn decided(app: &App, language: &str, case: &store::Case, decision: &store::Decision, said: SaidDecision) -> Decided {
    let spoken = app.catalogue.in_language(language);
    let service = case.manifest(app);
    let outcome = service.and_then(|service| spoken.decision(service, &decision.outcome));
    let at = decision.decided_at;
    let days = service.map(|service| review_days(app, (case, service), (at, at))).unwrap_or_default();
    let locale = app.locales.choose(None, Some(language));
    let words = |way, time: &AskBy<'_>| {
        service.map(|service| ask_by_words(app, locale, (case, service), (way, time))).unwrap_or_default()
    };
    let internal = service.and_then(|service| {
        let route = service.review.internal.as_ref()?;
        let by = spoken.review_by(service).map_or_else(|| route.by.clone(), |said| said.to_string());
        Some(ReviewRoute {
            by,
            until: days.internal.day(),
            words: words(ReviewWay::Internal, &days.internal),
            phone: None,
            website: None,
            cite: review_cite(route, &days.internal),
        })
    });
    let outside = |route: Option<&catalogue::service::ReviewRoute>, way, time: &AskBy<'_>| {
        let route = route?;
        let body = app.catalogue.agencies.get(&route.by);
        Some(ReviewRoute {
            by: spoken.agency_name(&route.by).map_or_else(|| named(&route.by), |said| said.to_string()),
            until: time.day(),
            words: words(way, time),
            phone: body.and_then(|body| body.phone.clone()),
            website: body.and_then(|body| body.website.clone()),
            cite: review_cite(route, time),
        })
    };
    let review = service.map(|service| &service.review);
    let external = outside(review.and_then(|review| review.external.as_ref()), ReviewWay::External, &days.external);
    let further = outside(review.and_then(|review| review.further.as_ref()), ReviewWay::Further, &days.further);
    Decided {
        replaces: None,
        other_language_because: String::new(),
        translated: None,
        outcome: outcome.map_or_else(|| named(&decision.outcome), |said| said.to_string()),
        goes_against: decision.goes_against,
        summary: decision.summary.clone(),
        reasons: decision.reasons().map(|reason| (reason.duty, reason.text)).collect(),
        decider: decision.decider.clone(),
        agency: spoken.agency_name(&decision.agency).map_or_else(|| named(&decision.agency), |said| said.to_string()),
        decided_at: decision.decided_at,
        said,
        internal,
        external,
        further,
        after: remaining(app, language, case, &decision.outcome),
        none_because: service.and_then(|service| spoken.review_none_because(service)).map(|said| said.to_string()),
    }
}

/// An identifier made readable, for when the catalogue no longer has a title for it.
fn named(key: &str) -> String {
    key.replace('-', " ")
}
