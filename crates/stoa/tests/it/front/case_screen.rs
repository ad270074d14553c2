//! The screen of a case as a workplace: replies that can be taken back, drafts, notes that name colleagues, phrases,
//! duplicates, and the way back to the queue.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases::OpenedCase;
use domain::codes::grouped;
use domain::work_items::{Filter, Item, View};

use super::Town;
use super::cases::{gas_rebate, known};
use super::desk::{queue_of, staff, view};
use super::town::{Browser, Page};

const DAY: i64 = 24 * 60 * 60 * 1_000;

/// The case of Ana, on the screens of Peter and Mariam, who work at the same agency.
struct Desk {
    town: Town,
    case: OpenedCase,
    ana: Browser,
    peter: Browser,
    mariam: Browser,
}

impl Desk {
    async fn new(db: &TestDb) -> anyhow::Result<Desk> {
        let town = Town::new(db).await?;
        let (person, ana) = known(&town, "Ana Silva").await?;
        let case = gas_rebate(&town, &person).await?;
        let (peter, mariam) = (town.officer("peter").await?, town.officer("mariam").await?);
        Ok(Desk { town, case, ana, peter, mariam })
    }

    fn there(&self) -> String {
        format!("/desk/cases/{}", self.case.reference)
    }

    /// What the queue shows to an officer, by first name.
    async fn queue(&self, name: &str, filter: Filter) -> anyhow::Result<Vec<Item>> {
        queue_of(&self.town, staff(&self.town, name).await?.id(), &filter).await
    }

    async fn ana_reads(&mut self, words: &str) -> anyhow::Result<bool> {
        let page = self.ana.open(&format!("/cases/{}", self.case.reference)).await?;
        Ok(page.has(words))
    }

    /// Lets some seconds pass, and does what is due then.
    async fn wait(&self, milliseconds: i64) -> anyhow::Result<()> {
        self.town.time.advance(milliseconds);
        self.town.work().await?;
        Ok(())
    }
}

/// The address to which the form of a waiting reply is sent.
fn waiting(page: &Page) -> anyhow::Result<String> {
    let (_, rest) =
        page.html.split_once("/waiting/").ok_or_else(|| anyhow::anyhow!("nothing waits: {}", page.text()))?;
    Ok(format!("/waiting/{}", rest.split('"').next().unwrap_or_default()))
}

async fn a_reply_is_taken_back_or_goes_and_one_whose_author_left_is_held(db: TestDb) -> Tested {
    let mut desk = Desk::new(&db).await?;
    let there = desk.there();
    desk.peter.open(&there).await?;
    let fields = [("message", "It is on its way"), ("once", "a"), ("do", "send")];
    let page = desk.peter.send(&format!("{there}/messages"), &fields).await?;
    assert!(page.has("It goes in a few seconds"), "{}", page.text());
    let undo = format!("{there}{}", waiting(page)?);
    assert!(!desk.ana_reads("It is on its way").await?);
    let page = desk.peter.send(&undo, &[("do", "back")]).await?;
    assert!(page.has("Draft of") && page.html.contains("It is on its way</textarea>"), "{}", page.text());
    desk.wait(60_000).await?;
    assert!(!desk.ana_reads("It is on its way").await?, "what was taken back never goes");
    desk.peter.send(&format!("{there}/messages"), &[("message", "Soon"), ("once", "b"), ("do", "send")]).await?;
    desk.wait(11_000).await?;
    assert!(desk.ana_reads("Soon").await?);
    assert!(!desk.peter.open(&there).await?.has("It goes in a few seconds"), "{}", desk.peter.page.text());
    // One for later, whose author leaves before that.
    let at = desk.town.app.world.now() + 30 * 60_000;
    let at = jiff::Timestamp::from_millisecond(at)?.to_zoned(desk.town.app.zone.clone());
    let later = at.strftime("%Y-%m-%dT%H:%M").to_string();
    let fields = [("message", "Good morning"), ("once", "c"), ("do", "later"), ("later", &later)];
    let page = desk.peter.send(&format!("{there}/messages"), &fields).await?;
    assert!(page.has("It goes on"), "{}", page.text());
    let mut tx = desk.town.app.db.begin().await?;
    tx.execute("UPDATE officers SET active = $1 WHERE name = 'Peter Lund'", args![false]).await?;
    tx.commit().await?;
    desk.wait(31 * 60_000).await?;
    assert!(!desk.ana_reads("Good morning").await?);
    let page = desk.mariam.open(&there).await?;
    assert!(page.has("A reply of Peter Lund did not go") && page.has("no longer works here"), "{}", page.text());
    let held = desk.queue("mariam", view(View::All)).await?;
    assert!(held.iter().any(|item| item.turn == "reply-held" && item.is_open), "{held:?}");
    let send = format!("{there}{}", waiting(&desk.mariam.page)?);
    desk.mariam.send(&send, &[("do", "send")]).await?;
    assert!(desk.ana_reads("Good morning").await?);
    let held = desk.queue("mariam", view(View::All)).await?;
    assert!(held.iter().all(|item| item.turn != "reply-held"), "{held:?}");
    Ok(())
}

