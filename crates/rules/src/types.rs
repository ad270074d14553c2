//! The vocabulary of facts and their types, against which every rule is checked.

use std::collections::HashMap;
use std::fmt;

use crate::implied::Implied;
use crate::program::NodeId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);

        impl $name {
            pub fn index(self) -> usize {
                usize::from(self.0)
            }
        }
    )*};
}

ids! {
    /// A fact of the vocabulary.
    FactId,
    /// A kind of record that a list fact holds.
    RecordId,
    /// A field of a record.
    FieldId,
    /// The set of answers of a choice.
    ChoiceSetId
}

/// The static type of an expression.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    Boolean,
    Whole,
    Decimal,
    Money,
    Date,
    Months,
    Days,
    Text,
    Choice(ChoiceSetId),
    /// A literal number, which is accepted as a whole number, a decimal or money.
    Number,
    Record(RecordId),
    /// A list fact, or the result of filtering one.
    List(RecordId),
    /// The values of `for`, `LIST.field` or a collecting table.
    Many(Box<Type>),
}

impl Type {
    pub fn is_number(&self) -> bool {
        matches!(self, Type::Whole | Type::Decimal | Type::Number)
    }

    /// Whether a value of this type is acceptable where `wanted` is expected.
    pub fn fits(&self, wanted: &Type) -> bool {
        self == wanted
            || match wanted {
                Type::Decimal => self.is_number(),
                Type::Money | Type::Whole => *self == Type::Number,
                _ => false,
            }
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Type::Boolean => "a yes or no",
            Type::Whole => "a whole number",
            Type::Decimal => "a decimal",
            Type::Money => "money",
            Type::Date => "a date",
            Type::Months => "a duration in months",
            Type::Days => "a duration in days",
            Type::Text => "text",
            Type::Choice(_) => "a choice",
            Type::Number => "a number",
            Type::Record(_) => "a record",
            Type::List(_) => "a list",
            Type::Many(_) => "several values",
        })
    }
}

#[derive(Clone, Debug)]
pub(crate) struct FactDef {
    pub(crate) name: String,
    pub(crate) ty: Type,
    pub(crate) derive: Option<NodeId>,
    pub(crate) implied: Vec<Implied>,
    /// The rule that must hold before anybody is asked.
    pub(crate) ask_after: Option<NodeId>,
}

impl FactDef {
    fn new(name: &str, ty: Type) -> FactDef {
        FactDef { name: name.into(), ty, derive: None, implied: Vec::new(), ask_after: None }
    }
}

#[derive(Clone, Debug, Default)]
pub(crate) struct RecordDef {
    pub(crate) name: String,
    pub(crate) fields: Vec<FactDef>,
}

/// All facts, records and choices; ids are assigned in order of addition.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    pub(crate) facts: Vec<FactDef>,
    pub(crate) records: Vec<RecordDef>,
    choices: Vec<Vec<String>>,
    by_name: HashMap<String, FactId>,
}

impl Vocabulary {
    /// Adds a fact. Adding a second fact with the same name is the caller's mistake; the first keeps the name.
    pub fn add_fact(&mut self, name: &str, ty: Type) -> FactId {
        let id = FactId(self.facts.len() as u16);
        self.facts.push(FactDef::new(name, ty));
        self.by_name.entry(name.into()).or_insert(id);
        id
    }

    pub fn add_record(&mut self, name: &str) -> RecordId {
        self.records.push(RecordDef { name: name.into(), fields: Vec::new() });
        RecordId(self.records.len() as u16 - 1)
    }

    pub fn add_field(&mut self, record: RecordId, name: &str, ty: Type) -> FieldId {
        let Some(def) = self.records.get_mut(record.index()) else { return FieldId(0) };
        def.fields.push(FactDef::new(name, ty));
        FieldId(def.fields.len() as u16 - 1)
    }

    pub fn add_choices(&mut self, choices: impl IntoIterator<Item = String>) -> ChoiceSetId {
        self.choices.push(choices.into_iter().collect());
        ChoiceSetId(self.choices.len() as u16 - 1)
    }

    pub fn fact(&self, name: &str) -> Option<FactId> {
        self.by_name.get(name).copied()
    }

    pub fn facts(&self) -> impl Iterator<Item = (FactId, &str, &Type)> {
        self.facts.iter().enumerate().map(|(n, def)| (FactId(n as u16), def.name.as_str(), &def.ty))
    }

    pub fn fact_names(&self) -> impl Iterator<Item = &str> + Clone {
        self.facts.iter().map(|def| def.name.as_str())
    }

    pub fn fact_count(&self) -> usize {
        self.facts.len()
    }

    pub fn fact_name(&self, id: FactId) -> &str {
        self.facts.get(id.index()).map_or("", |def| &def.name)
    }

    pub fn fact_type(&self, id: FactId) -> &Type {
        self.facts.get(id.index()).map_or(&Type::Boolean, |def| &def.ty)
    }

    /// Whether the fact is derived by a rule.
    pub fn is_derived(&self, id: FactId) -> bool {
        self.facts.get(id.index()).is_some_and(|def| def.derive.is_some())
    }

    pub fn record(&self, name: &str) -> Option<RecordId> {
        self.records.iter().position(|def| def.name == name).map(|n| RecordId(n as u16))
    }

    pub fn record_name(&self, id: RecordId) -> &str {
        self.records.get(id.index()).map_or("", |def| &def.name)
    }

    pub fn field(&self, record: RecordId, name: &str) -> Option<FieldId> {
        let fields = &self.records.get(record.index())?.fields;
        fields.iter().position(|def| def.name == name).map(|n| FieldId(n as u16))
    }

    pub fn fields(&self, record: RecordId) -> impl Iterator<Item = (FieldId, &str, &Type)> {
        let fields = self.records.get(record.index()).map_or(&[][..], |def| &def.fields);
        fields.iter().enumerate().map(|(n, def)| (FieldId(n as u16), def.name.as_str(), &def.ty))
    }

    pub fn field_type(&self, record: RecordId, field: FieldId) -> &Type {
        let def = self.records.get(record.index()).and_then(|def| def.fields.get(field.index()));
        def.map_or(&Type::Boolean, |def| &def.ty)
    }

    pub fn field_name(&self, record: RecordId, field: FieldId) -> &str {
        let def = self.records.get(record.index()).and_then(|def| def.fields.get(field.index()));
        def.map_or("", |def| &def.name)
    }

    pub fn is_derived_field(&self, record: RecordId, field: FieldId) -> bool {
        let def = self.records.get(record.index()).and_then(|def| def.fields.get(field.index()));
        def.is_some_and(|def| def.derive.is_some())
    }

    pub fn choices(&self, set: ChoiceSetId) -> &[String] {
        self.choices.get(usize::from(set.0)).map_or(&[], Vec::as_slice)
    }

    pub fn choice(&self, set: ChoiceSetId, name: &str) -> Option<u16> {
        self.choices(set).iter().position(|known| known == name).map(|n| n as u16)
    }
}
