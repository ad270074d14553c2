//! Whom an officer talks with on the telephone may be anybody: until a code, or a reference with its day, let the caller
//! in, nothing of any person is on the officer's screen but what the caller said. Each test is one way to talk it out of
//! them; docs/telephone.md lists them.

use axum::http::StatusCode;
use channels::telephone::Heard;
use db::args;
use db::testing::{TestDb, Tested};
use domain::conversations::{self, About, NewHandOver};
use serde_json::json;

use super::cases::{known, open_with};
use super::desk::staff;
use super::live::Line;
use super::telephone::{Caller, keys_of, takes_calls};
use super::{Browser, Town};

const NUMBER: &str = "0400 111 222";
const HOUR: i64 = 60 * 60 * 1_000;
const BORN: &str = "31051987";

/// What must not be seen, wherever it stands in a page or a stream.
const SECRETS: [&str; 8] =
    ["Zenobia", "zenobia", "Quartermaine", "1987", "31 May", "Tamarind Parade", "marmalade", "NSW Gas Rebate: "];

async fn town(db: &TestDb) -> anyhow::Result<Town> {
    Town::with(db, true).await?.with_calls(db, None).await
}

/// Somebody known, with a case, a plan and a conversation in which she left her name, her number and a secret.
struct Zenobia {
    id: String,
    /// The reference of her case.
    case: String,
    talk: String,
}

async fn case_of(town: &Town, person: &str, facts: serde_json::Value) -> anyhow::Result<String> {
    let service = town.app.catalogue.service("gas-rebate").ok_or_else(|| anyhow::anyhow!("no service"))?;
    let mut tx = town.app.db.begin().await?;
    let opened = open_with(&mut tx, town, (person, service), facts).await?;
    tx.commit().await?;
    Ok(opened.reference)
}

impl Zenobia {
    async fn settled(town: &Town) -> anyhow::Result<Zenobia> {
        let (id, mut her) = known(town, "Zenobia Quartermaine").await?;
        let facts = json!({"nsw_resident": "true", "date_of_birth": "1987-05-31"});
        let case = case_of(town, &id, facts).await?;
        her.open("/events/having-a-baby").await?;
        her.open("/person").await?;
        let fields = [
            ("way", "phone"),
            ("name", "Zenobia Quartermaine"),
            ("phone", "+61400111222"),
            ("best-time", "any"),
            ("body", "I live at 17 Tamarind Parade and like marmalade."),
        ];
        let page = her.send("/person", &fields).await?;
        anyhow::ensure!(page.address.starts_with("/person/"), "{}", page.text());
        let talk = page.address.trim_start_matches("/person/").split('?').next().unwrap_or_default().to_owned();
        town.work().await?;
        // Hers is answered, so that the next in the queue is who calls.
        let mut tx = town.app.db.begin().await?;
        tx.execute("UPDATE conversations SET state = 'answered'", args![]).await?;
        tx.execute("UPDATE work_items SET is_open = $1 WHERE kind = 'conversation'", args![false]).await?;
        tx.commit().await?;
        Ok(Zenobia { id, case, talk })
    }

    fn keys(&self) -> String {
        keys_of(&self.case)
    }

    /// Fails if anything of hers is in a text.
    fn is_not_in(&self, what: &str, text: &str) -> anyhow::Result<()> {
        let grouped = domain::codes::grouped(&self.case);
        let own = [self.case.as_str(), grouped.as_str(), self.id.as_str()];
        for secret in SECRETS.into_iter().chain(own) {
            let Some(at) = text.find(secret) else { continue };
            let around: String = text[..at].chars().rev().take(80).collect::<Vec<_>>().into_iter().rev().collect();
            anyhow::bail!("{what} says {secret} after {around}");
        }
        Ok(())
    }

