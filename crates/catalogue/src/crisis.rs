//! What stands above search: words that tell of danger, and whom to call first: `crisis.yaml`.

use std::collections::BTreeMap;

use rules::Diagnostic;
use search::patterns::{LanguageText, PatternSet, SubjectText};

use crate::patterns::{read_shared, read_words};
use crate::reader::Reader;
use crate::yaml::{Kind, Node};

/// Somebody who answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helpline {
    pub id: String,
    pub who: String,
    /// As people write it: `13 11 14`.
    pub phone: String,
    /// A number for text messages.
    pub text: Option<String>,
    /// `always`, or when somebody answers, in words.
    pub hours: String,
    /// Whom it is for, where that is not everybody.
    pub whom: Option<String>,
    pub website: Option<String>,
    /// Where the number is published, and the day on which it was read there; none where nobody did.
    pub source: String,
    pub checked: Option<String>,
    who_in: BTreeMap<String, String>,
}

impl Helpline {
    /// Its name in a language, or in the language of the catalogue.
    pub fn who(&self, language: &str) -> &str {
        self.who_in.get(language).map_or(&self.who, String::as_str)
    }

    pub fn is_always(&self) -> bool {
        self.hours == "always"
    }
}

/// One kind of danger, and what to do first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crisis {
    pub id: String,
    title: String,
    first: String,
    /// The lines to call, most helpful first, by their place among [`CrisisFile::helplines`]; and whom one is for
    /// here.
    pub numbers: Vec<(usize, Option<String>)>,
    /// Pages of others that help, by name.
    pub websites: BTreeMap<String, String>,
    /// Whether the page offers to leave at once, because somebody may look over the person's shoulder.
    pub quick_exit: bool,
    /// Whether the words may be stored nowhere.
    pub keeps_nothing: bool,
    /// Events and services that are not shown beside it.
    pub hidden_events: Vec<String>,
    pub hidden_services: Vec<String>,
    said_in: BTreeMap<String, (String, String)>,
}

impl Crisis {
    /// What is the matter, and what to do first, in a language, or in the language of the catalogue.
    pub fn said(&self, language: &str) -> (&str, &str) {
        let said = self.said_in.get(language).map(|(title, first)| (title.as_str(), first.as_str()));
        said.unwrap_or((&self.title, &self.first))
    }
}

/// The crisis file of a catalogue. Without one nothing is ever found.
#[derive(Clone, Debug, Default)]
pub struct CrisisFile {
    pub helplines: Vec<Helpline>,
    /// An everyday page of somebody else, to which a person leaves who must not be seen here.
    pub exit: Option<String>,
    /// In order of priority.
    pub crises: Vec<Crisis>,
    words: PatternSet,
}

impl CrisisFile {
    pub(crate) fn make_ready(&self) {
        self.words.make_ready();
    }

    /// The crises that these words tell of, the most pressing first. Pure.
    pub fn find(&self, words: &str, language: &str) -> Vec<&Crisis> {
        self.words.find(words, language).into_iter().filter_map(|place| self.crises.get(place)).collect()
    }
}

/// Kinds of things that can be hidden: events and services by the name of the kind.
type Unsafe = BTreeMap<String, (Vec<String>, Vec<String>)>;

/// `events` and `services` are the ids that the catalogue has. Words in its own language are heard on every page.
pub(crate) fn read(
    reader: &mut Reader<'_>,
    root: &Node,
    (events, services): (&[&str], &[&str]),
    own_language: &str,
) -> CrisisFile {
    let mut file = CrisisFile::default();
    let Some(keys) = reader.keys(root, "the crisis file") else { return file };
    let lines = keys.require(reader, "helplines").map(|node| reader.list(node)).unwrap_or_default();
    file.helplines = lines.iter().filter_map(|node| read_helpline(reader, node)).collect();
    file.exit = keys.get("exit").and_then(|node| reader.text(node));
    let kinds = keys.get("unsafe_kinds").map(|node| read_unsafe(reader, node, (events, services))).unwrap_or_default();
    let mut shared = keys.require(reader, "shared").map(|node| read_shared(reader, node)).unwrap_or_default();
    if let Some((_, own)) = shared.get_mut(own_language) {
        own.always = true;
    }
    let mut words: Vec<BTreeMap<String, SubjectText>> = Vec::new();
    for node in keys.require(reader, "crises").map(|node| reader.list(node)).unwrap_or_default() {
        if let Some((crisis, said)) = read_crisis(reader, node, &file.helplines, &kinds, &shared) {
            file.crises.push(crisis);
            words.push(said);
        }
    }
    for (language, (node, shared)) in shared {
        let texts = words.iter_mut().map(|said| said.remove(&language).unwrap_or_default()).collect();
        if let Err(wrong) = file.words.add(&language, shared, texts) {
            reader.problem(Diagnostic::error("crisis-words", node.span, format!("the words in {language}: {wrong}")));
        }
    }
    keys.finish(reader, "the crisis file");
    file
}

fn read_helpline(reader: &mut Reader<'_>, node: &Node) -> Option<Helpline> {
    let keys = reader.keys(node, "a helpline")?;
    let id = keys.require(reader, "id").and_then(|node| reader.text(node));
    let who = keys.require(reader, "who").and_then(|node| reader.text(node));
    let phone = keys.require(reader, "phone").and_then(|node| reader.text(node));
    let hours = keys.require(reader, "hours").and_then(|node| reader.text(node));
    let source = keys.require(reader, "source").and_then(|node| reader.text(node));
    let mut optional = |name| keys.get(name).and_then(|node| reader.text(node));
    let (text, whom, website) = (optional("text"), optional("for"), optional("website"));
    let checked = optional("checked").filter(|checked| checked != "none");
    let who_in = keys.get("translations").map(|node| read_texts(reader, node)).unwrap_or_default();
    keys.finish(reader, "a helpline");
    Some(Helpline {
        id: id?,
        who: who?,
        phone: phone?,
        text,
        hours: hours?,
        whom,
        website,
        source: source?,
        checked,
        who_in,
    })
}

