//! JSON Schema for editors: it says what the readers say.

use std::collections::BTreeSet;

use catalogue::{Catalogue, File, FileSchema, file_as_json, schema_bundle, schema_name, schemas};
use insta::assert_snapshot;
use serde_json::Value;

use crate::good::FILES;
use crate::support::files_of;

/// What a value breaks of a schema. Only what these schemas use is checked.
fn breaches(root: &Value, schema: &Value, value: &Value, place: &str, found: &mut Vec<String>) {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.trim_start_matches("#/$defs/");
        return breaches(root, &root["$defs"][name], value, place, found);
    }
    if let Some(ways) = schema["anyOf"].as_array() {
        let tried = ways.iter().map(|way| {
            let mut breached = Vec::new();
            breaches(root, way, value, place, &mut breached);
            breached
        });
        let least = tried.min_by_key(Vec::len).unwrap_or_default();
        found.extend(least);
        return;
    }
    if let Some(words) = schema["enum"].as_array() {
        // A schema of an editor sees `yes` as a word, and so do we.
        if !words.contains(value) {
            found.push(format!("{place}: {value} is not one of {}", schema["enum"]));
        }
        return;
    }
    let is = |ty: &str| match ty {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        _ => value.is_null(),
    };
    let fits = match &schema["type"] {
        Value::String(ty) => is(ty),
        Value::Array(types) => types.iter().filter_map(Value::as_str).any(is),
        _ => true,
    };
    if !fits {
        return found.push(format!("{place}: {value} is not {}", schema["type"]));
    }
    if let (Some(pattern), Some(text)) = (schema["pattern"].as_str(), value.as_str())
        && !regex::Regex::new(pattern).expect(pattern).is_match(text)
    {
        found.push(format!("{place}: {value} is not like {pattern}"));
    }
    for (n, item) in value.as_array().into_iter().flatten().enumerate() {
        breaches(root, &schema["items"], item, &format!("{place}/{n}"), found);
    }
    if let Some(entries) = value.as_object() {
        for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !entries.contains_key(name) {
                found.push(format!("{place}: {name} is missing"));
            }
        }
        for (key, value) in entries {
            match (&schema["properties"][key], &schema["additionalProperties"]) {
                (Value::Null, Value::Bool(false)) => found.push(format!("{place}: {key} is unknown")),
                (Value::Null, other) => breaches(root, other, value, &format!("{place}/{key}"), found),
                (known, _) => breaches(root, known, value, &format!("{place}/{key}"), found),
            }
        }
    }
}

