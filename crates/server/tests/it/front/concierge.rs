//! From a life event over questions to a plan, as somebody without an account meets it.

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};

use super::{Browser, Town};

/// Begins with a life event; the browser is then on the first page of questions.
async fn begin(browser: &mut Browser, event: &str) -> anyhow::Result<String> {
    browser.open(&format!("/events/{event}")).await?;
    browser.send("/plans", &[("event", event)]).await?;
    let address = browser.page.address.clone();
    Ok(address.trim_end_matches("/questions").to_owned())
}

async fn an_event_leads_over_questions_to_a_plan(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let page = ana.open("/events/having-a-baby").await?;
    assert!(page.has("Register a birth"), "{}", page.text());
    let plan = begin(&mut ana, "having-a-baby").await?;
    assert_eq!(ana.page.status, StatusCode::OK, "{}", ana.page.text());
    assert!(ana.page.has("Your plan so far"), "{}", ana.page.text());
    let asked = ana.page.hidden("asked");
    assert_eq!(asked, "new_baby");
    ana.send(&format!("{plan}/questions"), &[("asked", &asked), ("new_baby", "born")]).await?;
    let asked = ana.page.hidden("asked");
    assert!(ana.page.status == StatusCode::OK && asked != "new_baby", "{}", ana.page.text());
    let page = ana.open(&plan).await?;
    assert!(page.has("Still open"), "{}", page.text());
    Ok(())
}

db::on_both!(an_event_leads_over_questions_to_a_plan);
