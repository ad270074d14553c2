//! What every page has: security headers, languages, a clear answer to what is not there.

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};

use super::Town;

async fn the_first_page_opens_in_four_languages(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    assert_eq!(ana.open("/").await?.status, StatusCode::OK);
    assert!(ana.page.html.contains("<html lang=\"en\" dir=\"ltr\""), "{}", ana.page.html);
    ana.open("/?lang=ar").await?;
    assert!(ana.page.html.contains("<html lang=\"ar\" dir=\"rtl\""), "{}", ana.page.html);
    ana.open("/").await?;
    assert!(ana.page.html.contains("<html lang=\"ar\""), "the choice is remembered");
    let mut minh = town.browser();
    minh.language = Some("vi,en;q=0.5");
    minh.open("/").await?;
    assert!(minh.page.html.contains("<html lang=\"vi\""), "the browser's own language is honoured");
    Ok(())
}

async fn what_is_not_there_says_so_and_leads_to_a_person(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let page = ana.open("/nothing/here").await?;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.has("We cannot find this page"), "{}", page.text());
    assert!(page.html.contains("/person?from="), "{}", page.html);
    let policy = page.headers["content-security-policy"].to_str()?;
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    assert_eq!(page.headers["x-content-type-options"], "nosniff");
    Ok(())
}

db::on_both!(the_first_page_opens_in_four_languages, what_is_not_there_says_so_and_leads_to_a_person);