async fn send_and_next_takes_the_next_of_the_filter_and_can_be_undone_there(db: TestDb) -> Tested {
    let mut desk = Desk::new(&db).await?;
    let (person, _) = known(&desk.town, "Bo Lind").await?;
    let other = gas_rebate(&desk.town, &person).await?;
    let there = desk.there();
    let page = desk.peter.open("/desk?view=free&service=gas-rebate").await?;
    let cookie =
        page.headers.get_all("set-cookie").iter().any(|one| one.to_str().is_ok_and(|one| one.contains("HttpOnly")));
    assert!(cookie, "the queue is remembered");
    desk.peter.send(&format!("/desk/items/{}/claim", desk.case.id), &[]).await?;
    let page = desk.peter.open(&there).await?;
    assert!(page.html.contains("href=\"/desk?view=free&amp;service=gas-rebate\""), "{}", page.html);
    assert_eq!(page.hidden("queue"), "/desk?view=free&amp;service=gas-rebate");
    let queue = "/desk?view=free&service=gas-rebate";
    let fields = [("message", "Thank you"), ("once", "a"), ("do", "next"), ("queue", queue)];
    let page = desk.peter.send(&format!("{there}/messages"), &fields).await?;
    assert!(page.address.starts_with(&format!("/desk/cases/{}?of=", other.reference)), "{}", page.address);
    assert!(page.has("You have this") && page.has(&format!("Your reply on case {}", grouped(&desk.case.reference))));
    let undo = format!("{there}{}", waiting(page)?);
    desk.peter.send(&undo, &[("do", "back")]).await?;
    desk.wait(60_000).await?;
    assert!(!desk.ana_reads("Thank you").await?);
    // Nothing is left of a service that nobody applied for, and the officer is told so.
    let fields = [("message", "Thank you"), ("once", "b"), ("do", "next"), ("queue", "/desk?service=fine-review")];
    desk.peter.open(&there).await?;
    let page = desk.peter.send(&format!("{there}/messages"), &fields).await?;
    assert!(page.address.starts_with("/desk?view=free&service=fine-review"), "{}", page.address);
    Ok(())
}

