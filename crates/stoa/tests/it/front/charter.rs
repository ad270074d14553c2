//! Promises and their clocks: they are stopped, resumed and missed, and remedies run automatically, once.

use catalogue::service::Remedy;
use db::jobs::{self, NewJob};
use db::testing::{TestDb, Tested};
use db::{FromRow, args};
use domain::cases::{self, Deciding, OpenedCase, charter, officers};
use domain::events::Thing;
use domain::trust::Actor;
use jiff::civil::date;
use serde_json::{Value, json};

use super::applications::paying::up_to_the_fee;
use super::case_life::officer;
use super::cases::{case_of, known, sign_in};
use super::{Browser, Town};

const HOUR: i64 = 60 * 60 * 1_000;
const DAY: i64 = 24 * HOUR;

/// An officer's act, in its own transaction.
macro_rules! does {
    ($town:expr, $action:path, $actor:expr, $case:expr $(, $more:expr)*) => {{
        let mut tx = $town.app.db.begin().await?;
        match $action(&mut tx, &$town.app, $actor, $case $(, $more)*).await {
            Ok(done) => { tx.commit().await?; done }
            Err(problem) => return Err(problem.kind.into()),
        }
    }};
}

fn deciding(outcome: &str) -> Deciding<'_> {
    let reasons = vec![
        ("hardship", "The power stays on either way."),
        ("other-rebates", "We named the rebate for gas."),
        ("clauses", "Each clause is met."),
        ("families-warm", "The home stays warm."),
        ("one-per-household", "Nobody else had it here."),
    ];
    Deciding { outcome, summary: "You get it.", reasons }
}

/// Advances to a number of days and hours after Monday 6 July 2026, ten in the morning, and runs the jobs that are due.
pub(super) async fn until(town: &Town, days: i64, hours: i64) -> anyhow::Result<()> {
    let start = 1_783_296_000_000;
    town.time.advance(start + days * DAY + hours * HOUR - town.app.world.now());
    town.work().await?;
    Ok(())
}

/// The data of all events of a kind in a case.
pub(super) async fn events(town: &Town, case: &str, kind: &str) -> anyhow::Result<Vec<Value>> {
    let mut tx = town.app.db.begin().await?;
    let all = domain::events::timeline(&mut tx, Thing::Case, case).await?;
    tx.rollback().await?;
    Ok(all.into_iter().filter(|one| one.event.kind() == kind).map(|one| one.event.data()).collect())
}

pub(super) async fn all<T: FromRow>(town: &Town, sql: &'static str, case: &str) -> anyhow::Result<Vec<T>> {
    let mut tx = town.app.db.begin().await?;
    let rows = tx.fetch_all(sql, args![case]).await?;
    tx.rollback().await?;
    Ok(rows)
}

pub(super) async fn look(town: &Town, browser: &mut Browser, who: &str, case: &OpenedCase) -> anyhow::Result<String> {
    sign_in(town, browser, who).await?;
    Ok(browser.open(&format!("/cases/{}", case.reference)).await?.text())
}

/// The Family Energy Rebate, asked about on 8 July and answered on 22 July.
async fn asked_and_answered(town: &Town) -> anyhow::Result<(String, Browser, OpenedCase, Actor)> {
    let (person, mut ana) = known(town, "Ana Silva").await?;
    let case = case_of(town, &person, "family-energy-rebate").await?;
    let peter = officer("Peter Lund", "energy-nsw");
    let ask = ("Send us your last bill.", date(2026, 7, 24));
    let failed = |problem: domain::refusal::Refusal| anyhow::anyhow!("{}", problem.kind);
    let mut tx = town.app.db.begin().await?;
    officers::take_up(&mut tx, &town.app, &peter, &case.id).await.map_err(failed)?;
    tx.commit().await?;
    until(town, 2, 0).await?;
    let mut tx = town.app.db.begin().await?;
    let request = officers::ask_for_information(&mut tx, &town.app, &peter, &case.id, ask).await.map_err(failed)?;
    tx.commit().await?;
    let text = look(town, &mut ana, &person, &case).await?;
    assert!(text.contains("Since 8 July 2026 the days do not count"), "{text}");
    until(town, 16, 0).await?;
    sign_in(town, &mut ana, &person).await?;
    let there = format!("/cases/{}/requests/{request}", case.reference);
    ana.open(&there).await?;
    ana.upload(&there, &[("answer", "Here it is")], &[]).await?;
    Ok((person, ana, case, peter))
}

