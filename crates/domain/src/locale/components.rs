//! The texts inside the components of the design system, in the language of the page.
//!
//! The components are in English unless a call passes other texts. Here, each call on a page gets the texts that it did
//! not pass itself, so that no page can forget them.

use std::sync::Arc;

use screens::minijinja::value::{Kwargs, ValueKind};
use screens::minijinja::{Environment, State, Value, context};

use super::templates::language;
use super::{Locale, Locales};

/// Text parameters by function: the name of the parameter, and the key of the message.
const WORDS: &[(&str, &[(&str, &str)])] = &[
    (
        "govukAccordion",
        &[
            ("showAllSectionsText", "component-show-all-sections"),
            ("hideAllSectionsText", "component-hide-all-sections"),
            ("showSectionText", "component-show-section"),
            ("showSectionAriaLabelText", "component-show-section-label"),
            ("hideSectionText", "component-hide-section"),
            ("hideSectionAriaLabelText", "component-hide-section-label"),
        ],
    ),
    ("govukBackLink", &[("text", "frame-back")]),
    ("govukBreadcrumbs", &[("labelText", "component-breadcrumb")]),
    (
        "govukCharacterCount",
        &[("charactersAtLimitText", "component-characters-at-limit"), ("wordsAtLimitText", "component-words-at-limit")],
    ),
    ("govukErrorMessage", &[("visuallyHiddenText", "frame-error")]),
    ("govukErrorSummary", &[("titleText", "frame-problem")]),
    (
        "govukFileUpload",
        &[
            ("chooseFilesButtonText", "component-choose-file"),
            ("dropInstructionText", "component-drop-file"),
            ("noFileChosenText", "component-no-file"),
            ("enteredDropZoneText", "component-entered-drop"),
            ("leftDropZoneText", "component-left-drop"),
        ],
    ),
    ("govukLanguageNavigation", &[("ariaLabel", "frame-languages")]),
    ("govukPagination", &[("landmarkLabel", "component-pagination")]),
    ("govukServiceNavigation", &[("ariaLabel", "frame-menu"), ("menuButtonText", "frame-menu")]),
    ("govukSkipLink", &[("text", "frame-skip")]),
    ("govukTabs", &[("title", "component-contents")]),
    ("govukWarningText", &[("iconFallbackText", "component-warning")]),
];

/// Parameters with a form for each plural category. The component's script inserts the number.
const PLURALS: &[(&str, &[(&str, &str)])] = &[
    (
        "govukCharacterCount",
        &[
            ("charactersUnderLimitText", "component-characters-left"),
            ("charactersOverLimitText", "component-characters-over"),
            ("wordsUnderLimitText", "component-words-left"),
            ("wordsOverLimitText", "component-words-over"),
        ],
    ),
    ("govukFileUpload", &[("multipleFilesChosenText", "component-files-chosen")]),
];

/// The placeholder for which a component's script inserts a number.
const NUMBER: &str = "%{count}";

/// Wraps every component of `environment`, to add the texts that a call left out. A page without a language is left as
/// it is.
pub(super) fn add_to(environment: &mut Environment<'static>, locales: &Arc<Locales>) {
    let all = environment.globals().filter(|(name, _)| name.starts_with("govuk"));
    let components: Vec<(String, Value)> = all.map(|(name, function)| (name.to_owned(), function)).collect();
    for (name, component) in components {
        let locales = Arc::clone(locales);
        environment.add_function(name.clone(), move |state: &mut State, params: Option<Value>, more: Kwargs| {
            let params = params.unwrap_or_else(|| context! {});
            let params = match language(state, &locales) {
                Ok(locale) => spoken(&name, params, locale),
                Err(_) => params,
            };
            component.call(state, &[params, Value::from(more)])
        });
    }
}

/// The parameters with the missing texts added.
fn spoken(component: &str, params: Value, locale: &Locale) -> Value {
    if params.kind() != ValueKind::Map {
        return params;
    }
    let mut more: Vec<(&str, Value)> = Vec::new();
    for (parameter, key) in listed(WORDS, component) {
        more.push((parameter, locale.text(key).into()));
    }
    for (parameter, key) in listed(PLURALS, component) {
        more.push((parameter, plural_forms(key, locale)));
    }
    let message = part(&params, "errorMessage");
    let mut changed: Vec<(&str, Value)> = Vec::new();
    if message.kind() == ValueKind::Map {
        changed
            .push(("errorMessage", completed(&message, [("visuallyHiddenText", locale.text("frame-error").into())])));
    }
    match component {
        "govukCharacterCount" => more.extend(limit(&params, locale)),
        "govukDateInput" => changed.extend(date_parts(&params, locale)),
        "govukNotificationBanner" => {
            let success = part(&params, "type").as_str() == Some("success");
            let key = if success { "component-success" } else { "component-important" };
            more.push(("titleText", locale.text(key).into()));
        }
        "govukPagination" => changed.extend(pages(&params, locale)),
        _ => {}
    }
    let params = completed(&params, more);
    replaced(&params, changed)
}

