//! Answers before the form: what was looked for is carried along, counted for its answer, and danger comes first.

use db::testing::{TestDb, Tested};

use super::Town;
use super::mail_in::references;

async fn what_was_looked_for_is_carried_to_the_officer(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    // As the search's own link to a person leads there.
    ana.open("/person?from=%2Fsearch%3Fq%3Dgas%2520rebate").await?;
    assert!(ana.page.html.contains("href=\"/services/gas-rebate\""), "{}", ana.page.text());
    let (words, tried) = (ana.page.value_of("q"), ana.page.value_of("tried"));
    let (words, tried) = (words.unwrap_or_default(), tried.unwrap_or_default());
    assert_eq!(words, "gas rebate");
    let asked = [("way", "web"), ("body", "And for bottled gas?"), ("q", words.as_str()), ("tried", tried.as_str())];
    ana.send("/person", &asked).await?;
    let reference = references(&town).await?.pop().ok_or("no conversation")?;
    let mut hannah = town.officer("hannah").await?;
    hannah.open(&format!("/desk/conversations/{reference}")).await?;
    assert!(hannah.page.has("Looked for “gas rebate”, and was shown:"), "{}", hannah.page.text());
    assert!(hannah.page.html.contains("href=\"/services/gas-rebate\""));
    let mut tx = town.app.db.read().await?;
    let since = town.app.today();
    let count = domain::conversations::tried::asked_all_the_same(&mut tx, "/services/gas-rebate", since).await?;
    assert_eq!(count, 1);
    Ok(())
}

async fn danger_comes_before_any_answer_and_nothing_of_it_is_carried(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.open("/person?q=my+husband+hits+me").await?;
    assert!(ana.page.has("1800 737 732"), "{}", ana.page.text());
    assert_eq!(ana.page.value_of("tried").unwrap_or_default(), "");
    Ok(())
}

async fn search_engines_and_readers_of_feeds_find_what_is_public(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    ana.open("/sitemap.xml").await?;
    for path in ["/services/gas-rebate</loc>", "/events/someone-died</loc>"] {
        assert!(ana.page.html.contains(path), "{path}");
    }
    assert!(!ana.page.html.contains("/desk"));
    ana.open("/robots.txt").await?;
    assert!(ana.page.html.contains("Disallow: /desk\n") && ana.page.html.contains("/sitemap.xml"), "{}", ana.page.html);
    ana.open("/help/feed.xml").await?;
    assert!(ana.page.html.starts_with("<?xml") && ana.page.html.contains("<channel>"), "{}", ana.page.html);
    Ok(())
}

db::on_both!(
    what_was_looked_for_is_carried_to_the_officer,
    danger_comes_before_any_answer_and_nothing_of_it_is_carried,
    search_engines_and_readers_of_feeds_find_what_is_public,
);