async fn a_late_decision_triggers_what_was_promised_for_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana, case, peter) = asked_and_answered(&town).await?;
    // Ten working days were lost: 27 July becomes 10 August, and the limit of 31 August 14 September.
    let text = look(&town, &mut ana, &person, &case).await?;
    for words in [
        "Give you a decision by 10 August 2026 (the law allows until 14 September 2026)",
        "From 8 July 2026 to 22 July 2026 the days did not count",
        "The clock was stopped",
        "The days count again after 22 July 2026",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    until(&town, 29, 0).await?;
    assert_eq!(events(&town, &case.id, "cases.promise_warning").await?, Vec::<Value>::new());
    // Three working days before the end, a fifth of fifteen.
    until(&town, 30, 0).await?;
    let warned = events(&town, &case.id, "cases.promise_warning").await?;
    assert_eq!(warned, [json!({"promise": "decide", "due": "2026-08-10", "of": "norm", "left": 3})]);
    // The last minute of the last day.
    until(&town, 35, 13).await?;
    assert_eq!(events(&town, &case.id, "cases.promise_missed").await?, Vec::<Value>::new());
    until(&town, 35, 14).await?;
    let missed = events(&town, &case.id, "cases.promise_missed").await?;
    let remedies = json!(["apologise", "escalate"]);
    assert_eq!(missed, [json!({"promise": "decide", "due": "2026-08-10", "of": "norm", "remedies": remedies})]);

    // Refreshing again, and once more, changes nothing.
    for again in ["once", "twice"] {
        let mut tx = db.begin().await?;
        let job = NewJob::new("cases.look", json!({"case": case.id})).unique(again);
        jobs::enqueue(&mut tx, job, town.app.world.now(), town.app.world.chance()).await?;
        tx.commit().await?;
        assert!(town.work().await? > 0);
    }
    assert_eq!(events(&town, &case.id, "cases.promise_missed").await?.len(), 1);
    assert_eq!(events(&town, &case.id, "cases.remedied").await?.len(), 2);
    let bodies: Vec<String> = all(&town, "SELECT body FROM case_messages WHERE case_id = $1", &case.id).await?;
    let [apology] = bodies.as_slice() else { return Err(format!("{} messages", bodies.len()).into()) };
    let expected = "We promised you: Give you a decision, by 10 August 2026.\n\
        We did not keep this promise. We are sorry.\n\
        It is put to the team leader.\n\
        NSW Department of Climate Change, Energy, the Environment and Water goes on working on it, and somebody will \
        write to you here why it was late.";
    assert_eq!(apology, expected);
    let sql = "SELECT what || ' ' || whom FROM case_escalations WHERE case_id = $1 AND closed_at IS NULL ORDER BY what";
    assert_eq!(all::<String>(&town, sql, &case.id).await?, ["explain ", "take-on team-leader"]);
    let mails = town.app.mailer.kept_for("ana-silva@example.org");
    assert!(mails.last().is_some_and(|mail| mail.subject.starts_with("News about your case")), "{mails:?}");

    let text = look(&town, &mut ana, &person, &case).await?;
    for words in [
        "We did not keep this promise in time: “Give you a decision”",
        "We said sorry, and somebody writes to you why it was late.",
        "It was put to the team leader.",
        "by 10 August 2026 (the law allows until 14 September 2026) Late Proposed: not yet confirmed by the agency.",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    until(&town, 37, 0).await?;
    does!(town, cases::decide, &peter, &case.id, &deciding("grant"));
    let text = look(&town, &mut ana, &person, &case).await?;
    assert!(
        text.contains("Give you a decision by 10 August 2026 Done late Proposed: not yet confirmed by the agency."),
        "{text}"
    );
    // The limit was kept, and nothing more follows.
    until(&town, 90, 0).await?;
    assert_eq!(events(&town, &case.id, "cases.promise_missed").await?.len(), 1);
    Ok(())
}

async fn a_clock_goes_on_after_the_day_for_the_answer_however_late_the_job_runs(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = case_of(&town, &person, "family-energy-rebate").await?;
    let peter = officer("Peter Lund", "energy-nsw");
    does!(town, officers::take_up, &peter, &case.id);
    until(&town, 2, 0).await?;
    does!(town, officers::ask_for_information, &peter, &case.id, ("Your bill, please.", date(2026, 7, 20)));
    until(&town, 14, 0).await?;
    let text = look(&town, &mut ana, &person, &case).await?;
    assert!(text.contains("Since 8 July 2026 the days do not count"), "{text}");
    // No worker runs for 24 days after the day on which the answer was due.
    town.time.advance(24 * DAY);
    let text = look(&town, &mut ana, &person, &case).await?;
    assert!(text.contains("From 8 July 2026 to 20 July 2026 the days did not count"), "{text}");
    town.work().await?;
    let stops: Vec<i64> = all(&town, "SELECT to_at FROM case_stops WHERE case_id = $1", &case.id).await?;
    assert_eq!(stops.iter().map(|to| town.app.day_of(*to)).collect::<Vec<_>>(), [date(2026, 7, 20)]);
    assert_eq!(events(&town, &case.id, "cases.clock_started").await?, [json!({"from": "2026-07-20"})]);
    // 27 July and the eight working days after 8 July, up to 20 July.
    let ends = "SELECT due FROM case_promises WHERE case_id = $1 AND promise = 'decide'";
    assert_eq!(all::<String>(&town, ends, &case.id).await?, ["2026-08-06"]);
    let sql = "SELECT missed_at FROM case_promises WHERE case_id = $1 AND promise = 'decide'";
    let missed: Vec<i64> = all(&town, sql, &case.id).await?;
    assert_eq!(missed.iter().map(|at| town.app.day_of(*at)).collect::<Vec<_>>(), [date(2026, 8, 7)]);
    // The remedy has its deadline from the day of the breach, and is addressed to the agency responsible for the case.
    let sql = "SELECT agency || ' ' || due || ' ' || promised || ' ' || what FROM case_escalations WHERE case_id = $1
        ORDER BY what";
    let follows = ["energy-nsw 2026-08-11 2026-08-06 explain", "energy-nsw 2026-08-11 2026-08-06 take-on"];
    assert_eq!(all::<String>(&town, sql, &case.id).await?, follows);
    // Continuing with what is there changes no deadline any more.
    does!(town, officers::go_on, &peter, &case.id);
    assert_eq!(all::<String>(&town, ends, &case.id).await?, ["2026-08-06"]);
    Ok(())
}

/// The catalogue with one more promise of the Family Energy Rebate, which no event can show as kept.
fn with_a_call() -> anyhow::Result<catalogue::Catalogue> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogues/nsw");
    let mut catalogue = stoa::files::load_checked(folder.as_ref())?;
    let rebate = catalogue.services.iter_mut().find(|service| service.id == "family-energy-rebate");
    let charter = &mut rebate.ok_or_else(|| anyhow::anyhow!("no rebate"))?.charter;
    let mut call = charter.first().cloned().ok_or_else(|| anyhow::anyhow!("no promise"))?;
    call.id = "call-you".to_owned();
    call.kept_by = Vec::new();
    call.within = catalogue::Within::parse("5 working days").ok_or_else(|| anyhow::anyhow!("no time"))?;
    charter.push(call);
    Ok(catalogue)
}

