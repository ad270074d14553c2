//! A person's account pages: what they can change, what they cannot, and what is deleted when they leave.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::events;
use domain::events::Thing;
use domain::people;
use domain::session::{Assurance, Session};
use domain::trust;
use domain::trust::{Action, Actor, Grant, Purpose, Resource};
use rules::{Facts, Value};

use super::{Browser, Town};

const DAY: i64 = 86_400_000;

/// The id of the person who signed in with an address.
pub(crate) async fn key_of(db: &TestDb, email: &str) -> anyhow::Result<String> {
    let mut tx = db.read().await?;
    Ok(tx.fetch_one("SELECT person_id FROM contact_points WHERE address = $1", args![email]).await?)
}

async fn granted(tx: &mut db::Tx, town: &Town, person: &str) -> anyhow::Result<Grant> {
    let resource = Resource::of_person("facts", person);
    let actor = Actor::System("test");
    let grant = trust::authorise(tx, &town.app, &actor, Action::Change, resource, Purpose::Applying).await;
    grant.map_err(|_| anyhow::anyhow!("refused"))
}

/// Stores one fact of a person, as a sent application would.
async fn holds(town: &Town, person: &str, name: &str, value: Value) -> anyhow::Result<()> {
    let vocabulary = &town.app.catalogue.program.vocabulary;
    let mut facts = Facts::new(vocabulary);
    facts.set(vocabulary.fact(name).ok_or_else(|| anyhow::anyhow!("no fact {name}"))?, value);
    let mut tx = town.app.db.begin().await?;
    let grant = granted(&mut tx, town, person).await?;
    people::hold(&mut tx, &town.app, &grant, &facts, "application").await?;
    tx.commit().await?;
    Ok(())
}

/// Begins a plan.
async fn plans(browser: &mut Browser) -> anyhow::Result<()> {
    browser.open("/events/having-a-baby").await?;
    browser.send("/plans", &[("event", "having-a-baby")]).await?;
    anyhow::ensure!(browser.page.status == StatusCode::OK, "{}", browser.page.text());
    Ok(())
}

/// A browser of a guest about whom something is stored, and the guest's id.
async fn guest(town: &Town) -> anyhow::Result<(Browser, String)> {
    let mut browser = town.browser();
    browser.open("/").await?;
    let mut tx = town.app.db.begin().await?;
    let guest = people::new_guest(&mut tx, &town.app, "en").await?;
    let session = Session::fresh(&town.app).keep(&mut tx, &town.app, Some(&guest), Assurance::Guest).await?;
    tx.commit().await?;
    browser.cookies.insert("stoa".to_owned(), session.token);
    Ok((browser, guest))
}

async fn what_a_guest_told_is_theirs_after_they_sign_in(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    town.citizen("ana").await?;
    let ana = key_of(&db, "ana@example.org").await?;
    holds(&town, &ana, "nsw_resident", Value::Boolean(false)).await?;
    town.time.advance(DAY);
    let (mut browser, guest) = guest(&town).await?;
    holds(&town, &guest, "nsw_resident", Value::Boolean(true)).await?;
    browser.sign_in("ana@example.org").await?;
    assert_eq!(key_of(&db, "ana@example.org").await?, ana);
    let mut tx = db.begin().await?;
    let grant = granted(&mut tx, &town, &ana).await?;
    let held = people::held_facts(&mut tx, &town.app, &grant).await?;
    let fact = town.app.catalogue.program.vocabulary.fact("nsw_resident").ok_or("no fact")?;
    assert_eq!(held.get(fact), Some(&Value::Boolean(true)), "what was told last is kept");
    let rest: Vec<String> = tx.fetch_all("SELECT fact FROM held_facts WHERE person_id = $1", args![guest]).await?;
    assert!(rest.is_empty(), "{rest:?}");
    let joined: String = tx.fetch_one("SELECT joined_id FROM people WHERE id = $1", args![guest]).await?;
    assert_eq!(joined, ana);
    let told = events::timeline(&mut tx, Thing::Person, &ana).await?;
    let told = told.iter().find(|one| one.event.kind() == "people.joined").ok_or("no event")?;
    assert_eq!(told.event.data(), serde_json::json!({"from": guest, "to": ana}));
    let looks = trust::entries(&mut tx, &grant, None, 100).await?;
    assert!(looks.iter().any(|look| look.resource_id == guest), "the looks at the guest come along");
    assert!(trust::is_whole(&mut tx, &ana).await? && trust::is_whole(&mut tx, &guest).await?);
    Ok(())
}

