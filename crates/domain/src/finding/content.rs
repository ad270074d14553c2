//! By what a case, a conversation or a person is found: their texts, as far as the reader may see them.
//!
//! The same function reads for the index, which sees everything, and for an officer, whose mandate may hide facts: what
//! is hidden from them is never compared with what they typed.

use std::collections::HashMap;

use catalogue::{Catalogue, NamedCheck};
use db::Tx;
use rules::Type;
use serde_json::Value;

use super::words::Field;
use crate::app::App;
use crate::cases::store::words as case_words;
use crate::cases::{self, Case};
use crate::conversations::{self, About, Conversation};
use crate::trust::{self, Grant};
use crate::{people, post_in};

/// What the texts belong to.
#[derive(Debug)]
pub enum MatterRow {
    Case(Case),
    Conversation(Conversation),
    Person,
}

/// Something that can be found, as far as its grant shows it.
#[derive(Debug)]
pub struct Matter {
    pub grant: Grant,
    pub subject: MatterRow,
    /// The name under which the person is known, or the one they gave here.
    pub name: Option<String>,
    pub texts: Vec<(Field, String)>,
    /// Those of the texts that the person gave with this matter, and not with their account.
    pub given: Vec<(Field, String)>,
}

impl Matter {
    pub fn opened_at(&self) -> i64 {
        match &self.subject {
            MatterRow::Case(case) => case.opened_at,
            MatterRow::Conversation(conversation) => conversation.opened_at,
            MatterRow::Person => 0,
        }
    }

    pub fn changed_at(&self) -> i64 {
        match &self.subject {
            MatterRow::Case(case) => case.changed_at,
            MatterRow::Conversation(conversation) => conversation.changed_at,
            MatterRow::Person => 0,
        }
    }

    /// The service and the agency that it is of.
    pub fn realm(&self) -> (Option<&str>, &str) {
        match &self.subject {
            MatterRow::Case(case) => (Some(&case.service), &case.agency),
            MatterRow::Conversation(conversation) => (conversation.service.as_deref(), &conversation.agency),
            MatterRow::Person => (None, ""),
        }
    }

    /// The first text of a field.
    pub fn text(&self, field: Field) -> Option<&str> {
        self.texts.iter().find(|(one, _)| *one == field).map(|(_, text)| text.as_str())
    }
}

/// Reads what the grants lead to, in any order. What was deleted meanwhile is left out, and so are people who deleted
/// their account: cases that the law keeps are not found by their words.
///
/// # Errors
/// If the database is unavailable.
pub async fn read(tx: &mut Tx, app: &App, grants: Vec<Grant>) -> db::Result<Vec<Matter>> {
    let of = |kind: &str| grants.iter().filter(|grant| grant.kind() == kind).collect::<Vec<_>>();
    let (of_cases, of_conversations) = (of("case"), of("conversation"));
    let mut cases: HashMap<String, Case> = HashMap::new();
    for case in case_words::of_grants(tx, &of_cases).await? {
        cases.insert(case.id.clone(), case);
    }
    let mut texts: HashMap<String, Vec<(Field, String)>> = HashMap::new();
    for words in case_words::words_of(tx, &of_cases).await? {
        let field = match words.kind.as_str() {
            "party" => Field::Party,
            "address" => Field::PartyAddress,
            _ => Field::Message,
        };
        texts.entry(words.case_id).or_default().push((field, words.text));
    }
    let mut talks: HashMap<String, Conversation> = HashMap::new();
    for talk in conversations::store::of_grants(tx, &of_conversations).await? {
        talks.insert(talk.id.clone(), talk);
    }
    for (talk, text) in conversations::store::words_of(tx, &of_conversations).await? {
        texts.entry(talk).or_default().push((Field::Message, text));
    }
    let of_both: Vec<&Grant> = of_cases.iter().chain(&of_conversations).copied().collect();
    for (id, text) in post_in::words_of(tx, &of_both).await? {
        texts.entry(id).or_default().push((Field::Message, text));
    }
    let people = people_of(tx, &grants.iter().collect::<Vec<_>>()).await?;
    let mut all = Vec::new();
    for grant in grants {
        let Some(person) = people.get(grant.person()) else { continue };
        let mut own = texts.remove(grant.id()).unwrap_or_default();
        let (subject, given) = match grant.kind() {
            "case" => {
                let Some(case) = cases.remove(grant.id()) else { continue };
                let (told, given) = told(app.catalogue, &case.facts.shown(&grant));
                own.extend(told);
                own.extend(title(app, Some(&case.service)));
                (MatterRow::Case(case), given)
            }
            "conversation" => {
                let Some(talk) = talks.remove(grant.id()) else { continue };
                own.extend(of_talk(app, &talk));
                let given = talk.name.clone();
                (MatterRow::Conversation(talk), given)
            }
            _ => (MatterRow::Person, None),
        };
        let of_them =
            own.iter().filter(|(field, _)| matches!(field, Field::Name | Field::Phone | Field::Email | Field::Address));
        let with_it: Vec<(Field, String)> = of_them.cloned().collect();
        let is_person = matches!(subject, MatterRow::Person);
        // Somebody without a matter is recognised by a whole number or address alone, as at the counter.
        let is_shared = |field: &Field| !is_person || matches!(field, Field::Phone | Field::Email);
        own.extend(person.texts.iter().filter(|(field, _)| is_shared(field)).cloned());
        let name = person.name.clone().or(given);
        all.push(Matter { grant, subject, name, texts: own, given: with_it });
    }
    Ok(all)
}

