//! The components of the design system as functions: `{{ govukButton({"text": "Continue"}) }}`.
//!
//! They render in a separate environment with Nunjucks semantics: missing values print nothing, empty objects are true.
//! Pages are unaffected, and keep `MiniJinja`'s stricter ones.

mod attributes;
pub(crate) mod escaping;
mod javascript;

use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, State, UndefinedBehavior, Value, context};

use crate::sources::Sources;

/// The environment in which components render.
pub(crate) fn environment(sources: Arc<Sources>) -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Chainable);
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(escaping::write);
    environment.set_loader(move |name| Ok(sources.component(name)));
    environment.set_path_join_callback(|name, parent| joined(name, parent).into());
    environment.set_auto_reload(cfg!(debug_assertions));
    environment.add_global("null", Value::from(()));
    environment.add_function("govukAttributes", attributes::attributes);
    add_nunjucks(&mut environment);
    for component in Sources::component_names() {
        let template = template_name(&component);
        environment.add_function(
            function_name(&component),
            move |state: &mut State, params: Option<Value>, more: Kwargs| {
                let between = between(state, &more)?;
                render(state.env(), &template, params.unwrap_or_default(), between)
            },
        );
    }
    Ok(environment)
}

/// Makes every component callable from the pages of `environment`.
pub(crate) fn add_to(environment: &mut Environment<'static>, components: &Arc<Environment<'static>>) {
    for component in Sources::component_names() {
        let template = template_name(&component);
        let components = Arc::clone(components);
        environment.add_function(
            function_name(&component),
            move |state: &mut State, params: Option<Value>, more: Kwargs| {
                let between = between(state, &more)?;
                render(&components, &template, params.unwrap_or_default(), between)
            },
        );
    }
}

/// Renders one component, named as in the design system: `date-input`.
pub(crate) fn render_by_name(components: &Environment, component: &str, params: Value) -> Result<Value, Error> {
    render(components, &template_name(component), params, Value::UNDEFINED)
}

fn render(components: &Environment, template: &str, params: Value, caller: Value) -> Result<Value, Error> {
    let params = javascript::truthy(params);
    components.get_template(template)?.render(context! { params, caller }).map(Value::from_safe_string)
}

/// The markup between `call` and `endcall`, if the function was called that way. Other keyword arguments are mistakes.
fn between(state: &mut State, more: &Kwargs) -> Result<Value, Error> {
    let caller = more.get::<Option<Value>>("caller")?;
    more.assert_all_used()?;
    match caller {
        Some(caller) => Ok(Value::from_object(javascript::Between(caller.call(state, &[])?))),
        None => Ok(Value::UNDEFINED),
    }
}

/// Adds what Nunjucks has and Jinja lacks, and what has the same name in both but differs.
fn add_nunjucks(environment: &mut Environment<'static>) {
    environment.add_test("null", |value: &Value| value.is_none());
    environment.add_test("truthy", |value: &Value| value.is_true());
    environment.add_filter("length", |value: &Value| value.len().unwrap_or(0));
    environment.add_filter("escape", |value: &Value| Value::from_safe_string(escaping::escaped(value)));
    environment.add_filter("string", |value: &Value| escaping::plain(value));
    environment.add_filter("items", pairs);
    environment.set_unknown_method_callback(|_, value, method, arguments| match (method, arguments) {
        ("includes", [wanted]) => {
            Ok(Value::from(value.try_iter()?.any(|item| item.kind() == wanted.kind() && item == *wanted)))
        }
        _ => Err(Error::from(ErrorKind::UnknownMethod)),
    });
}

/// The pairs of a mapping; empty for everything else, where Jinja would fail.
fn pairs(value: &Value) -> Value {
    if value.kind() != ValueKind::Map {
        return Value::from(Vec::<Value>::new());
    }
    let keys = value.try_iter().into_iter().flatten();
    keys.map(|key| Value::from(vec![key.clone(), value.get_item(&key).unwrap_or_default()])).collect()
}

/// The imports of the design system are relative: `../../macros/i18n.njk`.
fn joined(name: &str, parent: &str) -> String {
    if !name.starts_with('.') {
        return name.to_owned();
    }
    let mut path: Vec<&str> = parent.split('/').collect();
    path.pop();
    for part in name.split('/') {
        match part {
            "." => {}
            ".." => {
                path.pop();
            }
            part => path.push(part),
        }
    }
    path.join("/")
}

fn template_name(component: &str) -> String {
    format!("components/{component}/template.njk")
}

/// `date-input` is called as `govukDateInput`.
fn function_name(component: &str) -> String {
    let mut name = String::from("govuk");
    for part in component.split('-') {
        let mut letters = part.chars();
        name.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        name.push_str(letters.as_str());
    }
    name
}