fn listed(table: &'static [(&str, &[(&str, &str)])], component: &str) -> &'static [(&'static str, &'static str)] {
    table.iter().find(|(name, _)| *name == component).map_or(&[], |(_, words)| words)
}

/// The texts of `key` for each plural category of the language, by the names scripts use.
fn plural_forms(key: &str, locale: &Locale) -> Value {
    let form = |(name, count): (&'static str, i64)| {
        (name, locale.say(key, &[("count", count.into()), ("shown", NUMBER.into())]))
    };
    Value::from_pairs(locale.formats.plurals().into_iter().map(form))
}

/// The text for the maximum length. Without a limit in the call there is none.
fn limit(params: &Value, locale: &Locale) -> Option<(&'static str, Value)> {
    let words = part(params, "maxwords").is_true();
    if !words && !part(params, "maxlength").is_true() {
        return None;
    }
    let words = words || part(params, "countType").as_str() == Some("words");
    let key = if words { "component-words-limit" } else { "component-characters-limit" };
    Some(("textareaDescriptionText", locale.say(key, &[("shown", NUMBER.into())]).into()))
}

/// The three fields of a date: given as a list, individually, or not at all.
fn date_parts(params: &Value, locale: &Locale) -> Vec<(&'static str, Value)> {
    let label = |name: &str| match name {
        "day" => Some(locale.text("component-day")),
        "month" => Some(locale.text("component-month")),
        "year" => Some(locale.text("component-year")),
        _ => None,
    };
    let items = part(params, "items");
    if items.len().is_some_and(|length| length > 0) {
        let items = items.try_iter().into_iter().flatten().map(|item| {
            let name = part(&item, "name");
            match label(name.as_str().unwrap_or_default()) {
                Some(label) => completed(&item, [("label", label.into())]),
                None => item,
            }
        });
        return vec![("items", items.collect())];
    }
    let values = part(params, "values");
    let parts = [("day", "govuk-input--width-2"), ("month", "govuk-input--width-2"), ("year", "govuk-input--width-4")];
    let field = |(name, classes): (&'static str, &str)| {
        let given = part(params, name);
        let field = match given.kind() {
            ValueKind::Map => given,
            _ => context! { name, classes, value => part(&values, name) },
        };
        (name, completed(&field, [("label", label(name).unwrap_or_default().into())]))
    };
    parts.map(field).into()
}

/// The links of a pagination: previous, next, and one for each page.
fn pages(params: &Value, locale: &Locale) -> Vec<(&'static str, Value)> {
    let mut changed = Vec::new();
    for (name, key) in [("previous", "component-previous"), ("next", "component-next")] {
        let link = part(params, name);
        if link.kind() == ValueKind::Map {
            changed.push((name, completed(&link, [("text", locale.text(key).into())])));
        }
    }
    let items = part(params, "items");
    if items.kind() == ValueKind::Seq {
        let items = items.try_iter().into_iter().flatten().map(|item| {
            let number = part(&item, "number");
            if number.is_undefined() {
                return item;
            }
            let words = locale.say("component-page", &[("number", number.to_string().into())]);
            completed(&item, [("visuallyHiddenText", words.into())])
        });
        changed.push(("items", items.collect()));
    }
    changed
}

fn part(value: &Value, name: &str) -> Value {
    value.get_attr(name).unwrap_or_default()
}

/// The map with missing entries added. Nothing that a page passed is changed.
fn completed<'a>(map: &Value, more: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    let absent = |name: &str| {
        let value = part(map, name);
        value.is_undefined() || value.is_none()
    };
    let more: Vec<_> = more.into_iter().filter(|(name, _)| absent(name)).collect();
    replaced(map, more)
}

fn replaced(map: &Value, changes: Vec<(&str, Value)>) -> Value {
    if changes.is_empty() || map.kind() != ValueKind::Map {
        return map.clone();
    }
    let before =
        map.try_iter().into_iter().flatten().map(|name| (name.clone(), map.get_item(&name).unwrap_or_default()));
    // Of two pairs with the same name, the later one wins.
    Value::from_pairs(before.chain(changes.into_iter().map(|(name, value)| (Value::from(name), value))))
}
