//! Reads the files of a town. Who and what it names must exist in the town and in the catalogue.

use rules::{Diagnostic, Program, Span, parse_date};

use super::days::on;
use super::{Town, TownFacts, life, people};
use crate::agencies::Agencies;
use crate::channel::Channel;
use crate::keys::Keys;
use crate::layout::TOWN;
use crate::problems::{File, FileId, Problems};
use crate::reader::Reader;
use crate::service::Service;
use crate::yaml::{Kind, Node};

/// What a town may name.
pub(super) struct TownContext<'c> {
    pub program: &'c Program,
    pub agencies: &'c Agencies,
    pub services: &'c [Service],
    pub languages: &'c [String],
    pub residents: Vec<String>,
    pub organisations: Vec<String>,
    pub officers: Vec<String>,
}

/// The files of a town that could be parsed, by their names.
pub(crate) struct TownFiles<'f> {
    pub parsed: &'f [(FileId, Node)],
    pub files: &'f [File],
}

impl TownFiles<'_> {
    fn named(&self, name: &str) -> Option<&(FileId, Node)> {
        let path = format!("town/{name}");
        self.parsed.iter().find(|(file, _)| self.files.get(file.0).is_some_and(|file| file.path == path))
    }
}

pub(crate) fn read_town(
    files: &TownFiles<'_>,
    (program, agencies, services, languages): (&Program, &Agencies, &[Service], &[String]),
    problems: &mut Problems,
) -> Option<Town> {
    if files.parsed.is_empty() {
        return None;
    }
    let (residents, organisations, officers) = (Vec::new(), Vec::new(), Vec::new());
    let mut cx = TownContext { program, agencies, services, languages, residents, organisations, officers };
    let addresses = files.files.iter().find(|file| file.path == "town/addresses.csv");
    let mut town = Town { addresses: addresses.map(|file| file.text.clone()), ..Town::default() };
    for name in TOWN {
        let Some((file, root)) = files.named(&format!("{name}.yaml")) else { continue };
        let source = files.files.get(file.0).map_or("", |file| file.text.as_str());
        let mut reader = Reader::new(*file, source, problems);
        let Some(keys) = reader.keys(root, "a file of a town") else { continue };
        match name {
            "town" => town.id = keys.require(&mut reader, "town").and_then(|node| reader.id(node)).unwrap_or_default(),
            "officers" => town.officers = people::officers(&mut reader, &mut cx, &keys),
            "residents" => {
                town.residents = people::residents(&mut reader, &mut cx, &keys);
                town.organisations = people::organisations(&mut reader, &mut cx, &keys);
            }
            "holdings" => town.holdings = life::holdings(&mut reader, &cx, &keys),
            "cases" => town.cases = life::cases(&mut reader, &cx, &keys),
            "conversations" => town.conversations = life::conversations(&mut reader, &cx, &keys),
            _ => town.articles = life::articles(&mut reader, &cx, &keys),
        }
        keys.finish(&mut reader, "a file of a town");
    }
    if files.named("town.yaml").is_none() {
        let file = files.parsed.first().map_or(FileId(0), |(file, _)| *file);
        let problem = Diagnostic::error("missing-file", Span::default(), "the town has no town.yaml beside this file");
        problems.add(file, problem.help("write `town: NAME` into it"));
    }
    Some(town)
}

/// The entries of a file, each with its keys.
pub(super) fn entries<'n, T>(
    reader: &mut Reader<'_>,
    keys: &Keys<'n>,
    (list, what): (&'static str, &str),
    mut read: impl FnMut(&mut Reader<'_>, &Keys<'n>) -> Option<T>,
) -> Vec<T> {
    let mut all = Vec::new();
    for node in keys.require(reader, list).map(|node| reader.list(node)).unwrap_or_default() {
        let Some(keys) = reader.keys(node, what) else { continue };
        all.extend(read(reader, &keys));
        keys.finish(reader, what);
    }
    all
}

impl TownContext<'_> {
    pub(super) fn resident(&self, reader: &mut Reader<'_>, node: &Node) -> Option<String> {
        reader.known(node, "unknown-resident", "resident of the town", self.residents.iter().map(String::as_str))
    }

    /// A resident, or an organisation of the town.
    pub(super) fn holder(&self, reader: &mut Reader<'_>, node: &Node) -> Option<String> {
        let known = self.residents.iter().chain(&self.organisations).map(String::as_str);
        reader.known(node, "unknown-resident", "resident or organisation of the town", known)
    }

    pub(super) fn officer(&self, reader: &mut Reader<'_>, node: &Node) -> Option<String> {
        reader.known(node, "unknown-officer", "officer of the town", self.officers.iter().map(String::as_str))
    }

    pub(super) fn service(&self, reader: &mut Reader<'_>, node: &Node) -> Option<String> {
        let known = self.services.iter().map(|service| service.id.as_str());
        reader.known(node, "unknown-service", "service", known)
    }

    /// Facts, which must fit the vocabulary on any day.
    pub(super) fn facts(&self, reader: &mut Reader<'_>, node: Option<&Node>) -> TownFacts {
        let Some(node) = node else { return TownFacts::default() };
        if let Some(day) = parse_date("2026-01-01") {
            reader.facts(self.program, &on(node, day));
        }
        TownFacts { node: Some(node.clone()) }
    }

    /// A language of the catalogue; its own where none is said.
    pub(super) fn language(&self, reader: &mut Reader<'_>, node: Option<&Node>) -> Option<String> {
        match node {
            Some(node) => reader.known(node, "unknown-language", "language", self.languages.iter().map(String::as_str)),
            None => self.languages.first().cloned(),
        }
    }
}

/// A channel by its name.
pub(super) fn channel(reader: &mut Reader<'_>, node: &Node) -> Option<Channel> {
    let names: Vec<&str> = Channel::ALL.iter().map(|channel| channel.name()).collect();
    reader.one_of(node, &names).and_then(|n| Channel::ALL.get(n)).copied()
}

/// Text by name, in the order in which it is written.
pub(super) fn named_texts(reader: &mut Reader<'_>, node: &Node) -> Vec<(String, String)> {
    let Kind::Map(_) = &node.kind else {
        reader.keys(node, "texts by name");
        return Vec::new();
    };
    node.entries().iter().filter_map(|(key, node)| Some((key.name.clone(), reader.text(node)?))).collect()
}
