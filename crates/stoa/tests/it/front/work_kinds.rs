//! Work that comes from a case and is in the queue beside it: who sees it, where it links to, when it ends; and the
//! stream that notifies an open page of it.

use std::time::Duration;

use axum::body::{Body, BodyDataStream};
use axum::http::{Request, StatusCode, header};
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases::{decision, officers};
use domain::desk;
use domain::desk::ClaimResult;
use domain::letters;
use domain::work_items::{Item, Kind, View};
use futures_util::StreamExt;
use serde_json::json;
use stoa::slices;
use tower::ServiceExt;

use super::case_life::officer;
use super::cases::{gas_rebate, known};
use super::casework::does;
use super::decisions::{draft, licence, open, save};
use super::desk::{queue_of, staff, view};
use super::{Browser, Town};

/// The items of one kind in an officer's view.
async fn stands(town: &Town, who: &str, shown: View, kind: Kind) -> anyhow::Result<Vec<Item>> {
    let all = queue_of(town, who, &view(shown)).await?;
    Ok(all.into_iter().filter(|item| item.kind() == kind).collect())
}

async fn a_second_officer_is_asked_in_the_queue_of_those_who_may_be_one(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let mut facts = licence();
    facts["medical_condition"] = "true".into();
    facts["licence_taken_away"] = "true".into();
    let case = open(&town, &person, ("driver-licence-renewal", "transport-for-nsw"), facts).await?;
    town.work().await?;
    let (kim, lou) = (officer("Kim Ito", "transport-for-nsw"), officer("Lou Berg", "transport-for-nsw"));
    does!(town, officers::take_up, &kim, &case.id)?;
    let version = save(&town, &kim, &case.id, 0, &draft(&town, "driver-licence-renewal", "refuse")).await?;
    assert!(stands(&town, lou.id(), View::Free, Kind::SecondOfficer).await?.is_empty());
    does!(town, decision::ask_second, &kim, &case.id, version)?;
    let free = stands(&town, lou.id(), View::Free, Kind::SecondOfficer).await?;
    assert_eq!(free.len(), 1, "{free:?}");
    assert_eq!(free[0].link, format!("/desk/cases/{}/decision/second", case.reference));
    assert_eq!((free[0].agency.as_str(), free[0].subject_id.as_str()), ("transport-for-nsw", case.id.as_str()));
    // The author is not the second officer, and neither is another agency.
    assert!(stands(&town, kim.id(), View::Free, Kind::SecondOfficer).await?.is_empty());
    assert_eq!(does!(town, desk::claim, &kim, &free[0].id).map(drop), Err("case-second-is-first"));
    let owen = staff(&town, "owen").await?;
    assert!(stands(&town, owen.id(), View::All, Kind::SecondOfficer).await?.is_empty());
    assert!(matches!(does!(town, desk::claim, &lou, &free[0].id), Ok(ClaimResult::Yes(_))));
    assert_eq!(stands(&town, lou.id(), View::Mine, Kind::SecondOfficer).await?.len(), 1);
    does!(town, decision::answer_second, &lou, &case.id, (version, true, ""))?;
    assert!(stands(&town, lou.id(), View::All, Kind::SecondOfficer).await?.is_empty(), "it is done");
    Ok(())
}

async fn a_notice_against_somebody_waits_with_its_day_and_its_case(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let facts = json!({
        "nsw_resident": "true", "receives_family_tax_benefit": "false", "energy_account_holder": "true",
        "energy_connection": "retail", "holds_concession_card": "false",
    });
    let case = open(&town, &person, ("family-energy-rebate", "energy-nsw"), facts).await?;
    let bao = officer("Bao Tran", "energy-nsw");
    assert!(matches!(does!(town, desk::claim, &bao, &case.id), Ok(ClaimResult::Yes(_))));
    save(&town, &bao, &case.id, 0, &draft(&town, "family-energy-rebate", "refuse")).await?;
    does!(town, decision::send_notice, &bao, &case.id, "Call us.")?;
    let waiting = stands(&town, bao.id(), View::Waiting, Kind::AdverseNotice).await?;
    assert_eq!(waiting.len(), 1, "{waiting:?}");
    assert_eq!(waiting[0].waits_until(), Some(jiff::civil::date(2026, 7, 20)));
    assert_eq!(waiting[0].link, format!("/desk/cases/{}/decision", case.reference));
    assert_eq!(waiting[0].holder.as_deref(), Some(bao.id()), "whoever has the case has what belongs to it");
    // After the deadline it is somebody's turn again, and with the decision it ends.
    town.time.advance(15 * 24 * 60 * 60 * 1_000);
    town.work().await?;
    assert_eq!(stands(&town, bao.id(), View::Mine, Kind::AdverseNotice).await?.len(), 1);
    does!(town, decision::make, &bao, &case.id, 1)?;
    assert!(stands(&town, bao.id(), View::All, Kind::AdverseNotice).await?.is_empty());
    Ok(())
}

