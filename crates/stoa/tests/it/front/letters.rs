//! Letters from the event to the envelope, and those that cannot be sent.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases;
use domain::cases::officers;
use domain::events;
use domain::events::{CaseEvent, Subject};
use domain::letters;
use domain::letters::{Kind, NewLetter, Recipient};
use domain::trust;
use domain::trust::{Action, Actor, Purpose, Resource};
use jiff::civil::date;
use serde_json::{Value, json};

use super::Town;
use super::case_life::{deciding, officer};
use super::cases::{gas_rebate, known, sign_in};

const SYSTEM: Actor = Actor::System("test");
const DAY: i64 = 24 * 60 * 60 * 1_000;

/// State, channel and printed language of the letters of a kind.
async fn stand(town: &Town, kind: &str) -> anyhow::Result<Vec<(String, Option<String>, String)>> {
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT state, way, printed_language FROM letters WHERE kind = $1 ORDER BY id";
    let found = tx.fetch_all(sql, args![kind]).await?;
    tx.commit().await?;
    Ok(found)
}

fn stands(state: &str, way: &str, language: &str) -> (String, Option<String>, String) {
    (state.to_owned(), Some(way.to_owned()), language.to_owned())
}

/// The key of the first letter of a kind.
async fn key(town: &Town, kind: &str) -> anyhow::Result<String> {
    let mut tx = town.app.db.begin().await?;
    let id = tx.fetch_one("SELECT id FROM letters WHERE kind = $1 ORDER BY id LIMIT 1", args![kind]).await?;
    tx.commit().await?;
    Ok(id)
}

async fn prefers(town: &Town, person: &str, channel: &str) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    let sql = "INSERT INTO preferences (person_id, channel, needs, interpreter, changed_at) VALUES ($1, $2, '', '', 0)";
    tx.execute(sql, args![person, channel]).await?;
    tx.commit().await?;
    Ok(())
}

async fn speaks(town: &Town, person: &str, language: &str) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    tx.execute("UPDATE people SET language = $2 WHERE id = $1", args![person, language]).await?;
    tx.commit().await?;
    Ok(())
}

/// An officer requests a card with the 20th as the deadline.
async fn asks(town: &Town, case: &str) -> anyhow::Result<()> {
    let bao = officer("Bao Tran", "energy-nsw");
    let mut tx = town.app.db.begin().await?;
    let ask = ("Both sides of your card.\nYour last bill.", date(2026, 7, 20));
    let asked = officers::ask_for_information(&mut tx, &town.app, &bao, case, ask).await;
    asked.map_err(|problem| anyhow::anyhow!(problem.kind))?;
    tx.commit().await?;
    town.work().await?;
    Ok(())
}

async fn decides(town: &Town, case: &str, outcome: &str) -> anyhow::Result<()> {
    let bao = officer("Bao Tran", "energy-nsw");
    let mut tx = town.app.db.begin().await?;
    officers::take_up(&mut tx, &town.app, &bao, case).await.map_err(|problem| anyhow::anyhow!(problem.kind))?;
    let decided = cases::decide(&mut tx, &town.app, &bao, case, &deciding(outcome)).await;
    decided.map_err(|problem| anyhow::anyhow!("{} {:?}", problem.kind, problem.cause))?;
    tx.commit().await?;
    town.work().await?;
    Ok(())
}

async fn happens(town: &Town, case: &str, event: CaseEvent) -> anyhow::Result<()> {
    let mut tx = town.app.db.begin().await?;
    events::record(&mut tx, &town.app, &SYSTEM, Subject::case(case), event).await?;
    tx.commit().await?;
    town.work().await?;
    Ok(())
}

