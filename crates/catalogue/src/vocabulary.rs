//! The shared vocabulary: `facts/*.yaml` with wording, types, sensitivity, freshness and sources.

use rules::{Diagnostic, FactId, FieldId, Program, RecordId, Span, Type, Vocabulary};

use crate::applicant::Applicant;
use crate::constraints::{Constraints, read_constraints};
use crate::derivation::{Derivation, Target};
use crate::problems::FileId;
use crate::reader::Reader;
use crate::time::Within;
use crate::types::read_type;
use crate::yaml::{Key, Kind, Node};

/// What a fact is about.
pub(crate) const ABOUT: [&str; 5] = ["person", "household", "organisation", "place", "matter"];
/// How carefully a fact must be handled.
pub(crate) const SENSITIVITY: [&str; 3] = ["ordinary", "personal", "sensitive"];

/// Topics that hurt or endanger people when they are asked about without need.
pub(crate) const DELICATE: [&str; 5] = ["health", "violence", "guardianship", "immigration", "money"];
/// Purposes of a field that browsers know (HTML, autofill field names; WCAG 2.2, 1.3.5), of those that a fact can have.
const AUTOCOMPLETE: [&str; 22] = [
    "name",
    "honorific-prefix",
    "given-name",
    "additional-name",
    "family-name",
    "nickname",
    "organization-title",
    "organization",
    "street-address",
    "address-line1",
    "address-line2",
    "address-level1",
    "address-level2",
    "postal-code",
    "country-name",
    "bday",
    "sex",
    "language",
    "email",
    "tel",
    "tel-national",
    "url",
];

/// The primary source of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    Person,
    /// This agency's register.
    Register(String),
}

/// The wording and handling of a fact or of a field of a record.
#[derive(Clone, Debug)]
pub struct Wording {
    pub name: String,
    /// The question; a derived fact has none.
    pub ask: Option<String>,
    /// The label in summaries.
    pub label: String,
    pub help: Option<String>,
    /// Answers of a choice: name in rules, text on the page.
    pub choices: Vec<(String, String)>,
    pub group: Option<String>,
    /// Where the group is written.
    pub(crate) group_at: Option<(FileId, Span)>,
    pub about: &'static str,
    pub sensitivity: &'static str,
    /// Whether a yes requires special care of everyone who works with it, including those to whom it is not shown.
    pub is_flag: bool,
    pub fresh_for: Option<Within>,
    pub source: Source,
    /// Where the agency of the register is written.
    pub(crate) source_at: Option<(FileId, Span)>,
    pub constraints: Constraints,
    /// The purpose of the field for browsers, such as `bday`.
    pub autocomplete: Option<&'static str>,
    /// A topic that is only asked about where the purpose needs it.
    pub delicate: Option<&'static str>,
    /// How to find out, for those who do not know.
    pub unsure: Option<String>,
    /// The document that proves it, as people call it.
    pub proof: Option<String>,
    /// Facts whose answer the field begins with, the first that is known; the person sees it and may change it.
    pub filled_from: Vec<String>,
    /// Where they are written.
    pub(crate) filled_from_at: Vec<(FileId, Span)>,
    /// Whether an application may leave it empty.
    pub is_optional: bool,
    /// Asked of all of this kind who apply for anything.
    pub asked_of: Option<Applicant>,
    /// Whether it is a number by which registers know an organisation.
    pub identifies: bool,
    pub example: Option<String>,
    /// Why a value that follows from other facts follows, in the order of the fact's implications.
    pub implied_because: Vec<Option<String>>,
}

impl Wording {
    /// Whether it is the name by which an organisation is called.
    pub(crate) fn is_name_of_organisation(&self) -> bool {
        self.asked_of == Some(Applicant::Organisation) && self.autocomplete == Some("organization")
    }

    pub(crate) fn plain(name: &str) -> Self {
        Wording {
            name: name.to_string(),
            ask: None,
            label: name.replace('_', " "),
            help: None,
            choices: Vec::new(),
            group: None,
            group_at: None,
            about: ABOUT[0],
            sensitivity: SENSITIVITY[0],
            is_flag: false,
            fresh_for: None,
            source: Source::Person,
            source_at: None,
            constraints: Constraints::default(),
            autocomplete: None,
            delicate: None,
            unsure: None,
            proof: None,
            filled_from: Vec::new(),
            filled_from_at: Vec::new(),
            is_optional: false,
            asked_of: None,
            identifies: false,
            example: None,
            implied_because: Vec::new(),
        }
    }
}

#[derive(Clone, Debug)]
pub struct Fact {
    pub id: FactId,
    pub wording: Wording,
}

#[derive(Clone, Debug)]
pub struct Record {
    pub id: RecordId,
    pub name: String,
    pub label: String,
    pub fields: Vec<(FieldId, Wording)>,
}

#[derive(Clone, Debug)]
pub struct Group {
    pub id: String,
    pub title: String,
    /// The one question under which its yes-or-no facts stand as a list to tick.
    pub ask: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub groups: Vec<Group>,
    pub facts: Vec<Fact>,
    pub records: Vec<Record>,
}

