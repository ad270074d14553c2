//! How people hear from us: the way they chose, at the hours they chose, once and never later than promised.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use channels::mail::Mail;
use db::args;
use db::testing::{TestDb, Tested};
use domain::outbox::{self, NewNote, News, Note, To};
use jiff::civil::{Date, date};
use tower::ServiceExt;

use super::account::key_of;
use super::cases::gas_rebate;
use super::{Browser, Town};

const NUMBER: &str = "+61491570156";
/// The agency of the suites that has an address of mail.
const AGENCY: &str = "nrma";
const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

fn case(news: News, last_day: Option<Date>) -> Note {
    Note::CaseNews { reference: "ABCDEFGH".to_owned(), news, last_day }
}

async fn tell(town: &Town, person: &str, note: Note, cause: &str) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    let to = match note {
        Note::CaseNews { news: News::Reminded, .. } => To::IfPreferred(person),
        _ => To::Person(person),
    };
    outbox::tell(&mut tx, &town.app, NewNote::new(to, note, cause.to_owned())).await?;
    tx.commit().await?;
    town.work().await?;
    Ok(())
}

/// Channel and state of what became of a note.
async fn became(town: &Town, cause: &str) -> anyhow::Result<Vec<(String, String)>> {
    let mut tx = town.app.db.read().await?;
    let sql = "SELECT d.channel, d.state FROM deliveries d JOIN notes n ON n.id = d.note_id WHERE n.cause = $1
        ORDER BY d.id";
    Ok(tx.fetch_all(sql, args![cause]).await?)
}

fn one(channel: &str, state: &str) -> Vec<(String, String)> {
    vec![(channel.to_owned(), state.to_owned())]
}

fn mails(town: &Town) -> usize {
    town.app.mailer.kept_for("ana@example.org").len()
}

fn texts(town: &Town) -> Vec<String> {
    town.app.texts.sms.kept_for(NUMBER).into_iter().map(|text| text.words).collect()
}

/// The six digits in the last text message.
fn code(town: &Town) -> String {
    let last = texts(town).pop().unwrap_or_default();
    last.chars().take_while(char::is_ascii_digit).collect()
}

/// Adds the number and proves it by the code that was sent there.
async fn prove(town: &Town, ana: &mut Browser) -> anyhow::Result<()> {
    ana.open("/account/contact-points").await?;
    ana.send("/account/contact-points", &[("address", "0491 570 156")]).await?;
    assert_eq!(ana.page.address, "/account/contact-points/code");
    assert!(ana.page.has("Check your phone") && ana.page.has("0491570156"), "{}", ana.page.text());
    town.work().await?;
    let code = code(town);
    ana.send("/account/contact-points/code", &[("code", &code)]).await?;
    assert!(ana.page.has("0491570156 Confirmed We can send you text messages here"), "{}", ana.page.text());
    Ok(())
}

