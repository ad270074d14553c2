//! The same draft in two tabs: an older page writes over nothing unseen, and nobody sends what they have not read.

use axum::http::StatusCode;
use db::testing::{TestDb, Tested};

use super::super::reported::proofs;
use super::super::{Browser, Town};
use super::{BIRTH, answer_all, application, leave_proofs_for_later, start};

const NAME: &str = "baby_name";

/// A draft at its check, and the address of the page with the name of the baby.
async fn at_the_check(town: &Town) -> anyhow::Result<(Browser, String, String)> {
    let mut ana = town.citizen("ana").await?;
    start(town, &mut ana, "birth-registration").await?;
    let mine = application(&ana)?;
    answer_all(&mut ana, BIRTH).await?;
    let later = proofs(&ana.page.html);
    let facts: Vec<&str> = later.iter().map(String::as_str).collect();
    leave_proofs_for_later(&mut ana, &facts).await?;
    let check = ana.page.address.clone();
    for number in 1..20 {
        let address = format!("{mine}/steps/{number}");
        let asked = ana.open(&address).await?.hidden("asked");
        if asked.split(',').any(|key| key == NAME) {
            return Ok((ana, address, check));
        }
    }
    anyhow::bail!("no page asks for {NAME}")
}

/// Sends the page with another name.
async fn call(ana: &mut Browser, address: &str, (asked, seen): (&str, &str), name: &str) -> anyhow::Result<()> {
    let known = BIRTH.iter().filter(|(key, _)| asked.split(',').any(|one| key.starts_with(one)) && *key != NAME);
    let fields: Vec<(&str, &str)> = known.copied().chain([("asked", asked), ("seen", seen), (NAME, name)]).collect();
    ana.send(address, &fields).await?;
    Ok(())
}

async fn an_older_tab_writes_over_nothing_unseen(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, address, _) = at_the_check(&town).await?;
    let asked = ana.page.hidden("asked");
    let (first, second) = (ana.page.hidden("seen"), ana.open(&address).await?.hidden("seen"));
    assert_ne!(first, second, "each page has a name of its own");
    call(&mut ana, &address, (&asked, &first), "Lan").await?;
    assert!(ana.page.status.is_success(), "{}", ana.page.text());
    call(&mut ana, &address, (&asked, &second), "Hoa").await?;
    assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", ana.page.text());
    assert!(
        ana.page.has("was answered elsewhere in the meantime, by you or by somebody else: Lan"),
        "{}",
        ana.page.text()
    );
    assert!(ana.page.html.contains("value=\"Hoa\""), "what was typed is still there: {}", ana.page.text());
    let page = ana.page.hidden("seen");
    assert!(ana.open(&address).await?.html.contains("value=\"Lan\""), "nothing was written over");
    // Both values were shown, and this one is right.
    call(&mut ana, &address, (&asked, &page), "Hoa").await?;
    assert!(ana.page.status.is_success(), "{}", ana.page.text());
    assert!(ana.open(&address).await?.html.contains("value=\"Hoa\""));
    Ok(())
}

async fn a_page_that_was_gone_back_to_is_no_other_tab(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, address, _) = at_the_check(&town).await?;
    let (asked, seen) = (ana.page.hidden("asked"), ana.page.hidden("seen"));
    for name in ["Lan", "Hoa", "Lan"] {
        // The browser shows the old page again, with its old fields.
        call(&mut ana, &address, (&asked, &seen), name).await?;
        assert!(ana.page.status.is_success(), "{name}: {}", ana.page.text());
    }
    Ok(())
}

async fn nobody_sends_what_changed_behind_the_check(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let (mut ana, address, check) = at_the_check(&town).await?;
    let (asked, seen) = (ana.page.hidden("asked"), ana.page.hidden("seen"));
    let shown = ana.open(&check).await?.hidden("seen");
    ana.open(&address).await?;
    call(&mut ana, &address, (&asked, &seen), "Lan").await?;
    ana.send(&check, &[("seen", &shown), ("declared", "yes")]).await?;
    assert_eq!(ana.page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", ana.page.text());
    assert!(ana.page.has("This application was changed in the meantime") && ana.page.has("Lan"), "{}", ana.page.text());
    assert!(!ana.page.html.contains("value=\"yes\" checked"), "what is declared now has to be read first");
    let shown = ana.page.hidden("seen");
    ana.send(&check, &[("seen", &shown), ("declared", "yes")]).await?;
    assert!(ana.page.address.ends_with("/confirmation"), "{}", ana.page.text());
    Ok(())
}

db::on_both!(
    an_older_tab_writes_over_nothing_unseen,
    a_page_that_was_gone_back_to_is_no_other_tab,
    nobody_sends_what_changed_behind_the_check,
);