#[derive(Default)]
struct Known {
    name: Option<String>,
    texts: Vec<(Field, String)>,
}

/// What the people are called and how they are reached, and who acts for them.
async fn people_of(tx: &mut Tx, grants: &[&Grant]) -> db::Result<HashMap<String, Known>> {
    let mut people: HashMap<String, Known> = HashMap::new();
    for found in people::store::findable(tx, grants).await? {
        let known = people.entry(found.person_id).or_default();
        match found.kind.as_str() {
            "phone" => known.texts.push((Field::Phone, found.text)),
            "email" => known.texts.push((Field::Email, found.text)),
            _ if found.text.is_empty() => {}
            _ => {
                known.texts.push((Field::Name, found.text.clone()));
                known.name = Some(found.text);
            }
        }
    }
    for (person, name) in trust::named_for(tx, grants).await? {
        if let Some(known) = people.get_mut(&person) {
            known.texts.push((Field::Representative, name));
        }
    }
    Ok(people)
}

/// The facts that are words, each with the field that it fills; and the name that they give.
fn told(catalogue: &Catalogue, facts: &Value) -> (Vec<(Field, String)>, Option<String>) {
    let vocabulary = &catalogue.program.vocabulary;
    let (mut texts, mut family, mut given) = (Vec::new(), None, None);
    for (name, value) in facts.as_object().into_iter().flatten() {
        let Some(fact) = vocabulary.fact(name) else { continue };
        match (vocabulary.fact_type(fact), value) {
            (Type::Text, Value::String(text)) => {
                let Some(fact) = catalogue.facts.get(fact) else { continue };
                let wording = &fact.wording;
                match wording.autocomplete {
                    Some("family-name" | "organization") => family = Some(text.clone()),
                    Some("given-name") => given = Some(text.clone()),
                    _ => {}
                }
                let is_phone = wording.constraints.check == Some(NamedCheck::Phone);
                texts.push((field(name, wording.autocomplete, is_phone), text.clone()));
            }
            (Type::List(record), Value::Object(list)) => {
                let entries = list.get("entries").and_then(Value::as_array).into_iter().flatten();
                for entry in entries {
                    let is_text = |(_, name, ty): (_, &str, &Type)| {
                        let text = entry.get(name).and_then(Value::as_str).filter(|_| *ty == Type::Text)?;
                        Some((field(name, None, false), text.to_owned()))
                    };
                    texts.extend(vocabulary.fields(*record).filter_map(is_text));
                }
            }
            _ => {}
        }
    }
    let name = [given, family].into_iter().flatten().collect::<Vec<_>>().join(" ");
    (texts, (!name.is_empty()).then_some(name))
}

fn field(name: &str, autocomplete: Option<&str>, is_phone: bool) -> Field {
    match autocomplete {
        Some("name" | "family-name" | "given-name" | "organization") => Field::Name,
        Some("tel") => Field::Phone,
        Some("email") => Field::Email,
        _ if is_phone => Field::Phone,
        Some("street-address") => Field::Address,
        _ if name.ends_with("address") => Field::Address,
        _ => Field::Answer,
    }
}

fn of_talk(app: &App, talk: &Conversation) -> Vec<(Field, String)> {
    let given = [(Field::Name, &talk.name), (Field::Phone, &talk.phone), (Field::Email, &talk.email)];
    let given = given.into_iter().filter_map(|(field, text)| Some((field, text.clone()?)));
    let about = About::from_json(&talk.about).said(app, app.locales.base().tag());
    let about = about.map(|about| (Field::Title, about));
    given.chain(about).chain(title(app, talk.service.as_deref())).collect()
}

/// What the service is called.
fn title(app: &App, service: Option<&str>) -> Option<(Field, String)> {
    let service = app.laws.newest(service?)?;
    Some((Field::Title, service.name.clone()))
}

/// A grant for the index to read a subject; none if it does not exist.
///
/// # Errors
/// If the database is unavailable.
pub(super) async fn to_index(tx: &mut Tx, kind: &str, id: &str) -> db::Result<Option<Grant>> {
    let resource = match kind {
        "case" => cases::resource(tx, id).await?,
        "conversation" => conversations::resource(tx, id).await?,
        _ => Some(trust::Resource::of_person("identity", id)),
    };
    Ok(resource.map(trust::to_index))
}
