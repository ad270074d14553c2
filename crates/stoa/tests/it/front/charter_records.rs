//! Extensions and restarts of the clocks rest on records, which a leader can correct.

use db::testing::{TestDb, Tested};
use domain::cases::officers;

use super::Town;
use super::case_life::officer;
use super::cases::{case_of, known};
use super::casework::does;
use super::charter::{all, look, until};

/// The deadline for the decision of a case, and its latest record.
async fn day_and_record(town: &Town, case: &str) -> anyhow::Result<(String, String)> {
    let sql = "SELECT due FROM case_promises WHERE case_id = $1 AND promise = 'decide'";
    let day: Vec<String> = all(town, sql, case).await?;
    let record: Vec<String> =
        all(town, "SELECT id FROM case_records WHERE case_id = $1 ORDER BY id DESC", case).await?;
    Ok((day.concat(), record.into_iter().next().unwrap_or_default()))
}

async fn more_time_and_a_new_beginning_rest_on_records_that_a_leader_corrects(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    let case = case_of(&town, &person, "family-energy-rebate").await?;
    let taken_up: Result<_, &str> = does!(town, officers::take_up, &officer("Peter Lund", "energy-nsw"), &case.id);
    taken_up?;
    until(&town, 2, 0).await?;
    let (first, _) = day_and_record(&town, &case.id).await?;
    let there = format!("/desk/cases/{}/promises", case.reference);
    let (mut peter, mut anton) = (town.officer("peter").await?, town.officer("anton").await?);
    let how = [("day", "2026-07-08"), ("means", "letter"), ("proof", "Letter 12 of Ana Silva")];
    let why = ("why", "A new application came.");
    for act in [vec![("act", "reset"), why], vec![("act", "extend"), why, ("to", "2026-08-05"), ("agreed", "yes")]] {
        peter.open(&there).await?;
        let page = peter.send(&there, &act).await?;
        assert_eq!(page.status, axum::http::StatusCode::UNPROCESSABLE_ENTITY, "a mere word moved it: {}", page.text());
        let page = peter.send(&there, &[&act[..], &how[..]].concat()).await?;
        assert!(page.has("Letter 12 of Ana Silva") && page.has("Recorded by Peter Lund"), "{}", page.text());
        let (moved, record) = day_and_record(&town, &case.id).await?;
        assert!(moved > first, "{moved} is not later than {first}");
        let text = look(&town, &mut ana, &person, &case).await?;
        assert!(text.contains("8 July 2026, by letter") && text.contains("Recorded by Peter Lund"), "{text}");
        let correct = [("act", "correct"), ("record", record.as_str()), ("why", "The letter was about another case.")];
        assert_eq!(peter.send(&there, &correct).await?.status, axum::http::StatusCode::FORBIDDEN);
        anton.open(&there).await?;
        let page = anton.send(&there, &correct).await?;
        assert!(page.has("Corrected by Anton Berg"), "{}", page.text());
        assert_eq!(day_and_record(&town, &case.id).await?.0, first, "what was recorded by mistake gives no time");
        let text = look(&town, &mut ana, &person, &case).await?;
        assert!(text.contains("The letter was about another case."), "{text}");
    }
    Ok(())
}

db::on_both!(more_time_and_a_new_beginning_rest_on_records_that_a_leader_corrects);
