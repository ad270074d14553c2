//! Where a reminder goes, and in which language.

use db::Tx;

use crate::people;
use crate::trust::Grant;

pub(super) struct Reach {
    pub language: String,
    /// Where the person reads mail, if they want any.
    pub email: Option<String>,
}

/// How the person of the grant is reached.
pub(super) async fn reach(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Reach>> {
    let Some(person) = people::person(tx, grant).await? else { return Ok(None) };
    if people::preferences(tx, grant).await?.channel != "email" {
        return Ok(Some(Reach { language: person.language, email: None }));
    }
    let points = people::contact_points(tx, grant).await?;
    let email = points.into_iter().find(|point| point.kind == "email" && point.verified_at.is_some());
    Ok(Some(Reach { language: person.language, email: email.map(|point| point.address) }))
}
