//! The texts met by a person who is having a baby, or needs one of the most used services, in their language.

use std::collections::BTreeSet;

use catalogue::service::{Provider, Remedy};
use catalogue::{Catalogue, Said, Service, Spoken};
use rules::{FactId, Facts, Type};

use crate::support::root;

/// Beside all services of `having-a-baby`.
const MOST_USED: [&str; 8] = [
    "active-and-creative-kids-voucher",
    "driver-licence-renewal",
    "fine-review",
    "gas-rebate",
    "gold-opal-card",
    "nsw-seniors-card",
    "vehicle-registration-renewal",
    "working-with-children-check",
];

/// Notes texts in another language than the one asked for.
struct Listener<'c> {
    spoken: Spoken<'c>,
    missing: Vec<String>,
}

impl<'c> Listener<'c> {
    fn hear(&mut self, what: &str, said: impl IntoIterator<Item = Said<'c>>) {
        let language = self.spoken.language();
        let other = said.into_iter().filter(|said| said.language != language);
        self.missing.extend(other.map(|said| format!("{language} {what}: {said}")));
    }

    fn service(&mut self, service: &'c Service) {
        let (spoken, id) = (self.spoken, service.id.as_str());
        self.hear(id, [spoken.service_name(service), spoken.service_summary(service)]);
        for requirement in &service.requirements {
            self.hear(id, spoken.requirement_because(service, &requirement.id));
            for way in 0..requirement.otherwise.len() {
                let (holds, needs) = (Ok(false), Vec::new());
                let clause = catalogue::Clause { requirement, holds, needs, fails_as: Some(way), not_yet: None };
                self.hear(id, spoken.requirement_otherwise(service, &clause));
            }
        }
        for outcome in &service.outcomes {
            self.hear(id, spoken.outcome(service, &outcome.name));
            self.hear(id, spoken.outcome_unit(service, &outcome.name));
            for (choice, _) in &outcome.choices {
                self.hear(id, spoken.outcome_choice(service, &outcome.name, choice));
            }
        }
        for promise in &service.charter {
            self.hear(id, spoken.promise(service, &promise.id));
            self.hear(id, spoken.promise_tell(service, &promise.id));
        }
        service.case.steps.iter().for_each(|step| self.hear(id, spoken.case_step(service, &step.id)));
        service.case.outcomes.iter().for_each(|name| self.hear(id, spoken.decision(service, name)));
        service.case.may_stop_clock.iter().for_each(|name| self.hear(id, spoken.pause(service, name.name())));
        if let Provider::Agency(agency) = &service.provider {
            self.hear(id, [spoken.agency_name(agency), spoken.agency_about(agency)].into_iter().flatten());
        }
        self.hear(id, service.review.external.as_ref().and_then(|route| spoken.agency_name(&route.by)));
        self.hear(id, spoken.retention(service));
        self.hear(id, spoken.review_by(service));
        self.hear(id, spoken.review_none_because(service));
    }

    fn fact(&mut self, catalogue: &'c Catalogue, fact: FactId) {
        let (spoken, vocabulary) = (self.spoken, &catalogue.program.vocabulary);
        let name = vocabulary.fact_name(fact);
        self.hear(name, [spoken.fact_ask(fact), spoken.fact_label(fact), spoken.fact_help(fact)].into_iter().flatten());
        self.hear(name, spoken.choices(fact).into_iter().map(|(_, said)| said));
        let group = catalogue.facts.get(fact).and_then(|fact| fact.wording.group.as_deref());
        self.hear(name, group.and_then(|group| spoken.group_title(group)));
        let Type::List(_) = vocabulary.fact_type(fact) else { return };
        let Some(record) = Facts::record_of(vocabulary, fact) else { return };
        self.hear(name, spoken.record_label(record));
        for (field, field_name, _) in vocabulary.fields(record) {
            self.hear(field_name, spoken.field_ask(record, field));
            self.hear(field_name, spoken.field_label(record, field));
            self.hear(field_name, spoken.field_help(record, field));
            self.hear(field_name, spoken.field_choices(record, field).into_iter().map(|(_, said)| said));
        }
    }
}

#[test]
fn a_family_that_has_a_baby_reads_everything_in_its_language() {
    let catalogue = stoa::files::load_checked(&root().join("catalogues/nsw")).unwrap();
    let event = catalogue.event("having-a-baby").unwrap();
    let of_the_event = event.all_steps().filter_map(|step| step.service());
    let services: Vec<&Service> = of_the_event.chain(MOST_USED).filter_map(|id| catalogue.service(id)).collect();
    assert!(services.len() > MOST_USED.len());
    let first = catalogue.events.iter().flat_map(|event| &event.asks_first);
    let mut facts: BTreeSet<FactId> = first.copied().collect();
    let mut nodes: Vec<_> = event.all_steps().filter_map(|step| step.goal).collect();
    for service in &services {
        nodes.push(service.eligible);
        nodes.extend(service.outcomes.iter().map(|outcome| outcome.rule.node));
        facts.extend(&service.apply.asks);
        facts.extend(service.apply.evidence.iter().map(|evidence| evidence.fact));
    }
    nodes.into_iter().for_each(|node| facts.extend(catalogue.program.facts_in(node)));
    let mut missing = Vec::new();
    let languages: Vec<&str> = catalogue.languages().skip(1).collect();
    assert_eq!(languages, ["ar", "zh-Hans", "vi"]);
    for language in languages {
        let mut listener = Listener { spoken: catalogue.in_language(language), missing: Vec::new() };
        let spoken = listener.spoken;
        listener.hear("the catalogue", [spoken.catalogue_name()]);
        for event in &catalogue.events {
            listener
                .hear(&event.id, [Some(spoken.event_name(event)), spoken.event_summary(event)].into_iter().flatten());
            event.steps.iter().for_each(|step| listener.hear(&event.id, spoken.step_title(event, step)));
        }
        for service in &services {
            listener.service(service);
        }
        facts.iter().for_each(|fact| listener.fact(&catalogue, *fact));
        missing.extend(listener.missing);
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn to_whom_a_broken_promise_is_put_is_said_in_every_language() {
    let catalogue = stoa::files::load_checked(&root().join("catalogues/nsw")).unwrap();
    let mut missing = BTreeSet::new();
    for language in catalogue.languages().skip(1) {
        let spoken = catalogue.in_language(language);
        for service in &catalogue.services {
            let remedies = service.charter.iter().flat_map(|promise| &promise.if_missed);
            for remedy in remedies {
                let Remedy::Escalate(who) = remedy else { continue };
                if spoken.role(service, who).is_none_or(|said| said.language != language) {
                    missing.insert(format!("{language} role-{who}"));
                }
            }
        }
    }
    assert_eq!(missing, BTreeSet::new());
}