async fn a_number_is_proven_by_a_code_and_then_offered(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let person = key_of(&db, "ana@example.org").await?;
    assert_eq!(ana.hear(&[("must", "sms")]).await?.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ana.page.has("Choose one of the ways") && ana.page.has("Add and confirm a phone number first"));
    prove(&town, &mut ana).await?;
    assert_eq!(ana.hear(&[("must", "sms"), ("news", "web")]).await?.address, "/account");
    let before = (mails(&town), texts(&town).len());
    tell(&town, &person, case(News::Decided, None), "decided").await?;
    tell(&town, &person, case(News::Changed, None), "changed").await?;
    assert_eq!(became(&town, "decided").await?, one("sms", "accepted"));
    assert_eq!(became(&town, "changed").await?, one("web", "accepted"));
    assert_eq!((mails(&town), texts(&town).len()), (before.0, before.1 + 1));
    let said = texts(&town).pop().unwrap_or_default();
    for words in ["http://stoa.test/cases/ABCDEFGH", "http://stoa.test/account/hearing"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    // A number that wrote STOP gets nothing more, and what must arrive goes by mail.
    let mut tx = town.app.db.begin().await?;
    outbox::short::stop(&mut tx, &town.app, (catalogue::Channel::Sms, NUMBER)).await?;
    tx.commit().await?;
    tell(&town, &person, case(News::Asked, None), "asked").await?;
    assert_eq!(became(&town, "asked").await?, one("email", "accepted"));
    Ok(())
}

async fn wrong_choices_are_explained_and_nothing_is_changed(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    for (field, value, words) in [
        ("must", "web", "Choose one of the ways"),
        ("must", "", "Choose one of the ways"),
        ("news", "post", "Choose one of the ways"),
        ("receipts", "push", "Choose one of the ways"),
        ("quiet", "sometimes", "Choose when it should be quiet"),
        ("digest", "yearly", "Choose how often"),
        ("digest_hour", "24", ""),
    ] {
        let page = ana.hear(&[(field, value)]).await?;
        let expected = if words.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        assert_eq!(page.status, expected, "{field} {value}");
        assert!(page.has(words), "{field} {value}: {}", page.text());
    }
    let same = [("quiet", "own"), ("quiet_from", "8"), ("quiet_until", "8")];
    assert_eq!(ana.hear(&same).await?.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(town.browser().open("/account/hearing").await?.status, StatusCode::UNAUTHORIZED);
    Ok(())
}

async fn at_night_text_messages_wait_until_morning(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let person = key_of(&db, "ana@example.org").await?;
    prove(&town, &mut ana).await?;
    ana.hear(&[("must", "sms"), ("reminders", "sms")]).await?;
    // 23:00 in Sydney.
    town.time.advance(13 * HOUR);
    let before = texts(&town).len();
    tell(&town, &person, case(News::Decided, None), "decided").await?;
    tell(&town, &person, case(News::Reminded, Some(date(2026, 7, 6))), "today").await?;
    assert_eq!(became(&town, "decided").await?, []);
    assert_eq!(became(&town, "today").await?, one("sms", "accepted"));
    town.time.advance(9 * HOUR - MINUTE);
    town.work().await?;
    assert_eq!(texts(&town).len(), before + 1, "a minute to eight");
    town.time.advance(MINUTE);
    town.work().await?;
    assert_eq!(became(&town, "decided").await?, one("sms", "accepted"));
    town.time.advance(DAY);
    town.work().await?;
    assert_eq!(texts(&town).len(), before + 2);
    // Who says so is rung at night too, and what waits goes at once.
    town.time.advance(15 * HOUR);
    tell(&town, &person, case(News::Decided, None), "again").await?;
    assert_eq!(became(&town, "again").await?, []);
    ana.sign_in("ana@example.org").await?;
    ana.hear(&[("must", "sms"), ("quiet", "never")]).await?;
    town.work().await?;
    assert_eq!(became(&town, "again").await?, one("sms", "accepted"));
    town.time.advance(DAY);
    town.work().await?;
    assert_eq!(texts(&town).len(), before + 3, "the job that waited for the morning does nothing");
    Ok(())
}

async fn news_come_together_in_one_mail(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let person = key_of(&db, "ana@example.org").await?;
    ana.hear(&[("digest", "daily"), ("digest_hour", "17")]).await?;
    let before = mails(&town);
    for cause in ["one", "two"] {
        tell(&town, &person, case(News::Changed, None), cause).await?;
    }
    tell(&town, &person, case(News::Reminded, Some(date(2026, 7, 20))), "far").await?;
    assert_eq!(mails(&town), before);
    tell(&town, &person, case(News::Decided, None), "decided").await?;
    tell(&town, &person, case(News::Reminded, Some(date(2026, 7, 6))), "near").await?;
    tell(&town, &person, case(News::Reminded, None), "unknown").await?;
    assert_eq!(mails(&town), before + 3, "what must arrive, and what may end today");
    // 17:00 in Sydney.
    town.time.advance(7 * HOUR);
    town.work().await?;
    let all = town.app.mailer.kept_for("ana@example.org");
    assert_eq!(all.len(), before + 4);
    let digest = all.last().ok_or("no mail")?;
    assert_eq!(digest.text.matches("http://stoa.test/cases/ABCDEFGH").count(), 3, "{}", digest.text);
    assert!(digest.subject.starts_with("3 pieces of news"), "{}", digest.subject);
    assert!(digest.unsubscribe.as_deref().is_some_and(|link| link.starts_with("http://stoa.test/mails/rn.")));
    for cause in ["one", "two", "far"] {
        assert_eq!(became(&town, cause).await?, one("email", "accepted"), "{cause}");
    }
    town.time.advance(3 * DAY);
    town.work().await?;
    assert_eq!(mails(&town), before + 4, "an empty digest is not sent");
    Ok(())
}

async fn what_waits_goes_at_once_when_that_is_chosen(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let person = key_of(&db, "ana@example.org").await?;
    ana.hear(&[("digest", "weekly")]).await?;
    let before = mails(&town);
    tell(&town, &person, case(News::Changed, None), "one").await?;
    ana.hear(&[("digest", "daily")]).await?;
    town.work().await?;
    assert_eq!(mails(&town), before, "it waits for the other digest");
    ana.hear(&[]).await?;
    town.work().await?;
    assert_eq!((mails(&town), became(&town, "one").await?), (before + 1, one("email", "accepted")));
    town.time.advance(8 * DAY);
    town.work().await?;
    assert_eq!(mails(&town), before + 1);
    Ok(())
}

async fn mails_that_need_not_come_say_where_they_end(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let _ana = town.citizen("ana").await?;
    let person = key_of(&db, "ana@example.org").await?;
    for (news, ends) in [(News::Changed, true), (News::Reminded, true), (News::Decided, false), (News::Asked, false)] {
        tell(&town, &person, case(news, None), &format!("{news:?}")).await?;
        let mail = town.app.mailer.kept_for("ana@example.org").pop().ok_or("no mail")?;
        assert_eq!(mail.unsubscribe.is_some(), ends, "{news:?}");
        assert!(
            mail.text.ends_with("To choose how you hear from us:\nhttp://stoa.test/account/hearing"),
            "{}",
            mail.text
        );
    }
    Ok(())
}

/// What a mail program sends for its reader: no session, no token, and another site's server.
async fn pressed(town: &Town, path: &str) -> anyhow::Result<StatusCode> {
    let request = Request::post(path).header("content-type", "application/x-www-form-urlencoded");
    let request = request.body(Body::from("List-Unsubscribe=One-Click"))?;
    Ok(town.router().oneshot(request).await?.status())
}

async fn one_press_in_a_mail_ends_what_need_not_come_and_a_look_changes_nothing(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let person = key_of(&db, "ana@example.org").await?;
    tell(&town, &person, case(News::Reminded, None), "first").await?;
    let mail = town.app.mailer.kept_for("ana@example.org").pop().ok_or("no mail")?;
    let link = mail.unsubscribe.ok_or("no link")?;
    let path = link.strip_prefix("http://stoa.test").ok_or("elsewhere")?;
    // A reader sees what a press would end, and nothing of the person.
    let mut anybody = town.browser();
    let page = anybody.open(path).await?;
    assert!(page.has("End these emails?") && page.has("Reminders") && !page.has("News of a case"), "{}", page.text());
    assert!(!page.has("Ana") && !page.html.contains("ana@example.org"), "{}", page.html);
    let before = mails(&town);
    tell(&town, &person, case(News::Reminded, None), "looked").await?;
    assert_eq!(mails(&town), before + 1, "a look changes nothing");
    for _ in 0..2 {
        assert_eq!(pressed(&town, path).await?, StatusCode::OK);
    }
    tell(&town, &person, case(News::Reminded, None), "ended").await?;
    assert_eq!((mails(&town), became(&town, "ended").await?), (before + 1, one("web", "accepted")));
    // What was not in the link goes on, and what must arrive cannot be ended.
    tell(&town, &person, case(News::Changed, None), "news").await?;
    tell(&town, &person, case(News::Decided, None), "decided").await?;
    assert_eq!(mails(&town), before + 3);
    let changed: i64 = {
        let mut tx = town.app.db.read().await?;
        tx.fetch_one("SELECT COUNT(*) FROM events WHERE kind = 'people.preferences_changed'", args![]).await?
    };
    assert_eq!(changed, 1, "two presses are one change");
    // She chooses anew where she always does.
    ana.hear(&[]).await?;
    tell(&town, &person, case(News::Reminded, None), "anew").await?;
    assert_eq!(mails(&town), before + 4);
    // By the button of the page, too.
    let page = anybody.send(path, &[]).await?;
    assert!(page.has("These emails have ended") && page.has("Reminders"), "{}", page.text());
    // A link that we did not make, or that was changed, ends nothing.
    let wider = path.replacen("/r.", "/rn.", 1);
    for forged in [wider.as_str(), "/mails/r.1.2", "/mails/x"] {
        assert_eq!(pressed(&town, forged).await?, StatusCode::NOT_FOUND, "{forged}");
        assert_eq!(anybody.open(forged).await?.status, StatusCode::NOT_FOUND, "{forged}");
    }
    Ok(())
}

async fn mails_bear_the_name_of_the_agency_and_its_address_where_that_is_allowed(db: TestDb) -> Tested {
    let town = Town::with_suites(&db).await?;
    let _ana = town.citizen("ana").await?;
    let person = key_of(&db, "ana@example.org").await?;
    let opened = gas_rebate(&town, &person).await?;
    let sent = async |town: &Town, agency: &str| -> anyhow::Result<Mail> {
        let mut tx = town.app.db.begin().await?;
        let (note, cause) = (case(News::Decided, None), town.app.world.new_id());
        let telling = NewNote::new(To::Person(&person), note, cause).about("case", &opened.id).of_agency(agency);
        outbox::tell(&mut tx, &town.app, telling).await?;
        tx.commit().await?;
        town.work().await?;
        town.app.mailer.kept_for("ana@example.org").pop().ok_or_else(|| anyhow::anyhow!("no mail"))
    };
    let name = |town: &Town, agency: &str| town.app.catalogue.agencies.get(agency).map(|agency| agency.name.clone());
    // An agency without an address, and one whose domain is not ours to send for: its name stands before our address.
    let mail = sent(&town, "energy-nsw").await?;
    assert_eq!((mail.from_name, mail.from, mail.reply_to), (name(&town, "energy-nsw"), None, None));
    let mail = sent(&town, AGENCY).await?;
    let theirs = Some("roads@stoa.test".to_owned());
    assert_eq!((mail.from_name, mail.from, &mail.reply_to), (name(&town, AGENCY), None, &theirs));
    // Where mails come in here, an answer still finds its thread.
    let town = town.by_mail(&db).await?;
    let token = |mail: &Mail| mail.reply_to.as_ref().is_some_and(|to| to.starts_with("door+c"));
    let mail = sent(&town, AGENCY).await?;
    assert!(mail.from.is_none() && token(&mail), "{mail:?}");
    let town = town.sending_for(&db, "stoa.test").await?;
    let mail = sent(&town, AGENCY).await?;
    assert!(mail.from == theirs && token(&mail), "{mail:?}");
    assert!(mail.return_path.is_some_and(|path| path.starts_with("door+n")), "what does not arrive comes back to us");
    // A mail of the site itself bears no agency's name.
    let mut elsewhere = town.browser();
    elsewhere.open("/sign-in").await?;
    elsewhere.send("/sign-in", &[("email", "bo@example.org")]).await?;
    town.work().await?;
    let mail = town.app.mailer.kept_for("bo@example.org").pop().ok_or("no code")?;
    assert_eq!((mail.from_name, mail.from, mail.unsubscribe), (None, None, None));
    Ok(())
}

async fn codes_to_sign_in_go_to_a_phone_where_their_owner_wants(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    prove(&town, &mut ana).await?;
    ana.hear(&[("codes_by_sms", "yes")]).await?;
    let before = (mails(&town), texts(&town).len());
    let mut elsewhere = town.browser();
    elsewhere.open("/sign-in").await?;
    elsewhere.send("/sign-in", &[("email", "ana@example.org")]).await?;
    town.work().await?;
    assert_eq!((mails(&town), texts(&town).len()), (before.0, before.1 + 1));
    let code = code(&town);
    elsewhere.send("/sign-in/code", &[("code", &code)]).await?;
    assert_eq!(elsewhere.page.address, "/account");
    // What the page says is the same for everybody.
    let mut other = town.browser();
    other.open("/sign-in").await?;
    other.send("/sign-in", &[("email", "nobody@example.org")]).await?;
    assert!(other.page.has("If you chose to get codes on your phone"), "{}", other.page.text());
    Ok(())
}

async fn codes_to_numbers_are_few(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    for n in 0..6 {
        ana.open("/account/contact-points").await?;
        ana.send("/account/contact-points", &[("address", &format!("0491 570 15{n}"))]).await?;
        assert_eq!(ana.page.status == StatusCode::UNPROCESSABLE_ENTITY, n == 5, "{n}: {}", ana.page.text());
    }
    Ok(())
}

/// A life of somebody who chooses anew all the time: a repeatable sequence of news, choices and hours.
async fn nothing_is_sent_twice_or_held_too_long(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.citizen("ana").await?;
    let person = key_of(&db, "ana@example.org").await?;
    prove(&town, &mut ana).await?;
    let mut seed = 7_u64;
    let mut roll = |sides: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % sides
    };
    let kinds = [News::Changed, News::Reminded, News::Decided];
    for step in 0..60 {
        match roll(4) {
            0 => {
                let must = ["email", "sms"][usize::try_from(roll(2))?];
                let news = ["email", "sms", "web"][usize::try_from(roll(3))?];
                let digest = ["none", "daily", "weekly"][usize::try_from(roll(3))?];
                let quiet = ["usual", "never", "own"][usize::try_from(roll(3))?];
                let (from, until) = (roll(12).to_string(), (12 + roll(12)).to_string());
                let chosen = [("must", must), ("news", news), ("digest", digest), ("quiet", quiet)];
                let hours = [("quiet_from", from.as_str()), ("quiet_until", until.as_str())];
                ana.hear(&[chosen.as_slice(), &hours].concat()).await?;
                town.work().await?;
            }
            1 => {
                town.time.advance(i64::try_from(roll(30))? * HOUR / 2);
                town.work().await?;
            }
            _ => {
                let news = kinds[usize::try_from(roll(3))?];
                let last_day = (roll(2) == 0).then(|| town.app.today().tomorrow()).transpose()?;
                tell(&town, &person, case(news, last_day), &format!("life:{step}")).await?;
            }
        }
        // The session lasts half an hour without a look.
        if ana.open("/account").await?.address != "/account" {
            ana.sign_in("ana@example.org").await?;
        }
    }
    // A week is the longest that anything waits, with the hour that winter gives back.
    for _ in 0..15 {
        town.time.advance(12 * HOUR);
        town.work().await?;
    }
    let mut tx = town.app.db.read().await?;
    let sql = "SELECT n.cause, COUNT(d.id), MAX(d.began_at - n.created_at) FROM notes n
        LEFT JOIN deliveries d ON d.note_id = n.id AND d.state = 'accepted'
        WHERE n.cause LIKE 'life:%' GROUP BY n.cause";
    let all: Vec<(String, i64, Option<i64>)> = tx.fetch_all(sql, args![]).await?;
    assert!(all.len() > 20, "{}", all.len());
    for (cause, sent, waited) in &all {
        assert_eq!(*sent, 1, "{cause}");
        // The town's jobs run when it works, at most fifteen hours later.
        assert!(waited.unwrap_or_default() <= 7 * DAY + 16 * HOUR, "{cause} {waited:?}");
    }
    let sql = "SELECT COUNT(*) FROM deliveries d JOIN notes n ON n.id = d.note_id
        WHERE n.cause LIKE 'life:%' AND d.state = 'accepted' AND d.channel = 'sms'";
    let by_sms: i64 = tx.fetch_one(sql, args![]).await?;
    let news = texts(&town).iter().filter(|text| text.contains("/cases/ABCDEFGH")).count();
    assert_eq!(news, usize::try_from(by_sms)?, "each text message was sent once");
    Ok(())
}

db::on_both!(
    a_number_is_proven_by_a_code_and_then_offered,
    wrong_choices_are_explained_and_nothing_is_changed,
    at_night_text_messages_wait_until_morning,
    news_come_together_in_one_mail,
    what_waits_goes_at_once_when_that_is_chosen,
    mails_that_need_not_come_say_where_they_end,
    one_press_in_a_mail_ends_what_need_not_come_and_a_look_changes_nothing,
    mails_bear_the_name_of_the_agency_and_its_address_where_that_is_allowed,
    codes_to_sign_in_go_to_a_phone_where_their_owner_wants,
    codes_to_numbers_are_few,
    nothing_is_sent_twice_or_held_too_long,
);
