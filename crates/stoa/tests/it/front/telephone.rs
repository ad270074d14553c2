//! A call as text: what is said and what keys lead to, in four languages; who is let in, how one comes to a human, and
//! what becomes of a call that breaks.

use std::collections::BTreeSet;

use channels::telephone::twilio::Twilio;
use channels::telephone::{Heard, Order, Then, Turn};
use db::args;
use db::testing::{TestDb, Tested};
use domain::phone_codes::{self, Opens};
use domain::telephone::{self, PROVIDER, Telephone};
use domain::trust::Actor;
use serde_json::json;

use super::cases::{known, open_with};
use super::desk::staff;
use super::texting::{sms, texted};
use super::{Browser, Town};

const NUMBER: &str = "0400 111 222";

/// Somebody on the telephone.
pub(super) struct Caller {
    telephone: Telephone,
    name: String,
    pub(super) turn: Turn,
}

impl Caller {
    pub(super) async fn new(town: &Town, name: &str, from: Option<&str>) -> anyhow::Result<Caller> {
        let telephone = Telephone { app: town.app.clone(), exchange: PROVIDER, understands: true };
        let began = Heard::Began { from: from.map(str::to_owned), to: "137788".to_owned() };
        let turn = said(telephone.next(name, 0, began).await)?;
        Ok(Caller { telephone, name: name.to_owned(), turn })
    }

    pub(super) async fn hears(&mut self, heard: Heard) -> anyhow::Result<String> {
        self.turn = said(self.telephone.next(&self.name, self.turn.number, heard).await)?;
        Ok(self.words())
    }

    pub(super) async fn press(&mut self, keys: &str) -> anyhow::Result<String> {
        self.hears(Heard::Keys(keys.to_owned())).await
    }

    /// Presses keys one after the other.
    pub(super) async fn press_all(&mut self, keys: &[&str]) -> anyhow::Result<String> {
        for keys in keys {
            self.press(keys).await?;
        }
        Ok(self.words())
    }

    /// Waits for an officer, who takes the call on the page of the queue, and speaks with them.
    pub(super) async fn speaks_with(&mut self, officer: &mut Browser) -> anyhow::Result<String> {
        self.press("0").await?;
        self.press("1").await?;
        officer.open("/desk?view=free").await?;
        officer.send("/desk/next", &[]).await?;
        let page = officer.page.address.clone();
        anyhow::ensure!(page.starts_with("/desk/conversations/"), "{page}: {}", officer.page.text());
        let orders = orders_of(self).await?;
        let change = orders.into_iter().find_map(|order| match order {
            Order::Change { call, turn } if call == self.name => Some(turn),
            _ => None,
        });
        self.turn = change.ok_or_else(|| anyhow::anyhow!("nobody was put through"))?;
        self.hears(Heard::Connected).await?;
        officer.open(&page).await?;
        Ok(page)
    }

    /// Hangs up.
    pub(super) async fn hangs_up(&mut self) -> anyhow::Result<()> {
        self.hears(Heard::Over).await?;
        Ok(())
    }

    pub(super) fn words(&self) -> String {
        self.words_of(&self.turn)
    }

    fn words_of(&self, turn: &Turn) -> String {
        turn.say.iter().map(|saying| saying.words.as_str()).collect::<Vec<_>>().join(" ")
    }
}

fn said(turn: Result<Turn, domain::refusal::Refusal>) -> anyhow::Result<Turn> {
    turn.map_err(|refusal| anyhow::anyhow!("{refusal:?}"))
}

/// The keys that spell a reference.
pub(super) fn keys_of(reference: &str) -> String {
    let key = |sign: char| match sign {
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        digit => digit,
    };
    reference.chars().filter(|sign| *sign != '-').map(key).collect()
}

async fn town(db: &TestDb) -> anyhow::Result<Town> {
    Town::with(db, true).await?.with_calls(db, None).await
}

