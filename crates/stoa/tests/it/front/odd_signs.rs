//! Signs that nobody sees, numbers and addresses in every spelling, and what a program sends that nobody asked for.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::people;
use serde_json::json;

use super::api::Program;
use super::{Browser, Town};

async fn no_address_with_an_unseen_sign_is_our_fault(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, mut peter) = (town.citizen("ana").await?, town.officer("peter").await?);
    let mut program = Program::of(&town);
    let (_, session) = program.ask("POST", "/api/v1/sessions", None, "").await?;
    program.token = session["token"].as_str().map(str::to_owned);
    let routes = stoa::slices::routes(&town.app);
    let mut tried = 0;
    for path in routes.paths().iter().filter(|path| path.contains('{')) {
        let address = path
            .split('/')
            .map(|part| if part.starts_with('{') { "a%00b" } else { part })
            .collect::<Vec<_>>()
            .join("/");
        tried += 1;
        if path.starts_with("/api") {
            let (status, body) = program.ask("GET", &address, None, "").await?;
            assert!(!status.is_server_error(), "{address}: {status} {body}");
            continue;
        }
        let browser: &mut Browser = if path.starts_with("/desk") { &mut peter } else { &mut ana };
        let page = browser.open(&address).await?;
        assert!(!page.status.is_server_error(), "{address}: {} {}", page.status, page.text());
    }
    assert!(tried > 60, "{tried} addresses");
    Ok(())
}

async fn what_nobody_sees_is_left_out_of_what_is_typed(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    ana.open("/account/preferences").await?;
    ana.send("/account/preferences", &[("name", "A\0na \u{202e}Silva\u{200b}"), ("language", "en")]).await?;
    assert!(ana.page.status.is_success(), "{}", ana.page.text());
    let mut tx = town.app.db.begin().await?;
    let names: Vec<(Option<String>,)> = tx.fetch_all("SELECT name FROM people", args![]).await?;
    assert!(names.iter().any(|(name,)| name.as_deref() == Some("Ana Silva")), "{names:?}");
    Ok(())
}

async fn a_number_is_one_however_it_is_written(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    ana.open("/account/contact-points").await?;
    ana.send("/account/contact-points", &[("address", "\u{202a}0400\u{2011}000\u{2011}001\u{202c}")]).await?;
    assert!(ana.page.has("0400000001"), "{}", ana.page.text());
    ana.send("/account/contact-points", &[("address", "+61 (0)400 000 001")]).await?;
    ana.open("/account/contact-points").await?;
    assert_eq!(ana.page.text().matches("0400000001 Not confirmed").count(), 1, "{}", ana.page.text());
    let mut tx = town.app.db.begin().await?;
    let owner = people::whose(&mut tx, &town.app, "0400 000 001").await?;
    assert!(owner.is_some());
    for typed in ["+61 400 000 001", "0061400000001", "(0400) 000 001", "٠٤٠٠ ٠٠٠ ٠٠١"] {
        assert_eq!(people::whose(&mut tx, &town.app, typed).await?, owner, "{typed}");
    }
    // As a number was stored before there was one form.
    tx.execute("UPDATE contact_points SET address = '0400000001' WHERE kind = 'phone'", args![]).await?;
    assert_eq!(people::whose(&mut tx, &town.app, "+61 400 000 001").await?, owner);
    Ok(())
}

/// A field of a form, and what is typed into it.
type Typed = (&'static str, &'static str);

/// Where an email address is typed by people: the address, its field, and what else the form needs.
const EMAILS: &[(&str, &str, &[Typed])] = &[
    ("/sign-in", "email", &[]),
    ("/person", "email", &[("way", "web"), ("body", "A question")]),
    ("/account/contact-points", "address", &[]),
    ("/account/representatives", "email", &[("name", "Bo"), ("scope", "see")]),
];

