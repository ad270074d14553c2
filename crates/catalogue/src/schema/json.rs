//! Shapes as JSON Schema, draft 2020-12.

use serde_json::{Map, Value, json};

use super::reads::Read;
use super::shape::{FileShape, KindShape, Shape};

pub(crate) const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a kind of file, with the kinds of mapping in it under `$defs`.
pub(crate) fn schema(title: &str, file: &FileShape) -> Value {
    let defs: Map<String, Value> = file.kinds.iter().map(|(what, kind)| (slug(what), mapping(what, kind))).collect();
    let mut schema = Map::new();
    schema.insert("$schema".into(), json!(DRAFT));
    schema.insert("title".into(), json!(title));
    if let Value::Object(root) = place(&file.root) {
        schema.extend(root);
    }
    schema.insert("$defs".into(), Value::Object(defs));
    Value::Object(schema)
}

/// A name for a kind of mapping that can stand in a reference: `a requirement` becomes `requirement`. One that is named
/// after its key is told apart: a review is not what stands under `review`.
fn slug(what: &str) -> String {
    if let Some(key) = what.strip_prefix('`').and_then(|rest| rest.strip_suffix('`')) {
        return format!("under-{key}");
    }
    let words = what.strip_prefix("a ").or(what.strip_prefix("an ")).or(what.strip_prefix("the ")).unwrap_or(what);
    let kept = |c: char| if c.is_alphanumeric() { c } else { '-' };
    words.replace('`', "").chars().map(kept).collect()
}

fn mapping(what: &str, kind: &KindShape) -> Value {
    let value = |name: &&str| kind.values.get(*name).map_or(json!({}), place);
    let properties: Map<String, Value> = kind.asked.iter().map(|name| ((*name).to_string(), value(name))).collect();
    let mut schema = Map::new();
    schema.insert("description".into(), json!(what));
    schema.insert("type".into(), json!("object"));
    schema.insert("properties".into(), Value::Object(properties));
    let required: Vec<&&str> =
        kind.asked.iter().filter(|name| kind.required.iter().flatten().any(|n| n == *name)).collect();
    if !required.is_empty() {
        schema.insert("required".into(), json!(required));
    }
    schema.insert("additionalProperties".into(), json!(false));
    Value::Object(schema)
}

/// What can stand in a place.
fn place(shape: &Shape) -> Value {
    if shape.anything {
        return json!({});
    }
    let mut ways: Vec<Value> = Vec::new();
    if !shape.words.is_empty() {
        ways.push(json!({ "enum": shape.words.iter().flat_map(|word| as_yaml_reads(word)).collect::<Vec<_>>() }));
    }
    ways.extend(shape.scalars.iter().map(scalar));
    ways.extend(shape.nothing.then(|| json!({ "type": "null" })));
    ways.extend(shape.list.as_ref().map(|within| match place(within) {
        Value::Object(items) if !items.is_empty() => json!({ "type": "array", "items": items }),
        _ => json!({ "type": "array" }),
    }));
    ways.extend(shape.kinds.iter().map(|what| json!({ "$ref": format!("#/$defs/{}", slug(what)) })));
    ways.extend(shape.open.as_ref().map(|within| match place(within) {
        Value::Object(values) if !values.is_empty() => json!({ "type": "object", "additionalProperties": values }),
        _ => json!({ "type": "object" }),
    }));
    ways.dedup();
    match ways.len() {
        0 => json!({}),
        1 => ways.pop().unwrap_or_default(),
        _ => json!({ "anyOf": ways }),
    }
}

fn scalar(read: &Read) -> Value {
    // An author who writes a number or `true` without quotes in a place for text means its letters.
    let text = json!(["string", "number", "boolean"]);
    match read {
        Read::Rule => json!({ "type": text, "description": "a rule: see docs/expressions.md" }),
        Read::Whole => json!({ "type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+$" }),
        Read::Decimal => json!({ "type": ["number", "string"], "pattern": "^-?[0-9.]+$" }),
        Read::Boolean => json!({ "enum": [true, false] }),
        Read::Date => {
            json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": "a day such as 2019-02-01" })
        }
        Read::Duration => json!({
            "type": "string",
            "pattern": "^[0-9]+ (hours?|days?|working days?|weeks?|months?|years?)$",
            "description": "a length of time such as `15 working days`",
        }),
        Read::Id => json!({ "type": "string", "pattern": "^[a-z][a-z0-9-]*$", "description": "a name in kebab-case" }),
        Read::Name => {
            json!({ "type": "string", "pattern": "^[a-z][a-z0-9_]*$", "description": "a name in snake_case" })
        }
        Read::Text | Read::Words(_) | Read::List | Read::Open | Read::Keys { .. } => json!({ "type": text }),
    }
}

/// YAML as editors see it: numbers, yes and no as such where they stand without quotes.
pub(crate) fn as_json(node: &crate::yaml::Node) -> Value {
    use crate::yaml::Kind;
    match &node.kind {
        Kind::Scalar(text, true) => match text.as_str() {
            "" | "~" | "null" => Value::Null,
            "true" => json!(true),
            "false" => json!(false),
            number if number.starts_with(|c: char| c.is_ascii_digit() || c == '-') => {
                // A number that begins with 0 is the letters of a telephone number or a postcode to nobody but people.
                number.parse().map(Value::Number).unwrap_or_else(|_| json!(number))
            }
            text => json!(text),
        },
        Kind::Scalar(text, false) => json!(text),
        Kind::List(items) => items.iter().map(as_json).collect(),
        Kind::Map(entries) => entries.iter().map(|(key, node)| (key.name.clone(), as_json(node))).collect(),
        Kind::Refused => Value::Null,
    }
}

/// A word as a file may hold it: `true` without quotes is no text to an editor, and our reader takes both.
fn as_yaml_reads(word: &str) -> Vec<Value> {
    let plain = word.parse::<bool>().ok().map(Value::Bool);
    [Some(json!(word)), plain].into_iter().flatten().collect()
}
