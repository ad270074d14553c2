//! How the person of a case is really reached: by what they chose, or by what they told where that does not exist.

use catalogue::{Applicant, Channel};
use db::Tx;

use super::acting::{self, CaseHandle};
use crate::app::App;
use crate::locale::script::is_another;
use crate::people;
use crate::refusal::Outcome;
use crate::trust::{Act, Actor};

/// The way to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// As they chose.
    Chosen(Channel),
    /// Nothing can be mailed, and they told an address for letters.
    Post(String),
    /// Nothing can be mailed or posted, and they told a number.
    Phone(String),
    /// They left nothing by which they can be reached.
    Nowhere,
}

/// The way to the person of a case, as far as the grant shows what they told.
///
/// # Errors
/// If the database is unavailable.
pub async fn reach(tx: &mut Tx, app: &App, held: &CaseHandle) -> db::Result<Reach> {
    let chosen = people::preferences(tx, &held.grant).await?.channel;
    let is_mailed = people::claims::is_mailed(tx, held.grant.person()).await?;
    if chosen != Channel::Email || is_mailed {
        return Ok(Reach::Chosen(chosen));
    }
    Ok(match (told(app, held, "street-address"), told(app, held, "tel")) {
        (Some(address), _) => Reach::Post(address),
        (None, Some(phone)) => Reach::Phone(phone),
        (None, None) => Reach::Nowhere,
    })
}

/// The tag of the language that the person reads, if a text for them is in another one.
///
/// # Errors
/// If the officer may not do the act on the case.
pub async fn reads_another(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    (case, act): (&str, Act),
    text: &str,
) -> Outcome<Option<String>> {
    let held = acting::by_id(tx, app, actor, case, act).await?;
    let language = people::language(tx, app, &held.case.person_id).await?;
    Ok(is_another(text, &language).then_some(language))
}

/// What the applicant told of themselves, by its purpose.
fn told(app: &App, held: &CaseHandle, purpose: &str) -> Option<String> {
    let law = held.case.law(app);
    let seen = held.case.facts.seen_by(law, &held.grant);
    let asked = Applicant::ALL.into_iter().flat_map(|applicant| law.asked_of(applicant));
    let mut facts = asked.filter(|fact| fact.wording.autocomplete == Some(purpose));
    facts.find_map(|fact| {
        let text = seen.text(law, law.program.vocabulary.fact_name(fact.id))?;
        Some(text.trim().to_owned()).filter(|text| !text.is_empty())
    })
}
