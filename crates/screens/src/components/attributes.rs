//! `govukAttributes`, the one macro of the design system that is implemented in Rust: it inspects Nunjucks' safe
//! strings, which no other template language has.

use minijinja::Value;
use minijinja::value::ValueKind;

use super::escaping::escaped;

/// Attributes as ` name="value"` pairs. A value may be `{value, optional}`: optional attributes are omitted if their
/// value is missing or false, and have no value if it is true.
pub(super) fn attributes(given: Option<Value>) -> Value {
    let given = given.unwrap_or_default();
    let mut markup = given.as_str().map(String::from).unwrap_or_default();
    if given.kind() == ValueKind::Map {
        for name in given.try_iter().into_iter().flatten() {
            let item = given.get_item(&name).unwrap_or_default();
            push_attribute(&mut markup, &name, &item);
        }
    }
    Value::from_safe_string(markup)
}

fn push_attribute(markup: &mut String, name: &Value, item: &Value) {
    let (value, optional) = match item.kind() {
        ValueKind::Map => {
            let optional = item.get_attr("optional").unwrap_or_default();
            (item.get_attr("value").unwrap_or_default(), is_bool(&optional, true))
        }
        _ => (item.clone(), false),
    };
    let absent = value.is_undefined() || value.is_none() || is_bool(&value, false);
    if optional && absent {
        return;
    }
    markup.push(' ');
    markup.push_str(&escaped(name));
    if !(optional && is_bool(&value, true)) {
        markup.push_str("=\"");
        markup.push_str(&escaped(&value));
        markup.push('"');
    }
}

fn is_bool(value: &Value, wanted: bool) -> bool {
    value.kind() == ValueKind::Bool && value.is_true() == wanted
}

#[cfg(test)]
mod tests {
    use super::*;
    use minijinja::context;

    #[test]
    fn optional_attributes_come_and_go_with_their_value() {
        let given = context! {
            a => context! { value => true, optional => true },
            b => context! { value => false, optional => true },
            c => context! { value => (), optional => true },
            d => true,
            e => (),
            f => "x\"y",
        };
        assert_eq!(attributes(Some(given)).to_string(), " a d=\"true\" e=\"\" f=\"x&quot;y\"");
    }

    #[test]
    fn markup_that_is_already_attributes_passes_through() {
        assert_eq!(attributes(Some(Value::from(" data-x=\"1\""))).to_string(), " data-x=\"1\"");
        assert_eq!(attributes(None).to_string(), "");
    }
}
