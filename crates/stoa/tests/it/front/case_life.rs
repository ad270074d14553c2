//! The life of a case: officers' acts, the person's answers, and how it ends.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases;
use domain::cases::{Deciding, officers};
use domain::trust::Actor;
use jiff::civil::date;

use super::cases::{gas_rebate, known, sign_in};
use super::{Browser, Town};

const DAY: i64 = 24 * 60 * 60 * 1_000;
const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n";

pub(super) fn officer(name: &str, agency: &str) -> Actor {
    Actor::Officer { id: format!("officer-{name}"), name: name.to_owned(), agency: agency.to_owned() }
}

/// An officer's act, in its own transaction.
macro_rules! does {
    ($town:expr, $action:path, $actor:expr, $case:expr $(, $more:expr)*) => {{
        let mut tx = $town.app.db.begin().await?;
        let done = $action(&mut tx, &$town.app, $actor, $case $(, $more)*).await;
        match done {
            Ok(done) => { tx.commit().await?; Ok(done) }
            Err(problem) => { tx.rollback().await?; Err(problem.kind) }
        }
    }};
}

/// A decision with reasoning under each duty of the gas rebate.
pub(super) fn deciding(outcome: &str) -> Deciding<'_> {
    let reasons = vec![
        ("hardship", "A refusal would leave you with the whole bill."),
        ("cold", "You told us that a baby lives with you."),
        ("clauses", "The card was not valid on the day of the bill."),
        ("safe-heating", "You heat with electricity too."),
        ("one-per-household", "Nobody else at your address had it."),
    ];
    Deciding { outcome, summary: "We looked at your card and your bill.", reasons }
}

async fn look(browser: &mut Browser, reference: &str) -> anyhow::Result<String> {
    Ok(browser.open(&format!("/cases/{reference}")).await?.text())
}

