//! One service: what it is, who can get it, what one needs, what it costs, how long it takes, and one's rights.

use axum::extract::Path;
use axum::response::Response;
use catalogue::Said;
use catalogue::service::{EvidenceSource, Fee, Remedy, Service};
use rules::{Facts, Type};
use serde::Serialize;
use serde_json::json;

use super::linked_data::linked_data;
use super::words::{self, Text};
use crate::web::{Outcome, Problem, Visit};

#[derive(Serialize)]
struct Clause {
    words: Text,
    cite: String,
}

/// Something to prove.
#[derive(Serialize)]
struct Proof {
    what: Text,
    /// Who proves it in the person's place.
    by: Option<Text>,
    otherwise: Option<Text>,
}

#[derive(Serialize)]
struct Cost {
    /// `free`, `amount`, `depends` or `untold`.
    kind: &'static str,
    amount: Option<String>,
    cite: Option<String>,
    may_be_waived: bool,
}

#[derive(Serialize)]
struct Promised {
    what: Text,
    within: String,
    limit: Option<String>,
    cite: Option<String>,
    remedies: Vec<Text>,
}

#[derive(Serialize)]
struct Route {
    by: Text,
    within: Option<String>,
    cite: Option<String>,
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let service = visit.app.catalogue.service(&id).ok_or_else(Problem::not_found)?;
    let page = Describe { visit: &visit, service };
    let spoken = visit.spoken();
    let text = |said: Said<'_>| words::text(&visit, said);
    let events = visit.app.catalogue.events.iter().filter(|event| {
        service.events.contains(&event.id) || event.steps.iter().any(|step| step.service == service.id)
    });
    let events: Vec<_> = events
        .map(|event| json!({"name": text(spoken.event_name(event)), "href": format!("/events/{}", event.id)}))
        .collect();
    // A day or a yes is something that the plan tells; what one gets is an amount.
    let is_gain = |outcome: &&catalogue::service::Outcome| {
        let is_figure = matches!(outcome.rule.ty, Type::Money | Type::Whole | Type::Decimal);
        is_figure && outcome.unit.is_some()
    };
    let gains = service.outcomes.iter().filter(is_gain);
    let outcomes: Vec<Text> = gains.filter_map(|gain| spoken.outcome(service, &gain.name)).map(text).collect();
    let law: Vec<_> = service
        .authority
        .iter()
        .map(|law| json!({"instrument": law.instrument, "section": law.section, "url": law.url}))
        .collect();
    let asks: Vec<Text> = service.apply.asks.iter().filter_map(|fact| spoken.fact_label(*fact)).map(text).collect();
    let help = crate::knowledge::for_service(&visit, &id).await?;
    let name = spoken.service_name(service);
    Ok(visit
        .untyped("service.html")
        .titled(name.to_string())
        .back("/services")
        .form("/plans")
        .hidden("service", &id)
        .show_untyped(json!({
            "id": id,
            "name": text(name),
            "summary": text(spoken.service_summary(service)),
            "provider": words::elsewhere(&visit, &service.provider),
            "advise_only": service.advise_only,
            "is_over": !service.available_on(visit.app.today()),
            "machine_drafted": spoken.machine_drafted(service),
            "checked": service.checked.map(|day| day.to_string()),
            "events": events,
            "outcomes": outcomes,
            "clauses": page.clauses(),
            "proofs": page.proofs(),
            "asks": asks,
            "cost": page.cost(),
            "promises": page.promises(),
            "silence": service.case.silence_means,
            "channels": service.apply.channels.iter().map(|one| json!({"id": one.name(), "words": visit.locale().channel(*one)})).collect::<Vec<_>>(),
            "internal": page.internal(),
            "external": page.external(),
            "no_review": spoken.review_none_because(service).map(text),
            "law": law,
            "retention": spoken.retention(service).map(text),
            "linked_data": linked_data(&visit, service),
            "help": help,
        })))
}

struct Describe<'v> {
    visit: &'v Visit,
    service: &'static Service,
}

