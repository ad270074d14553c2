//! The stored form of answers and facts: JSON by name, in the catalogue's vocabulary, so that it outlives the program.

use std::collections::BTreeSet;
use std::sync::Arc;

use catalogue::{Catalogue, parse_value, show_value};
use rules::{Facts, List, Need, Record, Type, Value};
use serde_json::{Map, Value as Json};

use super::key::{key_of, need_of};

/// A person's answers, in the order they were given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Given {
    answers: Vec<(Need, Option<Value>)>,
    /// Answers to questions that the catalogue no longer has: preserved, never dropped.
    pub strangers: Vec<(String, Json)>,
}

impl Given {
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }

    /// Replaces an answer, or appends it; `None` for "I don't know".
    pub fn set(&mut self, need: Need, value: Option<Value>) {
        match self.answers.iter_mut().find(|(known, _)| *known == need) {
            Some(slot) => slot.1 = value,
            None => self.answers.push((need, value)),
        }
    }

    pub fn get(&self, need: Need) -> Option<&Option<Value>> {
        self.answers.iter().find(|(known, _)| *known == need).map(|(_, value)| value)
    }

    pub fn remove(&mut self, need: Need) {
        self.answers.retain(|(known, _)| *known != need);
    }

    pub fn iter(&self) -> impl Iterator<Item = (Need, Option<&Value>)> {
        self.answers.iter().map(|(need, value)| (*need, value.as_ref()))
    }

    pub fn declined(&self) -> BTreeSet<Need> {
        self.iter().filter(|(_, value)| value.is_none()).map(|(need, _)| need).collect()
    }

    /// The answers as facts.
    pub fn facts(&self, catalogue: &Catalogue) -> Facts {
        let vocabulary = &catalogue.program.vocabulary;
        let mut facts = Facts::new(vocabulary);
        for (need, value) in self.iter() {
            if let Some(value) = value {
                facts.accept(vocabulary, need, value.clone());
            }
        }
        facts
    }

    pub fn to_json(&self, catalogue: &Catalogue) -> Json {
        let known = self.iter().map(|(need, value)| {
            let text = value.map_or(Json::Null, |value| text_of(catalogue, need, value));
            Json::Array(vec![key_of(catalogue, need).into(), text])
        });
        let strangers = self.strangers.iter().map(|(key, value)| Json::Array(vec![key.clone().into(), value.clone()]));
        Json::Array(known.chain(strangers).collect())
    }

    pub fn from_json(catalogue: &Catalogue, json: &Json) -> Given {
        let mut given = Given::default();
        for pair in json.as_array().into_iter().flatten() {
            let (Some(key), Some(value)) = (pair.get(0).and_then(Json::as_str), pair.get(1)) else { continue };
            let need = need_of(catalogue, key);
            let read = need.and_then(|need| match value {
                Json::Null => Some((need, None)),
                value => Some((need, Some(value_of(catalogue, need, value.as_str()?)?))),
            });
            match read {
                Some((need, value)) => given.set(need, value),
                None => given.strangers.push((key.to_owned(), value.clone())),
            }
        }
        given
    }
}

fn type_of(catalogue: &Catalogue, need: Need) -> Type {
    let vocabulary = &catalogue.program.vocabulary;
    match need {
        Need::More(_) => Type::Boolean,
        Need::Fact(fact) => vocabulary.fact_type(fact).clone(),
        Need::Field { list, field, .. } => match Facts::record_of(vocabulary, list) {
            Some(record) => vocabulary.field_type(record, field).clone(),
            None => Type::Text,
        },
    }
}

fn text_of(catalogue: &Catalogue, need: Need, value: &Value) -> Json {
    match value {
        Value::List(list) => list.entries.len().to_string().into(),
        _ => show_value(&catalogue.program, &type_of(catalogue, need), value).into(),
    }
}

fn value_of(catalogue: &Catalogue, need: Need, text: &str) -> Option<Value> {
    let ty = type_of(catalogue, need);
    match (&ty, need) {
        (Type::List(_), Need::Fact(fact)) => {
            let mut facts = Facts::new(&catalogue.program.vocabulary);
            facts.set_count(&catalogue.program.vocabulary, fact, text.parse().ok()?);
            facts.get(fact).cloned()
        }
        _ => parse_value(&catalogue.program, &ty, text).ok(),
    }
}

/// One fact as JSON: text for a plain value, `{"closed": …, "entries": [{…}]}` for a list.
fn fact_to_json(catalogue: &Catalogue, ty: &Type, value: &Value) -> Json {
    let Value::List(list) = value else { return show_value(&catalogue.program, ty, value).into() };
    let Type::List(record) = ty else { return Json::Null };
    let entry = |entry: &Arc<Record>| {
        let fields = catalogue.program.vocabulary.fields(*record).filter_map(|(field, name, ty)| {
            let value = entry.get(field)?;
            Some((name.to_owned(), Json::from(show_value(&catalogue.program, ty, value))))
        });
        Json::Object(fields.collect())
    };
    serde_json::json!({"closed": list.closed, "entries": list.entries.iter().map(entry).collect::<Vec<_>>()})
}

/// Facts by name.
pub fn facts_to_json(catalogue: &Catalogue, facts: &Facts) -> Map<String, Json> {
    let named = facts.iter().filter_map(|(fact, value)| {
        let name = catalogue.facts.get(fact)?.wording.name.clone();
        Some((name, fact_to_json(catalogue, catalogue.program.vocabulary.fact_type(fact), value)))
    });
    named.collect()
}

/// Parses stored facts; names and values that the catalogue no longer has are ignored.
pub fn facts_from_json<'j>(catalogue: &Catalogue, kept: impl IntoIterator<Item = (&'j str, &'j Json)>) -> Facts {
    let vocabulary = &catalogue.program.vocabulary;
    let mut facts = Facts::new(vocabulary);
    for (name, json) in kept {
        let Some(fact) = vocabulary.fact(name) else { continue };
        let value = match (vocabulary.fact_type(fact), json) {
            (Type::List(record), Json::Object(list)) => {
                let entries = list.get("entries").and_then(Json::as_array).into_iter().flatten();
                let entries = entries.enumerate().map(|(row, entry)| {
                    let field = |(_, name, ty): (_, &str, &Type)| {
                        parse_value(&catalogue.program, ty, entry.get(name)?.as_str()?).ok()
                    };
                    let fields = vocabulary.fields(*record).map(field).collect();
                    Arc::new(Record { list: fact, row: u16::try_from(row).unwrap_or(u16::MAX), fields })
                });
                let closed = list.get("closed").and_then(Json::as_bool).unwrap_or(false);
                Some(Value::List(Arc::new(List { entries: entries.collect(), closed })))
            }
            (ty, Json::String(text)) => parse_value(&catalogue.program, ty, text).ok(),
            _ => None,
        };
        if let Some(value) = value {
            facts.set(fact, value);
        }
    }
    facts
}