/// The published counts of one promise: in time by events, in time by records, late.
async fn published(town: &Town, promise: &str) -> anyhow::Result<Option<[Option<i64>; 3]>> {
    let mut tx = town.app.db.begin().await?;
    let rates = charter::rates(&mut tx, date(2026, 7, 1), date(2026, 12, 31)).await?;
    tx.rollback().await?;
    let rate = rates.iter().find(|rate| rate.promise == promise);
    Ok(rate.map(|rate| [rate.kept.shown(), rate.recorded.shown(), rate.late.shown()]))
}

async fn no_click_keeps_a_promise_and_what_is_recorded_counts_apart(db: TestDb) -> Tested {
    let town = Town::of(&db, true, with_a_call()?, 7).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let mut peter = town.officer("peter").await?;
    let mut cases = Vec::new();
    for _ in 0..6 {
        cases.push(case_of(&town, &person, "family-energy-rebate").await?);
    }
    let act = |promise: &'static str| {
        [("promise", promise), ("day", "2026-07-06"), ("means", "call"), ("proof", "Spoke to Ana at noon.")]
    };
    // Six attempts on cases that nobody has taken up: the old button, and records of what events show or nobody did.
    for case in &cases {
        let there = format!("/desk/cases/{}/promises", case.reference);
        assert!(!peter.open(&there).await?.html.contains("value=\"record\""), "{}", peter.page.text());
        for (name, promise) in [("keep", "decide"), ("record", "decide"), ("keep", "call-you"), ("record", "call-you")]
        {
            peter.open(&there).await?;
            let page = peter.send(&there, &[&[("act", name)][..], &act(promise)].concat()).await?;
            assert!(page.status.is_client_error(), "{name} {promise}: {}", page.status);
        }
    }
    assert_eq!(published(&town, "decide").await?, Some([Some(0), Some(0), Some(0)]));
    assert_eq!(published(&town, "call-you").await?, Some([Some(0), Some(0), Some(0)]));

    for case in &cases {
        does!(town, officers::take_up, &officer("Peter Lund", "energy-nsw"), &case.id);
        let there = format!("/desk/cases/{}/promises", case.reference);
        peter.open(&there).await?;
        let record = [&[("act", "record")][..], &act("decide")].concat();
        assert_eq!(peter.send(&there, &record).await?.status, axum::http::StatusCode::CONFLICT, "events keep it");
        peter.open(&there).await?;
        let bare = [("act", "record"), ("promise", "call-you"), ("day", "2026-07-07"), ("means", ""), ("proof", " ")];
        let page = peter.send(&there, &bare).await?;
        for words in ["Choose the day on which it was done", "Choose the means", "Write what shows it"] {
            assert!(page.has(words), "{words}: {}", page.text());
        }
        let page = peter.send(&there, &[&[("act", "record")][..], &act("call-you")].concat()).await?;
        assert!(page.has("Recorded by Peter Lund") && page.has("Spoke to Ana at noon."), "{}", page.text());
        assert!(!page.html.contains("value=\"correct\""), "an officer does not correct: {}", page.text());
    }
    assert_eq!(published(&town, "call-you").await?, Some([Some(0), Some(6), Some(0)]));
    let first = cases.first().ok_or("no case")?;
    let text = look(&town, &mut ana, &person, first).await?;
    assert!(
        text.contains("was done on 6 July 2026, by telephone") && text.contains("Recorded by Peter Lund"),
        "{text}"
    );

    // Only a leader of the agency corrects it, with a reason that the person reads; then it was not kept.
    let record: Vec<String> = all(&town, "SELECT id FROM case_records WHERE case_id = $1", &first.id).await?;
    let record = record.first().ok_or("no record")?;
    let there = format!("/desk/cases/{}/promises", first.reference);
    peter.open(&there).await?;
    let correct = [("act", "correct"), ("record", record.as_str()), ("why", "The number was somebody else's.")];
    assert_eq!(peter.send(&there, &correct).await?.status, axum::http::StatusCode::FORBIDDEN);
    let mut anton = town.officer("anton").await?;
    anton.open(&there).await?;
    let page = anton.send(&there, &[("act", "correct"), ("record", record.as_str()), ("why", " ")]).await?;
    assert!(page.has("Write what the person should read"), "{}", page.text());
    let page = anton.send(&there, &correct).await?;
    assert!(page.has("Corrected by Anton Berg") && page.has("Running"), "{}", page.text());
    assert_eq!(published(&town, "call-you").await?, Some([Some(0), Some(5), Some(0)]));
    let text = look(&town, &mut ana, &person, first).await?;
    assert!(text.contains("The number was somebody else's."), "{text}");
    until(&town, 8, 0).await?;
    let missed = events(&town, &first.id, "cases.promise_missed").await?;
    assert_eq!(missed.iter().map(|data| data["promise"].clone()).collect::<Vec<_>>(), [json!("call-you")]);
    Ok(())
}

