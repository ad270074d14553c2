//! Life events and signposts in a language.

use std::fmt;

use crate::events::{Event, EventStep, StepWhat};
use crate::service::Service;
use crate::signposts::Signpost;
use crate::spoken::{Said, Spoken};

impl<'c> Spoken<'c> {
    pub fn event_name(self, event: &'c Event) -> Said<'c> {
        self.say(format_args!("events/{}-name", event.id), &event.name)
    }

    pub fn event_summary(self, event: &'c Event) -> Option<Said<'c>> {
        let summary = event.summary.as_deref()?;
        Some(self.say(format_args!("events/{}-summary", event.id), summary))
    }

    /// Why a step belongs to its life event.
    pub fn step_why(self, event: &'c Event, step: &'c EventStep) -> Option<Said<'c>> {
        let why = step.why.as_deref()?;
        Some(match step.what {
            StepWhat::Guidance(_) => self.say(format_args!("events/{}-{}-why", event.id, step.id), why),
            _ => self.say(format_args!("events/{}-why-{}", event.id, step.id), why),
        })
    }

    /// For whom a step is, while that is open.
    pub fn step_only_if(self, event: &'c Event, step: &'c EventStep) -> Option<Said<'c>> {
        let words = step.only_if.as_deref()?;
        Some(self.say(format_args!("events/{}-{}-only-if", event.id, step.id), words))
    }

    /// What there is to do; for a service or a signpost its name.
    pub fn step_title(self, event: &'c Event, step: &'c EventStep) -> Option<Said<'c>> {
        Some(match &step.what {
            StepWhat::Guidance(guidance) => {
                self.say(format_args!("events/{}-{}-title", event.id, step.id), &guidance.title)
            }
            StepWhat::Service(id) => self.service_name(self.catalogue.service(id)?),
            StepWhat::Signpost(id) => self.signpost_name(self.catalogue.signpost(id)?),
        })
    }

    /// How to go about it.
    pub fn step_how(self, event: &'c Event, step: &'c EventStep) -> Option<Said<'c>> {
        match &step.what {
            StepWhat::Guidance(guidance) => {
                let how = guidance.contact.how.as_deref()?;
                Some(self.say(format_args!("events/{}-{}-how", event.id, step.id), how))
            }
            StepWhat::Signpost(id) => self.signpost_how(self.catalogue.signpost(id)?),
            StepWhat::Service(_) => None,
        }
    }

    pub fn signpost_name(self, signpost: &'c Signpost) -> Said<'c> {
        self.say(format_args!("signposts/{}-name", signpost.id), &signpost.name)
    }

    pub fn signpost_summary(self, signpost: &'c Signpost) -> Said<'c> {
        self.say(format_args!("signposts/{}-summary", signpost.id), &signpost.summary)
    }

    pub fn signpost_how(self, signpost: &'c Signpost) -> Option<Said<'c>> {
        let how = signpost.contact.how.as_deref()?;
        Some(self.say(format_args!("signposts/{}-how", signpost.id), how))
    }

    pub fn signpost_whom(self, signpost: &'c Signpost) -> Option<Said<'c>> {
        let whom = signpost.whom.as_deref()?;
        Some(self.say(format_args!("signposts/{}-for", signpost.id), whom))
    }

    /// What people say for an event in this language, where the catalogue says it.
    pub(crate) fn event_also_said(self, event: &Event) -> Vec<String> {
        self.also_said(format_args!("events/{}-people-also-say", event.id))
    }

    pub(crate) fn service_also_said(self, service: &Service) -> Vec<String> {
        self.also_said(format_args!("services/{}/people-also-say", service.id))
    }

    pub(crate) fn signpost_also_said(self, signpost: &Signpost) -> Vec<String> {
        self.also_said(format_args!("signposts/{}-people-also-say", signpost.id))
    }

    /// Phrases with a semicolon between them.
    fn also_said(self, key: fmt::Arguments<'_>) -> Vec<String> {
        let said = self.find(key).map(|said| said.text.into_owned()).unwrap_or_default();
        said.split(';').map(|phrase| phrase.trim().to_string()).filter(|phrase| !phrase.is_empty()).collect()
    }
}
