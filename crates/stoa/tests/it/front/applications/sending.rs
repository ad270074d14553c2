//! The whole way from a service to a case.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};

use super::super::Town;
use super::{BIRTH, answer_all, application, declare, leave_proofs_for_later, start};

async fn a_birth_is_registered_by_a_guest(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    start(&town, &mut ana, "birth-registration").await?;
    let mine = application(&ana)?;
    answer_all(&mut ana, BIRTH).await?;
    assert!(ana.page.has("Proof for what you told us"), "{}", ana.page.text());
    assert!(ana.page.has("We will ask NSW Health for it, under: Births, Deaths"), "{}", ana.page.text());
    leave_proofs_for_later(&mut ana, &["birth_told_by"]).await?;
    for told in ["Mai Nguyễn", "20 June 2026", "Both parents, together", "We ask NSW Health", "You hand it in later"]
    {
        assert!(ana.page.has(told), "{told}: {}", ana.page.text());
    }
    declare(&mut ana).await?;
    assert!(ana.page.address.ends_with("/confirmation"), "{} {}", ana.page.address, ana.page.text());
    // Monday 6 July 2026 and 15 working days, none of them a holiday.
    for words in ["We have your application", "Done: this page", "By 27 July 2026.", "We say sorry and tell you why."] {
        assert!(ana.page.has(words), "{words}: {}", ana.page.text());
    }
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT reference, agency, state FROM cases WHERE application_id = $1";
    let id = mine.trim_start_matches("/applications/").to_owned();
    let case: (String, String, String) = tx.fetch_one(sql, args![id]).await?;
    assert_eq!((case.1.as_str(), case.2.as_str()), ("births-deaths-marriages", "received"));
    assert!(ana.page.has(&domain::codes::grouped(&case.0)), "{}", ana.page.text());
    let held: Vec<String> = tx.fetch_all("SELECT fact FROM held_facts ORDER BY fact", args![]).await?;
    assert!(held.contains(&"birth_date".to_owned()), "{held:?}");
    assert!(!held.contains(&"baby_name".to_owned()), "what is about this one matter is not kept: {held:?}");
    Ok(())
}

async fn sending_twice_is_sending_once(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    start(&town, &mut ana, "birth-registration").await?;
    let mine = application(&ana)?;
    answer_all(&mut ana, BIRTH).await?;
    leave_proofs_for_later(&mut ana, &["birth_told_by"]).await?;
    let (declaration, token) = (ana.page.address.clone(), ana.page.token().unwrap_or_default());
    let fields = [("declared", "yes"), ("form-token", token.as_str())];
    ana.send_as_is(&declaration, &fields).await?;
    let first = ana.page.text();
    ana.send_as_is(&declaration, &fields).await?;
    assert_eq!(ana.page.status, StatusCode::OK);
    assert_eq!(ana.page.text(), first, "the second press shows the same confirmation");
    ana.open(&format!("{mine}/steps/1")).await?;
    assert_eq!(ana.page.text(), first, "a second tab leads there too");
    let mut tx = town.app.db.begin().await?;
    let cases: i64 = tx.fetch_one("SELECT COUNT(*) FROM cases", args![]).await?;
    assert_eq!(cases, 1);
    Ok(())
}

/// WCAG 3.3.7: what was answered once is offered where it is asked for again, and can be changed.
async fn an_address_told_once_stands_where_letters_shall_go(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    start(&town, &mut ana, "change-of-address").await?;
    let moved = [
        ("moved_house", "true"),
        ("address_change_for", "me"),
        ("address_must_stay_private", "false"),
        ("moving_date-day", "20"),
        ("moving_date-month", "6"),
        ("moving_date-year", "2026"),
        ("new_address", "9 Wattle Street, Gumtree Bend NSW 2999"),
        ("new_postal_address", ""),
    ];
    for _ in 0..20 {
        let asked = ana.page.value_of("asked").ok_or_else(|| anyhow::anyhow!("no questions: {}", ana.page.text()))?;
        if asked.contains("applicant_postal_address") {
            break;
        }
        let address = ana.page.address.clone();
        let mut fields = vec![("asked", asked.as_str())];
        for key in asked.split(',') {
            let before = fields.len();
            fields.extend(moved.iter().filter(|(name, _)| *name == key || name.starts_with(&format!("{key}-"))));
            if fields.len() == before {
                fields.push((key, "true"));
            }
        }
        ana.send(&address, &fields).await?;
    }
    assert!(ana.page.html.contains(">9 Wattle Street, Gumtree Bend NSW 2999</textarea>"), "{}", ana.page.html);
    assert!(ana.page.has("Your answer to “What is your new address?” stands here."), "{}", ana.page.text());
    Ok(())
}

db::on_both!(
    a_birth_is_registered_by_a_guest,
    sending_twice_is_sending_once,
    an_address_told_once_stands_where_letters_shall_go
);