async fn a_leader_takes_on_what_was_put_to_leaders_and_nobody_is_said_to_before(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = case_of(&town, &person, "family-energy-rebate").await?;
    until(&town, 22, 0).await?;
    let text = look(&town, &mut ana, &person, &case).await?;
    assert!(text.contains("It was put to the team leader.") && !text.contains("took it on"), "{text}");
    let id: Vec<String> =
        all(&town, "SELECT id FROM case_escalations WHERE case_id = $1 AND what = 'take-on'", &case.id).await?;
    let id = id.first().ok_or("no escalation")?.as_str();
    let there = format!("/desk/cases/{}/promises", case.reference);
    let mut peter = town.officer("peter").await?;
    for (act, status) in [("take", 403), ("close", 409)] {
        peter.open(&there).await?;
        let page = peter.send(&there, &[("act", act), ("escalation", id)]).await?;
        assert_eq!(page.status.as_u16(), status, "{act}: {}", page.text());
    }
    let mut anton = town.officer("anton").await?;
    anton.open(&there).await?;
    let page = anton.send(&there, &[("act", "take"), ("escalation", id)]).await?;
    assert!(page.has("Anton Berg has it."), "{}", page.text());
    let text = look(&town, &mut ana, &person, &case).await?;
    assert!(text.contains("Anton Berg took it on on 28 July 2026"), "{text}");
    assert_eq!(events(&town, &case.id, "cases.escalation_taken").await?.len(), 1);
    Ok(())
}