fn read_unsafe(reader: &mut Reader<'_>, node: &Node, (events, services): (&[&str], &[&str])) -> Unsafe {
    let mut kinds = Unsafe::new();
    for (key, node) in reader.keys(node, "kinds of things").map(|keys| keys.all()).unwrap_or_default() {
        let Some(keys) = reader.keys(node, "a kind of things") else { continue };
        keys.require(reader, "about").and_then(|node| reader.text(node));
        let mut known = |name, known: &[&str]| -> Vec<String> {
            let named = keys.get(name).map(|node| reader.list(node)).unwrap_or_default();
            let places = named.iter().filter_map(|node| reader.one_of_own(node, known));
            places.filter_map(|place| known.get(place)).map(|id| (*id).to_owned()).collect()
        };
        let (events, services) = (known("events", events), known("services", services));
        keys.finish(reader, "a kind of things");
        kinds.insert(key.name.clone(), (events, services));
    }
    kinds
}

fn read_crisis(
    reader: &mut Reader<'_>,
    node: &Node,
    lines: &[Helpline],
    kinds: &Unsafe,
    shared: &BTreeMap<String, (&Node, LanguageText)>,
) -> Option<(Crisis, BTreeMap<String, SubjectText>)> {
    let keys = reader.keys(node, "a crisis")?;
    let id = keys.require(reader, "id").and_then(|node| reader.text(node));
    let title = keys.require(reader, "title").and_then(|node| reader.text(node));
    let first = keys.require(reader, "first").and_then(|node| reader.text(node));
    let numbers = keys.require(reader, "numbers").map(|node| read_numbers(reader, node, lines)).unwrap_or_default();
    let websites = keys.get("websites").map(|node| read_texts(reader, node)).unwrap_or_default();
    let quick_exit = keys.get("quick_exit").and_then(|node| reader.boolean(node)).unwrap_or_default();
    let keep = keys.get("keep").and_then(|node| reader.one_of(node, &["nothing"]));
    let (mut hidden_events, mut hidden_services) = (Vec::new(), Vec::new());
    let names: Vec<&str> = kinds.keys().map(String::as_str).collect();
    for node in keys.get("unsafe").map(|node| reader.list(node)).unwrap_or_default() {
        let kind = reader.one_of_own(node, &names).and_then(|place| kinds.get(*names.get(place)?));
        let Some((events, services)) = kind else { continue };
        hidden_events.extend(events.iter().cloned());
        hidden_services.extend(services.iter().cloned());
    }
    let mut said_in = BTreeMap::new();
    for (language, node) in keys
        .get("translations")
        .and_then(|node| reader.keys(node, "translations"))
        .map(|keys| keys.all())
        .unwrap_or_default()
    {
        let Some(keys) = reader.keys(node, "a translation") else { continue };
        let title = keys.require(reader, "title").and_then(|node| reader.text(node));
        let first = keys.require(reader, "first").and_then(|node| reader.text(node));
        keys.finish(reader, "a translation");
        said_in.extend(title.zip(first).map(|said| (language.name.clone(), said)));
    }
    let mut words = BTreeMap::new();
    let written = keys.require(reader, "words").and_then(|node| reader.keys(node, "words by language"));
    for (language, node) in written.map(|keys| keys.all()).unwrap_or_default() {
        if !shared.contains_key(&language.name) {
            let message = format!("the words in {} would never be looked at", language.name);
            let problem = Diagnostic::error("crisis-words", language.span, message);
            reader
                .problem(problem.help(format!("say under `shared` how {} is written, `{{}}` at least", language.name)));
        }
        words.extend(read_words(reader, node).map(|said| (language.name.clone(), said)));
    }
    keys.finish(reader, "a crisis");
    let keeps_nothing = keep.is_some();
    let (id, title, first) = (id?, title?, first?);
    let crisis = Crisis {
        id,
        title,
        first,
        numbers,
        websites,
        quick_exit,
        keeps_nothing,
        hidden_events,
        hidden_services,
        said_in,
    };
    Some((crisis, words))
}

/// Ids of helplines, or `{ line: ID, for: WHOM }`.
fn read_numbers(reader: &mut Reader<'_>, node: &Node, lines: &[Helpline]) -> Vec<(usize, Option<String>)> {
    let ids: Vec<&str> = lines.iter().map(|line| line.id.as_str()).collect();
    let mut numbers = Vec::new();
    for node in reader.list(node) {
        let (line, whom) = match &node.kind {
            Kind::Map(_) => {
                let Some(keys) = reader.keys(node, "a line") else { continue };
                let line = keys.require(reader, "line").and_then(|node| reader.one_of_own(node, &ids));
                let whom = keys.require(reader, "for").and_then(|node| reader.text(node));
                keys.finish(reader, "a line");
                (line, whom)
            }
            _ => (reader.one_of_own(node, &ids), None),
        };
        numbers.extend(line.map(|line| (line, whom)));
    }
    numbers
}

/// Texts by their keys: languages, or names.
fn read_texts(reader: &mut Reader<'_>, node: &Node) -> BTreeMap<String, String> {
    let entries = reader.keys(node, "texts by their keys").map(|keys| keys.all()).unwrap_or_default();
    entries.iter().filter_map(|(key, node)| Some((key.name.clone(), reader.text(node)?))).collect()
}
