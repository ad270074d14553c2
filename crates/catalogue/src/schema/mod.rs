//! JSON Schema for the files of a catalogue, for editors: drawn from what the readers themselves ask, so that it says
//! what they say. A small catalogue that uses every key is read beside those that are given.

mod json;
mod reads;
mod sample;
mod shape;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::catalogue::Catalogue;
use crate::layout::FileKind;
use crate::problems::File;
use crate::yaml;

pub(crate) use reads::{Read, Reads};
use shape::FileShape;

/// The schema of a kind of file.
#[derive(Clone, Debug)]
pub struct FileSchema {
    /// Such as `service`.
    pub name: &'static str,
    /// The files of the kind, as editors match them.
    pub files: &'static [&'static str],
    pub schema: Value,
}

const KINDS: [(FileKind, &str, &[&str]); 19] = [
    (FileKind::About, "catalogue", &["catalogue.yaml"]),
    (FileKind::Agencies, "agencies", &["agencies.yaml"]),
    (FileKind::Ventures, "ventures", &["ventures.yaml"]),
    (FileKind::Calendar, "calendar", &["calendar.yaml"]),
    (FileKind::Areas, "areas", &["areas/*.yaml"]),
    (FileKind::Facts, "facts", &["facts.yaml", "facts/*.yaml"]),
    (FileKind::Rate, "rate", &["rates/*.yaml"]),
    (FileKind::Event, "event", &["events/*.yaml", "!events/*.cases.yaml"]),
    (FileKind::Personas, "personas", &["events/*.cases.yaml"]),
    (FileKind::Signposts, "signposts", &["signposts/*.yaml"]),
    (FileKind::Service, "service", &["services/*/*/service.yaml"]),
    (FileKind::Cases, "cases", &["services/*/*/cases.yaml"]),
    (FileKind::Population, "population", &["population/*.yaml"]),
    (FileKind::Synonyms, "synonyms", &["synonyms.yaml"]),
    (FileKind::Crosswalk, "crosswalk", &["crosswalks/*.yaml"]),
    (FileKind::Crisis, "crisis", &["crisis.yaml"]),
    (FileKind::Heard, "heard", &["heard.yaml"]),
    (FileKind::Centres, "centres", &["centres/*.yaml", "town/centres.yaml"]),
    (FileKind::Town, "town", &["town/*.yaml", "!town/centres.yaml"]),
];

/// The schemas of all kinds of file, from these catalogues and the built-in one.
pub fn schemas(catalogues: impl IntoIterator<Item = Vec<File>>) -> Vec<FileSchema> {
    let mut shapes: BTreeMap<FileKind, FileShape> = BTreeMap::new();
    for files in std::iter::once(sample::files()).chain(catalogues) {
        let (catalogue, parts) = Catalogue::load_noting(files);
        let Some(reads) = &catalogue.problems.reads else { continue };
        for (kind, nodes) in &parts {
            let shape = shapes.entry(*kind).or_default();
            nodes.iter().for_each(|(file, root)| shape.add(reads, *file, root));
        }
    }
    let of = |(kind, name, files): (FileKind, &'static str, &'static [&'static str])| {
        let schema = json::schema(name, &shapes.remove(&kind).unwrap_or_default());
        FileSchema { name, files, schema }
    };
    KINDS.into_iter().map(of).collect()
}

/// The problems of the built-in catalogue, as `stoa check` would tell them.
pub fn sample_problems() -> Vec<String> {
    let catalogue = Catalogue::load(sample::files());
    catalogue.problems.lines(&catalogue.files)
}

/// All of them in one document: the file is of one of the kinds.
pub fn schema_bundle(schemas: &[FileSchema]) -> Value {
    let defs: Map<String, Value> = schemas
        .iter()
        .map(|file| {
            // References within a schema are to its own kinds, so each has an identity.
            let mut schema = json!({ "$id": format!("{}.schema.json", file.name) });
            if let (Value::Object(own), Value::Object(rest)) = (&mut schema, &file.schema) {
                own.extend(rest.clone());
            }
            (file.name.to_string(), schema)
        })
        .collect();
    let any: Vec<Value> = schemas.iter().map(|file| json!({ "$ref": format!("{}.schema.json", file.name) })).collect();
    json!({ "$schema": json::DRAFT, "$id": "any.schema.json", "title": "A file of a catalogue",
            "anyOf": any, "$defs": defs })
}

/// The name of the kind of a file by its path below the catalogue's folder.
pub fn schema_name(path: &str) -> Option<&'static str> {
    let kind = FileKind::of(path)?;
    KINDS.iter().find(|(known, ..)| *known == kind).map(|(_, name, _)| *name)
}

/// A file as editors see it.
pub fn file_as_json(text: &str) -> Option<Value> {
    yaml::parse(text).root.as_ref().map(json::as_json)
}

/// The settings of an editor with the YAML language server, for schemas in a folder.
pub fn editor_settings(schemas: &[FileSchema], folder: &str) -> Value {
    let globs = |file: &FileSchema| -> Vec<String> {
        let glob = |glob: &&str| match glob.strip_prefix('!') {
            Some(but) => format!("!**/catalogues/*/{but}"),
            None => format!("**/catalogues/*/{glob}"),
        };
        file.files.iter().map(glob).collect()
    };
    let all: Map<String, Value> =
        schemas.iter().map(|file| (format!("{folder}/{}.schema.json", file.name), json!(globs(file)))).collect();
    json!({ "yaml.schemas": all })
}
