//! Reads typed values from a YAML tree, reporting every problem at its location and continuing.

use std::collections::BTreeSet;

use rules::{Date, Decimal, Diagnostic, Span, parse_date};

use crate::keys::Keys;
use crate::problems::{FileId, Problems};
use crate::schema::Read;
use crate::yaml::{Kind, Node};

/// Collects the problems while one file is read.
pub(crate) struct Reader<'p> {
    pub(crate) file: FileId,
    /// The whole file, for locating a part of a rule in it.
    pub(crate) source: &'p str,
    pub(crate) problems: &'p mut Problems,
    /// Definitions and outcomes of this file that were refused; rules that use them are not reported for it.
    pub(crate) broken: BTreeSet<String>,
    /// Names that are defined later than what is being read, and cannot be used there.
    pub(crate) later: BTreeSet<String>,
}

impl<'p> Reader<'p> {
    pub(crate) fn new(file: FileId, source: &'p str, problems: &'p mut Problems) -> Self {
        Reader { file, source, problems, broken: BTreeSet::new(), later: BTreeSet::new() }
    }

    /// Notes what is asked of a part of the file, where somebody wants to know that.
    pub(crate) fn note(&mut self, node: &Node, read: impl FnOnce() -> Read) {
        if let Some(reads) = &mut self.problems.reads {
            reads.note(self.file, node, read());
        }
    }

    /// A word that stands for itself where something else could be written.
    pub(crate) fn is_word(&mut self, node: &Node, word: &str) -> bool {
        let is = node.scalar() == Some(word);
        if is {
            self.note(node, || Read::Words(vec![word.to_string()]));
        }
        is
    }

    pub(crate) fn problem(&mut self, diagnostic: Diagnostic) {
        self.problems.add(self.file, diagnostic);
    }

    pub(crate) fn error<T>(&mut self, code: &'static str, span: Span, message: impl Into<String>) -> Option<T> {
        self.problem(Diagnostic::error(code, span, message));
        None
    }

    fn wrong<T>(&mut self, node: &Node, wanted: &str) -> Option<T> {
        match node.kind {
            Kind::Refused => None,
            _ => self.error("wrong-kind", node.span, format!("expected {wanted}, but this is {}", node.describe())),
        }
    }