/// Every place that keys lead to, as a table: the keys, and a word that each language says there alone. No place is
/// silent, says the name of a message, or waits for keys for less than ten seconds.
async fn each_path_says_something_in_each_language(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let paths: [&[&str]; 16] = [
        &[],
        &["1"],
        &["1", "8"],
        &["1", "1"],
        &["2"],
        &["2", "23456789"],
        &["2", "23456789", "31051987"],
        &["3"],
        &["3", "111111111111"],
        &["4"],
        &["4", "1"],
        &["4", "1", "1"],
        &["5"],
        &["0"],
        &["0", "2"],
        &["0", "3"],
    ];
    for (n, language) in town.app.locales.all().map(|locale| locale.tag().to_owned()).enumerate() {
        let mut heard = BTreeSet::new();
        for (p, path) in paths.iter().enumerate() {
            let mut caller = Caller::new(&town, &format!("{language}-{p}"), Some(NUMBER)).await?;
            caller.press(&(n + 1).to_string()).await?;
            for keys in *path {
                caller.press(keys).await?;
            }
            let words = caller.words();
            assert!(!words.trim().is_empty() && !words.contains("call-"), "{language} {path:?}: {words}");
            assert!(caller.turn.say.iter().all(|saying| saying.language == language), "{language} {path:?}: {words}");
            match caller.turn.then {
                Then::Keys { seconds, .. } => assert!(seconds >= 10, "{path:?}"),
                Then::Record { .. } => assert_eq!(*path, ["0", "3"]),
                ref other => panic!("{language} {path:?}: {other:?}"),
            }
            assert!(heard.insert(words.clone()), "{language} {path:?} says what another path says: {words}");
        }
    }
    Ok(())
}

/// The beginning of a call, word by word, and keys that everybody has.
async fn a_call_begins_with_danger_and_a_language_and_all_can_be_heard_again_and_slowly(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let mut caller = Caller::new(&town, "a", None).await?;
    let first = caller.words();
    assert!(
        first.starts_with("Welcome to New South Wales. If you or somebody else is in danger, hang up and call 0 0 0.")
    );
    let languages: Vec<&str> = caller.turn.say.iter().skip(1).map(|saying| saying.language.as_str()).collect();
    assert_eq!(languages, ["en", "ar", "zh-Hans", "vi"]);
    let menu = caller.press("1").await?;
    assert_eq!(caller.press("*").await?, menu, "again");
    assert_eq!(caller.press("#").await?, menu);
    assert!(caller.turn.say.iter().all(|saying| saying.is_slow), "slowly");
    assert!(caller.press("7").await?.starts_with("That is not one of the choices."));
    // Two more and a person helps; then silence ends it, with words.
    caller.press("7").await?;
    assert!(caller.press("7").await?.starts_with("Let a person help you."));
    for _ in 0..2 {
        assert!(caller.hears(Heard::Nothing).await?.starts_with("We heard nothing."));
    }
    caller.hears(Heard::Nothing).await?;
    assert_eq!(caller.turn.then, Then::HangUp);
    Ok(())
}

/// What is said twice, or of a turn that is over, changes nothing; after a restart the same is said.
async fn what_is_told_twice_moves_nobody(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let mut caller = Caller::new(&town, "a", Some(NUMBER)).await?;
    let before = caller.turn.number;
    let menu = caller.press("1").await?;
    let now = caller.turn.clone();
    let again = said(caller.telephone.next("a", before, Heard::Keys("3".to_owned())).await)?;
    assert_eq!(again, now, "keys of a turn that is over");
    let began = Heard::Began { from: None, to: String::new() };
    assert_eq!(said(caller.telephone.next("a", 0, began).await)?, now, "a webhook that came twice");
    // Another node, or the same after it was killed.
    let other = Telephone { app: town.app.clone(), ..caller.telephone.clone() };
    let back = said(other.next("a", now.number, Heard::Back).await)?;
    assert_eq!((back, caller.words()), (now, menu));
    Ok(())
}

/// Words are understood as on the web: danger first, then what they may mean, which is chosen and never assumed.
async fn words_are_read_back_and_danger_comes_first(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let mut caller = Caller::new(&town, "a", Some(NUMBER)).await?;
    caller.press("1").await?;
    let found = caller.hears(Heard::Words("my dad died".to_owned())).await?;
    assert!(found.starts_with("Do you mean one of these?"), "{found}");
    let nothing = caller.hears(Heard::Words("qwertz".to_owned())).await?;
    assert!(nothing.starts_with("We do not know what that is about."), "{nothing}");
    let danger = caller.hears(Heard::Words("he is going to kill me".to_owned())).await?;
    assert!(danger.contains("0 0 0"), "{danger}");
    Ok(())
}