async fn what_is_sent_is_acknowledged_where_the_person_reads(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    town.work().await?;
    assert_eq!(stand(&town, "acknowledgement").await?, [stands("sent", "web", "en")]);
    assert!(town.app.mailer.kept_for("ana-silva@example.org").is_empty(), "nothing by email that nobody chose");
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(
        page.has("We have what you sent: NSW Gas Rebate") && page.has("A letter was sent to you"),
        "{}",
        page.text()
    );
    let letter = page.address_like(&format!("/cases/{}/letters/", case.reference)).ok_or("no link")?;
    let page = ana.open(&letter).await?;
    for words in ["Hello Ana Silva", "On 6 July 2026", "Give you a decision, by 27 July 2026", "Call"] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    let pdf = ana.open(&format!("{letter}/letter.pdf")).await?;
    assert!(pdf.html.starts_with("%PDF-1.7"), "{}", pdf.status);
    assert_eq!(pdf.headers["content-type"], "application/pdf");
    assert!(ana.open("/account/access").await?.has("your letter"), "{}", ana.page.text());
    let (_, mut eve) = known(&town, "Eve").await?;
    for there in [letter.clone(), format!("{letter}/letter.pdf")] {
        assert_eq!(eve.open(&there).await?.status, StatusCode::NOT_FOUND);
    }
    for there in ["/desk/letters".to_owned(), format!("/desk/letters/{}/address", key(&town, "acknowledgement").await?)]
    {
        assert_ne!(ana.open(&there).await?.status, StatusCode::OK, "{there}");
    }
    Ok(())
}

async fn whoever_reads_large_print_gets_their_letters_in_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    ana.open("/account/preferences").await?;
    ana.send("/account/preferences", &[("language", "en"), ("large_print", "yes")]).await?;
    ana.hear(&[("must", "post")]).await?;
    let case = gas_rebate(&town, &person).await?;
    town.work().await?;
    asks(&town, &case.id).await?;
    let mut tx = db.begin().await?;
    let large: Vec<(bool, String)> = tx.fetch_all("SELECT large_print, data FROM letters ORDER BY id", args![]).await?;
    tx.commit().await?;
    assert_eq!(large.len(), 2);
    for (is_large, data) in &large {
        let data: Value = serde_json::from_str(data)?;
        assert!(*is_large && data["large"] == true, "{data}");
    }
    Ok(())
}

