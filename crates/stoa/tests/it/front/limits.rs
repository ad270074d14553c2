//! Limits that depend on the case, the part of a fee that goes back for each day over, and reviews counted from what the
//! law says.

use catalogue::Catalogue;
use catalogue::service::{RefundShare, Remedy};
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases::{self, Deciding, OpenedCase, charter, officers};
use rules::Decimal;
use serde_json::{Value, json};

use super::Town;
use super::applications::paying::up_to_the_fee;
use super::cases::{case_of, known};
use super::charter::{all, events, look, until};
use super::town::SUITES;

macro_rules! does {
    ($town:expr, $action:path, $actor:expr, $case:expr $(, $more:expr)*) => {{
        let mut tx = $town.app.db.begin().await?;
        match $action(&mut tx, &$town.app, $actor, $case $(, $more)*).await {
            Ok(done) => { tx.commit().await?; done }
            Err(problem) => return Err(problem.kind.into()),
        }
    }};
}

/// New South Wales and its suites, with a part of one manifest in other words.
fn with(service: &str, old: &str, new: &str) -> anyhow::Result<Catalogue> {
    let mut files = stoa::files::load_checked(SUITES.as_ref())?.files;
    let ending = format!("/{service}/service.yaml");
    let file = files.iter_mut().find(|file| file.path.ends_with(&ending));
    let file = file.ok_or_else(|| anyhow::anyhow!("no manifest of {service}"))?;
    anyhow::ensure!(file.text.matches(old).count() == 1, "{old} stands there {} times", file.text.matches(old).count());
    file.text = file.text.replace(old, new);
    let catalogue = Catalogue::load(files);
    anyhow::ensure!(catalogue.problems.errors() == 0, "{:?}", catalogue.problems.lines(&catalogue.files));
    Ok(catalogue)
}

async fn silence_means_nothing_while_it_is_not_known_when_the_time_is_over(db: TestDb) -> Tested {
    let limits = "limit: [{ when: paintball_relevant_conviction, is: 60 days }, { is: 28 days }]";
    let catalogue = with("paintball-marker-permit", "limit: 28 days", limits)?;
    let town = Town::of(&db, true, catalogue, 7).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = case_of(&town, &person, "paintball-marker-permit").await?;
    let names = async || -> anyhow::Result<Vec<String>> {
        let remedied = events(&town, &case.id, "cases.remedied").await?;
        Ok(remedied.iter().filter_map(|data| data["remedy"].as_str().map(str::to_owned)).collect())
    };
    until(&town, 100, 0).await?;
    assert_eq!(names().await?, ["apologise", "escalate"], "nothing is deemed");
    let text = look(&town, &mut ana, &person, &case).await?;
    assert!(text.contains("The law has a last day too. It depends on:"), "{text}");
    assert!(!text.contains("counts this as refused"), "{text}");
    // Once the answer is there, so is the day: 28 days after 6 July.
    let mut tx = db.begin().await?;
    let facts = json!({"nsw_resident": "true", "paintball_relevant_conviction": "false"});
    tx.execute("UPDATE cases SET facts = $2 WHERE id = $1", args![case.id, facts]).await?;
    tx.commit().await?;
    let mut tx = db.begin().await?;
    charter::look_now(&mut tx, &town.app, &case.id).await.map_err(|problem| problem.kind)?;
    tx.commit().await?;
    assert_eq!(names().await?[2..], ["deemed-refused", "tell"]);
    let limit: Vec<Option<String>> =
        all(&town, "SELECT limit_due FROM case_promises WHERE case_id = $1 AND promise = 'decide'", &case.id).await?;
    assert_eq!(limit, [Some("2026-08-03".to_owned())]);
    Ok(())
}

async fn a_part_of_the_fee_goes_back_for_each_working_day_over(db: TestDb) -> Tested {
    let mut catalogue = stoa::files::load_checked(SUITES.as_ref())?;
    let permit = catalogue.services.iter_mut().find(|service| service.id == "paintball-marker-permit");
    let permit = permit.ok_or("no permit")?;
    permit.conflicts = None;
    let decide = permit.charter.iter_mut().find(|promise| promise.id == "decide");
    let share = RefundShare { percent: Decimal::ONE, working_days: true, most: Decimal::from(50) };
    decide.ok_or("no promise")?.if_missed = vec![Remedy::RefundShare(share)];
    let town = Town::of(&db, true, catalogue, 7).await?;
    let mut ana = town.citizen("ana").await?;
    let mine = up_to_the_fee(&town, &mut ana).await?;
    ana.send(&format!("{mine}/payment"), &[]).await?;
    let paying = ana.page.address.clone();
    ana.send(&paying, &[("decision", "pay")]).await?;
    let mut tx = db.begin().await?;
    let (id, reference, person): (String, String, String) =
        tx.fetch_one("SELECT id, reference, person_id FROM cases", args![]).await?;
    let agency: String = tx.fetch_one("SELECT agency FROM cases", args![]).await?;
    tx.rollback().await?;
    let payment = paying.trim_start_matches("/pretend-pay/").to_owned();
    // Due on Monday 20 July; Friday 31 July is the ninth working day after it.
    until(&town, 25, 0).await?;
    assert_eq!(town.app.payments.get(&payment).await?.refunded, 0, "it is still late");
    let lena = town.hire("lena", "Lena Frost", &agency, &[]).await?;
    does!(town, officers::take_up, &lena, &id);
    let service = town.app.catalogue.service("paintball-marker-permit").ok_or("no permit")?;
    let texts: Vec<String> = service.duties.iter().map(|duty| format!("We looked at {}.", duty.id)).collect();
    let reasons = service.duties.iter().zip(&texts).map(|(duty, text)| (duty.id.as_str(), text.as_str())).collect();
    let outcome = service.case.outcomes.first().ok_or("no outcome")?;
    let decided = Deciding { outcome, summary: "You get it.", reasons };
    does!(town, cases::decide, &lena, &id, &decided);
    town.work().await?;
    // Nine percent of $112.50 are $10.125.
    assert_eq!(town.app.payments.get(&payment).await?.refunded, 1_013);
    let text = look(&town, &mut ana, &person, &OpenedCase { id, reference }).await?;
    assert!(text.contains("You got $10.13 of your fee back: 9 % for 9 days."), "{text}");
    Ok(())
}

