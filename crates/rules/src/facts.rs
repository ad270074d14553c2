//! The known facts about one person, and the questions that could be asked.

use std::borrow::Cow;
use std::sync::Arc;

use crate::types::{FactId, FieldId, RecordId, Type, Vocabulary};
use crate::value::{List, Record, Value};

/// The known facts about one person; an unknown fact has no value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    values: Vec<Option<Value>>,
}

/// Something that could be asked to bring a result nearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Need {
    Fact(FactId),
    /// Are there more entries in this list?
    More(FactId),
    /// A field of one entry of a list.
    Field {
        list: FactId,
        row: u16,
        field: FieldId,
    },
}

impl Need {
    /// The fact of the vocabulary it belongs to.
    pub fn fact(self) -> FactId {
        match self {
            Need::Fact(fact) | Need::More(fact) | Need::Field { list: fact, .. } => fact,
        }
    }
}

impl Facts {
    pub fn new(vocabulary: &Vocabulary) -> Self {
        Facts { values: vec![None; vocabulary.fact_count()] }
    }

    pub fn get(&self, fact: FactId) -> Option<&Value> {
        self.values.get(fact.index()).and_then(Option::as_ref)
    }

    pub fn set(&mut self, fact: FactId, value: Value) {
        if self.values.len() <= fact.index() {
            self.values.resize(fact.index() + 1, None);
        }
        self.values[fact.index()] = Some(value);
    }

    pub fn clear(&mut self, fact: FactId) {
        if let Some(slot) = self.values.get_mut(fact.index()) {
            *slot = None;
        }
    }

    /// The number of known facts.
    pub fn len(&self) -> usize {
        self.values.iter().flatten().count()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn iter(&self) -> impl Iterator<Item = (FactId, &Value)> {
        let held = self.values.iter().enumerate();
        held.filter_map(|(n, value)| Some((FactId(n as u16), value.as_ref()?)))
    }

    fn list(&self, fact: FactId) -> Option<&Arc<List>> {
        match self.get(fact) {
            Some(Value::List(list)) => Some(list),
            _ => None,
        }
    }

    /// Sets the number of entries in a list; all their fields are still unknown.
    pub fn set_count(&mut self, vocabulary: &Vocabulary, fact: FactId, entries: u16) {
        let Type::List(record) = vocabulary.fact_type(fact) else { return };
        let width = vocabulary.fields(*record).count();
        let entry = |row| Arc::new(Record { list: fact, row, fields: vec![None; width] });
        self.set(fact, Value::List(Arc::new(List { entries: (0..entries).map(entry).collect(), closed: true })));
    }

    pub fn set_field(&mut self, list: FactId, row: u16, field: FieldId, value: Option<Value>) {
        if let Some(Some(Value::List(list))) = self.values.get_mut(list.index())
            && let Some(record) = Arc::make_mut(list).entries.get_mut(usize::from(row))
        {
            let record = Arc::make_mut(record);
            if record.fields.len() <= field.index() {
                record.fields.resize(field.index() + 1, None);
            }
            record.fields[field.index()] = value;
        }
    }

    /// One entry of a list fact.
    pub fn entry(&self, list: FactId, row: u16) -> Option<Arc<Record>> {
        self.list(list)?.entries.get(usize::from(row)).cloned()
    }

    pub fn field(&self, list: FactId, row: u16, field: FieldId) -> Option<&Value> {
        self.list(list)?.entries.get(usize::from(row))?.get(field)
    }

    /// What `other` would answer to the question; `None` if it is unknown there too.
    pub fn answer(&self, need: Need) -> Option<Value> {
        self.told(need).map(Cow::into_owned)
    }

    /// The same without a copy.
    pub(crate) fn told(&self, need: Need) -> Option<Cow<'_, Value>> {
        match need {
            Need::Fact(fact) => self.get(fact).map(Cow::Borrowed),
            Need::More(fact) => self.list(fact).map(|list| Cow::Owned(Value::Boolean(!list.closed))),
            Need::Field { list, row, field } => self.field(list, row, field).map(Cow::Borrowed),
        }
    }

    /// Stores an answer. A list is answered by its number of entries first: `Need::Fact` with a list value only takes
    /// its number of entries and leaves every field to be asked.
    pub fn accept(&mut self, vocabulary: &Vocabulary, need: Need, answer: Value) {
        match (need, answer) {
            (Need::Fact(fact), Value::List(list)) => {
                self.set_count(vocabulary, fact, u16::try_from(list.entries.len()).unwrap_or(u16::MAX));
                if !list.closed
                    && let Some(Some(Value::List(mine))) = self.values.get_mut(fact.index())
                {
                    Arc::make_mut(mine).closed = false;
                }
            }
            (Need::Fact(fact), value) => self.set(fact, value),
            (Need::More(fact), Value::Boolean(more)) => {
                if let Some(Some(Value::List(list))) = self.values.get_mut(fact.index()) {
                    Arc::make_mut(list).closed = !more;
                }
            }
            (Need::More(_), _) => {}
            (Need::Field { list, row, field }, value) => self.set_field(list, row, field, Some(value)),
        }
    }

    /// Appends an entry to a list fact, creating the list if there is none.
    pub fn push_entry(&mut self, list: FactId, fields: Vec<Option<Value>>) {
        let row = self.list(list).map_or(0, |list| list.entries.len());
        let entry = Arc::new(Record { list, row: u16::try_from(row).unwrap_or(u16::MAX), fields });
        let mut all = self.list(list).map_or(List { entries: Vec::new(), closed: true }, |list| List::clone(list));
        all.entries.push(entry);
        self.set(list, Value::List(Arc::new(all)));
    }

    pub fn set_closed(&mut self, fact: FactId, closed: bool) {
        let mut all = self.list(fact).map_or(List { entries: Vec::new(), closed }, |list| List::clone(list));
        all.closed = closed;
        self.set(fact, Value::List(Arc::new(all)));
    }

    /// The record type of a list fact.
    pub fn record_of(vocabulary: &Vocabulary, fact: FactId) -> Option<RecordId> {
        match vocabulary.fact_type(fact) {
            Type::List(record) => Some(*record),
            _ => None,
        }
    }
}