async fn a_decision_after_the_last_day_is_late_even_when_nobody_looked(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = case_of(&town, &person, "family-energy-rebate").await?;
    let peter = officer("Peter Lund", "energy-nsw");
    does!(town, officers::take_up, &peter, &case.id);
    // No worker runs, and the officer decides on 28 July immediately after midnight.
    town.time.advance(21 * DAY + 14 * HOUR);
    does!(town, cases::decide, &peter, &case.id, &deciding("grant"));
    assert_eq!(events(&town, &case.id, "cases.promise_missed").await?.len(), 1);
    assert_eq!(events(&town, &case.id, "cases.remedied").await?.len(), 2);
    let mut tx = db.begin().await?;
    let at: i64 = tx
        .fetch_one("SELECT missed_at FROM case_promises WHERE case_id = $1 AND promise = $2", args![case.id, "decide"])
        .await?;
    tx.rollback().await?;
    assert_eq!(town.app.day_of(at), date(2026, 7, 28));
    Ok(())
}

async fn what_was_kept_and_missed_is_published(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let peter = officer("Peter Lund", "energy-nsw");
    let mut cases = Vec::new();
    for _ in 0..9 {
        let case = case_of(&town, &person, "family-energy-rebate").await?;
        does!(town, officers::take_up, &peter, &case.id);
        cases.push(case);
    }
    until(&town, 10, 0).await?;
    for case in cases.iter().take(6) {
        does!(town, cases::decide, &peter, &case.id, &deciding("grant"));
    }
    let mut tx = db.begin().await?;
    assert!(charter::rates(&mut tx, date(2026, 7, 10), date(2026, 7, 20)).await?.is_empty(), "nothing fell due");
    tx.rollback().await?;
    until(&town, 30, 0).await?;
    let mut tx = db.begin().await?;
    let rates = charter::rates(&mut tx, date(2026, 7, 1), town.app.today()).await?;
    tx.rollback().await?;
    let rows: Vec<_> = rates.iter().map(|rate| (rate.promise.as_str(), rate.kept.shown(), rate.late.shown())).collect();
    // Three were late, which is too few to publish.
    assert_eq!(rows, [("acknowledge", Some(9), Some(0)), ("decide", Some(6), None)]);
    let mut anybody = town.browser();
    let page = anybody.open("/promises").await?;
    assert!(
        page.has("Give you a decision (15 working days) Proposed: not yet confirmed by the agency. 6 0 fewer than 5 0"),
        "{}",
        page.text()
    );
    assert!(
        page.has(
            "Tell you that we have what you sent (1 working day) Proposed: not yet confirmed by the agency. 9 0 0 0"
        ),
        "{}",
        page.text()
    );
    assert!(anybody.open("/").await?.html.contains("href=\"/promises\""), "the footer leads there");
    Ok(())
}