/// A plan begins in a call, its questions are answered by keys, and the code of its page opens it again.
async fn a_plan_is_answered_by_keys_and_goes_on_with_its_code(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let mut caller = Caller::new(&town, "a", Some(NUMBER)).await?;
    caller.press("1").await?;
    caller.press("1").await?;
    caller.press("1").await?;
    caller.press("1").await?;
    // A person is one key away from a choice, and two from a number.
    let Then::Keys { most, .. } = caller.turn.then else { panic!("{}", caller.words()) };
    let question = caller.turn.clone();
    let person = caller.press(if most > 2 { "*0" } else { "0" }).await?;
    assert!(person.starts_with("Nobody is free"), "{person}");
    let (mut again, words) = (Caller::new(&town, "again", Some(NUMBER)).await?, caller.words_of(&question));
    for keys in ["1", "1", "1", "1"] {
        again.press(keys).await?;
    }
    assert_eq!(again.words(), words);
    caller = again;
    let sql = "SELECT id FROM concierge_threads ORDER BY id DESC LIMIT 1";
    let plan: String = db.read().await?.fetch_one(sql, args![]).await?;
    let mut asked = BTreeSet::new();
    for _ in 0..60 {
        let words = caller.words();
        if words.starts_with("Your plan") {
            break;
        }
        let Then::Keys { most, .. } = caller.turn.then else { panic!("{words}") };
        match words.contains("If that is right, press 1") {
            true => caller.press("1").await?,
            false if most == 8 => caller.press("31051987").await?,
            false if most == 9 => caller.press("0").await?,
            false => {
                assert!(asked.insert(words.clone()), "asked twice: {words}");
                caller.press("1").await?
            }
        };
    }
    assert!(caller.words().starts_with("Your plan"), "{}", caller.words());
    assert!(asked.len() > 1);
    // The same plan, from another telephone, by the code that its page shows.
    let mut tx = db.begin().await?;
    let code = phone_codes::show(&mut tx, &town.app, &Opens::Plan(plan)).await?;
    tx.commit().await?;
    let plan = caller.words();
    let mut other = Caller::new(&town, "b", None).await?;
    other.press("1").await?;
    other.press("3").await?;
    assert_eq!(other.press(&code).await?, plan, "nothing is asked twice");
    Ok(())
}

/// Who knows the reference and the day hears where a case stands. An unknown reference and a wrong day are the same in
/// words, and after some tries nobody is let in, however right.
async fn a_case_is_heard_about_by_who_knows_it_and_cannot_be_guessed(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let (ana, _) = known(&town, "ana").await?;
    let service = town.app.catalogue.service("gas-rebate").ok_or_else(|| anyhow::anyhow!("no service"))?;
    let mut tx = db.begin().await?;
    let facts = json!({"nsw_resident": "true", "date_of_birth": "1987-05-31"});
    let case = open_with(&mut tx, &town, (&ana, service), facts).await?;
    tx.commit().await?;
    town.work().await?;
    let keys = keys_of(&case.reference);
    let tried = async |name: &str, from: &str, (reference, day): (&str, &str)| -> anyhow::Result<String> {
        let mut caller = Caller::new(&town, name, Some(from)).await?;
        caller.press("1").await?;
        caller.press("2").await?;
        caller.press(reference).await?;
        caller.press(day).await
    };
    let right = tried("right", NUMBER, (&keys, "31051987")).await?;
    assert!(right.starts_with("Gas rebate: Received") || right.contains(": Received, since"), "{right}");
    let wrong_day = tried("day", NUMBER, (&keys, "01051987")).await?;
    let unknown = tried("reference", NUMBER, ("22222222", "31051987")).await?;
    assert_eq!(wrong_day, unknown);
    // What was heard is in the ledger of the person, by somebody who had what a caller has to know.
    let sql = "SELECT actor_kind FROM ledger WHERE person_id = $1 AND resource_id = $2 AND actor_kind = 'holder'";
    let looks: Vec<String> = db.read().await?.fetch_all(sql, args![ana, case.id]).await?;
    assert!(!looks.is_empty());
    // Others keep trying, each from another number: then the right day does not help either.
    for n in 0..5 {
        tried(&format!("t{n}"), &format!("0400 000 00{n}"), (&keys, "02051987")).await?;
    }
    let mut late = Caller::new(&town, "late", Some("0400 999 999")).await?;
    late.press_all(&["1", "2"]).await?;
    for turn in 1..=3 {
        let locked = late.press_all(&[&keys, "31051987"]).await?;
        let words = if turn < 3 { "That did not work. Look at both again." } else { "That did not work. A person can" };
        assert!(locked.starts_with(words), "{turn}: {locked}");
    }
    Ok(())
}