async fn a_new_person_is_the_guest_they_were(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut browser, guest) = guest(&town).await?;
    browser.sign_in("ana@example.org").await?;
    assert_eq!(key_of(&db, "ana@example.org").await?, guest);
    // A second address in the same browser is another person, who gets nothing of the first one's.
    browser.open("/account").await?;
    browser.send("/sign-out", &[]).await?;
    browser.sign_in("bo@example.org").await?;
    assert_ne!(key_of(&db, "bo@example.org").await?, guest);
    Ok(())
}

async fn an_address_is_added_confirmed_and_removed(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let address = "/account/contact-points";
    ana.open(address).await?;
    assert!(!ana.page.html.contains("/remove\""), "the only way to sign in cannot be removed");
    for (typed, words) in
        [("", "Write an email address"), ("12", "Write an email address"), ("ana@example.org", "in your list already")]
    {
        ana.send(address, &[("address", typed)]).await?;
        assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(ana.page.has(words), "{typed}: {}", ana.page.text());
    }
    ana.send(address, &[("address", "0400 000 000")]).await?;
    assert_eq!(ana.page.address, "/account/contact-points/code");
    ana.open(address).await?;
    assert!(ana.page.has("0400000000 Not confirmed Confirm it to get text messages here"), "{}", ana.page.text());
    assert!(ana.page.has("Remove 0400000000"), "a button says what it does to what: {}", ana.page.text());
    ana.send(address, &[("address", "ana@work.example")]).await?;
    assert_eq!(ana.page.address, "/account/contact-points/code");
    let code = ana.page.code().unwrap_or_default();
    ana.send(address_of_code(), &[("code", if code == "000000" { "000001" } else { "000000" })]).await?;
    assert!(ana.page.has("You have 4 more tries"), "{}", ana.page.text());
    ana.send(address_of_code(), &[("code", &code)]).await?;
    assert!(ana.page.has("ana@work.example Confirmed"), "{}", ana.page.text());
    let id: String = point(&db, "ana@example.org").await?;
    ana.send(&format!("{address}/{id}/remove"), &[]).await?;
    assert!(!ana.page.has("ana@example.org"), "{}", ana.page.text());
    let last = point(&db, "ana@work.example").await?;
    ana.send(&format!("{address}/{last}/remove"), &[]).await?;
    assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ana.page.has("before you remove this one"), "{}", ana.page.text());
    ana.open("/account").await?;
    ana.send("/sign-out", &[]).await?;
    ana.sign_in("ana@work.example").await?;
    Ok(())
}

fn address_of_code() -> &'static str {
    "/account/contact-points/code"
}

async fn point(db: &TestDb, address: &str) -> anyhow::Result<String> {
    let mut tx = db.read().await?;
    Ok(tx.fetch_one("SELECT id FROM contact_points WHERE address = $1", args![address]).await?)
}

async fn an_address_of_somebody_else_stays_theirs(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, mut bo) = (town.citizen("ana").await?, town.citizen("bo").await?);
    bo.open("/account/contact-points").await?;
    bo.send("/account/contact-points", &[("address", "ana@example.org")]).await?;
    let code = bo.page.code().unwrap_or_default();
    bo.send(address_of_code(), &[("code", &code)]).await?;
    assert!(bo.page.has("Another account here signs in with this address"), "{}", bo.page.text());
    let theirs = point(&db, "bo@example.org").await?;
    ana.open("/account/contact-points").await?;
    ana.send(&format!("/account/contact-points/{theirs}/remove"), &[]).await?;
    assert_eq!(ana.page.status, StatusCode::NOT_FOUND);
    Ok(())
}

