//! The catalogue's texts in a language. Missing ones fall back to the catalogue's own language, and say so.

use std::borrow::Cow;
use std::fmt;

use rules::FactId;

use crate::catalogue::Catalogue;
use crate::judgement::Clause;
use crate::service::{
    AfterDecision, DutyQuestion, Otherwise, Promise, Remedy, Requirement, ReviewLimit, ReviewTime, Service,
    StandardCondition, Stop,
};
use crate::town::Resident;
use crate::translations::{Text, Tongue};
use crate::word_keys::{otherwise_key, phrase_key};

/// A text, and the language it is actually in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said<'c> {
    pub text: Cow<'c, str>,
    pub language: &'c str,
    /// Not yet checked by a translator.
    pub machine_drafted: bool,
}

impl fmt::Display for Said<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// The catalogue in one language.
#[derive(Clone, Copy, Debug)]
pub struct Spoken<'c> {
    pub(crate) catalogue: &'c Catalogue,
    language: &'c str,
    own_language: &'c str,
    /// `None` if the language is the catalogue's own, or has no translation.
    tongue: Option<&'c Tongue>,
}

impl Catalogue {
    /// The languages of the catalogue, its own first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.about.languages.iter().map(String::as_str)
    }

    /// The catalogue as its author wrote it.
    pub fn in_own_language(&self) -> Spoken<'_> {
        self.in_language(self.languages().next().unwrap_or("en"))
    }

    /// The catalogue in a language; in its own if that one is not available.
    pub fn in_language(&self, language: &str) -> Spoken<'_> {
        let own_language = self.languages().next().unwrap_or("en");
        let language = self.languages().find(|known| *known == language).unwrap_or(own_language);
        let tongue = self.translations.tongue(language).filter(|_| language != own_language);
        Spoken { catalogue: self, language, own_language, tongue }
    }
}