async fn whoever_chose_email_gets_the_letter_and_its_pdf(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    prefers(&town, &person, "email").await?;
    let case = gas_rebate(&town, &person).await?;
    town.work().await?;
    let before = town.app.mailer.kept_for("ana-silva@example.org").len();
    asks(&town, &case.id).await?;
    let mails = town.app.mailer.kept_for("ana-silva@example.org");
    assert_eq!(mails.len(), before + 1, "one mail, and no notice beside it");
    let mail = mails.last().ok_or("no mail")?;
    let reference = domain::codes::grouped(&case.reference);
    let text = mail.text.replace(&reference, "REFERENCE").replace(&case.reference, "REFERENCE");
    let request: Vec<&str> = text.match_indices("requests/").filter_map(|(at, _)| text.get(at + 9..at + 45)).collect();
    let text = request.iter().fold(text.clone(), |text, request| text.replace(request, "REQUEST"));
    insta::allow_duplicates! { insta::assert_snapshot!(text, @"
    NSW Department of Climate Change, Energy, the Environment and Water
    13 77 88
    energy.nsw.gov.au

    Ana Silva

    Our reference: REFERENCE
    Date: 6 July 2026
    About: NSW Gas Rebate

    We need something from you: NSW Gas Rebate
    ==========================================

    Hello Ana Silva,

    We are working on “NSW Gas Rebate”. To go on, we need this from you:

    Both sides of your card.

    Your last bill.

    Please send it by 20 July 2026.

    How to send it
    --------------

    * On the web, at the address below. You can write an answer, and add photos or files.
    * If that is hard for you, call us. We will find another way together.

    What happens next
    -----------------

    When it is here, we go on with your case.

    The days until then do not count for what we promised you.

    If it is not here by 20 July 2026, we may decide with what we have. If you need more time, tell us before that day.

    Talk to a person
    ----------------

    Call NSW Department of Climate Change, Energy, the Environment and Water on 13 77 88. Give the reference REFERENCE, so that we find your case at once.

    With kind regards

    Bao Tran

    See your case on the web
    ------------------------

    Point the camera of your phone at the picture, or type the address. You sign in first, so that nobody else can read it.

    stoa.test/cases/REFERENCE/requests/REQUEST
    "); }
    assert!(mail.subject.contains(&reference) && !mail.subject.contains("Gas"), "{}", mail.subject);
    assert!(mail.attachments[0].bytes.starts_with(b"%PDF-1.7") && mail.id.starts_with("letter-"));
    assert_eq!(stand(&town, "request-for-information").await?, [stands("sent", "email", "en")]);
    Ok(())
}

async fn what_was_sent_stays_and_can_be_made_again(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    decides(&town, &case.id, "grant").await?;
    let id = key(&town, "decision").await?;
    let mut tx = town.app.db.begin().await?;
    let resource = Resource { kind: "letter", id: id.clone(), person: person.clone(), service: None, agency: None };
    let asked = trust::authorise(&mut tx, &town.app, &SYSTEM, Action::See, resource, Purpose::Informing).await;
    let grant = asked.map_err(|refused| format!("{refused:?}"))?;
    let made = letters::remake(&mut tx, &town.app, &grant).await.map_err(|problem| problem.kind)?;
    assert!(made.is_same, "the same bytes from what is stored");
    tx.commit().await?;
    for sql in [
        "UPDATE letters SET text = 'other' WHERE id = $1",
        "UPDATE letters SET pdf = NULL WHERE id = $1",
        "UPDATE letters SET state = 'draft' WHERE id = $1",
        "DELETE FROM letters WHERE id = $1",
    ] {
        let mut tx = town.app.db.begin().await?;
        let error = tx.execute(sql, args![id]).await.err().ok_or(sql)?;
        assert!(
            error.to_string().contains("a letter that was sent is never changed") || sql.starts_with("DELETE"),
            "{error}"
        );
        tx.rollback().await?;
    }
    let mut tx = town.app.db.begin().await?;
    letters::make_again(&mut tx, &town.app, &officer("Bao Tran", "energy-nsw"), (&id, false))
        .await
        .map_err(|problem| problem.kind)?;
    tx.commit().await?;
    assert_eq!(town.work().await?, 0, "nothing is made again that was sent");
    Ok(())
}

async fn a_decision_that_nobody_received_starts_no_time_for_a_review(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    prefers(&town, &person, "post").await?;
    let case = gas_rebate(&town, &person).await?;
    let bao = officer("Bao Tran", "energy-nsw");
    let failed = |problem: domain::refusal::Refusal| anyhow::anyhow!("{}", problem.kind);
    let mut tx = town.app.db.begin().await?;
    officers::take_up(&mut tx, &town.app, &bao, &case.id).await.map_err(failed)?;
    cases::decide(&mut tx, &town.app, &bao, &case.id, &deciding("refuse")).await.map_err(failed)?;
    tx.commit().await?;
    town.work().await?;
    assert_eq!(stand(&town, "decision").await?, [stands("needs-address", "post", "en")]);
    let mut peter = town.officer("peter").await?;
    let page = peter.open(&format!("/desk/cases/{}/decision/made", case.reference)).await?;
    assert!(page.has("The person has not been told: the letter needs an address."), "{}", page.text());
    // More than a year passes: nothing closes, and the review period has not started.
    town.time.advance(400 * DAY);
    town.work().await?;
    sign_in(&town, &mut ana, &person).await?;
    let page = ana.open(&format!("/cases/{}/review", case.reference)).await?;
    assert!(page.html.contains("name=\"why\""), "{}", page.text());
    let id = key(&town, "decision").await?;
    let mut tx = town.app.db.begin().await?;
    let to = ("Ana Silva", "12 Banksia Street\nDubbo NSW 2830");
    letters::address(&mut tx, &town.app, &bao, &id, to).await.map_err(failed)?;
    tx.commit().await?;
    town.work().await?;
    let mut tx = town.app.db.begin().await?;
    letters::posted(&mut tx, &town.app, &bao, &id).await.map_err(failed)?;
    tx.commit().await?;
    let mut peter = town.officer("peter").await?;
    let page = peter.open(&format!("/desk/cases/{}/decision/made", case.reference)).await?;
    assert!(page.has("The letter to the person was handed to the post"), "{}", page.text());
    town.time.advance(29 * DAY);
    town.work().await?;
    sign_in(&town, &mut ana, &person).await?;
    let page = ana.open(&format!("/cases/{}/review", case.reference)).await?;
    assert!(!page.html.contains("name=\"why\""), "{}", page.text());
    Ok(())
}

async fn a_letter_without_an_address_waits_for_one_and_is_posted_once(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    prefers(&town, &person, "post").await?;
    let case = gas_rebate(&town, &person).await?;
    asks(&town, &case.id).await?;
    assert_eq!(stand(&town, "request-for-information").await?, [stands("needs-address", "post", "en")]);
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(page.has("Goes by post"), "it can be read meanwhile: {}", page.text());
    let id = key(&town, "request-for-information").await?;
    let (bao, eve) = (officer("Bao Tran", "energy-nsw"), officer("Eve", "create-nsw"));
    let to = ("Ana Silva", "12 Banksia Street\nDubbo NSW 2830");
    let mut tx = town.app.db.begin().await?;
    assert!(
        letters::posted(&mut tx, &town.app, &bao, &id).await.is_err_and(|problem| problem.kind == "letter-not-to-post")
    );
    assert!(letters::address(&mut tx, &town.app, &eve, &id, to).await.is_err(), "another agency");
    letters::address(&mut tx, &town.app, &bao, &id, to).await.map_err(|problem| problem.kind)?;
    tx.commit().await?;
    town.work().await?;
    assert_eq!(stand(&town, "request-for-information").await?, [stands("to-post", "post", "en")]);
    let mut tx = town.app.db.begin().await?;
    let text: String = tx.fetch_one("SELECT text FROM letters WHERE id = $1", args![id]).await?;
    assert!(text.contains("Ana Silva\n12 Banksia Street\nDubbo NSW 2830"), "{text}");
    letters::posted(&mut tx, &town.app, &bao, &id).await.map_err(|problem| problem.kind)?;
    letters::posted(&mut tx, &town.app, &bao, &id).await.map_err(|problem| problem.kind)?;
    tx.commit().await?;
    assert_eq!(stand(&town, "request-for-information").await?, [stands("sent", "post", "en")]);
    // One for the acknowledgement, and one for the posted letter, however often it is marked.
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert_eq!(page.text().matches("A letter was sent to you").count(), 2, "{}", page.text());
    Ok(())
}

async fn officers_print_address_and_post_on_their_pages(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    prefers(&town, &person, "post").await?;
    let case = gas_rebate(&town, &person).await?;
    asks(&town, &case.id).await?;
    let mut desk = town.officer("peter").await?;
    let page = desk.open("/desk/letters").await?;
    assert!(page.has("Without an address (1)") && page.has("Ana Silva"), "{}", page.text());
    let there = format!("/desk/letters/{}/address", key(&town, "request-for-information").await?);
    assert!(page.html.contains(&there), "{}", page.text());
    desk.open(&there).await?;
    let long = "a\nb\nc\nd\ne\nf\ng\nDubbo NSW 2830";
    let page = desk.send(&there, &[("name", "Ana Silva"), ("address", long)]).await?;
    assert!(page.has("seven lines") && page.html.contains("Dubbo NSW 2830"), "{}", page.text());
    desk.open(&there).await?;
    let page = desk.send(&there, &[("name", "Ana Silva"), ("address", "somewhere")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Write at least two lines") && page.html.contains("somewhere"), "{}", page.text());
    desk.send(&there, &[("name", "Ana Silva"), ("address", "12 Banksia Street\r\nDubbo NSW 2830")]).await?;
    town.work().await?;
    let page = desk.open("/desk/letters").await?;
    assert!(page.has("To print and post (1)") && page.has("Without an address (0)"), "{}", page.text());
    let pdf = there.replace("/address", "/letter.pdf");
    assert!(desk.open(&pdf).await?.html.starts_with("%PDF-1.7"));
    desk.open("/desk/letters").await?;
    let page = desk.send(&there.replace("/address", "/posted"), &[]).await?;
    assert!(page.address == "/desk/letters" && page.has("Nothing is waiting"), "{} {}", page.address, page.text());
    let page = desk.open(&format!("/desk/cases/{}/letters", case.reference)).await?;
    assert!(page.has("Ana Silva") && page.has("Sent by post"), "{}", page.text());
    let page = desk.send(&there.replace("/address", "/again"), &[]).await?;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    assert_eq!(stand(&town, "request-for-information").await?, [stands("sent", "post", "en")]);
    Ok(())
}

async fn a_template_with_a_missing_word_loses_nothing(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let folder =
        std::env::temp_dir().join(format!("stoa-broken-{}-{:?}", std::process::id(), std::thread::current().id()));
    std::fs::create_dir_all(folder.join("letters"))?;
    let file = folder.join("letters/decision.typ");
    std::fs::write(&file, "#import \"house.typ\": *\n#show: sheet\n\n#words.openign\n")?;
    let broken = town.overridden(&db, &folder).await?;
    let case = gas_rebate(&town, &person).await?;
    town.work().await?;
    decides(&broken, &case.id, "refuse").await?;
    assert_eq!(stand(&town, "decision").await?, [stands("failed", "web", "en")]);
    let id = key(&town, "decision").await?;
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT problem, data, pdf FROM letters WHERE id = $1";
    let (problem, data, pdf): (String, String, Option<Vec<u8>>) = tx.fetch_one(sql, args![id]).await?;
    tx.commit().await?;
    let wanted = "decision.typ, line 4, column 8: there is no `openign`: give it in the data, or take it out here";
    assert_eq!((problem.as_str(), pdf), (wanted, None));
    assert!(data.contains("We looked at your card and your bill."), "what it says is kept: {data}");
    assert!(!ana.open(&format!("/cases/{}", case.reference)).await?.has("Our decision:"), "nothing half made is shown");
    let mail = town.app.mailer.kept_for("ana-silva@example.org").pop().ok_or("no notice")?;
    assert!(mail.text.contains("/cases/"), "the person hears of the decision all the same: {}", mail.text);
    // Mended, and made again.
    std::fs::remove_dir_all(&folder)?;
    let mut tx = town.app.db.begin().await?;
    letters::make_again(&mut tx, &broken.app, &officer("Bao Tran", "energy-nsw"), (&id, false))
        .await
        .map_err(|p| p.kind)?;
    tx.commit().await?;
    broken.work().await?;
    assert_eq!(stand(&town, "decision").await?, [stands("sent", "web", "en")]);
    assert!(ana.open(&format!("/cases/{}", case.reference)).await?.has("Our decision: NSW Gas Rebate"));
    Ok(())
}

async fn a_language_without_a_typeface_is_read_on_the_web(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut bao) = known(&town, "Bao").await?;
    speaks(&town, &person, "zh-Hans").await?;
    let case = gas_rebate(&town, &person).await?;
    town.work().await?;
    // No typeface of the town has Chinese characters; Arabic is built in.
    assert_eq!(stand(&town, "acknowledgement").await?, [stands("sent", "web", "en")]);
    let letter = format!("/cases/{}/letters/{}", case.reference, key(&town, "acknowledgement").await?);
    bao.language = Some("zh-Hans");
    let page = bao.open(&letter).await?;
    assert!(page.has("我们对您的承诺") && page.html.contains("lang=\"zh-Hans\""), "{}", page.text());
    let mut tx = town.app.db.begin().await?;
    let data: String = tx.fetch_one("SELECT data FROM letters", args![]).await?;
    let language: String = tx.fetch_one("SELECT language FROM letters", args![]).await?;
    tx.commit().await?;
    assert!(data.contains("You read Chinese.") && data.contains("What we promise you"), "{data}");
    assert_eq!(language, "zh-Hans");
    let (person, _) = known(&town, "Amal").await?;
    speaks(&town, &person, "ar").await?;
    gas_rebate(&town, &person).await?;
    town.work().await?;
    assert_eq!(stand(&town, "acknowledgement").await?[1], stands("sent", "web", "ar"));
    Ok(())
}

async fn neighbours_are_written_to_and_their_letters_are_not_the_applicants(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    town.work().await?;
    let mut tx = town.app.db.begin().await?;
    for (cause, address) in [("known", &["16 Banksia Street", "Dubbo NSW 2830"][..]), ("unknown", &[])] {
        let lines = address.iter().map(ToString::to_string).collect();
        let new = NewLetter {
            kind: Kind::NoticeToAffected,
            case: &case.id,
            to: Recipient::Party { name: "N. Nguyen".to_owned(), lines },
            language: Some("vi"),
            about: json!({"hear_until": "2026-07-27", "code": "R4T7KX2M9", "site": "14 Banksia Street"}),
            cause: cause.to_owned(),
        };
        letters::send(&mut tx, &town.app, new).await?;
    }
    tx.commit().await?;
    town.work().await?;
    let found = stand(&town, "notice-to-affected").await?;
    assert_eq!(found, [stands("to-post", "post", "vi"), stands("needs-address", "post", "vi")]);
    let id = key(&town, "notice-to-affected").await?;
    let mut tx = town.app.db.begin().await?;
    let text: String = tx.fetch_one("SELECT text FROM letters WHERE id = $1", args![id]).await?;
    tx.commit().await?;
    for words in [
        "N. Nguyen\n16 Banksia Street\nDubbo NSW 2830",
        "stoa.test/submissions/R4T7KX2M9",
        "R4T-7KX-2M9",
        "14 Banksia Street",
        "27 tháng 7",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("Ana"), "{text}");
    let page = ana.open(&format!("/cases/{}", case.reference)).await?;
    assert!(!page.has("Nguyen") && !page.html.contains(&id), "{}", page.text());
    assert_eq!(ana.open(&format!("/cases/{}/letters/{id}", case.reference)).await?.status, StatusCode::NOT_FOUND);
    Ok(())
}

async fn a_broken_promise_is_apologised_for_once(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    town.work().await?;
    for promise in ["decide", "nothing-of-the-kind"] {
        let (promise, due) = (promise.to_owned(), Some("2026-07-27".to_owned()));
        let remedies = vec!["apologise".to_owned()];
        let missed = CaseEvent::PromiseMissed { promise, due, of: "norm".to_owned(), remedies };
        happens(&town, &case.id, missed).await?;
    }
    let found = stand(&town, "apology").await?;
    assert_eq!((found[0].0.as_str(), found[1].0.as_str()), ("sent", "failed"));
    let letter = format!("/cases/{}/letters/{}", case.reference, key(&town, "apology").await?);
    let page = ana.open(&letter).await?;
    for words in ["We are sorry: we are late", "Give you a decision, by 27 July 2026", "It is not your fault"] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    Ok(())
}

db::on_both!(
    what_is_sent_is_acknowledged_where_the_person_reads,
    whoever_reads_large_print_gets_their_letters_in_it,
    whoever_chose_email_gets_the_letter_and_its_pdf,
    what_was_sent_stays_and_can_be_made_again,
    a_decision_that_nobody_received_starts_no_time_for_a_review,
    a_letter_without_an_address_waits_for_one_and_is_posted_once,
    officers_print_address_and_post_on_their_pages,
    a_template_with_a_missing_word_loses_nothing,
    a_language_without_a_typeface_is_read_on_the_web,
    neighbours_are_written_to_and_their_letters_are_not_the_applicants,
    a_broken_promise_is_apologised_for_once,
);