pub(super) async fn takes_calls(town: &Town, name: &str) -> anyhow::Result<Browser> {
    let mut officer = town.officer(name).await?;
    officer.open("/desk").await?;
    officer.send("/desk/chats", &[("most", "2"), ("phone", name)]).await?;
    Ok(officer)
}

/// Who waits is put through to the officer who takes them, and who would rather not wait is called back: one
/// conversation, with what was chosen before in it.
async fn one_on_the_line_comes_to_an_officer_or_is_called_back(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let mut caller = Caller::new(&town, "a", Some(NUMBER)).await?;
    caller.press("1").await?;
    assert!(caller.press("0").await?.starts_with("Nobody is free"), "{}", caller.words());
    let mut leila = takes_calls(&town, "leila").await?;
    caller.press("9").await?;
    caller.press("1").await?;
    caller.press("1").await?;
    caller.press("0").await?;
    assert!(caller.words().contains("To wait, press 1"), "{}", caller.words());
    caller.press("1").await?;
    assert!(caller.words().starts_with("You are the next."), "{}", caller.words());
    // Who presses the key of a person while they wait for one waits on.
    caller.press("0").await?;
    assert_eq!(caller.turn.then, Then::Wait);
    town.work().await?;
    let orders = orders_of(&caller).await?;
    assert!(orders.is_empty(), "nobody has taken it: {orders:?}");
    leila.open("/desk?view=free").await?;
    assert!(leila.page.has("Call: somebody waits on the line"), "{}", leila.page.text());
    leila.send("/desk/next", &[]).await?;
    assert!(leila.page.has("Waits on the line") && leila.page.has("It is about"), "{}", leila.page.text());
    let orders = orders_of(&caller).await?;
    let [Order::Change { turn, .. }] = orders.as_slice() else { panic!("{orders:?}") };
    assert!(matches!(&turn.then, Then::Connect { to, .. } if to == "leila"), "{turn:?}");
    // Her telephone is not answered: the caller waits on.
    caller.turn = turn.clone();
    caller.hears(Heard::Parted { was_connected: false }).await?;
    assert_eq!(caller.turn.then, Then::Wait);
    // Rather called back, with the number of the call.
    caller.press("1").await?;
    assert!(caller.words().contains("+ 6 1") || caller.words().contains("6 1 4 0 0 1 1 1 2 2 2"), "{}", caller.words());
    caller.press("1").await?;
    assert!(caller.words().starts_with("We call you by"), "{}", caller.words());
    assert_eq!(caller.turn.then, Then::HangUp);
    caller.hears(Heard::Over).await?;
    let sql = "SELECT channel, phone, state FROM conversations";
    let all: Vec<(String, Option<String>, String)> = db.read().await?.fetch_all(sql, args![]).await?;
    assert_eq!(all, [("phone".to_owned(), Some("+61400111222".to_owned()), "waiting".to_owned())]);
    Ok(())
}

pub(super) async fn orders_of(caller: &Caller) -> anyhow::Result<Vec<Order>> {
    let app = &caller.telephone.app;
    telephone::orders_now(app, &caller.telephone).await.map_err(|refusal| anyhow::anyhow!("{refusal:?}"))
}