impl Facts {
    pub fn get(&self, id: FactId) -> Option<&Fact> {
        self.facts.get(id.index())
    }

    /// The group under whose one question a yes-or-no fact stands as a line to tick.
    pub fn ticked_in(&self, vocabulary: &Vocabulary, id: FactId) -> Option<&Group> {
        let group = self.get(id)?.wording.group.as_ref()?;
        let group = self.groups.iter().find(|known| known.id == *group)?;
        (group.ask.is_some() && *vocabulary.fact_type(id) == Type::Boolean).then_some(group)
    }

    pub fn record(&self, id: RecordId) -> Option<&Record> {
        self.records.iter().find(|record| record.id == id)
    }

    /// The wording of a field of a list's records.
    pub fn field(&self, record: RecordId, field: FieldId) -> Option<&Wording> {
        self.record(record)?.fields.iter().find(|(id, _)| *id == field).map(|(_, wording)| wording)
    }
}

/// First pass: the records of a file, so that list facts of any file can name them.
pub(crate) fn read_records(reader: &mut Reader<'_>, program: &mut Program, facts: &mut Facts, root: &Node) {
    let Kind::Map(entries) = &root.kind else { return };
    for (_, node) in entries.iter().filter(|(key, _)| key.name == "records") {
        let Some(keys) = reader.keys(node, "the records") else { continue };
        for (key, _) in keys.all() {
            reader.check_name(&key.name, key.span, '_', "small letters, digits and `_`");
            if !reader.describes("record", &key.name, key.span) {
                continue;
            }
            let id = program.vocabulary.add_record(&key.name);
            facts.records.push(Record { id, name: key.name.clone(), label: key.name.clone(), fields: Vec::new() });
        }
    }
}

/// Second pass: groups, facts and fields.
pub(crate) fn read_facts<'n>(
    reader: &mut Reader<'_>,
    program: &mut Program,
    facts: &mut Facts,
    derivations: &mut Vec<Derivation<'n>>,
    root: &'n Node,
) {
    let Some(keys) = reader.keys(root, "a file of facts") else { return };
    for node in keys.get("groups").map(|node| reader.list(node)).unwrap_or_default() {
        read_group(reader, facts, node);
    }
    if let Some(all) = keys.get("facts").and_then(|node| reader.keys(node, "the facts")) {
        for (key, node) in all.all() {
            if !reader.describes("fact", &key.name, key.span) {
                continue;
            }
            read_fact(reader, program, facts, derivations, key, node);
        }
    }
    if let Some(all) = keys.get("records").and_then(|node| reader.keys(node, "the records")) {
        for (key, node) in all.all() {
            read_record(reader, program, facts, derivations, key, node);
        }
    }
    keys.finish(reader, "a file of facts");
}

fn read_group(reader: &mut Reader<'_>, facts: &mut Facts, node: &Node) {
    let Some(keys) = reader.keys(node, "a group") else { return };
    let id = keys.require(reader, "id").and_then(|node| reader.text(node));
    let title = keys.require(reader, "title").and_then(|node| reader.text(node));
    let ask = keys.get("ask").and_then(|node| reader.text(node));
    keys.get("ask_after");
    keys.finish(reader, "a group");
    let (Some(id), Some(title)) = (id, title) else { return };
    if reader.describes("group", &id, node.span) {
        facts.groups.push(Group { id, title, ask });
    }
}

fn read_fact<'n>(
    reader: &mut Reader<'_>,
    program: &mut Program,
    facts: &mut Facts,
    derivations: &mut Vec<Derivation<'n>>,
    key: &Key,
    node: &'n Node,
) {
    let (wording, ty, derive) = read_wording(reader, program, key, node);
    // A fact without a type would fail every rule that uses it; a missing one fails none (see `consequences`).
    let Some(ty) = ty else { return };
    let id = program.vocabulary.add_fact(&key.name, ty);
    if let Some(rule) = derive {
        derivations.push(Derivation { file: reader.file, target: Target::Fact(id), rule });
    }
    facts.facts.push(Fact { id, wording });
}

fn read_record<'n>(
    reader: &mut Reader<'_>,
    program: &mut Program,
    facts: &mut Facts,
    derivations: &mut Vec<Derivation<'n>>,
    key: &Key,
    node: &'n Node,
) {
    let Some(keys) = reader.keys(node, "a record") else { return };
    let label = keys.get("name").and_then(|node| reader.text(node)).unwrap_or_else(|| key.name.clone());
    let fields = keys.require(reader, "fields").and_then(|node| reader.keys(node, "the fields"));
    keys.finish(reader, "a record");
    let Some(record) = program.vocabulary.record(&key.name) else { return };
    // A record that is described twice was reported when the names were read.
    if program.vocabulary.fields(record).next().is_some() {
        return;
    }
    let mut read = Vec::new();
    for (key, node) in fields.iter().flat_map(|fields| fields.all()) {
        let (wording, ty, derive) = read_wording(reader, program, key, node);
        let Some(ty) = ty else { continue };
        if let Type::List(_) = ty {
            reader.error::<()>("wrong-kind", node.span, "a field of a record cannot be a list itself");
            continue;
        }
        let id = program.vocabulary.add_field(record, &key.name, ty);
        if let Some(rule) = derive {
            derivations.push(Derivation { file: reader.file, target: Target::Field(record, id), rule });
        }
        read.push((id, wording));
    }
    if let Some(known) = facts.records.iter_mut().find(|known| known.id == record) {
        known.label = label;
        known.fields = read;
    }
}

