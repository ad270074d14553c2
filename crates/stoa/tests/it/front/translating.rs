//! Reasons in another language than the person's: a colleague is asked to translate them, finds that in the queue by
//! its language, and what they wrote becomes the draft, with the original kept and their name in the letter.

use axum::http::StatusCode;
use db::args;
use db::testing::{TestDb, Tested};
use domain::cases::decision::{self, model::Draft};
use domain::cases::officers;
use domain::work_items::{Filter, Kind, View};
use serde_json::Value;

use super::Town;
use super::cases::known;
use super::casework::does;
use super::deciding_by_rules::gas;
use super::decisions::{draft, of_the_town, open, save};
use super::desk::{hired, queue_of, staff};

async fn a_colleague_translates_the_reasons_and_the_officer_learns_it(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, mut lan) = known(&town, "Lan Tran").await?;
    let mut tx = db.begin().await?;
    tx.execute("UPDATE people SET language = 'vi' WHERE id = $1", args![person.as_str()]).await?;
    tx.commit().await?;
    let case = open(&town, &person, ("gas-rebate", "energy-nsw"), gas()).await?;
    town.work().await?;
    let peter = of_the_town("peter")?;
    does!(town, officers::take_up, &peter, &case.id).map_err(anyhow::Error::msg)?;
    let mut english = Draft { language: "vi".to_owned(), ..draft(&town, "gas-rebate", "grant") };
    for one in &mut english.considerations {
        one.text = format!("We have looked at this for you, and nothing is against it: {}.", one.question);
    }
    english.summary = "You get the rebate because your card is valid and the bill is in your name.".to_owned();
    let version = save(&town, &peter, &case.id, 0, &english).await?;

    let there = format!("/desk/cases/{}/decision", case.reference);
    let mut desk = town.officer("peter").await?;
    let page = desk.open(&there).await?;
    assert!(page.has("Ask a colleague to translate the reasons"), "{}", page.text());
    let ask = domain::cases::decision::translators::ask_translation;
    does!(town, ask, &peter, &case.id, version).map_err(anyhow::Error::msg)?;
    does!(town, ask, &peter, &case.id, version).map_err(anyhow::Error::msg)?;
    let page = desk.open(&there).await?;
    assert!(page.has("It waits in the queue"), "{}", page.text());

    // Found in the queue by its language.
    let mariam = hired(&town, &staff(&town, "mariam").await?).await?;
    let filter = Filter { kind: Some(Kind::Translation), language: Some("vi".to_owned()), ..Filter::default() };
    let found = queue_of(&town, &mariam.id, &filter.whole(View::Free)).await?;
    assert_eq!(found.len(), 1, "{found:?}");
    let other = Filter { language: Some("ar".to_owned()), ..filter };
    assert!(queue_of(&town, &mariam.id, &other.whole(View::Free)).await?.is_empty());

    let mut colleague = town.officer("mariam").await?;
    let page = colleague.open(&found[0].link).await?;
    assert!(page.has("You translate what the officer weighed"), "{}", page.text());
    let to = found[0].link.clone();
    let areas = colleague.page.html.split("<textarea").skip(1);
    let named = areas.filter_map(|area| Some(area.split_once("name=\"")?.1.split_once('"')?.0.to_owned()));
    let names: Vec<String> = named.collect();
    assert!(names.iter().any(|name| name == "summary") && names.len() > 1, "{names:?}");
    let shown = colleague.page.hidden("version");
    // A text that is missing is asked for, and the others are not lost.
    let half = [("version", shown.as_str()), ("summary", "Quý vị được giảm giá vì thẻ còn hiệu lực.")];
    let page = colleague.send(&to, &half).await?;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.has("Translate this text too") && page.html.contains("Quý vị được giảm giá"), "{}", page.text());
    let words = |name: &str| format!("Chúng tôi đã xem xét điều này và không có gì phản đối: {name}.");
    let texts: Vec<(String, String)> = names.iter().map(|name| (name.clone(), words(name))).collect();
    let mut whole = vec![("version", shown.as_str())];
    whole.extend(texts.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    colleague.send(&to, &whole).await?;
    assert!(queue_of(&town, &mariam.id, &Filter::default().whole(View::Free)).await?.is_empty(), "it is done");
    let again = colleague.send(&to, &whole).await?;
    assert_eq!(again.status, StatusCode::CONFLICT, "{}", again.text());

    // The officer learns it in the queue, and decides with the translation.
    let mine = queue_of(&town, peter.id(), &Filter::default().whole(View::Mine)).await?;
    assert_eq!(mine.iter().map(|item| item.turn.as_str()).collect::<Vec<_>>(), ["translated"]);
    let kept: Value = db
        .glance(
            "SELECT body FROM case_decision_drafts WHERE case_id = $1 ORDER BY version DESC LIMIT 1",
            args![case.id.as_str()],
        )
        .await?
        .ok_or("no draft")?;
    assert_eq!(kept["translation"]["by"], "Mariam Aziz");
    assert_eq!(kept["translation"]["original"]["summary"], english.summary);
    assert_eq!(kept["summary"], words("summary"));
    let page = desk.open(&there).await?;
    assert!(!page.has("It waits in the queue"), "{}", page.text());
    does!(town, decision::make, &peter, &case.id, version + 1).map_err(anyhow::Error::msg)?;
    let page = lan.open(&format!("/cases/{}", case.reference)).await?;
    assert!(page.has("Mariam Aziz"), "who translated is said: {}", page.text());
    Ok(())
}

async fn what_needs_no_translation_is_not_asked_for(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (person, _) = known(&town, "Ana Silva").await?;
    let case = open(&town, &person, ("gas-rebate", "energy-nsw"), gas()).await?;
    town.work().await?;
    let peter = of_the_town("peter")?;
    does!(town, officers::take_up, &peter, &case.id).map_err(anyhow::Error::msg)?;
    let version = save(&town, &peter, &case.id, 0, &draft(&town, "gas-rebate", "grant")).await?;
    let ask = domain::cases::decision::translators::ask_translation;
    assert_eq!(does!(town, ask, &peter, &case.id, version), Err("case-nothing-to-translate"));
    Ok(())
}

db::on_both!(a_colleague_translates_the_reasons_and_the_officer_learns_it, what_needs_no_translation_is_not_asked_for,);
