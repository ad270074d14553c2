//! Somebody who asks for human help asks once, knows what happens next, and finds the answer.

use axum::http::StatusCode;
use db::jobs::Worker;
use db::testing::{TestDb, Tested};
use domain::conversations;
use domain::conversations::OfficerAnswer;
use domain::trust::Actor;
use stoa::slices;

use super::Town;

fn officer(agency: &str) -> Actor {
    Actor::Officer { id: format!("made-up-{agency}"), name: "Priya Nair".into(), agency: agency.into() }
}

fn hidden(html: &str, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    html.split_once(&start).and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default().to_owned()
}

async fn one_asks_to_be_called_and_takes_the_service_along(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let page = ana.open("/person?from=/services/gas-rebate").await?;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("13 77 88") && page.has("the service “NSW Gas Rebate”"), "{}", page.text());
    let nonce = hidden(&page.html, "nonce");
    let fields = [
        ("nonce", nonce.as_str()),
        ("from", "/services/gas-rebate"),
        ("carry", "yes"),
        ("way", "phone"),
        ("phone", "0491 570 006"),
        ("best-time", "morning"),
    ];
    let page = ana.send("/person", &fields).await?;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(page.has("Service NSW calls you on 0491 570 006 by the end of"), "{}", page.text());
    assert!(page.has("7 July 2026"), "{}", page.text());
    assert!(page.address.starts_with("/person/"), "{}", page.address);
    let reference = page.address.clone();
    // Somebody else who learns the address sees nothing.
    let mut eve = town.browser();
    eve.open("/person").await?;
    assert_eq!(eve.open(&reference).await?.status, StatusCode::UNAUTHORIZED);
    eve.open("/person").await?;
    eve.send("/person", &[("way", "counter"), ("nonce", &"0".repeat(32))]).await?;
    assert_eq!(eve.open(&reference).await?.status, StatusCode::NOT_FOUND);
    Ok(())
}

async fn a_form_sent_twice_makes_one_conversation(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let page = ana.open("/person").await?;
    let (nonce, token) = (hidden(&page.html, "nonce"), page.token().unwrap_or_default());
    let before = ana.cookies.clone();
    let fields = [("nonce", nonce.as_str()), ("way", "web"), ("body", "Where is my form?"), ("form-token", &token)];
    let first = ana.send_as_is("/person", &fields).await?.address.clone();
    // As when the button was pressed twice before the first answer came.
    ana.cookies = before;
    let page = ana.send_as_is("/person", &fields).await?;
    assert_eq!((page.status, page.address.as_str()), (StatusCode::OK, first.as_str()));
    assert!(page.has("Where is my form?"), "{}", page.text());
    let mut tx = db.read().await?;
    let (count,): (i64,) = tx.fetch_one("SELECT COUNT(*) FROM conversations", db::args![]).await?;
    assert_eq!(count, 1);
    Ok(())
}

async fn what_is_wrong_is_said_and_nothing_typed_is_lost(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.open("/person?from=https://example.org/services/x").await?;
    assert_eq!(hidden(&ana.page.html, "from"), "");
    let page = ana.send("/person", &[("name", "Ana <b>"), ("email", "ana@nowhere"), ("phone", "ring me")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in ["Choose how you would like", "Write a phone number", "What stands behind the @ is not complete"] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(page.html.contains("Ana &lt;b&gt;") && page.html.contains("ring me"), "{}", page.html);
    let page = ana.send("/person", &[("way", "phone")]).await?;
    assert!(page.has("Write the phone number that we should call"), "{}", page.text());
    let long = "é".repeat(4_001);
    let page = ana.send("/person", &[("way", "web"), ("body", &long)]).await?;
    assert!(page.has("Write at most 4,000 letters") && page.html.contains(&long), "{}", page.status);
    let odd = "a\u{0}b\u{202e}c\n<script>";
    let page = ana.send("/person", &[("way", "web"), ("body", odd)]).await?;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert!(!page.html.contains("<script>\n") && page.html.contains("&lt;script&gt;"), "{}", page.html);
    Ok(())
}

async fn the_answer_is_on_the_page_and_in_the_mail(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.open("/person").await?;
    let fields = [("way", "web"), ("body", "Can I pay later?"), ("email", "ana@example.org")];
    let address = ana.send("/person", &fields).await?.address.clone();
    let reference = address.trim_start_matches("/person/").to_owned();

    let app = &town.app;
    let answer = OfficerAnswer { reference: &reference, key: "answer-1", body: "Yes, in three parts.", way: "" };
    let mut tx = db.begin().await?;
    let refused = conversations::answer(&mut tx, app, &officer("nrma"), OfficerAnswer { ..answer }).await;
    assert!(refused.is_err(), "an agency that nobody asked answers nobody");
    drop(tx);
    for is_new in [true, false] {
        let mut tx = db.begin().await?;
        let officer = officer("service-nsw");
        let stored = conversations::answer(&mut tx, app, &officer, OfficerAnswer { ..answer }).await;
        assert_eq!(stored.map_err(|_| "refused")?, is_new);
        tx.commit().await?;
    }
    let worker = Worker {
        db: app.db.clone(),
        handlers: slices::handlers(app),
        world: app.world.clone(),
        slots: 2,
        lease: std::time::Duration::from_secs(20),
        poll: std::time::Duration::from_secs(1),
        rest: 0,
    };
    worker.drain().await?;
    let mails = app.mailer.kept_for("ana@example.org");
    assert_eq!(mails.len(), 1);
    assert!(mails[0].text.contains("Yes, in three parts.") && mails[0].text.contains(&address), "{}", mails[0].text);

    let page = ana.open(&address).await?;
    assert!(
        page.has("We have answered") && page.has("Priya Nair") && page.has("Yes, in three parts."),
        "{}",
        page.text()
    );
    let page = ana.send(&format!("{address}/messages"), &[("body", "")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = ana.send(&format!("{address}/messages"), &[("body", "Thank you!")]).await?;
    assert!(page.has("Thank you!") && page.has("answers you by the end of"), "{}", page.text());
    let page = ana.open("/conversations").await?;
    assert!(page.has("We owe you an answer"), "{}", page.text());
    assert_eq!(town.browser().open("/conversations").await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

db::on_both!(
    one_asks_to_be_called_and_takes_the_service_along,
    a_form_sent_twice_makes_one_conversation,
    what_is_wrong_is_said_and_nothing_typed_is_lost,
    the_answer_is_on_the_page_and_in_the_mail,
);
