//! Gathers the facts about one subject of a case: what the case tells, and what the suite's defaults would add.

use std::collections::BTreeMap;

use anyhow::{Context, bail};
use catalogue::{Children, Defaults, Mapping, Mappings, Partner, parse_value};
use rules::{Date, FactId, Facts, FieldId, Need, Type, Value as Known, Vocabulary};
use serde_json::{Map, Value};

use super::Suite;
use super::case::SuiteCase;
use super::period::{spans_of, value_on};

/// What is known of one subject on one day.
pub struct Told {
    pub facts: Facts,
    /// What a default of the suite would answer, where the case says nothing.
    pub fallbacks: BTreeMap<Need, Known>,
}

/// Who is asked about, and on which day.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    pub entity: &'a str,
    pub id: &'a str,
    pub day: Date,
    pub as_child: bool,
}

/// One of our values, and whether a default had a part in it.
type Offer = (Known, bool);

/// The facts given about each person concerned; `None` for a person whom the case does not have.
type Given<'j> = [Option<&'j Map<String, Value>>];

impl Suite<'_> {
    pub fn told(&self, case: &SuiteCase<'_>, subject: Subject<'_>) -> anyhow::Result<Told> {
        let source = &self.crosswalk.subject;
        let vocabulary = &self.catalogue.program.vocabulary;
        let given = case.given(subject.entity, subject.id);
        if given.is_none() && case.group(subject.entity, subject.entity, subject.id).is_none() {
            bail!("the case has no {} `{}`", subject.entity, subject.id);
        }
        let mut told = Told { facts: Facts::new(vocabulary), fallbacks: BTreeMap::new() };
        self.add(&mut told, &[given], &source.facts, subject.day)?;
        for (fact, written) in &source.given {
            let value = parse_value(&self.catalogue.program, vocabulary.fact_type(*fact), written);
            told.facts.set(*fact, value.map_err(|problem| anyhow::anyhow!("{problem}"))?);
        }
        for partner in &source.partners {
            self.add_partner(&mut told, partner, case, subject)?;
        }
        for group in &source.groups {
            let found = case.group(&group.kind, subject.entity, subject.id);
            let own = found.and_then(|found| case.group_facts(found));
            self.add(&mut told, &[own], &group.facts, subject.day)?;
            for people in &group.people {
                let ids = found.map(|found| case.holders(found, &people.roles)).unwrap_or_default();
                let given: Vec<_> = ids.iter().map(|id| case.given("person", id)).collect();
                self.add(&mut told, &given, &people.facts, subject.day)?;
            }
        }
        for spans in &source.spans {
            // A history that the case does not have is a list that nobody has told.
            let Some(value) = given.and_then(|given| given.get(&spans.theirs)) else { continue };
            told.facts.set_closed(spans.fact, true);
            for (row, (from, until)) in spans_of(value).into_iter().enumerate() {
                let row = u16::try_from(row).unwrap_or(u16::MAX);
                told.facts.push_entry(spans.fact, Vec::new());
                told.facts.set_field(spans.fact, row, spans.from, Some(Known::Date(from)));
                told.facts.set_field(spans.fact, row, spans.until, Some(Known::Date(until)));
            }
        }
        if let Some(children) = &source.children {
            let ids = children_of(children, case, subject);
            self.add_entries(&mut told, children.fact, &children.facts, &ids, case, subject.day)?;
        }
        for others in &source.others {
            let group = case.group(&others.group, subject.entity, subject.id);
            let mut ids = group.map(|group| case.holders(group, &others.roles)).unwrap_or_default();
            ids.retain(|id| *id != subject.id);
            self.add_entries(&mut told, others.fact, &others.facts, &ids, case, subject.day)?;
        }
        Ok(told)
    }

    fn add_partner(
        &self,
        told: &mut Told,
        partner: &Partner,
        case: &SuiteCase<'_>,
        subject: Subject<'_>,
    ) -> anyhow::Result<()> {
        let group = case.group(&partner.group, subject.entity, subject.id);
        let has_one = group.is_some_and(|group| case.holders(group, &partner.of).contains(&subject.id));
        let role = std::slice::from_ref(&partner.role);
        let held = group.filter(|_| has_one).map(|group| case.holders(group, role)).unwrap_or_default();
        let other = held.into_iter().find(|id| *id != subject.id);
        if let Some(present) = partner.present
            && told.facts.get(present).is_none()
        {
            told.facts.set(present, Known::Boolean(other.is_some()));
        }
        let given = other.and_then(|id| case.given("person", id));
        self.add(told, &[given], &partner.facts, subject.day)
    }

    fn add_entries(
        &self,
        told: &mut Told,
        list: FactId,
        mappings: &Mappings<FieldId>,
        ids: &[&str],
        case: &SuiteCase<'_>,
        day: Date,
    ) -> anyhow::Result<()> {
        let vocabulary = &self.catalogue.program.vocabulary;
        let Some(record) = Facts::record_of(vocabulary, list) else { return Ok(()) };
        told.facts.set_closed(list, true);
        for (row, id) in ids.iter().enumerate() {
            let given = case.given("person", id).with_context(|| format!("the case has no person `{id}`"))?;
            told.facts.push_entry(list, vec![None; vocabulary.fields(record).count()]);
            let row = u16::try_from(row).unwrap_or(u16::MAX);
            for (theirs, targets) in mappings {
                for Mapping { to, values } in targets {
                    let offer = self.offer(&[Some(given)], theirs, values, vocabulary.field_type(record, *to), day)?;
                    told.take(Need::Field { list, row, field: *to }, offer, vocabulary);
                }
            }
        }
        Ok(())
    }

    fn add(&self, told: &mut Told, given: &Given<'_>, mappings: &Mappings<FactId>, day: Date) -> anyhow::Result<()> {
        let vocabulary = &self.catalogue.program.vocabulary;
        for (theirs, targets) in mappings {
            for Mapping { to, values } in targets {
                let offer = self.offer(given, theirs, values, vocabulary.fact_type(*to), day)?;
                told.take(Need::Fact(*to), offer, vocabulary);
            }
        }
        Ok(())
    }

    /// One of the suite's facts as one of our values, from everybody concerned; `None` if it carries no information.
    fn offer(
        &self,
        given: &Given<'_>,
        theirs: &str,
        values: &Option<Vec<(String, String)>>,
        ty: &Type,
        day: Date,
    ) -> anyhow::Result<Option<Offer>> {
        let nobody: &Given<'_> = &[None];
        let mut whole: Option<Offer> = None;
        for given in if given.is_empty() { nobody } else { given } {
            let value = given.and_then(|given| value_on(given.get(theirs)?, day));
            let Some(written) = value.or_else(|| self.default_of(theirs)) else { return Ok(None) };
            let Some(one) = self.ours(theirs, written, values, ty, value.is_none())? else { return Ok(None) };
            whole = Some(match whole {
                None => (one, value.is_none()),
                Some((all, defaulted)) => (together(all, one), defaulted || value.is_none()),
            });
        }
        Ok(whole)
    }

    fn ours(
        &self,
        theirs: &str,
        value: &Value,
        values: &Option<Vec<(String, String)>>,
        ty: &Type,
        defaulted: bool,
    ) -> anyhow::Result<Option<Known>> {
        let written = written(value);
        let ours = match values {
            Some(values) => match values.iter().find(|(from, _)| *from == written) {
                Some((_, to)) => to.clone(),
                None => return Ok(None),
            },
            None => written,
        };
        match parse_value(&self.catalogue.program, ty, &ours) {
            Ok(value) => Ok(Some(value)),
            // A default that means "none" need not fit our type; a given value must.
            Err(_) if defaulted => Ok(None),
            Err(problem) => bail!("`{theirs}`: {problem}"),
        }
    }

    /// The suite's default, if the crosswalk lets it decide.
    fn default_of(&self, theirs: &str) -> Option<&Value> {
        let allowed = match &self.crosswalk.defaults {
            Defaults::None => false,
            Defaults::All => true,
            Defaults::Named(names) => names.iter().any(|name| name == theirs),
        };
        self.defaults.get(theirs).filter(|_| allowed)
    }
}