async fn preferences_are_kept_and_wrong_ones_are_explained(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let address = "/account/preferences";
    ana.open(address).await?;
    let long = "n".repeat(201);
    ana.send(address, &[("name", &long), ("language", "tlh"), ("needs", "Step-free access")]).await?;
    assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in ["Write at most 200 letters", "Choose your language", "Step-free access"] {
        assert!(ana.page.has(words), "{words}: {}", ana.page.text());
    }
    let chosen = [("name", "Ana Nguyễn <b>"), ("language", "vi"), ("interpreter", "Auslan"), ("large_print", "yes")];
    ana.send(address, &chosen).await?;
    assert!(ana.page.html.contains("<html lang=\"vi\"") && ana.page.has("Ana Nguyễn <b>"), "{}", ana.page.text());
    assert!(!ana.page.html.contains("Nguyễn <b>"), "a name is never markup");
    let mut tx = db.begin().await?;
    let person = key_of(&db, "ana@example.org").await?;
    let grant = granted(&mut tx, &town, &person).await?;
    let kept = people::preferences(&mut tx, &grant).await?;
    assert_eq!((kept.channel.name(), kept.interpreter.as_str(), kept.large_print), ("email", "Auslan", true));
    tx.commit().await?;
    ana.open(address).await?;
    assert!(ana.page.html.contains("value=\"yes\" checked"), "{}", ana.page.html);
    ana.send(address, &[("language", "en")]).await?;
    let mut tx = db.begin().await?;
    let grant = granted(&mut tx, &town, &person).await?;
    assert!(!people::preferences(&mut tx, &grant).await?.large_print, "unticked again");
    Ok(())
}

async fn a_fact_is_corrected_or_removed(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let person = key_of(&db, "ana@example.org").await?;
    holds(&town, &person, "nsw_resident", Value::Boolean(true)).await?;
    let born = jiff::civil::date(1990, 5, 17);
    holds(&town, &person, "date_of_birth", Value::Date(born)).await?;
    ana.open("/account/facts").await?;
    assert!(ana.page.has("17 May 1990 From an application of yours"), "{}", ana.page.text());
    assert!(ana.page.has("Remove Date of birth"), "{}", ana.page.text());
    ana.open("/account/facts/date_of_birth").await?;
    let day = |day| [("date_of_birth-day", day), ("date_of_birth-month", "2"), ("date_of_birth-year", "1990")];
    ana.send("/account/facts/date_of_birth", &day("30")).await?;
    assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ana.page.html.contains("value=\"30\""), "what was typed is kept");
    ana.send("/account/facts/date_of_birth", &day("28")).await?;
    assert!(ana.page.has("28 February 1990 From you, in your account"), "{}", ana.page.text());
    ana.send("/account/facts/nsw_resident/remove", &[]).await?;
    assert!(!ana.page.html.contains("/account/facts/nsw_resident"), "{}", ana.page.text());
    assert_eq!(ana.open("/account/facts/nsw_resident").await?.status, StatusCode::NOT_FOUND);
    assert_eq!(ana.open("/account/facts/no_such_fact").await?.status, StatusCode::NOT_FOUND);
    Ok(())
}

async fn a_representative_is_appointed_and_sees_for_whom(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let address = "/account/representatives";
    ana.open(address).await?;
    ana.send(
        address,
        &[("name", ""), ("email", "bo"), ("until-day", "1"), ("until-month", "1"), ("until-year", "2020")],
    )
    .await?;
    assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in ["Write their name", "like name@example.org", "Choose what they may do", "a day that is not over yet"]
    {
        assert!(ana.page.has(words), "{words}: {}", ana.page.text());
    }
    let until = [("until-day", "31"), ("until-month", "12"), ("until-year", "2026")];
    let who = [("name", "Bo"), ("email", "Bo@Example.org"), ("scope", "see")];
    let fields: Vec<(&str, &str)> = who.into_iter().chain(until).collect();
    ana.send(address, &fields).await?;
    assert!(ana.page.has("May see your applications and cases, until 31 December 2026"), "{}", ana.page.text());
    assert!(ana.page.has("Has not signed in yet"), "{}", ana.page.text());
    let mut bo = town.citizen("bo").await?;
    bo.open(address).await?;
    assert!(bo.page.has("ana@example.org You may see their applications and cases"), "{}", bo.page.text());
    ana.open("/account/access").await?;
    assert!(ana.page.has("Bo, who acts for you Looked at who you are"), "{}", ana.page.text());
    ana.open(address).await?;
    let end = ana.page.address_like("/account/representatives/").ok_or("no way to end it")?;
    bo.send(&end, &[]).await?;
    assert_eq!(bo.page.status, StatusCode::NOT_FOUND, "only who appointed can end it");
    ana.send(&end, &[]).await?;
    assert!(ana.page.has("Nobody may act for you"), "{}", ana.page.text());
    assert!(bo.open(address).await?.has("You may act for nobody"), "{}", bo.page.text());
    Ok(())
}

