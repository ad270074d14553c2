//! What others reported of other programs, tried here with the very values (docs/reported-faults.md).

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};
use domain::questions::{ParsedAnswer, need_of, read_text};

use super::Town;
use super::applications::{BIRTH, answer_all, application, leave_proofs_for_later, start};

/// A fact, what is typed, and whether it can be so on a day of June 2026.
const VALUES: &[(&str, &str, bool)] = &[
    ("date_of_birth", "2030-05-05", false),
    ("date_of_birth", "1850-01-01", false),
    ("birth_date", "2027-06-01", false),
    ("birth_date", "2026-06-20", true),
    ("fine_date", "2062-11-09", false),
    ("fine_number", "123", false),
    ("fine_number", "4938271650", true),
    ("yearly_rates_and_waste", "-500", false),
    ("yearly_rates_and_waste", "79228162514264337593543950335", false),
    ("yearly_rates_and_waste", "1,234.50", true),
    ("yearly_rates_and_waste", "12,34", false),
    ("rates_share_percent", "33.33", true),
    ("rates_share_percent", "101", false),
    ("applicant_phone", "04 12 34", false),
    ("applicant_phone", "+61 (0)412-345-678", true),
];

async fn what_cannot_be_is_refused_in_words(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (catalogue, locale) = (town.app.catalogue, town.app.locales.of("en"));
    for (fact, typed, fits) in VALUES {
        let need = need_of(catalogue, fact).ok_or_else(|| format!("no fact {fact}"))?;
        match read_text(catalogue, locale, need, typed, town.app.today()) {
            ParsedAnswer::Is(_) => assert!(*fits, "{fact} {typed} is taken"),
            ParsedAnswer::Wrong(words) => assert!(!fits && words.contains('“'), "{fact} {typed}: {words}"),
            ParsedAnswer::Unknown => panic!("{fact} {typed} is unknown"),
        }
    }
    Ok(())
}

async fn paragraphs_stay_paragraphs(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    start(&town, &mut ana, "fine-review").await?;
    let known = [
        ("received_fine", "true"),
        ("fine_is_for", "me"),
        ("fine_reviewed_before", "false"),
        ("fine_paid_in_full", "false"),
        ("fine_reminder_received", "false"),
        ("fine_number", "4938271650"),
        ("fine_date-day", "1"),
        ("fine_date-month", "6"),
        ("fine_date-year", "2026"),
        ("why_fine_is_wrong", "Another car has my number.\r\nI was at work."),
    ];
    let mine = application(&ana)?;
    answer_all(&mut ana, &known).await?;
    for number in 1..20 {
        let page = ana.open(&format!("{mine}/steps/{number}")).await?;
        if page.hidden("asked").split(',').any(|key| key == "why_fine_is_wrong") {
            assert!(page.html.contains("<textarea"), "{}", page.html);
            assert!(page.html.contains("has my number.\r\nI was at work."), "{}", page.html);
            return Ok(());
        }
    }
    Err("no page asks why the fine is wrong".into())
}

async fn what_was_declined_is_listed_with_a_way_to_change_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    start(&town, &mut ana, "birth-registration").await?;
    let mine = application(&ana)?;
    let known: Vec<(&str, &str)> = BIRTH
        .iter()
        .copied()
        .map(|(key, value)| (key, if key == "birth_told_by" { "unknown" } else { value }))
        .collect();
    answer_all(&mut ana, &known).await?;
    let later: Vec<String> = proofs(&ana.page.html);
    leave_proofs_for_later(&mut ana, &later.iter().map(String::as_str).collect::<Vec<_>>()).await?;
    assert_eq!(ana.page.status, StatusCode::OK);
    assert!(ana.page.has("I don’t know"), "{}", ana.page.text());
    let change = ana.page.html.contains("#birth_told_by\"") && ana.page.html.contains(&format!("{mine}/steps/"));
    assert!(change, "{}", ana.page.html);
    Ok(())
}

/// The facts of which a page of proofs says that they can come later.
pub(super) fn proofs(html: &str) -> Vec<String> {
    let names = html.split("name=\"").skip(1).filter_map(|rest| rest.split('"').next()?.strip_suffix("-later"));
    names.map(str::to_owned).collect()
}

db::on_both!(
    what_cannot_be_is_refused_in_words,
    paragraphs_stay_paragraphs,
    what_was_declined_is_listed_with_a_way_to_change_it,
);
