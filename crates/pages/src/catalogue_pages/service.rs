//! One service: what it is, who can get it, what one needs, what it costs, how long it takes, and one's rights.

use axum::extract::Path;
use axum::response::Response;
use catalogue::service::{
    Authority, CountedFrom, EvidenceSource, Fee, Provider, Remedy, ReviewLimit, ReviewRoute, ReviewTime, Service,
};
use catalogue::{Event, Said, Status};
use domain::cases::charter::words::share_words;
use rules::{FactId, Facts, Type};

use super::linked_data::linked_data;
use super::service_page::{
    CostKind, EventLink, LawLink, LimitText, ReviewWay, ServiceChannel, ServiceClause, ServiceCost, ServicePage,
    ServicePromise, ServiceProof,
};
use super::words::{self, Text};
use crate::knowledge::HelpLink;
use crate::web::form::value_in;
use crate::web::{Outcome, Problem, Visit};

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let service = visit.app.catalogue.service(&id).ok_or_else(Problem::not_found)?;
    let help = crate::knowledge::for_service(&visit, &id).await?;
    let name = visit.spoken().service_name(service).to_string();
    let page = visit.page().titled(name).back("/services").form("/plans").hidden("service", &id);
    // From a plan, so that an application asks nothing that was answered there.
    let plan = visit.here.split_once('?').and_then(|(_, query)| value_in(query, "plan")).filter(|id| is_key(id));
    Ok(page.show(ServicePage { plan, ..Describe { visit: &visit, service }.page(help) }))
}

/// Whether a text may be the key of a plan.
fn is_key(id: &str) -> bool {
    id.len() <= 36 && id.chars().all(|c| c.is_ascii_hexdigit() || c == '-')
}

struct Describe<'v> {
    visit: &'v Visit,
    service: &'static Service,
}

