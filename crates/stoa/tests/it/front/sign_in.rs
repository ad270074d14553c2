//! Signing in with a code: what works, what does not, and what nobody may learn from it.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};

use super::{Browser, Town};

const MINUTE: i64 = 60_000;

/// Requests a code and reads it in the mail.
async fn asked(town: &Town, browser: &mut Browser, email: &str) -> anyhow::Result<String> {
    browser.open("/sign-in").await?;
    browser.send("/sign-in", &[("email", email)]).await?;
    assert_eq!(browser.page.address, "/sign-in/code", "{}", browser.page.text());
    town.work().await?;
    let mail = town.app.mailer.kept_for(email).pop().ok_or_else(|| anyhow::anyhow!("no mail"))?;
    let code = mail.text.lines().next().and_then(|line| line.rsplit(' ').next()).unwrap_or_default().to_owned();
    assert!(code.len() == 6 && !mail.subject.contains(&code), "{mail:?}");
    Ok(code)
}

/// A code that is certainly wrong.
fn another(code: &str) -> &'static str {
    if code == "000000" { "111111" } else { "000000" }
}

async fn a_code_from_the_mail_signs_in_and_goes_back_to_where_one_came_from(db: TestDb) -> Tested {
    let town = Town::with(&db, false).await?;
    let mut ana = town.browser();
    assert_eq!(ana.open("/account").await?.status, StatusCode::UNAUTHORIZED);
    ana.open("/sign-in?then=/services%3Fq=a").await?;
    ana.send("/sign-in", &[("email", " Ana@Example.org "), ("then", "/services?q=a")]).await?;
    assert!(ana.page.has("to ana@example.org. It works for 10 minutes"), "{}", ana.page.text());
    assert_eq!(ana.page.code(), None, "only a demonstration shows codes");
    town.work().await?;
    let mail = town.app.mailer.kept_for("ana@example.org").remove(0);
    let code = mail.text.lines().next().unwrap_or_default().rsplit(' ').next().unwrap_or_default().to_owned();
    let before = ana.cookies["stoa"].clone();
    ana.send("/sign-in/code", &[("code", &format!("{} {}", &code[..3], &code[3..]))]).await?;
    assert_eq!(ana.page.address, "/services?q=a");
    assert_ne!(before, ana.cookies["stoa"], "the token of the session changes");
    assert!(ana.open("/account").await?.has("ana@example.org"), "{}", ana.page.text());
    ana.open("/sign-in?then=/account").await?;
    assert_eq!(ana.page.address, "/account", "whoever is signed in need not do it again");
    ana.send("/sign-out", &[]).await?;
    assert_eq!(ana.page.address, "/");
    assert_eq!(ana.open("/account").await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

async fn one_never_ends_up_on_another_site(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    for then in ["https://example.com", "//example.com", "/\\example.com"] {
        let mut ana = town.browser();
        ana.open("/sign-in").await?;
        ana.send("/sign-in", &[("email", "ana@example.org"), ("then", then)]).await?;
        let code = ana.page.code().unwrap_or_default();
        ana.send("/sign-in/code", &[("code", &code)]).await?;
        assert_eq!(ana.page.address, "/account", "{then}");
    }
    Ok(())
}

async fn what_is_typed_wrong_is_kept_and_explained(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.open("/sign-in").await?;
    for (typed, words) in [("", "Write your email address"), ("ana at example", "like name@example.org")] {
        ana.send("/sign-in", &[("email", typed), ("then", "/plans")]).await?;
        assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(ana.page.has(words) && ana.page.html.contains("href=\"#email\""), "{}", ana.page.text());
        assert!(ana.page.html.contains(&format!("value=\"{typed}\"")), "{}", ana.page.html);
        assert!(ana.page.html.contains("name=\"then\" value=\"/plans\""), "{}", ana.page.html);
    }
    ana.send_as_is("/sign-in", &[("email", "ana@example.org")]).await?;
    assert_eq!(ana.page.status, StatusCode::FORBIDDEN, "a form from nowhere is not taken");
    Ok(())
}

async fn each_way_a_code_can_fail_has_its_own_words(db: TestDb) -> Tested {
    let town = Town::with(&db, false).await?;
    let mut ana = town.browser();
    ana.open("/sign-in/code").await?;
    assert_eq!(ana.page.address, "/sign-in", "nothing to enter");
    let code = asked(&town, &mut ana, "ana@example.org").await?;
    let wrong = another(&code);
    ana.send("/sign-in/code", &[("code", "12345")]).await?;
    assert!(ana.page.has("Write the six digits"), "{}", ana.page.text());
    for left in ["4 more tries", "3 more tries", "2 more tries", "one more try", "wrong too many times"] {
        ana.send("/sign-in/code", &[("code", wrong)]).await?;
        assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(ana.page.has(left), "{left}: {}", ana.page.text());
    }
    ana.send("/sign-in/code", &[("code", &code)]).await?;
    assert!(ana.page.has("wrong too many times"), "the right code comes too late: {}", ana.page.text());
    let code = asked(&town, &mut ana, "ana@example.org").await?;
    town.time.advance(10 * MINUTE);
    ana.send("/sign-in/code", &[("code", &code)]).await?;
    assert!(ana.page.has("The code is too old"), "{}", ana.page.text());
    assert_eq!(ana.open("/account").await?.status, StatusCode::UNAUTHORIZED);
    let code = asked(&town, &mut ana, "ana@example.org").await?;
    let (before, token) = (ana.cookies.clone(), ana.page.token().unwrap_or_default());
    ana.send("/sign-in/code", &[("code", &code)]).await?;
    assert_eq!(ana.page.address, "/account");
    // The same form once more, as after a double click.
    ana.cookies = before;
    ana.send_as_is("/sign-in/code", &[("code", &code), ("form-token", &token)]).await?;
    assert!(ana.page.has("The code was used already"), "{}", ana.page.text());
    Ok(())
}

async fn a_code_works_only_in_the_browser_that_asked(db: TestDb) -> Tested {
    let town = Town::with(&db, false).await?;
    let (mut ana, mut eve) = (town.browser(), town.browser());
    let code = asked(&town, &mut ana, "ana@example.org").await?;
    asked(&town, &mut eve, "eve@example.org").await?;
    eve.send("/sign-in/code", &[("code", &code)]).await?;
    assert!(eve.page.has("This is not the code"), "{}", eve.page.text());
    Ok(())
}

async fn an_address_gets_five_codes_an_hour_whether_it_is_known_or_not(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    town.citizen("ana").await?;
    town.time.advance(61 * MINUTE);
    let mut answers = Vec::new();
    for email in ["ana@example.org", "new@example.org"] {
        let mut browser = town.browser();
        for _ in 0..6 {
            browser.open("/sign-in").await?;
            browser.send("/sign-in", &[("email", email)]).await?;
        }
        assert_eq!(browser.page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(browser.page.has("We have sent 5 codes to this address in an hour"), "{}", browser.page.text());
        answers.push(browser.page.text());
    }
    assert_eq!(answers[0], answers[1], "nobody learns which addresses are known");
    town.time.advance(61 * MINUTE);
    let mut ana = town.browser();
    ana.sign_in("ana@example.org").await?;
    Ok(())
}

async fn a_code_stands_in_no_table(db: TestDb) -> Tested {
    let town = Town::with(&db, false).await?;
    let code = asked(&town, &mut town.browser(), "ana@example.org").await?;
    let mut tx = db.read().await?;
    for sql in [
        "SELECT CAST(payload AS TEXT) FROM jobs",
        "SELECT id || address || next || session_id FROM proofs",
        "SELECT CAST(data AS TEXT) || cause FROM notes",
    ] {
        let rows: Vec<String> = tx.fetch_all(sql, args![]).await?;
        assert!(!rows.is_empty() && rows.iter().all(|row| !row.contains(&code)), "{sql}: {rows:?}");
    }
    Ok(())
}

async fn a_mail_that_comes_too_late_is_not_sent(db: TestDb) -> Tested {
    let town = Town::with(&db, false).await?;
    let mut ana = town.browser();
    ana.language = Some("vi");
    ana.open("/sign-in").await?;
    ana.send("/sign-in", &[("email", "ana@example.org")]).await?;
    town.time.advance(11 * MINUTE);
    assert_eq!(town.work().await?, 1);
    assert!(town.app.mailer.kept_for("ana@example.org").is_empty());
    Ok(())
}

async fn a_guest_who_signs_in_stays_the_same_person(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    ana.send("/sign-out", &[]).await?;
    ana.sign_in("ana@example.org").await?;
    let mut tx = db.read().await?;
    let people: Vec<(String, bool)> = tx.fetch_all("SELECT id, is_guest FROM people", args![]).await?;
    assert_eq!(people.len(), 1, "{people:?}");
    assert!(!people[0].1);
    Ok(())
}

db::on_both!(
    a_code_from_the_mail_signs_in_and_goes_back_to_where_one_came_from,
    one_never_ends_up_on_another_site,
    what_is_typed_wrong_is_kept_and_explained,
    each_way_a_code_can_fail_has_its_own_words,
    a_code_works_only_in_the_browser_that_asked,
    an_address_gets_five_codes_an_hour_whether_it_is_known_or_not,
    a_code_stands_in_no_table,
    a_mail_that_comes_too_late_is_not_sent,
    a_guest_who_signs_in_stays_the_same_person,
);
