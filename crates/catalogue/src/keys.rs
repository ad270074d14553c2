//! The keys of a YAML mapping: each is requested once, and unrequested ones are reported as mistakes.

use std::cell::RefCell;
use std::collections::HashSet;

use rules::{Diagnostic, Span, closest};

use crate::reader::Reader;
use crate::schema::Read;
use crate::yaml::{Key, Kind, Node};

pub(crate) struct Keys<'n> {
    pub(crate) span: Span,
    entries: &'n [(Key, Node)],
    asked: RefCell<Vec<&'static str>>,
    missing: RefCell<Vec<&'static str>>,
    required: RefCell<Vec<&'static str>>,
}

impl<'n> Keys<'n> {
    pub(crate) fn new(span: Span, entries: &'n [(Key, Node)]) -> Self {
        Keys { span, entries, asked: RefCell::default(), missing: RefCell::default(), required: RefCell::default() }
    }

    pub(crate) fn get(&self, name: &'static str) -> Option<&'n Node> {
        self.asked.borrow_mut().push(name);
        self.entries.iter().find(|(key, _)| key.name == name).map(|(_, node)| node)
    }

    /// A required key. If it is missing, `finish` reports that, unless it finds it under a misspelt name.
    pub(crate) fn require(&self, reader: &mut Reader<'_>, name: &'static str) -> Option<&'n Node> {
        self.required.borrow_mut().push(name);
        match self.get(name) {
            Some(node) if node.scalar() == Some("") && matches!(node.kind, Kind::Scalar(_, true)) => {
                reader.error("missing-key", node.span, format!("nothing stands behind `{name}`"))
            }
            Some(node) => Some(node),
            None => {
                self.missing.borrow_mut().push(name);
                None
            }
        }
    }

    /// All entries, for mappings whose keys the author chooses.
    pub(crate) fn all(&self) -> &'n [(Key, Node)] {
        self.entries
    }

    /// The location to report when something is absent.
    pub(crate) fn start(&self) -> Span {
        self.entries.first().map_or(self.span, |(key, _)| key.span)
    }

    /// Reports every unrequested key, and those that are missing.
    pub(crate) fn finish(self, reader: &mut Reader<'_>, what: &str) {
        let start = self.start();
        let (mut asked, mut missing) = (self.asked.into_inner(), self.missing.into_inner());
        let mut seen = HashSet::new();
        asked.retain(|name| seen.insert(*name));
        if let Some(reads) = &mut reader.problems.reads {
            let required = self.required.into_inner();
            let read = Read::Keys { what: what.to_string(), asked: asked.clone(), required };
            reads.note_keys(reader.file, self.span, read);
        }
        for (key, node) in self.entries.iter().filter(|(key, _)| !seen.contains(key.name.as_str())) {
            let problem = Diagnostic::error("unknown-key", key.span, format!("`{}` is not a key of {what}", key.name));
            reader.problem(match closest(&key.name, asked.iter().copied()) {
                Some(name) => {
                    missing.retain(|known| *known != name);
                    problem.help(format!("did you mean `{name}`?"))
                }
                // In braces a comma starts the next key, which tears text apart.
                None if node.scalar() == Some("") => {
                    problem.help("words that hold a comma need quotes here; every other key needs a value")
                }
                None => problem.help(format!("the keys are {}", asked.join(", "))),
            });
        }
        for name in missing {
            reader.error::<()>("missing-key", start, format!("`{name}` is missing here"));
        }
    }
}