/// An officer calls back: their telephone first, then the person's. Numbers that may not be called are not, and nobody is
/// called too often.
async fn an_officer_calls_back_within_what_is_allowed(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let mut ana = town.browser();
    ana.open("/person").await?;
    let fields = [("way", "phone"), ("body", "Please call me."), ("phone", NUMBER), ("best-time", "any")];
    ana.send("/person", &fields).await?;
    town.work().await?;
    let reference: String = db.read().await?.fetch_one("SELECT reference FROM conversations", args![]).await?;
    let mut leila = takes_calls(&town, "leila").await?;
    let page = format!("/desk/conversations/{reference}");
    leila.open(&page).await?;
    assert!(leila.page.has("Call them"), "{}", leila.page.text());
    leila.send(&format!("{page}/call"), &[]).await?;
    assert!(leila.page.has("It rings: your telephone first"), "{}", leila.page.text());
    let caller = Caller::new(&town, "other", None).await?;
    let orders = orders_of(&caller).await?;
    let [Order::Ring { call, to, .. }] = orders.as_slice() else { panic!("{orders:?}") };
    assert_eq!(to, "leila");
    let began = Heard::Began { from: None, to: "leila".to_owned() };
    let turn = said(caller.telephone.next(call, 0, began).await)?;
    assert!(matches!(&turn.then, Then::Connect { to, .. } if to == "+61400111222"), "{turn:?}");
    said(caller.telephone.next(call, turn.number, Heard::Connected).await)?;
    leila.open(&page).await?;
    assert!(leila.page.has("Speaks with an officer"), "{}", leila.page.text());
    // An interpreter may be called in; a number of another country may not.
    let status = leila.send(&format!("{page}/call/add"), &[("number", "+1 900 555 0100")]).await?.status;
    assert_eq!(status.as_u16(), 422);
    leila.open(&page).await?;
    leila.send(&format!("{page}/call/add"), &[("number", "0400 000 009")]).await?;
    let orders = orders_of(&caller).await?;
    assert!(matches!(orders.as_slice(), [Order::Add { to, .. }] if to == "+61400000009"), "{orders:?}");
    said(caller.telephone.next(call, 0, Heard::Parted { was_connected: true }).await)?;
    said(caller.telephone.next(call, 0, Heard::Over).await)?;
    leila.open(&page).await?;
    assert!(leila.page.has("Was called by us and spoke"), "{}", leila.page.text());
    for premium in ["+61190055501", "+6119001234567", "+15550100", "110"] {
        assert!(!town.app.catalogue.about.may_call(premium), "{premium}");
    }
    Ok(())
}

/// Words that are left are a file of the conversation, and its first message says so.
async fn words_that_are_left_are_kept_with_the_conversation(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let mut caller = Caller::new(&town, "a", Some(NUMBER)).await?;
    for keys in ["1", "0", "3"] {
        caller.press(keys).await?;
    }
    let mut sound = b"RIFF\x24\0\0\0WAVEfmt ".to_vec();
    sound.resize(800, 0);
    caller.hears(Heard::Recording(sound)).await?;
    assert!(caller.words().starts_with("Your words are with us."), "{}", caller.words());
    let sql = "SELECT f.media_type, m.body FROM files f JOIN messages m ON m.id = f.about";
    let files: Vec<(String, String)> = db.read().await?.fetch_all(sql, args![]).await?;
    let [(kind, body)] = files.as_slice() else { panic!("{files:?}") };
    assert_eq!(kind, "audio/wav");
    assert!(body.contains("Left words"), "{body}");
    // What is no sound is not said to be with us.
    let mut other = Caller::new(&town, "b", Some(NUMBER)).await?;
    for keys in ["1", "0", "3"] {
        other.press(keys).await?;
    }
    other.hears(Heard::Recording(b"<html>".to_vec())).await?;
    assert!(other.words().starts_with("We heard nothing."), "{}", other.words());
    Ok(())
}

/// A time at a centre is booked, moved and cancelled by keys; what was booked on the web goes on with its code.
async fn a_visit_is_booked_moved_and_cancelled_by_keys(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let mut caller = Caller::new(&town, "a", Some(NUMBER)).await?;
    for keys in ["1", "4", "1", "1"] {
        caller.press(keys).await?;
    }
    assert!(caller.words().starts_with("It is booked. Your time:"), "{}", caller.words());
    let sql = "SELECT id, reference FROM conversations";
    let (id, _): (String, String) = db.read().await?.fetch_one(sql, args![]).await?;
    let mut tx = db.begin().await?;
    let code = phone_codes::show(&mut tx, &town.app, &Opens::Conversation(id)).await?;
    tx.commit().await?;
    let mut again = Caller::new(&town, "b", None).await?;
    for keys in ["1", "3", code.as_str()] {
        again.press(keys).await?;
    }
    assert!(again.words().starts_with("Your time:"), "{}", again.words());
    let before = again.words();
    again.press("1").await?;
    again.press("2").await?;
    assert!(again.words().starts_with("It is booked. Your time:") && !again.words().contains(&before));
    again.press("2").await?;
    assert!(again.words().starts_with("It is cancelled."), "{}", again.words());
    let states: Vec<String> = db.read().await?.fetch_all("SELECT state FROM visits", args![]).await?;
    assert_eq!(states, ["cancelled"]);
    Ok(())
}

