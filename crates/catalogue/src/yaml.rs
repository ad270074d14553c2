//! YAML as a tree in which every part knows its place, so that all problems can be reported at once.
//!
//! Aliases, anchors, tags and several documents in a file are refused: an author gains nothing by them,
//! and a reader loses the one place where a thing is said.

use std::collections::HashSet;

use granit_parser::{Event, Parser, ScalarStyle, ScanError};
use rules::{Diagnostic, Span};

/// Deeper nesting than this is refused, so that no file can exhaust the stack.
const DEEPEST: usize = 32;

/// A part of a file.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) span: Span,
    pub(crate) kind: Kind,
}

#[derive(Clone, Debug)]
pub(crate) enum Kind {
    /// Text, and whether it was written without quotes.
    Scalar(String, bool),
    List(Vec<Node>),
    Map(Vec<(Key, Node)>),
}

#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub(crate) name: String,
    pub(crate) span: Span,
}

impl Node {
    pub(crate) fn describe(&self) -> &'static str {
        match &self.kind {
            Kind::Scalar(text, true) if text.is_empty() => "nothing",
            Kind::Scalar(text, _) if text.trim().is_empty() => "empty text",
            Kind::Scalar(..) => "a single value",
            Kind::List(_) => "a list",
            Kind::Map(_) => "a group of keys",
        }
    }

    /// The value of a key, where this is a group that has it.
    pub(crate) fn get(&self, name: &str) -> Option<&Node> {
        self.entries().iter().find(|(key, _)| key.name == name).map(|(_, node)| node)
    }

    pub(crate) fn entries(&self) -> &[(Key, Node)] {
        match &self.kind {
            Kind::Map(entries) => entries,
            _ => &[],
        }
    }

    pub(crate) fn items(&self) -> &[Node] {
        match &self.kind {
            Kind::List(items) => items,
            _ => &[],
        }
    }

    pub(crate) fn scalar(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar(text, _) => Some(text.trim()),
            _ => None,
        }
    }
}

/// What a file holds: nothing where it is empty or broken, and the problems that leave the rest readable.
pub(crate) struct Parsed {
    pub(crate) root: Option<Node>,
    pub(crate) problems: Vec<Diagnostic>,
}

/// Reads one document.
pub(crate) fn parse(text: &str) -> Parsed {
    let mut reader = Reader { events: Parser::new_from_str(text), text, depth: 0, problems: Vec::new() };
    let root = reader.document();
    let mut problems = reader.problems;
    let root = root.map_err(|problem| problems.push(problem)).ok().flatten();
    Parsed { root, problems }
}

struct Reader<'t> {
    events: Parser<'t, granit_parser::StrInput<'t>>,
    text: &'t str,
    depth: usize,
    problems: Vec<Diagnostic>,
}

impl<'t> Reader<'t> {
    fn document(&mut self) -> Result<Option<Node>, Diagnostic> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd => {}
                Event::StreamEnd => return Ok(root),
                _ if root.is_some() => {
                    let problem = Diagnostic::error("yaml", span, "a second document in one file");
                    self.problems.push(problem.help("put it in a file of its own"));
                    return Ok(root);
                }
                event => root = Some(self.node(event, span)?),
            }
        }
    }

    fn next(&mut self) -> Result<(Event<'t>, Span), Diagnostic> {
        match self.events.next_event() {
            Some(Ok((event, span))) => {
                let end = self.text.len();
                let start = span.start.byte_offset().unwrap_or(end);
                Ok((event, Span::new(start, span.end.byte_offset().unwrap_or(end).max(start))))
            }
            Some(Err(problem)) => Err(self.problem(&problem)),
            None => Ok((Event::StreamEnd, Span::new(self.text.len(), self.text.len()))),
        }
    }

    fn problem(&self, problem: &ScanError) -> Diagnostic {
        let at = problem.marker().byte_offset().unwrap_or(self.text.len()).min(self.text.len());
        let said = problem.info();
        let diagnostic = Diagnostic::error("yaml", Span::new(at, at), format!("this is not YAML: {said}"));
        diagnostic.help("check the indentation; put text that holds `: `, `#` or a leading quote in quotes")
    }

    fn node(&mut self, event: Event<'t>, span: Span) -> Result<Node, Diagnostic> {
        if self.depth >= DEEPEST {
            let problem = Diagnostic::error("yaml", span, format!("more than {DEEPEST} levels inside each other"));
            return Err(problem.help("check the brackets and the indentation"));
        }
        self.depth += 1;
        let node = self.build(event, span);
        self.depth -= 1;
        node
    }

    fn build(&mut self, event: Event<'t>, span: Span) -> Result<Node, Diagnostic> {
        if event.tag().is_some() || event.is_alias() || event.anchor_id().is_some() {
            let problem = Diagnostic::error("yaml", span, "tags, anchors and aliases are not used in a catalogue");
            self.problems.push(problem.help("write the value out; put text that begins with `&`, `*` or `!` in quotes"));
        }
        match event {
            _ if event.is_alias() => Ok(Node { span, kind: Kind::Scalar(String::new(), true) }),
            Event::Scalar(text, style, ..) => {
                Ok(Node { span, kind: Kind::Scalar(text.into_owned(), style == ScalarStyle::Plain) })
            }
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                loop {
                    let (event, at) = self.next()?;
                    if let Event::SequenceEnd = event {
                        return Ok(Node { span: span.to(at), kind: Kind::List(items) });
                    }
                    items.push(self.node(event, at)?);
                }
            }
            Event::MappingStart(..) => self.map(span),
            _ => Err(Diagnostic::error("yaml", span, "the file ends too early")),
        }
    }

    fn map(&mut self, span: Span) -> Result<Node, Diagnostic> {
        let mut entries: Vec<(Key, Node)> = Vec::new();
        let mut known = HashSet::new();
        loop {
            let (event, at) = self.next()?;
            if let Event::MappingEnd = event {
                return Ok(Node { span: span.to(at), kind: Kind::Map(entries) });
            }
            let key = self.node(event, at)?;
            let Kind::Scalar(name, _) = key.kind else {
                return Err(Diagnostic::error("yaml", at, "a key must be a single word"));
            };
            let (event, value_at) = self.next()?;
            let value = self.node(event, value_at)?;
            if !known.insert(name.clone()) {
                let problem = Diagnostic::error("duplicate-key", at, format!("`{name}` is written twice here"));
                self.problems.push(problem.help("keep one of them"));
                continue;
            }
            entries.push((Key { name, span: at }, value));
        }
    }
}
