//! An answer that ends a form: nothing is sent, and who is trained for it calls in time.

use db::args;
use db::testing::{TestDb, Tested};

use super::super::{Browser, Town};
use super::{answer_all, application, start};

const IN_DANGER: &[(&str, &str)] = &[
    ("moved_house", "true"),
    ("address_change_for", "me"),
    ("address_must_stay_private", "true"),
    ("safe_phone", "0400 000 123"),
    ("safe_time", "Tuesday at ten"),
];

async fn at_desk(town: &Town, id: &str) -> anyhow::Result<Browser> {
    let mut browser = town.browser();
    browser.open("/desk/sign-in").await?;
    let email = format!("{id}@service-nsw.example.org");
    browser.send("/desk/sign-in", &[("email", &email), ("password", "gumtree")]).await?;
    Ok(browser)
}

async fn who_must_not_be_found_is_called_by_those_who_are_trained(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    start(&town, &mut ana, "change-of-address").await?;
    let mine = application(&ana)?;
    answer_all(&mut ana, IN_DANGER).await?;
    assert!(ana.page.has("A trained officer calls you"), "{}", ana.page.text());
    ana.send(&format!("{mine}/halt"), &[]).await?;
    assert!(ana.page.address.starts_with("/person/"), "{} {}", ana.page.address, ana.page.text());

    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT reference, agency, role, answer_by FROM conversations";
    let (reference, agency, role, answer_by): (String, String, Option<String>, Option<String>) =
        tx.fetch_one(sql, args![]).await?;
    assert_eq!((agency.as_str(), role.as_deref()), ("service-nsw", Some("privacy-officer")));
    let calendar = town.app.catalogue.calendars.first();
    let next = calendar.and_then(|calendar| calendar.working_days_after(town.app.today(), 1));
    assert_eq!(answer_by, next.map(|day| day.to_string()), "within one working day");
    let id = mine.trim_start_matches("/applications/").to_owned();
    let left: (String, String) =
        tx.fetch_one("SELECT state, CAST(answers AS TEXT) FROM applications WHERE id = $1", args![id]).await?;
    let cases: i64 = tx.fetch_one("SELECT COUNT(*) FROM cases", args![]).await?;
    assert_eq!((left.0.as_str(), left.1.as_str(), cases), ("deleted", "[]", 0), "what was typed is kept nowhere else");
    drop(tx);

    let link = format!("/desk/conversations/{reference}");
    town.work().await?;
    town.hire("counter", "Ida Berg", "service-nsw", &["customer-officer"]).await?;
    let mut counter = at_desk(&town, "counter").await?;
    assert!(!counter.open("/desk").await?.html.contains(&link), "{}", counter.page.text());
    // Leila Marsh of the demonstration has the role.
    let mut trained = town.officer("leila").await?;
    assert!(trained.open("/desk").await?.html.contains(&link), "{}", trained.page.text());

    let mut tx = town.app.db.begin().await?;
    let sql = "UPDATE officers SET active = $1 WHERE CAST(roles AS TEXT) LIKE '%privacy-officer%'";
    tx.execute(sql, args![false]).await?;
    tx.commit().await?;
    let seen = counter.open("/desk").await?.html.contains(&link);
    assert!(seen, "while nobody has the role, it is for everybody: {}", counter.page.text());
    Ok(())
}

db::on_both!(who_must_not_be_found_is_called_by_those_who_are_trained);
