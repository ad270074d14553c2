//! What can stand in a place of a file, merged from everything that was read there.

use std::collections::{BTreeMap, BTreeSet};

use super::reads::{Read, Reads};
use crate::problems::FileId;
use crate::yaml::{Kind, Node};

/// The values that a place takes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shape {
    /// Something was there that no reader asked about in a way that is noted.
    pub(crate) anything: bool,
    pub(crate) scalars: BTreeSet<Read>,
    /// The words of the language of files that stand here.
    pub(crate) words: Vec<String>,
    /// Nothing at all, where a list may be empty.
    pub(crate) nothing: bool,
    pub(crate) list: Option<Box<Shape>>,
    /// Values under keys that the author chooses.
    pub(crate) open: Option<Box<Shape>>,
    /// The kinds of mapping, by name.
    pub(crate) kinds: BTreeSet<String>,
}

/// A kind of mapping.
#[derive(Clone, Debug, Default)]
pub(crate) struct KindShape {
    pub(crate) asked: Vec<&'static str>,
    pub(crate) required: Option<BTreeSet<&'static str>>,
    pub(crate) values: BTreeMap<String, Shape>,
}

/// All kinds of mapping of one kind of file, and the file itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct FileShape {
    pub(crate) root: Shape,
    pub(crate) kinds: BTreeMap<String, KindShape>,
}

impl FileShape {
    pub(crate) fn add(&mut self, reads: &Reads, file: FileId, root: &Node) {
        let mut shape = std::mem::take(&mut self.root);
        self.merge(&mut shape, reads, file, root);
        self.root = shape;
    }

    fn merge(&mut self, shape: &mut Shape, reads: &Reads, file: FileId, node: &Node) {
        let read = reads.of(file, node);
        match &node.kind {
            Kind::Refused => {}
            Kind::Scalar(text, plain) => shape.scalar(read, text.is_empty() && *plain),
            Kind::List(items) => {
                let mut within = shape.list.take().unwrap_or_default();
                for item in items {
                    self.merge(&mut within, reads, file, item);
                }
                shape.list = Some(within);
            }
            Kind::Map(entries) => {
                let mut known = false;
                for read in read {
                    if let Read::Keys { what, asked, required } = read {
                        known = true;
                        shape.kinds.insert(what.clone());
                        self.note_kind(what, asked, required);
                        for (key, node) in entries.iter().filter(|(key, _)| asked.contains(&key.name.as_str())) {
                            let kind = self.kinds.entry(what.clone()).or_default();
                            let mut value = kind.values.remove(&key.name).unwrap_or_default();
                            self.merge(&mut value, reads, file, node);
                            self.kinds.entry(what.clone()).or_default().values.insert(key.name.clone(), value);
                        }
                    }
                }
                if !known {
                    let mut within = shape.open.take().unwrap_or_default();
                    for (_, node) in entries {
                        self.merge(&mut within, reads, file, node);
                    }
                    shape.open = Some(within);
                }
            }
        }
    }

    fn note_kind(&mut self, what: &str, asked: &[&'static str], required: &[&'static str]) {
        let kind = self.kinds.entry(what.to_string()).or_default();
        for name in asked {
            if !kind.asked.contains(name) {
                kind.asked.push(name);
            }
        }
        let now: BTreeSet<&'static str> = required.iter().copied().collect();
        // What is only required at times is not required.
        kind.required = Some(match kind.required.take() {
            Some(before) => before.intersection(&now).copied().collect(),
            None => now,
        });
    }
}

impl Shape {
    fn scalar(&mut self, read: &[Read], empty: bool) {
        let telling: Vec<&Read> = read.iter().filter(|read| !matches!(read, Read::Text)).collect();
        for read in &telling {
            match read {
                Read::Words(words) => self.know(words),
                Read::List => self.nothing = true,
                Read::Open | Read::Keys { .. } => {}
                other => {
                    self.scalars.insert((*other).clone());
                }
            }
        }
        if telling.is_empty() {
            match read.is_empty() {
                true => self.anything |= !empty,
                false => {
                    self.scalars.insert(Read::Text);
                }
            }
            self.nothing |= empty;
        }
    }

    fn know(&mut self, words: &[String]) {
        for word in words {
            if !self.words.contains(word) {
                self.words.push(word.clone());
            }
        }
    }
}
