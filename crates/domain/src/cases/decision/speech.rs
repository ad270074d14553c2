//! Puts the content of a decision into words in one language: the service, facts, clauses.

use catalogue::{Catalogue, Clause, Spoken};
use rules::{FactId, Need, Value as Known};

use super::contributions::{Contributions, Opinion, Submission};
use super::law::Law;
use super::model::Evidence;
use crate::app::App;
use crate::attachments::File;
use crate::locale::Locale;
use crate::questions::{said, wording};

/// A language: our own messages, and the catalogue's texts.
#[derive(Clone, Copy)]
pub struct Speech<'a> {
    catalogue: &'static Catalogue,
    pub locale: &'a Locale,
    pub spoken: Spoken<'static>,
}

impl<'a> Speech<'a> {
    /// With the texts of the catalogue that applies to the case.
    pub fn of(app: &'a App, catalogue: &'static Catalogue, language: &str) -> Self {
        let locale = app.locales.of(language);
        Speech { catalogue, locale, spoken: catalogue.in_language(locale.tag()) }
    }

    pub fn outcome(&self, law: &Law, outcome: &str) -> String {
        let said = self.spoken.decision(law.service, outcome);
        said.map_or_else(|| outcome.replace('-', " "), |said| said.to_string())
    }

    pub fn agency(&self, agency: &str) -> String {
        self.spoken.agency_name(agency).map_or_else(|| agency.replace('-', " "), |said| said.to_string())
    }

    /// Why a clause is met or not, as the manifest puts it.
    pub fn clause(&self, law: &Law, clause: &Clause<'_>) -> String {
        if law.hides(clause) {
            return self.locale.text("decision-clause-hidden");
        }
        let said = match clause.holds {
            Ok(false) => self.spoken.requirement_otherwise(law.service, clause),
            _ => self.spoken.requirement_because(law.service, &clause.requirement.id),
        };
        said.map_or_else(|| clause.words(), |said| said.to_string())
    }

    pub fn fact(&self, fact: FactId) -> String {
        let worded = wording(self.catalogue, self.locale.tag(), Need::Fact(fact));
        worded.map_or_else(String::new, |worded| worded.label)
    }

    /// The question to which a fact is the answer; its label where it is never asked.
    pub fn question(&self, fact: FactId) -> String {
        let worded = wording(self.catalogue, self.locale.tag(), Need::Fact(fact));
        worded.map_or_else(String::new, |worded| if worded.ask.is_empty() { worded.label } else { worded.ask })
    }

    pub fn value(&self, fact: FactId, value: &Known) -> String {
        said(self.catalogue, self.locale, Need::Fact(fact), value)
    }

    /// A fact of the catalogue with its value in the case.
    pub fn fact_and_value(&self, law: &Law, name: &str) -> String {
        let Some(fact) = law.catalogue.program.vocabulary.fact(name) else { return name.replace('_', " ") };
        if law.hides_fact(fact) {
            return self.locale.text("decision-fact-hidden");
        }
        match law.read(fact) {
            Some(value) => format!("{}: {}", self.fact(fact), self.value(fact, &value)),
            None => self.fact(fact),
        }
    }

    /// The title of a piece of evidence.
    pub fn evidence(&self, law: &Law, near: &Near<'_>, evidence: &Evidence) -> String {
        let named = match evidence {
            Evidence::Fact(name) => Some(self.fact_and_value(law, name)),
            Evidence::Attachment(id) => near.attachment(id).map(|one| one.name.clone()),
            Evidence::Submission(id) => {
                let say = |one: &Submission| self.locale.say("decision-submission", &[("who", (&one.who).into())]);
                near.submission(id).map(say)
            }
            Evidence::Opinion(id) => {
                let say =
                    |one: &Opinion| self.locale.say("decision-opinion", &[("agency", self.agency(&one.agency).into())]);
                near.opinion(id).map(say)
            }
            Evidence::Words(words) => Some(words.clone()),
            Evidence::Sent => Some(self.locale.text("decision-evidence-sent")),
        };
        named.unwrap_or_else(|| self.locale.text("decision-evidence-gone"))
    }
}

/// Material belonging to a case that a decision may rest on.
pub struct Near<'n> {
    pub attachments: &'n [File],
    pub around: &'n Contributions,
}

impl Near<'_> {
    fn attachment(&self, id: &str) -> Option<&File> {
        self.attachments.iter().find(|one| one.id == id)
    }

    fn submission(&self, id: &str) -> Option<&Submission> {
        self.around.submissions.iter().find(|one| one.id == id)
    }

    fn opinion(&self, id: &str) -> Option<&Opinion> {
        self.around.opinions.iter().find(|one| one.id == id)
    }

    /// Whether something belongs to the case, so that a decision can rest on it.
    pub fn has(&self, law: &Law, evidence: &Evidence) -> bool {
        match evidence {
            Evidence::Fact(name) => law.catalogue.program.vocabulary.fact(name).is_some_and(|fact| law.knows(fact)),
            Evidence::Attachment(id) => self.attachment(id).is_some(),
            Evidence::Submission(id) => self.submission(id).is_some(),
            Evidence::Opinion(id) => self.opinion(id).is_some(),
            Evidence::Words(words) => !words.trim().is_empty(),
            Evidence::Sent => true,
        }
    }
}