async fn an_email_address_is_judged_in_one_way_everywhere(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    for (address, field, rest) in EMAILS {
        let mut browser = if *address == "/sign-in" { town.browser() } else { town.citizen("ana").await? };
        for (typed, words) in [
            ("ana@example..org", "What stands behind the @ is not complete"),
            ("a@b-.com", "What stands behind the @ is not complete"),
            ("ana@example.org,bo@example.org", "Write one email address only"),
            ("a@b@c.org", "Write one email address only"),
            ("ana maria@example.org", "An email address has no spaces"),
            ("<ana@example.org>", "This email address cannot be right"),
        ] {
            browser.open(address).await?;
            let nonce = browser.page.hidden("nonce");
            let fields: Vec<(&str, &str)> =
                rest.iter().copied().chain([(*field, typed), ("nonce", nonce.as_str())]).collect();
            let page = browser.send(address, &fields).await?;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{address} {typed}");
            assert!(page.has(words), "{address} {typed}: {}", page.text());
        }
    }
    let mut ana = town.browser();
    for typed in ["ana@example.org.", "\u{202a}ana@example.org\u{202c}", "ana @example.org", "ANA@Example.org;"] {
        town.time.advance(61 * 60 * 1000);
        ana.open("/sign-in").await?;
        ana.send("/sign-in", &[("email", typed)]).await?;
        assert!(ana.page.address == "/sign-in/code" && ana.page.has("ana@example.org"), "{typed}: {}", ana.page.text());
        ana = town.browser();
    }
    Ok(())
}

async fn an_amount_is_read_and_shown_as_the_language_of_the_page_writes_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut linh = town.browser();
    linh.language = Some("vi");
    linh.open("/services/pensioner-council-rates-concession").await?;
    linh.send("/plans", &[("service", "pensioner-council-rates-concession")]).await?;
    let plan = linh.page.address.trim_end_matches("/questions").to_owned();
    for _ in 0..12 {
        let asked = linh.page.hidden("asked");
        let has_amount = asked.split(' ').any(|key| key == "yearly_rates_and_waste");
        let value = |key: &str| match key {
            "yearly_rates_and_waste" => "mot tram".to_owned(),
            "rates_share_percent" => "33,33".to_owned(),
            _ => "true".to_owned(),
        };
        let answers: Vec<(String, String)> = asked.split(' ').map(|key| (key.to_owned(), value(key))).collect();
        let send = |amount: Option<&str>| -> Vec<(String, String)> {
            let pick = |(key, value): &(String, String)| match (key.as_str(), amount) {
                ("yearly_rates_and_waste", Some(amount)) => (key.clone(), amount.to_owned()),
                _ => (key.clone(), value.clone()),
            };
            answers.iter().map(pick).chain([("asked".to_owned(), asked.clone())]).collect()
        };
        let fields = send(None);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        let page = linh.send(&format!("{plan}/questions"), &fields).await?;
        if has_amount {
            assert!(page.has("1.250,5"), "the example is in the language of the page: {}", page.text());
            let fields = send(Some("400,50"));
            let fields: Vec<(&str, &str)> = fields.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
            linh.send(&format!("{plan}/questions"), &fields).await?;
            let page = linh.open(&format!("{plan}/answers?need=yearly_rates_and_waste")).await?;
            assert!(page.html.contains("value=\"400,5\""), "{}", page.html);
            let page = linh.open(&format!("{plan}/answers")).await?;
            assert!(page.has("400,50"), "{}", page.text());
            return Ok(());
        }
    }
    Err(format!("the amount is not asked: {}", linh.page.text()).into())
}

async fn a_program_is_told_which_answers_nobody_asked_for(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut program = Program::of(&town);
    let (_, session) = program.ask("POST", "/api/v1/sessions", None, "").await?;
    program.token = session["token"].as_str().map(str::to_owned);
    let told = json!({"service": "fine-review", "told": {"answers": {"received_fine": "true", "baby_name": "Mai"}}});
    let (status, draft) = program.ask("POST", "/api/v1/applications", None, &told.to_string()).await?;
    assert_eq!((status, &draft["not_asked"]), (StatusCode::CREATED, &json!(["baby_name"])), "{draft}");
    let odd = json!({"service": "fine-review", "told": {"answers": {"why_fine_is_wrong": "A\u{0}B"}}});
    let (status, body) = program.ask("POST", "/api/v1/applications", None, &odd.to_string()).await?;
    assert!(!status.is_server_error(), "{status} {body}");
    let large = json!({"service": "x".repeat(3 * 1024 * 1024)});
    let (status, body) = program.ask("POST", "/api/v1/applications", None, &large.to_string()).await?;
    assert_eq!((status, body["type"].as_str()), (StatusCode::PAYLOAD_TOO_LARGE, Some("/problems/too-long")), "{body}");
    Ok(())
}

db::on_both!(
    no_address_with_an_unseen_sign_is_our_fault,
    what_nobody_sees_is_left_out_of_what_is_typed,
    a_number_is_one_however_it_is_written,
    an_email_address_is_judged_in_one_way_everywhere,
    an_amount_is_read_and_shown_as_the_language_of_the_page_writes_it,
    a_program_is_told_which_answers_nobody_asked_for,
);