async fn what_an_officer_began_to_write_is_there_on_another_device(db: TestDb) -> Tested {
    let mut desk = Desk::new(&db).await?;
    let there = desk.there();
    desk.peter.open(&there).await?;
    let fields = [("message", "Dear Ana, {due}"), ("note", "Ring her"), ("then", "ignored")];
    let page = desk.peter.send(&format!("{there}/draft"), &fields).await?;
    assert!(page.status == StatusCode::OK && page.html.starts_with("Draft of"), "{}", page.html);
    let mut elsewhere = desk.town.officer("peter").await?;
    let page = elsewhere.open(&there).await?;
    for words in ["Dear Ana, {due}</textarea>", "Ring her</textarea>"] {
        assert!(page.html.contains(words), "{words}: {}", page.html);
    }
    assert!(!desk.mariam.open(&there).await?.html.contains("Dear Ana"), "a draft is one officer's own");
    let page = elsewhere.send(&format!("{there}/messages"), &[("message", "Dear Ana, {due}"), ("once", "a")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Fill in {due} first"), "{}", page.text());
    let page = elsewhere.send(&format!("{there}/draft"), &[("message", ""), ("note", " ")]).await?;
    assert_eq!(page.status, StatusCode::NO_CONTENT);
    assert!(!elsewhere.open(&there).await?.has("Draft of"), "{}", elsewhere.page.text());
    // Who may not write on the case keeps nothing there.
    let mut owen = desk.town.officer("owen").await?;
    owen.open("/desk").await?;
    assert_eq!(owen.send(&format!("{there}/draft"), &[("message", "x")]).await?.status, StatusCode::FORBIDDEN);
    Ok(())
}

async fn words_in_another_language_than_the_person_reads_are_stopped_once(db: TestDb) -> Tested {
    let mut desk = Desk::new(&db).await?;
    let there = desk.there();
    let mut tx = desk.town.app.db.begin().await?;
    tx.execute("UPDATE people SET language = 'vi' WHERE name = $1", args!["Ana Silva"]).await?;
    tx.commit().await?;
    let (english, own) = ("We have your bill, and look at it this week.", "Chúng tôi đã nhận hóa đơn của quý vị.");
    desk.peter.open(&there).await?;
    let send = format!("{there}/messages");
    let page = desk.peter.send(&send, &[("message", english), ("once", "a"), ("do", "next")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("They read Tiếng Việt") && page.html.contains(english), "{}", page.text());
    desk.peter.send(&send, &[("message", own), ("once", "a"), ("do", "send")]).await?;
    desk.wait(11_000).await?;
    assert!(desk.ana_reads(own).await? && !desk.ana_reads(english).await?);
    // An officer without a translator says that it goes as it is.
    let fields = [("message", english), ("once", "b"), ("do", "send"), ("as-it-is", "yes")];
    desk.peter.send(&send, &fields).await?;
    desk.wait(11_000).await?;
    assert!(desk.ana_reads(english).await?);
    let ask = format!("{there}/information");
    let page = desk.peter.send(&ask, &[("ask", "Please send us your last bill."), ("due", "2026-07-20")]).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.html.contains("Please send us your last bill.") && page.html.contains("2026-07-20"),
        "{}",
        page.text()
    );
    Ok(())
}

async fn who_is_mentioned_in_a_note_gets_work_until_they_have_read_it(db: TestDb) -> Tested {
    let mut desk = Desk::new(&db).await?;
    let there = desk.there();
    desk.peter.open(&there).await?;
    let fields = [("note", "She rang."), ("mention", "Nobody Known")];
    let page = desk.peter.send(&format!("{there}/notes"), &fields).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Nobody called Nobody Known") && page.html.contains("She rang.</textarea>"), "{}", page.text());
    assert!(page.html.contains("<option value=\"Mariam Aziz\">") && !page.html.contains("value=\"Owen Birch\""));
    let fields = [("note", "She rang. @mariam aziz, please call back."), ("mention", "")];
    desk.peter.send(&format!("{there}/notes"), &fields).await?;
    let mine = desk.queue("mariam", view(View::Mine)).await?;
    let [item] = mine.as_slice() else { return Err(format!("{mine:?}").into()) };
    assert_eq!((item.kind.as_str(), item.handed_by.as_deref()), ("mention", None));
    assert!(item.link.starts_with(&there), "{}", item.link);
    let page = desk.mariam.open(&there).await?;
    assert!(page.has("Mentioned you in a note: Peter Lund") && page.has("Mariam Aziz is asked to read this"));
    desk.mariam.send(&format!("{there}/mentions"), &[]).await?;
    assert!(desk.queue("mariam", view(View::Mine)).await?.is_empty());
    assert!(desk.peter.open(&there).await?.has("Mariam Aziz read this on"), "{}", desk.peter.page.text());
    // The person reads nothing of it on the page of the case, and gets it where the law gives access.
    assert!(!desk.ana_reads("please call back").await?);
    desk.ana.open("/account/data").await?;
    let file = desk.ana.send("/account/data", &[]).await?.html.clone();
    assert!(file.contains("please call back"), "{file}");
    // Notes go when the catalogue has them kept no longer, and not before.
    let case = desk.case.id.clone();
    let years = i64::from(desk.town.app.catalogue.about.notes.kept_years);
    for (years, left) in [(years - 1, 1), (years + 1, 0)] {
        let mut tx = desk.town.app.db.begin().await?;
        let ended = desk.town.app.world.now() - years * 366 * DAY;
        tx.execute("UPDATE cases SET ended_at = $2 WHERE id = $1", args![case, ended]).await?;
        domain::cases::notes::purge(&mut tx, &desk.town.app).await?;
        let notes: i64 = tx.fetch_one("SELECT count(*) FROM case_notes", args![]).await?;
        tx.commit().await?;
        assert_eq!(notes, left, "{years}");
    }
    Ok(())
}

async fn a_leader_writes_a_phrase_and_everybody_puts_it_in(db: TestDb) -> Tested {
    let mut desk = Desk::new(&db).await?;
    let there = desk.there();
    let words = "Dear {name}, case {reference}: please send your bill by {due}.";
    let fields = [("title", "Bill is missing"), ("days", "14"), ("words-en", words), ("words-vi", "")];
    desk.peter.open("/desk/phrases").await?;
    assert_eq!(desk.peter.send("/desk/phrases", &fields).await?.status, StatusCode::FORBIDDEN);
    let mut anton = desk.town.officer("anton").await?;
    anton.open("/desk/phrases").await?;
    let wrong = [("title", "Bill is missing"), ("words-en", "Dear {nam}")];
    let page = anton.send("/desk/phrases", &wrong).await?;
    assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.has("no field called nam"), "{}", page.text());
    let page = anton.send("/desk/phrases", &fields).await?;
    let address = page.address.clone();
    assert!(address.starts_with("/desk/phrases/") && page.has("version 1, by Anton Berg"), "{}", page.text());
    let again = [("title", "Bill is missing"), ("days", "14"), ("words-en", &format!("{words} Thank you."))];
    let page = anton.send(&address, &again).await?;
    assert!(page.has("version 2") && page.has("version 1"), "{}", page.text());
    desk.peter.open(&there).await?;
    let fields = [("ask", ""), ("phrase", "bill is missing"), ("do", "phrase")];
    let page = desk.peter.send(&format!("{there}/information"), &fields).await?;
    let filled =
        format!("Dear Ana Silva, case {}: please send your bill by 20 July 2026.", grouped(&desk.case.reference));
    assert!(page.html.contains(&filled) && page.html.contains("value=\"2026-07-20\""), "{}", page.html);
    assert!(!page.html.contains("Not written in"));
    let fields = [("ask", filled.as_str()), ("due", "2026-07-20")];
    desk.peter.send(&format!("{there}/information"), &fields).await?;
    assert!(desk.ana_reads("please send your bill by 20 July 2026").await?, "{}", desk.ana.page.text());
    // For somebody who reads another language it stands in English, and says so.
    let mut tx = desk.town.app.db.begin().await?;
    tx.execute("UPDATE people SET language = 'vi' WHERE name = 'Ana Silva'", args![]).await?;
    tx.commit().await?;
    assert!(desk.peter.open(&there).await?.html.contains("Not written in Tiếng Việt yet"), "{}", desk.peter.page.html);
    Ok(())
}

async fn two_cases_that_may_be_one_are_merged_and_parted_again(db: TestDb) -> Tested {
    let mut desk = Desk::new(&db).await?;
    let mut tx = desk.town.app.db.begin().await?;
    let sql = "SELECT person_id FROM cases WHERE id = $1";
    let person: String = tx.fetch_one(sql, args![desk.case.id]).await?;
    tx.commit().await?;
    desk.town.time.advance(60_000);
    let younger = gas_rebate(&desk.town, &person).await?;
    let (older, there) = (desk.there(), format!("/desk/cases/{}", younger.reference));
    let other = grouped(&desk.case.reference);
    let page = desk.peter.open(&there).await?;
    assert!(page.has("The same person applied for this") && page.has(&format!("Merge this case into {other}")));
    let page = desk.peter.open(&older).await?;
    assert!(page.has(&format!("Merge {} into this case", grouped(&younger.reference))), "{}", page.text());
    let fields = [("act", "merge"), ("other", desk.case.reference.as_str()), ("why", "")];
    desk.peter.send(&format!("{there}/links"), &fields).await?;
    assert!(!desk.peter.open(&older).await?.has("The same person applied"), "{}", desk.peter.page.text());
    let page = desk.ana.open(&format!("/cases/{}", younger.reference)).await?;
    assert_eq!(page.address, format!("/cases/{}", desk.case.reference));
    let page = desk.peter.open(&format!("{there}/links")).await?;
    assert!(page.has("Undo the merge"), "{}", page.text());
    desk.peter.send(&format!("{there}/links"), &[("act", "unmerge"), ("why", "Two houses")]).await?;
    let mut tx = desk.town.app.db.begin().await?;
    let sql = "SELECT state FROM cases WHERE person_id = $1 ORDER BY id";
    let states: Vec<String> = tx.fetch_all(sql, args![person]).await?;
    let links: i64 = tx.fetch_one("SELECT count(*) FROM case_links WHERE kind = 'merged-into'", args![]).await?;
    tx.commit().await?;
    assert_eq!((states, links), (vec!["received".to_owned(), "in-progress".to_owned()], 0));
    for reference in [&younger.reference, &desk.case.reference] {
        let page = desk.ana.open(&format!("/cases/{reference}")).await?;
        assert_eq!(page.address, format!("/cases/{reference}"), "each leads to its own case again");
    }
    assert!(desk.peter.open(&there).await?.has("You have this"), "{}", desk.peter.page.text());
    Ok(())
}

async fn the_pages_of_a_case_have_one_navigation_with_counts_and_what_is_new(db: TestDb) -> Tested {
    let mut desk = Desk::new(&db).await?;
    let there = desk.there();
    desk.peter.open(&there).await?;
    desk.wait(40 * 60_000).await?;
    let page = format!("/cases/{}", desk.case.reference);
    let once = desk.ana.open(&page).await?.hidden("once");
    desk.ana.upload(&format!("{page}/messages"), &[("once", &once), ("message", "Hello?")], &[]).await?;
    let wrote = desk.queue("peter", view(View::All)).await?;
    assert!(wrote.iter().all(|item| item.turn == "new"), "nobody has taken it up: {wrote:?}");
    for end in ["", "/tasks", "/requests", "/parties", "/links", "/files", "/promises", "/letters", "/decision"] {
        let page = desk.peter.open(&format!("{there}{end}")).await?;
        let (_, nav) = page.html.split_once("stoa-page-nav\"").ok_or("no navigation")?;
        let nav = nav.split("</nav>").next().unwrap_or_default();
        assert_eq!(nav.matches("aria-current").count(), 1, "{end}: {nav}");
        assert!(nav.contains("1 new") && nav.contains(&format!("href=\"{there}/submissions\"")), "{end}: {nav}");
    }
    desk.peter.send(&format!("/desk/items/{}/claim", desk.case.id), &[]).await?;
    let wrote = desk.queue("peter", view(View::Mine)).await?;
    assert!(wrote.iter().all(|item| item.turn == "wrote"), "{wrote:?}");
    Ok(())
}

db::on_both!(
    words_in_another_language_than_the_person_reads_are_stopped_once,
    a_reply_is_taken_back_or_goes_and_one_whose_author_left_is_held,
    send_and_next_takes_the_next_of_the_filter_and_can_be_undone_there,
    what_an_officer_began_to_write_is_there_on_another_device,
    who_is_mentioned_in_a_note_gets_work_until_they_have_read_it,
    a_leader_writes_a_phrase_and_everybody_puts_it_in,
    two_cases_that_may_be_one_are_merged_and_parted_again,
    the_pages_of_a_case_have_one_navigation_with_counts_and_what_is_new,
);