/// A case of the review of a fine with these facts, confirmed on Monday 6 July, as its page says it.
async fn confirmed(db: &TestDb, facts: &str) -> anyhow::Result<String> {
    let town = Town::of(db, true, stoa::files::load_checked(SUITES.as_ref())?, 7).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = case_of(&town, &person, "fine-review").await?;
    let mut tx = db.begin().await?;
    let facts: Value = serde_json::from_str(facts)?;
    tx.execute("UPDATE cases SET facts = $2, agency = 'revenue-nsw' WHERE id = $1", args![case.id, facts]).await?;
    tx.execute("UPDATE cases SET state = 'decided-refused' WHERE id = $1", args![case.id]).await?;
    let sql = "INSERT INTO case_decisions (case_id, outcome, goes_against, summary, reasons, decided_by, agency,
        decided_at) VALUES ($1, 'confirm', $2, 'It stays.', '[]', 'officer', 'revenue-nsw', $3)";
    tx.execute(sql, args![case.id, true, town.app.world.now()]).await?;
    tx.commit().await?;
    look(&town, &mut ana, &person, &case).await
}

async fn the_time_to_go_to_court_is_counted_from_the_fine_and_never_invented(db: TestDb) -> Tested {
    // 90 days after 1 June 2026 are Sunday 30 August; Monday is in time.
    let paid = r#"{"fine_paid_in_full": "true", "fine_date": "2026-06-01"}"#;
    let text = confirmed(&db, paid).await?;
    assert!(text.contains("31 August 2026"), "{text}");
    Ok(())
}

async fn who_has_not_paid_reads_the_words_of_the_law(db: TestDb) -> Tested {
    let text = confirmed(&db, r#"{"fine_paid_in_full": "false", "fine_date": "2026-06-01"}"#).await?;
    assert!(text.contains("Choose court by the due date on the reminder notice"), "{text}");
    assert!(!text.contains("31 August 2026"), "{text}");
    Ok(())
}

async fn what_is_not_known_is_said_to_be_open(db: TestDb) -> Tested {
    let text = confirmed(&db, r#"{"fine_date": "2026-06-01"}"#).await?;
    for words in ["Until when you can ask depends on:", "Until 31 August 2026.", "Choose court by the due date"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    Ok(())
}

async fn a_promise_begins_when_it_applies(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = case_of(&town, &person, "mobility-parking-scheme").await?;
    until(&town, 40, 0).await?;
    let missed = events(&town, &case.id, "cases.promise_missed").await?;
    let is_visit = |data: &Value| data["promise"] == "come-to-you-if-you-cannot-come";
    assert!(!missed.iter().any(is_visit), "{missed:?}");
    let text = look(&town, &mut ana, &person, &case).await?;
    assert!(text.contains("Not yet. Once it applies: within 10 working days"), "{text}");
    let mut simon = town.officer("simon").await?;
    let there = format!("/desk/cases/{}/promises", case.reference);
    assert!(simon.open(&there).await?.has("Its time has not begun"), "{}", simon.page.text());
    let act = |act| [("act", act), ("promise", "come-to-you-if-you-cannot-come"), ("why", "You came to us.")];
    // Saturday 15 August 2026 and ten working days.
    assert!(simon.send(&there, &act("begin")).await?.has("by 28 August 2026"), "{}", simon.page.text());
    simon.send(&there, &act("waive")).await?;
    until(&town, 80, 0).await?;
    assert!(!events(&town, &case.id, "cases.promise_missed").await?.iter().any(is_visit));
    assert!(look(&town, &mut ana, &person, &case).await?.contains("Does not apply here: You came to us."));
    Ok(())
}

db::on_both!(
    a_promise_begins_when_it_applies,
    silence_means_nothing_while_it_is_not_known_when_the_time_is_over,
    a_part_of_the_fee_goes_back_for_each_working_day_over,
    the_time_to_go_to_court_is_counted_from_the_fine_and_never_invented,
    who_has_not_paid_reads_the_words_of_the_law,
    what_is_not_known_is_said_to_be_open,
);
