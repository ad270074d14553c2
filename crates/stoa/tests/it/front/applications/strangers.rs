//! Applicants who are signed in, who later sign in as a known person, and who never do.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};

use super::super::Town;
use super::{BIRTH, answer_all, application, declare, leave_proofs_for_later, start, token};

async fn somebody_else_sees_nothing_and_the_attempt_is_on_record(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    start(&town, &mut ana, "birth-registration").await?;
    let mine = application(&ana)?;
    let mut ben = town.citizen("ben").await?;
    for page in ["", "/steps/1", "/confirmation", "/resume", "/resume.svg", "/changes", "/payment", "/deletion"] {
        ben.open(&format!("{mine}{page}")).await?;
        assert_eq!(ben.page.status, StatusCode::NOT_FOUND, "{page}: {}", ben.page.text());
    }
    let token = token(&town, &ben);
    for page in ["/steps/1", "/deletion", "/payment", "/resume", "/answers/birth_date"] {
        ben.send_as_is(&format!("{mine}{page}"), &[("form-token", &token)]).await?;
        assert_eq!(ben.page.status, StatusCode::NOT_FOUND, "{page}: {}", ben.page.text());
    }
    let mut guest = town.browser();
    assert_eq!(guest.open(&mine).await?.status, StatusCode::UNAUTHORIZED);
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT COUNT(*) FROM ledger WHERE resource_id = $1 AND refused AND actor_kind = 'person'";
    let refused: i64 = tx.fetch_one(sql, args![mine.trim_start_matches("/applications/")]).await?;
    assert_eq!(refused, 13);
    Ok(())
}

async fn what_is_known_is_shown_and_not_asked_again(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    start(&town, &mut ana, "birth-registration").await?;
    answer_all(&mut ana, BIRTH).await?;
    leave_proofs_for_later(&mut ana, &["birth_told_by"]).await?;
    declare(&mut ana).await?;
    assert!(!ana.page.html.contains("tracking-code"), "it is in her account: {}", ana.page.text());
    start(&town, &mut ana, "birth-registration").await?;
    let mine = application(&ana)?;
    assert!(ana.page.has("Is this still right?") && ana.page.has("20 June 2026"), "{}", ana.page.text());
    let change = ana.page.address_like(&format!("{mine}/answers/birth_date")).ok_or("no way to change it")?;
    ana.open(&change).await?;
    assert!(ana.page.html.contains("value=\"2026\""), "what is known stands in the field: {}", ana.page.html);
    let date = |day| [("birth_date-day", day), ("birth_date-month", "7"), ("birth_date-year", "2026")];
    ana.send(&change, &date("40")).await?;
    assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        ana.page.has("the day must be a number from 1 to 31") && ana.page.html.contains("value=\"40\""),
        "{}",
        ana.page.html
    );
    ana.send(&change, &date("4")).await?;
    assert!(ana.page.has("Is this still right?") && ana.page.has("4 July 2026"), "{}", ana.page.text());
    let confirm = ana.page.address.clone();
    ana.send(&confirm, &[]).await?;
    let asked = ana.page.value_of("asked").unwrap_or_default();
    assert!(!asked.is_empty() && !asked.contains("birth_date"), "{asked}");
    answer_all(&mut ana, BIRTH).await?;
    assert!(ana.page.has("Proof for what you told us"), "{}", ana.page.text());
    // An earlier page can be opened again, changed, and the rest stays.
    ana.open(&confirm).await?;
    assert!(ana.page.has("4 July 2026"), "{}", ana.page.text());
    Ok(())
}

async fn a_guest_who_signs_in_keeps_the_draft(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    start(&town, &mut ana, "birth-registration").await?;
    let mine = application(&ana)?;
    answer_all(&mut ana, BIRTH).await?;
    ana.sign_in("ana@example.org").await?;
    ana.open("/applications").await?;
    assert!(ana.page.has("Register a birth") && ana.page.html.contains(&mine), "{}", ana.page.text());
    let mut elsewhere = town.browser();
    elsewhere.sign_in("ana@example.org").await?;
    elsewhere.open(&mine).await?;
    assert!(elsewhere.page.has("Proof for what you told us"), "{}", elsewhere.page.text());
    Ok(())
}

async fn services_that_cannot_be_applied_for_say_where_to_go(db: TestDb) -> Tested {
    let town = Town::with_suites(&db).await?;
    let mut ana = town.browser();
    ana.open("/").await?;
    let token = token(&town, &ana);
    let advise = town.app.catalogue.services.iter().find(|service| service.advise_only).ok_or("none")?;
    ana.send_as_is("/applications", &[("service", &advise.id), ("form-token", &token)]).await?;
    assert_eq!(ana.page.status, StatusCode::CONFLICT);
    assert!(ana.page.has("takes the application"), "{}", ana.page.text());
    let today = town.app.today();
    let ended = town.app.catalogue.services.iter().find(|service| !service.available_on(today)).ok_or("none")?;
    ana.send_as_is("/applications", &[("service", &ended.id), ("form-token", &token)]).await?;
    assert!(ana.page.has("You cannot apply for this today"), "{}", ana.page.text());
    ana.send_as_is("/applications", &[("service", "nothing"), ("form-token", &token)]).await?;
    assert_eq!(ana.page.status, StatusCode::NOT_FOUND);
    Ok(())
}

db::on_both!(
    somebody_else_sees_nothing_and_the_attempt_is_on_record,
    what_is_known_is_shown_and_not_asked_again,
    a_guest_who_signs_in_keeps_the_draft,
    services_that_cannot_be_applied_for_say_where_to_go,
);