/// Who answers a text about a visit that was booked in a call goes on in its conversation, and can cancel it there.
async fn a_text_about_a_visit_is_answered_in_its_conversation(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let mut caller = Caller::new(&town, "a", Some("+61491570156")).await?;
    for keys in ["1", "4", "1", "1"] {
        caller.press(keys).await?;
    }
    town.work().await?;
    texted(&town, sms("a", "I bring my sister.")).await?;
    let said = "SELECT COUNT(*) FROM messages WHERE body = 'I bring my sister.' AND channel = 'sms'";
    assert_eq!(db.glance::<i64>(said, args![]).await?, Some(1));
    let conversations = "SELECT COUNT(*) FROM conversations";
    assert_eq!(db.glance::<i64>(conversations, args![]).await?, Some(1));
    // Nobody else's number goes on there, and cancels nothing.
    let mut stranger = sms("b", "CANCEL");
    stranger.from = "+61491570157".to_owned();
    texted(&town, stranger).await?;
    let states = "SELECT state FROM visits";
    assert_eq!(db.glance::<String>(states, args![]).await?.as_deref(), Some("booked"));
    texted(&town, sms("c", "CANCEL")).await?;
    assert_eq!(db.glance::<String>(states, args![]).await?.as_deref(), Some("cancelled"));
    assert_eq!(db.glance::<i64>(conversations, args![]).await?, Some(1));
    Ok(())
}

/// A provider in the cloud asks at an address: only with its signature, and gets what is said as `TwiML`.
async fn a_provider_proves_itself_and_gets_what_is_said(db: TestDb) -> Tested {
    let provider = Twilio::new("twilio https://AC1:secret@api.twilio.com +61255550100")?;
    let town = Town::with(&db, true).await?.with_calls(&db, Some(provider)).await?;
    let form = "CallSid=CA1&From=%2B61400111222&To=%2B61255550100&CallStatus=ringing";
    let asked = async |proof: &str| -> anyhow::Result<(u16, String)> {
        let request = axum::http::Request::post("/hooks/telephone")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("x-twilio-signature", proof)
            .body(axum::body::Body::from(form))?;
        let response = tower::ServiceExt::oneshot(stoa::slices::router(town.app.clone()), request).await?;
        let status = response.status().as_u16();
        let body = axum::body::to_bytes(response.into_body(), 100_000).await?;
        Ok((status, String::from_utf8_lossy(&body).into_owned()))
    };
    assert_eq!(asked("bm9uZQ==").await?.0, 403);
    // openssl dgst -sha1 -hmac secret -binary | base64, over the address and the fields sorted by name.
    let (status, xml) = asked("SblBkqU8TsOIG+G49ECkezwVvmo=").await?;
    assert_eq!(status, 200, "{xml}");
    assert!(xml.contains("<Gather input=\"dtmf\" numDigits=\"1\"") && xml.contains("turn=1"), "{xml}");
    Ok(())
}

/// Officers without a telephone are given no calls, and say so.
async fn who_has_no_telephone_gets_no_calls(db: TestDb) -> Tested {
    let town = town(&db).await?;
    let leila = staff(&town, "leila").await?;
    assert!(matches!(leila, Actor::Officer { .. }));
    let mut officer = town.officer("leila").await?;
    officer.open("/desk").await?;
    officer.send("/desk/chats", &[("most", "2"), ("phone", "")]).await?;
    let mut caller = Caller::new(&town, "a", Some(NUMBER)).await?;
    caller.press("1").await?;
    assert!(caller.press("0").await?.starts_with("Nobody is free"), "{}", caller.words());
    assert!(officer.open("/desk").await.is_ok());
    let status = officer.send("/desk/chats", &[("most", "2"), ("phone", "no or <x>")]).await?.status;
    assert_eq!(status.as_u16(), 422);
    Ok(())
}

db::on_both!(
    each_path_says_something_in_each_language,
    a_call_begins_with_danger_and_a_language_and_all_can_be_heard_again_and_slowly,
    what_is_told_twice_moves_nobody,
    words_are_read_back_and_danger_comes_first,
    a_plan_is_answered_by_keys_and_goes_on_with_its_code,
    a_case_is_heard_about_by_who_knows_it_and_cannot_be_guessed,
    one_on_the_line_comes_to_an_officer_or_is_called_back,
    an_officer_calls_back_within_what_is_allowed,
    words_that_are_left_are_kept_with_the_conversation,
    a_visit_is_booked_moved_and_cancelled_by_keys,
    a_text_about_a_visit_is_answered_in_its_conversation,
    a_provider_proves_itself_and_gets_what_is_said,
    who_has_no_telephone_gets_no_calls,
);