    /// Looks at the screen of a call, at what the officer can open from it, and at its streams: nothing of hers is there.
    async fn is_unseen(&self, town: &Town, officer: &mut Browser, page: &str) -> anyhow::Result<()> {
        officer.open(page).await?;
        anyhow::ensure!(officer.page.status == StatusCode::OK, "{}", officer.page.text());
        let html = officer.page.html.clone();
        self.is_not_in("the screen", &html)?;
        let mut said = Line::open(town, officer, &format!("{page}/events?after=0"), None).await?;
        let first = said.next_of("said").await?;
        self.is_not_in("what is said over the stream", &first.data)?;
        self.is_not_in("how things stand over the stream", &said.until("key").await?.data)?;
        let person = html.split("href=\"/desk/people/").nth(1).and_then(|rest| rest.split('"').next());
        let person = person.ok_or_else(|| anyhow::anyhow!("no page of the person"))?;
        officer.open(&format!("/desk/people/{person}")).await?;
        self.is_not_in("the page of the person", &officer.page.html)?;
        let reference = page.trim_start_matches("/desk/conversations/");
        let mut stream = Line::open(town, officer, "/desk/stream", None).await?;
        self.is_not_in("the stream of the desk", &stream.next_of("changed").await?.data)?;
        officer.open(&format!("/desk/interview?from=conversations/{reference}")).await?;
        self.is_not_in("the beginning of an interview", &officer.page.html)?;
        let from = format!("conversations/{reference}");
        let checked = [("from", from.as_str()), ("channel", "phone"), ("checked", "questions")];
        officer.send("/desk/interview", &checked).await?;
        anyhow::ensure!(officer.page.status == StatusCode::OK, "{}", officer.page.text());
        self.is_not_in("an interview", &officer.page.html)?;
        officer.open(page).await?;
        Ok(())
    }
}

/// The call speaks with Leila: the address of its screen.
async fn speaks(town: &Town, mut caller: Caller) -> anyhow::Result<(Browser, Caller, String)> {
    let mut leila = takes_calls(town, "leila").await?;
    let page = caller.speaks_with(&mut leila).await?;
    Ok((leila, caller, page))
}

/// Who calls from a number, and chose a language.
async fn calls(town: &Town, name: &str, from: Option<&str>) -> anyhow::Result<Caller> {
    let mut caller = Caller::new(town, name, from).await?;
    caller.press("1").await?;
    Ok(caller)
}

/// They key in her reference and guess the day, then say her case to the officer.
async fn who_says_the_reference_of_another_is_shown_nothing(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let her = Zenobia::settled(&town).await?;
    let mut caller = calls(&town, "a", Some("0400 999 001")).await?;
    caller.hears(Heard::Words("my dad died".to_owned())).await?;
    caller.press("9").await?;
    caller.press_all(&["2", &her.keys(), "01051987", &her.keys(), "02051987", &her.keys(), "03051987"]).await?;
    caller.press("9").await?;
    let (mut leila, _, page) = speaks(&town, caller).await?;
    assert!(leila.page.has("my dad died"), "what they said is there: {}", leila.page.text());
    her.is_unseen(&town, &mut leila, &page).await?;
    Ok(())
}

/// A number that is withheld, and one that was forged to be hers.
async fn a_number_identifies_nobody(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let her = Zenobia::settled(&town).await?;
    for (name, from) in [("withheld", None), ("forged", Some(NUMBER))] {
        let caller = calls(&town, name, from).await?;
        let (mut leila, mut caller, page) = speaks(&town, caller).await?;
        her.is_unseen(&town, &mut leila, &page).await?;
        // That there is another conversation of this number is said, by its reference and day alone.
        let alike = leila.page.html.contains(&domain::codes::grouped(&her.talk));
        assert_eq!(alike, from.is_some(), "{name}: {}", leila.page.text());
        caller.hangs_up().await?;
    }
    Ok(())
}

/// They are let in to a case of their own, and ask for hers.
async fn who_was_let_in_to_one_case_is_shown_nothing_of_another(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let her = Zenobia::settled(&town).await?;
    let (bo, _) = known(&town, "Bo").await?;
    let facts = json!({"nsw_resident": "true", "date_of_birth": "1970-02-01"});
    let own = case_of(&town, &bo, facts).await?;
    let mut caller = calls(&town, "bo", Some("0400 999 002")).await?;
    let words = caller.press_all(&["2", &keys_of(&own), "01021970"]).await?;
    assert!(words.contains(": Received"), "{words}");
    caller.press_all(&["9", "2", &her.keys(), "01021970", "0", "9"]).await?;
    let (mut leila, _, page) = speaks(&town, caller).await?;
    assert!(leila.page.html.contains(&domain::codes::grouped(&own)), "their own: {}", leila.page.text());
    her.is_unseen(&town, &mut leila, &page).await?;
    Ok(())
}