async fn one_signs_out_everywhere_else(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut home, mut library) = (town.citizen("ana").await?, town.citizen("ana").await?);
    home.open("/account/sessions").await?;
    assert!(home.page.has("This browser") && home.page.has("Another browser or device"), "{}", home.page.text());
    home.send("/account/sessions", &[]).await?;
    assert!(!home.page.has("Another browser"), "{}", home.page.text());
    assert_eq!(library.open("/account").await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

async fn everything_is_in_one_file(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let person = key_of(&db, "ana@example.org").await?;
    holds(&town, &person, "nsw_resident", Value::Boolean(true)).await?;
    plans(&mut ana).await?;
    ana.open("/account/data").await?;
    ana.send("/account/data", &[]).await?;
    let file = &ana.page;
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"my-data.json\"");
    let all: serde_json::Value = serde_json::from_str(&file.html)?;
    assert_eq!(all["account"]["contact_points"][0]["address"], "ana@example.org");
    assert_eq!(all["account"]["facts"][0]["fact"], "nsw_resident");
    assert_eq!(all["plans"][0]["event"], "having-a-baby");
    assert!(all["events"].as_array().is_some_and(|events| !events.is_empty()));
    let looks = all["trust"]["looks"].as_array().ok_or("no looks")?;
    assert_eq!(looks[0]["action"], "download", "the file tells of itself");
    Ok(())
}

async fn an_account_is_deleted_only_when_one_is_sure(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, mut library) = (town.citizen("ana").await?, town.citizen("ana").await?);
    let person = key_of(&db, "ana@example.org").await?;
    holds(&town, &person, "nsw_resident", Value::Boolean(true)).await?;
    plans(&mut ana).await?;
    ana.open("/account/deletion").await?;
    ana.send("/account/deletion", &[]).await?;
    assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ana.page.has("Tick the box"), "{}", ana.page.text());
    ana.send("/account/deletion", &[("sure", "yes")]).await?;
    assert!(ana.page.has("Your account is deleted"), "{}", ana.page.text());
    assert_eq!(library.open("/account").await?.status, StatusCode::UNAUTHORIZED);
    let mut tx = db.read().await?;
    for sql in [
        "SELECT count(*) FROM people WHERE id = $1",
        "SELECT count(*) FROM held_facts WHERE person_id = $1",
        "SELECT count(*) FROM contact_points WHERE person_id = $1",
        "SELECT count(*) FROM sessions WHERE person_id = $1",
        "SELECT count(*) FROM concierge_threads WHERE person_id = $1",
    ] {
        let left: i64 = tx.fetch_one(sql, args![person]).await?;
        assert_eq!(left, 0, "{sql}");
    }
    assert!(trust::is_whole(&mut tx, &person).await?, "the record stays");
    drop(tx);
    town.citizen("ana").await?;
    assert_ne!(key_of(&db, "ana@example.org").await?, person, "whoever comes back is new");
    Ok(())
}

async fn nobody_sees_an_account_without_signing_in(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut guest, _) = guest(&town).await?;
    for page in [
        "",
        "/contact-points",
        "/devices",
        "/hearing",
        "/preferences",
        "/facts",
        "/representatives",
        "/sessions",
        "/passkeys",
        "/data",
    ] {
        let address = format!("/account{page}");
        assert_eq!(guest.open(&address).await?.status, StatusCode::UNAUTHORIZED, "{address}");
        assert_eq!(guest.page.address_like("/sign-in?then="), Some(format!("/sign-in?then={address}")));
    }
    assert_eq!(guest.open("/account/access").await?.status, StatusCode::UNAUTHORIZED);
    assert_eq!(guest.open("/account/deletion").await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

db::on_both!(
    what_a_guest_told_is_theirs_after_they_sign_in,
    a_new_person_is_the_guest_they_were,
    an_address_is_added_confirmed_and_removed,
    an_address_of_somebody_else_stays_theirs,
    preferences_are_kept_and_wrong_ones_are_explained,
    a_fact_is_corrected_or_removed,
    a_representative_is_appointed_and_sees_for_whom,
    one_signs_out_everywhere_else,
    everything_is_in_one_file,
    an_account_is_deleted_only_when_one_is_sure,
    nobody_sees_an_account_without_signing_in,
);
