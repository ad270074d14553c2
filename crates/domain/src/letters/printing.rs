//! Many letters in one file for the printer: a list of them first, then each letter on a sheet of its own, as it was
//! made. Large print comes last, behind a list of its own, because it may need another tray.

use std::collections::BTreeMap;

use letters::Letter;
use serde_json::{Value, json};

use super::bulk::PrintedLetter;
use super::renderer::emblem;
use super::templates::Templates;
use crate::app::App;
use crate::codes;
use crate::locale::{Arg, Locale};

const TEMPLATE: &str = "print.typ";

/// Who prints, for the list.
pub struct PrintedBy<'p> {
    pub name: &'p str,
    /// The agency as the catalogue knows it.
    pub agency: &'p str,
}

/// The file with all of them.
///
/// # Errors
/// If the template of the list is wrong.
pub fn one_file(app: &App, by: &PrintedBy<'_>, letters: &[PrintedLetter]) -> Result<Vec<u8>, letters::Error> {
    let home = app.catalogue.languages().next().unwrap_or("en");
    let locale = app.locales.of(home);
    let templates = Templates::read(app.settings.overrides.as_deref(), by.agency, &emblem(&app.screens));
    let mut files = BTreeMap::new();
    for (place, one) in letters.iter().enumerate() {
        files.insert(file(place), one.pdf.clone());
    }
    let normal = letters.iter().filter(|one| !one.row.large_print).count();
    let spoken = app.catalogue.in_language(home);
    let agency = spoken.agency_name(by.agency).map_or_else(|| by.agency.to_owned(), |said| said.to_string());
    let moment = locale.moment(app.world.now(), &app.zone);
    let lines: Vec<Value> = letters.iter().enumerate().map(|(place, one)| line(app, locale, place, one)).collect();
    let part = |lines: &[Value], title: &str| {
        let sheets: i64 = lines.iter().filter_map(|line| line["sheets"].as_i64()).sum();
        let count = locale.say("desk-print-count", &[("n", Arg::from(lines.len() as i64)), ("sheets", sheets.into())]);
        (!lines.is_empty()).then(|| json!({"title": locale.text(title), "count": count, "letters": lines}))
    };
    let (first, last) = lines.split_at(normal);
    let parts: Vec<Value> =
        [part(first, "desk-print-title"), part(last, "desk-print-title-large")].into_iter().flatten().collect();
    let columns = [
        "desk-letters-to",
        "desk-letters-place",
        "desk-letters-kind",
        "desk-letters-case",
        "desk-letters-pages",
        "desk-print-before",
    ];
    let by_line = [("name", Arg::from(by.name)), ("moment", moment.into())];
    let data = json!({
        "language": home.split('-').next(),
        "title": locale.text("desk-print-title"),
        "agency": agency,
        "by": locale.say("desk-print-by", &by_line),
        "columns": columns.map(|key| locale.text(key)),
        "parts": parts,
    });
    let letter = Letter {
        templates: &templates.texts,
        main: TEMPLATE,
        data: &data,
        pictures: &files,
        address: None,
        id: "print",
    };
    app.letters.maker().print(&letter)
}

fn file(place: usize) -> String {
    format!("{place}.pdf")
}

fn line(app: &App, locale: &Locale, place: usize, one: &PrintedLetter) -> Value {
    let to = one.row.recipient();
    let pages = one.row.pages.unwrap_or(1);
    let before = one.before.as_ref().map(|(at, name)| {
        let moment = locale.moment(*at, &app.zone);
        locale.say("desk-letters-printed", &[("moment", moment.into()), ("name", name.as_str().into())])
    });
    json!({
        "name": to.name,
        "place": to.lines.last(),
        "kind": one.row.kind().map(|kind| locale.text(kind.key())),
        "reference": codes::grouped(&one.reference),
        "pages": pages,
        "sheets": (pages + 1) / 2,
        "before": before,
        "file": file(place),
    })
}