/// She was let in this morning; in the afternoon somebody calls from the same number, such as one of her household.
async fn who_was_let_in_before_is_nobody_in_the_next_call(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let her = Zenobia::settled(&town).await?;
    let mut morning = calls(&town, "morning", Some(NUMBER)).await?;
    let words = morning.press_all(&["2", &her.keys(), BORN]).await?;
    assert!(words.contains(": Received"), "{words}");
    morning.press("9").await?;
    let (leila, mut morning, first) = speaks(&town, morning).await?;
    assert!(leila.page.html.contains(&domain::codes::grouped(&her.case)), "{}", leila.page.text());
    morning.hangs_up().await?;
    drop(leila);
    town.time.advance(4 * HOUR);
    let caller = calls(&town, "afternoon", Some(NUMBER)).await?;
    let (mut leila, _, page) = speaks(&town, caller).await?;
    assert_ne!(page, first);
    her.is_unseen(&town, &mut leila, &page).await?;
    Ok(())
}

/// The officer says that they know who it is: not without saying how, not by a document that nobody sees on the
/// telephone, and not by "nothing was checked". A place at a counter, where documents are seen, has no caller.
async fn i_saw_who_it_is_needs_a_way_to_have_seen_it(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let her = Zenobia::settled(&town).await?;
    let caller = calls(&town, "a", Some("0400 999 003")).await?;
    let (mut leila, _, page) = speaks(&town, caller).await?;
    let address = "zenobia-quartermaine@example.org";
    for (checked, says) in [
        ("", "Say what you checked"),
        ("document", "On the telephone nobody can see a document"),
        ("saw-them", "Say what you checked"),
    ] {
        leila.open("/desk/interview").await?;
        let fields = [("way", "contact"), ("address", address), ("channel", "phone"), ("checked", checked)];
        leila.send("/desk/interview", &fields).await?;
        assert_eq!(leila.page.address, "/desk/interview", "no sitting began");
        assert!(leila.page.has(says), "{checked}: {}", leila.page.text());
        her.is_not_in(checked, &leila.page.html.replace(address, ""))?;
    }
    leila.open("/desk/interview").await?;
    let fields = [("way", "contact"), ("address", address), ("channel", "phone"), ("checked", "nobody")];
    leila.send("/desk/interview", &fields).await?;
    assert!(leila.page.has("since nobody was checked"), "{}", leila.page.text());
    her.is_not_in("nobody was checked", &leila.page.html)?;
    for document in ["", "licence"] {
        leila.open(&page).await?;
        let fields = [("document", document), ("address", address)];
        let status = leila.send(&format!("{page}/identity"), &fields).await?.status;
        assert!(status.is_client_error(), "{document}: {status}");
        her.is_not_in(document, &leila.page.html.replace(address, ""))?;
    }
    her.is_unseen(&town, &mut leila, &page).await?;
    // Whom the officer looked for stands in her ledger, whatever came of it.
    let sql = "SELECT COUNT(*) FROM ledger WHERE person_id = $1 AND resource_kind = 'identity'";
    assert!(db.glance::<i64>(sql, args![her.id.clone()]).await? >= Some(1));
    Ok(())
}

/// "Put my conversations together": not with somebody else's as long as the caller is on the line, from either side.
async fn nothing_of_others_is_merged_into_a_call_that_goes_on(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let her = Zenobia::settled(&town).await?;
    let caller = calls(&town, "a", Some(NUMBER)).await?;
    let (mut leila, mut caller, page) = speaks(&town, caller).await?;
    leila.send(&format!("{page}/merge"), &[("other", &her.talk)]).await?;
    assert!(leila.page.has("merge them after the call"), "{}", leila.page.text());
    her.is_not_in("the refusal", &leila.page.html)?;
    let reference = page.trim_start_matches("/desk/conversations/").to_owned();
    let hers = format!("/desk/conversations/{}", her.talk);
    leila.send(&format!("{hers}/merge"), &[("other", &reference)]).await?;
    her.is_unseen(&town, &mut leila, &page).await?;
    let merged = "SELECT COUNT(*) FROM conversations WHERE merged_into IS NOT NULL";
    assert_eq!(db.glance::<i64>(merged, args![]).await?, Some(0));
    // After it, nobody listens to what an officer reads.
    caller.hangs_up().await?;
    leila.open(&page).await?;
    leila.send(&format!("{page}/merge"), &[("other", &her.talk)]).await?;
    assert_eq!(db.glance::<i64>(merged, args![]).await?, Some(1));
    Ok(())
}