    pub(crate) fn keys<'n>(&mut self, node: &'n Node, what: &str) -> Option<Keys<'n>> {
        self.note(node, || Read::Open);
        match &node.kind {
            Kind::Map(entries) => Some(Keys::new(node.span, entries)),
            _ => self.wrong(node, &format!("{what}, written as keys and values")),
        }
    }

    pub(crate) fn list<'n>(&mut self, node: &'n Node) -> &'n [Node] {
        self.note(node, || Read::List);
        match &node.kind {
            Kind::List(items) => items,
            Kind::Scalar(text, true) if text.is_empty() => &[],
            _ => {
                self.wrong::<()>(node, "a list");
                &[]
            }
        }
    }

    pub(crate) fn text(&mut self, node: &Node) -> Option<String> {
        self.note(node, || Read::Text);
        match &node.kind {
            Kind::Scalar(text, _) if !text.trim().is_empty() => Some(text.trim().to_string()),
            _ => self.wrong(node, "text"),
        }
    }

    pub(crate) fn texts(&mut self, node: &Node) -> Vec<String> {
        let items = self.list(node);
        items.iter().filter_map(|item| self.text(item)).collect()
    }

    pub(crate) fn boolean(&mut self, node: &Node) -> Option<bool> {
        self.note(node, || Read::Boolean);
        match self.text(node)?.as_str() {
            "true" => Some(true),
            "false" => Some(false),
            other => {
                let message = format!("expected true or false, but this is `{other}`");
                self.error("wrong-kind", node.span, message)
            }
        }
    }

    pub(crate) fn whole(&mut self, node: &Node) -> Option<u32> {
        self.note(node, || Read::Whole);
        let text = self.text(node)?;
        match text.parse() {
            Ok(n) => Some(n),
            Err(_) => self.error("wrong-kind", node.span, format!("expected a whole number, but this is `{text}`")),
        }
    }

    pub(crate) fn decimal(&mut self, node: &Node) -> Option<Decimal> {
        self.note(node, || Read::Decimal);
        let text = self.text(node)?;
        match text.parse() {
            Ok(n) => Some(n),
            Err(_) => self.error("wrong-kind", node.span, format!("expected a number, but this is `{text}`")),
        }
    }

    pub(crate) fn date(&mut self, node: &Node) -> Option<Date> {
        self.note(node, || Read::Date);
        let text = self.text(node)?;
        // A month alone is a date elsewhere, but in a period it would be ambiguous whether its end is meant.
        match parse_date(&text).filter(|_| text.len() == 10) {
            Some(date) => Some(date),
            None => {
                let message = format!("expected a date such as 2019-02-01, but this is `{text}`");
                self.error("bad-date", node.span, message)
            }
        }
    }

    /// One of several words.
    pub(crate) fn one_of(&mut self, node: &Node, known: &[&str]) -> Option<usize> {
        self.note(node, || Read::Words(known.iter().map(ToString::to_string).collect()));
        self.one_of_own(node, known)
    }

    /// One of several words that come from the catalogue itself, so that an author may add to them.
    pub(crate) fn one_of_own(&mut self, node: &Node, known: &[&str]) -> Option<usize> {
        let text = self.text(node)?;
        if let Some(n) = known.iter().position(|name| *name == text) {
            return Some(n);
        }
        let message = format!("`{text}` is not one of: {}", known.join(", "));
        self.problem(Diagnostic::error("unknown-word", node.span, message).suggest(&text, known.iter().copied()));
        None
    }

    /// A single word, where a mapping may be given instead.
    pub(crate) fn word_or(&mut self, node: &Node, word: &str, otherwise: &str) -> Option<()> {
        self.note(node, || Read::Words(vec![word.to_string()]));
        let text = self.text(node)?;
        if text == word {
            return Some(());
        }
        let problem = Diagnostic::error("unknown-word", node.span, format!("`{text}` is not what can stand here"));
        self.problem(problem.help(format!("write `{word}`, or {otherwise}")));
        None
    }

    /// A `kebab-case` id.
    pub(crate) fn id(&mut self, node: &Node) -> Option<String> {
        self.note(node, || Read::Id);
        self.name_of(node, '-', "small letters, digits and `-`")
    }

    /// A `snake_case` name.
    pub(crate) fn name(&mut self, node: &Node) -> Option<String> {
        self.note(node, || Read::Name);
        self.name_of(node, '_', "small letters, digits and `_`")
    }

    fn name_of(&mut self, node: &Node, link: char, allowed: &str) -> Option<String> {
        let text = self.text(node)?;
        // The name is kept, so that what refers to it is not refused as well.
        self.check_name(&text, node.span, link, allowed);
        Some(text)
    }

    pub(crate) fn check_name(&mut self, text: &str, span: Span, link: char, allowed: &str) -> Option<()> {
        let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == link;
        if text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(fine) {
            return Some(());
        }
        let message = format!("`{text}` is not a name: use {allowed}, beginning with a letter");
        self.error("bad-name", span, message)
    }

    /// Notes that an id is described here. False, with both places reported, where that was done before.
    pub(crate) fn describes(&mut self, what: &'static str, id: &str, span: Span) -> bool {
        let Some(first) = self.problems.describes(what, id, self.file) else { return true };
        let (message, help) = match first {
            Some(path) => {
                let message = format!("the {what} `{id}` is described in {path} already");
                (message, "keep one of them, or give this one its own id")
            }
            None => (format!("the {what} `{id}` is described twice"), "keep one of them"),
        };
        self.problem(Diagnostic::error("duplicate-id", span, message).help(help));
        false
    }

    /// Reports a duplicate id; both are kept, since both may be referred to.
    pub(crate) fn once(&mut self, ids: &mut BTreeSet<String>, what: &str, id: &str, node: &Node) {
        if !ids.insert(id.to_string()) {
            let problem = Diagnostic::error("duplicate-id", node.span, format!("the {what} `{id}` is there twice"));
            self.problem(problem.help("give each its own id"));
        }
    }

    /// A word that must be among known ids.
    pub(crate) fn known<'k>(
        &mut self,
        node: &Node,
        code: &'static str,
        what: &str,
        known: impl Iterator<Item = &'k str> + Clone,
    ) -> Option<String> {
        let text = self.text(node)?;
        if known.clone().any(|id| id == text) {
            return Some(text);
        }
        let problem = Diagnostic::error(code, node.span, format!("there is no {what} named `{text}`"));
        self.problem(problem.suggest(&text, known));
        None
    }
}