/// The children of a subject. Brothers and sisters are not each other's children.
fn children_of<'a>(children: &Children, case: &SuiteCase<'a>, subject: Subject<'a>) -> Vec<&'a str> {
    if subject.as_child {
        return vec![subject.id];
    }
    let group = case.group(&children.group, subject.entity, subject.id);
    let role = std::slice::from_ref(&children.role);
    let held = group.map(|group| case.holders(group, role)).unwrap_or_default();
    if held.contains(&subject.id) { Vec::new() } else { held }
}

impl Told {
    /// The first value that the case gives wins; a default waits until the answer depends on it.
    fn take(&mut self, need: Need, offer: Option<Offer>, vocabulary: &Vocabulary) {
        match offer {
            Some((value, false)) if self.facts.answer(need).is_none() => self.facts.accept(vocabulary, need, value),
            Some((value, true)) => {
                self.fallbacks.entry(need).or_insert(value);
            }
            _ => {}
        }
    }
}

/// What several people have together.
fn together(all: Known, one: Known) -> Known {
    match (all, one) {
        (Known::Number(all), Known::Number(one)) => Known::Number(all + one),
        (Known::Boolean(all), Known::Boolean(one)) => Known::Boolean(all || one),
        (all, _) => all,
    }
}

/// A value in the suite's format, as text.
fn written(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