async fn what_is_asked_for_is_sent_and_the_clock_waits(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let bao = officer("Bao Tran", "energy-nsw");
    assert_eq!(does!(town, officers::take_up, &officer("Eve", "create-nsw"), &case.id), Err("no-mandate"));
    assert_eq!(does!(town, officers::take_up, &bao, &case.id), Ok(()));
    assert_eq!(does!(town, officers::take_up, &bao, &case.id), Err("case-not-now"));
    let ask = ("Send us a photo of both sides of your card.", date(2026, 7, 20));
    assert_eq!(does!(town, officers::ask_for_information, &bao, &case.id, ("", ask.1)), Err("case-no-words"));
    let late = ("Card", date(2026, 7, 5));
    assert_eq!(does!(town, officers::ask_for_information, &bao, &case.id, late), Err("case-day-passed"));
    let request = does!(town, officers::ask_for_information, &bao, &case.id, ask)?;
    assert_eq!(does!(town, officers::go_on, &bao, &case.id), Err("case-has-time"));

    town.work().await?;
    let mail = town.app.mailer.kept_for("ana-silva@example.org").pop().ok_or("no mail")?;
    let told = format!("{} {}", mail.subject, mail.text);
    assert!(told.contains(&format!("http://stoa.test/cases/{}", case.reference)), "{told}");
    assert!(!told.contains("Ana") && !told.contains("Gas") && !told.contains("card"), "{told}");

    let text = look(&mut ana, &case.reference).await?;
    for words in
        ["Waiting for you", "Next: Your answer by 20 July 2026", "both sides of your card", "days do not count"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(ana.open("/cases").await?.has("One agency waits for an answer from you"));
    let there = format!("/cases/{}/requests/{request}", case.reference);
    ana.open(&there).await?;
    let page =
        ana.upload(&there, &[("answer", "Here it is")], &[("files", "card.pdf", b"<script>alert(1)</script>")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("We cannot take the file “card.pdf”") && page.has("Here it is"), "{}", page.text());
    let page = ana.upload(&there, &[("answer", " ")], &[]).await?;
    assert!(page.has("Write an answer, or choose a file"), "{}", page.text());

    town.time.advance(7 * DAY);
    sign_in(&town, &mut ana, &person).await?;
    ana.open(&there).await?;
    ana.upload(&there, &[("answer", "Here it is")], &[("files", "../card.pdf", PDF)]).await?;
    let text = ana.page.text();
    assert_eq!(ana.page.address, format!("/cases/{}", case.reference));
    // Five working days passed while the agency waited, so the decision is due five later: 27 July and a week.
    for words in ["Being worked on", "Give you a decision by 3 August 2026", "card.pdf", "The information was sent"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let file = ana.page.address_like(&format!("/cases/{}/attachments/", case.reference)).ok_or("no file")?;
    let page = ana.open(&file).await?;
    assert_eq!(page.headers["content-disposition"], "attachment; filename*=UTF-8''card.pdf");
    assert_eq!(page.html.as_bytes(), PDF);
    ana.open(&format!("/cases/{}", case.reference)).await?;
    ana.upload(&there, &[("answer", "Again")], &[]).await?;
    assert!(!ana.page.has("Again"), "what was answered stays: {}", ana.page.text());
    let (_, mut eve) = known(&town, "Eve").await?;
    assert_eq!(eve.open(&file).await?.status, StatusCode::NOT_FOUND);
    Ok(())
}

async fn a_message_sent_twice_is_kept_once(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let there = format!("/cases/{}/messages", case.reference);
    look(&mut ana, &case.reference).await?;
    let once = ana.page.html.split_once("name=\"once\" value=\"").and_then(|(_, rest)| rest.split('"').next());
    let once = once.ok_or("no nonce")?.to_owned();
    for _ in 0..2 {
        ana.send(&there, &[("once", &once), ("message", "How long will it take?\n\nAna <3")]).await?;
    }
    let text = ana.page.text();
    assert_eq!(text.matches("How long will it take?").count(), 1, "{text}");
    assert_eq!(text.matches("A message was sent to the agency").count(), 1, "{text}");
    let page = ana.send(&there, &[("once", "other"), ("message", " ")]).await?;
    assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.has("Write your message"), "{}", page.text());
    let long = "word ".repeat(3_000);
    let page = ana.send(&there, &[("once", "other"), ("message", &long)]).await?;
    assert!(page.has("at most 10,000 letters") && page.html.contains("word word"), "{}", page.status);
    let bao = officer("Bao Tran", "energy-nsw");
    for _ in 0..2 {
        assert_eq!(does!(town, officers::answer_message, &bao, &case.id, ("first", "Two weeks at most.")), Ok(()));
    }
    let text = look(&mut ana, &case.reference).await?;
    assert_eq!(text.matches("Two weeks at most.").count(), 1, "{text}");
    assert!(text.contains("Bao Tran, NSW Department of Climate Change"), "{text}");
    assert!(town.work().await? > 0);
    assert_eq!(town.app.mailer.kept_for("ana-silva@example.org").len(), 1);
    Ok(())
}

async fn a_case_is_taken_back_once(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let there = format!("/cases/{}/withdrawal", case.reference);
    assert!(ana.open(&there).await?.has("You cannot undo this, but you can apply again"));
    ana.send(&there, &[("why", "We moved.")]).await?;
    assert!(ana.page.has("Withdrawn") && ana.page.has("You took it back"), "{}", ana.page.text());
    assert!(!ana.page.has("Send message"), "{}", ana.page.text());
    let page = ana.open(&there).await?;
    assert!(page.status == StatusCode::CONFLICT && page.has("This case was withdrawn already"), "{}", page.text());
    let other = gas_rebate(&town, &person).await?;
    ana.open(&format!("/cases/{}/withdrawal", other.reference)).await?;
    let page = ana.send(&there, &[("why", "")]).await?;
    assert!(page.status == StatusCode::CONFLICT && page.has("This case was withdrawn already"), "{}", page.text());
    let bao = officer("Bao Tran", "energy-nsw");
    assert_eq!(does!(town, officers::take_up, &bao, &case.id), Err("case-not-now"));
    assert_eq!(does!(town, officers::answer_message, &bao, &case.id, ("n", "Hello")), Err("case-not-now"));
    Ok(())
}

async fn a_decision_has_reasons_and_another_officer_reviews_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let (bao, mei) = (officer("Bao Tran", "energy-nsw"), officer("Mei Lin", "energy-nsw"));
    assert_eq!(does!(town, cases::decide, &bao, &case.id, &deciding("refuse")), Err("case-not-now"));
    does!(town, officers::take_up, &bao, &case.id)?;
    let bare = Deciding { outcome: "refuse", summary: "No.", reasons: Vec::new() };
    assert_eq!(does!(town, cases::decide, &bao, &case.id, &bare), Err("case-no-reason"));
    assert_eq!(does!(town, cases::decide, &bao, &case.id, &deciding("maybe")), Err("case-no-such-outcome"));
    assert_eq!(does!(town, cases::decide, &bao, &case.id, &deciding("refuse")), Ok(()));
    let text = look(&mut ana, &case.reference).await?;
    for words in [
        "The decision: Refuse",
        "A refusal would leave you with the whole bill.",
        "Decided by Bao Tran",
        "Next: You can ask for a review by 3 August 2026",
        "Outside the agency: NSW Ombudsman You can complain about the Department at any time.",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let there = format!("/cases/{}/review", case.reference);
    ana.open(&there).await?;
    ana.send(&there, &[("why", "You read the wrong bill.")]).await?;
    let review = ana.page.address.trim_start_matches("/cases/").to_owned();
    assert_ne!(review, case.reference);
    assert!(ana.page.has("This is a review of the decision") && ana.page.has("the wrong bill"), "{}", ana.page.text());
    ana.send(&there, &[]).await?;
    assert_eq!(ana.page.address, format!("/cases/{review}"), "asked twice, there is one review");
    assert!(look(&mut ana, &case.reference).await?.contains("Under review"));
    let mut tx = db.begin().await?;
    let review_id: String = tx.fetch_one("SELECT id FROM cases WHERE reference = $1", args![review]).await?;
    tx.rollback().await?;
    assert_eq!(does!(town, officers::take_up, &bao, &review_id), Err("case-same-officer"));
    does!(town, officers::take_up, &mei, &review_id)?;
    assert_eq!(does!(town, cases::decide, &bao, &review_id, &deciding("grant")), Err("case-same-officer"));
    does!(town, cases::decide, &mei, &review_id, &deciding("grant"))?;
    let text = look(&mut ana, &case.reference).await?;
    assert!(text.contains("Approved") && text.contains("The review ended: Grant"), "{text}");
    // The letter about it goes out, and the time for a review runs from then.
    town.work().await?;
    town.time.advance(400 * DAY);
    town.work().await?;
    sign_in(&town, &mut ana, &person).await?;
    for reference in [&case.reference, &review] {
        let text = look(&mut ana, reference).await?;
        assert!(text.contains("Closed") && text.contains("The case was closed"), "{text}");
    }
    // The job ran late; the case ended when the time for the review was over. The ombudsman has no last day.
    let mut tx = db.begin().await?;
    let ended: i64 = tx.fetch_one("SELECT ended_at FROM cases WHERE id = $1", args![case.id]).await?;
    tx.rollback().await?;
    assert_eq!(town.app.day_of(ended), date(2026, 8, 4));
    Ok(())
}

async fn a_review_that_comes_too_late_says_who_can_still_help(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let bao = officer("Bao Tran", "energy-nsw");
    does!(town, officers::take_up, &bao, &case.id)?;
    does!(town, cases::decide, &bao, &case.id, &deciding("refuse"))?;
    town.time.advance(29 * DAY);
    sign_in(&town, &mut ana, &person).await?;
    let there = format!("/cases/{}/review", case.reference);
    let page = ana.open(&there).await?;
    assert!(page.has("The time for this ended on 3 August 2026"), "{}", page.text());
    assert!(page.has("NSW Ombudsman You can complain about the Department at any time"), "{}", page.text());
    assert!(!page.html.contains("name=\"why\""));
    look(&mut ana, &case.reference).await?;
    let page = ana.send(&there, &[("why", "Late")]).await?;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert!(page.has("The time for this review is over"), "{}", page.text());
    let other = gas_rebate(&town, &person).await?;
    let page = ana.open(&format!("/cases/{}/review", other.reference)).await?;
    assert!(page.status == StatusCode::CONFLICT && page.has("Nobody has taken this case up yet"), "{}", page.text());
    Ok(())
}

async fn a_note_for_colleagues_is_read_at_the_desk_alone(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let there = format!("/desk/cases/{}", case.reference);
    let mut peter = town.officer("peter").await?;
    peter.open(&there).await?;
    for words in ["Rang at ten; she will send the bill.", "Rang at ten; she will send the bill.", " "] {
        peter.send(&format!("{there}/notes"), &[("note", words)]).await?;
    }
    assert_eq!(peter.page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(peter.page.html.contains("href=\"#note\""), "{}", peter.page.html);
    let mut mariam = town.officer("mariam").await?;
    let page = mariam.open(&there).await?.text();
    assert_eq!(page.matches("she will send the bill").count(), 1, "{page}");
    assert!(!look(&mut ana, &case.reference).await?.contains("she will send the bill"));
    Ok(())
}

db::on_both!(
    a_note_for_colleagues_is_read_at_the_desk_alone,
    what_is_asked_for_is_sent_and_the_clock_waits,
    a_message_sent_twice_is_kept_once,
    a_case_is_taken_back_once,
    a_decision_has_reasons_and_another_officer_reviews_it,
    a_review_that_comes_too_late_says_who_can_still_help,
);
