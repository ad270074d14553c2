//! Applying as people do: from the service to the confirmation, with everything that can go wrong in between.

mod changed;
mod coming_back;
mod files;
mod following;
pub(super) mod paying;
mod sending;
mod stopping;
mod strangers;
mod two_tabs;

use anyhow::{Context, ensure};

use super::{Browser, Town};

/// The answers for registering a birth.
pub(super) const BIRTH: &[(&str, &str)] = &[
    ("new_baby", "born"),
    ("birth_needs_registering", "true"),
    ("birthplace", "nsw"),
    ("birth_told_by", "both_parents"),
    ("other_parent_cannot_sign", "false"),
    ("parents_cannot_register", "false"),
    ("birth_date-day", "20"),
    ("birth_date-month", "6"),
    ("birth_date-year", "2026"),
    ("baby_name", "Mai Nguyễn"),
    ("hospital_or_place_of_birth", "Westmead Hospital"),
];

/// Who applies, as every application asks.
pub(super) const APPLICANT: &[(&str, &str)] = &[
    ("applicant_family_name", "Nguyễn"),
    ("applicant_given_names", "Mai"),
    ("applicant_postal_address", "7 Acacia Street, Gumtree Bend NSW 2999"),
    ("applicant_phone", "0400 000 000"),
];

/// Starts an application, and shows its first page.
pub(super) async fn start(town: &Town, browser: &mut Browser, service: &str) -> anyhow::Result<()> {
    browser.open("/").await?;
    let token = token(town, browser);
    browser.send_as_is("/applications", &[("service", service), ("for", "me"), ("form-token", &token)]).await?;
    ensure!(browser.page.address.contains("/steps/"), "{} {}", browser.page.address, browser.page.text());
    Ok(())
}

/// The token of the browser's session, for pages of other slices that have none in a form.
pub(super) fn token(town: &Town, browser: &Browser) -> String {
    let session = browser.cookies.get("stoa").cloned().unwrap_or_default();
    domain::secret::hex(&town.app.secret.seal("form", &session))
}

/// Answers pages of questions until another kind of page comes.
pub(super) async fn answer_all(browser: &mut Browser, answers: &[(&str, &str)]) -> anyhow::Result<()> {
    for _ in 0..20 {
        let Some(asked) = browser.page.value_of("asked") else { return Ok(()) };
        let address = browser.page.address.clone();
        let mut fields = vec![("asked", asked.as_str())];
        for key in asked.split(',') {
            let mine = answers
                .iter()
                .chain(APPLICANT)
                .filter(|(name, _)| *name == key || name.starts_with(&format!("{key}-")));
            let before = fields.len();
            fields.extend(mine.copied());
            ensure!(fields.len() > before, "no answer to {key} at {address}");
        }
        browser.send(&address, &fields).await?;
        ensure!(browser.page.status.is_success(), "{}: {}", browser.page.status, browser.page.text());
    }
    anyhow::bail!("questions without end at {}", browser.page.address)
}

/// The address of the application that the browser is in.
pub(super) fn application(browser: &Browser) -> anyhow::Result<String> {
    let parts: Vec<&str> = browser.page.address.split('/').take(3).collect();
    ensure!(parts.get(1) == Some(&"applications"), "not in an application: {}", browser.page.address);
    Ok(parts.join("/"))
}

/// From the page of proofs to the check, without any proof.
pub(super) async fn leave_proofs_for_later(browser: &mut Browser, facts: &[&str]) -> anyhow::Result<()> {
    let address = browser.page.address.clone();
    let fields: Vec<(String, &str)> = facts.iter().map(|fact| (format!("{fact}-later"), "yes")).collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    browser.upload(&address, &fields, &[]).await?;
    ensure!(browser.page.has("Check what you wrote"), "{}", browser.page.text());
    Ok(())
}

/// From the check, with the declaration, and on.
pub(super) async fn declare(browser: &mut Browser) -> anyhow::Result<()> {
    ensure!(browser.page.has("Declaration"), "{}", browser.page.text());
    let address = browser.page.address.clone();
    browser.send(&address, &[("declared", "yes")]).await.context("declaring")?;
    Ok(())
}