async fn what_the_law_makes_of_silence_waits_for_the_limit(db: TestDb) -> Tested {
    let town = Town::with_suites(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = case_of(&town, &person, "paintball-marker-permit").await?;
    let names = |events: &[Value]| events.iter().map(|data| data["remedy"].clone()).collect::<Vec<_>>();
    // Promised within 14 days, by 20 July; the law allows 28, until 3 August.
    until(&town, 15, 0).await?;
    assert_eq!(names(&events(&town, &case.id, "cases.remedied").await?), ["apologise", "escalate"]);
    let text = look(&town, &mut ana, &person, &case).await?;
    assert!(!text.contains("counts this as refused") && !text.contains("Tribunal to decide now"), "{text}");
    until(&town, 28, 13).await?;
    assert_eq!(events(&town, &case.id, "cases.remedied").await?.len(), 2);
    until(&town, 28, 14).await?;
    assert_eq!(names(&events(&town, &case.id, "cases.remedied").await?)[2..], ["deemed-refused", "tell"]);
    let missed = events(&town, &case.id, "cases.promise_missed").await?;
    assert_eq!(
        missed[1],
        json!({"promise": "decide", "due": "2026-08-03", "of": "limit", "remedies": ["deemed-refused", "tell"]})
    );
    let text = look(&town, &mut ana, &person, &case).await?;
    for words in [
        "The law now counts this as refused, so that you can ask somebody outside. We still go on deciding.",
        "You can go to NSW Civil and Administrative Tribunal now",
        "You can ask the Civil and Administrative Tribunal to decide now.",
        "The time that the law allows ran out",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    Ok(())
}

async fn a_fee_goes_back_by_itself_and_once(db: TestDb) -> Tested {
    let mut catalogue = stoa::files::load_checked(super::town::SUITES.as_ref())?;
    let permit = catalogue.services.iter_mut().find(|service| service.id == "paintball-marker-permit");
    let decide = permit.and_then(|permit| permit.charter.iter_mut().find(|promise| promise.id == "decide"));
    decide.ok_or("no promise")?.if_missed = vec![Remedy::RefundFee, Remedy::GivePriority];
    let town = Town::of(&db, true, catalogue, 7).await?;
    let mut ana = town.citizen("ana").await?;
    let mine = up_to_the_fee(&town, &mut ana).await?;
    ana.send(&format!("{mine}/payment"), &[]).await?;
    let paying = ana.page.address.clone();
    ana.send(&paying, &[("decision", "pay")]).await?;
    let mut tx = db.begin().await?;
    let (id, reference, person): (String, String, String) =
        tx.fetch_one("SELECT id, reference, person_id FROM cases", args![]).await?;
    tx.rollback().await?;
    let payment = paying.trim_start_matches("/pretend-pay/").to_owned();
    until(&town, 14, 13).await?;
    assert_eq!(town.app.payments.get(&payment).await?.refunded, 0);
    until(&town, 14, 14).await?;
    assert_eq!(town.app.payments.get(&payment).await?.refunded, 11_250);
    let told = events(&town, &id, "cases.remedied").await?;
    assert_eq!(told.iter().filter(|data| data["remedy"] == "refund-fee").count(), 1, "{told:?}");
    let priority: Vec<i64> = all(&town, "SELECT priority FROM work_items WHERE id = $1", &id).await?;
    assert_eq!(priority, [1]);
    let mut tx = db.begin().await?;
    let job = NewJob::new("cases.refund", json!({"case": id, "promise": "decide"})).unique("again");
    jobs::enqueue(&mut tx, job, town.app.world.now(), town.app.world.chance()).await?;
    tx.commit().await?;
    town.work().await?;
    assert_eq!(town.app.payments.get(&payment).await?.refunded, 11_250);
    assert_eq!(events(&town, &id, "cases.remedied").await?.len(), told.len());
    let text = look(&town, &mut ana, &person, &OpenedCase { id, reference }).await?;
    assert!(text.contains("You got your fee of $112.50 back.") && text.contains("The fee went back"), "{text}");
    Ok(())
}

async fn a_day_beyond_the_calendar_is_unknown_until_the_calendar_is_longer(db: TestDb) -> Tested {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogues/nsw");
    let mut short = stoa::files::load_checked(folder.as_ref())?;
    for calendar in &mut short.calendars {
        calendar.rest_days.covers.1 = date(2026, 7, 20);
    }
    let town = Town::of(&db, true, short, 7).await?;
    stoa::slices::begin_ticks(&town.app).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = case_of(&town, &person, "family-energy-rebate").await?;
    let text = look(&town, &mut ana, &person, &case).await?;
    assert!(text.contains("Within 15 working days. We cannot say the day yet"), "{text}");
    until(&town, 60, 0).await?;
    assert_eq!(events(&town, &case.id, "cases.promise_missed").await?, Vec::<Value>::new());
    let mut peter = town.officer("peter").await?;
    let page = peter.open(&format!("/desk/cases/{}/promises", case.reference)).await?;
    for words in ["Unknown until the calendar says", "add the holidays of 2026 to"] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    // The table is extended, and the server is restarted.
    let town = Town::of(&db, true, stoa::files::load_checked(folder.as_ref())?, 8).await?;
    stoa::slices::begin_ticks(&town.app).await?;
    until(&town, 1, 0).await?;
    let text = look(&town, &mut town.browser(), &person, &case).await?;
    assert!(text.contains("Give you a decision by 27 July 2026"), "{text}");
    until(&town, 23, 0).await?;
    assert_eq!(events(&town, &case.id, "cases.promise_missed").await?.len(), 1);
    Ok(())
}

async fn officers_stop_extend_and_explain_from_one_page(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = case_of(&town, &person, "family-energy-rebate").await?;
    let mut peter = town.officer("peter").await?;
    let there = format!("/desk/cases/{}/promises", case.reference);
    assert!(!ana.open(&there).await?.has("Give you a decision"), "people do not come here");
    let page = peter.open(&there).await?;
    assert!(page.has("Promised: 15 working days, by 27 July 2026 Running 15 days left"), "{}", page.text());
    assert!(page.has("Limit: 40 working days, by 31 August 2026 Running 40 days left"), "{}", page.text());
    // No button stops a clock. A question to somebody outside is recorded by an officer who has taken the case up.
    let asked = |reason: &'static str, until: &'static str| {
        let act = [("act", "asked"), ("reason", reason), ("day", "2026-07-06"), ("means", "email"), ("proof", "FP-17")];
        [&act[..], &[("until", until)]].concat()
    };
    let reason = "family-payment-not-finalised";
    for act in [vec![("act", "stop"), ("reason", reason)], asked(reason, "2026-07-31")] {
        peter.open(&there).await?;
        assert!(peter.send(&there, &act).await?.status.is_client_error(), "{act:?}");
    }
    assert_eq!(all::<String>(&town, "SELECT id FROM case_stops WHERE case_id = $1", &case.id).await?.len(), 0);
    does!(town, officers::take_up, &officer("Peter Lund", "energy-nsw"), &case.id);
    peter.open(&there).await?;
    let page = peter.send(&there, &asked("information-requested", "2026-07-31")).await?;
    assert!(page.has("The clock does not stop for this"), "nothing was asked: {}", page.text());
    peter.open(&there).await?;
    let page = peter.send(&there, &asked(reason, "2026-07-31")).await?;
    assert!(page.has("Since 6 July 2026 the days do not count") && page.has("Standing still"), "{}", page.text());
    until(&town, 1, 0).await?;
    let stop: Vec<String> = all(&town, "SELECT about FROM case_stops WHERE case_id = $1", &case.id).await?;
    let stop = stop.first().ok_or("no stop")?.clone();
    let mut peter = town.officer("peter").await?;
    peter.open(&there).await?;
    let answered = [("act", "answered"), ("stop", stop.as_str()), ("day", "2026-07-07"), ("means", "letter")];
    let page = peter.send(&there, &[&answered[..], &[("proof", "Letter 12")]].concat()).await?;
    assert!(page.has("by 28 July 2026") && page.has("From 6 July 2026 to 7 July 2026"), "{}", page.text());
    let page = peter.send(&there, &[("act", "extend"), ("to", "soon"), ("why", " ")]).await?;
    assert_eq!(page.status, axum::http::StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Choose a day") && page.has("Write what the person should read"), "{}", page.text());
    assert!(page.html.contains("value=\"soon\""), "what was typed is kept");
    let page = peter.send(&there, &[("act", "extend"), ("to", "2026-08-01"), ("why", "Too early.")]).await?;
    assert!(page.has("There is nothing to extend"), "{}", page.text());
    peter.open(&there).await?;
    let why = "The retailer needs longer.";
    let page = peter.send(&there, &[("act", "extend"), ("to", "2026-09-30"), ("why", why)]).await?;
    assert!(page.has("by 28 July 2026") && page.has("by 30 September 2026"), "only the limit moves: {}", page.text());
    let agreed = [("act", "extend"), ("to", "2026-08-05"), ("why", why), ("agreed", "yes")];
    let how = [("day", "2026-07-07"), ("means", "call"), ("proof", "Call 77 of Ana Silva")];
    let page = peter.send(&there, &[&agreed[..], &how[..]].concat()).await?;
    assert!(page.has("by 5 August 2026") && page.has("by 30 September 2026"), "{}", page.text());
    let text = look(&town, &mut ana, &person, &case).await?;
    assert!(text.contains("More time, until 5 August 2026, for “Give you a decision”: The retailer needs"), "{text}");
    until(&town, 31, 0).await?;
    let mut peter = town.officer("peter").await?;
    let page = peter.open(&there).await?;
    for words in ["1 day late", "Put to the team leader.", "Tell the person why."] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    let explain: Vec<String> =
        all(&town, "SELECT id FROM case_escalations WHERE case_id = $1 AND what = 'explain'", &case.id).await?;
    let close = [("act", "close"), ("escalation", explain[0].as_str()), ("needs_words", "yes")];
    let page = peter.send(&there, &close).await?;
    assert!(page.has("Write what the person should read"), "{}", page.text());
    let words = [&close[..], &[("why", "Your retailer sent the figures only yesterday.")]].concat();
    let page = peter.send(&there, &words).await?;
    assert!(page.has("Done 6 August 2026"), "{}", page.text());
    let page = peter.send(&there, &words).await?;
    assert!(page.has("This was done already"), "{}", page.text());
    let text = look(&town, &mut ana, &person, &case).await?;
    assert_eq!(text.matches("Your retailer sent the figures only yesterday.").count(), 1, "{text}");
    peter.open(&there).await?;
    let page = peter.send(&there, &[("act", "waive"), ("promise", "decide"), ("why", "It was late.")]).await?;
    assert!(page.has("What was missed stays missed"), "{}", page.text());
    let mut owen = town.officer("owen").await?;
    assert!(!owen.open(&there).await?.has("Give you a decision"), "{}", owen.page.text());
    Ok(())
}

async fn a_decision_ends_every_stop(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = case_of(&town, &person, "family-energy-rebate").await?;
    does!(town, officers::take_up, &officer("Peter Lund", "energy-nsw"), &case.id);
    let there = format!("/desk/cases/{}/promises", case.reference);
    let mut peter = town.officer("peter").await?;
    peter.open(&there).await?;
    let asked = [("act", "asked"), ("reason", "family-payment-not-finalised"), ("day", "2026-07-06")];
    let asked = [&asked[..], &[("means", "email"), ("proof", "FP-17"), ("until", "2026-08-31")]].concat();
    assert!(peter.send(&there, &asked).await?.has("Standing still"), "{}", peter.page.text());
    until(&town, 3, 0).await?;
    does!(town, cases::decide, &officer("Peter Lund", "energy-nsw"), &case.id, &deciding("grant"));
    let text = look(&town, &mut ana, &person, &case).await?;
    assert!(text.contains("From 6 July 2026 to 9 July 2026 the days did not count"), "{text}");
    assert!(!text.contains("the days do not count"), "{text}");
    let open: Vec<i64> = all(&town, "SELECT stopped_at FROM cases WHERE id = $1 AND stopped_at > 0", &case.id).await?;
    assert!(open.is_empty());
    Ok(())
}

db::on_both!(
    what_the_law_makes_of_silence_waits_for_the_limit,
    a_fee_goes_back_by_itself_and_once,
    a_day_beyond_the_calendar_is_unknown_until_the_calendar_is_longer,
    officers_stop_extend_and_explain_from_one_page,
    a_late_decision_triggers_what_was_promised_for_it,
    a_clock_goes_on_after_the_day_for_the_answer_however_late_the_job_runs,
    a_decision_ends_every_stop,
    no_click_keeps_a_promise_and_what_is_recorded_counts_apart,
    a_leader_takes_on_what_was_put_to_leaders_and_nobody_is_said_to_before,
    a_decision_after_the_last_day_is_late_even_when_nobody_looked,
    what_was_kept_and_missed_is_published,
);