impl Describe<'_> {
    fn text(&self, said: Said<'_>) -> Text {
        words::text(self.visit, said)
    }

    fn page(&self, help: Vec<HelpLink>) -> ServicePage {
        let (visit, service) = (self.visit, self.service);
        let spoken = visit.spoken();
        // Everybody who applies says who they are; that is no news of this service.
        let is_own =
            |fact: &&FactId| visit.app.catalogue.facts.get(**fact).is_none_or(|fact| fact.wording.asked_of.is_none());
        let asks = service.apply.asks.iter().filter(is_own).filter_map(|fact| spoken.fact_label(*fact));
        let channels = service.apply.channels.iter();
        ServicePage {
            id: service.id.clone(),
            plan: None,
            name: self.text(spoken.service_name(service)),
            summary: self.text(spoken.service_summary(service)),
            provider: words::elsewhere(visit, &service.provider),
            place_decides: matches!(service.provider, Provider::Any { .. }),
            advise_only: service.advise_only,
            is_over: !service.available_on(visit.app.today()),
            machine_drafted: spoken.machine_drafted(service),
            checked: service.checked,
            events: self.events(),
            outcomes: self.outcomes(),
            clauses: self.clauses(),
            proofs: self.proofs(),
            asks: asks.map(|said| self.text(said)).collect(),
            cost: self.cost(),
            promises: self.promises(),
            silence: service.case.silence_means,
            channels: channels
                .map(|one| ServiceChannel { id: one.name(), words: visit.locale().channel(*one) })
                .collect(),
            internal: self.internal(),
            external: self.external(),
            further: self.further(),
            no_review: spoken.review_none_because(service).map(|said| self.text(said)),
            law: self.law(),
            retention: spoken.retention(service).map(|said| self.text(said)),
            linked_data: linked_data(visit, service),
            help,
        }
    }

    fn events(&self) -> Vec<EventLink> {
        let service = self.service;
        let is_of = |event: &&'static Event| service.events.contains(&event.id) || event.names_service(&service.id);
        let link = |event| EventLink {
            name: self.text(self.visit.spoken().event_name(event)),
            href: format!("/events/{}", event.id),
        };
        self.visit.app.catalogue.events.iter().filter(is_of).map(link).collect()
    }

    /// A day or a yes is something that the plan tells; what one gets is an amount.
    fn outcomes(&self) -> Vec<Text> {
        let is_gain = |outcome: &&catalogue::service::Outcome| {
            let is_figure = matches!(outcome.rule.ty, Type::Money | Type::Whole | Type::Decimal);
            is_figure && outcome.unit.is_some()
        };
        let gains = self.service.outcomes.iter().filter(is_gain);
        let said = gains.filter_map(|gain| self.visit.spoken().outcome(self.service, &gain.name));
        said.map(|said| self.text(said)).collect()
    }

    fn law(&self) -> Vec<LawLink> {
        let link = |law: &Authority| LawLink {
            instrument: law.instrument.clone(),
            section: law.section.clone(),
            url: law.url.clone(),
        };
        self.service.authority.iter().map(link).collect()
    }

    fn clauses(&self) -> Vec<ServiceClause> {
        let spoken = self.visit.spoken();
        let clause = |requirement: &'static catalogue::service::Requirement| {
            let words = self.text(spoken.requirement_because(self.service, &requirement.id)?);
            Some(ServiceClause { words, cite: requirement.cite.clone() })
        };
        self.service.requirements.iter().filter_map(clause).collect()
    }

    fn proofs(&self) -> Vec<ServiceProof> {
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
            Some(ServiceProof { what: self.text(spoken.fact_proof(evidence.fact)?), by, otherwise })
        };
        self.service.apply.evidence.iter().filter_map(proof).collect()
    }

    /// A fee that is not known is never shown as none.
    fn cost(&self) -> ServiceCost {
        let app = &self.visit.app;
        let plain = |kind| ServiceCost { kind, amount: None, cite: None, may_be_waived: false };
        match &self.service.apply.fee {
            Fee::Untold => plain(CostKind::Untold),
            Fee::None => plain(CostKind::Free),
            Fee::Billed { cite, .. } => ServiceCost { cite: cite.clone(), ..plain(CostKind::Billed) },
            Fee::Amount { rule, cite, waived_when } => {
                let nothing = Facts::new(&app.catalogue.program.vocabulary);
                let value = app.catalogue.program.evaluate(&nothing, app.today()).value(rule.node);
                let amount = value.ok().and_then(|value| value.as_number());
                let kind = match amount {
                    Some(amount) if amount.is_zero() => CostKind::Free,
                    Some(_) => CostKind::Amount,
                    None => CostKind::Depends,
                };
                let amount = amount.map(|amount| self.visit.locale().money(amount));
                ServiceCost { kind, amount, cite: Some(cite.clone()), may_be_waived: waived_when.is_some() }
            }
        }
    }

    fn promises(&self) -> Vec<ServicePromise> {
        let spoken = self.visit.spoken();
        let promise = |promise: &'static catalogue::service::Promise| {
            let locale = self.visit.locale();
            Some(ServicePromise {
                what: self.text(spoken.promise(self.service, &promise.id)?),
                within: words::within(locale, promise.within),
                is_proposed: promise.status == Status::Proposed,
                source: promise.source.clone(),
                limits: promise
                    .limits
                    .iter()
                    .map(|limit| LimitText { time: words::within(locale, limit.is), cite: limit.cite.clone() })
                    .collect(),
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
            Remedy::RefundShare(share) => words::own(share_words(visit.locale(), share)),
            Remedy::GivePriority => words::own(visit.text("service-remedy-give-priority")),
            Remedy::Escalate(_) => words::own(visit.text("service-remedy-escalate")),
            Remedy::DeemedRefused => words::own(visit.text("service-remedy-deemed-refused")),
            Remedy::DeemedApproved => words::own(visit.text("service-remedy-deemed-approved")),
            Remedy::Tell(_) | Remedy::FindOut(_) => self.text(visit.spoken().promise_tell(self.service, promise)?),
        })
    }

    fn internal(&self) -> Option<ReviewWay> {
        let route = self.service.review.internal.as_ref()?;
        let by = self.text(self.visit.spoken().review_by(self.service)?);
        Some(self.route(by, route, "internal"))
    }

    fn external(&self) -> Option<ReviewWay> {
        let route = self.service.review.external.as_ref()?;
        Some(self.route(words::agency(self.visit, &route.by), route, "external"))
    }

    fn further(&self) -> Option<ReviewWay> {
        let route = self.service.review.further.as_ref()?;
        Some(self.route(words::agency(self.visit, &route.by), route, "further"))
    }

    /// The time as everybody has it or, where it depends on the case, each that there may be.
    fn route(&self, by: Text, route: &'static ReviewRoute, way: &str) -> ReviewWay {
        let locale = self.visit.locale();
        let within = route.within().filter(|_| way != "further").map(|within| words::within(locale, within));
        let each = route.limits.iter().filter(|_| within.is_none());
        let times = each.filter_map(|limit| self.time(limit, way)).collect();
        ReviewWay { by, within, times, cite: route.cite.clone() }
    }

    fn time(&self, limit: &'static ReviewLimit, way: &str) -> Option<LimitText> {
        let locale = self.visit.locale();
        let spoken = self.visit.spoken();
        let time = match &limit.time {
            ReviewTime::NoLimit(_) => spoken.review_limit(self.service, way, limit)?.text.into_owned(),
            ReviewTime::Within(within, from) => {
                let within = ("within", words::within(locale, *within).into());
                match from {
                    CountedFrom::Fact(fact) => {
                        let fact = ("fact", spoken.fact_label(*fact)?.text.into_owned().into());
                        locale.say("review-from-fact", &[within, fact])
                    }
                    _ if way == "further" => locale.say("review-from-their-decision", &[within]),
                    _ => locale.say("review-from-told", &[within]),
                }
            }
        };
        Some(LimitText { time, cite: limit.cite.clone() })
    }
}