/// An officer of an agency that does not answer the call.
async fn who_has_no_mandate_sees_not_even_the_call(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let her = Zenobia::settled(&town).await?;
    let mut caller = calls(&town, "a", Some(NUMBER)).await?;
    caller.press_all(&["2", &her.keys(), BORN, "9"]).await?;
    let (_, _, page) = speaks(&town, caller).await?;
    let reference = page.trim_start_matches("/desk/conversations/").to_owned();
    let mut peter = town.officer("peter").await?;
    peter.open(&page).await?;
    assert_eq!(peter.page.status, StatusCode::FORBIDDEN);
    her.is_not_in("the refusal", &peter.page.html)?;
    assert!(Line::open(&town, &peter, &format!("{page}/events"), None).await.is_err(), "the stream");
    peter.open("/desk").await?;
    let fields = [("from", format!("conversations/{reference}")), ("channel", "phone".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let fields: Vec<(&str, &str)> = fields.into_iter().chain([("checked", "questions")]).collect();
    let status = peter.send("/desk/interview", &fields).await?.status;
    assert_eq!(status, StatusCode::FORBIDDEN, "{}", peter.page.text());
    her.is_not_in("an interview", &peter.page.html)?;
    let outcome = [("call", "x"), ("reason", "other"), ("outcome", "other")];
    let status = peter.send(&format!("{page}/call/outcome"), &outcome).await?.status;
    assert!(status.is_client_error(), "{status}");
    Ok(())
}

/// A call is handed to another agency with what was chosen and said; who was checked then is checked no more: the sitting
/// is over, is nobody else's, and who calls the other agency from the same number is nobody there.
async fn a_handed_over_call_takes_no_check_along(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let her = Zenobia::settled(&town).await?;
    let caller = calls(&town, "a", Some(NUMBER)).await?;
    let (mut leila, mut caller, page) = speaks(&town, caller).await?;
    let reference = page.trim_start_matches("/desk/conversations/").to_owned();
    // Leila asks two questions, by which she finds her.
    leila.open("/desk/interview").await?;
    let fields = [
        ("way", "contact"),
        ("address", "zenobia-quartermaine@example.org"),
        ("channel", "phone"),
        ("checked", "questions"),
    ];
    leila.send("/desk/interview", &fields).await?;
    let sitting = leila.page.address.clone();
    assert!(sitting.starts_with("/desk/interview/"), "{}", leila.page.text());
    caller.hangs_up().await?;
    let officer = staff(&town, "leila").await?;
    let mut tx = db.begin().await?;
    let known = conversations::whose(&mut tx, &reference).await?.ok_or("no conversation")?;
    let new = NewHandOver { to: "energy-nsw", key: "k1", about: About::Nothing };
    let handed = conversations::hand_over(&mut tx, &town.app, &officer, known.into(), new).await;
    assert!(handed.is_ok());
    tx.commit().await?;
    town.time.advance(5 * HOUR);
    let mut leila = town.officer("leila").await?;
    leila.open(&sitting).await?;
    assert_eq!(leila.page.status, StatusCode::CONFLICT, "{}", leila.page.text());
    her.is_not_in("a sitting that is over", &leila.page.html)?;
    let mut peter = town.officer("peter").await?;
    peter.open(&sitting).await?;
    assert_eq!(peter.page.status, StatusCode::NOT_FOUND);
    her.is_not_in("the sitting of another", &peter.page.html)?;
    her.is_unseen(&town, &mut peter, &page).await?;
    let caller = calls(&town, "again", Some(NUMBER)).await?;
    let (mut leila, _, second) = speaks(&town, caller).await?;
    assert_ne!(second, page);
    her.is_unseen(&town, &mut leila, &second).await?;
    Ok(())
}

db::on_both!(
    who_says_the_reference_of_another_is_shown_nothing,
    a_number_identifies_nobody,
    who_was_let_in_to_one_case_is_shown_nothing_of_another,
    who_was_let_in_before_is_nobody_in_the_next_call,
    i_saw_who_it_is_needs_a_way_to_have_seen_it,
    nothing_of_others_is_merged_into_a_call_that_goes_on,
    who_has_no_mandate_sees_not_even_the_call,
    a_handed_over_call_takes_no_check_along,
);
