//! What the readers asked of each part of a file, noted while they read it.

use std::collections::HashMap;

use rules::Span;

use crate::problems::FileId;
use crate::yaml::{Kind, Node};

/// A question that a reader asked of one part of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Read {
    Text,
    Rule,
    Whole,
    Decimal,
    Boolean,
    Date,
    Duration,
    /// A name in `kebab-case`, or in `snake_case`.
    Id,
    Name,
    /// One of these words.
    Words(Vec<String>),
    List,
    /// Keys that the author chooses.
    Open,
    /// Keys that the reader knows.
    Keys {
        what: String,
        asked: Vec<&'static str>,
        required: Vec<&'static str>,
    },
}

/// A part of a file. A mapping and its first key begin at the same place, so the kind tells them apart.
type Part = (FileId, usize, usize, u8);

#[derive(Clone, Debug, Default)]
pub(crate) struct Reads {
    noted: HashMap<Part, Vec<Read>>,
}

const MAP: u8 = 2;

impl Reads {
    pub(crate) fn note(&mut self, file: FileId, node: &Node, read: Read) {
        self.noted.entry(part(file, node)).or_default().push(read);
    }

    pub(crate) fn note_keys(&mut self, file: FileId, span: Span, read: Read) {
        self.noted.entry((file, span.start, span.end, MAP)).or_default().push(read);
    }

    pub(crate) fn of(&self, file: FileId, node: &Node) -> &[Read] {
        self.noted.get(&part(file, node)).map_or(&[], Vec::as_slice)
    }
}

fn part(file: FileId, node: &Node) -> Part {
    let kind = match node.kind {
        Kind::Scalar(..) | Kind::Refused => 0,
        Kind::List(_) => 1,
        Kind::Map(_) => MAP,
    };
    (file, node.span.start, node.span.end, kind)
}