async fn a_letter_without_an_address_is_work_until_it_is_posted(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut ana) = known(&town, "Ana Silva").await?;
    ana.open("/account/preferences").await?;
    ana.send("/account/preferences", &[("name", "Ana Silva"), ("language", "en")]).await?;
    ana.hear(&[("must", "post"), ("reminders", "post")]).await?;
    let case = gas_rebate(&town, &person).await?;
    let bao = officer("Bao Tran", "energy-nsw");
    does!(town, officers::ask_for_information, &bao, &case.id, ("Your bill", jiff::civil::date(2026, 7, 20)))?;
    town.work().await?;
    let turns = async || -> anyhow::Result<Vec<(String, String)>> {
        let all = stands(&town, bao.id(), View::All, Kind::Letter).await?;
        Ok(all.into_iter().map(|item| (item.turn, item.link)).collect())
    };
    let there = |state: &str| format!("/desk/letters?state={state}");
    assert_eq!(turns().await?, [("letter-needs-address".to_owned(), there("needs-address"))]);
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT id FROM letters WHERE case_id = $1 AND state = 'needs-address'";
    let letter: String = tx.fetch_one(sql, args![case.id]).await?;
    tx.rollback().await?;
    does!(town, letters::address, &bao, &letter, ("Ana Silva", "12 Banksia Street\nDubbo NSW 2830"))?;
    town.work().await?;
    assert_eq!(turns().await?, [("letter-to-post".to_owned(), there("to-post"))]);
    assert_eq!(town.officer("peter").await?.open(&there("to-post")).await?.status, StatusCode::OK);
    does!(town, letters::posted, &bao, &letter)?;
    assert!(turns().await?.is_empty());
    Ok(())
}

async fn a_step_of_another_agency_is_done_on_a_page_of_its_own(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let facts = json!({"date_of_birth": "1990-02-03"});
    let of = ("working-with-children-check", "office-of-childrens-guardian");
    let case = open(&town, &person, of, facts).await?;
    town.work().await?;
    // An officer of that agency whom no mandate gives the case itself.
    let ida = town.hire("ida", "Ida Berg", "service-nsw", &[]).await?;
    let free = stands(&town, ida.id(), View::Free, Kind::Step).await?;
    assert_eq!(free.len(), 1, "{free:?}");
    assert!(free[0].link.starts_with("/desk/steps/"), "{}", free[0].link);
    let mut desk = town.browser();
    desk.open("/desk/sign-in").await?;
    desk.send("/desk/sign-in", &[("email", "ida@service-nsw.example.org"), ("password", "gumtree")]).await?;
    let there = desk.open("/desk").await?.address_like("/desk/steps/").ok_or("no link in the queue")?;
    let page = desk.open(&there).await?;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        !page.html.contains("1990") && !page.html.contains("Ana Silva"),
        "what it is, and nothing else of the case"
    );
    assert_eq!(desk.open(&format!("/desk/cases/{}", case.reference)).await?.status, StatusCode::FORBIDDEN);
    // For that agency alone.
    let mut peter = town.officer("peter").await?;
    assert_eq!(peter.open(&there).await?.status, StatusCode::FORBIDDEN);
    desk.open(&there).await?;
    assert_eq!(
        desk.send(&there, &[("ending", "skipped"), ("reason", " ")]).await?.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    desk.send(&there, &[("ending", "done")]).await?;
    assert!(desk.page.status.is_success() && desk.page.address == "/desk", "{}", desk.page.text());
    assert!(stands(&town, ida.id(), View::All, Kind::Step).await?.is_empty());
    let mut tx = town.app.db.begin().await?;
    let sql = "SELECT state, ended_by FROM case_tasks WHERE case_id = $1 AND name = 'prove-identity'";
    let (state, by): (String, Option<String>) = tx.fetch_one(sql, args![case.id]).await?;
    assert_eq!((state.as_str(), by.is_some_and(|by| by.contains("ida") || by.contains("Ida"))), ("done", true));
    Ok(())
}

/// The desk's stream, as it arrives.
pub(super) async fn listen(town: &Town, browser: &Browser, address: &str) -> anyhow::Result<BodyDataStream> {
    let cookies: Vec<String> = browser.cookies.iter().map(|(key, value)| format!("{key}={value}")).collect();
    let request = Request::get(address).header(header::COOKIE, cookies.join("; ")).body(Body::empty())?;
    let response = slices::router(town.app.clone()).oneshot(request).await?;
    anyhow::ensure!(response.status() == StatusCode::OK, "{}", response.status());
    Ok(response.into_body().into_data_stream())
}

/// The next message; `None` when the stream has ended.
pub(super) async fn next(stream: &mut BodyDataStream) -> anyhow::Result<Option<String>> {
    let piece = tokio::time::timeout(Duration::from_secs(60), stream.next()).await?;
    Ok(piece.transpose()?.map(|piece| String::from_utf8_lossy(&piece).into_owned()))
}

async fn the_stream_of_an_officer_ends_when_they_are_deactivated(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = gas_rebate(&town, &person).await?;
    let peter = staff(&town, "peter").await?;
    let (browser, mut anton) = (town.officer("peter").await?, town.officer("anton").await?);
    let mut queue = listen(&town, &browser, "/desk/stream").await?;
    let mut item = listen(&town, &browser, &format!("/desk/items/{}/stream", case.id)).await?;
    for stream in [&mut queue, &mut item] {
        let first = next(stream).await?.ok_or("nothing came")?;
        assert!(first.contains("event: changed"), "{first}");
    }
    anton.open(&format!("/desk/officers/{}", peter.id())).await?;
    anton.send(&format!("/desk/officers/{}/deactivation", peter.id()), &[]).await?;
    assert_eq!(anton.page.status, StatusCode::OK);
    for stream in [&mut queue, &mut item] {
        let last = next(stream).await?.ok_or("it does not say that it is over")?;
        assert!(last.contains("event: over"), "{last}");
        assert_eq!(next(stream).await?, None);
    }
    assert!(listen(&town, &browser, "/desk/stream").await.is_err(), "nor does it begin again");
    Ok(())
}

db::on_both!(
    a_second_officer_is_asked_in_the_queue_of_those_who_may_be_one,
    a_notice_against_somebody_waits_with_its_day_and_its_case,
    a_letter_without_an_address_is_work_until_it_is_posted,
    a_step_of_another_agency_is_done_on_a_page_of_its_own,
    the_stream_of_an_officer_ends_when_they_are_deactivated,
);
