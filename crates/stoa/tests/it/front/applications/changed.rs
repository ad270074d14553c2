//! A service that changes while a draft waits.

use catalogue::{Catalogue, File};
use db::testing::{TestDb, Tested};

use super::super::Town;
use super::{BIRTH, answer_all, application, start};

/// The town's catalogue with texts replaced, in files whose path has this suffix.
fn with(town: &Town, changes: &[(&str, &str, &str)]) -> anyhow::Result<Catalogue> {
    let mut files: Vec<File> = town.app.catalogue.files.clone();
    for (path, from, to) in changes {
        let file = files.iter_mut().find(|file| file.path.ends_with(path) && file.text.contains(from));
        let file = file.ok_or_else(|| anyhow::anyhow!("no `{from}` in {path}"))?;
        file.text = file.text.replacen(from, to, 1);
    }
    Ok(Catalogue::load(files))
}

async fn what_no_longer_fits_is_told_and_the_rest_is_kept(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    start(&town, &mut ana, "birth-registration").await?;
    let mine = application(&ana)?;
    answer_all(&mut ana, BIRTH).await?;
    let changed = with(
        &town,
        &[
            (
                "birth-registration/service.yaml",
                "asks: [birth_date, baby_name, hospital_or_place_of_birth]",
                "asks: [birth_date, baby_name, name_on_certificate]",
            ),
            ("facts/birth.yaml", "      nsw: In New South Wales\n", "      in_nsw: In New South Wales\n"),
            ("birth-registration/service.yaml", "in (\"nsw\",", "in (\"in_nsw\","),
        ],
    )?;
    assert!(changed.service("birth-registration").is_some(), "{:?}", changed.problems);
    let later = Town::of(&db, true, changed, 8).await?;
    let mut back = later.browser();
    back.cookies = ana.cookies.clone();
    back.open(&mine).await?;
    assert!(back.page.has("The service has changed"), "{}", back.page.text());
    for words in ["Place of birth nsw", "Westmead Hospital", "This is asked now"] {
        assert!(back.page.has(words), "{words}: {}", back.page.text());
    }
    assert!(!back.page.has("Mai Nguyễn"), "what still fits needs no words: {}", back.page.text());
    back.send(&format!("{mine}/changes"), &[]).await?;
    let asked = back.page.value_of("asked").unwrap_or_default();
    assert!(asked.contains("birthplace"), "{asked} {}", back.page.text());
    let mut answers = BIRTH.to_vec();
    answers.retain(|(key, _)| *key != "birthplace");
    answers.extend([("birthplace", "in_nsw"), ("name_on_certificate", "Mai Nguyễn")]);
    answer_all(&mut back, &answers).await?;
    assert!(back.page.has("Proof for what you told us"), "{}", back.page.text());
    // Nothing was dropped: with the old text the old answers count again.
    let again = Town::of(&db, true, with(&town, &[])?, 9).await?;
    let mut ana = again.browser();
    ana.cookies = back.cookies.clone();
    ana.open(&format!("{mine}/changes")).await?;
    ana.send(&format!("{mine}/changes"), &[]).await?;
    let mut tx = again.app.db.begin().await?;
    let answers: serde_json::Value = tx.fetch_one("SELECT answers FROM applications", db::args![]).await?;
    assert!(answers.to_string().contains("Westmead Hospital"), "{answers}");
    Ok(())
}

async fn a_change_that_touches_nothing_interrupts_nobody(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    start(&town, &mut ana, "birth-registration").await?;
    let mine = application(&ana)?;
    // Only the first page, so that questions are still to come.
    let (page, asked) = (ana.page.address.clone(), ana.page.value_of("asked").unwrap_or_default());
    let mut fields = vec![("asked", asked.as_str())];
    fields.extend(BIRTH);
    ana.send(&page, &fields).await?;
    assert!(ana.page.address.ends_with("/steps/2"), "{} {}", ana.page.address, ana.page.text());
    let changed = with(&town, &[("birth-registration/service.yaml", "version: 1", "version: 2")])?;
    let later = Town::of(&db, true, changed, 8).await?;
    let mut back = later.browser();
    back.cookies = ana.cookies.clone();
    back.open(&mine).await?;
    assert!(back.page.address.ends_with("/steps/2"), "{} {}", back.page.address, back.page.text());
    Ok(())
}

async fn a_service_that_is_gone_says_so(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let mut ana = town.browser();
    start(&town, &mut ana, "birth-registration").await?;
    let mine = application(&ana)?;
    let mut files = town.app.catalogue.files.clone();
    files.retain(|file| !file.path.contains("birth-registration/"));
    let later = Town::of(&db, true, Catalogue::load(files), 8).await?;
    let mut back = later.browser();
    back.cookies = ana.cookies.clone();
    back.open(&mine).await?;
    assert!(back.page.has("This service is no longer offered"), "{}", back.page.text());
    back.open("/applications").await?;
    assert!(back.page.html.contains(&format!("{mine}/deletion")), "{}", back.page.text());
    Ok(())
}

db::on_both!(
    what_no_longer_fits_is_told_and_the_rest_is_kept,
    a_change_that_touches_nothing_interrupts_nobody,
    a_service_that_is_gone_says_so,
);