impl<'c> Spoken<'c> {
    /// The language asked for, or the catalogue's own if that one is not available.
    pub fn language(self) -> &'c str {
        self.language
    }

    pub fn catalogue_name(self) -> Said<'c> {
        self.say(format_args!("catalogue/name"), &self.catalogue.about.name)
    }

    /// When somebody answers the one number.
    pub fn phone_hours(self) -> Option<Said<'c>> {
        Some(self.say(format_args!("catalogue/phone-hours"), self.catalogue.about.phone_hours.as_deref()?))
    }

    /// Words at the foot of each page.
    /// The government whose official site this may be.
    pub fn official_government(self) -> Option<Said<'c>> {
        let official = self.catalogue.about.official.as_ref()?;
        Some(self.say(format_args!("catalogue/official-government"), &official.government))
    }

    pub fn acknowledgement(self) -> Option<Said<'c>> {
        Some(self.say(format_args!("catalogue/acknowledgement"), self.catalogue.about.acknowledgement.as_deref()?))
    }

    /// How people call a body of a kind; `None` if the catalogue has no words of its own for it.
    pub fn kind_name(self, kind: &str) -> Option<Said<'c>> {
        let name = self.catalogue.about.kind(kind)?.name.as_deref()?;
        Some(self.say(format_args!("catalogue/kind-{kind}"), name))
    }

    /// Why it is worth being somebody of the town.
    pub fn resident_story(self, resident: &'c Resident) -> Option<Said<'c>> {
        Some(self.say(format_args!("town/{}-story", resident.id), resident.story.as_deref()?))
    }

    /// A short text that stands in many places: hours, a cost, a paper.
    pub fn phrase(self, text: &'c str) -> Said<'c> {
        self.say(format_args!("phrases/{}", phrase_key(text)), text)
    }

    /// `None` if there is no such agency.
    pub fn agency_name(self, id: &str) -> Option<Said<'c>> {
        let agency = self.catalogue.agencies.get(id)?;
        Some(self.say(format_args!("agencies/{id}-name"), &agency.name))
    }

    pub fn agency_about(self, id: &str) -> Option<Said<'c>> {
        let about = self.catalogue.agencies.get(id)?.about.as_deref()?;
        Some(self.say(format_args!("agencies/{id}-about"), about))
    }

    /// Whether the service is translated into this language.
    pub fn speaks(self, service: &Service) -> bool {
        self.language == self.own_language || self.own_words(service).is_some()
    }

    /// Whether the translation of the service is not yet checked by a translator.
    pub fn machine_drafted(self, service: &Service) -> bool {
        self.own_words(service).is_some_and(|text| text.machine_drafted)
    }

    fn own_words(self, service: &Service) -> Option<&'c Text> {
        // The slash ends the owner, so `services/gas` does not match `services/gas-rebate`.
        self.tongue?.any_of(&format!("services/{}", service.id))
    }

    pub fn service_name(self, service: &'c Service) -> Said<'c> {
        self.say(format_args!("services/{}/name", service.id), &service.name)
    }

    pub fn service_summary(self, service: &'c Service) -> Said<'c> {
        self.say(format_args!("services/{}/summary", service.id), &service.summary)
    }

    /// The explanation of a requirement that is met.
    pub fn requirement_because(self, service: &'c Service, id: &str) -> Option<Said<'c>> {
        let requirement = service.requirement(id)?;
        Some(self.say(format_args!("services/{}/requirement-{id}-because", service.id), &requirement.because))
    }

    /// The explanation of a requirement that is not met, for the way in which it fails.
    pub fn requirement_otherwise(self, service: &'c Service, clause: &Clause<'c>) -> Option<Said<'c>> {
        let (requirement, n) = (clause.requirement, clause.fails_as?);
        let own = &requirement.otherwise.get(n)?.say;
        let key = otherwise_key(requirement, n);
        Some(self.say(format_args!("services/{}/{key}", service.id), own))
    }

    /// Every explanation of a requirement that is not met, one for each way in which it can fail.
    pub fn requirement_fails(self, service: &'c Service, requirement: &'c Requirement) -> Vec<Said<'c>> {
        let say = |(n, way): (usize, &'c Otherwise)| {
            let key = otherwise_key(requirement, n);
            self.say(format_args!("services/{}/{key}", service.id), &way.say)
        };
        requirement.otherwise.iter().enumerate().map(say).collect()
    }

    /// What an officer confirms under a question of a duty, when granting.
    pub fn duty_confirm(self, service: &'c Service, question: &'c DutyQuestion) -> Option<Said<'c>> {
        let own = question.confirm.as_deref()?;
        Some(self.say(format_args!("services/{}/duty-{}-confirm", service.id, question.id), own))
    }

    /// A condition of the service, and why it is needed.
    pub fn condition(self, service: &'c Service, condition: &'c StandardCondition) -> (Said<'c>, Said<'c>) {
        let text = self.say(format_args!("services/{}/condition-{}", service.id, condition.id), &condition.text);
        let because =
            self.say(format_args!("services/{}/condition-{}-because", service.id, condition.id), &condition.because);
        (text, because)
    }

    /// What is said where an answer ends the form.
    pub fn stop_say(self, service: &'c Service, stop: &'c Stop) -> Said<'c> {
        self.say(format_args!("services/{}/stop-{}-say", service.id, stop.id), &stop.say)
    }

    pub fn outcome(self, service: &'c Service, name: &str) -> Option<Said<'c>> {
        let outcome = service.outcome(name)?;
        Some(self.say(format_args!("services/{}/outcome-{name}", service.id), &outcome.title))
    }

    pub fn outcome_unit(self, service: &'c Service, name: &str) -> Option<Said<'c>> {
        let unit = service.outcome(name)?.unit.as_deref()?;
        Some(self.say(format_args!("services/{}/outcome-{name}-unit", service.id), unit))
    }

    /// The text of one result of an outcome that is a choice.
    pub fn outcome_choice(self, service: &'c Service, name: &str, choice: &str) -> Option<Said<'c>> {
        let (_, words) = service.outcome(name)?.choices.iter().find(|(known, _)| known == choice)?;
        Some(self.say(format_args!("services/{}/outcome-{name}-choice-{choice}", service.id), words))
    }

    /// What the person can do if the source of a proof does not answer.
    pub fn evidence_otherwise(self, service: &'c Service, fact: FactId) -> Option<Said<'c>> {
        let evidence = service.apply.evidence.iter().find(|evidence| evidence.fact == fact)?;
        let name = self.catalogue.program.vocabulary.fact_name(fact);
        let key = format_args!("services/{}/evidence-{name}-otherwise", service.id);
        Some(self.say(key, evidence.otherwise.as_deref()?))
    }

    pub fn promise(self, service: &'c Service, id: &str) -> Option<Said<'c>> {
        let promise = promise_of(service, id)?;
        Some(self.shared(service, "promise", &promise.id))
    }

    /// What the person is told when a promise is missed, if the manifest says so.
    pub fn promise_tell(self, service: &'c Service, id: &str) -> Option<Said<'c>> {
        let words = promise_of(service, id)?.if_missed.iter().find_map(|remedy| match remedy {
            Remedy::Tell(words) | Remedy::FindOut(words) => Some(words),
            _ => None,
        })?;
        Some(self.say(format_args!("services/{}/promise-{id}-tell", service.id), words))
    }

    /// A step of casework.
    pub fn case_step(self, service: &'c Service, id: &str) -> Option<Said<'c>> {
        let step = service.case.steps.iter().find(|step| step.id == id)?;
        Some(self.shared(service, "step", &step.id))
    }

    /// One of the possible outcomes of a case.
    pub fn decision(self, service: &'c Service, name: &str) -> Option<Said<'c>> {
        let name = service.case.outcomes.iter().find(|known| *known == name)?;
        Some(self.shared(service, "decision", name))
    }

    /// A reason for stopping the clock.
    pub fn pause(self, service: &'c Service, name: &str) -> Option<Said<'c>> {
        let pause = service.case.pause(name)?;
        Some(self.shared(service, "pause", pause.name()))
    }

    /// The role to which a missed promise is escalated, such as a team leader. `None` without a translation: the id is
    /// used inside a sentence, where a heading would not fit.
    pub fn role(self, service: &'c Service, who: &str) -> Option<Said<'c>> {
        let own = self.find(format_args!("services/{}/role-{who}", service.id));
        own.or_else(|| self.find(format_args!("services/role-{who}")))
    }

    pub fn retention(self, service: &'c Service) -> Option<Said<'c>> {
        let retention = service.case.retention.as_deref()?;
        Some(self.say(format_args!("services/{}/retention", service.id), retention))
    }

    /// The internal reviewer of a decision.
    pub fn review_by(self, service: &'c Service) -> Option<Said<'c>> {
        let route = service.review.internal.as_ref()?;
        Some(self.say(format_args!("services/{}/review-by", service.id), &route.by))
    }

    pub fn review_none_because(self, service: &'c Service) -> Option<Said<'c>> {
        let words = service.review.none_because.as_deref()?;
        Some(self.say(format_args!("services/{}/review-none-because", service.id), words))
    }

    /// What the law has in place of a last day to ask for a review. `way` is `internal`, `external` or `further`.
    pub fn review_limit(self, service: &'c Service, way: &str, limit: &'c ReviewLimit) -> Option<Said<'c>> {
        let ReviewTime::NoLimit(words) = &limit.time else { return None };
        let review = &service.review;
        let route = match way {
            "internal" => &review.internal,
            "external" => &review.external,
            _ => &review.further,
        };
        let place = route.as_ref()?.limits.iter().position(|one| std::ptr::eq(one, limit))?;
        Some(self.say(format_args!("services/{}/review-{way}-limit-{}", service.id, place + 1), words))
    }

    /// What remains to do after a decision.
    pub fn after_decision(self, service: &'c Service, after: &'c AfterDecision) -> Said<'c> {
        let place = service.after_decision.iter().position(|one| std::ptr::eq(one, after)).unwrap_or(0);
        self.say(format_args!("services/{}/after-decision-{}", service.id, place + 1), &after.say)
    }

    /// Texts shared by services; the manifest only has an id, which is made readable if there is no text.
    fn shared(self, service: &'c Service, kind: &str, id: &'c str) -> Said<'c> {
        let own = self.find(format_args!("services/{}/{kind}-{id}", service.id));
        let said = own.or_else(|| self.find(format_args!("services/{kind}-{id}")));
        said.unwrap_or_else(|| self.own(Cow::Owned(in_words(id))))
    }

    pub(crate) fn say(self, key: fmt::Arguments<'_>, own: &'c str) -> Said<'c> {
        self.find(key).unwrap_or_else(|| self.own(Cow::Borrowed(own)))
    }

    /// A text in the language itself, without fallback.
    pub(crate) fn find(self, key: fmt::Arguments<'_>) -> Option<Said<'c>> {
        let Text { text, machine_drafted } = self.tongue?.get(&key.to_string())?;
        Some(Said { text: Cow::Borrowed(text), language: self.language, machine_drafted: *machine_drafted })
    }

    pub(crate) fn own(self, text: Cow<'c, str>) -> Said<'c> {
        Said { text, language: self.own_language, machine_drafted: false }
    }
}

fn promise_of<'s>(service: &'s Service, id: &str) -> Option<&'s Promise> {
    service.charter.iter().find(|promise| promise.id == id)
}

/// `ask-for-papers` made readable.
pub(crate) fn in_words(id: &str) -> String {
    let words = id.replace(['-', '_'], " ");
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}
