//! YAML as a tree in which every part knows its position, so that all problems can be reported at once.
//!
//! Aliases, anchors, tags and multiple documents are refused: an author gains nothing by them, and a reader loses the
//! single place where a thing is said.

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
    /// Something that was reported already, so that no further problem is reported for it.
    Refused,
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
            Kind::Scalar(text, _) if text.trim().is_empty() => "empty",
            Kind::Scalar(..) => "a single value",
            Kind::List(_) => "a list",
            Kind::Map(_) => "a group of keys",
            Kind::Refused => "refused",
        }
    }

    /// The value of a key, if this is a mapping that has it.
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

/// The content of a file: `None` if it is empty or broken, and problems that leave the rest readable.
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
        explain(self.text, at, &problem.info())
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
            self.problems
                .push(problem.help("write the value out; put text that begins with `&`, `*` or `!` in quotes"));
        }
        match event {
            _ if event.is_alias() => Ok(Node { span, kind: Kind::Refused }),
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                // The parser returns `~` for an empty value.
                let text = if plain && text == "~" { String::new() } else { text.into_owned() };
                Ok(Node { span, kind: Kind::Scalar(text, plain) })
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

/// Explains a parser error, with advice.
fn explain(text: &str, at: usize, said: &str) -> Diagnostic {
    let before = text.get(..at).unwrap_or_default();
    let is = |part: &str| said.contains(part);
    let (at, message, help) = if is("tab") {
        let tab = text.get(at..).and_then(|rest| rest.find('\t')).unwrap_or(0);
        (at + tab, "a tab where spaces are meant".to_string(), "indent with spaces")
    } else if is("unclosed quote") {
        (at, "this quote is never closed".to_string(), "end the text with the same quote")
    } else if is("unclosed bracket") {
        (at, "this bracket is never closed".to_string(), "close it with `]` or `}`")
    } else if is("trailing content after") {
        match quote_left_open(before) {
            Some(open) => {
                (open, "this quote is not closed on its line".to_string(), "end the text with the same quote")
            }
            None => (
                at,
                "the text goes on after its closing quote".to_string(),
                "put all of it in quotes of the other kind: '\"a\" = b'",
            ),
        }
    } else if is("mapping values are not allowed") {
        (at, "a `:` where no key can stand".to_string(), "put text that holds `: ` in quotes, or mend the indentation")
    } else if is("expected key") || is("expected '-' indicator") {
        (at, "this does not stand under what it belongs to".to_string(), "indent the keys of one group alike")
    } else if is("placement of ':'") || is("only valid inside a block") {
        (at, "a bracket before this is not closed".to_string(), "close the `[` or `{`")
    } else if is("implicit flow mapping") {
        (at, "nothing stands between two commas".to_string(), "remove one, or write `-` in quotes in a table")
    } else if is("unexpected character") || is("cannot start any token") {
        (at, "no text can begin like this".to_string(), "put it in quotes")
    } else if is("unknown anchor") {
        (
            at,
            "tags, anchors and aliases are not used in a catalogue".to_string(),
            "put text that begins with `*` in quotes",
        )
    } else if is("recursion limit") {
        (at, "too many brackets inside each other".to_string(), "close them")
    } else {
        (at, format!("this is not YAML: {said}"), "check the indentation, brackets and quotes")
    };
    Diagnostic::error("yaml", Span::new(at, at), message).help(help)
}

/// The start of a quoted text that ends here, if on an earlier line: there its closing quote was forgotten.
fn quote_left_open(before: &str) -> Option<usize> {
    let inner = before.trim_end().strip_suffix(['"', '\''])?;
    let quote = before.trim_end().chars().next_back()?;
    let open = inner.rfind(quote)?;
    inner.get(open..)?.contains('\n').then_some(open)
}
