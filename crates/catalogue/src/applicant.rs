//! Who an application is for: a person, or an organisation that people act for. What is asked of each differs.

use rules::FactId;

use crate::catalogue::Catalogue;
use crate::service::Service;
use crate::vocabulary::Fact;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Applicant {
    #[default]
    Person,
    /// A business, a club or another body with a name of its own.
    Organisation,
}

impl Applicant {
    pub const ALL: [Applicant; 2] = [Applicant::Person, Applicant::Organisation];

    /// As manifests and databases write it.
    pub fn name(self) -> &'static str {
        match self {
            Applicant::Person => "person",
            Applicant::Organisation => "organisation",
        }
    }

    pub fn of(name: &str) -> Option<Applicant> {
        Applicant::ALL.into_iter().find(|one| one.name() == name)
    }

    /// As a fact says of whom it is asked.
    pub(crate) fn asked(self) -> &'static str {
        match self {
            Applicant::Person => "applicants",
            Applicant::Organisation => "organisations",
        }
    }
}

impl Catalogue {
    /// What is asked of everybody of a kind who applies for anything.
    pub fn asked_of(&self, applicant: Applicant) -> impl Iterator<Item = &Fact> {
        self.facts.facts.iter().filter(move |fact| fact.wording.asked_of == Some(applicant))
    }

    /// The fact with the name of an organisation. Without one, no organisation can be an applicant here.
    pub fn organisation_name(&self) -> Option<FactId> {
        self.asked_of(Applicant::Organisation).find(|fact| fact.wording.is_name_of_organisation()).map(|fact| fact.id)
    }

    /// What an agency asks of this applicant beyond what the rules need. Numbers that identify an organisation are given
    /// once, when somebody adds it.
    pub(crate) fn asks_of<'s>(
        &'s self,
        service: &'s Service,
        applicant: Applicant,
    ) -> impl Iterator<Item = FactId> + 's {
        let is_asked = move |fact: &FactId| {
            let wording = self.facts.get(*fact).map(|fact| &fact.wording);
            wording.is_none_or(|words| words.asked_of.is_none_or(|of| of == applicant) && !words.identifies)
        };
        service.apply.asks.iter().copied().filter(is_asked)
    }
}