fn read_wording<'n>(
    reader: &mut Reader<'_>,
    program: &mut Program,
    key: &Key,
    node: &'n Node,
) -> (Wording, Option<Type>, Option<&'n Node>) {
    reader.check_name(&key.name, key.span, '_', "small letters, digits and `_`");
    let mut wording = Wording::plain(&key.name);
    let Some(keys) = reader.keys(node, "a fact") else { return (wording, None, None) };
    let ty = keys.require(reader, "type").and_then(|node| read_type(reader, program, &keys, node, &mut wording));
    let derive = keys.get("derive");
    wording.ask = keys.get("ask").and_then(|node| reader.text(node));
    let short = keys.get("short").or(keys.get("name")).and_then(|node| reader.text(node));
    wording.help = keys.get("help").and_then(|node| reader.text(node));
    let group = keys.get("group");
    wording.group = group.and_then(|node| reader.text(node));
    wording.group_at = group.map(|node| (reader.file, node.span));
    let about = keys.get("about").and_then(|node| reader.one_of(node, &ABOUT));
    wording.about = about.and_then(|n| ABOUT.get(n)).copied().unwrap_or(ABOUT[0]);
    let sensitivity = keys.get("sensitivity").and_then(|node| reader.one_of(node, &SENSITIVITY));
    wording.sensitivity = sensitivity.and_then(|n| SENSITIVITY.get(n)).copied().unwrap_or(SENSITIVITY[0]);
    if let Some(node) = keys.get("flag") {
        wording.is_flag = reader.boolean(node).unwrap_or(false);
        if wording.is_flag && ty.as_ref().is_some_and(|ty| *ty != Type::Boolean) {
            reader.error::<()>("wrong-kind", node.span, "only a fact that is yes or no can be a flag");
        }
    }
    wording.fresh_for = keys.get("fresh_for").and_then(|node| reader.within(node));
    if let Some(node) = keys.get("source") {
        wording.source = read_source(reader, node);
        wording.source_at = Some((reader.file, node.get("register").unwrap_or(node).span));
    }
    wording.label = short.or_else(|| wording.ask.clone()).unwrap_or(wording.label);
    if derive.is_none() && keys.get("ask").is_none() {
        let problem = Diagnostic::error("missing-key", key.span, format!("the fact `{}` has no question", key.name));
        reader.problem(problem.help("write `ask:`, or `derive:` with a rule"));
    }
    wording.constraints = read_constraints(reader, &keys, ty.as_ref());
    let autocomplete = keys.get("autocomplete").and_then(|node| reader.one_of(node, &AUTOCOMPLETE));
    wording.autocomplete = autocomplete.and_then(|n| AUTOCOMPLETE.get(n)).copied();
    let delicate = keys.get("delicate").and_then(|node| reader.one_of(node, &DELICATE));
    wording.delicate = delicate.and_then(|n| DELICATE.get(n)).copied();
    wording.unsure = keys.get("unsure").and_then(|node| reader.text(node));
    wording.proof = keys.get("proof").and_then(|node| reader.text(node));
    for node in keys.get("filled_from").map(|node| reader.list(node)).unwrap_or_default() {
        if let Some(name) = reader.text(node) {
            wording.filled_from.push(name);
            wording.filled_from_at.push((reader.file, node.span));
        }
    }
    wording.is_optional = keys.get("optional").and_then(|node| reader.boolean(node)).unwrap_or(false);
    let asked_of = keys.get("asked_of").and_then(|node| reader.one_of(node, &Applicant::ALL.map(Applicant::asked)));
    wording.asked_of = asked_of.and_then(|n| Applicant::ALL.get(n)).copied();
    if let Some(node) = keys.get("identifies") {
        wording.identifies = reader.boolean(node).unwrap_or(false);
        if wording.identifies && wording.asked_of != Some(Applicant::Organisation) {
            let problem = Diagnostic::error("wrong-kind", node.span, "only a number of an organisation identifies it");
            reader.problem(problem.help("say `asked_of: organisations` as well"));
        }
    }
    wording.example = keys.get("example").and_then(|node| reader.text(node));
    // Rules over other facts are compiled once every name is known.
    keys.get("ask_after");
    keys.get("implied");
    keys.finish(reader, "a fact");
    (wording, ty, derive)
}

fn read_source(reader: &mut Reader<'_>, node: &Node) -> Source {
    match &node.kind {
        Kind::Map(_) => {
            let Some(keys) = reader.keys(node, "a source") else { return Source::Person };
            let agency = keys.require(reader, "register").and_then(|node| reader.id(node));
            keys.finish(reader, "a source");
            agency.map_or(Source::Person, Source::Register)
        }
        _ => {
            reader.word_or(node, "person", "`{ register: AGENCY }`");
            Source::Person
        }
    }
}
