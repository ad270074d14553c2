//! The catalogue's pages, and the search in front of them.

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};
use serde_json::Value;

use super::Town;

async fn words_lead_to_a_life_event_and_doubt_is_told(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let page = ana.open("/").await?;
    assert!(page.has("What are you trying to do?") && page.has("We are having a baby"), "{}", page.text());
    let page = ana.open("/search?q=my+wife+gave+birth").await?;
    assert_eq!(page.address_like("/events/").as_deref(), Some("/events/having-a-baby"), "{}", page.text());
    assert!(!page.has("I am not sure"), "{}", page.text());
    let page = ana.open("/search?q=frobnicate%20%3Cb%3E").await?;
    assert!(page.has("I am not sure what you mean") && page.has("I cannot pay my bills"), "{}", page.text());
    assert!(page.has("Rather ask a person?") && !page.html.contains("<b>"), "{}", page.html);
    assert!(page.html.contains("/person?from="), "{}", page.html);
    assert_eq!(ana.open("/search?q=").await?.address, "/", "nothing to look for is the first page");
    Ok(())
}

async fn suggestions_are_data_for_the_field(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let page = ana.open("/search/suggestions?q=bir").await?;
    let json: Value = serde_json::from_str(&page.html)?;
    let texts: Vec<&str> = json["suggestions"].as_array().unwrap().iter().filter_map(|s| s["text"].as_str()).collect();
    assert!(texts.contains(&"Register a birth"), "{texts:?}");
    let page = ana.open("/search/suggestions?q=").await?;
    assert_eq!(serde_json::from_str::<Value>(&page.html)?["suggestions"], serde_json::json!([]));
    Ok(())
}

async fn every_service_and_every_event_has_its_page_in_every_language(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    for language in ["en", "ar"] {
        for service in &town.app.catalogue.services {
            let page = ana.open(&format!("/services/{}?lang={language}", service.id)).await?;
            assert_eq!(page.status, StatusCode::OK, "{}", service.id);
            assert!(page.html.contains("application/ld+json"), "{}", service.id);
        }
        for event in &town.app.catalogue.events {
            let page = ana.open(&format!("/events/{}?lang={language}", event.id)).await?;
            assert_eq!(page.status, StatusCode::OK, "{}", event.id);
        }
    }
    assert_eq!(ana.open("/services/no-such-thing").await?.status, StatusCode::NOT_FOUND);
    assert_eq!(ana.open("/events/no-such-thing").await?.status, StatusCode::NOT_FOUND);
    Ok(())
}

async fn a_service_tells_cost_time_and_rights_honestly(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let page = ana.open("/services/birth-registration").await?;
    for words in ["It is free.", "Within 15 working days.", "Births, Deaths and Marriages Registration Act 1995 s 14"] {
        assert!(page.has(words), "{words}: {}", page.text());
    }
    assert!(page.has("NSW Civil and Administrative Tribunal") && page.has("Apply"), "{}", page.text());
    let page = ana.open("/services/birth-certificate").await?;
    assert!(
        page.has("There may be a fee") && page.has("sends you a bill") && !page.has("It is free."),
        "{}",
        page.text()
    );
    let page = ana.open("/services/parental-leave-pay").await?;
    assert!(
        !page.html.contains("action=\"/applications\"") && page.has("Another body delivers this"),
        "{}",
        page.text()
    );
    Ok(())
}

async fn the_list_of_services_is_cut_by_words_and_by_agency(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let page = ana.open("/services?q=licence").await?;
    assert!(page.has("Renew a driver licence") && !page.has("Register a birth"), "{}", page.text());
    let page = ana.open("/services?by=agency&q=birth").await?;
    assert!(page.has("NSW Registry of Births, Deaths and Marriages Order a birth certificate"), "{}", page.text());
    let page = ana.open("/services?q=frobnicate").await?;
    assert!(page.has("No service has the words “frobnicate”"), "{}", page.text());
    Ok(())
}

async fn who_tells_of_danger_reads_first_whom_to_call(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    let page = ana.open("/search?q=my+husband+hits+me").await?;
    assert!(page.html.contains("href=\"tel:1800737732\"") && page.html.contains("data-exit"), "{}", page.html);
    assert!(!page.html.contains("/events/having-a-baby") && !page.html.contains("/events/someone-died"));
    assert!(!page.html.contains("/services/parental-leave-pay"), "{}", page.html);
    let title = page.html.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>")).unwrap_or_default().0;
    assert!(!title.contains("husband"), "the history of a browser keeps the title: {title}");
    assert!(!page.html.contains("/person?from=/search%3Fq"), "the words would be stored: {}", page.html);
    let page = ana.open("/search/suggestions?q=my+husband+hits+me").await?;
    assert!(!page.html.contains("having-a-baby"), "{}", page.html);
    let page = ana.open("/search?q=%E4%BB%96%E6%89%93%E6%88%91&lang=zh-Hans").await?;
    assert!(page.html.contains("href=\"tel:000\""), "{}", page.html);
    let page = ana.open("/search?q=hit+and+run+damage+to+my+car&lang=en").await?;
    assert!(!page.html.contains("stoa-crisis"), "{}", page.html);
    assert!(page.html.contains("/person?from=/search%3Fq"), "other words lead back to their page: {}", page.html);
    assert!(ana.open("/").await?.html.contains("href=\"tel:000\""));
    Ok(())
}

db::on_both!(
    who_tells_of_danger_reads_first_whom_to_call,
    words_lead_to_a_life_event_and_doubt_is_told,
    suggestions_are_data_for_the_field,
    every_service_and_every_event_has_its_page_in_every_language,
    a_service_tells_cost_time_and_rights_honestly,
    the_list_of_services_is_cut_by_words_and_by_agency,
);