impl Describe<'_> {
    fn text(&self, said: Said<'_>) -> Text {
        words::text(self.visit, said)
    }

    fn clauses(&self) -> Vec<Clause> {
        let spoken = self.visit.spoken();
        let clause = |requirement: &'static catalogue::service::Requirement| {
            let words = self.text(spoken.requirement_because(self.service, &requirement.id)?);
            Some(Clause { words, cite: requirement.cite.clone() })
        };
        self.service.requirements.iter().filter_map(clause).collect()
    }

    fn proofs(&self) -> Vec<Proof> {
        let spoken = self.visit.spoken();
        let proof = |evidence: &'static catalogue::service::Evidence| {
            let by = match &evidence.from {
                EvidenceSource::Person => None,
                EvidenceSource::Register(agency) | EvidenceSource::Agency { agency, .. } => {
                    Some(words::agency(self.visit, agency))
                }
            };
            // `upload` is a word of manifests, not of people.
            let otherwise = match evidence.otherwise.as_deref() {
                Some("upload") => Some(words::own(self.visit.text("service-upload"))),
                _ => spoken.evidence_otherwise(self.service, evidence.fact).map(|said| self.text(said)),
            };
            Some(Proof { what: self.text(spoken.fact_label(evidence.fact)?), by, otherwise })
        };
        self.service.apply.evidence.iter().filter_map(proof).collect()
    }

    /// A fee that is not known is never shown as none.
    fn cost(&self) -> Cost {
        let app = &self.visit.app;
        let plain = |kind| Cost { kind, amount: None, cite: None, may_be_waived: false };
        match &self.service.apply.fee {
            Fee::Untold => plain("untold"),
            Fee::None => plain("free"),
            Fee::Amount { rule, cite, waived_when } => {
                let nothing = Facts::new(&app.catalogue.program.vocabulary);
                let value = app.catalogue.program.evaluate(&nothing, app.today()).value(rule.node);
                let amount = value.ok().and_then(|value| value.as_number());
                let kind = match amount {
                    Some(amount) if amount.is_zero() => "free",
                    Some(_) => "amount",
                    None => "depends",
                };
                let amount = amount.map(|amount| self.visit.locale().money(amount));
                Cost { kind, amount, cite: Some(cite.clone()), may_be_waived: waived_when.is_some() }
            }
        }
    }

    fn promises(&self) -> Vec<Promised> {
        let spoken = self.visit.spoken();
        let promise = |promise: &'static catalogue::service::Promise| {
            let locale = self.visit.locale();
            Some(Promised {
                what: self.text(spoken.promise(self.service, &promise.id)?),
                within: words::within(locale, promise.within),
                limit: promise.limit.map(|limit| words::within(locale, limit)),
                cite: promise.cite.clone(),
                remedies: promise.if_missed.iter().filter_map(|remedy| self.remedy(&promise.id, remedy)).collect(),
            })
        };
        self.service.charter.iter().filter_map(promise).collect()
    }

    fn remedy(&self, promise: &str, remedy: &Remedy) -> Option<Text> {
        let visit = self.visit;
        Some(match remedy {
            Remedy::Apologise => words::own(visit.text("service-remedy-apologise")),
            Remedy::RefundFee => words::own(visit.text("service-remedy-refund-fee")),
            Remedy::GivePriority => words::own(visit.text("service-remedy-give-priority")),
            Remedy::Escalate(_) => words::own(visit.text("service-remedy-escalate")),
            Remedy::DeemedRefused => words::own(visit.text("service-remedy-deemed-refused")),
            Remedy::DeemedApproved => words::own(visit.text("service-remedy-deemed-approved")),
            Remedy::Tell(_) | Remedy::FindOut(_) => self.text(visit.spoken().promise_tell(self.service, promise)?),
        })
    }

    fn internal(&self) -> Option<Route> {
        let route = self.service.review.internal.as_ref()?;
        let by = self.text(self.visit.spoken().review_by(self.service)?);
        Some(self.route(by, route))
    }

    fn external(&self) -> Option<Route> {
        let route = self.service.review.external.as_ref()?;
        Some(self.route(words::agency(self.visit, &route.by), route))
    }

    fn route(&self, by: Text, route: &catalogue::service::ReviewRoute) -> Route {
        let within = route.within.map(|within| words::within(self.visit.locale(), within));
        Route { by, within, cite: route.cite.clone() }
    }
}
