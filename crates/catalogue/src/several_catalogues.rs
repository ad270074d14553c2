//! Several catalogues together. The files of the base stand at the top; those of each other catalogue stand below a
//! folder with its own `catalogue.yaml`, which says `within: BASE`. They share one vocabulary, one set of ids and one
//! telephone number: those of the base.

use std::collections::BTreeSet;

use rules::{Diagnostic, Span};

use crate::about::{About, read_about};
use crate::problems::File;
use crate::reader::Reader;
use crate::yaml::{self, Node};

/// Folders of a catalogue itself, which hold no other catalogue.
const OWN: [&str; 10] =
    ["facts", "rates", "events", "signposts", "services", "areas", "population", "crosswalks", "locales", "town"];

/// Another catalogue that was read beside the base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    pub id: String,
    pub name: String,
}

/// The folders of the other catalogues.
pub(crate) struct Folders(BTreeSet<String>);

impl Folders {
    pub(crate) fn of(files: &[File]) -> Folders {
        let folder = |file: &File| file.path.strip_suffix("/catalogue.yaml").map(str::to_owned);
        let whole = |folder: &String| can_hold(folder);
        Folders(files.iter().filter_map(folder).filter(whole).collect())
    }

    /// A path in two parts: the folder of its catalogue with a `/`, empty for the base, and the path below.
    pub(crate) fn split<'p>(&self, path: &'p str) -> (&'p str, &'p str) {
        match path.split_once('/') {
            Some((folder, below)) if self.0.contains(folder) => (path.strip_suffix(below).unwrap_or_default(), below),
            _ => ("", path),
        }
    }

    /// Puts the base first, since the first agency of a kind and the first calendar are those of a catalogue.
    pub(crate) fn sort(&self, files: &mut [File]) {
        files.sort_by(|a, b| (self.split(&a.path)).cmp(&self.split(&b.path)));
    }
}

/// Whether a folder of this name can hold another catalogue beside the base.
pub fn can_hold(folder: &str) -> bool {
    !folder.is_empty() && !folder.contains('/') && !OWN.contains(&folder)
}

/// The catalogue that the one with this `catalogue.yaml` is read beside, and its own id.
pub fn id_and_base(text: &str) -> (Option<String>, Option<String>) {
    let root = yaml::parse(text).root;
    let word = |key| Some(root.as_ref()?.get(key)?.scalar()?.to_owned());
    (word("catalogue"), word("within"))
}

/// The page of another catalogue. What the base says of the place holds for it too.
pub(crate) fn read_beside(reader: &mut Reader<'_>, base: &mut About, node: &Node) {
    let Some(about) = read_about(reader, Some(base), node) else { return };
    for (key, own, of_base) in
        [("currency", &about.currency, &base.currency), ("time_zone", &about.time_zone, &base.time_zone)]
    {
        differs(reader, node, (key, own, of_base), &base.id);
    }
    if let Some(own) = about.languages.first() {
        differs(reader, node, ("languages", own, &base.language().to_owned()), &base.id);
    }
    match &about.within {
        Some(within) if *within == base.id || base.id.is_empty() => {}
        Some(within) => {
            let span = node.get("within").map_or(node.span, |node| node.span);
            let problem =
                Diagnostic::error("other-base", span, format!("the catalogue before this one is `{}`", base.id));
            reader
                .problem(problem.help(format!("give the folder of `{within}` first, or write `within: {}`", base.id)));
        }
        None => {
            let message = "a catalogue that is read beside another one says so";
            let span = node.get("catalogue").map_or(node.span, |node| node.span);
            let problem = Diagnostic::error("missing-key", Span::new(span.start, span.start), message);
            reader.problem(problem.help(format!("write `within: {}`", base.id)));
        }
    }
    base.kinds.extend(about.kinds);
    base.beside.push(Beside { id: about.id, name: about.name });
}

/// A catalogue that needs another one cannot be the base.
pub(crate) fn check_alone(reader: &mut Reader<'_>, about: &About, node: &Node) {
    let Some((base, at)) = about.within.as_ref().zip(node.get("within")) else { return };
    let problem =
        Diagnostic::error("other-base", at.span, format!("this catalogue is read beside `{base}`, not alone"));
    reader.problem(problem.help(format!("give the folder of `{base}` before it: --catalogue BASE --catalogue THIS")));
}

fn differs(reader: &mut Reader<'_>, node: &Node, (key, own, of_base): (&str, &String, &String), base: &str) {
    let Some(node) = node.get(key).filter(|_| own != of_base) else { return };
    let message = format!("`{own}` is not what `{base}` says, which this catalogue is read beside");
    reader.problem(
        Diagnostic::error("other-base", node.span, message).help(format!("write `{of_base}`, or leave `{key}` out")),
    );
}
