//! Questions, labels and answers in a language: the texts of facts, of records and of their fields.

use std::fmt;

use rules::{FactId, FieldId, RecordId};

use crate::spoken::{Said, Spoken};
use crate::vocabulary::{Record, Wording};

/// The owner of a wording, which is the prefix of its keys.
#[derive(Clone, Copy)]
enum Named<'c> {
    Fact,
    /// A field of the record with this name.
    Field(&'c str),
}

/// The key of a part of a wording.
struct WordingKey<'k>(Named<'k>, &'k str, &'k str);

impl fmt::Display for WordingKey<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let WordingKey(named, name, part) = self;
        match named {
            Named::Fact => write!(f, "facts/{name}-{part}"),
            Named::Field(record) => write!(f, "facts/record-{record}-{name}-{part}"),
        }
    }
}

impl<'c> Spoken<'c> {
    /// The question; for a derived fact, which has none, its label. `None` if there is no such fact.
    pub fn fact_ask(self, fact: FactId) -> Option<Said<'c>> {
        self.fact(fact).map(|wording| self.ask(Named::Fact, wording))
    }

    /// The label in summaries.
    pub fn fact_label(self, fact: FactId) -> Option<Said<'c>> {
        self.fact(fact).map(|wording| self.label(Named::Fact, wording))
    }

    pub fn fact_help(self, fact: FactId) -> Option<Said<'c>> {
        self.help(Named::Fact, self.fact(fact)?)
    }

    /// How to find out, for those who do not know.
    pub fn fact_unsure(self, fact: FactId) -> Option<Said<'c>> {
        let wording = self.fact(fact)?;
        let key = WordingKey(Named::Fact, &wording.name, "unsure");
        Some(self.say(format_args!("{key}"), wording.unsure.as_deref()?))
    }

    /// The document that proves it; its label where the author names none.
    pub fn fact_proof(self, fact: FactId) -> Option<Said<'c>> {
        let wording = self.fact(fact)?;
        let key = WordingKey(Named::Fact, &wording.name, "proof");
        match wording.proof.as_deref() {
            Some(proof) => Some(self.say(format_args!("{key}"), proof)),
            None => self.fact_label(fact),
        }
    }

    /// What an answer looks like.
    pub fn fact_example(self, fact: FactId) -> Option<Said<'c>> {
        let wording = self.fact(fact)?;
        let key = WordingKey(Named::Fact, &wording.name, "example");
        Some(self.say(format_args!("{key}"), wording.example.as_deref()?))
    }

    /// The answers of a choice in order: the name in rules, and the text.
    pub fn choices(self, fact: FactId) -> Vec<(&'c str, Said<'c>)> {
        self.fact(fact).map(|wording| self.choices_of(Named::Fact, wording)).unwrap_or_default()
    }

    pub fn group_title(self, id: &str) -> Option<Said<'c>> {
        let group = self.catalogue.facts.groups.iter().find(|group| group.id == id)?;
        Some(self.say(format_args!("facts/group-{id}"), &group.title))
    }

    /// The one question under which the facts of a group stand as a list to tick.
    pub fn group_ask(self, id: &str) -> Option<Said<'c>> {
        let group = self.catalogue.facts.groups.iter().find(|group| group.id == id)?;
        Some(self.say(format_args!("facts/group-{id}-ask"), group.ask.as_deref()?))
    }

    /// The name of one entry of a list.
    pub fn record_label(self, record: RecordId) -> Option<Said<'c>> {
        let record = self.record(record)?;
        Some(self.say(format_args!("facts/record-{}", record.name), &record.label))
    }

    pub fn field_ask(self, record: RecordId, field: FieldId) -> Option<Said<'c>> {
        self.field(record, field).map(|(named, wording)| self.ask(named, wording))
    }

    pub fn field_label(self, record: RecordId, field: FieldId) -> Option<Said<'c>> {
        self.field(record, field).map(|(named, wording)| self.label(named, wording))
    }

    pub fn field_help(self, record: RecordId, field: FieldId) -> Option<Said<'c>> {
        let (named, wording) = self.field(record, field)?;
        self.help(named, wording)
    }

    pub fn field_choices(self, record: RecordId, field: FieldId) -> Vec<(&'c str, Said<'c>)> {
        self.field(record, field).map(|(named, wording)| self.choices_of(named, wording)).unwrap_or_default()
    }

    fn fact(self, fact: FactId) -> Option<&'c Wording> {
        self.catalogue.facts.get(fact).map(|fact| &fact.wording)
    }

    fn record(self, record: RecordId) -> Option<&'c Record> {
        self.catalogue.facts.record(record)
    }

    fn field(self, record: RecordId, field: FieldId) -> Option<(Named<'c>, &'c Wording)> {
        let wording = self.catalogue.facts.field(record, field)?;
        Some((Named::Field(&self.record(record)?.name), wording))
    }

    fn ask(self, named: Named<'c>, wording: &'c Wording) -> Said<'c> {
        match &wording.ask {
            Some(ask) => self.say(format_args!("{}", WordingKey(named, &wording.name, "ask")), ask),
            None => self.label(named, wording),
        }
    }

    fn label(self, named: Named<'c>, wording: &'c Wording) -> Said<'c> {
        if let Some(said) = self.find(format_args!("{}", WordingKey(named, &wording.name, "label"))) {
            return said;
        }
        // A fact without a short label is labelled by its question, in every language.
        match &wording.ask {
            Some(ask) if *ask == wording.label => self.ask(named, wording),
            _ => self.own(wording.label.as_str().into()),
        }
    }

    fn help(self, named: Named<'c>, wording: &'c Wording) -> Option<Said<'c>> {
        let help = wording.help.as_deref()?;
        Some(self.say(format_args!("{}", WordingKey(named, &wording.name, "help")), help))
    }

    fn choices_of(self, named: Named<'c>, wording: &'c Wording) -> Vec<(&'c str, Said<'c>)> {
        let said = wording.choices.iter().map(|(choice, words)| {
            let part = format!("choice-{choice}");
            (choice.as_str(), self.say(format_args!("{}", WordingKey(named, &wording.name, &part)), words))
        });
        said.collect()
    }
}