fn check(schemas: &[FileSchema], path: &str, text: &str) -> Vec<String> {
    let Some(schema) = schema_name(path).and_then(|name| schemas.iter().find(|file| file.name == name)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    breaches(&schema.schema, &schema.schema, &file_as_json(text).expect(path), path, &mut found);
    found
}

fn good_files() -> Vec<File> {
    FILES.iter().map(|(path, text)| File { path: path.to_string(), text: text.to_string() }).collect()
}

fn of_good(path: &str, old: &str, new: &str) -> String {
    let text = FILES.iter().find(|(known, _)| *known == path).expect(path).1;
    assert!(text.contains(old), "{old}");
    check(&schemas([good_files()]), path, &text.replacen(old, new, 1)).join("\n")
}

#[test]
fn the_built_in_catalogue_has_no_mistake() {
    let problems = catalogue::sample_problems().into_iter();
    // It is no example of how many people should try an event.
    let problems: Vec<String> = problems.filter(|line| !line.ends_with("[missing-case]")).collect();
    assert_eq!(problems, Vec::<String>::new());
}

#[test]
fn every_file_of_the_catalogues_fits_whether_or_not_the_schema_has_seen_it() {
    let built_in = schemas([]);
    let mut breached = Vec::new();
    for name in ["nsw", "nz"] {
        let files = files_of(name);
        let seen = schemas([files.clone()]);
        for file in &files {
            for schemas in [&seen, &built_in] {
                breached.extend(check(schemas, &file.path, &file.text));
            }
        }
    }
    assert_eq!(breached, Vec::<String>::new());
}

#[test]
fn a_misspelt_key_or_word_and_a_missing_key_do_not_fit() {
    const HOME: &str = "facts/home.yaml";
    const SERVICE: &str = "services/energy-office/solar-grant/service.yaml";
    assert_snapshot!(of_good(SERVICE, "    because: You live in Hillshire.", "    becuase: You live in Hillshire."), @"
    services/energy-office/solar-grant/service.yaml/requirements/0: because is missing
    services/energy-office/solar-grant/service.yaml/requirements/0: becuase is unknown
    ");
    assert_snapshot!(of_good(SERVICE, "silence_means: neither", "silence_means: nothing"), @r#"services/energy-office/solar-grant/service.yaml/case/silence_means: "nothing" is not one of ["neither","approved","refused","deemed-refused-for-appeal"]"#);
    assert_snapshot!(of_good(SERVICE, "within: 15 working days", "within: 15 wroking days"), @r#"services/energy-office/solar-grant/service.yaml/charter/1/within: "15 wroking days" is not like ^[0-9]+ (hours?|days?|working days?|weeks?|months?|years?)$"#);
    assert_snapshot!(of_good(SERVICE, "version: 3", "version: three"), @r#"services/energy-office/solar-grant/service.yaml/version: "three" is not like ^[0-9]+$"#);
    assert_snapshot!(of_good(SERVICE, "from: 2024-07-01", "from: 1 July 2024"), @r#"services/energy-office/solar-grant/service.yaml/available/from: "1 July 2024" is not like ^[0-9]{4}-[0-9]{2}-[0-9]{2}$"#);
    assert_snapshot!(of_good(HOME, "about: person", "about: persn"), @r#"facts/home.yaml/facts/resident/about: "persn" is not one of ["person","household","organisation","place","matter"]"#);
    assert_snapshot!(of_good(HOME, "sensitivity: personal", "sensitive: personal"), @"facts/home.yaml/facts/moved_in: sensitive is unknown");
}

/// Every mapping of a schema with its keys.
fn keys_of(schema: &Value) -> Vec<(String, BTreeSet<String>)> {
    let defs = schema["$defs"].as_object().into_iter().flatten();
    let keys = |def: &Value| def["properties"].as_object().into_iter().flatten().map(|(key, _)| key.clone()).collect();
    defs.map(|(name, def)| (name.clone(), keys(def))).collect()
}

/// The reader names all keys of a mapping when it meets one that is none of them. The schema has the same.
#[test]
fn the_keys_of_a_file_are_those_that_the_reader_names() {
    let all = schemas([]);
    for (path, text) in FILES.iter().filter(|(path, _)| path.ends_with(".yaml")) {
        let mut files = good_files();
        files
            .iter_mut()
            .filter(|file| file.path == *path)
            .for_each(|file| file.text = format!("{text}zzzzzzzzzz: {{ a: b }}\n"));
        let catalogue = Catalogue::load(files);
        let help = catalogue.problems.iter().find(|problem| problem.diagnostic.message.contains("`zzzzzzzzzz`"));
        let help = help.and_then(|problem| problem.diagnostic.help.clone()).unwrap_or_default();
        let named = help.strip_prefix("the keys are ").unwrap_or_default();
        let named: BTreeSet<String> = named.split(", ").map(String::from).collect();
        let schema = all.iter().find(|file| Some(file.name) == schema_name(path)).expect(path);
        assert!(keys_of(&schema.schema).iter().any(|(_, keys)| *keys == named), "{path}: {named:?}");
    }
}

/// The built-in catalogue writes every key at least once, so that its value is known and not just its name.
#[test]
fn every_key_has_a_value_in_the_built_in_catalogue() {
    let mut bare = Vec::new();
    for file in schemas([]) {
        for (kind, def) in file.schema["$defs"].as_object().into_iter().flatten() {
            let properties = def["properties"].as_object().into_iter().flatten();
            let empty = properties.filter(|(_, value)| value.as_object().is_some_and(serde_json::Map::is_empty));
            bare.extend(empty.map(|(key, _)| format!("{}: {kind}.{key}", file.name)));
        }
    }
    assert_snapshot!(bare.join("\n"), @"
    areas: area.polygon
    crosswalk: crosswalk.defaults
    crosswalk: outcome-of-theirs.stated
    crosswalk: subject.partner
    crosswalk: subject.others
    crosswalk: subject.groups
    crosswalk: subject.spans
    ");
}

#[test]
fn the_bundle_names_every_kind() {
    let all = schemas([]);
    let bundle = schema_bundle(&all);
    assert_eq!(bundle["anyOf"].as_array().unwrap().len(), all.len());
    let ids: BTreeSet<&str> = all.iter().filter_map(|file| bundle["$defs"][file.name]["$id"].as_str()).collect();
    assert_eq!(ids.len(), all.len());
    assert!(!ids.contains(bundle["$id"].as_str().unwrap()), "no kind has the identity of the whole");
    assert_eq!(bundle["$schema"], "https://json-schema.org/draft/2020-12/schema");
}
